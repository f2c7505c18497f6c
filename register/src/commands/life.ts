/** `masthead confirm`, `suppress`, `cancel`, `undo`, `note` and `due`: what happens to a number after its assignment (docs/guide/after-assignment.md). */
import { text as readText } from 'node:stream/consumers';
import { formatWithPrefix, type Issn, issnFromInteger } from '@masthead/issn';
import { cancelDuplicate } from '../actions/cancel-duplicate.ts';
import { type ConfirmOutcome, type ConfirmRequest, confirmMany } from '../actions/confirm-issn.ts';
import { describeLifeProblem } from '../actions/describe-life-problem.ts';
import type { LifeResult } from '../actions/life/problems.ts';
import { type DueNumber, listDue, remindDue } from '../actions/remind-due.ts';
import { suppressIssn } from '../actions/suppress-issn.ts';
import { undoChange } from '../actions/undo-change.ts';
import { readNotes, writeNote } from '../actions/write-note.ts';
import type { Settings } from '../config.ts';
import type { Actor } from '../domain/actor.ts';
import type { DuePolicy } from '../domain/confirmation-due.ts';
import type { NoteKind } from '../domain/note.ts';
import { findChangesOf, type Store } from '../store/index.ts';
import { type ActingOptions, actorOf, type EvidenceOptions, evidenceOf, numberOf } from './acting.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { readLines } from './lines.ts';
import { createLog, withRegister } from './open-register.ts';
import { openSource } from './sources.ts';

const named = (issn: Issn): string => formatWithPrefix(issn);
const cellOf = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

function withStore<T>(settings: Settings, io: CommandIo, work: (store: Store) => Promise<T>): Promise<T> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, work);
}

/** Says why an action did nothing; undefined when it did. */
function refused(io: CommandIo, result: LifeResult<object>): ExitCode | undefined {
  if (result.ok) return undefined;
  for (const problem of result.problems) say(io, describeLifeProblem(problem));
  return exitCodes.someWrong;
}

async function writeRows(io: CommandIo, rows: readonly (readonly string[])[]): Promise<void> {
  const output = createOutput(io.stdout);
  for (const row of rows) await output.write(`${row.map(cellOf).join('\t')}\n`);
  await output.flush();
}

export interface ConfirmOptions extends ActingOptions, EvidenceOptions {
  readonly published?: string;
  readonly reason?: string;
  readonly list?: string;
}

/** One row for each number: number, `confirmed`, `already` or `refused`, why. */
export async function runConfirm(
  numbers: readonly string[],
  options: ConfirmOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const requests = await confirmRequests(numbers, options, io);
  const actor = actorOf(options, 'masthead confirm');
  return withStore(settings, io, async (store) => {
    const output = createOutput(io.stdout);
    const counts = { confirmed: 0, already: 0, refused: 0 };
    for await (const outcome of confirmMany(store, actor, requests)) {
      counts[outcome.action]++;
      await output.write(`${[outcome.issn, outcome.action, cellOf(whyOf(outcome))].join('\t')}\n`);
      if (io.stop.aborted) break;
    }
    await output.flush();
    const { confirmed, already, refused: not } = counts;
    say(io, `${confirmed} confirmed, ${already} were confirmed already, ${not} refused.`);
    if (io.stop.aborted) return exitCodes.couldNotRun;
    return not > 0 ? exitCodes.someWrong : exitCodes.done;
  });
}

function whyOf(outcome: ConfirmOutcome): string {
  if (outcome.action === 'already') return '';
  if (outcome.action === 'refused') return outcome.problems.map(describeLifeProblem).join(' ');
  const { left } = outcome.confirmed;
  if (left.length === 0) return '';
  const tags = [...new Set(left.map(({ tag }) => tag))].join(', ');
  return `The record lacks what a confirmed one has (${tags}): complete it with masthead correct.`;
}

async function confirmRequests(
  numbers: readonly string[],
  options: ConfirmOptions,
  io: CommandIo,
): Promise<ConfirmRequest[]> {
  const evidence = await evidenceOf(options, io);
  const { published, reason, list } = options;
  const lines: string[] = [...numbers];
  if (list !== undefined) {
    const { chunks } = await openSource(list, io.stdin);
    for await (const read of readLines(chunks, 5000)) lines.push(...read.map(({ text }) => text));
  }
  const requests = lines
    .filter((line) => line.trim() !== '')
    .map((line): ConfirmRequest => {
      const [number = '', day = published, shown] = line.split('\t').map((cell) => cell.trim() || undefined);
      const own: ConfirmRequest['evidence'] | undefined =
        shown === undefined
          ? evidence
          : /^https?:\/\//i.test(shown)
            ? { type: 'url', url: shown }
            : { type: 'statement', text: shown };
      if (day === undefined)
        throw new CannotRun(`${number}: say when it was published, with --published or in the list.`);
      if (own === undefined) throw new CannotRun(`${number}: say what shows it, with --evidence or in the list.`);
      return { number: numberOf(number), published: day, evidence: own, ...(reason !== undefined && { reason }) };
    });
  if (requests.length === 0) throw new CannotRun('Name a number, or a --list of them.');
  return requests;
}

export interface SuppressOptions extends ActingOptions, EvidenceOptions {
  readonly reason: string;
}

export async function runSuppress(
  text: string,
  options: SuppressOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const number = numberOf(text);
  const evidence = await evidenceOf(options, io);
  const actor = actorOf(options, 'masthead suppress');
  const { reason } = options;
  return withStore(settings, io, async (store) => {
    const result = await suppressIssn(store, actor, { number, reason, ...(evidence && { evidence }) });
    if (!result.ok) return refused(io, result)!;
    const { issn, issnL } = result;
    await writeRows(io, [['suppressed', issn], ...(issnL === undefined ? [] : [['issn-l', issnL]])]);
    say(io, `${named(issn)} is suppressed and will never be given again. Its page gives the reason.`);
    if (issnL !== undefined) say(io, `The ISSN-L of its other versions is ${named(issnL)}.`);
    sayUndo(io, issn);
    return exitCodes.done;
  });
}

const sayUndo = (io: CommandIo, issn: Issn): void => say(io, `If it was a mistake: masthead undo ${issn} --reason …`);

export interface CancelOptions extends ActingOptions, EvidenceOptions {
  readonly inFavourOf: string;
  readonly reason: string;
  readonly takeKeyTitle?: boolean;
}

/** Rows: what (`cancelled`, `survivor`, `followed`, `proposed`, `issn-l`, `key-title`), number, and for `proposed` its centre. */
export async function runCancel(
  text: string,
  options: CancelOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const number = numberOf(text);
  const inFavourOf = numberOf(options.inFavourOf);
  const evidence = await evidenceOf(options, io);
  const actor = actorOf(options, 'masthead cancel');
  const { reason, takeKeyTitle = false } = options;
  return withStore(settings, io, async (store) => {
    const request = { number, inFavourOf, reason, takeKeyTitle, ...(evidence && { evidence }) };
    const result = await cancelDuplicate(store, actor, request);
    if (!result.ok) return refused(io, result)!;
    const { issn, survivor, followed, proposed, issnL, keyTitle } = result;
    await writeRows(io, [
      ['cancelled', issn],
      ['survivor', survivor],
      ...followed.map((one) => ['followed', one]),
      ...proposed.map((one) => ['proposed', one.issn, one.centre ?? '']),
      ...(issnL === undefined ? [] : [['issn-l', issnL]]),
      ...(keyTitle === undefined ? [] : [['key-title', keyTitle]]),
    ]);
    say(io, `${named(issn)} is cancelled; ${named(survivor)} stands in its place. The two records name each other.`);
    if (followed.length > 0) say(io, `${records(followed.length)} that led to it: they lead to ${survivor} now.`);
    if (proposed.length > 0) {
      say(io, `${records(proposed.length)} of other centres that lead to it: those centres have it on their worklist.`);
    }
    sayUndo(io, issn);
    return exitCodes.done;
  });
}

const records = (count: number): string => (count === 1 ? 'One record' : `${count} records`);

export interface UndoOptions extends ActingOptions, EvidenceOptions {
  readonly reason: string;
}

/** A position, or a number whose latest change is meant. Rows: number, its state before, its state now. */
export async function runUndo(
  what: string,
  options: UndoOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const evidence = await evidenceOf(options, io);
  const actor = actorOf(options, 'masthead undo');
  const { reason } = options;
  return withStore(settings, io, async (store) => {
    const position = await positionOf(store, what);
    const result = await undoChange(store, actor, { position, reason, ...(evidence && { evidence }) });
    if (!result.ok) return refused(io, result)!;
    await writeRows(
      io,
      result.numbers.map(({ issn, from, to }) => [issn, from, to]),
    );
    const { undone, numbers } = result;
    say(
      io,
      `Change ${undone.join(', ')} is undone: ${numbers.length === 1 ? 'one number is' : `${numbers.length} numbers are`} as before. The history keeps both.`,
    );
    return exitCodes.done;
  });
}

async function positionOf({ read }: Store, what: string): Promise<number> {
  // A number without its hyphen could be a position, so it is one.
  if (/^[0-9]+$/.test(what)) return Number(what);
  const number = numberOf(what);
  const latest = (await findChangesOf(read, number)).at(-1)?.position;
  if (latest === undefined) throw new CannotRun(`Nothing has happened to ${named(issnFromInteger(number))}.`);
  return latest;
}

export interface NoteOptions extends ActingOptions {
  readonly legal?: boolean;
}

/** With a text it writes, without one it lists: when, who, kind, text. */
export async function runNote(
  number: string,
  text: string | undefined,
  options: NoteOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const about = numberOf(number);
  const actor = actorOf(options, 'masthead note');
  const kind: NoteKind = options.legal === true ? 'legal' : 'internal';
  const content = text === '-' ? await readText(io.stdin) : text;
  return withStore(settings, io, async (store) => {
    if (content !== undefined) {
      const written = await writeNote(store, actor, { number: about, kind, text: content });
      if (!written.ok) return refused(io, written)!;
      say(io, `Noted on ${named(written.issn)}. Staff see it, and nobody else; it stays as it is.`);
      return exitCodes.done;
    }
    const result = await readNotes(store.read, actor, about);
    if (!result.ok) return refused(io, result)!;
    await writeRows(
      io,
      result.notes.map((note) => [note.writtenAt.toISOString(), note.writtenBy, note.kind, note.text]),
    );
    if (result.notes.length === 0) say(io, `There is no note on ${named(result.issn)}.`);
    return exitCodes.done;
  });
}

export interface DueOptions extends ActingOptions {
  readonly centre?: string;
  readonly remind?: boolean;
  readonly months: number;
  readonly reminders: number;
  readonly every: number;
  readonly format: RowFormat;
}

/** Rows: number, centre, the day that has passed, where that is from, reminders, the last of them, what comes next, title. */
export async function runDue(options: DueOptions, settings: Settings, io: CommandIo): Promise<ExitCode> {
  const actor = actorOf(options, 'masthead due');
  const { centre, remind = false, months, reminders, every: everyDays, format } = options;
  const policy: DuePolicy = { months, reminders, everyDays };
  return withStore(settings, io, async (store) => {
    const output = createOutput(io.stdout);
    const counts = { due: 0, reminded: 0, over: 0 };
    for (let after: number | undefined = -1; after !== undefined && !io.stop.aborted; ) {
      const request = { policy, after, ...(centre !== undefined && { centre }) };
      const page = await duePage(store, actor, request, remind);
      if (!page.ok) return refused(io, page)!;
      counts.due += page.due.length;
      counts.reminded += page.reminded;
      counts.over += page.due.filter(({ next }) => next.step === 'may-be-suppressed').length;
      for (const one of page.due) await output.write(`${dueRow(one, format)}\n`);
      after = page.next;
    }
    await output.flush();
    if (io.stop.aborted) return exitCodes.couldNotRun;
    say(io, dueSentence(counts, remind));
    return counts.due > 0 ? exitCodes.someWrong : exitCodes.done;
  });
}

async function duePage(store: Store, actor: Actor, request: { readonly after: number }, remind: boolean) {
  if (!remind) {
    const listed = await listDue(store.read, actor, request);
    return listed.ok ? { ...listed, reminded: 0 } : listed;
  }
  const result = await remindDue(store, actor, request);
  return result.ok ? { ...result, reminded: result.reminded.length } : result;
}

function dueRow(one: DueNumber, format: RowFormat): string {
  const { issn, centre = '', due, reminders, next, title = '' } = one;
  const last = reminders.at(-1)?.given.toISOString().slice(0, 10) ?? '';
  const step =
    next.step === 'wait' ? `wait until ${next.until}` : next.step === 'remind' ? 'remind' : 'may be suppressed';
  if (format === 'tsv') {
    return [issn, centre, due.day, due.from, String(reminders.length), last, step, cellOf(title)].join('\t');
  }
  const { number: _number, matter: _matter, ...rest } = one;
  return JSON.stringify(rest);
}

function dueSentence(counts: { due: number; reminded: number; over: number }, remind: boolean): string {
  const { due, reminded, over } = counts;
  if (due === 0) return 'No provisional number is past its day.';
  const given = remind ? ` Reminders given: ${reminded}.` : ' With --remind, reminders are given.';
  const end = over > 0 ? ` May be suppressed: ${over}, with masthead suppress ISSN --reason …` : '';
  return `${due} provisional ${due === 1 ? 'number is' : 'numbers are'} past ${due === 1 ? 'its' : 'their'} day.${given}${end}`;
}
