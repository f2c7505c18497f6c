/** One matter of the worklist with all that it takes to decide it: the titles it is about, both sides, the reminders that were given. */
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger, parseAnyIssn } from '@masthead/issn';
import { displayTitle } from '@masthead/serial';
import type { Actor } from '../domain/actor.ts';
import type { NumberState } from '../domain/number-state.ts';
import { refusalOf } from '../domain/permissions.ts';
import { differences, type FieldDifference } from '../domain/record-differences.ts';
import type { MatterRow } from '../domain/worklist.ts';
import {
  findMatter,
  findNumbers,
  findRecords,
  listReminders,
  type ReadStore,
  type ReminderRow,
  textToRecord,
} from '../store/index.ts';
import type { ImportConflict } from './import-records/custody.ts';
import type { ImportAction, ReportedProblem } from './import-records/outcome.ts';
import type { ClusterProposal } from './propose-cluster.ts';
import type { WorklistResult } from './settle-worklist.ts';
import { decideConflict, ordinalOf, recordOfConflict } from './take-conflict.ts';

export interface NumberSeen {
  readonly issn: Issn;
  /** Absent: the Register does not know it. */
  readonly state?: NumberState;
  readonly centre?: string;
  readonly title?: string;
}

export interface ConflictSeen {
  /** What taking the record would do now. */
  readonly action: ImportAction;
  readonly problems: readonly ReportedProblem[];
  /** From the record of the Register to what it would be; absent where the Register has no record, or nothing would be taken. */
  readonly differences?: readonly FieldDifference[];
  /** Revision that the matter is about, and the one of today; 0: none. */
  readonly revision: number;
  readonly current: number;
}

export interface MatterSeen {
  readonly matter: MatterRow;
  /** The number of the matter first, then the others that it names. */
  readonly numbers: readonly NumberSeen[];
  readonly conflict?: ConflictSeen;
  readonly reminders?: readonly ReminderRow[];
}

export async function seeMatter(read: ReadStore, actor: Actor, id: number): Promise<WorklistResult<MatterSeen>> {
  const matter = await findMatter(read, id);
  const problem = matter && refusalOf(actor, 'settle-worklist', matter.centre);
  if (problem?.type === 'not-permitted') return { ok: false, problem };
  // Another centre's matters are nobody else's business: they look like none.
  if (matter === undefined || problem !== undefined) return { ok: false, problem: { type: 'matter-unknown', id } };
  const named = [matter.number, ...(matter.other === undefined ? [] : [matter.other]), ...furtherNumbers(matter)];
  const numbers = await seeNumbers(read, [...new Set(named)]);
  if (matter.kind === 'import-conflict') {
    const conflict = await seeConflict(read, matter);
    return { ok: true, matter, numbers, ...(conflict && { conflict }) };
  }
  if (matter.kind === 'confirmation-due') {
    return { ok: true, matter, numbers, reminders: await listReminders(read, [id]) };
  }
  return { ok: true, matter, numbers };
}

async function seeNumbers(read: ReadStore, numbers: readonly number[]): Promise<NumberSeen[]> {
  const [rows, records] = [await findNumbers(read, numbers), await findRecords(read, numbers)];
  return numbers.map((number) => {
    const row = rows.get(number);
    const record = records.get(number);
    const serial = record && readMarc21(record.record).serial;
    return {
      issn: issnFromInteger(number),
      ...(row && { state: row.state }),
      ...(row?.centre !== undefined && { centre: row.centre }),
      ...(serial && { title: displayTitle(serial) }),
    };
  });
}

function furtherNumbers({ kind, detail }: MatterRow): readonly number[] {
  if (kind === 'cluster-proposed') {
    const { members, beyond } = detail as ClusterProposal;
    return [...members, ...beyond];
  }
  if (kind !== 'relation-proposed') return [];
  const { from, to } = detail as { readonly from?: string; readonly to?: string };
  return [from, to].flatMap((text) => {
    const parsed = text === undefined ? undefined : parseAnyIssn(text);
    return parsed?.ok ? [issnToInteger(parsed.issn)] : [];
  });
}

async function seeConflict(read: ReadStore, matter: MatterRow): Promise<ConflictSeen | undefined> {
  const detail = matter.detail as Partial<ImportConflict> | null;
  if (detail?.record === undefined) return undefined;
  const conflict = detail as ImportConflict;
  const { decision, current } = await decideConflict(read, matter, { actor: '' });
  const [outcome] = decision.outcomes;
  const text = decision.titles[0]?.text;
  // What would not be taken is shown as it came.
  const after = text === undefined ? recordOfConflict(conflict) : textToRecord(text);
  const comparable = current !== undefined && conflict.problem !== 'cancels-for-another';
  return {
    action: outcome?.action ?? 'rejected',
    problems: outcome?.problems ?? [],
    ...(comparable && { differences: differences(current.record, after).filter(({ tag }) => tag !== '005') }),
    revision: ordinalOf(conflict),
    current: current?.ordinal ?? 0,
  };
}
