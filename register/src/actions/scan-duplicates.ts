/**
 * Looks through the whole Register for titles that are likely to be of one resource, and puts each pair on the worklist of whoever has it in
 * custody. Compared are titles that file alike; what is called otherwise is found when somebody asks (`find-duplicates.ts`).
 */
import { readMarc21 } from '@masthead/crosswalk';
import { issnFromInteger, issnToInteger } from '@masthead/issn';
import { displayTitle } from '@masthead/serial';
import type { Actor } from '../domain/actor.ts';
import { type DuplicateDescription, describeForDuplicates } from '../domain/duplicate-description.ts';
import { type DuplicateScore, scoreDuplicate } from '../domain/duplicate-score.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import type { MatterWrite } from '../domain/worklist.ts';
import {
  addMatters,
  findClustersOf,
  findNumber,
  findRecords,
  listTitleGroups,
  type RecordRow,
  type Store,
  type TitlePlace,
} from '../store/index.ts';
import { describableOf, likelyDuplicate, likelyDuplicatesOf } from './find-duplicates.ts';

export interface ScanOptions {
  /** The lowest score of a pair that is told; default 0.9. */
  readonly least?: number;
  /** Whether pairs go to the worklists; otherwise they are told only. */
  readonly enter?: boolean;
  readonly stop?: AbortSignal;
  /** Titles of one look. */
  readonly page?: number;
  readonly onPairs?: (pairs: readonly LikelyPair[]) => void | Promise<void>;
}

export interface LikelyPair extends DuplicateScore {
  readonly number: number;
  readonly other: number;
  /** Who has them in custody, the first number's centre first. */
  readonly centres: readonly (string | undefined)[];
  readonly titles: readonly [string, string];
}

export type ScanResult =
  | { readonly ok: true; readonly pairs: number; readonly entered: number; readonly stopped: boolean }
  | { readonly ok: false; readonly problem: PermissionProblem };

/** Resources of one title that are compared with one another; of a generic title there are thousands, and each has its body. */
const mostOfOneTitle = 60;

export async function scanDuplicates(store: Store, actor: Actor, options: ScanOptions = {}): Promise<ScanResult> {
  const { least = likelyDuplicate, enter = false, stop, page = 2000, onPairs } = options;
  const problem = refusalOf(actor, 'find-duplicates');
  if (problem !== undefined) return { ok: false, problem };
  let pairs = 0;
  let entered = 0;
  for (let after: TitlePlace | undefined, first = true; first || after !== undefined; first = false) {
    if (stop?.aborted) return { ok: true, pairs, entered, stopped: true };
    const { groups, next } = await listTitleGroups(store.read, { limit: page, ...(after && { after }) });
    const found = await pairsOf(store, groups, least);
    if (enter && found.length > 0) {
      entered += await store.transaction((tx) =>
        addMatters(
          tx,
          found.map((pair) => duplicateMatter(pair, actor.name)),
        ),
      );
    }
    pairs += found.length;
    if (found.length > 0) await onPairs?.(found);
    after = next;
  }
  return { ok: true, pairs, entered, stopped: false };
}

async function pairsOf(store: Store, groups: readonly (readonly number[])[], least: number): Promise<LikelyPair[]> {
  const members = groups.map((group) => group.slice(0, mostOfOneTitle));
  const numbers = members.flat();
  if (numbers.length === 0) return [];
  const [records, clusters] = [await findRecords(store.read, numbers), await findClustersOf(store.read, 'L', numbers)];
  const pairs: LikelyPair[] = [];
  for (const group of members) {
    const described = group.flatMap((number) => {
      const row = records.get(number);
      const one = row && describedOf(row);
      return one === undefined ? [] : [one];
    });
    for (let a = 0; a < described.length; a++) {
      for (let b = a + 1; b < described.length; b++) {
        const [ours, theirs] = [described[a]!, described[b]!];
        const cluster = clusters.get(ours.row.number)?.cluster;
        // Versions of one title that are known as such.
        if (cluster !== undefined && cluster === clusters.get(theirs.row.number)?.cluster) continue;
        const score = scoreDuplicate(ours.description, theirs.description);
        if (score.score < least) continue;
        pairs.push({
          ...score,
          number: ours.row.number,
          other: theirs.row.number,
          centres: [ours.row.centre, theirs.row.centre],
          titles: [ours.title, theirs.title],
        });
      }
    }
  }
  return pairs;
}

interface Described {
  readonly row: RecordRow;
  readonly description: DuplicateDescription;
  readonly title: string;
}

function describedOf(row: RecordRow): Described | undefined {
  const { serial } = readMarc21(row.record);
  return serial && { row, description: describeForDuplicates(serial), title: displayTitle(serial) };
}

/** One centre that has both decides; of two, the Registration Authority. */
export function duplicateMatter(
  { number, other, centres: [a, b], titles, score, medium, reasons }: LikelyPair,
  by: string,
): MatterWrite {
  return {
    kind: 'duplicate-likely',
    ...(a !== undefined && a === b && { centre: a }),
    number,
    other,
    detail: {
      score: Number(score.toFixed(3)),
      medium,
      titles,
      issns: [issnFromInteger(number), issnFromInteger(other)],
      reasons: reasons.map(({ type, weight }) => ({ type, weight: Number(weight.toFixed(2)) })),
    },
    openedBy: by,
  };
}

/** Numbers that are looked at and entered together. */
const numbersAtOnce = 50;

/**
 * Looks for likely duplicates of numbers that have just come in, by every way there is, and puts each pair on the worklist. Medium versions
 * that are known as such, or that say they are of another medium, are none. Gives how many are new.
 */
export async function enterDuplicatesOf(store: Store, actor: Actor, numbers: readonly number[]): Promise<number> {
  let entered = 0;
  for (let at = 0; at < numbers.length; at += numbersAtOnce) {
    const some = numbers.slice(at, at + numbersAtOnce);
    const [records, clusters] = [await findRecords(store.read, some), await findClustersOf(store.read, 'L', some)];
    const pairs: LikelyPair[] = [];
    for (const row of records.values()) {
      const serial = describableOf(row.record);
      if (serial === undefined) continue;
      const members = clusters.get(row.number)?.members ?? [];
      const likely = await likelyDuplicatesOf(store.read, serial, { least: likelyDuplicate, except: row.number });
      for (const { issn, title = issn, ...score } of likely) {
        const other = issnToInteger(issn);
        if (score.score < likelyDuplicate || score.medium === 'other' || members.includes(other)) continue;
        const centres = [row.centre, (await findNumber(store.read, other))?.centre];
        const [number, second] = [Math.min(row.number, other), Math.max(row.number, other)];
        const titles: [string, string] = [serial.titleProper?.text ?? issnFromInteger(row.number), title];
        const inOrder = number === row.number;
        pairs.push({
          score: score.score,
          medium: score.medium,
          reasons: score.reasons,
          number,
          other: second,
          centres: inOrder ? centres : centres.toReversed(),
          titles: inOrder ? titles : [titles[1], titles[0]],
        });
      }
    }
    if (pairs.length === 0) continue;
    entered += await store.transaction((tx) =>
      addMatters(
        tx,
        pairs.map((pair) => duplicateMatter(pair, actor.name)),
      ),
    );
  }
  return entered;
}
