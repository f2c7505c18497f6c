import type { Issn } from '@masthead/issn';
import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { drawBarcode } from './draw.ts';
import { barcodeFormat, barcodeFormats } from './formats.ts';
import { barcodeToPdf } from './pdf.ts';
import { barcodeToPng } from './png.ts';
import { describeBarcodeProblem } from './problems.ts';
import { parseScale, toMillimetres } from './size.ts';
import { barcodeToSvg } from './svg.ts';

const drawn = drawBarcode('2434-561X' as Issn, { addOn: '05' });
if (!drawn.ok) throw new Error(drawn.problem.type);
const { barcode } = drawn;
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('every form', () => {
  test.each(barcodeFormats)('$name: the same barcode gives the same bytes, another another', ({ name, write }) => {
    expect(write(barcode)).toEqual(write(barcode, 1));
    expect(write(barcode, 1.5)).not.toEqual(write(barcode, 1));
    expect(barcodeFormat(name)?.write).toBe(write);
  });

  test.each(barcodeFormats)('$name: refuses a size that the General Specifications do not have', ({ write }) => {
    for (const scale of [0.79, 2.01, 0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => write(barcode, scale)).toThrow(RangeError);
    }
  });

  test('there is no other', () => {
    expect(barcodeFormat('gif')).toBeUndefined();
    expect(barcodeFormat('constructor')).toBeUndefined();
  });
});

describe('SVG', () => {
  test('is sized in millimetres', () => {
    expect(barcodeToSvg(barcode)).toContain(' width="46.2mm" height="29.37mm" viewBox="0 0 1820 1157"');
    expect(barcodeToSvg(barcode, 2)).toContain(' width="92.4mm" height="58.74mm" viewBox="0 0 1820 1157"');
  });

  test('has a name and a description, and neither text nor font', () => {
    const svg = barcodeToSvg(barcode);
    expect(svg).toContain('>ISSN 2434-561X, 977-2434-561-00-6 05</title>');
    expect(svg).toContain('>EAN-13 barcode 9772434561006 with add-on 05</desc>');
    for (const id of /aria-labelledby="([^"]+)"/.exec(svg)![1]!.split(' ')) expect(svg).toContain(` id="${id}"`);
    expect(svg).not.toMatch(/<text|font|<script|href/);
  });

  test('lies on white from edge to edge', () => {
    expect(barcodeToSvg(barcode)).toContain('<path fill="#fff" d="M0 0h1820v1157h-1820z"/>');
  });
});

describe('PNG', () => {
  const png = barcodeToPng(barcode, 1);
  const view = new DataView(png.buffer);

  /** Chunks by their type. */
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    chunks.set(latin1(png.subarray(at + 4, at + 8)), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }

  test('has its chunks in order', () => {
    expect([...chunks.keys()]).toEqual(['IHDR', 'pHYs', 'tEXt', 'IDAT', 'IEND']);
    expect(latin1(chunks.get('tEXt')!)).toBe('Title\0ISSN 2434-561X, 977-2434-561-00-6 05');
  });

  test('a pixel is a thirteenth of a module, and the resolution says how large that is', () => {
    expect(view.getUint32(16)).toBe(barcode.width);
    expect(view.getUint32(20)).toBe(barcode.height);
    const dotsPerInch = view.getUint32(41) * 0.0254;
    expect(dotsPerInch).toBeCloseTo(1000.6, 1);
    expect((barcode.width / dotsPerInch) * 25.4).toBeCloseTo(toMillimetres(barcode.width, 1), 2);
    expect(new DataView(barcodeToPng(barcode, 2).buffer).getUint32(41) * 0.0254).toBeCloseTo(500.3, 1);
  });

  test('a row through the bars is black where there are bars, and nowhere else', () => {
    const rows = unzlibSync(chunks.get('IDAT')!);
    const bytesPerRow = 1 + Math.ceil(barcode.width / 8);
    expect(rows).toHaveLength(bytesPerRow * barcode.height);
    const y = 600;
    const expected = Array.from({ length: barcode.width }, () => 1);
    for (const { x, width } of barcode.bars) expected.fill(0, x, x + width);
    const found = expected.map((_, x) => (rows[y * bytesPerRow + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1);
    expect(found).toEqual(expected);
  });
});

describe('PDF', () => {
  const pdf = latin1(barcodeToPdf(barcode, 1));

  test('its table points at every object', () => {
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)![1]);
    expect(pdf.slice(table, table + 5)).toBe('xref\n');
    const offsets = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    expect(offsets).toHaveLength(7);
    offsets.forEach((offset, index) => {
      expect(pdf.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    });
  });

  test('its stream is as long as it says', () => {
    const [, length, content] = /<<\/Length (\d+)>>\nstream\n(.*?)\nendstream/s.exec(pdf)!;
    expect(content).toHaveLength(Number(length));
  });

  test('the page has the printed size, in points', () => {
    const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.map(Number);
    expect((width! / 72) * 25.4).toBeCloseTo(46.2, 3);
    expect((height! / 72) * 25.4).toBeCloseTo(29.37, 3);
  });

  test('is black ink and nothing else, without a font or a date', () => {
    expect(pdf).toContain('\n0 0 0 1 k\n');
    expect(pdf).not.toMatch(/ (?:rg|RG|g|G)\n|Font|Date|\/ID/);
  });

  test('says what the figure shows', () => {
    expect(pdf).toContain('/Alt (EAN-13 barcode 9772434561006 with add-on 05)');
    expect(pdf).toContain('/Title (ISSN 2434-561X, 977-2434-561-00-6 05)');
  });
});

describe('a magnification as text', () => {
  test.each([
    ['1', 1],
    ['0.8', 0.8],
    ['2', 2],
    ['2.0', 2],
    ['1.25', 1.25],
    ['1.0001', 1.0001],
  ])('%s', (text, scale) => {
    expect(parseScale(text)).toEqual({ ok: true, scale });
  });

  test.each([
    ['too small', '0.79'],
    ['too large', '2.01'],
    ['a percentage', '100%'],
    ['with a comma', '1,5'],
    ['with an exponent', '1e0'],
    ['hexadecimal', '0x1'],
    ['nothing', ''],
    ['a blank', ' 1'],
    ['without a digit before the point', '.9'],
    ['more decimals than a printer knows', '1.00001'],
    ['no number', 'NaN'],
  ])('%s is refused: %j', (_reason, text) => {
    const result = parseScale(text);
    expect(result).toEqual({ ok: false, problem: { type: 'bad-scale', scale: text } });
    if (!result.ok) expect(describeBarcodeProblem(result.problem)).toContain('from 0.8 to 2');
  });
});
