/** Tells MARC 21 from UNIMARC by all that speaks for either: tags that only one has, coded data, and the leader. */
import { ESCAPE } from './characters.ts';
import { detectEncoding } from './detect.ts';
import { createIso2709Reader } from './iso2709/reader.ts';
import { createMarcJsonReader } from './json/reader.ts';
import { createLineReader } from './lines/reader.ts';
import { createMarcXmlReader } from './marcxml/reader.ts';
import { readAll } from './read-records.ts';
import { isControlField, isDataField, type MarcRecord } from './record.ts';

export type MarcFormat = 'marc21' | 'unimarc';

export type FormatEvidence =
  /** A title in 245 (MARC 21) or in 200 (UNIMARC), which are something else or nothing in the other format. */
  | 'title'
  /** An ISSN in 022 or in 011. */
  | 'issn'
  /** Coded data: 008 of 40 characters, or 100 $a of 36 that begins with a date. */
  | 'coded-data'
  /** Leader/20-23: `4500`, or `450` and a blank. Leader/09 `a` is MARC 21's. */
  | 'leader';

export interface FormatFinding {
  readonly format: MarcFormat;
  /** What speaks for this format, the strongest first; nothing when nothing speaks for either, and MARC 21 is assumed. */
  readonly evidence: readonly FormatEvidence[];
}

const generalProcessingData = /^\d{8}[a-z |].{17,}/;
/** The title alone is worth more than the leader, which programs fill without thought. */
const weight: Readonly<Record<FormatEvidence, number>> = { title: 4, 'coded-data': 3, issn: 2, leader: 1 };

/** The format of a record, or of the first record in some bytes of any encoding; undefined when there is none in them. */
export function detectFormat(given: MarcRecord): FormatFinding;
export function detectFormat(given: Uint8Array): FormatFinding | undefined;
export function detectFormat(given: MarcRecord | Uint8Array): FormatFinding | undefined {
  const record = given instanceof Uint8Array ? firstRecord(given) : given;
  if (!record) return undefined;
  const found: Record<MarcFormat, FormatEvidence[]> = { marc21: [], unimarc: [] };
  const add = (format: MarcFormat, evidence: FormatEvidence): void => {
    if (!found[format].includes(evidence)) found[format].push(evidence);
  };
  for (const field of record.fields) {
    const first = isDataField(field) ? field.subfields[0]?.value : undefined;
    if (field.tag === '245') add('marc21', 'title');
    else if (field.tag === '200' && first !== undefined) add('unimarc', 'title');
    else if (field.tag === '008' && isControlField(field) && field.value.length === 40) add('marc21', 'coded-data');
    else if (field.tag === '100' && generalProcessingData.test(first ?? '')) add('unimarc', 'coded-data');
    else if (field.tag === '022') add('marc21', 'issn');
    else if (field.tag === '011' && first !== undefined) add('unimarc', 'issn');
  }
  const { leader } = record;
  if (leader[9] === 'a' || leader.endsWith('4500')) add('marc21', 'leader');
  else if (leader.endsWith('450 ')) add('unimarc', 'leader');
  const format = weightOf(found.unimarc) > weightOf(found.marc21) ? 'unimarc' : 'marc21';
  return { format, evidence: found[format].sort((one, other) => weight[other] - weight[one]) };
}

function weightOf(evidence: readonly FormatEvidence[]): number {
  return evidence.reduce((sum, one) => sum + weight[one], 0);
}

const readers = {
  marc21: createIso2709Reader,
  marcxml: createMarcXmlReader,
  json: createMarcJsonReader,
  text: createLineReader,
};

function firstRecord(bytes: Uint8Array): MarcRecord | undefined {
  const encoding = detectEncoding(bytes);
  if (encoding === undefined) return undefined;
  const read = (given: Uint8Array): MarcRecord | undefined =>
    readAll(given, readers[encoding]({ unimarc: 'read', invalidUtf8: 'replace' })).find(({ record }) => record)?.record;
  // Tags, codes and leader are ASCII: they tell the format where the characters are of a set that is not read here.
  return read(bytes) ?? (encoding === 'marc21' ? read(inAscii(bytes)) : undefined);
}

function inAscii(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte > 0x7f || byte === ESCAPE ? QUESTION_MARK : byte));
}
const QUESTION_MARK = 0x3f;
