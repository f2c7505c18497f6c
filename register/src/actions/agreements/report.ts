/** What became of an agreement: taken, confirmed, overdue, sampled, wrong, left in the block, by month. For both sides. */
import type { Actor } from '../../domain/actor.ts';
import { type AgreementProblem, type AgreementUsage, errorRate } from '../../domain/agreement.ts';
import { dueDateOf } from '../../domain/confirmation-due.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import {
  type AgreementMonth,
  type AgreementRow,
  agreementMonths,
  agreementStateCounts,
  agreementUsage,
  findAgreement,
  findRecords,
  listAgreementNumbers,
  type ReadStore,
} from '../../store/index.ts';

export interface AgreementReport {
  readonly agreement: AgreementRow;
  readonly usage: AgreementUsage;
  readonly taken: number;
  readonly confirmed: number;
  readonly provisional: number;
  /** Suppressed or cancelled. */
  readonly withdrawn: number;
  /** Provisional, and their day has passed. */
  readonly overdue: number;
  readonly sampled: number;
  readonly wrong: number;
  /** Percent of what was sampled, to one decimal; absent before anything was judged. */
  readonly errorRate?: number;
  readonly months: readonly AgreementMonth[];
}

export type ReportResult =
  | { readonly ok: true; readonly report: AgreementReport }
  | { readonly ok: false; readonly problem: PermissionProblem | AgreementProblem };

export async function reportAgreement(
  db: ReadStore,
  actor: Actor,
  id: number,
  now: Date = new Date(),
): Promise<ReportResult> {
  const agreement = await findAgreement(db, id);
  if (agreement === undefined) return { ok: false, problem: { type: 'agreement-unknown', agreement: id } };
  const { centre, organisation } = agreement;
  const refusal = refusalOf(actor, 'read-agreement', { centre, organisation });
  if (refusal !== undefined) return { ok: false, problem: refusal };
  const states = await agreementStateCounts(db, id);
  const months = await agreementMonths(db, id);
  const sum = (of: (month: AgreementMonth) => number): number => months.reduce((all, month) => all + of(month), 0);
  const sampled = sum((month) => month.sampled);
  const wrong = sum((month) => month.wrong);
  const rate = errorRate({ judged: sampled, wrong });
  const count = (...names: readonly string[]): number => names.reduce((all, name) => all + (states.get(name) ?? 0), 0);
  return {
    ok: true,
    report: {
      agreement,
      usage: await agreementUsage(db, id, now.getUTCFullYear()),
      taken: sum((month) => month.taken),
      confirmed: count('register', 'legacy'),
      provisional: count('provisional'),
      withdrawn: count('suppressed', 'cancelled'),
      overdue: (await overdueNumbers(db, id, now)).size,
      sampled,
      wrong,
      ...(rate !== undefined && { errorRate: rate }),
      months,
    },
  };
}

const page = 500;

/** Provisional numbers whose day has passed, with that day. */
export async function overdueNumbers(db: ReadStore, id: number, now: Date): Promise<Map<number, string>> {
  const today = now.toISOString().slice(0, 10);
  const overdue = new Map<number, string>();
  for (let after = -1; ; ) {
    const numbers = await listAgreementNumbers(db, id, { state: 'provisional', after, limit: page });
    const records = await findRecords(
      db,
      numbers.map(({ number }) => number),
    );
    for (const { number, taken } of numbers) {
      const { day } = dueDateOf(records.get(number)?.record, taken);
      if (today > day) overdue.set(number, day);
    }
    const last = numbers.at(-1);
    if (last === undefined || numbers.length < page) return overdue;
    after = last.number;
  }
}
