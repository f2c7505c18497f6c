/**
 * Titles that could be of the same resource as a description, found by every way there is: number, title as it files, words of titles,
 * address on the web, relation to a third. Broad on purpose; `domain/duplicate-score.ts` says how likely each is.
 */
import type { RelationKind } from '@masthead/serial';
import { type RawBuilder, sql } from 'kysely';
import { codeToState } from '../domain/facet-codes.ts';
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
  /** As `urlKey` gives them. */
  readonly urls: readonly string[];
  readonly relations: readonly { readonly kind: RelationKind; readonly to: number }[];
  /** Not this number, when the description is of one. */
  readonly except?: number;
}

export const candidateWays = ['number', 'title', 'address', 'relation', 'words'] as const;
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
  add('number', await byNumber(db, question.numbers));
  add('title', await byFiling(db, question.filings.slice(0, mostTitles)));
  if (question.urls.length > 0) {
    add(
      'address',
      await byWords(
        db,
        question.urls
          .slice(0, 5)
          .map((key) => quoteLexeme(urlWord(key)))
          .join(' | '),
      ),
    );
  }
  add('relation', await byRelation(db, question.relations.slice(0, 20)));
  for (const step of wordSteps(question.words)) {
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

/** All words of a title; then all but one of them, of two words a long one; then two of the three that say most. */
function wordSteps(titles: readonly (readonly string[])[]): string[] {
  const words = titles
    .slice(0, mostTitles)
    .map((title) => title.slice(0, mostWords).map((word) => quoteLexeme(clipWord(word))))
    .filter((title) => title.length > 0);
  const any = (parts: readonly string[]): string[] => (parts.length === 0 ? [] : [[...new Set(parts)].join(' | ')]);
  const all = (parts: readonly string[]): string => `(${parts.join(' & ')})`;
  const steps = [
    any(words.map(all)),
    any(words.filter(({ length }) => length > 2).flatMap((title) => title.map((_, at) => all(title.toSpliced(at, 1))))),
    any(words.filter(({ length }) => length === 2).flatMap((title) => title.filter((word) => word.length > 8))),
    any(words.filter(({ length }) => length > 3).map(([a, b, c]) => `(${a} & ${b} | ${a} & ${c} | ${b} & ${c})`)),
  ];
  return steps.flat();
}
