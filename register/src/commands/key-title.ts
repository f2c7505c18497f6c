/**
 * `masthead key-title TITLE`: what the key title of a resource would be, and why (ISO 3297:2020, 6.2); `masthead key-title conflicts`:
 * the records whose key title another number holds; `masthead key-title check`: whether the table is what all records say.
 */
import { formatWithPrefix, issnFromInteger } from '@masthead/issn';
import { describeCandidateRule, describeKeyTitleAdvice, describeKeyTitleProblem } from '@masthead/serial';
import { currentAbbreviator } from '../actions/current-abbreviator.ts';
import { type KeyTitleProposal, proposeKeyTitle } from '../actions/propose-key-title.ts';
import type { Settings } from '../config.ts';
import { readKeyTitleRequest } from '../domain/key-title-request.ts';
import { conflictToJson, proposalToJson } from '../services/key-titles/json.ts';
import { checkKeyTitles, type KeyTitleCheck, type KeyTitleRow, listKeyTitleConflicts } from '../store/index.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';

/** Options by the names of `readKeyTitleRequest`. */
export type KeyTitleOptions = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** Ends with 0 when there is a key title, 1 when there is none. */
export async function runKeyTitle(
  title: string,
  options: KeyTitleOptions,
  json: boolean,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { request, unusable } = readKeyTitleRequest((name) => (name === 'title' ? [title] : listOf(options[name])));
  if (unusable.length > 0) {
    throw new CannotRun(unusable.map(({ name, text }) => `--${name} cannot be “${text}”.`).join('\n'));
  }
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, async ({ read }) => {
    const { abbreviator } = await currentAbbreviator(read);
    const result = await proposeKeyTitle(read, request, abbreviator);
    if (!result.ok) {
      say(io, describeKeyTitleProblem(result.problem));
      return exitCodes.someWrong;
    }
    const { proposal } = result;
    const output = createOutput(io.stdout);
    await output.write(json ? `${JSON.stringify(proposalToJson(proposal), null, 2)}\n` : explain(proposal));
    await output.flush();
    return proposal.keyTitle ? exitCodes.done : exitCodes.someWrong;
  });
}

function listOf(value: KeyTitleOptions[string]): readonly string[] {
  if (value === undefined || value === false) return [];
  return value === true ? ['yes'] : typeof value === 'string' ? [value] : value;
}

function explain({ current, keyTitle, abbreviated, base, tried, family, siblings }: KeyTitleProposal): string {
  const lines: string[] = [];
  if (keyTitle) {
    lines.push(`Key title:    ${keyTitle.text}`);
    if (abbreviated) lines.push(`Abbreviated:  ${abbreviated.text}`);
    lines.push('', `Because ${describeCandidateRule(keyTitle.rule)}.`);
    if (abbreviated?.collidesWith) {
      const with2 = named(abbreviated.collidesWith);
      lines.push(`Abbreviated it would be that of ${with2}, so it has a qualifier of its own if one is known.`);
    }
  } else {
    lines.push(
      'Everything that is known of it is taken: give its body, place, year, edition or medium, or its --issn.',
    );
  }
  if (current)
    lines.push(`In the register it is called ${current.text}; an established key title is not changed without need.`);
  const taken = tried.flatMap(({ candidate, holder }) => (holder ? [`  ${candidate.text}  ${named(holder)}`] : []));
  if (taken.length > 0) lines.push('', 'Taken:', ...taken);
  if (base.advice.length > 0) lines.push('', ...base.advice.map(describeKeyTitleAdvice));
  if (siblings.length > 0) {
    lines.push('', 'Other versions keep their key titles:', ...siblings.map((row) => `  ${row.text}  ${named(row)}`));
  }
  const others = family.filter(({ number }) => !tried.some(({ holder }) => holder?.number === number));
  if (others.length > 0)
    lines.push('', 'Others of this title:', ...others.map((row) => `  ${row.text}  ${named(row)}`));
  return `${lines.join('\n')}\n`;
}

const named = ({ number }: KeyTitleRow): string => formatWithPrefix(issnFromInteger(number));

const pageSize = 1000;

/** One line for each: number, its key title, the number that holds it, as that has it. Ends with 1 when there is one. */
export async function runKeyTitleConflicts(format: RowFormat, settings: Settings, io: CommandIo): Promise<ExitCode> {
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, async ({ read }) => {
    const output = createOutput(io.stdout);
    let found = false;
    for (let after = -1; !io.stop.aborted; ) {
      const conflicts = await listKeyTitleConflicts(read, { after, limit: pageSize });
      for (const conflict of conflicts) {
        found = true;
        const { number, text, holder } = conflict;
        const cells = [issnFromInteger(number), text, issnFromInteger(holder.number), holder.text];
        await output.write(
          format === 'tsv' ? `${cells.map(cellOf).join('\t')}\n` : `${JSON.stringify(conflictToJson(conflict))}\n`,
        );
      }
      const last = conflicts.at(-1);
      if (last === undefined || conflicts.length < pageSize) break;
      after = last.number;
    }
    await output.flush();
    if (io.stop.aborted) return exitCodes.couldNotRun;
    return found ? exitCodes.someWrong : exitCodes.done;
  });
}

/** One line for each fault: number, what is wrong, the key title in the table, that of the record. Ends with 1 when there is one. */
export async function runKeyTitleCheck(format: RowFormat, settings: Settings, io: CommandIo): Promise<ExitCode> {
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, async ({ read }) => {
    const output = createOutput(io.stdout);
    let numbers = 0;
    let found = 0;
    for (let after: number | undefined = -1; after !== undefined && !io.stop.aborted; ) {
      const page: KeyTitleCheck = await checkKeyTitles(read, { after, limit: pageSize });
      for (const fault of page.faults) {
        const { number, type, text = '', claimed = '' } = fault;
        const issn = issnFromInteger(number);
        const row = [issn, type, cellOf(text), cellOf(claimed)].join('\t');
        await output.write(`${format === 'tsv' ? row : JSON.stringify({ ...fault, number: issn })}\n`);
      }
      numbers += page.read;
      found += page.faults.length;
      after = page.next;
    }
    await output.flush();
    if (io.stop.aborted) return exitCodes.couldNotRun;
    const outcome = found === 0 ? 'the table of key titles is what the records say' : `${found} faults`;
    say(io, `${numbers} numbers were looked at: ${outcome}.`);
    return found > 0 ? exitCodes.someWrong : exitCodes.done;
  });
}

const cellOf = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
