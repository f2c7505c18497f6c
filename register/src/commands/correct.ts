/** `masthead correct`: shows the record of a number as lines to edit, and corrects it by single fields or by a whole record (ISO 3297:2020, D.2 i). */
import { formatWithPrefix } from '@masthead/issn';
import { type MarcRecord, writeLines } from '@masthead/marc';
import { correctRecord } from '../actions/correct-record.ts';
import { describeLifeProblem } from '../actions/describe-life-problem.ts';
import { describeRelationOutcome } from '../actions/describe-relation-outcome.ts';
import type { LifeProblem } from '../actions/life/problems.ts';
import type { Settings } from '../config.ts';
import { convertBytes } from '../domain/convert-record.ts';
import type { FieldEdit } from '../domain/field-edits.ts';
import { parseFieldName, parseFieldText } from '../domain/field-text.ts';
import { findRecord } from '../store/index.ts';
import { type ActingOptions, actorOf, type EvidenceOptions, evidenceOf, numberOf } from './acting.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { openSource } from './sources.ts';

export interface CorrectOptions extends ActingOptions, EvidenceOptions {
  readonly show?: boolean;
  readonly record?: string;
  readonly set?: readonly string[];
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly basedOn?: number;
  readonly reason?: string;
  readonly allowStatus?: boolean;
}

/** Rows of what changed: `added`, `removed`, `changed`, `moved` or `positions`, and the tag. */
export async function runCorrect(
  text: string,
  options: CorrectOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const number = numberOf(text);
  if (options.show === true) return show(number, settings, io);
  const correction = await correctionOf(options, io);
  const proof = await evidenceOf(options, io);
  const { reason, allowStatus = false } = options;
  if (proof === undefined) throw new CannotRun('Say what shows it: --evidence or --evidence-file.');
  if (reason === undefined) throw new CannotRun('Say why: --reason.');
  // A whole record was made from some revision, and only its maker knows from which.
  if ('record' in correction && options.basedOn === undefined)
    throw new CannotRun('Say which revision the record was made from: --based-on, as --show said it.');
  const actor = actorOf(options, 'masthead correct');
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const basedOn = options.basedOn ?? (await findRecord(store.read, number))?.ordinal ?? 1;
    const request = { number, basedOn, correction, proof, reason, allowStatus };
    const result = await correctRecord(store, actor, request);
    if (!result.ok) {
      for (const problem of result.problems) {
        say(io, describeLifeProblem(problem));
        await showTheirs(problem, io);
      }
      return exitCodes.someWrong;
    }
    const output = createOutput(io.stdout);
    for (const { type, tag } of result.differences) await output.write(`${type}\t${tag}\n`);
    await output.flush();
    const { issn, ordinal, left, relations } = result;
    say(io, `The record of ${formatWithPrefix(issn)} is at revision ${ordinal}. The former one stays in its history.`);
    for (const outcome of relations) {
      const sentence = describeRelationOutcome(outcome);
      if (sentence !== undefined) say(io, sentence);
    }
    if (left.length > 0) {
      say(io, `Still wrong by the ISSN profile: ${[...new Set(left.map(({ tag }) => tag))].join(', ')}.`);
    }
    return exitCodes.done;
  });
}

async function show(number: number, settings: Settings, io: CommandIo): Promise<ExitCode> {
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, async ({ read }) => {
    const row = await findRecord(read, number);
    if (row === undefined) throw new CannotRun('The Register has no record of this number.');
    const output = createOutput(io.stdout);
    await output.write(writeLines(row.record));
    await output.flush();
    say(io, `Revision ${row.ordinal}. Edit it, then: masthead correct … --record FILE --based-on ${row.ordinal}`);
    return exitCodes.done;
  });
}

/** What somebody else changed meanwhile: the fields as they are now, as lines. */
async function showTheirs(problem: LifeProblem, io: CommandIo): Promise<void> {
  if (problem.type !== 'changed-meanwhile') return;
  const output = createOutput(io.stdout);
  for (const one of problem.theirs) {
    const fields = one.type === 'removed' ? [one.before] : one.type === 'moved' ? [one.field] : [];
    const after = one.type === 'added' || one.type === 'changed' ? [one.after] : fields;
    const lines = one.type === 'positions' ? `=${one.tag}  ${one.after}\n` : linesOf({ leader: '', fields: after });
    await output.write(lines.replaceAll(/^(?=.)/gm, `${one.type}\t`));
  }
  await output.flush();
}

/** Without the leader and the empty line at the end. */
const linesOf = (record: MarcRecord): string =>
  writeLines({ ...record, leader: ' '.repeat(24) })
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('=LDR'))
    .map((line) => `${line}\n`)
    .join('');

async function correctionOf(options: CorrectOptions, io: CommandIo) {
  const { record: file, set = [], add = [], remove = [] } = options;
  const edits: FieldEdit[] = [
    ...set.map((text) => ({ type: 'replace' as const, ...fieldOf(text) })),
    ...add.map((text) => ({ type: 'add' as const, field: fieldOf(text).field })),
    ...remove.map((text) => ({ type: 'remove' as const, ...nameOf(text) })),
  ];
  if (file === undefined) {
    if (edits.length === 0) throw new CannotRun('Say what to correct: --set, --add, --remove, or --record.');
    return { edits };
  }
  if (edits.length > 0) throw new CannotRun('Give a whole record or single fields, not both.');
  const { chunks } = await openSource(file, io.stdin);
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const read = convertBytes(new Uint8Array(Buffer.concat(parts)));
  if (!read.ok) throw new CannotRun(`${file} holds no record that can be read: ${read.problem}.`);
  if (read.converted.records > 1) throw new CannotRun(`${file} holds ${read.converted.records} records; give the one.`);
  return { record: read.converted.record };
}

function fieldOf(text: string) {
  const field = parseFieldText(text);
  if (field === undefined) throw new CannotRun(describeLifeProblem({ type: 'field-unusable', text }));
  return field;
}

function nameOf(text: string) {
  const name = parseFieldName(text);
  if (name === undefined)
    throw new CannotRun(`“${text}” names no field. Write a tag, such as 246, or 246[2] for the second.`);
  return name;
}
