/** Writes records as MARCXML (Library of Congress, MARC21slim 1.1), as a small escaping writer. */
import type { MarcWriteProblem } from '../problems.ts';
import { isControlField, type MarcRecord } from '../record.ts';

export const marcXmlNamespace = 'http://www.loc.gov/MARC21/slim';

export const marcXmlCollectionOpen = `<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="${marcXmlNamespace}">\n`;
export const marcXmlCollectionClose = '</collection>\n';

export interface MarcXmlWriteOptions {
  /** Put `xmlns` on the record element. Default false: the record goes into `marcXmlCollectionOpen`, which has it. */
  readonly namespace?: boolean;
  /**
   * What becomes of a character that XML 1.0 has no place for, such as most control characters: `refuse` (default)
   * gives a problem; `replace` writes U+FFFD, for services that must deliver the rest of the record.
   */
  readonly illegalCharacters?: 'refuse' | 'replace';
}

export type MarcXmlWriteResult =
  | { readonly ok: true; readonly xml: string }
  | { readonly ok: false; readonly problem: MarcWriteProblem };

/** All that is no `Char` of XML 1.0 (production 2), lone surrogates included. */
const illegal = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const illegals = new RegExp(illegal, 'gu');
/**
 * What is to be looked at: signs that are escaped, and all that is illegal, with surrogate pairs, which are not. One quick search for
 * both, for a text that has neither, as nearly every one. Line ends are escaped, or a parser would make them one line feed
 * (XML 1.0, 2.11) and blanks in attributes (3.3.3).
 */
const special = /[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]/;

/** One `record` element, ending in a line feed. Deterministic: the same record gives the same text. */
export function writeMarcXml(record: MarcRecord, options: MarcXmlWriteOptions = {}): MarcXmlWriteResult {
  const found = { isIllegal: false };
  let xml = options.namespace ? `<record xmlns="${marcXmlNamespace}">\n` : '<record>\n';
  xml += `  <leader>${escapeText(record.leader, found)}</leader>\n`;
  for (const field of record.fields) {
    const tag = escapeSign(field.tag, found);
    if (isControlField(field)) {
      xml += `  <controlfield tag="${tag}">${escapeText(field.value, found)}</controlfield>\n`;
      continue;
    }
    xml += `  <datafield tag="${tag}" ind1="${escapeSign(field.ind1, found)}" ind2="${escapeSign(field.ind2, found)}">\n`;
    let starts = firstStarts;
    for (const { code, value } of field.subfields) {
      xml += starts.get(code) ?? starts.get('')! + subfieldStart(escapeSign(code, found));
      xml += escapeText(value, found);
      starts = nextStarts;
    }
    xml += starts === firstStarts ? '  </datafield>\n' : '</subfield>\n  </datafield>\n';
  }
  xml += '</record>\n';
  if (!found.isIllegal) return { ok: true, xml };
  if (options.illegalCharacters === 'replace') return { ok: true, xml: xml.replace(illegals, '\ufffd') };
  return { ok: false, problem: findIllegal(record) };
}

const subfieldStart = (code: string): string => `    <subfield code="${code}">`;

const usualCodes = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** What stands before the value of a subfield, by its code, so that the text is put together from few pieces; '' for what stands before any start. */
const startsAfter = (before: string): ReadonlyMap<string, string> =>
  new Map([['', before], ...usualCodes.map((code): [string, string] => [code, before + subfieldStart(code)])]);

const firstStarts = startsAfter('');
const nextStarts = startsAfter('</subfield>\n');

interface Found {
  isIllegal: boolean;
}

/** Indicators, codes and tags are letters, digits and blanks nearly always. */
function escapeSign(text: string, found: Found): string {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code === 0x20))
      return escapeText(text, found);
  }
  return text;
}

function escapeText(text: string, found: Found): string {
  if (!special.test(text)) return text;
  found.isIllegal ||= illegal.test(text);
  return text.replace(/[&<>"\r\n\t]/g, (character) => escapes[character]!);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function findIllegal(record: MarcRecord): MarcWriteProblem {
  if (illegal.test(record.leader)) return { type: 'unwritable-leader', found: record.leader };
  for (const [index, field] of record.fields.entries()) {
    const texts = isControlField(field)
      ? [field.tag, field.value]
      : [field.tag, field.ind1, field.ind2, ...field.subfields.flatMap(({ code, value }) => [code, value])];
    for (const text of texts) {
      const at = text.search(illegal);
      if (at === -1) continue;
      return { type: 'unwritable-character', code: text.charCodeAt(at), index: at, tag: field.tag, field: index };
    }
  }
  throw new Error('a character is illegal in the XML but in no part of the record');
}
