/** A letter as it goes out: its headers, envelope and parts (RFC 5322; RFC 3834 for automatic ones), given to nodemailer as objects. */
import { domainToASCII } from 'node:url';
import type { SendMailOptions } from 'nodemailer';
import { bounceAddress, replyAddress } from '../actions/mail/mail-addresses.ts';
import { mailName } from '../domain/mail-address.ts';
import { emailKey, type TakenLetter } from '../store/index.ts';
import { renderLetter } from './render-letter.ts';
import type { SendingSettings } from './sending.ts';

/** The Message-ID of a letter: the same however often it is sent, and what a bounce is known by. */
export const messageIdOf = (key: string, host: string): string => `<${key}@${host}>`;

/** What all letters of a conversation refer to, so that they stand together. */
const threadOf = (reference: string, host: string): string => `<request.${reference.toLowerCase()}@${host}>`;

export async function composeLetter(
  letter: TakenLetter,
  { from, replyHost, secrets, readEvidence }: SendingSettings,
  baseUrl: string,
): Promise<SendMailOptions> {
  const host = replyHost ?? domainOf(from.address);
  const answerable = letter.reference !== undefined && replyHost !== undefined;
  const { subject, text, html } = renderLetter(letter, baseUrl, { answerable });
  const attachments = [];
  for (const { name, type, evidence } of letter.attachments) {
    const content = evidence === undefined ? undefined : await readEvidence?.(evidence);
    if (content === undefined) throw new Error('An attachment of the letter could not be read.');
    attachments.push({ filename: mailName(name), contentType: type, content: Buffer.from(content) });
  }
  const references = [
    ...(letter.reference === undefined ? [] : [threadOf(letter.reference, host)]),
    ...(letter.answers !== undefined && /^<[^\s<>]{3,250}>$/.test(letter.answers) ? [letter.answers] : []),
  ];
  const to = withAsciiHost(letter.to);
  return {
    messageId: messageIdOf(letter.key, host),
    date: letter.created,
    from: { name: mailName(from.name), address: from.address },
    to: { name: letter.name, address: to },
    ...(answerable && {
      replyTo: {
        name: mailName(from.name),
        address: replyAddress(secrets, letter.reference!, emailKey(letter.to), replyHost!),
      },
    }),
    envelope: { from: replyHost === undefined ? from.address : bounceAddress(letter.key, replyHost), to: [to] },
    subject,
    text,
    html,
    // Quoted printable keeps lines short for every server on the way.
    textEncoding: 'quoted-printable',
    attachments,
    ...(references.length > 0 && { references, inReplyTo: references.at(-1)! }),
    headers: {
      'Content-Language': letter.language,
      // Vacation programs stay silent to it, and our own door takes none such (RFC 3834, 5).
      ...(letter.automatic && { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const domainOf = (address: string): string => domainToASCII(address.slice(address.lastIndexOf('@') + 1));

/** Hosts go as the domain name system knows them; a local part beyond ASCII needs a server that takes it (RFC 6531). */
function withAsciiHost(address: string): string {
  const at = address.lastIndexOf('@');
  const host = domainToASCII(address.slice(at + 1));
  return host === '' ? address : `${address.slice(0, at)}@${host}`;
}
