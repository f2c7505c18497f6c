/**
 * The typefaces of a certificate, for titles in any script that they have: the site's own for Latin, Greek and Cyrillic, Noto Sans for
 * Arabic, Hebrew, Devanagari and the scripts of China, Japan and Korea. Each comes in many small files by ranges of letters; a file is opened
 * when one of its letters is asked for, and only the letters that are used go into the document.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Glyph, type WebFont } from 'fontkit';

/** A part of a typeface, as pdfkit takes it. */
export type Typeface = WebFont;

const require = createRequire(import.meta.url);

type Family = 'source-serif-4' | 'inter' | `noto-sans-${'arabic' | 'hebrew' | 'devanagari' | 'sc' | 'jp' | 'kr'}`;

const shared: readonly Family[] = ['noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-devanagari'];
const regular = 400;

/** Chinese, Japanese and Korean write some of the same characters each in a manner of its own. */
function handsOf(language: string | undefined): readonly Family[] {
  if (language === 'jpn' || language === 'ja') return ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-kr'];
  if (language === 'kor' || language === 'ko') return ['noto-sans-kr', 'noto-sans-sc', 'noto-sans-jp'];
  return ['noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr'];
}

/** The typeface that has the letter; undefined: none of ours has it. `style` is of what both have. */
export function typefaceFor(codePoint: number, style: 'serif' | 'sans', language?: string): Typeface | undefined {
  const own: readonly Family[] = style === 'serif' ? ['source-serif-4', 'inter'] : ['inter', 'source-serif-4'];
  for (const family of [...own, ...shared, ...handsOf(language)]) {
    for (const part of partsOf(family)) {
      if (!part.ranges.some(([from, to]) => from <= codePoint && codePoint <= to)) continue;
      const face = open(part.file);
      if (face.hasGlyphForCodePoint(codePoint)) return face;
    }
  }
  return undefined;
}

interface Part {
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const parts = new Map<Family, readonly Part[]>();

function partsOf(family: Family): readonly Part[] {
  let known = parts.get(family);
  if (known === undefined) {
    const folder = dirname(require.resolve(`@fontsource-variable/${family}/package.json`));
    const subsets = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
    known = Object.entries(subsets).map(([subset, ranges]) => ({
      file: join(folder, 'files', `${family}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: ranges.split(',').map((range) => {
        const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      }),
    }));
    parts.set(family, known);
  }
  return known;
}

const forgetting = new Map<Typeface, () => void>();
/** Ids of pictures that stand for a second letter; a font has no more than 65,535 of its own. */
const firstOther = 0x10000;
const opened = new Map<string, Typeface>();

function open(file: string): Typeface {
  let face = opened.get(file);
  if (face === undefined) {
    face = atRegularWeight(create(readFileSync(file)) as WebFont);
    opened.set(file, face);
  }
  return face;
}

/**
 * fontkit 2.0.4 reads compressed fonts, and variable ones, but not what is both, and writes no part of one: so the outlines are unpacked
 * without variation, moved to the weight that is wanted when a letter is asked for, and written here. A test holds that it does.
 */
function atRegularWeight(face: WebFont): Typeface {
  face._decompress();
  const still = Object.create(face, { _variationProcessor: { value: null } }) as WebFont;
  still._transformGlyfTable();
  face._transformedGlyphs = still._transformedGlyphs;
  const axes = face.fvar?.axis ?? [];
  face.variationCoords = axes.map(({ axisTag, defaultValue }) => (axisTag.trim() === 'wght' ? regular : defaultValue));
  const processor = face._variationProcessor;
  const moved = new Set<number>();
  const getGlyph = face.getGlyph;
  face.getGlyph = (id: number, codePoints?: readonly number[]): Glyph => {
    const raw = face._transformedGlyphs[id];
    if (processor && raw?.points && !moved.has(id)) {
      moved.add(id);
      // The four behind the outline are places of the metrics, which the font has elsewhere too.
      const all = [...raw.points, ...Array.from({ length: 4 }, () => phantom())];
      processor.transformPoints(id, all);
      raw.points = all.slice(0, -4);
    }
    const glyph = getGlyph.call(face, id);
    // One picture may stand for several letters, as the same body does for Arabic ones that differ in their dots.
    return codePoints === undefined ? glyph : Object.create(glyph, { codePoints: { value: codePoints } });
  };
  const others = new Map<string, number>();
  const pictures = new Map<number, number>();
  const layout = face.layout;
  face.layout = (text, features) => {
    const run = layout.call(face, text, features);
    run.glyphs = run.glyphs.map((glyph) => {
      const key = `${glyph.id} ${glyph.codePoints.join(' ')}`;
      let id = others.get(key);
      if (id === undefined) {
        id = pictures.has(glyph.id) ? firstOther + others.size : glyph.id;
        others.set(key, id);
        pictures.set(id, glyph.id);
      }
      return id === glyph.id ? glyph : Object.create(glyph, { id: { value: id } });
    });
    return run;
  };
  forgetting.set(face, () => {
    others.clear();
    pictures.clear();
    face._glyphs = {};
  });
  const createSubset = face.createSubset;
  face.createSubset = () => {
    const subset = createSubset.call(face);
    subset._addGlyph = function (id) {
      const glyph = face.getGlyph(pictures.get(id) ?? id);
      const outline = outlineOf(glyph.path.commands);
      this.glyf.push(outline);
      this.loca.offsets.push(this.offset);
      const bearing = Math.round(glyph._getMetrics().leftBearing);
      this.hmtx.metrics.push({ advance: Math.round(glyph.advanceWidth), bearing });
      this.offset += outline.length;
      return this.glyf.length - 1;
    };
    return subset;
  };
  return face;
}

const phantom = () => ({
  x: 0,
  y: 0,
  onCurve: true,
  endContour: true,
  copy() {
    return { ...this };
  },
});

/** The path of a letter as a simple glyph of a `glyf` table (OpenType 1.9), every point in full. */
function outlineOf(commands: readonly { readonly command: string; readonly args: readonly number[] }[]): Buffer {
  const points: { readonly x: number; readonly y: number; readonly on: boolean }[] = [];
  const ends: number[] = [];
  for (const { command, args } of commands) {
    if (command === 'closePath') ends.push(points.length - 1);
    for (let at = 0; at + 1 < args.length; at += 2) {
      const on = !(command === 'quadraticCurveTo' && at === 0);
      points.push({ x: Math.round(args[at]!), y: Math.round(args[at + 1]!), on });
    }
  }
  if (points.length === 0) return Buffer.alloc(0);
  if (ends.at(-1) !== points.length - 1) ends.push(points.length - 1);
  const size = 10 + 2 * ends.length + 2 + 5 * points.length;
  const bytes = Buffer.alloc(Math.ceil(size / 4) * 4);
  let place = 0;
  const write = (value: number): void => {
    place = bytes.writeInt16BE(value, place);
  };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  for (const value of [ends.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]) write(value);
  for (const end of ends) write(end);
  write(0);
  for (const { on } of points) bytes[place++] = on ? 1 : 0;
  for (const line of [xs, ys]) {
    let last = 0;
    for (const value of line) {
      write(value - last);
      last = value;
    }
  }
  return bytes;
}

/** What a letter stands for is remembered with it; each document begins without, so that none depends on those before it. */
export function withFreshLetters(draw: () => void): void {
  for (const forget of forgetting.values()) forget();
  draw();
}
