/**
 * HTML and XML as text in which ISSNs can be found, and the way back from a place in that text to the place in the
 * source. Tags become nothing or a space, references their characters; elements and attributes that speak of ISSN leave their
 * names and values, so that `<meta name="citation_issn" content="…">` and `<issn pub-type="epub">…` read like text.
 * No parser of HTML: what is broken is read as text. One step for each character, and no object for a tag or a piece of
 * text: `<p>` a million times costs what a million words do.
 */

/** Where in a document a number stands. */
export type Place = 'text' | 'attribute' | 'script';

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
  iacute: '\u00ed',
  oacute: '\u00f3',
  uuml: '\u00fc',
  ordm: '\u00ba',
  deg: '\u00b0',
  numero: '\u2116',
  num: '#',
  lpar: '(',
  rpar: ')',
};

/** A name of up to ten letters and digits as one number; -1 for a longer one, so that names are compared without a string. */
function keyOf(text: string, start: number, end: number): number {
  if (end - start > 10) return -1;
  let key = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index) | 0x20;
    key = key * 128 + (code < 128 ? code : 0);
  }
  return key;
}
const keys = (names: string): ReadonlySet<number> =>
  new Set(names.split(' ').map((name) => keyOf(name, 0, name.length)));

/** Elements that do not part words. All others leave a space. */
const inline = keys(
  'a abbr b bdi bdo big cite code data em font i ins kbd mark nobr q s samp small span strong sub sup tt u var wbr',
);
const [script, style] = [keyOf('script', 0, 6), keyOf('style', 0, 5)];
/** Attributes that say what the content of an element is. */
const naming = new Set(
  'name property itemprop type scheme class id key pub-type publication-format media_type media-type format identifiertype issntype'.split(
    ' ',
  ),
);

const places: readonly Place[] = ['text', 'attribute', 'script'];
const [inText, inAttribute, inScript] = [0, 1, 2] as const;

const lessThan = 0x3c;
const greaterThan = 0x3e;
const ampersand = 0x26;
const slash = 0x2f;
const isBlank = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);
const isAsciiLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** An element or a comment whose content is passed over, or given out as it stands. */
interface Raw {
  readonly close: RegExp;
  readonly shown: boolean;
  readonly passed: number;
}
const raws = {
  script: { close: /<\/script/gi, shown: false, passed: 0 },
  data: { close: /<\/script/gi, shown: true, passed: 0 },
  style: { close: /<\/style/gi, shown: false, passed: 0 },
  comment: { close: /-->/g, shown: false, passed: 3 },
  declaration: { close: />/g, shown: false, passed: 1 },
} as const satisfies Record<string, Raw>;

export function createMarkupReader(): MarkupReader {
  let pending = '';
  /** Where `pending` begins in the source. */
  let base = 0;
  let raw: Raw | undefined;
  /** How far a tag that begins at the start of `pending` was looked at, in which quotes, and whether it speaks of ISSN. */
  let tagAt = 0;
  let tagQuote = 0;
  let tagIssn = false;

  // The text that this piece gives.
  let characters = new Uint16Array(1 << 17);
  let count = 0;
  /** Length of the text that was given before it. */
  let given = 0;
  /** Whether a space more would change nothing. */
  let spaced = false;

  // Runs of that text, as long as they may be asked for: where each begins, where that stands in the source, how much of
  // the source one character takes, and what it is part of. In a run that takes one for one they go on side by side.
  let ats = new Float64Array(1 << 12);
  let sources = new Float64Array(1 << 12);
  let lengths = new Uint16Array(1 << 12);
  let parts = new Uint8Array(1 << 12);
  let runs = 0;
  /** Where in the source the last run would go on. */
  let goesOnAt = -1;

  /** The run in which an index of the text lies. */
  const runAt = (index: number): number => {
    let low = 0;
    let high = runs - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ats[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const makeRoom = (more: number): void => {
    if (count + more <= characters.length) return;
    const longer = new Uint16Array(Math.max(characters.length * 2, count + more));
    longer.set(characters);
    characters = longer;
  };

  const openRun = (source: number, length: number, part: number): void => {
    if (runs === ats.length) {
      const size = runs * 2;
      const [longerAts, longerSources] = [new Float64Array(size), new Float64Array(size)];
      const [longerLengths, longerParts] = [new Uint16Array(size), new Uint8Array(size)];
      longerAts.set(ats);
      longerSources.set(sources);
      longerLengths.set(lengths);
      longerParts.set(parts);
      [ats, sources, lengths, parts] = [longerAts, longerSources, longerLengths, longerParts];
    }
    ats[runs] = given + count;
    sources[runs] = source;
    lengths[runs] = length;
    parts[runs++] = part;
  };

  const put = (code: number, source: number, length: number, part: number): void => {
    if (source !== goesOnAt || length !== 1 || parts[runs - 1] !== part) openRun(source, length, part);
    goesOnAt = length === 1 ? source + 1 : -1;
    if (count === characters.length) makeRoom(1);
    characters[count++] = code;
  };
  const putSpace = (source: number, length: number, part: number): void => {
    if (!spaced) put(0x20, source, length, part);
    spaced = true;
  };
  /** Characters of `pending` as they stand. */
  const putAll = (start: number, end: number, part: number): void => {
    for (let index = start; index < end; index++) put(pending.charCodeAt(index), base + index, 1, part);
    if (end > start) spaced = false;
  };

  /**
   * Source from `start` to `end` of `pending` as text: references resolved, white space drawn together. Gives where it
   * stopped: at `end`, or before a reference that may go on in the next piece, or at `<` if that is not text.
   */
  const putText = (start: number, end: number, part: number, whole: boolean): number => {
    let index = start;
    while (index < end) {
      const code = pending.charCodeAt(index);
      if (isPlain(code)) {
        const from = index;
        // What is written most, plain characters, in a loop of its own.
        makeRoom(end - index);
        const into = characters;
        let at = count;
        if (base + index !== goesOnAt || parts[runs - 1] !== part) openRun(base + index, 1, part);
        let next = code;
        do {
          into[at++] = next;
          next = ++index < end ? pending.charCodeAt(index) : lessThan;
          // A single space between plain characters is as plain as they are.
          if (next === 0x20 && index + 1 < end && isPlain(pending.charCodeAt(index + 1))) {
            into[at++] = next;
            next = pending.charCodeAt(++index);
          }
        } while (isPlain(next));
        count += index - from;
        goesOnAt = base + index;
        spaced = false;
      } else if (code === lessThan && !whole && (index + 2 >= end || mayOpen(pending, index))) {
        return index;
      } else if (isBlank(code)) {
        putSpace(base + index++, 1, part);
      } else if (code === ampersand) {
        const length = referenceAt(index, end);
        if (length === 0 && !whole && end - index < longestReference) return index;
        const character = length === 0 ? undefined : characterOf(pending.slice(index, index + length));
        if (character === undefined) {
          put(code, base + index++, 1, part);
        } else {
          // A pair of surrogates: both are where the reference is. Never longer than the reference itself.
          for (let at = 0; at < character.length; at++) put(character.charCodeAt(at), base + index, length, part);
          index += length;
        }
        spaced = false;
      } else {
        put(code, base + index++, 1, part);
        spaced = false;
      }
    }
    return index;
  };

  /** Length of what has the shape of a reference at an ampersand; 0 if it has not, or if it ends with the piece. */
  const referenceAt = (start: number, end: number): number => {
    const limit = Math.min(end, start + longestReference);
    let index = start + 1;
    while (index < limit) {
      const code = pending.charCodeAt(index);
      if (code === 0x3b) return index > start + 1 ? index + 1 - start : 0;
      const hash = code === 0x23 && index === start + 1;
      if (!hash && !isAsciiLetter(code) && !(code >= 48 && code <= 57)) return index > start + 2 ? index - start : 0;
      index++;
    }
    return 0;
  };

  /** A whole tag stands from `start` to `end` of `pending`. */
  const putTag = (start: number, end: number, speaksOfIssn: boolean): void => {
    const closes = pending.charCodeAt(start + 1) === slash;
    const nameStart = start + (closes ? 2 : 1);
    let nameEnd = nameStart;
    while (nameEnd < end - 1) {
      const code = pending.charCodeAt(nameEnd);
      if (isBlank(code) || code === slash) break;
      nameEnd++;
    }
    const key = keyOf(pending, nameStart, nameEnd);
    if (!inline.has(key)) putSpace(base + start, 0, inText);
    if (closes) return;
    if (speaksOfIssn) putAttributes(nameStart, nameEnd, end);
    if ((key === script || key === style) && pending.charCodeAt(end - 2) !== slash) {
      const isData = key === script && /json/i.test(pending.slice(start, end));
      raw = key === style ? raws.style : isData ? raws.data : raws.script;
    }
  };

  const putAttributes = (nameStart: number, nameEnd: number, end: number): void => {
    if (hasIssn(pending, nameStart, nameEnd)) {
      putAll(nameStart, nameEnd, inAttribute);
      putSpace(base + nameEnd, 0, inAttribute);
    }
    // First what names the content, then the content, in whatever order they stand.
    for (const round of [0, 1]) {
      let index = nameEnd;
      while (index < end - 1) {
        const code = pending.charCodeAt(index);
        if (isBlank(code) || code === slash || code === 0x3d || code === 0x22 || code === 0x27) {
          index++;
          continue;
        }
        const keyStart = index;
        while (index < end - 1 && !isEndOfKey(pending.charCodeAt(index))) index++;
        const keyEnd = index;
        while (index < end - 1 && isBlank(pending.charCodeAt(index))) index++;
        if (pending.charCodeAt(index) !== 0x3d) continue;
        index++;
        while (index < end - 1 && isBlank(pending.charCodeAt(index))) index++;
        const quote = pending.charCodeAt(index);
        let valueStart = index;
        let valueEnd: number;
        if (quote === 0x22 || quote === 0x27) {
          valueStart++;
          valueEnd = pending.indexOf(quote === 0x22 ? '"' : "'", valueStart);
          if (valueEnd < 0 || valueEnd > end - 1) valueEnd = end - 1;
          index = valueEnd + 1;
        } else {
          while (index < end - 1 && !isBlank(pending.charCodeAt(index))) index++;
          valueEnd = index;
        }
        const isNumber = hasThreeDigits(pending, valueStart, valueEnd);
        if (round === 0 && !isNumber && valueEnd - valueStart <= 60 && keyEnd - keyStart <= 20) {
          if (!naming.has(pending.slice(keyStart, keyEnd).toLowerCase())) continue;
          putAll(valueStart, valueEnd, inAttribute);
          putSpace(base + valueEnd, 0, inAttribute);
        } else if (round === 1 && isNumber) {
          if (hasIssn(pending, keyStart, keyEnd)) {
            putAll(keyStart, keyEnd, inAttribute);
            putSpace(base + keyEnd, 0, inAttribute);
          }
          putText(valueStart, valueEnd, inAttribute, true);
          // What one attribute announces does not stand in the next.
          putSpace(base + valueEnd, 0, inAttribute);
          for (let lines = 0; lines < 3; lines++) put(10, base + valueEnd, 0, inAttribute);
        }
      }
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
        if (raw.shown) putAll(at, end, inScript);
        if (match === null) return end;
        at = end + raw.passed;
        raw = undefined;
        continue;
      }
      const open = putText(at, pending.length, inText, false);
      if (open < pending.length && pending.charCodeAt(open) === ampersand) {
        if (!last) return open;
        putText(open, pending.length, inText, true);
        return pending.length;
      }
      if (open >= pending.length) return pending.length;
      const end = endOfTag(open, last);
      if (end === undefined) return open;
      at = end;
    }
    return at;
  };

  /** Index after what begins with `<` at `open`, which is given out; undefined if its end is not there yet. */
  const endOfTag = (open: number, last: boolean): number | undefined => {
    if (!last && pending.length < open + 9) return undefined;
    const next = pending.charCodeAt(open + 1);
    if (!mayOpen(pending, open)) {
      putAll(open, open + 1, inText);
      return open + 1;
    }
    if (next === 0x21 || next === 0x3f) {
      if (pending.startsWith('<![CDATA[', open)) return open + 9;
      raw = pending.startsWith('<!--', open) ? raws.comment : raws.declaration;
      return open + 2;
    }
    const goesOn = open === 0 && tagAt > 0;
    let at = goesOn ? tagAt : open + 1;
    let quote = goesOn ? tagQuote : 0;
    let issn = goesOn && tagIssn;
    tagAt = 0;
    for (; at < pending.length; at++) {
      const code = pending.charCodeAt(at);
      if ((code | 0x20) === 0x6e && hasIssn(pending, at - 3, at + 1)) issn = true;
      if (at - open >= longestTag || (quote === 0 && code === lessThan)) {
        // No tag after all: as text, and on from here, so that nothing is read twice.
        putText(open, at, inText, true);
        return at;
      }
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === greaterThan) {
        putTag(open, at + 1, issn);
        return at + 1;
      } else if ((code === 0x22 || code === 0x27) && isBeforeQuote(pending.charCodeAt(at - 1))) quote = code;
    }
    if (!last) {
      tagAt = at - open;
      tagQuote = quote;
      tagIssn = issn;
      return undefined;
    }
    putText(open, pending.length, inText, true);
    return pending.length;
  };

  return {
    read(piece, last) {
      // Joined and not added: the engine then holds one run of characters, which is read three times as fast.
      pending = [pending, piece].join('');
      given += count;
      count = 0;
      const done = readPending(last);
      pending = pending.slice(done);
      base += done;
      let text = '';
      for (let at = 0; at < count; at += 8192) {
        text += String.fromCharCode.apply(null, characters.subarray(at, Math.min(at + 8192, count)) as never);
      }
      return text;
    },
    locate(start, end) {
      const one = runAt(start);
      const other = runAt(end - 1);
      const offset = lengths[other] === 1 ? end - 1 - ats[other]! : 0;
      return {
        start: sources[one]! + (lengths[one] === 1 ? start - ats[one]! : 0),
        end: sources[other]! + offset + lengths[other]!,
        place: places[parts[one]!]!,
      };
    },
    forget(before) {
      const gone = Math.min(runAt(before), runs - 1);
      if (gone <= 0) return;
      for (const table of [ats, sources, lengths, parts]) table.copyWithin(0, gone, runs);
      runs -= gone;
    },
  };
}

/** Whether a tag, a comment or a declaration may begin with the `<` that stands there. */
function mayOpen(text: string, open: number): boolean {
  const code = text.charCodeAt(open + 1);
  return code === 0x21 || code === 0x3f || isAsciiLetter(code === slash ? text.charCodeAt(open + 2) : code);
}
/** No blank, no control character, no `&`, no `<`. */
const isPlain = (code: number): boolean => code > 0x3c || (code > 0x20 && code !== ampersand && code !== lessThan);
const isBeforeQuote = (code: number): boolean => code === 0x3d || isBlank(code);
const isEndOfKey = (code: number): boolean => isBlank(code) || code === 0x3d || code === slash || code === greaterThan;

/** Whether `issn` in any case stands between two places. */
function hasIssn(text: string, start: number, end: number): boolean {
  for (let index = start; index + 4 <= end; index++) {
    if (
      (text.charCodeAt(index) | 0x20) === 0x69 &&
      (text.charCodeAt(index + 1) | 0x20) === 0x73 &&
      (text.charCodeAt(index + 2) | 0x20) === 0x73 &&
      (text.charCodeAt(index + 3) | 0x20) === 0x6e
    )
      return true;
  }
  return false;
}

function hasThreeDigits(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let index = start; index < end && digits < 3; index++) {
    const code = text.charCodeAt(index);
    digits = code >= 48 && code <= 57 ? digits + 1 : 0;
  }
  return digits === 3;
}

/** The character of `&ndash;`, `&#8209;` or `&#x2010;`; undefined if there is no such reference. */
function characterOf(reference: string): string | undefined {
  const inner = reference.slice(1, reference.endsWith(';') ? -1 : undefined);
  if (!inner.startsWith('#')) return Object.hasOwn(references, inner) ? references[inner] : undefined;
  if (!/^#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,7})$/.test(inner)) return undefined;
  const code = /^#[xX]/.test(inner) ? Number.parseInt(inner.slice(2), 16) : Number.parseInt(inner.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
