/** The word list as its page shows it: which list holds, what was asked of it, and what was found when it was read. */
import { isRowProblem, type Repair, type RepairName, type RowProblem, repairRules } from '@masthead/iso4';
import { languageByCode } from '@masthead/serial';
import { type CurrentList, currentAbbreviator, lookUp } from '../../actions/current-abbreviator.ts';
import type { WordAnswer, WordIndex } from '../../domain/word-index.ts';
import type { WordListReport } from '../../domain/word-list.ts';
import { listWordLists, type ReadStore, readWordListReport, type WordListRow } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';

export interface WordListAsked {
  /** As it was typed. */
  readonly text: string;
  readonly by: 'word' | 'abbreviation';
  /** ISO 639-2/B. */
  readonly language?: string;
  /** From 1. */
  readonly page: number;
}

export interface WordListView {
  readonly asked: WordListAsked;
  readonly list: CurrentList;
  readonly languages: WordIndex['languages'];
  /** Absent when nothing was asked and the list may not be shown whole. */
  readonly answer?: WordAnswer;
  /** Every list that was imported, the latest first. */
  readonly lists: readonly WordListRow[];
  /** Absent for the project's own list, and beside results. */
  readonly reading?: ListReading;
  /** Whether the whole list may be had. */
  readonly open: boolean;
}

export interface ListReading {
  readonly counts: readonly { readonly rule: RepairName; readonly times: number }[];
  /** How many rows there are of each; the lists below have the first of them. */
  readonly counted: { readonly repairs: number; readonly refused: number; readonly doubtful: number };
  readonly repairs: readonly Repair[];
  readonly refused: readonly RowProblem[];
  readonly doubtful: readonly RowProblem[];
}

export const wordsPerPage = 50;
/** Hits that can be paged through in a list that may not be had whole: a search, not a copy of the list. */
const mostPages = 10;
const longestText = 200;
/** Rows of the reading that the page shows; `masthead ltwa check` shows them all. */
const mostRows = 100;

export function wordListAsked(query: URLSearchParams): WordListAsked {
  const text = (query.get('q') ?? '').trim().slice(0, longestText);
  const language = languageByCode(query.get('language')?.toLowerCase() ?? '')?.code;
  const page = Number(query.get('page') ?? '1');
  return {
    text,
    by: query.get('by') === 'abbreviation' ? 'abbreviation' : 'word',
    ...(language && { language }),
    page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of a search; what is as usual is left out. */
export function wordListAddress({ text, by, language, page }: WordListAsked): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  if (by !== 'word') query.set('by', by);
  if (language) query.set('language', language);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? addresses.ltwa : `${addresses.ltwa}?${query}`;
}

export interface WordListAccess {
  /** Whether the operator lets an imported list be had whole (LTWA_DOWNLOAD). */
  readonly download: boolean;
}

export async function wordListView(
  read: ReadStore,
  asked: WordListAsked,
  { download }: WordListAccess,
): Promise<WordListView> {
  const current = await currentAbbreviator(read);
  const { list } = current;
  const open = download || list.id === undefined;
  const mayAnswer = open || (asked.text !== '' && asked.page <= mostPages);
  // Beside the results of a search it would only be in the way.
  const report = list.id === undefined || asked.text !== '' ? undefined : await readWordListReport(read, list.id);
  const { text, by, language, page } = asked;
  return {
    asked,
    list,
    languages: current.index().languages,
    lists: await listWordLists(read),
    open,
    ...(mayAnswer && {
      answer: lookUp(current, {
        ...(by === 'word' ? { word: text } : { abbreviation: text }),
        ...(language && { language }),
        offset: (page - 1) * wordsPerPage,
        limit: wordsPerPage,
      }),
    }),
    ...(report !== undefined && { reading: readingOf(JSON.parse(report) as WordListReport) }),
  };
}

/** The page after this one, if there is one that may be shown. */
export function nextPage({ asked, answer, open }: WordListView): number | undefined {
  if (!answer || asked.page * wordsPerPage >= answer.total) return undefined;
  return open || asked.page < mostPages ? asked.page + 1 : undefined;
}

function readingOf({ repairCounts, repairs, problems, refusedRows, doubtfulRows }: WordListReport): ListReading {
  const rows = problems.filter(isRowProblem);
  return {
    counts: repairRules.flatMap(({ name }) => {
      const times = repairCounts[name];
      return times === undefined ? [] : [{ rule: name, times }];
    }),
    counted: { repairs: repairs.length, refused: refusedRows, doubtful: doubtfulRows },
    repairs: repairs.slice(0, mostRows),
    refused: rows.filter(({ taken }) => !taken).slice(0, mostRows),
    doubtful: rows.filter(({ taken }) => taken).slice(0, mostRows),
  };
}
