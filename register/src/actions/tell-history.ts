/**
 * The history of a number, told change by change: when, what kind, which state, and field by field what became of the record. Who, why
 * and on what evidence is for the network: names of people stand there. Everybody else is told the centre in whose custody it was.
 */
import { readMarc21 } from '@masthead/crosswalk';
import type { MarcRecord } from '@masthead/marc';
import type { ChangeKind, ChangeRow } from '../domain/change.ts';
import type { NumberState } from '../domain/number-state.ts';
import { differences, type FieldDifference } from '../domain/record-differences.ts';
import { findRevisions, history, policyOf, type VisitorStore } from '../store/index.ts';

export interface ToldChange {
  readonly position: number;
  readonly sealedAt: Date;
  readonly kind: ChangeKind;
  readonly state: NumberState;
  /** Where it was another one before. */
  readonly formerState?: NumberState;
  readonly replacement?: number;
  /** Of the current record; absent while the number has none. */
  readonly ordinal?: number;
  /** The record is new with this change. */
  readonly isFirstRecord: boolean;
  /** What became of the record; empty when it stayed, or is not for this visitor. */
  readonly differences: readonly FieldDifference[];
  /** Code of the centre that the record names as responsible. */
  readonly centre?: string;
  /** For the network only. */
  readonly by?: {
    readonly actor: string;
    readonly reason?: string;
    readonly evidence?: string;
    readonly changeSet?: string;
    readonly detail?: unknown;
  };
}

export interface ToldHistory {
  /** The newest first. */
  readonly changes: readonly ToldChange[];
  /** Position before which there are more. */
  readonly earlier?: number;
}

/** Undefined for a number without any change. */
export async function tellHistory(
  read: VisitorStore,
  number: number,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<ToldHistory | undefined> {
  const all = await history(read, number);
  if (all.length === 0) return undefined;
  const end = before === undefined ? all.length : all.filter(({ position }) => position! < before).length;
  const start = Math.max(0, end - limit);
  // The change before the page is what its first is compared with.
  const shown = all.slice(Math.max(0, start - 1), end);
  const records = await recordsOf(read, shown);
  const tellsAll = tellsNames(read);
  const changes = all
    .slice(start, end)
    .map((change, index) => told(change, all[start + index - 1], records, tellsAll))
    .reverse();
  const earlier = start > 0 ? all[start]!.position : undefined;
  return { changes, ...(earlier !== undefined && { earlier }) };
}

export interface ToldComparison {
  readonly from: ToldChange;
  readonly to: ToldChange;
  readonly differences: readonly FieldDifference[];
}

/** What became of a number's record between two of its changes, by their positions. Undefined: one of them is none of its changes. */
export async function tellBetween(
  read: VisitorStore,
  number: number,
  from: number,
  to: number,
): Promise<ToldComparison | undefined> {
  const all = await history(read, number);
  const [one, other] = [from, to].map((position) => all.find((change) => change.position === position));
  if (one === undefined || other === undefined) return undefined;
  const records = await recordsOf(read, [one, other]);
  const [before, after] = [recordAt(one, records), recordAt(other, records)];
  const tellsAll = tellsNames(read);
  return {
    from: told(one, undefined, records, tellsAll),
    to: told(other, undefined, records, tellsAll),
    differences: differences(before ?? nothing, after ?? nothing),
  };
}

const nothing: MarcRecord = { leader: '', fields: [] };

/** Actors' names, reasons and evidence can be about people. */
export const tellsNames = (read: VisitorStore): boolean => policyOf(read).name === 'network';

type Records = ReadonlyMap<string, MarcRecord>;

/** Texts of the revisions that the changes made current, as the visitor sees them, by title and ordinal. */
async function recordsOf(read: VisitorStore, changes: readonly ChangeRow[]): Promise<Records> {
  return findRevisions(
    read,
    changes.flatMap(({ title, ordinal }) => (title === undefined || ordinal === undefined ? [] : [{ title, ordinal }])),
  );
}

const recordAt = ({ title, ordinal }: ChangeRow, records: Records): MarcRecord | undefined =>
  records.get(`${title}-${ordinal}`);

function told(change: ChangeRow, former: ChangeRow | undefined, records: Records, tellsAll: boolean): ToldChange {
  const { position, sealedAt, kind, state, replacement, ordinal, actor, reason, evidence, changeSet, detail } = change;
  const record = recordAt(change, records);
  const before = former && recordAt(former, records);
  const centre = record && readMarc21(record).serial?.centre;
  return {
    position: position!,
    sealedAt: sealedAt!,
    kind,
    state,
    ...(former && former.state !== state && { formerState: former.state }),
    ...(replacement !== undefined && { replacement }),
    ...(ordinal !== undefined && { ordinal }),
    isFirstRecord: ordinal !== undefined && former?.ordinal === undefined,
    differences: record && before && former.ordinal !== ordinal ? differences(before, record) : [],
    ...(centre !== undefined && { centre }),
    ...(tellsAll && {
      by: {
        actor,
        ...(reason !== undefined && { reason }),
        ...(evidence !== undefined && { evidence }),
        ...(changeSet !== undefined && { changeSet }),
        ...(detail !== undefined && { detail }),
      },
    }),
  };
}
