/** A barcode as SVG: a drawing of shapes alone, in millimetres, with a title for who cannot see it. */
import { type Barcode, describeBarcode } from './draw.ts';
import { type PathStep, strokeWidth } from './lettering.ts';
import { toMillimetres } from './size.ts';

/**
 * Complete SVG 1.1 document, its size in millimetres at this magnification (0.8 to 2). The background is white, since the
 * quiet zones have to be light on any cover; numbers are strokes, not text, so no font is needed.
 */
export function barcodeToSvg(barcode: Barcode, scale = 1): string {
  const { width, height, label } = barcode;
  const bars = barcode.bars.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`).join('');
  const id = `barcode-${barcode.gtin}${barcode.addOn === undefined ? '' : `-${barcode.addOn}`}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${inMillimetres(width, scale)}mm" height="${inMillimetres(height, scale)}mm" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${label}</title>
<desc id="${id}-desc">${describeBarcode(barcode)}</desc>
<path fill="#fff" d="M0 0h${width}v${height}h-${width}z"/>
<path fill="#000" d="${bars}"/>
<path fill="none" stroke="#000" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round" d="${barcode.strokes.map(toPath).join('')}"/>
</svg>
`;
}

const toPath = ([letter, ...numbers]: PathStep): string => letter + numbers.join(' ');

/** To a ten-thousandth of a millimetre, without zeros at the end. */
const inMillimetres = (pieces: number, scale: number): string =>
  String(Number(toMillimetres(pieces, scale).toFixed(4)));
