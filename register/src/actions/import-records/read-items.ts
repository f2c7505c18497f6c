/** From bytes to items: finds out how a file is written, reads its records or rows, and takes each into the Register's terms. */
import {
  type CrosswalkProblem,
  createListReader,
  createXlsxListReader,
  describeCrosswalkProblem,
  formatByName,
  type ListRow,
  looksLikeList,
  looksLikeXlsx,
  readMarc21,
  type SerialItem,
  takeAsMarc21,
  type UnimarcOptions,
  writeMarc21,
} from '@masthead/crosswalk';
import { issnToInteger, parseIssn } from '@masthead/issn';
import {
  createIso2709Reader,
  createLineReader,
  createMarcJsonReader,
  createMarcXmlReader,
  describeMarcProblem,
  detectEncoding,
  isControlField,
  type MarcFormat,
  type MarcProblem,
  type MarcRecord,
  type ReadItem,
} from '@masthead/marc';
import { mainTitle, type Serial } from '@masthead/serial';
import { recogniseFormat } from '../../domain/convert.ts';
import { type DerivedFromSerial, deriveFromSerial } from '../../domain/derive.ts';
import { canonicalRecord } from '../../store/index.ts';
import { type Content, type Item, type RecordBefore, type Statement, toReported } from './decide.ts';
import type { ReportedProblem } from './outcome.ts';

/** Read as records of MARC, as lists, and by the readers of the table of formats as what others say of a serial. */
const serialFormats = ['mods', 'dc', 'dcterms', 'kbart', 'csl-json', 'ris', 'bibtex', 'biblatex'] as const;
export const importFormats = [
  'marc21',
  'marcxml',
  'json',
  'text',
  'unimarc',
  'unimarcxml',
  'csv',
  'xlsx',
  ...serialFormats,
] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface ImportSource {
  /** As people know the file; stands in reports and in the evidence of changes. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How it is written; absent: told from its first bytes. */
  readonly format?: ImportFormat;
  /** Which subfields of UNIMARC have the ISSN-L. */
  readonly unimarc?: UnimarcOptions;
  /** What text of ISO 2709 that is not UTF-8 is in, by its name in the Encoding Standard. */
  readonly charset?: string;
}

/** Bytes looked at to tell how a file is written. */
const sniffed = 64 * 1024;

/** Bytes that a reader is given at once: few records are whole in memory at a time, so few survive to be moved about in it. */
const readAtOnce = 16 * 1024;

function* inParts(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < chunk.length; at += readAtOnce) yield chunk.subarray(at, at + readAtOnce);
}

/** The items of a file in their order, as many at a time as came out of one chunk. Empty for an empty file. */
export async function* readItems(source: ImportSource): AsyncGenerator<Item[], void, undefined> {
  const iterator = source.chunks[Symbol.asyncIterator]();
  try {
    const { start, ended, failure } = await readStart(iterator, sniffed);
    if (start.length === 0) {
      if (failure) throw failure.cause;
      return;
    }
    const format = source.format ?? detectFormat(start);
    if (format === undefined) {
      yield [unknownFormat];
      return;
    }
    const reader = createItemReader(format, source);
    for (const part of inParts(start)) yield reader.push(part);
    // What came before the source broke off has been given by now.
    if (failure) throw failure.cause;
    while (!ended) {
      const next = await iterator.next();
      if (next.done) break;
      for (const part of inParts(next.value)) yield reader.push(part);
    }
    yield reader.end();
  } finally {
    await iterator.return?.();
  }
}

/** How a file is written, by its beginning. A list is told by a header with a column for ISSNs; UNIMARC by each record itself. */
export function detectFormat(start: Uint8Array): ImportFormat | undefined {
  if (looksLikeXlsx(start)) return 'xlsx';
  const other = recogniseFormat(start)?.name;
  return (
    serialFormats.find((name) => name === other) ?? detectEncoding(start) ?? (looksLikeList(start) ? 'csv' : undefined)
  );
}

/** A problem of the file as a whole has position 0. */
const unknownFormat: Item = {
  position: 0,
  offset: 0,
  problems: [
    {
      type: 'unknown-format',
      severity: 'error',
      sentence: `It cannot be told how this file is written. Say so with --format, one of ${importFormats.join(', ')}.`,
    },
  ],
};

interface ItemReader {
  push(chunk: Uint8Array): Item[];
  end(): Item[];
}

const recordReaders = {
  marc21: createIso2709Reader,
  marcxml: createMarcXmlReader,
  json: createMarcJsonReader,
  text: createLineReader,
  unimarc: createIso2709Reader,
  unimarcxml: createMarcXmlReader,
} as const;

function createItemReader(format: ImportFormat, { unimarc, charset }: ImportSource): ItemReader {
  if (format === 'csv' || format === 'xlsx') {
    const reader = format === 'csv' ? createListReader() : createXlsxListReader();
    return { push: (chunk) => reader.push(chunk).flatMap(rowToItems), end: () => reader.end().flatMap(rowToItems) };
  }
  if (!(format in recordReaders)) {
    const reader = formatByName(format)!.createSerialReader!();
    return { push: (chunk) => reader.push(chunk).map(serialToItem), end: () => reader.end().map(serialToItem) };
  }
  const reader = recordReaders[format as keyof typeof recordReaders]({
    unimarc: 'read',
    ...(charset !== undefined && { charset }),
  });
  const asked = format === 'unimarc' || format === 'unimarcxml' ? 'unimarc' : 'marc21';
  const toItem = (item: ReadItem): Item => recordToItem(item, asked, unimarc);
  return { push: (chunk) => reader.push(chunk).map(toItem), end: () => reader.end().map(toItem) };
}

/** `asked` is what the file was said to be, or MARC 21: a record that is the other is taken as that, and told. */
function recordToItem(
  { position, offset, record: given, format, problems }: ReadItem,
  asked: MarcFormat,
  unimarc?: UnimarcOptions,
): Item {
  const found = problems.map(fromMarc);
  if (given === undefined) return { position, offset, problems: found };
  const { record, format: taken, losses } = takeAsMarc21(given, format, asked, unimarc);
  if (taken === 'unimarc') found.push(toReported({ type: 'taken-as-unimarc', severity: 'advice', losses }));
  else if (asked === 'unimarc') found.push(toReported({ type: 'taken-as-marc21', severity: 'advice' }));
  return marcToItem({ position, offset, problems: found }, record);
}

/** A record of MARC 21 as an item of an import. */
export function marcToItem({ position, offset, problems }: Omit<Place, 'source'>, record: MarcRecord): Item {
  const found = [...problems];
  const read = readMarc21(record);
  for (const problem of read.problems) found.push(fromCrosswalk(problem));
  const { serial } = read;
  if (serial === undefined) return { position, offset, problems: found };
  const content = contentOf(record, serial);
  const code = unstorableCharacter(record, content.canonical.text);
  if (code !== undefined) {
    found.push(toReported({ type: 'character-not-storable', severity: 'error', code }));
    return { position, offset, issn: serial.issn, problems: found };
  }
  return { position, offset, issn: serial.issn, form: 'record', titled: true, problems: found, ...content };
}

/** A row gives an item for each of its numbers; a row without one, or with a wrong one, gives a rejected item. */
function rowToItems(row: ListRow): Item[] {
  const { position, offset, serials, source } = row;
  const problems = row.problems.map(fromCrosswalk);
  if (serials.length === 0) return [{ position, offset, problems }];
  const rest = Object.keys(source).length === 0 ? {} : { source: JSON.stringify(source) };
  return serials.map((serial) => describedItem({ position, offset, problems, ...rest }, serial));
}

/** What another format says of a serial: it says less than a record, so it adds as a list does, and replaces none. */
function serialToItem({ position, offset, serial, problems: found }: SerialItem): Item {
  const problems = found.map(fromCrosswalk);
  return serial === undefined ? { position, offset, problems } : describedItem({ position, offset, problems }, serial);
}

type Place = Pick<Item, 'position' | 'offset' | 'problems'> & { readonly source?: string };

/** What a list or another format says of a number, as an item of an import. */
export function describedItem(place: Place, serial: Serial): Item {
  const { position, offset, problems } = place;
  const record = writeMarc21(serial);
  const content = contentOf(record, serial);
  const code = unstorableCharacter(record, content.canonical.text);
  if (code !== undefined) {
    const all = [...problems, toReported({ type: 'character-not-storable', severity: 'error', code })];
    return { position, offset, issn: serial.issn, problems: all };
  }
  const titled = mainTitle(serial) !== undefined;
  return { ...place, issn: serial.issn, form: 'list', serial, titled, ...content };
}

/** The content of a revision. The serial is let go of once what follows from it is derived. */
function contentOf(record: MarcRecord, serial: Serial): Content {
  let held: Serial | undefined = serial;
  let derived: DerivedFromSerial | undefined;
  const derive = () => {
    derived ??= deriveFromSerial(held!);
    held = undefined;
    return derived;
  };
  return { statement: statementOf(serial), canonical: canonicalRecord(record), derive };
}

function statementOf({ status, cancelled, replacedBy, issnL, centre }: Serial): Statement {
  // Filled in by assignment: this is done for every record, and to spread what may be absent is slow.
  const statement: { -readonly [Key in keyof Statement]: Statement[Key] } = {
    status,
    cancelled: cancelled.length === 0 ? none : cancelled.flatMap(numberOrNothing),
  };
  if (replacedBy !== undefined) statement.replacedBy = issnToInteger(replacedBy);
  if (issnL !== undefined) statement.issnL = issnToInteger(issnL);
  if (centre !== undefined) statement.centre = centre;
  return statement;
}

const none: readonly never[] = [];

function numberOrNothing(text: string): number[] {
  const result = parseIssn(text);
  return result.ok ? [issnToInteger(result.issn)] : [];
}

/** A record of the Register for a list to add to. */
export function recordBefore(record: MarcRecord): RecordBefore {
  const { serial } = readMarc21(record);
  if (!serial) throw new Error('A record of the Register has no ISSN that can be read.');
  return { serial, rewrite: (filled) => contentOf(writeMarc21(filled, record), filled) };
}

/** U+0000 and half surrogate pairs cannot be kept by PostgreSQL as text. The canonical text has them escaped, which is quickly found. */
function unstorableCharacter(record: MarcRecord, text: string): number | undefined {
  if (!text.includes('\\u0000') && !text.includes('\\ud')) return undefined;
  const values = record.fields.flatMap((field) =>
    isControlField(field) ? [field.value] : field.subfields.flatMap(({ code, value }) => [code, value]),
  );
  for (const value of values) {
    const found = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(value);
    if (found) return found[0].charCodeAt(0);
  }
  return undefined;
}

function fromMarc(problem: MarcProblem): ReportedProblem {
  return { type: problem.type, severity: problem.severity, sentence: describeMarcProblem(problem) };
}

function fromCrosswalk(problem: CrosswalkProblem): ReportedProblem {
  return { type: problem.type, severity: problem.severity, sentence: describeCrosswalkProblem(problem) };
}

interface Start {
  readonly start: Uint8Array;
  readonly ended: boolean;
  /** Set when the source broke off after these bytes. */
  readonly failure?: { readonly cause: unknown };
}

/** At least `length` bytes of a stream, or all of it. */
async function readStart(iterator: AsyncIterator<Uint8Array>, length: number): Promise<Start> {
  const held: Uint8Array[] = [];
  const join = () => (held.length === 1 ? held[0]! : Buffer.concat(held));
  try {
    for (let bytes = 0; bytes < length; ) {
      const next = await iterator.next();
      if (next.done) return { start: join(), ended: true };
      held.push(next.value);
      bytes += next.value.length;
    }
    return { start: join(), ended: false };
  } catch (cause) {
    return { start: join(), ended: true, failure: { cause } };
  }
}
