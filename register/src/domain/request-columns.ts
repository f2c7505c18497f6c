/**
 * THE TABLE of columns in which many titles are asked for at once: one row a title with all its media, one column or a numbered few for each
 * element of ISO 3297:2020, Table C.1. The template, the reader, the places of errors and the manual are all made from it.
 */
import { type Medium, media } from '@masthead/serial';
import { electronicFormats, publicationStatuses, publicationTypes } from './request-form.ts';

/** Lists of closed values: their codes are the form's, their words come from the language. */
export const requestLists = {
  yes: ['yes', 'no'],
  status: publicationStatuses,
  type: publicationTypes,
  format: electronicFormats,
  // MARC 21 008/18, without the blank that says nothing.
  frequency: ['d', 'i', 'c', 'w', 'j', 'e', 's', 'm', 'b', 'q', 't', 'f', 'a', 'g', 'h', 'k', 'z'],
} as const;
export type RequestList = keyof typeof requestLists;

/** What a cell holds: text; one value of a list; a country or a language as code or name; YYYY or YYYY-MM; a number; an address. */
export type ColumnKind = 'text' | 'country' | 'language' | 'date' | 'issn' | 'url' | RequestList;

export const columnNames = [
  'own-reference',
  'title',
  'title-original',
  'subtitle',
  'parallel-title',
  'variant-title',
  'country',
  'city',
  'city-original',
  'medium',
  'medium-url',
  'medium-issn',
  'medium-title',
  'medium-title-original',
  'medium-format',
  'medium-start',
  'language',
  'publisher',
  'publisher-original',
  'publisher-country',
  'co-publisher',
  'co-publisher-original',
  'co-publisher-country',
  'status',
  'start',
  'end',
  'frequency',
  'former-title',
  'former-issn',
  'succeeding-title',
  'succeeding-issn',
  'type',
  'evidence',
  'urgent',
  'note',
] as const;
/** What a column is called and explained by, in words: those that are numbered, or there for each medium, share one. */
export type ColumnName = (typeof columnNames)[number];

export interface RequestColumn {
  /** Recognised as a heading in every language, such as `city-2`. */
  readonly key: string;
  readonly name: ColumnName;
  /** Where it goes in `RequestForm`; `#` is the place in a list. Absent: it is not of the form. */
  readonly path?: string;
  /** Which of a list: its number from 1, or its medium or kind. */
  readonly slot?: string;
  readonly number?: number;
  readonly medium?: Medium;
  readonly kind: ColumnKind;
  /** Number of the element in Table C.1; 0: ours, or the evidence that 5.3 asks for. */
  readonly element: number;
  /** Whether a request without it is never complete. */
  readonly needed?: true;
  /** In the example row of the template; closed values as codes. */
  readonly example: string;
}

type Given = Omit<RequestColumn, 'key' | 'name' | 'example'> & { readonly example?: string };

const column = (name: ColumnName, given: Given): RequestColumn => {
  const { number, medium } = given;
  const key = [medium === undefined ? name : name.replace(/^medium/, medium), number].filter(Boolean).join('-');
  return { example: '', ...given, key, name };
};

/** The same columns for each of a few. */
function numbered(count: number, list: string, each: (number: number) => readonly [ColumnName, string, Given][]) {
  return Array.from({ length: count }, (_, at) =>
    each(at + 1).map(([name, field, given]) =>
      column(name, {
        ...given,
        path: `${list}.#${field === '' ? '' : `.${field}`}`,
        slot: String(at + 1),
        ...(count > 1 && { number: at + 1 }),
      }),
    ),
  ).flat();
}

const others = (kind: 'subtitle' | 'parallel' | 'variant', count: number, example: string): RequestColumn[] =>
  Array.from({ length: count }, (_, at) =>
    column(kind === 'subtitle' ? kind : `${kind}-title`, {
      path: 'otherTitles.#.text',
      slot: `${kind}-${at + 1}`,
      ...(count > 1 && { number: at + 1 }),
      kind: 'text',
      element: 2,
      ...(at === 0 && { example }),
    }),
  );

const mediumExamples: Readonly<Partial<Record<Medium, Readonly<Record<string, string>>>>> = {
  print: { medium: 'yes' },
  online: { medium: 'yes', 'medium-url': 'https://journal.example.org/', 'medium-format': 'html' },
};

function ofMedium(medium: Medium): RequestColumn[] {
  const of = (name: ColumnName, field: string, kind: ColumnKind, element: number): RequestColumn =>
    column(name, {
      path: `versions.#.${field}`,
      slot: medium,
      medium,
      kind,
      element,
      example: mediumExamples[medium]?.[name] ?? '',
    });
  const digital = medium !== 'print';
  return [
    of('medium', 'medium', 'yes', 5),
    ...(digital ? [of('medium-url', 'url', 'url', 14), of('medium-format', 'format', 'format', 15)] : []),
    of('medium-issn', 'issn', 'issn', 18),
    of('medium-title', 'title.roman', 'text', 18),
    of('medium-title-original', 'title.original', 'text', 18),
    of('medium-start', 'start', 'date', 12),
  ];
}

export const requestColumns: readonly RequestColumn[] = [
  column('own-reference', { kind: 'text', element: 0 }),
  column('title', { path: 'title.roman', kind: 'text', element: 1, needed: true, example: 'Annales galliques' }),
  column('title-original', { path: 'title.original', kind: 'text', element: 1 }),
  ...others('subtitle', 1, 'revue d’histoire ancienne'),
  ...others('parallel', 3, 'Gallic annals'),
  ...others('variant', 2, ''),
  column('country', { path: 'country', kind: 'country', element: 3, needed: true, example: 'FRA' }),
  ...numbered(2, 'cities', (number) => [
    ['city', 'roman', { kind: 'text', element: 4, ...(number === 1 && { needed: true, example: 'Lyon' }) }],
    ['city-original', 'original', { kind: 'text', element: 4 }],
  ]),
  ...media.flatMap(ofMedium),
  ...numbered(3, 'languages', (number) => [
    [
      'language',
      '',
      { kind: 'language', element: 6, ...(number === 1 && { needed: true }), example: ['fre', 'eng', ''][number - 1]! },
    ],
  ]),
  column('publisher', {
    path: 'publisher.name.roman',
    kind: 'text',
    element: 7,
    needed: true,
    example: 'Presses de Lyon',
  }),
  column('publisher-original', { path: 'publisher.name.original', kind: 'text', element: 7 }),
  column('publisher-country', { path: 'publisher.country', kind: 'country', element: 8 }),
  ...numbered(2, 'coPublishers', () => [
    ['co-publisher', 'name.roman', { kind: 'text', element: 9 }],
    ['co-publisher-original', 'name.original', { kind: 'text', element: 9 }],
    ['co-publisher-country', 'country', { kind: 'country', element: 10 }],
  ]),
  column('status', { path: 'status', kind: 'status', element: 11, needed: true, example: 'current' }),
  column('start', { path: 'start', kind: 'date', element: 12, needed: true, example: '2026-01' }),
  column('end', { path: 'end', kind: 'date', element: 12 }),
  column('frequency', { path: 'frequency', kind: 'frequency', element: 13, needed: true, example: 'q' }),
  ...numbered(2, 'former', () => [
    ['former-title', 'title', { kind: 'text', element: 16 }],
    ['former-issn', 'issn', { kind: 'issn', element: 16 }],
  ]),
  ...numbered(2, 'succeeding', () => [
    ['succeeding-title', 'title', { kind: 'text', element: 17 }],
    ['succeeding-issn', 'issn', { kind: 'issn', element: 17 }],
  ]),
  column('type', { path: 'type', kind: 'type', element: 19, needed: true, example: 'periodical' }),
  column('evidence', { kind: 'text', element: 0, needed: true, example: 'https://journal.example.org/2026/1' }),
  column('urgent', { path: 'urgent', kind: 'yes', element: 0 }),
  column('note', { path: 'note', kind: 'text', element: 0 }),
];

export const requestColumn: ReadonlyMap<string, RequestColumn> = new Map(requestColumns.map((one) => [one.key, one]));

/** The list of a kind that has one. */
export const listOf = (kind: ColumnKind): RequestList | undefined =>
  Object.hasOwn(requestLists, kind) ? (kind as RequestList) : undefined;

/** What begins a row that is a remark, such as the example of the template, and is not read. */
export const remark = '#';
