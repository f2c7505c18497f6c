/**
 * Cancels a number that was given to a resource which has one already (ISO 3297:2020, 5.6 and 5.9). In one transaction the number becomes
 * cancelled, the two records name each other (022 $v and $z), links in other records follow, its place in clusters and, if wanted, its
 * key title go to the number that survives. docs/decisions/0026-life-after-assignment.md
 */
import { randomUUID } from 'node:crypto';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import type { ChangeMeta } from '../domain/change.ts';
import { withFollowedLinks } from '../domain/cluster-edits.ts';
import { type Evidence, evidenceProblem, evidenceToText } from '../domain/evidence.ts';
import { isWithdrawn, type NumberState } from '../domain/number-state.ts';
import { refusalOf } from '../domain/permissions.ts';
import { cancelledRecord, survivingRecord, withKeyTitleOf } from '../domain/record-edits.ts';
import {
  addMatters,
  findIncomingRelations,
  findReplaced,
  type HeldNumber,
  holdNumbers,
  passKeyTitle,
  type Store,
  type TitleWrite,
  type Tx,
  writeTitles,
} from '../store/index.ts';
import {
  decide,
  describedOrRefused,
  heldOrRefused,
  moveOrRefuse,
  reasonOrRefuse,
  refuse,
  revisionWrite,
} from './life/decide.ts';
import type { LifeResult } from './life/problems.ts';
import { settleDue } from './life/settle-due.ts';
import { writeWithdrawal } from './life/withdraw.ts';
import { leaveClusters } from './move-issn-l.ts';
import { prepareTitle } from './prepare-title.ts';
import { type ReciprocalOutcome, writeReciprocals } from './write-reciprocals.ts';

export interface CancelRequest {
  /** The number that goes. */
  readonly number: number;
  /** The number that the resource keeps. */
  readonly inFavourOf: number;
  readonly reason: string;
  readonly evidence?: Evidence;
  /** The surviving record takes the key title of the one that goes (222, and 210 where it has one). */
  readonly takeKeyTitle?: boolean;
  readonly now?: Date;
}

export interface Cancelled {
  readonly issn: Issn;
  readonly survivor: Issn;
  readonly from: NumberState;
  /** Records in custody whose links lead to the survivor now. */
  readonly followed: readonly Issn[];
  /** Records of other centres, which got a matter on their worklist. */
  readonly proposed: readonly { readonly issn: Issn; readonly centre?: string }[];
  /** The ISSN-L of the survivor, where the cancelled number was in a cluster. */
  readonly issnL?: Issn;
  /** The key title that the survivor took over. */
  readonly keyTitle?: string;
  /** What became of the other ends of the links of the survivor, and of those that follow. */
  readonly relations: readonly ReciprocalOutcome[];
}

/** A great series is named by thousands of records; a resource with more is not cancelled by one command. */
const mostLinks = 5000;

export async function cancelDuplicate(
  store: Store,
  actor: Actor,
  request: CancelRequest,
): Promise<LifeResult<Cancelled>> {
  const { number, inFavourOf, evidence, takeKeyTitle = false, now = new Date() } = request;
  return decide(store, async (tx) => {
    // Held first: whoever links with it at this moment has either done so by now, or will find it cancelled.
    await holdNumbers(tx, [number, inFavourOf]);
    const linking = await findIncomingRelations(tx, number, mostLinks);
    const held = await holdNumbers(tx, [...new Set([number, inFavourOf, ...linking.map(({ from }) => from)])]);
    const duplicate = heldOrRefused(held, number, actor, 'cancel-duplicate');
    const { survivor, record } = survivorOrRefused(held, duplicate, inFavourOf);
    // To be named as a survivor costs another centre's record nothing; another key title would be its own affair.
    const foreign = takeKeyTitle ? refusalOf(actor, 'cancel-duplicate', survivor.row.centre) : undefined;
    if (foreign !== undefined) refuse(foreign);
    const reason = reasonOrRefuse(request.reason);
    const unusable = evidence && evidenceProblem(evidence);
    if (unusable !== undefined) refuse(unusable);
    moveOrRefuse(duplicate, 'cancelled', 'cancel-duplicate');
    const change: ChangeMeta = {
      actor: actor.name,
      reason,
      ...(evidence !== undefined && { evidence: evidenceToText(evidence) }),
      changeSet: randomUUID(),
    };
    const names = { from: duplicate.issn, to: survivor.issn, now };

    const key = takeKeyTitle ? keyTitleOf(duplicate, change) : undefined;
    if (key !== undefined) await passKeyTitle(tx, { from: number, to: inFavourOf, claim: key });
    await writeWithdrawal(
      tx,
      { held: duplicate, state: 'cancelled', replacement: inFavourOf, kind: 'number-cancelled', change },
      (before) => cancelledRecord(before, survivor.issn, { now }),
    );

    // What was cancelled in favour of the duplicate is in the end cancelled in favour of the survivor.
    const all = [number, ...(await findReplaced(tx, number))].sort((a, b) => a - b).map(issnFromInteger);
    let surviving = survivingRecord(record.record, all, { now });
    surviving = withFollowedLinks(surviving, new Map([[duplicate.issn, inFavourOf]]), now) ?? surviving;
    if (key !== undefined && duplicate.record !== undefined) {
      surviving = withKeyTitleOf(surviving, duplicate.record.record, { now });
    }
    const others = [...held.values()].filter(({ row }) => row.number !== number && row.number !== inFavourOf);
    const { writes, proposed } = follow(others, actor, { ...names, change });
    const { state } = survivor.row;
    const detail = { cancelled: duplicate.issn };
    const own = revisionWrite({
      held: survivor,
      record: surviving,
      state,
      kind: 'duplicate-merged',
      change: { ...change, detail },
    });
    const { keyTitlesTaken } = await writeTitles(tx, [own, ...writes]);
    const holder = keyTitlesTaken.get(inFavourOf);
    if (key !== undefined && holder !== undefined) {
      refuse({
        type: 'key-title-taken',
        issn: survivor.issn,
        keyTitle: key.text,
        holder: issnFromInteger(holder),
      });
    }
    const issnL = await leaveClusters(tx, { number, survivor: inFavourOf, why: 'cancelled' }, change);
    await proposeToOthers(tx, proposed, actor, names);
    // What follows is seen from both ends, as every relation is.
    const linked = [inFavourOf, ...writes.map((write) => write.number)];
    const { outcomes } = await writeReciprocals(tx, actor, linked, change);
    await settleDue(tx, actor, number, `cancelled in favour of ${survivor.issn}`);
    return {
      issn: duplicate.issn,
      survivor: survivor.issn,
      from: duplicate.row.state,
      followed: writes.map((write) => issnFromInteger(write.number)),
      proposed: proposed.map(({ row }) => ({
        issn: issnFromInteger(row.number),
        ...(row.centre !== undefined && { centre: row.centre }),
      })),
      ...(issnL !== undefined && { issnL: issnFromInteger(issnL) }),
      ...(key !== undefined && { keyTitle: key.text }),
      relations: outcomes,
    };
  });
}

type Held = HeldNumber & { readonly issn: Issn };

/** What survives names a resource. It may be in the custody of another centre: it loses nothing by it. */
function survivorOrRefused(held: ReadonlyMap<number, HeldNumber>, duplicate: Held, number: number) {
  const issn = issnFromInteger(number);
  if (number === duplicate.row.number) refuse({ type: 'same-number', issn });
  const one = held.get(number);
  if (one === undefined) refuse({ type: 'never-issued', issn });
  const { state, replacement } = one.row;
  if (isWithdrawn(state)) {
    refuse({
      type: 'survivor-withdrawn',
      issn: duplicate.issn,
      survivor: issn,
      state,
      ...(replacement !== undefined && { replacement: issnFromInteger(replacement) }),
    });
  }
  return { survivor: { ...one, issn }, record: describedOrRefused(one) };
}

function keyTitleOf({ record, row }: Held, change: ChangeMeta) {
  if (record === undefined || isWithdrawn(row.state)) return undefined;
  return prepareTitle(record.record, { state: row.state, change })?.write.keyTitle;
}

interface Following {
  readonly from: Issn;
  readonly to: Issn;
  readonly now: Date;
}

/** Records in custody are rewritten; a record that is withdrawn stays as it was; the others are for their own centres. */
function follow(
  others: readonly HeldNumber[],
  actor: Actor,
  { from, to, now, change }: Following & { readonly change: ChangeMeta },
): { readonly writes: TitleWrite[]; readonly proposed: HeldNumber[] } {
  const writes: TitleWrite[] = [];
  const proposed: HeldNumber[] = [];
  const meta = { ...change, detail: { link: { from, to } } };
  for (const one of others) {
    if (one.record === undefined || isWithdrawn(one.row.state)) continue;
    const record = withFollowedLinks(one.record.record, new Map([[from, issnToInteger(to)]]), now);
    if (record === undefined) continue;
    if (refusalOf(actor, 'cancel-duplicate', one.row.centre) !== undefined) proposed.push(one);
    else writes.push(revisionWrite({ held: one, record, state: one.row.state, kind: 'link-followed', change: meta }));
  }
  return { writes, proposed };
}

async function proposeToOthers(
  tx: Tx,
  proposed: readonly HeldNumber[],
  actor: Actor,
  { from, to }: Following,
): Promise<void> {
  await addMatters(
    tx,
    proposed.map(({ row }) => ({
      kind: 'relation-proposed' as const,
      ...(row.centre !== undefined && { centre: row.centre }),
      number: row.number,
      other: issnToInteger(to),
      detail: { type: 'link-to-cancelled', from, to },
      sameAs: `link ${from}`,
      openedBy: actor.name,
    })),
  );
}
