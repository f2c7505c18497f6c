/** Scripts of texts by ISO 15924, from their letters alone. */

/** Ranges of code points, first to last, with the ISO 15924 code of their letters; ascending. */
const ranges: readonly (readonly [number, number, string])[] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xaa, 0xaa, 'Latn'],
  [0xba, 0xba, 'Latn'],
  [0xc0, 0x2b8, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x531, 0x58f, 'Armn'],
  [0x5d0, 0x5f2, 'Hebr'],
  [0x620, 0x6ff, 'Arab'],
  [0x700, 0x74f, 'Syrc'],
  [0x750, 0x77f, 'Arab'],
  [0x780, 0x7bf, 'Thaa'],
  [0x8a0, 0x8ff, 'Arab'],
  [0x904, 0x97f, 'Deva'],
  [0x980, 0x9ff, 'Beng'],
  [0xa00, 0xa7f, 'Guru'],
  [0xa80, 0xaff, 'Gujr'],
  [0xb00, 0xb7f, 'Orya'],
  [0xb80, 0xbff, 'Taml'],
  [0xc00, 0xc7f, 'Telu'],
  [0xc80, 0xcff, 'Knda'],
  [0xd00, 0xd7f, 'Mlym'],
  [0xd80, 0xdff, 'Sinh'],
  [0xe01, 0xe4f, 'Thai'],
  [0xe80, 0xeff, 'Laoo'],
  [0xf00, 0xfff, 'Tibt'],
  [0x1000, 0x109f, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1200, 0x139f, 'Ethi'],
  [0x13a0, 0x13ff, 'Cher'],
  [0x1400, 0x167f, 'Cans'],
  [0x1780, 0x17ff, 'Khmr'],
  [0x1800, 0x18af, 'Mong'],
  [0x1c90, 0x1cbf, 'Geor'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x2c60, 0x2c7f, 'Latn'],
  [0x2d00, 0x2d2f, 'Geor'],
  [0x2d30, 0x2d7f, 'Tfng'],
  [0x3005, 0x3007, 'Hani'],
  [0x3041, 0x309f, 'Hira'],
  [0x30a1, 0x30fa, 'Kana'],
  [0x30fc, 0x30ff, 'Kana'],
  [0x3105, 0x312f, 'Bopo'],
  [0x3131, 0x318e, 'Hang'],
  [0x31f0, 0x31ff, 'Kana'],
  [0x3400, 0x4dbf, 'Hani'],
  [0x4e00, 0x9fff, 'Hani'],
  [0xa640, 0xa69f, 'Cyrl'],
  [0xa720, 0xa7ff, 'Latn'],
  [0xac00, 0xd7a3, 'Hang'],
  [0xf900, 0xfaff, 'Hani'],
  [0xfb00, 0xfb06, 'Latn'],
  [0xfb1d, 0xfb4f, 'Hebr'],
  [0xfb50, 0xfdff, 'Arab'],
  [0xfe70, 0xfefc, 'Arab'],
  [0xff21, 0xff3a, 'Latn'],
  [0xff41, 0xff5a, 'Latn'],
  [0xff66, 0xff9d, 'Kana'],
  [0xffa0, 0xffdc, 'Hang'],
  [0x20000, 0x3ffff, 'Hani'],
];

/**
 * ISO 15924 code of the script most letters of a text are in (the earlier one on a tie); absent when it has no letters.
 * Kana anywhere makes Chinese characters Japanese (`Jpan`), Hangul makes them Korean (`Kore`); Hangul alone is `Hang`.
 */
export function scriptOf(text: string): string | undefined {
  let latin = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) break;
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) latin++;
  }
  if (at === text.length) return latin > 0 ? 'Latn' : undefined;
  const counts = new Map<string, number>();
  if (latin > 0) counts.set('Latn', latin);
  let last: readonly [number, number, string] | undefined;
  for (; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    if (last === undefined || code < last[0] || code > last[1]) last = rangeOf(code);
    if (last !== undefined) counts.set(last[2], (counts.get(last[2]) ?? 0) + 1);
  }
  return mostFrequent(eastAsian(counts));
}

const latinLetters = /\p{Script=Latin}+/gu;

/** The script of a text that stands in a record for the sake of its other script, however many Latin words are in it: `朝日新聞 digital`. */
export function originalScriptOf(text: string): string | undefined {
  return scriptOf(text.replace(latinLetters, '')) ?? scriptOf(text);
}

function rangeOf(code: number): readonly [number, number, string] | undefined {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle]!;
    if (code < range[0]) high = middle - 1;
    else if (code > range[1]) low = middle + 1;
    else return range;
  }
  return undefined;
}

/** Counts Han, Hiragana and Katakana as one when there is kana, Han and Hangul as one when there is Hangul. */
function eastAsian(counts: Map<string, number>): Map<string, number> {
  const han = counts.get('Hani') ?? 0;
  const kana = (counts.get('Hira') ?? 0) + (counts.get('Kana') ?? 0);
  const hangul = counts.get('Hang') ?? 0;
  if (kana > 0) {
    // A text in one syllabary alone keeps that syllabary's own code.
    if (han === 0 && ((counts.get('Hira') ?? 0) === 0 || (counts.get('Kana') ?? 0) === 0)) return counts;
    return merged(counts, ['Hani', 'Hira', 'Kana'], 'Jpan', han + kana);
  }
  if (hangul > 0 && han > 0) return merged(counts, ['Hani', 'Hang'], 'Kore', han + hangul);
  return counts;
}

function merged(
  counts: Map<string, number>,
  parts: readonly string[],
  whole: string,
  count: number,
): Map<string, number> {
  const result = new Map<string, number>();
  for (const [script, number] of counts) {
    if (parts.includes(script)) result.set(whole, count);
    else result.set(script, number);
  }
  return result;
}

function mostFrequent(counts: Map<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [script, count] of counts) {
    if (count > most) {
      best = script;
      most = count;
    }
  }
  return best;
}

/** True for a Chinese, Japanese or Korean letter: Han, Hiragana, Katakana, Bopomofo and Hangul (whole or taken apart). */
export function isCjk(code: number): boolean {
  if (code < 0x1100) return false;
  if (code <= 0x11ff) return true;
  if (code < 0x3005) return false;
  if (code <= 0x312f) {
    return (
      code <= 0x3007 || (code >= 0x3041 && code <= 0x3096) || (code >= 0x309b && code !== 0x30a0 && code !== 0x30fb)
    );
  }
  return (
    (code >= 0x3131 && code <= 0x318e) ||
    (code >= 0x31a0 && code <= 0x31bf) ||
    (code >= 0x31f0 && code <= 0x31ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

const rightToLeft: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Mand', 'Samr']);

/** Writing direction of a script, for the `dir` of a text. */
export function directionOf(script: string | undefined): 'ltr' | 'rtl' {
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
}
