/**
 * HTML and XML as text in which ISSNs can be found, and the way back from a place in that text to the place in the
 * source. Tags become nothing or a space, references their characters; elements and attributes that speak of ISSN leave their
 * names and values, so that `<meta name="citation_issn" content="…">` and `<issn pub-type="epub">…` read like text.
 * No parser of HTML: what is broken is read as text, and every character is looked at once.
 */

/** Where in a document a number stands. */
export type Place = 'text' | 'attribute' | 'script';

interface Segment {
  /** Where it begins in the text that was given out, and how long it is there. */
  readonly at: number;
  readonly length: number;
  /** The same in the source. Of equal length unless the segment is one character for a reference. */
  readonly source: number;
  readonly sourceLength: number;
  readonly place: Place;
}

export interface MarkupReader {
  /** Takes a piece of the source, cut anywhere, and gives the text that it adds. */
  read(piece: string, last: boolean): string;
  /** Where in the source the text from `start` to `end` stands. */
  locate(start: number, end: number): { readonly start: number; readonly end: number; readonly place: Place };
  /** Says that nobody will ask for places in the text before this index. */
  forget(before: number): void;
}

/** A tag longer than this is read as text. */
const longestTag = 1 << 16;
const longestReference = 12;

const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '\u2013',
  mdash: '\u2014',
  hyphen: '\u2010',
  dash: '\u2010',
  minus: '\u2212',
  horbar: '\u2015',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  numsp: '\u2007',
  zwj: '\u200d',
  zwnj: '\u200c',
  lrm: '\u200e',
  rlm: '\u200f',
  colon: ':',
  eacute: '\u00e9',
  Eacute: '\u00c9',
  ordm: '\u00ba',
  deg: '\u00b0',
  num: '#',
};

/** Elements that do not part words. All others leave a space. */
const inline = new Set(
  'a abbr b bdi bdo big cite code data em font i ins kbd mark nobr q s samp small span strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
/** Attributes that say what the content of an element is. */
const naming = new Set(
  'name property itemprop type scheme class id key pub-type publication-format media_type media-type format identifiertype'.split(
    ' ',
  ),
);

export function createMarkupReader(): MarkupReader {
  let pending = '';
  /** Where `pending` begins in the source. */
  let base = 0;
  let textLength = 0;
  let segments: Segment[] = [];
  /** The name of the element whose content is passed over, or given out as it stands. */
  let raw: { readonly close: RegExp; readonly shown: boolean; readonly passed?: number } | undefined;
  let out = '';

  /** The segment in which an index of the text lies. */
  const segmentAt = (index: number): Segment => {
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (segments[middle]!.at <= index) low = middle;
      else high = middle - 1;
    }
    return segments[low]!;
  };

  const emit = (text: string, source: number, sourceLength: number, place: Place): void => {
    if (text === '') return;
    segments.push({ at: textLength, length: text.length, source, sourceLength, place });
    textLength += text.length;
    out += text;
  };

  /** Source from `start` to `end` of `pending` as text: references resolved, white space drawn together. */
  const emitText = (start: number, end: number, place: Place): void => {
    const piece = pending.slice(start, end);
    let from = 0;
    for (const match of piece.matchAll(/&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?|\s{2,}|[\t\n\r\f]/g)) {
      const character = match[0].startsWith('&') ? characterOf(match[0]) : ' ';
      if (character === undefined) continue;
      if (match.index > from) emit(piece.slice(from, match.index), base + start + from, match.index - from, place);
      emit(character, base + start + match.index, match[0].length, place);
      from = match.index + match[0].length;
    }
    if (from < piece.length) emit(piece.slice(from), base + start + from, piece.length - from, place);
  };

  /** A whole tag stands from `start` to `end` of `pending`. */
  const emitTag = (start: number, end: number): void => {
    const tag = pending.slice(start, end);
    const name = /^<\/?([a-zA-Z][^\s/>]{0,60})/.exec(tag)?.[1] ?? '';
    const lower = name.toLowerCase();
    const closes = tag.charAt(1) === '/';
    if (!inline.has(lower)) emit(' ', base + start, 0, 'text');
    if (!closes && /issn/i.test(tag)) emitAttributes(tag, name, start);
    if (!closes && (lower === 'script' || lower === 'style') && !tag.endsWith('/>')) {
      raw = { close: new RegExp(`</${lower}`, 'gi'), shown: lower === 'script' && /json/i.test(tag) };
    }
  };

  const emitAttributes = (tag: string, name: string, start: number): void => {
    const attributes = [
      ...tag.slice(name.length + 1).matchAll(/([^\s=<>"'/]{1,60})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g),
    ].map((match) => {
      const value = match[2] ?? match[3] ?? match[4] ?? '';
      const valueAt =
        start + name.length + 1 + match.index + match[0].length - value.length - (match[4] === undefined ? 1 : 0);
      return { key: match[1]!.toLowerCase(), value, valueAt };
    });
    if (/issn/i.test(name)) emit(`${name} `, base + start + 1, name.length, 'attribute');
    for (const { key, value, valueAt } of attributes) {
      if (naming.has(key) && value.length <= 60 && !/[0-9]{3}/.test(value)) {
        emit(`${value} `, base + valueAt, value.length, 'attribute');
      }
    }
    for (const { key, value, valueAt } of attributes) {
      if (!/[0-9]{3}/.test(value)) continue;
      if (/issn/i.test(key)) emit(`${key} `, base + valueAt, 0, 'attribute');
      emitText(valueAt, valueAt + value.length, 'attribute');
      emit(' \n\n\n', base + valueAt + value.length, 0, 'attribute');
    }
  };

  /** Reads what is complete and gives how far it came. */
  const readPending = (last: boolean): number => {
    let at = 0;
    while (at < pending.length) {
      if (raw !== undefined) {
        raw.close.lastIndex = at;
        const match = raw.close.exec(pending);
        const end = match?.index ?? (last ? pending.length : Math.max(at, pending.length - longestReference));
        if (raw.shown) emitRaw(at, end);
        at = end;
        if (match === null) return at;
        at += raw.passed ?? 0;
        raw = undefined;
      }
      const open = pending.indexOf('<', at);
      if (open < 0) {
        const end = last ? pending.length : endOfText(at);
        emitText(at, end, 'text');
        return end;
      }
      emitText(at, open, 'text');
      const end = endOfTag(open, last);
      if (end === undefined) return open;
      at = end;
    }
    return at;
  };

  const emitRaw = (start: number, end: number): void => {
    if (end > start) emit(pending.slice(start, end), base + start, end - start, 'script');
  };

  /** How far text can be read before it is known what follows: a reference or white space may go on in the next piece. */
  const endOfText = (start: number): number => {
    let end = pending.length;
    const reference = pending.lastIndexOf('&');
    if (reference >= start && reference > end - longestReference) end = reference;
    while (end > start && end > pending.length - 1000 && /\s/.test(pending.charAt(end - 1))) end--;
    return end;
  };

  /** Index after what begins with `<` at `open`, which is given out; undefined if its end is not there yet. */
  const endOfTag = (open: number, last: boolean): number | undefined => {
    if (!last && pending.length < open + 9) return undefined;
    if (pending.startsWith('<![CDATA[', open)) return open + 9;
    if (pending.startsWith('<!--', open)) return endOfSkipped(open, '-->', last);
    const next = pending.charAt(open + 1);
    if (next === '!' || next === '?') return endOfSkipped(open, '>', last);
    if (!/[a-zA-Z/]/.test(next)) {
      emit('<', base + open, 1, 'text');
      return open + 1;
    }
    let quote = '';
    for (let at = open + 1; at < pending.length; at++) {
      const character = pending.charAt(at);
      const tooLong = at - open >= longestTag;
      if (tooLong || (quote === '' && character === '<')) {
        // No tag after all: as text, and on from here, so that nothing is read twice.
        emitText(open, at, 'text');
        return at;
      }
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (character === '>') {
        emitTag(open, at + 1);
        return at + 1;
      } else if ((character === '"' || character === "'") && /[=\s]/.test(pending.charAt(at - 1))) quote = character;
    }
    if (!last) return undefined;
    emitText(open, pending.length, 'text');
    return pending.length;
  };

  /** Comments and declarations leave nothing. One without an end is passed over as far as it comes. */
  const endOfSkipped = (open: number, close: string, last: boolean): number | undefined => {
    const end = pending.indexOf(close, open + 2);
    if (end >= 0) return end + close.length;
    if (last || pending.length - open > longestTag) {
      raw = { close: new RegExp(close, 'g'), shown: false, passed: close.length };
      return open + 2;
    }
    return undefined;
  };

  return {
    read(piece, last) {
      pending += piece;
      out = '';
      const done = readPending(last);
      pending = pending.slice(done);
      base += done;
      return out;
    },
    locate(start, end) {
      const one = segmentAt(start);
      const other = segmentAt(end - 1);
      const exact = (segment: Segment): boolean => segment.length === segment.sourceLength;
      return {
        start: one.source + (exact(one) ? start - one.at : 0),
        end: other.source + (exact(other) ? end - other.at : other.sourceLength),
        place: one.place,
      };
    },
    forget(before) {
      let first = 0;
      while (first < segments.length - 1 && segments[first]!.at + segments[first]!.length <= before) first++;
      if (first > 0) segments = segments.slice(first);
    },
  };
}

/** The character of `&ndash;`, `&#8209;` or `&#x2010;`; undefined if there is no such reference. */
function characterOf(reference: string): string | undefined {
  const inner = reference.slice(1, reference.endsWith(';') ? -1 : undefined);
  if (!inner.startsWith('#')) return references[inner];
  const code = /^#[xX]/.test(inner) ? Number.parseInt(inner.slice(2), 16) : Number.parseInt(inner.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
