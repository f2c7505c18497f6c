/** Barcodes of the numbers of the Register (ISO 3297:2020, 8.2.1 and E.6). What was withdrawn gets none. */
import { type BarcodeFormat, barcodeFormat, drawBarcode } from '@masthead/barcode';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import { isWithdrawn } from '../../domain/number-state.ts';
import { findNumber, type ReadStore } from '../../store/index.ts';
import type { BarcodeRequestProblem } from './errors.ts';
import { readParameters } from './parameters.ts';

export { type BarcodeRequestProblem, type ProblemDocument, toProblemDocument } from './errors.ts';

export type BarcodeAnswer =
  | {
      readonly ok: true;
      readonly format: BarcodeFormat;
      readonly data: Uint8Array;
      readonly fileName: string;
      readonly download: boolean;
    }
  | { readonly ok: false; readonly problem: BarcodeRequestProblem };

const refuse = (problem: BarcodeRequestProblem): BarcodeAnswer => ({ ok: false, problem });

/** The same number, form and parameters always give the same bytes. */
export async function findBarcode(
  read: ReadStore,
  issn: Issn,
  suffix: string,
  query: URLSearchParams,
): Promise<BarcodeAnswer> {
  const format = barcodeFormat(suffix);
  if (!format) return refuse({ type: 'unknown-suffix' });
  const asked = readParameters(query);
  if (!asked.ok) return asked;
  const { options, scale, download } = asked.parameters;
  const drawn = drawBarcode(issn, options);
  if (!drawn.ok) return drawn;

  const number = await findNumber(read, issnToInteger(issn));
  if (!number) return refuse({ type: 'unknown-number', issn });
  if (isWithdrawn(number.state)) {
    const replacement = number.replacement === undefined ? {} : { replacement: issnFromInteger(number.replacement) };
    return refuse({ type: 'withdrawn-number', issn, ...replacement });
  }
  const { variant, addOn } = drawn.barcode;
  return {
    ok: true,
    format,
    data: format.write(drawn.barcode, scale),
    fileName: `issn-${[issn, variant, ...(addOn === undefined ? [] : [addOn])].join('-')}.${format.name}`,
    download,
  };
}
