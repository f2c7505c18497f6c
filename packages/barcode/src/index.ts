/** The EAN-13 barcode of an ISSN (ISO 3297:2020, E.6), drawn once and written as SVG, PNG or PDF. No I/O. */
export {
  type Barcode,
  type BarcodeOptions,
  type BarcodeResult,
  describeBarcode,
  drawBarcode,
  quietZone,
  type Rectangle,
} from './draw.ts';
export { type BarcodeFormat, barcodeFormat, barcodeFormats } from './formats.ts';
export { type PathStep, strokeWidth } from './lettering.ts';
export { piecesPerModule } from './modules.ts';
export { barcodeToPdf } from './pdf.ts';
export { barcodeToPng } from './png.ts';
export { type BarcodeProblem, describeBarcodeProblem } from './problems.ts';
export { largestScale, nominalModule, parseScale, type ScaleResult, smallestScale, toMillimetres } from './size.ts';
export { barcodeToSvg } from './svg.ts';
