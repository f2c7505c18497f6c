/**
 * Titles that could be of the same resource as a description, found by every way there is: number, title as it files, words of titles,
 * address on the web, relation to a third. Broad on purpose; `domain/duplicate-score.ts` says how likely each is.
 */
import type { RelationKind } from '@masthead/serial';
import { type RawBuilder, sql } from 'kysely';
import { codeToState, facetWord } from '../domain/facet-codes.ts';
import type { NumberState } from '../domain/number-state.ts';
import { textToCard } from '../domain/search-document.ts';
import { clipWord, quoteLexeme, urlWord } from '../domain/search-vector.ts';
import { integers, texts } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';

export interface CandidateQuestion {
  readonly numbers: readonly number[];
  /** Folded titles as `sortKey` has them, without qualifier. */
  readonly filings: readonly string[];
  /** Words of each title that say something, the ones that say most first. */
  readonly words: readonly (readonly string[])[];
  /** Words of its publishers and bodies that say something: of a title that many have, they tell which. */
  readonly bodies: readonly string[];
  /** Folded. */
  readonly places: readonly string[];
  /** ISO 3166-1 alpha-3. */
  readonly countries: readonly string[];
  /** First year of publication. */
  readonly start?: number;
  /** As `urlKey` gives them. */
  readonly urls: readonly string[];
  readonly relations: readonly { readonly kind: RelationKind; readonly to: number }[];
  /** Not this number, when the description is of one. */
  readonly except?: number;
}

/** `body`, `place` and `country`: by words of the title together with one of its bodies, its place, or its country and decade. */
export const candidateWays = ['number', 'title', 'address', 'relation', 'body', 'place', 'country', 'words'] as const;
export type CandidateWay = (typeof candidateWays)[number];

export interface Candidate {
  readonly number: number;
  readonly state?: NumberState;
  /** Title as a list shows it; absent for a number without a record. */
  readonly title?: string;
  readonly ways: ReadonlySet<CandidateWay>;
}

// Of one way; what is a title of more resources than this says nothing.
const mostOfOneWay = 100;
const mostTitles = 6;
const mostWords = 6;

export async function findCandidates(db: ReadStore, question: CandidateQuestion): Promise<Candidate[]> {
  const found = new Map<number, { state?: NumberState; title?: string; ways: Set<CandidateWay> }>();
  const add = (way: CandidateWay, rows: readonly CandidateRow[]): void => {
    for (const { number, card, status } of rows) {
      if (number === question.except) continue;
      const one = found.get(number) ?? { ways: new Set<CandidateWay>() };
      one.ways.add(way);
      if (card !== null) one.title = textToCard(card).title.text;
      if (status !== null) one.state = codeToState(status);
      found.set(number, one);
    }
  };
  const urls = question.urls.slice(0, 5).map((key) => quoteLexeme(urlWord(key)));
  const [numbers, titles, addresses, relations] = await Promise.all([
    byNumber(db, question.numbers),
    byFiling(db, question.filings.slice(0, mostTitles)),
    urls.length === 0 ? [] : byWords(db, urls.join(' | ')),
    byRelation(db, question.relations.slice(0, 20)),
  ]);
  add('number', numbers);
  add('title', titles);
  add('address', addresses);
  add('relation', relations);
  const { narrow, wide } = wordSteps(question);
  const close = await Promise.all(narrow.map(async ([way, step]) => [way, await byWords(db, step)] as const));
  for (const [way, rows] of close) add(way, rows);
  for (const step of wide) {
    const rows = await byWords(db, step);
    add('words', rows);
    // Wider questions find what is less alike; when there is enough, it is not asked for.
    if (rows.length >= mostOfOneWay / 4) break;
  }
  return [...found].map(([number, one]) => ({ number, ...one }));
}

interface CandidateRow {
  readonly number: number;
  readonly card: string | null;
  readonly status: number | null;
}

/** The numbers themselves, with a record or without, and records that name them as cancelled, incorrect or their ISSN-L. */
async function byNumber(db: ReadStore, numbers: readonly number[]): Promise<CandidateRow[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<CandidateRow>`
    SELECT number.number, search.card, search.status
    FROM number LEFT JOIN search ON search.number = number.number WHERE number.number = ANY (${integers(numbers)})
  `.execute(db[queries]);
  const words = numbers.map((number) => `'${String(number).padStart(7, '0')}':*`);
  return [...rows, ...(await byWords(db, words.join(' | ')))];
}

// Beside where a title files stand those that begin like it.
const neighbours = 15;

/** Titles that file as this one, with any qualifier, and those that stand beside it. */
async function byFiling(db: ReadStore, filings: readonly string[]): Promise<CandidateRow[]> {
  if (filings.length === 0) return [];
  const { rows } = await sql<CandidateRow>`
    SELECT found.* FROM unnest(${texts(filings)}) AS wanted (filing)
    CROSS JOIN LATERAL (
      SELECT number, card, status FROM search
      WHERE sort_key >= wanted.filing AND sort_key < wanted.filing || chr(2) ORDER BY sort_key, number LIMIT ${mostOfOneWay}
    ) AS found
  `.execute(db[queries]);
  const { rows: beside } = await sql<CandidateRow>`
    (SELECT number, card, status FROM search WHERE sort_key >= ${filings[0]!} || chr(2)
      ORDER BY sort_key, number LIMIT ${neighbours})
    UNION ALL
    (SELECT number, card, status FROM search WHERE sort_key < ${filings[0]!}
      ORDER BY sort_key DESC, number DESC LIMIT ${neighbours})
  `.execute(db[queries]);
  return [...rows, ...beside];
}

async function byWords(db: ReadStore, tsquery: string): Promise<CandidateRow[]> {
  // OFFSET 0 keeps the planner at the index of words, whatever it thinks of the limit.
  const { rows } = await sql<CandidateRow>`
    SELECT * FROM (SELECT number, card, status FROM search WHERE vector @@ ${tsquery}::tsquery OFFSET 0) AS found
    LIMIT ${mostOfOneWay}
  `.execute(db[queries]);
  return rows;
}

async function byRelation(db: ReadStore, relations: CandidateQuestion['relations']): Promise<CandidateRow[]> {
  if (relations.length === 0) return [];
  const one = ({ kind, to }: (typeof relations)[number]): RawBuilder<unknown> =>
    sql`(relation.other = ${to} AND relation.kind = ${kind})`;
  const { rows } = await sql<CandidateRow>`
    SELECT relation.number, search.card, search.status
    FROM relation JOIN search ON search.number = relation.number
    WHERE ${sql.join(relations.map(one), sql` OR `)} LIMIT ${mostOfOneWay}
  `.execute(db[queries]);
  return rows;
}

interface WordSteps {
  /** All words of a title with its body or place, or its country and decade: of a title that thousands have, these are the ones. */
  readonly narrow: readonly (readonly [CandidateWay, string])[];
  /** All words; then all but one of them, of two words a long one; then two of the three that say most. */
  readonly wide: readonly string[];
}

function wordSteps({ words: titles, bodies, places, countries, start }: CandidateQuestion): WordSteps {
  const words = titles
    .slice(0, mostTitles)
    .map((title) => title.slice(0, mostWords).map(lexemeOf))
    .filter((title) => title.length > 0);
  const any = (parts: readonly string[]): string[] => (parts.length === 0 ? [] : [[...new Set(parts)].join(' | ')]);
  const all = (parts: readonly string[]): string => `(${parts.join(' & ')})`;
  const [whole] = any(words.map(all));
  const [body] = any(bodies.slice(0, mostWords).map(lexemeOf));
  const [place] = any(places.slice(0, 3).map((name) => all(name.split(' ').map(lexemeOf))));
  const [country] = any(countries.slice(0, 3).map((code) => quoteLexeme(facetWord.country(code))));
  const decade = start === undefined ? '' : `) & (${quoteLexeme(facetWord.decade(start))}`;
  const narrow: [CandidateWay, string | undefined][] = [
    ['body', body],
    ['place', place],
    ['country', country && `${country}${decade}`],
  ];
  return {
    narrow: narrow.flatMap(([way, besides]) =>
      whole === undefined || besides === undefined ? [] : [[way, `(${whole}) & (${besides})`]],
    ),
    wide: [
      ...(whole === undefined ? [] : [whole]),
      ...any(
        words.filter(({ length }) => length > 2).flatMap((title) => title.map((_, at) => all(title.toSpliced(at, 1)))),
      ),
      ...any(words.filter(({ length }) => length === 2).flatMap((title) => title.filter((word) => word.length > 8))),
      ...any(words.filter(({ length }) => length > 3).map(([a, b, c]) => `(${a} & ${b} | ${a} & ${c} | ${b} & ${c})`)),
    ],
  };
}

const lexemeOf = (word: string): string => quoteLexeme(clipWord(word));
