/**
 * Reminds of provisional numbers whose day has passed: each reminder is a letter to the holder, with one click to the form for the first
 * issue, and to the centre; the address is looked at on the due day and what it shows is kept as evidence. After the last reminder the head
 * is told, and the holder gets a notice that the number will be suppressed, with the day (practice of the ISSN network; ISO 3297:2020, 5.3).
 */
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import { type DuePolicy, duePolicy } from '../../domain/confirmation-due.ts';
import type { PageReader } from '../../domain/page-read.ts';
import {
  addNotice,
  findHoldings,
  findLetter,
  listNotices,
  listSiteChecks,
  type NoticeKind,
  type ReadStore,
  type Store,
  type Tx,
} from '../../store/index.ts';
import type { DueNumber } from '../remind-due.ts';
import { listDue, remindDue } from '../remind-due.ts';
import { suppressIssn } from '../suppress-issn.ts';
import { lookAtSite } from './look-at-site.ts';
import { findTitle, writeToCentre, writeToHolder } from './title-act.ts';

/** Days between the notice and the day from which the number may be suppressed. */
export const noticeDays = 30;

export interface RemindOptions {
  readonly policy?: DuePolicy;
  readonly now?: Date;
  readonly readPage?: PageReader;
  readonly stop?: AbortSignal;
}

/** All that are due, page by page. Gives how many letters were written. Twice on one day it writes nothing twice. */
export async function remindProvisional(store: Store, actor: Actor, options: RemindOptions = {}): Promise<number> {
  const { policy = duePolicy, now = new Date(), readPage, stop } = options;
  let written = 0;
  for (let after: number | undefined = -1; after !== undefined && !stop?.aborted; ) {
    const reminded = await remindDue(store, actor, { policy, now, after });
    if (!reminded.ok) throw new Error('The reminders of provisional numbers were refused.');
    for (const due of reminded.due) {
      if (stop?.aborted) break;
      if (readPage !== undefined) await lookOnce(store, readPage, due);
      written += await store.transaction((tx) => tell(tx, actor, due, policy, now));
    }
    after = reminded.next;
  }
  return written;
}

/** A day as a moment that is that day everywhere near us, for letters. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** Once with each reminder. */
async function lookOnce(store: Store, readPage: PageReader, { number, reminders }: DueNumber): Promise<void> {
  const looked = (await listSiteChecks(store.read, number, 100)).filter(({ why }) => why === 'due').length;
  const url = looked < reminders.length ? (await findTitle(store.read, number))?.serial?.urls[0]?.url : undefined;
  if (url !== undefined) await lookAtSite(store, readPage, { number, url, why: 'due' });
}

async function tell(tx: Tx, actor: Actor, due: DueNumber, policy: DuePolicy, now: Date): Promise<number> {
  const { number, reminders, next, centre } = due;
  const [holding] = await findHoldings(tx, [number]);
  const notices = await listNotices(tx, number);
  const issn = issnFromInteger(number);
  const [check] = (await listSiteChecks(tx, number, 10)).filter(({ why }) => why === 'due');
  const values = {
    issn,
    title: due.title ?? `ISSN ${issn}`,
    due: noonOf(due.due.day),
    seen: check?.result === 'shown' ? 'yes' : 'no',
    ordinal: reminders.length,
    reminders: policy.reminders,
  };
  const given = (kind: NoticeKind, ordinal: number, recipient: string): boolean =>
    notices.some((one) => one.kind === kind && one.ordinal === ordinal && one.recipient === recipient);
  const keep = async (
    kind: NoticeKind,
    ordinal: number,
    recipient: string,
    letters: readonly number[],
    until?: string,
  ): Promise<number> => {
    if (letters.length === 0) return 0;
    await addNotice(tx, {
      number,
      kind,
      ordinal,
      recipient,
      letter: letters[0]!,
      by: actor.name,
      ...(until !== undefined && { until }),
    });
    return letters.length;
  };
  let written = 0;
  const ordinal = reminders.length;
  if (ordinal > 0 && holding !== undefined && !given('reminder', ordinal, 'holder')) {
    const link = `/titles/${issn}/report?what=first-issue`;
    const letters = await writeToHolder(tx, holding, { letter: 'provisional-due', values, link });
    written += await keep('reminder', ordinal, 'holder', letters);
  }
  if (ordinal > 0 && !given('reminder', ordinal, 'centre')) {
    const link = `/titles/${issn}`;
    const letters = await writeToCentre(tx, centre, ['cataloguer', 'reviewer'], {
      letter: 'provisional-due-centre',
      values,
      link,
    });
    written += await keep('reminder', ordinal, 'centre', letters);
  }
  if (next.step !== 'may-be-suppressed') return written;
  if (!given('escalation', 1, 'head')) {
    const letters = await writeToCentre(tx, centre, ['head'], {
      letter: 'provisional-overdue',
      values,
      link: `/titles/${issn}`,
    });
    written += await keep('escalation', 1, 'head', letters);
  }
  if (holding !== undefined && !given('suppression', 1, 'holder')) {
    const until = new Date(now.getTime() + noticeDays * 86_400_000).toISOString().slice(0, 10);
    const link = `/titles/${issn}/report?what=first-issue`;
    const letters = await writeToHolder(tx, holding, {
      letter: 'suppression-notice',
      values: { ...values, until: noonOf(until) },
      link,
    });
    written += await keep('suppression', 1, 'holder', letters, until);
  }
  return written;
}

export interface Overdue {
  readonly number: number;
  readonly issn: Issn;
  readonly title?: string;
  readonly centre?: string;
  /** The day of the notice has passed and its letter went out. */
  readonly ready: boolean;
  readonly until?: string;
}

/** Provisional numbers whose last reminder was given, with how far the notice is. */
export async function listOverdue(read: ReadStore, actor: Actor, now = new Date()): Promise<readonly Overdue[]> {
  const found: Overdue[] = [];
  for (let after: number | undefined = -1; after !== undefined; ) {
    const page = await listDue(read, actor, { now, after });
    if (!page.ok) return found;
    for (const due of page.due) {
      if (due.next.step !== 'may-be-suppressed') continue;
      const notice = (await listNotices(read, due.number)).find(({ kind }) => kind === 'suppression');
      const letter = notice && (await findLetter(read, notice.letter));
      found.push({
        number: due.number,
        issn: due.issn,
        ...(due.title !== undefined && { title: due.title }),
        ...(due.centre !== undefined && { centre: due.centre }),
        ready: letter?.state === 'sent' && notice?.until !== undefined && notice.until < now.toISOString().slice(0, 10),
        ...(notice?.until !== undefined && { until: notice.until }),
      });
    }
    after = page.next;
  }
  return found;
}

/**
 * Suppresses one number after its notice, by the act of a centre or a setting of it; never without a letter that was sent and a day that has
 * passed. False: not ready, or the Register refuses it.
 */
export async function suppressOverdue(
  store: Store,
  actor: Actor,
  { number, reason, now = new Date() }: { readonly number: number; readonly reason: string; readonly now?: Date },
): Promise<boolean> {
  const notice = (await listNotices(store.read, number)).find(({ kind }) => kind === 'suppression');
  const letter = notice && (await findLetter(store.read, notice.letter));
  if (letter?.state !== 'sent' || notice?.until === undefined || notice.until >= now.toISOString().slice(0, 10))
    return false;
  const suppressed = await suppressIssn(store, actor, { number, reason, now });
  return suppressed.ok;
}
