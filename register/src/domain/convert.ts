/** One format of the table into another: what a source is, and each of its records written. Shared by command and page. */
import {
  type FileWriter,
  type Format,
  type FormatContext,
  type FormatResult,
  formats,
  looksLikeList,
  marc21ToUnimarc,
  type UnimarcOptions,
} from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import {
  describeMarcProblem,
  detectEncoding,
  detectFormat,
  type FormatEvidence,
  type MarcFormat,
} from '@masthead/marc';
import { emptySerial } from '@masthead/serial';
import { type SourceItem, type ToldProblem, toldLosses } from './convert-reader.ts';

/** Bytes of the beginning that are looked at. */
export const sniffedBytes = 64 * 1024;

export const readableFormats: readonly Format[] = formats.filter(
  ({ createReader, createSerialReader }) => createReader !== undefined || createSerialReader !== undefined,
);

export interface Recognised {
  /** The name of a format, in the table or not. */
  readonly name: string;
  /** Absent when it cannot be read here. */
  readonly format?: Format;
  /** What the first record is, where the name of the format does not say it. */
  readonly dialect?: MarcFormat;
  /** What shows the dialect of MARC. */
  readonly evidence: readonly FormatEvidence[];
}

/** What bytes begin as; undefined when nothing speaks for any format. */
export function recogniseFormat(start: Uint8Array): Recognised | undefined {
  const encoding = detectEncoding(start);
  const text = new TextDecoder().decode(start.subarray(0, 4096)).replace(/^\ufeff/, '');
  const other =
    encoding === 'marc21' || encoding === 'text' ? undefined : signs.find(([, sign]) => sign.test(text))?.[0];
  if (other !== undefined) return { name: other, ...readable(other), evidence: [] };
  // A list, whatever parts its columns; one of KBART is read the same.
  if (encoding === undefined)
    return looksLikeList(start) ? { name: 'csv', ...readable('csv'), evidence: [] } : undefined;
  const found = detectFormat(start);
  if (found?.format !== 'unimarc') return { name: encoding, ...readable(encoding), evidence: found?.evidence ?? [] };
  const name = unimarcNames[encoding];
  return { name, ...readable(name), dialect: 'unimarc', evidence: found.evidence };
}

function readable(name: string): { format?: Format } {
  const format = readableFormats.find((each) => each.name === name);
  return format === undefined ? {} : { format };
}

const unimarcNames = { marc21: 'unimarc', marcxml: 'unimarcxml', json: 'json', text: 'text' } as const;

/** What is told by its first characters alone. The first that fits counts. */
const signs: readonly (readonly [name: string, sign: RegExp])[] = [
  ['xlsx', /^PK\u0003\u0004/],
  ['mods', /^\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?mods(?:Collection)?[\s>/]/],
  ['rdfxml', /^\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?RDF[\s>/]/],
  ['dc', /^\s*(?:<[?!][^>]*>\s*)*<(?:records>\s*<)?(?:[\w.-]+:)?dc[\s>/]/],
  ['dcterms', /^\s*(?:<[?!][^>]*>\s*)*<(?:records>\s*<)?(?:[\w.-]+:)?qualifieddc[\s>/]/],
  ['ris', /^\s*TY {2}- /],
  ['bibtex', /^\s*@[A-Za-z]+\s*[{(]/],
  ['jsonld', /^\s*[[{][^{]*"@(?:context|graph|id)"/],
  ['csl-json', /^\s*\[?\s*\{[^{}]*"(?:type|ISSN|container-title)"\s*:/],
];

/** A format that is read as MARC records is written from the record alone, and needs no number. */
export function needsNumber(format: Format): boolean {
  return format.createReader === undefined;
}

/** What a format has no place for, where it can tell: UNIMARC keeps all of it in 886, where other systems do not look. */
export function lossesIn(format: Format, { record }: SourceItem, unimarc?: UnimarcOptions): ToldProblem[] {
  if (record === undefined || !format.name.startsWith('unimarc')) return [];
  return toldLosses(marc21ToUnimarc(record, unimarc).losses, 'unimarc');
}

/** Writes an item, or says why it cannot be. */
export function writeItem(
  writer: FileWriter,
  format: Format,
  { record, serial }: SourceItem,
  context: FormatContext,
): FormatResult | { readonly ok: false; readonly problem: { readonly type: 'no-issn' } } {
  if (record === undefined || (serial === undefined && needsNumber(format)))
    return { ok: false, problem: { type: 'no-issn' } };
  return writer.write({ record, serial: serial ?? emptySerial('' as Issn) }, context);
}

/** Why an item was not written, in a sentence. */
export function describeNotWritten(problem: { readonly type: string }, format: Format): string {
  if (problem.type === 'no-issn')
    return `${format.label} is about a resource with an ISSN, and the record has none that can be taken.`;
  if (problem.type === 'names-no-resource')
    return `${format.label} has no way to say that a number is cancelled, suppressed or unreported.`;
  return describeMarcProblem(problem as Parameters<typeof describeMarcProblem>[0]);
}
