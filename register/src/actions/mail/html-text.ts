/** The words of a letter that came as HTML alone: read once from left to right, so that no letter takes longer than it is long. */

const blocks = new Set([
  'p',
  'div',
  'br',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'section',
  'article',
]);
/** What stands in these is not read. */
const silent = new Set(['script', 'style', 'head', 'title', 'template']);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

export function htmlText(html: string): string {
  const parts: string[] = [];
  let quoted = 0;
  let at = 0;
  // Of the same length, whatever letters are in it.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      parts.push(words(html.slice(at)));
      break;
    }
    parts.push(words(html.slice(at, open)));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    if (!/[a-zA-Z!?/]/.test(html[open + 1] ?? '')) {
      // A sign that begins no tag, such as in `a < b`.
      parts.push('<');
      at = open + 1;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) break;
    const [, slash = '', name = ''] =
      /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, Math.min(close, open + 40))) ?? [];
    const tag = name.toLowerCase();
    at = close + 1;
    if (slash === '' && silent.has(tag)) {
      const end = lower.indexOf(`</${tag}`, at);
      if (end < 0) break;
      at = end;
    } else if (tag === 'blockquote') {
      quoted = Math.max(0, quoted + (slash === '' ? 1 : -1));
      parts.push(quoted > 0 ? '\n> ' : '\n');
    } else if (blocks.has(tag)) parts.push(quoted > 0 ? '\n> ' : '\n');
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t\f\v]+/g, ' ').trim())
    .filter((line) => line !== '>')
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const words = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex!, 16);
        return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
      },
    );
