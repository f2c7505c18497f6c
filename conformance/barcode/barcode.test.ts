/** Every barcode made is read back by a reader that is not ours, in every form, size, variant and kind of add-on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Barcode, barcodeToPdf, barcodeToPng, barcodeToSvg, drawBarcode } from '@masthead/barcode';
import { issnFromInteger, parseIssn } from '@masthead/issn';
import { afterAll, describe, expect, it } from 'vitest';
import { readPictures, run, toPicture, whySkipped } from './read-back.ts';

const folder = mkdtempSync(join(tmpdir(), 'masthead-barcode-'));
afterAll(() => rmSync(folder, { recursive: true }));

function draw(issn: string, variant: string, addOn?: string): Barcode {
  const parsed = parseIssn(issn);
  if (!parsed.ok) throw new Error(issn);
  const result = drawBarcode(parsed.issn, { variant, ...(addOn !== undefined && { addOn }) });
  if (!result.ok) throw new Error(result.problem.type);
  return result.barcode;
}

const known = ['2049-3630', '0317-8471', '1144-875X', '2434-561X', '0028-0836', '0000-0000', '9999-9994', '1111-1119'];
/** A hundred barcodes: known numbers, then numbers from all over; each variant once; every third without add-on, with two digits, with five. */
const barcodes = Array.from({ length: 100 }, (_, at) => {
  const issn = known[at] ?? issnFromInteger((at * 7_654_321) % 10_000_000);
  const two = String(at).padStart(2, '0');
  return draw(issn, two, [undefined, two, String((at * 54_321) % 100_000).padStart(5, '0')][at % 3]);
});

/** What a reader has to say of it. */
const expectedOf = ({ gtin, addOn }: Barcode): string[] =>
  [`EAN-13 ${gtin}`, ...(addOn === undefined ? [] : [`EAN-${addOn.length} ${addOn}`])].sort();

const readBack = (files: ReadonlyMap<string, Barcode>): void => {
  const read = readPictures([...files.keys()]);
  const wrong = [...files].flatMap(([file, barcode]) => {
    const [found, expected] = [read.get(file), expectedOf(barcode)];
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ file, found, expected }];
  });
  expect(wrong).toEqual([]);
};

describe('the hundred barcodes', () => {
  it('have check characters of every kind, X among them', () => {
    expect(new Set(barcodes.map(({ issn }) => issn.at(-1))).size).toBe(11);
  });

  it('have every variant, and all three kinds of add-on', () => {
    expect(new Set(barcodes.map(({ variant }) => variant)).size).toBe(100);
    expect(new Set(barcodes.map(({ addOn }) => addOn?.length))).toEqual(new Set([undefined, 2, 5]));
  });
});

const pngSkipped = whySkipped('zbarimg');
describe.skipIf(pngSkipped)(`PNG${pngSkipped}`, () => {
  it('all hundred are read back', () => {
    const files = new Map(
      barcodes.map((barcode, at) => {
        const file = join(folder, `${at}.png`);
        writeFileSync(file, barcodeToPng(barcode));
        return [file, barcode];
      }),
    );
    readBack(files);
  });

  it('a barcode with a wrong bar is not read: the reader sees what it reads', () => {
    const [barcode] = barcodes as [Barcode];
    const bars = barcode.bars.map((bar, at) => (at === 5 ? { ...bar, width: bar.width + 13 } : bar));
    const file = join(folder, 'wrong.png');
    writeFileSync(file, barcodeToPng({ ...barcode, bars }));
    expect(readPictures([file]).get(file)).not.toEqual(expectedOf(barcode));
  });
});

/** Magnifications, each with resolutions of an office printer's or a press's. */
const sizes = [
  [0.8, 300],
  [0.8, 600],
  [1, 300],
  [1, 600],
  [1.37, 300],
  [2, 200],
] as const;
const some = barcodes.filter((_, at) => at % 5 === 0 || at < known.length);

const svgSkipped = whySkipped('zbarimg', 'rsvg-convert');
describe.skipIf(svgSkipped)(`SVG${svgSkipped}`, () => {
  it.each(sizes)('at magnification %d, seen at %d dots per inch, is read back', (scale, dpi) => {
    const pictures = some.map((barcode, at) => {
      const svg = new TextEncoder().encode(barcodeToSvg(barcode, scale));
      return [toPicture(join(folder, `svg-${scale}-${dpi}`), String(at), 'svg', svg, dpi), barcode] as const;
    });
    readBack(new Map(pictures));
  });
});

const pdfSkipped = whySkipped('zbarimg', 'pdftoppm');
describe.skipIf(pdfSkipped)(`PDF${pdfSkipped}`, () => {
  it.each(sizes)('at magnification %d, seen at %d dots per inch, is read back', (scale, dpi) => {
    const pictures = some.map((barcode, at) => {
      const pdf = barcodeToPdf(barcode, scale);
      return [toPicture(join(folder, `pdf-${scale}-${dpi}`), String(at), 'pdf', pdf, dpi), barcode] as const;
    });
    readBack(new Map(pictures));
  });

  it('is a file that others find nothing wrong with: one page of the right size, tagged, without fonts', () => {
    const file = join(folder, 'one.pdf');
    writeFileSync(file, barcodeToPdf(draw('2049-3630', '00', '05'), 1));
    const about = run('pdfinfo', [file]);
    expect(about).toMatch(/^Title: +ISSN 2049-3630, 977-2049-363-00-2 05$/m);
    expect(about).toMatch(/^Pages: +1$/m);
    expect(about).toMatch(/^Tagged: +yes$/m);
    expect(about).toMatch(/^Page size: +130\.961 x 83\.2535 pts$/m);
    expect(run('pdffonts', [file]).trim().split('\n')).toHaveLength(2);
  });
});
