/** The abbreviator of the word list that holds now, compiled once for each list and kept. Changes nothing. */
import { type Abbreviator, createAbbreviator, type LtwaEntry, shortList } from '@masthead/iso4';
import { createWordIndex, type WordAnswer, type WordIndex, type WordQuery } from '../domain/word-index.ts';
import { contentToEntries } from '../domain/word-list.ts';
import { currentWordList, type ReadStore, readWordList, type WordListRow } from '../store/index.ts';

export interface CurrentList {
  /** Undefined for the project's own short list. */
  readonly id?: number;
  readonly name: string;
  readonly entries: number;
  readonly importedAt?: Date;
  /** Names the entries: the same entries have the same version, in every register. */
  readonly version: string;
}

export interface CurrentAbbreviator {
  readonly abbreviator: Abbreviator;
  readonly list: CurrentList;
  readonly entries: readonly LtwaEntry[];
  /** Made when it is first asked for. */
  readonly index: () => WordIndex;
}

/** The name of the list that is used before another is imported. */
export const shortListName = 'Masthead short list';

/** The list that holds and what it makes of titles. Asks the database which list that is; the rest is kept. */
export async function currentAbbreviator(read: ReadStore): Promise<CurrentAbbreviator> {
  return abbreviatorOf(read, await currentWordList(read));
}

/** The same for any list that was imported; without one, the project's own short list. */
export async function abbreviatorOf(read: ReadStore, row: WordListRow | undefined): Promise<CurrentAbbreviator> {
  const { entriesHash: version = 'short' } = row ?? {};
  let compiled = kept.get(version);
  if (compiled) kept.delete(version);
  else compiled = row === undefined ? Promise.resolve(compile(shortList)) : load(read, row);
  kept.set(version, compiled);
  // One that failed, such as by a lost database, is tried again by the next who asks.
  compiled.catch(() => kept.delete(version));
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  const list: CurrentList = row
    ? { id: row.id, name: row.name, entries: row.entries, importedAt: row.importedAt, version }
    : { name: shortListName, entries: shortList.length, version };
  return { ...(await compiled), list };
}

type Compiled = Omit<CurrentAbbreviator, 'list'>;

/** A list in use and the one that takes its place, with the short list: 23 MB for the published list, with its index. */
const mostKept = 3;
/** By version, the one asked for longest ago first. */
const kept = new Map<string, Promise<Compiled>>();

async function load(read: ReadStore, { id }: WordListRow): Promise<Compiled> {
  const stored = await readWordList(read, id);
  if (stored === undefined) throw new Error(`word list ${id} has no content`);
  return compile(contentToEntries(stored.content));
}

/** What entries make of titles, without keeping it. */
export function compile(entries: readonly LtwaEntry[]): Compiled {
  let index: WordIndex | undefined;
  return {
    entries,
    abbreviator: createAbbreviator(entries),
    index: () => {
      index ??= createWordIndex(entries);
      return index;
    },
  };
}

/** Looks words up in the list: with the entries that apply to them when their endings are taken off. */
export function lookUp({ abbreviator, index }: Compiled, query: Omit<WordQuery, 'applying'>): WordAnswer {
  const { word = '', language } = query;
  if (word.trim() === '') return index().search(query);
  // One word alone is never abbreviated (ISO 4), so it is asked for twice.
  const { steps } = abbreviator.explain(`${word} ${word}`, { language });
  return index().search({ ...query, applying: new Set(steps.flatMap(({ entry }) => entry ?? [])) });
}
