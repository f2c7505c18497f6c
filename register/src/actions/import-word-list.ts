/**
 * Takes a list of title word abbreviations (the LTWA) into the Register, or puts another in force that is there already. What a
 * change of the list does to the titles is told first. Permission: whoever may start a command on the register's own machine.
 */
import { createHash } from 'node:crypto';
import { parseLtwa } from '@masthead/iso4';
import {
  entriesToContent,
  refusalOf,
  reportOf,
  type WordListRefusal,
  type WordListReport,
} from '../domain/word-list.ts';
import {
  addWordList,
  chooseWordList,
  currentWordList,
  findWordList,
  findWordListByContent,
  type Store,
  type WordListRow,
} from '../store/index.ts';
import { type ComparisonCounts, type ComparisonOptions, compareWordLists } from './compare-word-lists.ts';
import {
  abbreviatorOf,
  type CurrentAbbreviator,
  type CurrentList,
  compile,
  currentAbbreviator,
} from './current-abbreviator.ts';

export interface ListChangeOptions extends ComparisonOptions {
  /** Who changes the list. */
  readonly actor: string;
  /** Tells what would be, and writes nothing. */
  readonly dryRun?: boolean;
  /** Whether the titles of the Register are looked at. Default true. */
  readonly compare?: boolean;
}

export interface WordListInput {
  /** What the list is called: its file's name, if nothing better is known. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What changes when a list takes the place of another. */
export interface ListChange {
  readonly before: CurrentList;
  /** How many entries are new, gone, or abbreviate otherwise. */
  readonly entries: EntryChanges;
  /** Absent when the titles were not looked at. */
  readonly titles?: ComparisonCounts;
}

export interface EntryChanges {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export type ImportWordListOutcome =
  | { readonly action: 'refused'; readonly refusal: WordListRefusal }
  /** The same list is there; `holds` tells whether it is the one in force. Nothing was changed. */
  | {
      readonly action: 'unchanged';
      readonly list: WordListRow;
      readonly holds: boolean;
      readonly report: WordListReport;
    }
  | ({ readonly action: 'imported'; readonly id: number; readonly report: WordListReport } & ListChange)
  | ({ readonly action: 'would-import'; readonly report: WordListReport } & ListChange)
  | { readonly action: 'stopped' };

/** Reads the list, compares, and puts it in force. */
export async function importWordList(
  store: Store,
  { name, bytes }: WordListInput,
  options: ListChangeOptions,
): Promise<ImportWordListOutcome> {
  const file = parseLtwa(bytes);
  const refusal = refusalOf(file);
  if (refusal || file.form === undefined) return { action: 'refused', refusal: refusal ?? { type: 'no-entries' } };
  const report = reportOf({ ...file, form: file.form });
  const content = entriesToContent(file.entries);
  const fileHash = sha256(bytes);
  const entriesHash = sha256(content);
  const known = await findWordListByContent(store.read, fileHash, entriesHash);
  if (known) {
    const holds = (await currentWordList(store.read))?.id === known.id;
    return { action: 'unchanged', list: known, holds, report };
  }
  const change = await changeTo(store, compile(file.entries), options);
  if (change.titles?.ended === false) return { action: 'stopped' };
  if (options.dryRun) return { action: 'would-import', report, ...change };
  const id = await store.transaction(async (tx) => {
    const write = { name, fileHash, entriesHash, entries: file.entries.length, content, importedBy: options.actor };
    const added = await addWordList(tx, { ...write, report: JSON.stringify(report) });
    await chooseWordList(tx, added.id, options.actor);
    return added.id;
  });
  return { action: 'imported', id, report, ...change };
}

export type UseWordListOutcome =
  | { readonly action: 'unknown-list' }
  | { readonly action: 'unchanged'; readonly list: CurrentList }
  | ({ readonly action: 'chosen' | 'would-choose'; readonly list: CurrentList } & ListChange)
  | { readonly action: 'stopped' };

/** Puts a list in force that was imported before; `undefined` is the project's own short list. */
export async function useWordList(
  store: Store,
  id: number | undefined,
  options: ListChangeOptions,
): Promise<UseWordListOutcome> {
  const row = id === undefined ? undefined : await findWordList(store.read, id);
  if (id !== undefined && row === undefined) return { action: 'unknown-list' };
  const next = await abbreviatorOf(store.read, row);
  if ((await currentWordList(store.read))?.id === row?.id) return { action: 'unchanged', list: next.list };
  const change = await changeTo(store, next, options);
  if (change.titles?.ended === false) return { action: 'stopped' };
  if (options.dryRun) return { action: 'would-choose', list: next.list, ...change };
  await store.transaction((tx) => chooseWordList(tx, row?.id, options.actor));
  return { action: 'chosen', list: next.list, ...change };
}

async function changeTo(
  store: Store,
  next: Pick<CurrentAbbreviator, 'abbreviator' | 'entries'>,
  options: ListChangeOptions,
): Promise<ListChange> {
  const current = await currentAbbreviator(store.read);
  const { list: before } = current;
  const entries = entryChanges(current, next);
  if (options.compare === false) return { before, entries };
  const titles = await compareWordLists(store.read, current.abbreviator, next.abbreviator, options);
  return { before, entries, titles };
}

/** By pattern and note, as the people who keep the list count; languages that come or go are a change. */
function entryChanges(
  before: Pick<CurrentAbbreviator, 'entries'>,
  after: Pick<CurrentAbbreviator, 'entries'>,
): EntryChanges {
  const said = (list: Pick<CurrentAbbreviator, 'entries'>): Map<string, string> => {
    const map = new Map<string, string>();
    for (const { pattern, note, abbreviation, languages } of list.entries) {
      const key = `${pattern}\n${note ?? ''}`;
      map.set(key, `${map.get(key) ?? ''}${abbreviation ?? ''}\t${[...languages].sort().join(' ')}\n`);
    }
    return map;
  };
  const [old, now] = [said(before), said(after)];
  let added = 0;
  let changed = 0;
  for (const [key, what] of now) {
    const was = old.get(key);
    if (was === undefined) added++;
    else if (was !== what) changed++;
  }
  const removed = [...old.keys()].filter((key) => !now.has(key)).length;
  return { added, removed, changed };
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
