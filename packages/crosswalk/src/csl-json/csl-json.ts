/**
 * CSL-JSON, the data of the Citation Style Language 1.0.2 (https://github.com/citation-style-language/schema, csl-data.json), which Zotero,
 * Mendeley and pandoc read and write: an item of type `periodical` for the serial as a whole.
 */
import type { ReadLimits } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import { type Citation, citationOf } from '../citation/citation.ts';
import type { Entry, Format, FormatContext, FormatResult } from '../format.ts';
import { draftOf, languageOf, ownNumber, type Reading, textOf, withoutNumber } from '../reading/description.ts';
import type { SerialItem, SerialReader } from '../reading/serial-item.ts';
import { createTextReader, type TextTaken } from '../reading/text-reader.ts';

type Json = Record<string, unknown>;

export function cslItemOf(citation: Citation, medium: Serial['medium']): Json {
  const { start, end, page, languages, remarks } = citation;
  const years = [start, end].flatMap((year) => (year === undefined ? [] : [[Number(year)]]));
  const item: Json = {
    id: `issn-${citation.issn}`,
    type: 'periodical',
    title: citation.title,
    'title-short': citation.abbreviatedKeyTitle,
    'original-title': citation.originalTitle,
    ISSN: citation.issn,
    publisher: citation.publisher,
    'publisher-place': citation.place,
    // An end alone would be taken for the beginning.
    issued: start === undefined ? undefined : { 'date-parts': years },
    language: languages[0],
    medium,
    URL: page,
    note: remarks.length === 0 ? undefined : remarks.join('; '),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** Types of items that stand for a serial, and not for a part of one. */
const serialTypes = new Set(['periodical', 'collection', 'webpage', 'document', 'dataset', 'book']);

export function createCslReader(limits: ReadLimits = {}): SerialReader {
  let position = 0;
  return createTextReader(({ text, offset, last }) => {
    const items: SerialItem[] = [];
    let at = 0;
    const fail = (reason: string): TextTaken => {
      const problems = [{ type: 'not-well-formed', severity: 'error', reason }] as const;
      return { items: [...items, { position: ++position, offset: offset + at, problems }], used: at, stopped: true };
    };
    for (;;) {
      // A list of items, or one; what is between them is not held against the file.
      between.lastIndex = at;
      between.exec(text);
      at = between.lastIndex;
      if (at === text.length) return { items, used: at };
      if (text.charAt(at) !== '{') return fail(`“${text.charAt(at)}” where an item should begin`);
      const end = endOfObject(text, at);
      if (end === undefined) return last ? fail('the last item does not end') : { items, used: at };
      let item: Json;
      try {
        item = JSON.parse(text.slice(at, end)) as Json;
      } catch (error) {
        return fail(error instanceof Error ? error.message : String(error));
      }
      items.push(itemOf(item, ++position, offset + at));
      at = end;
    }
  }, limits);
}

const between = /[\s,[\]\ufeff]*/y;

/** Where the object that begins at `from` ends, or undefined when it does not. */
function endOfObject(text: string, from: number): number | undefined {
  const sign = /["{}]/g;
  const quote = /["\\]/g;
  let depth = 0;
  sign.lastIndex = from;
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}') {
      if (--depth === 0) return sign.lastIndex;
    } else {
      quote.lastIndex = sign.lastIndex;
      let stop = quote.exec(text);
      for (; stop !== null && stop[0] === '\\'; stop = quote.exec(text)) quote.lastIndex++;
      if (stop === null) return undefined;
      sign.lastIndex = quote.lastIndex;
    }
  }
  return undefined;
}

function itemOf(csl: Json, position: number, offset: number): SerialItem {
  const reading: Reading = { problems: [] };
  const type = typeof csl.type === 'string' ? csl.type : 'document';
  if (!serialTypes.has(type)) {
    return { position, offset, problems: [{ type: 'not-a-serial', severity: 'error', kind: type }] };
  }
  const serial = readItem(csl, reading);
  return serial === undefined
    ? withoutNumber(position, offset, reading)
    : { position, offset, serial, problems: reading.problems };
}

function readItem(item: Json, reading: Reading): Serial | undefined {
  const string = (key: string): string | undefined => {
    const value = item[key];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
  };
  const issn = ownNumber(
    [string('ISSN') ?? ''].filter((text) => text !== ''),
    reading,
  );
  if (issn === undefined) return undefined;
  const draft = draftOf(issn);
  const title = textOf(string('title') ?? string('container-title'), string('original-title'));
  if (title !== undefined) draft.titleProper = title;
  const short = textOf(string('title-short') ?? string('container-title-short') ?? string('journalAbbreviation'));
  if (short !== undefined) draft.abbreviatedKeyTitle = short;
  const publisher = textOf(string('publisher'));
  const place = textOf(string('publisher-place'));
  if (publisher !== undefined || place !== undefined) {
    draft.publications = [{ role: 'latest', places: place ? [place] : [], publishers: publisher ? [publisher] : [] }];
  }
  const language = string('language');
  const code = language === undefined ? undefined : languageOf(language, reading);
  if (code !== undefined) draft.languages = [code];
  const url = string('URL');
  if (url !== undefined && /^https?:\/\//i.test(url)) draft.urls = [{ url }];
  const medium = string('medium');
  if (medium === 'print' || medium === 'online' || medium === 'digital-carrier' || medium === 'other')
    draft.medium = medium;
  const parts = (item.issued as { 'date-parts'?: unknown } | undefined)?.['date-parts'];
  const [start, end] = Array.isArray(parts) ? parts.map(yearIn) : [];
  draft.dates = { ...draft.dates, ...(start && { start }), ...(end && { end, status: 'ceased' as const }) };
  const issnL = /\bISSN-L (\d{4}-\d{3}[\dX])\b/.exec(string('note') ?? '')?.[1];
  if (issnL !== undefined) {
    const linking = ownNumber([issnL], reading);
    if (linking !== undefined) draft.issnL = linking;
  }
  return draft;
}

function yearIn(part: unknown): string | undefined {
  const year = String(Array.isArray(part) ? part[0] : part);
  return /^[12]\d{3}$/.test(year) ? year : undefined;
}

const write = (entry: Entry, context: FormatContext, indent: number): FormatResult => ({
  ok: true,
  data: JSON.stringify(cslItemOf(citationOf(entry, context), entry.serial.medium), null, indent),
});

export const cslJsonFormat: Format = {
  name: 'csl-json',
  label: 'CSL-JSON',
  group: 'reference',
  livingOnly: true,
  mediaTypes: ['application/vnd.citationstyles.csl+json'],
  suffix: '.csl.json',
  queryNames: ['csl-json', 'csl'],
  binary: false,
  createSerialReader: (limits) => createCslReader(limits),
  write: (entry, context) => write(entry, context, 0),
  open: () => '[\n',
  separator: ',\n',
  close: () => '\n]\n',
};
