/**
 * RIS (Research Information Systems, "RIS Format Specifications", 2001 and 2011), which every reference manager reads: two letters, two
 * blanks, a hyphen, a blank. `JFULL` is a whole journal;
 * `SER` is a book in a series, whose SN programs take for an ISBN, so it is read but not written. Lines end in CR LF, as the specification has them.
 */
import type { ReadLimits } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import { type Citation, citationOf } from '../citation/citation.ts';
import type { Format } from '../format.ts';
import {
  draftOf,
  languageOf,
  ownNumber,
  periodOf,
  type Reading,
  textOf,
  withoutNumber,
} from '../reading/description.ts';
import type { SerialItem, SerialReader } from '../reading/serial-item.ts';
import { createTextReader } from '../reading/text-reader.ts';

export function writeRisEntry(citation: Citation): string {
  const { title, start, end } = citation;
  // Year, month, day, other: what is no date stands in the last part.
  const years = start === undefined ? undefined : end === undefined ? start : `${start}///${end}`;
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'JFULL'],
    ['ID', `issn-${citation.issn}`],
    ['TI', title],
    ['JF', title],
    ['JA', citation.abbreviatedKeyTitle],
    ['OP', citation.originalTitle],
    ...citation.parallelTitles.map((parallel) => ['TT', parallel] as const),
    ['PB', citation.publisher],
    ['CY', citation.place],
    ['PY', start],
    ['DA', years],
    ['SN', citation.issn],
    ...citation.languages.map((language) => ['LA', language] as const),
    ['UR', citation.page],
    ...citation.remarks.map((remark) => ['N1', remark] as const),
  ];
  const written = lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]));
  return `${written.join('')}ER  - \r\n`;
}

/** Whole serials, and what programs without a type for them choose. */
const serialTypes = new Set(['JFULL', 'SER', 'EJOUR', 'NEWS', 'MGZN', 'GEN', 'ELEC', 'JOUR']);
/** Their entries are articles as a rule; without a title of their own beside the journal's they stand for the journal. */
const articleTypes = new Set(['JOUR', 'EJOUR', 'NEWS', 'MGZN']);

/** Characters of one entry, unless the limits of a record say otherwise. */
const largest = 4 * 1024 * 1024;

export function createRisReader(limits: ReadLimits = {}): SerialReader {
  const limit = limits.maxRecordBytes ?? largest;
  let position = 0;
  let entry: RisEntry | undefined;
  let last: string[] | undefined;

  function close(items: SerialItem[]): void {
    if (entry !== undefined) items.push(readEntry(entry, ++position));
    entry = undefined;
    last = undefined;
  }

  function takeLine(line: string, offset: number, items: SerialItem[]): void {
    const match = /^\ufeff?\s*([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line);
    const [, tag, value = ''] = match ?? [];
    if (tag === 'TY') {
      close(items);
      entry = { offset, size: 0, values: new Map() };
    }
    if (tag === 'ER') {
      close(items);
      return;
    }
    if (entry === undefined) return;
    entry.size += line.length;
    if (entry.size > limit) {
      items.push({
        position: ++position,
        offset: entry.offset,
        problems: [{ type: 'entry-too-large', severity: 'error', limit }],
      });
      entry = undefined;
      last = undefined;
    } else if (tag !== undefined) {
      last = entry.values.get(tag) ?? [];
      last.push(value.trim());
      entry.values.set(tag, last);
    } else if (last !== undefined && last.length > 0) last[last.length - 1] += ` ${line.trim()}`;
  }

  return createTextReader(({ text, offset, last: isLast }) => {
    const items: SerialItem[] = [];
    const used = isLast ? text.length : Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    for (const { 0: line, index } of text.slice(0, used).matchAll(/[^\r\n]+/g)) takeLine(line, offset + index, items);
    if (isLast) close(items);
    return { items, used };
  }, limits);
}

interface RisEntry {
  readonly offset: number;
  /** Characters so far. */
  size: number;
  readonly values: Map<string, string[]>;
}

function readEntry({ offset, values }: RisEntry, position: number): SerialItem {
  const reading: Reading = { problems: [] };
  const all = (...tags: string[]): string[] =>
    tags.flatMap((tag) => values.get(tag) ?? []).filter((text) => text !== '');
  const kind = all('TY')[0] ?? '';
  const journal = all('JF', 'JO', 'T2', 'BT')[0];
  const own = all('TI', 'T1')[0];
  const article = articleTypes.has(kind) && own !== undefined && journal !== undefined && own !== journal;
  if (!serialTypes.has(kind) || article) {
    return { position, offset, problems: [{ type: 'not-a-serial', severity: 'error', kind }] };
  }
  const issn = ownNumber(all('SN'), reading);
  if (issn === undefined) return withoutNumber(position, offset, reading);
  const draft = draftOf(issn);
  const title = textOf(journal ?? own, all('OP')[0]);
  if (title !== undefined) draft.titleProper = title;
  const short = textOf(all('JA', 'J2', 'J1')[0]);
  if (short !== undefined) draft.abbreviatedKeyTitle = short;
  draft.parallelTitles = all('TT').flatMap((text) => textOf(text) ?? []);
  const publishers = all('PB').flatMap((text) => textOf(text) ?? []);
  const places = all('CY', 'PP').flatMap((text) => textOf(text) ?? []);
  if (publishers.length + places.length > 0) draft.publications = [{ role: 'latest', places, publishers }];
  draft.dates = datesOf(all('DA', 'PY', 'Y1')) ?? draft.dates;
  for (const text of all('LA').flatMap((value) => value.split(/[;,]/))) {
    const code = text.trim() === '' ? undefined : languageOf(text.trim(), reading);
    if (code !== undefined && !draft.languages.includes(code)) draft.languages = [...draft.languages, code];
  }
  draft.urls = all('UR', 'L1', 'L2')
    .filter((url) => /^https?:\/\//i.test(url))
    .map((url) => ({ url }));
  if (kind === 'SER') draft.type = 'm';
  addRemarks(draft, all('N1', 'AB'), reading);
  return { position, offset, serial: draft, problems: reading.problems };
}

function addRemarks(draft: ReturnType<typeof draftOf>, remarks: readonly string[], reading: Reading): void {
  const notes: Serial['notes'][number][] = [];
  for (const text of remarks) {
    const linking = /^ISSN-L (\d{4}-\d{3}[\dX])$/.exec(text)?.[1];
    const key = /^Key title: (.+)$/.exec(text)?.[1];
    if (linking !== undefined) {
      const issnL = ownNumber([linking], reading);
      if (issnL !== undefined) draft.issnL = issnL;
    } else if (key !== undefined) draft.keyTitle = textOf(key)!;
    else if (!/^Also ISSN |^The ISSN is provisional$/.test(text)) notes.push({ tag: '500', text });
  }
  draft.notes = notes;
}

/** `1869`, `1869///2007`, `1869/03/01`. */
function datesOf(texts: readonly string[]): Serial['dates'] | undefined {
  for (const text of texts) {
    const [start = '', , , other = ''] = text.split('/');
    const period = periodOf(/^\d{4}$/.test(other.trim()) ? `${start}/${other.trim()}` : start);
    if (period !== undefined) return period;
  }
  return undefined;
}

export const risFormat: Format = {
  name: 'ris',
  label: 'RIS',
  group: 'reference',
  livingOnly: true,
  mediaTypes: ['application/x-research-info-systems'],
  suffix: '.ris',
  queryNames: ['ris'],
  binary: false,
  createSerialReader: (limits) => createRisReader(limits),
  write: (entry, context) => ({ ok: true, data: writeRisEntry(citationOf(entry, context)) }),
};
