/** Lines of plain text for a letter: at most 74 columns wide, addresses never broken (RFC 5322, 2.1.1 asks for 78). */

const widest = 74;
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{20000}-\u{3FFFD}]/u;
/** No line begins with one of these, nor ends with one of those (the Chinese and Japanese rules of line breaking). */
const notFirst = /^[、。，．：；！？）］｝〉》」』】〕…—～·%]/u;
const notLast = /[（［｛〈《「『【〔]$/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Columns on a screen of fixed width: Chinese characters take two, marks and isolates none. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (!/^[\p{Cf}\p{M}]+$/u.test(segment)) width += wide.test(segment) ? 2 : 1;
  }
  return width;
}

/** Between two pieces there may be the end of a line; a piece ends with the blank that it had. No-break spaces (« », 30 j) hold together. */
function piecesOf(line: string): string[] {
  return line.split(/(?<=[^\S\u00A0\u202F\u2007])(?=\S)/u).flatMap((word) => {
    if (!wide.test(word) || /^[a-z]+:\/\//i.test(word)) return [word];
    const pieces: string[] = [];
    for (const { segment } of graphemes.segment(word)) {
      const last = pieces.at(-1);
      const joined =
        last !== undefined &&
        ((!wide.test(segment) && !wide.test(last.slice(-1))) || notFirst.test(segment) || notLast.test(last));
      if (joined) pieces[pieces.length - 1] = last + segment;
      else pieces.push(segment);
    }
    return pieces;
  });
}

/** The text with its own line ends kept. */
export function wrapText(text: string): string {
  return text.split('\n').map(wrapLine).join('\n');
}

function wrapLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(line)) {
    if (current !== '' && widthOf((current + piece).trimEnd()) > widest) {
      lines.push(current.trimEnd());
      current = piece;
    } else current += piece;
  }
  return [...lines, current.trimEnd()].join('\n');
}
