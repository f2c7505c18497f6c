/**
 * BibTeX (Patashnik, "BibTeXing", 1988) and BibLaTeX (manual 3.20, 2.1.1 and 2.2). BibTeX has no type for a serial, so it is `@misc`, which
 * every style prints; BibLaTeX has `@periodical`, with `issn`, `shorttitle` and a date that may be open. Titles stand in two braces, so that no style changes their case.
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
import { fromLatex, toLatex } from './latex.ts';
import { type BibEntry, monthNames, parseBib } from './parse.ts';

type Dialect = 'bibtex' | 'biblatex';

export function writeBibEntry(citation: Citation, dialect: Dialect): string {
  const { start, end, current, languageNames, remarks } = citation;
  const years = start === undefined ? undefined : `${start}${end ? `/${end}` : current ? '/' : ''}`;
  const fields: (readonly [name: string, value: string | undefined, as?: 'verbatim' | 'title'])[] = [
    ['title', citation.title, 'title'],
    ['shorttitle', citation.abbreviatedKeyTitle, 'title'],
    ['publisher', citation.publisher],
    [dialect === 'bibtex' ? 'address' : 'location', citation.place],
    dialect === 'bibtex' ? ['year', start] : ['date', years],
    ['language', languageNames.length === 0 ? undefined : languageNames.join(dialect === 'biblatex' ? ' and ' : ', ')],
    ['issn', citation.issn],
    ['url', citation.page, 'verbatim'],
    ['note', remarks.length === 0 ? undefined : remarks.join('; ')],
  ];
  const lines = fields.flatMap(([name, value, as]) => {
    if (value === undefined) return [];
    const text = as === 'verbatim' ? value : toLatex(value);
    return [`  ${name} = ${as === 'title' ? `{{${text}}}` : `{${text}}`},\n`];
  });
  return `@${dialect === 'bibtex' ? 'misc' : 'periodical'}{issn-${citation.issn},\n${lines.join('')}}\n`;
}

const serialTypes = new Set([
  'periodical',
  'misc',
  'journal',
  'collection',
  'mvcollection',
  'online',
  'suppperiodical',
]);

export function createBibReader(limits: ReadLimits = {}): SerialReader {
  const strings = monthNames();
  let position = 0;
  return createTextReader(({ text, offset, last }) => {
    const { entries, end, failure } = parseBib(text, strings);
    const items = entries.map((entry) => readEntry({ ...entry, offset: offset + entry.offset }, ++position));
    // What is not closed yet may be closed by what comes.
    if (failure === undefined || !last) return { items, used: end };
    const problems = [{ type: 'not-well-formed', severity: 'error', reason: failure.reason }] as const;
    items.push({ position: ++position, offset: offset + failure.offset, problems });
    return { items, used: failure.offset, stopped: true };
  }, limits);
}

function readEntry({ type, offset, fields }: BibEntry, position: number): SerialItem {
  const reading: Reading = { problems: [] };
  if (!serialTypes.has(type)) {
    return { position, offset, problems: [{ type: 'not-a-serial', severity: 'error', kind: `@${type}` }] };
  }
  const field = (...names: string[]): string | undefined => {
    for (const name of names) {
      const text = fields.get(name);
      if (text !== undefined && text.trim() !== '') return fromLatex(text);
    }
    return undefined;
  };
  const issn = ownNumber(
    [field('issn') ?? ''].filter((text) => text !== ''),
    reading,
  );
  if (issn === undefined) return withoutNumber(position, offset, reading);
  const draft = draftOf(issn);
  const title = textOf(field('title', 'journaltitle', 'journal'));
  if (title !== undefined) draft.titleProper = title;
  const short = textOf(field('shorttitle', 'shortjournal'));
  if (short !== undefined) draft.abbreviatedKeyTitle = short;
  const publisher = textOf(field('publisher', 'organization', 'institution'));
  const place = textOf(field('location', 'address'));
  if (publisher !== undefined || place !== undefined) {
    draft.publications = [{ role: 'latest', places: place ? [place] : [], publishers: publisher ? [publisher] : [] }];
  }
  const date = field('date', 'year');
  const open = date?.endsWith('/') ? `${date}..` : date;
  draft.dates = (open === undefined ? undefined : periodOf(open)) ?? draft.dates;
  for (const name of (field('language', 'langid') ?? '').split(/\s+and\s+|,/)) {
    const code = name.trim() === '' ? undefined : languageOf(name.trim(), reading);
    if (code !== undefined && !draft.languages.includes(code)) draft.languages = [...draft.languages, code];
  }
  const url = fields.get('url')?.trim();
  if (url !== undefined && /^https?:\/\//i.test(url)) draft.urls = [{ url: url.replace(/\\([%&#_])/g, '$1') }];
  addNote(draft, field('note', 'annote'), reading);
  return { position, offset, serial: draft, problems: reading.problems };
}

function addNote(draft: ReturnType<typeof draftOf>, note: string | undefined, reading: Reading): void {
  if (note === undefined) return;
  const linking = /\bISSN-L (\d{4}-\d{3}[\dX])\b/.exec(note)?.[1];
  const issnL = linking === undefined ? undefined : ownNumber([linking], reading);
  if (issnL !== undefined) draft.issnL = issnL;
  const rest = note
    .split('; ')
    .filter((part) => !/^(?:ISSN-L |Key title: |Also ISSN |The ISSN is provisional$)/.test(part))
    .join('; ');
  const notes: Serial['notes'] = rest === '' ? [] : [{ tag: '500', text: rest }];
  draft.notes = notes;
}

const row =
  (dialect: Dialect): Format['write'] =>
  (entry, context) => ({
    ok: true,
    data: writeBibEntry(citationOf(entry, context), dialect),
  });

export const bibFormats: readonly Format[] = [
  {
    name: 'bibtex',
    label: 'BibTeX',
    group: 'reference',
    livingOnly: true,
    mediaTypes: ['application/x-bibtex'],
    suffix: '.bib',
    queryNames: ['bibtex', 'bib'],
    binary: false,
    createSerialReader: (limits) => createBibReader(limits),
    write: row('bibtex'),
  },
  {
    name: 'biblatex',
    label: 'BibLaTeX',
    group: 'reference',
    livingOnly: true,
    mediaTypes: ['application/x-biblatex'],
    suffix: '.biblatex.bib',
    queryNames: ['biblatex'],
    binary: false,
    createSerialReader: (limits) => createBibReader(limits),
    write: row('biblatex'),
  },
];
