/** Pairs of a title and its abbreviation as agencies assigned them, drawn from the real records of `../shared/data/marc`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  controlValue,
  createIso2709Reader,
  createMarcXmlReader,
  type DataField,
  dataFieldsOf,
  firstSubfield,
  type MarcRecord,
  readAll,
  subfieldsOf,
} from '@masthead/marc';

export type PairSource =
  /** MARC 21, 222 and 210 with a blank second indicator: of the ISSN network. */
  | 'MARC 21'
  /** UNIMARC, 530 and 531: of the ISSN network. */
  | 'UNIMARC'
  /** MARC 21, 245 and 210 of libraries, which follow lists and habits of their own. */
  | 'libraries';

export interface Pair {
  readonly source: PairSource;
  readonly file: string;
  readonly title: string;
  readonly expected: string;
  readonly language: string | undefined;
}

const folder = fileURLToPath(new URL('../../../shared/data/marc/', import.meta.url));

export function readPairs(): Pair[] {
  const files = readdirSync(folder)
    .filter((file) => /\.(?:mrc|marcxml)$/u.test(file))
    .sort();
  const pairs = files.flatMap((file) => [...pairsOf(file)]);
  const seen = new Set<string>();
  return pairs.filter(({ source, title, expected }) => {
    const key = [source, title, expected].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

function* pairsOf(file: string): Generator<Pair> {
  const bytes = readFileSync(folder + file);
  if (file.startsWith('unimarc')) {
    for (const record of unimarcRecords(bytes)) yield* unimarcPairs(file, record);
  } else if (file.endsWith('.mrc') || file.endsWith('.marcxml')) {
    const reader = file.endsWith('.mrc') ? createIso2709Reader({ invalidUtf8: 'replace' }) : createMarcXmlReader();
    for (const { record } of readAll(bytes, reader)) if (record !== undefined) yield* marc21Pairs(file, record);
  }
}

/** Non-sorting characters are shown, not written; the qualifier has its parentheses in the data or not. */
const plain = (text: string | undefined): string =>
  (text ?? '').replace(/[\u0098\u009c\u0088\u0089\u200e\u200f]/gu, '').trim();
const withQualifier = (title: string, qualifier: string): string => {
  if (qualifier === '') return title;
  return `${title} ${qualifier.startsWith('(') ? qualifier : `(${qualifier})`}`;
};
const titleOf = (field: DataField): string =>
  withQualifier(plain(firstSubfield(field, 'a')), plain(firstSubfield(field, 'b')));

function* marc21Pairs(file: string, record: MarcRecord): Generator<Pair> {
  const language = controlValue(record, '008')?.slice(35, 38);
  const [keyTitle] = dataFieldsOf(record, '222');
  for (const field of dataFieldsOf(record, '210')) {
    const expected = titleOf(field);
    if (keyTitle !== undefined && field.ind2 === ' ') {
      yield { source: 'MARC 21', file, title: titleOf(keyTitle), expected, language };
    } else if (keyTitle === undefined) {
      const [proper] = dataFieldsOf(record, '245');
      const title = proper === undefined ? '' : subfieldsOf(proper, 'anp').join(' ');
      yield { source: 'libraries', file, title: plain(title.replace(/[\s:/=]+$/u, '')), expected, language };
    }
  }
}

function* unimarcPairs(file: string, fields: readonly DataField[]): Generator<Pair> {
  const of = (tag: string): DataField | undefined => fields.find((field) => field.tag === tag);
  const [keyTitle, abbreviated, languages] = [of('530'), of('531'), of('101')];
  if (keyTitle === undefined || abbreviated === undefined) return;
  const language = languages === undefined ? undefined : firstSubfield(languages, 'a');
  yield { source: 'UNIMARC', file, title: titleOf(keyTitle), expected: titleOf(abbreviated), language };
}

/** Just enough of ISO 2709 for these files, which are UTF-8: the package's readers refuse UNIMARC as yet. */
function* unimarcRecords(bytes: Uint8Array): Generator<DataField[]> {
  const text = new TextDecoder();
  let start = 0;
  for (let end = bytes.indexOf(0x1d); end !== -1; start = end + 1, end = bytes.indexOf(0x1d, start)) {
    const record = bytes.subarray(start, end);
    const base = Number(text.decode(record.subarray(12, 17)));
    const directory = text.decode(record.subarray(24, base - 1));
    const fields: DataField[] = [];
    for (const [, tag, length, from] of directory.matchAll(/(...)(....)(.....)/gu)) {
      const content = text.decode(record.subarray(base + Number(from), base + Number(from) + Number(length) - 1));
      const [indicators = '', ...subfields] = content.split('\u001f');
      if (subfields.length === 0) continue;
      fields.push({
        tag: tag!,
        ind1: indicators.charAt(0),
        ind2: indicators.charAt(1),
        subfields: subfields.map((subfield) => ({ code: subfield.charAt(0), value: subfield.slice(1) })),
      });
    }
    yield fields;
  }
}
