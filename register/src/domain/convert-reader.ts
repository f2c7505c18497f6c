/**
 * Records out of a source in a format of the table, as MARC 21 with what they say. MARC 21 and UNIMARC are told apart record by record,
 * since files mix them: each is taken as what it is, or refused when the source was said to be the other.
 */
import {
  createEntryReader,
  describeCrosswalkProblem,
  describeLoss,
  type Format,
  type Loss,
  type MarcDialect,
  readMarc21,
  takeAsMarc21,
  type UnimarcOptions,
} from '@masthead/crosswalk';
import {
  createIso2709Reader,
  createLineReader,
  createMarcJsonReader,
  createMarcXmlReader,
  describeMarcProblem,
  type MarcFormat,
  type MarcProblem,
  type MarcRecord,
  type ReadItem,
} from '@masthead/marc';
import type { Serial } from '@masthead/serial';

export interface ToldProblem {
  readonly type: string;
  readonly severity: 'error' | 'warning' | 'advice';
  readonly sentence: string;
  /** Whether bytes and structure are meant, what the record says, or what another format has no place for. */
  readonly about?: 'encoding' | 'content' | 'loss';
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

export interface SourceOptions {
  /** Someone said what the format is: a record of the other dialect is refused. Otherwise it is taken as what it is, and told. */
  readonly said?: boolean;
  readonly unimarc?: UnimarcOptions;
  /** What text that is not UTF-8 is in, by its name in the Encoding Standard. */
  readonly charset?: string;
  /** What MARC records say is not asked: they are wanted as they stand. Each takes half the time then. */
  readonly recordsOnly?: boolean;
}

const marcReaders = {
  marc21: createIso2709Reader,
  unimarc: createIso2709Reader,
  marcxml: createMarcXmlReader,
  unimarcxml: createMarcXmlReader,
  json: createMarcJsonReader,
  text: createLineReader,
} as const;

/** What a format's name says of its records; text and JSON say nothing. */
const dialects: Readonly<Record<string, MarcFormat>> = {
  marc21: 'marc21',
  marcxml: 'marc21',
  unimarc: 'unimarc',
  unimarcxml: 'unimarc',
};

/** Reads a format of the table. A MARC record without an ISSN is a record all the same. */
export function createSourceReader(
  format: Format,
  { said = false, unimarc, charset, recordsOnly = false }: SourceOptions = {},
): SourceReader {
  if (!Object.hasOwn(marcReaders, format.name)) return recoding(createOtherReader(format), format, charset);
  const create = marcReaders[format.name as keyof typeof marcReaders];
  const reader = create({ unimarc: 'read', ...(charset !== undefined && { charset }) });
  const asked = dialects[format.name];
  const toItem = (item: ReadItem): SourceItem =>
    readItem(item, { asked, said, recordsOnly, ...(unimarc && { unimarc }) });
  const source: SourceReader = {
    push: (chunk) => reader.push(chunk).map(toItem),
    end: () => reader.end().map(toItem),
  };
  return recoding(source, format, charset);
}

/** Formats of text that do not say themselves what they are in. ISO 2709 is decoded record by record, and XML has a declaration. */
const silent = new Set(['text', 'json', 'csv', 'kbart', 'csl-json', 'ris', 'bibtex', 'biblatex']);

/** Hands on UTF-8, whatever comes; offsets are those of the UTF-8. */
function recoding(source: SourceReader, { name }: Format, charset: string | undefined): SourceReader {
  if (charset === undefined || !silent.has(name)) return source;
  const decoder = new TextDecoder(charset);
  const encoder = new TextEncoder();
  return {
    push: (chunk) => source.push(encoder.encode(decoder.decode(chunk, { stream: true }))),
    end: () => [...source.push(encoder.encode(decoder.decode())), ...source.end()],
  };
}

function createOtherReader(format: Format): SourceReader {
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

interface Expectation {
  readonly asked: MarcFormat | undefined;
  readonly said: boolean;
  readonly recordsOnly: boolean;
  readonly unimarc?: UnimarcOptions;
}

function readItem(
  { position, offset, record: given, format, problems }: ReadItem,
  { asked, said, recordsOnly, unimarc }: Expectation,
): SourceItem {
  const told = problems.map(toldMarc);
  if (given === undefined) return { position, offset, problems: told };
  const { record, format: taken, losses } = takeAsMarc21(given, format, asked, unimarc);
  if (taken !== (asked ?? 'marc21')) {
    const name = names[taken];
    if (said && asked !== undefined) {
      const sentence = `The record is ${name}, and the source was said to be ${names[asked]}. Leave the name out, and each record is taken as what it is.`;
      return {
        position,
        offset,
        problems: [{ type: 'other-dialect', severity: 'error', sentence, about: 'encoding' }],
      };
    }
    const sentence = `The record is ${name}, and was taken as that.`;
    told.push({ type: `taken-as-${taken}`, severity: 'advice', sentence, about: 'encoding' });
  }
  told.push(...toldLosses(losses, 'marc21'));
  if (recordsOnly) return { position, offset, record, problems: told };
  const read = readMarc21(record);
  for (const problem of read.problems) told.push(toldCrosswalk(problem));
  return { position, offset, record, ...(read.serial && { serial: read.serial }), problems: told };
}

export const names: Readonly<Record<MarcFormat, string>> = { marc21: 'MARC 21', unimarc: 'UNIMARC' };

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

/** Each sentence once, however many fields it is about. */
export function toldLosses(losses: readonly Loss[], to: MarcDialect): ToldProblem[] {
  const sentences = new Map(losses.map((loss) => [describeLoss(loss, to), loss.type]));
  return [...sentences].map(([sentence, type]) => ({ type, severity: 'advice', sentence, about: 'loss' }));
}
