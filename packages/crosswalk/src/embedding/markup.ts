/** The little that snippets need to write XML and HTML: elements with escaped attributes and text. */

/** Attributes in their order; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

export function startTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  return `<${name}${written.join('')}>`;
}

/** An element of text on a line; nothing without a text. */
export function leaf(name: string, text: string | undefined, attributes: Attributes = {}): string[] {
  return text === undefined ? [] : [`${startTag(name, attributes)}${escapeMarkup(text)}</${name}>`];
}

/** An XML element without content. */
export const empty = (name: string, attributes: Attributes = {}): string =>
  startTag(name, attributes).replace(/>$/, '/>');

/** An element around lines, which it indents; nothing around nothing. */
export function wrap(name: string, attributes: Attributes, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [startTag(name, attributes), ...lines.map((line) => `  ${line}`), `</${name}>`];
}

export const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
