/** One format of the table into another: what a source is, its records with their problems, and each written. Shared by command and page. */
import {
  createEntryReader,
  describeCrosswalkProblem,
  describeLoss,
  type FileWriter,
  type Format,
  type FormatContext,
  type FormatResult,
  formats,
  isConverted,
  type Loss,
  type MarcDialect,
  marc21ToUnimarc,
  readMarc21,
} from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import {
  describeMarcProblem,
  detectEncoding,
  detectFormat,
  type FormatEvidence,
  type MarcProblem,
  type MarcRecord,
} from '@masthead/marc';
import { emptySerial, type Serial } from '@masthead/serial';

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
  if (encoding === undefined) return undefined;
  const found = detectFormat(start);
  if (found?.format !== 'unimarc') return { name: encoding, ...readable(encoding), evidence: found?.evidence ?? [] };
  const name = unimarcNames[encoding];
  return { name, ...readable(name), evidence: found.evidence };
}

function readable(name: string): { format?: Format } {
  const format = readableFormats.find((each) => each.name === name);
  return format === undefined ? {} : { format };
}

const unimarcNames = { marc21: 'unimarc', marcxml: 'unimarcxml', json: 'unimarc', text: 'unimarc' } as const;

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

export interface ToldProblem {
  readonly type: string;
  readonly severity: 'error' | 'warning' | 'advice';
  readonly sentence: string;
  /** Whether bytes and structure are meant, or what the record says. */
  readonly about?: 'encoding' | 'content';
}

export interface SourceItem {
  readonly position: number;
  readonly offset: number;
  /** MARC 21. Absent when nothing could be made of it. */
  readonly record?: MarcRecord;
  /** Absent when the record has no number that can be taken. */
  readonly serial?: Serial;
  readonly problems: readonly ToldProblem[];
}

export interface SourceReader {
  push(chunk: Uint8Array): SourceItem[];
  end(): SourceItem[];
}

/** Reads a format of the table. A MARC record without an ISSN is a record all the same. */
export function createSourceReader(format: Format): SourceReader {
  const records = format.createReader?.();
  if (records === undefined) {
    const entries = createEntryReader(format);
    if (entries === undefined) throw new Error(`${format.name} cannot be read`);
    type Item = ReturnType<typeof entries.push>[number];
    const toItem = ({ entry, problems, position, offset }: Item): SourceItem => ({
      position,
      offset,
      ...(entry && { record: entry.record, serial: entry.serial }),
      problems: problems.map((problem) => toldCrosswalk(problem as Parameters<typeof describeCrosswalkProblem>[0])),
    });
    return { push: (chunk) => entries.push(chunk).map(toItem), end: () => entries.end().map(toItem) };
  }
  type Item = ReturnType<typeof records.push>[number];
  const toItem = (item: Item): SourceItem => {
    const { record, problems, position, offset } = item;
    const told = problems.map(toldMarc);
    if (record === undefined) return { position, offset, problems: told };
    if (isConverted(item)) told.push(...toldLosses(item.losses, 'marc21'));
    const read = readMarc21(record);
    for (const problem of read.problems) told.push(toldCrosswalk(problem));
    return { position, offset, record, ...(read.serial && { serial: read.serial }), problems: told };
  };
  return { push: (chunk) => records.push(chunk).map(toItem), end: () => records.end().map(toItem) };
}

const toldMarc = (problem: MarcProblem): ToldProblem => ({
  type: problem.type,
  severity: problem.severity,
  sentence: `${problem.tag === undefined ? '' : `${problem.tag}: `}${describeMarcProblem(problem)}`,
  about: 'encoding',
});

const toldCrosswalk = (problem: Parameters<typeof describeCrosswalkProblem>[0]): ToldProblem => ({
  type: problem.type,
  severity: problem.severity,
  sentence: `${problem.tag === undefined ? '' : `${problem.tag}: `}${describeCrosswalkProblem(problem)}`,
  about: 'content',
});

/** A format that is read as MARC records is written from the record alone, and needs no number. */
export function needsNumber(format: Format): boolean {
  return format.createReader === undefined;
}

/** What a format has no place for, where it can tell: UNIMARC keeps all of it in 886, where other systems do not look. */
export function lossesIn(format: Format, { record }: SourceItem): ToldProblem[] {
  if (record === undefined || !format.name.startsWith('unimarc')) return [];
  return toldLosses(marc21ToUnimarc(record).losses, 'unimarc');
}

/** Each sentence once, however many fields it is about. */
function toldLosses(losses: readonly Loss[], to: MarcDialect): ToldProblem[] {
  const sentences = new Map(losses.map((loss) => [describeLoss(loss, to), loss.type]));
  return [...sentences].map(([sentence, type]) => ({ type, severity: 'advice', sentence, about: 'content' }));
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
