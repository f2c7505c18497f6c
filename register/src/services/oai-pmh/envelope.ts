/** The document around every answer (OAI-PMH 2.0, 3.2): when it was sent, what was asked, and the answer or the errors. */
import { formatDatestamp } from './datestamp.ts';
import type { OaiError } from './errors.ts';
import type { OaiRequest } from './request.ts';
import { attributes, escapeText, textElement } from './xml.ts';

const namespace = 'http://www.openarchives.org/OAI/2.0/';

export interface Envelope {
  readonly responseDate: Date;
  readonly baseUrl: string;
  /** Absent when no verb could be read, or its arguments were wrong: then none of them is repeated (3.2, 3.6). */
  readonly request?: OaiRequest | undefined;
}

export function writeAnswer(envelope: Envelope & { readonly request: OaiRequest }, content: string): string {
  const { verb } = envelope.request;
  return writeDocument(envelope, `<${verb}>\n${content}\n</${verb}>`);
}

export function writeErrors(envelope: Envelope, errors: readonly OaiError[]): string {
  return writeDocument(
    envelope,
    errors.map(({ code, sentence }) => textElement('error', sentence, { code })).join('\n'),
  );
}

function writeDocument({ responseDate, baseUrl, request }: Envelope, content: string): string {
  const asked = request ? attributes({ verb: request.verb, ...Object.fromEntries(request.given) }) : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<OAI-PMH xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${namespace}OAI-PMH.xsd">`,
    textElement('responseDate', formatDatestamp(responseDate)),
    `<request${asked}>${escapeText(baseUrl)}</request>`,
    content,
    '</OAI-PMH>',
    '',
  ].join('\n');
}
