/** The forms in which a barcode can be had, as a table: a command and a web address need nothing else. */
import type { Barcode } from './draw.ts';
import { barcodeToPdf } from './pdf.ts';
import { barcodeToPng } from './png.ts';
import { barcodeToSvg } from './svg.ts';

export interface BarcodeFormat {
  /** Also the suffix of its files, without the full stop. */
  readonly name: 'svg' | 'png' | 'pdf';
  readonly label: string;
  readonly mediaType: string;
  /** Whether it is bytes that no terminal shows. */
  readonly binary: boolean;
  /** A complete file at a magnification from 0.8 to 2. */
  readonly write: (barcode: Barcode, scale?: number) => Uint8Array;
}

export const barcodeFormats: readonly BarcodeFormat[] = [
  {
    name: 'svg',
    label: 'SVG',
    mediaType: 'image/svg+xml',
    binary: false,
    write: (barcode, scale) => new TextEncoder().encode(barcodeToSvg(barcode, scale)),
  },
  { name: 'png', label: 'PNG', mediaType: 'image/png', binary: true, write: barcodeToPng },
  { name: 'pdf', label: 'PDF', mediaType: 'application/pdf', binary: true, write: barcodeToPdf },
];

export const barcodeFormat = (name: string): BarcodeFormat | undefined =>
  barcodeFormats.find((format) => format.name === name);
