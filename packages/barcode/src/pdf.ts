/**
 * A barcode as PDF 1.7 (ISO 32000-1): one page of the size of the barcode, shapes alone, black as the black ink only, so that no
 * misregister of colours blurs the bars. It holds no date and no chance: the same barcode gives the same bytes.
 */
import { type Barcode, describeBarcode } from './draw.ts';
import { type PathStep, strokeWidth } from './lettering.ts';
import { toMillimetres } from './size.ts';

const pointsPerMillimetre = 72 / 25.4;

/** Complete file; its page has the printed size at this magnification (0.8 to 2). */
export function barcodeToPdf(barcode: Barcode, scale = 1): Uint8Array {
  const toPoints = (pieces: number): string => decimal(toMillimetres(pieces, scale) * pointsPerMillimetre);
  const [pageWidth, pageHeight] = [toPoints(barcode.width), toPoints(barcode.height)];
  const unit = toPoints(1);
  const content = [
    '/Figure <</MCID 0>> BDC',
    'q',
    `${unit} 0 0 -${unit} 0 ${pageHeight} cm`,
    '0 0 0 0 k',
    `0 0 ${barcode.width} ${barcode.height} re f`,
    '0 0 0 1 k',
    ...barcode.bars.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height} re`),
    'f',
    `0 0 0 1 K ${strokeWidth} w 1 J 1 j`,
    ...barcode.strokes.map(toOperator),
    'S',
    'Q',
    'EMC',
  ].join('\n');
  const description = describeBarcode(barcode);
  // What stands in parentheses is of our own making: letters, digits, commas and hyphens, nothing to escape.
  return writeFile([
    '<</Type /Catalog /Pages 2 0 R /Lang (en) /MarkInfo <</Marked true>> /StructTreeRoot 5 0 R /ViewerPreferences <</DisplayDocTitle true>>>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /TrimBox [0 0 ${pageWidth} ${pageHeight}] /Resources <<>> /Contents 4 0 R /StructParents 0>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type /StructTreeRoot /K 6 0 R /ParentTree <</Nums [0 [6 0 R]]>>>>',
    `<</Type /StructElem /S /Figure /P 5 0 R /Pg 3 0 R /K 0 /Alt (${description}) /A <</O /Layout /BBox [0 0 ${pageWidth} ${pageHeight}]>>>>`,
    `<</Title (${barcode.label}) /Subject (${description})>>`,
  ]);
}

function toOperator([letter, ...numbers]: PathStep): string {
  return `${numbers.join(' ')} ${letter.toLowerCase()}`;
}

/** Objects 1, 2, 3 … as a file, with the table of where each begins. The first is the catalogue, the last the document's information. */
function writeFile(objects: readonly string[]): Uint8Array {
  // The second line tells programs that transfer files that this is no text (7.5.2).
  let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file +=
    `xref\n0 ${size}\n0000000000 65535 f \n${table}` +
    `trailer\n<</Size ${size} /Root 1 0 R /Info ${objects.length} 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  // One byte a character: all are below U+0100, and offsets count bytes.
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** To a hundred-thousandth, never with an exponent. */
const decimal = (value: number): string => value.toFixed(5).replace(/\.?0+$/, '');
