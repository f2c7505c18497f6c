/**
 * Provisional numbers whose day has passed: lists them, and reminds. A reminder is an entry of the matter `confirmation-due` on the
 * worklist of the responsible centre; who gets mail about it is for those who send mail.
 */
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger } from '@masthead/issn';
import { displayTitle } from '@masthead/serial';
import type { Actor } from '../domain/actor.ts';
import {
  type DueDate,
  type DuePolicy,
  type DueStep,
  dueDateOf,
  duePolicy,
  nextStep,
} from '../domain/confirmation-due.ts';
import { refusalOf } from '../domain/permissions.ts';
import {
  addMatters,
  addReminder,
  findRecords,
  holdNumbers,
  listMatters,
  listProvisional,
  listReminders,
  type ReadStore,
  type ReminderRow,
  type Store,
} from '../store/index.ts';
import { decide, look, refuse } from './life/decide.ts';
import type { LifeResult } from './life/problems.ts';

export interface DueNumber {
  readonly number: number;
  readonly issn: Issn;
  readonly centre?: string;
  readonly title?: string;
  readonly assigned: Date;
  readonly due: DueDate;
  /** The open matter, when it was entered. */
  readonly matter?: number;
  readonly reminders: readonly ReminderRow[];
  readonly next: DueStep;
}

export interface DueRequest {
  /** Only what this centre has in custody; an actor of a centre sees its own only. */
  readonly centre?: string;
  readonly policy?: DuePolicy;
  readonly now?: Date;
  /** The last number that was looked at. */
  readonly after?: number;
  /** Provisional numbers that are looked at, of which some are due. */
  readonly limit?: number;
}

export interface DuePage {
  readonly due: readonly DueNumber[];
  /** `after` of the next page; absent on the last. */
  readonly next?: number;
}

/** Ascending by number. Numbers whose day has not passed are left out. */
export async function listDue(read: ReadStore, actor: Actor, request: DueRequest = {}): Promise<LifeResult<DuePage>> {
  return look(async () => pageOf(read, actor, request));
}

async function pageOf(read: ReadStore, actor: Actor, request: DueRequest): Promise<DuePage> {
  const { policy = duePolicy, now = new Date(), after = -1, limit = 500 } = request;
  const bound = refusalOf(actor, 'suppress-issn') !== undefined;
  const centre = request.centre ?? (bound ? actor.centre : undefined);
  const refusal = refusalOf(actor, 'suppress-issn', centre);
  if (refusal !== undefined) refuse(refusal);
  const page = await listProvisional(read, { after, limit, ...(centre !== undefined && { centre }) });
  const records = await findRecords(
    read,
    page.map(({ number }) => number),
  );
  const today = now.toISOString().slice(0, 10);
  const due: DueNumber[] = [];
  for (const one of page) {
    const record = records.get(one.number)?.record;
    const date = dueDateOf(record, one.assigned, policy);
    if (today <= date.day) continue;
    const [matter] = await listMatters(read, { kind: 'confirmation-due', about: one.number, limit: 1 });
    const reminders = matter === undefined ? [] : await listReminders(read, [matter.id]);
    const serial = record && readMarc21(record).serial;
    const title = serial && displayTitle(serial);
    due.push({
      number: one.number,
      issn: issnFromInteger(one.number),
      ...(one.centre !== undefined && { centre: one.centre }),
      ...(title !== undefined && { title }),
      assigned: one.assigned,
      due: date,
      ...(matter !== undefined && { matter: matter.id }),
      reminders,
      next: nextStep(
        reminders.map(({ given }) => given),
        now,
        policy,
      ),
    });
  }
  const last = page.at(-1);
  return { due, ...(last !== undefined && page.length === limit && { next: last.number }) };
}

export interface Reminded {
  /** Of the page, as it stands after the reminders. */
  readonly due: readonly DueNumber[];
  readonly reminded: readonly { readonly issn: Issn; readonly ordinal: number }[];
  readonly next?: number;
}

/** Enters the matter for each number of the page that is due, and gives the reminder that is next. Twice on one day reminds once. */
export async function remindDue(store: Store, actor: Actor, request: DueRequest = {}): Promise<LifeResult<Reminded>> {
  const { policy = duePolicy, now = new Date() } = request;
  return decide(store, async (tx) => {
    const { due, next } = await pageOf(tx, actor, request);
    const wanted = due.filter((one) => one.next.step === 'remind');
    const held = await holdNumbers(
      tx,
      wanted.map(({ number }) => number),
    );
    const reminded: { issn: Issn; ordinal: number }[] = [];
    for (const one of wanted) {
      // Confirmed or suppressed between the look and the lock.
      if (held.get(one.number)?.row.state !== 'provisional' || one.next.step !== 'remind') continue;
      const { ordinal } = one.next;
      await addMatters(tx, [
        {
          kind: 'confirmation-due',
          ...(one.centre !== undefined && { centre: one.centre }),
          number: one.number,
          detail: { title: one.title, due: one.due, assigned: one.assigned.toISOString() },
          openedBy: actor.name,
        },
      ]);
      const [matter] = await listMatters(tx, { kind: 'confirmation-due', about: one.number, limit: 1 });
      if (matter === undefined) continue;
      if (await addReminder(tx, { matter: matter.id, ordinal, givenBy: actor.name, given: now })) {
        reminded.push({ issn: one.issn, ordinal });
      }
    }
    const after = reminded.length === 0 ? due : (await pageOf(tx, actor, { ...request, policy, now })).due;
    return { due: after, reminded, ...(next !== undefined && { next }) };
  });
}
