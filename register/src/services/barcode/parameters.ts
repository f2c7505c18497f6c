/** What stands after the question mark in the address of a barcode, read strictly: a misspelt word must not print the wrong bars. */
import { type BarcodeOptions, type BarcodeProblem, parseScale } from '@masthead/barcode';

export type ParameterProblem =
  | BarcodeProblem
  | { readonly type: 'unknown-parameter'; readonly name: string }
  | { readonly type: 'repeated-parameter'; readonly name: string };

export interface BarcodeParameters {
  readonly options: BarcodeOptions;
  readonly scale: number;
  /** Whether a browser should save it instead of showing it. */
  readonly download: boolean;
}

export type ParametersResult =
  | { readonly ok: true; readonly parameters: BarcodeParameters }
  | { readonly ok: false; readonly problem: ParameterProblem };

export const parameterNames = ['variant', 'addon', 'scale', 'download'] as const;

/** An empty value counts as not given: that is how a form sends a field that was left empty. */
export function readParameters(query: URLSearchParams): ParametersResult {
  for (const name of new Set(query.keys())) {
    if (!(parameterNames as readonly string[]).includes(name)) {
      return { ok: false, problem: { type: 'unknown-parameter', name } };
    }
    if (query.getAll(name).length > 1) return { ok: false, problem: { type: 'repeated-parameter', name } };
  }
  const variant = query.get('variant') || undefined;
  const addOn = query.get('addon') || undefined;
  const scale = parseScale(query.get('scale') || '1');
  if (!scale.ok) return scale;
  return {
    ok: true,
    parameters: {
      options: { ...(variant !== undefined && { variant }), ...(addOn !== undefined && { addOn }) },
      scale: scale.scale,
      download: ![null, '0', 'false'].includes(query.get('download')),
    },
  };
}
