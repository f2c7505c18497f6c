/** XML as text: escaping, and elements without mixed content (XML 1.0, 2.2 and 2.4). */

/** Everything that XML 1.0 cannot hold, not even as a reference, lone surrogates among it. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would otherwise make a space or a line feed of these (XML 1.0, 2.11 and 3.3.3).
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text fit for content. What XML cannot hold becomes U+FFFD. */
export function escapeText(text: string): string {
  return text.replace(illegal, '\u{FFFD}').replace(/[&<>\r]/g, (character) => references[character] ?? character);
}

/** Text fit for a value in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(illegal, '\u{FFFD}').replace(/[&<>"\r\n\t]/g, (character) => references[character] ?? character);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** ` name="value"` for each attribute that has a value. */
export function attributes(values: Attributes): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`))
    .join('');
}

/** An element that holds text. */
export function textElement(name: string, text: string, values: Attributes = {}): string {
  return `<${name}${attributes(values)}>${escapeText(text)}</${name}>`;
}
