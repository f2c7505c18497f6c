/** XML as text, one element a line: what the writers of bibliographic formats share. Line ends in data are escaped, so lines are structure. */

/** All that is no `Char` of XML 1.0 (production 2), lone surrogates included. */
const illegal = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Quick to search, and in all that is illegal; also in each surrogate pair, which is not. */
const suspicious = /[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;
const special = /[&<>\r\n\t]/;
const specialInAttribute = /[&<>"\r\n\t]/;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

const escaped = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (character) => escapes[character]!);

export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(/[&<>\r\n\t]/g, (character) => escapes[character]!) : text;
}

/** ` name="value"`; nothing without a value. */
export function attribute(name: string, value: string | undefined): string {
  if (value === undefined || value === '') return '';
  return ` ${name}="${specialInAttribute.test(value) ? escaped(value) : value}"`;
}

/** An element of text; nothing without a text. `attributes` as `attribute` gives them. */
export function leaf(name: string, text: string | undefined, attributes = ''): string {
  return text === undefined || text === '' ? '' : `<${name}${attributes}>${escapeXml(text)}</${name}>\n`;
}

/** An element around others; nothing around nothing. */
export function around(name: string, content: string, attributes = ''): string {
  return content === '' ? '' : `<${name}${attributes}>\n${content}</${name}>\n`;
}

/** Characters that XML has no place for become U+FFFD. */
export function legalXml(xml: string): string {
  return suspicious.test(xml) ? xml.replace(illegal, '\ufffd') : xml;
}

/** Two blanks for each element that a line stands in, for people who open the file. */
export function indented(xml: string): string {
  let depth = 0;
  let result = '';
  for (const line of xml.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('</')) depth--;
    result += `${'  '.repeat(depth)}${line}\n`;
    if (line.startsWith('<') && !/^<[/?!]|\/>$|<\//.test(line)) depth++;
  }
  return result;
}
