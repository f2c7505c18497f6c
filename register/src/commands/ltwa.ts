/** `masthead ltwa`: the register's list of title word abbreviations (docs/guide/titles.md). */
import { describeLtwaProblem, isRowProblem, largestLtwaFile, parseLtwa, repairRule } from '@masthead/iso4';
import type { AbbreviationChange, StoredEffect } from '../actions/compare-word-lists.ts';
import { currentAbbreviator, lookUp } from '../actions/current-abbreviator.ts';
import {
  type ImportWordListOutcome,
  importWordList,
  type ListChange,
  type ListChangeOptions,
  useWordList,
} from '../actions/import-word-list.ts';
import type { Settings } from '../config.ts';
import type { WordListRefusal, WordListReport } from '../domain/word-list.ts';
import { currentWordList, listWordLists, type Store, sealCommitted } from '../store/index.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { describeForm, formatChange, openChangeReport, reportColumns } from './ltwa-report.ts';
import { createLog, withRegister } from './open-register.ts';
import { count, createProgress } from './progress.ts';
import { refuseReportOverInput } from './report.ts';
import { openSource } from './sources.ts';

export interface ChangeListOptions {
  readonly dryRun?: boolean;
  readonly report?: string;
  /** False: the titles are not looked at. */
  readonly titles: boolean;
}

/** Characters of a list's name that are kept. */
const longestName = 200;
/** Changes that are named one by one without a report. */
const shown = 10;

export async function runLtwaImport(
  file: string,
  options: ChangeListOptions & { readonly name?: string },
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const bytes = await readList(file, io);
  if (options.report !== undefined) await refuseReportOverInput(options.report, [file]);
  const named = clean(options.name ?? '')
    .trim()
    .slice(0, longestName);
  const name = named || (file === '-' ? 'standard input' : file.split(/[\\/]/).at(-1)!);
  return changeList(options, settings, io, async (store, change) => {
    const outcome = await importWordList(store, { name, bytes }, change);
    return sayImport(outcome, name, io);
  });
}

export async function runLtwaUse(
  which: string,
  options: ChangeListOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const id = which === 'short' ? undefined : Number(which);
  if (id !== undefined && !(Number.isSafeInteger(id) && id > 0)) {
    throw new CannotRun(
      `${which} is no list. Name one by its number, as \`masthead ltwa list\` shows it, or \`short\`.`,
    );
  }
  return changeList(options, settings, io, async (store, change) => {
    const outcome = await useWordList(store, id, change);
    switch (outcome.action) {
      case 'unknown-list':
        throw new CannotRun(`There is no list ${which}. \`masthead ltwa list\` shows those there are.`);
      case 'unchanged':
        say(io, `${outcome.list.name} is in force already. Nothing was changed.`);
        return exitCodes.done;
      case 'stopped':
        say(io, 'Stopped. Nothing was changed.');
        return exitCodes.couldNotRun;
      case 'would-choose':
        sayChange(outcome, outcome.list.entries, io);
        say(io, `${outcome.list.name} would be in force. Nothing was changed.`);
        return exitCodes.done;
      case 'chosen':
        sayChange(outcome, outcome.list.entries, io);
        say(io, `${outcome.list.name} is in force now.`);
        return exitCodes.done;
    }
  });
}

/** `masthead ltwa check`: what is mended and what is not understood, row by row. Needs no register. */
export async function runLtwaCheck(file: string, io: CommandIo): Promise<ExitCode> {
  const list = parseLtwa(await readList(file, io));
  const output = createOutput(io.stdout);
  if (list.form === undefined) {
    say(io, describeLtwaProblem(list.problems[0]!));
    return exitCodes.couldNotRun;
  }
  const rows: [line: number, text: string][] = [];
  for (const { line, rule, before, after } of list.repairs) {
    const { kind, what } = repairRule(rule);
    if (kind === 'content') rows.push([line, ['mended', rule, `${before} → ${after}`, what].join('\t')]);
  }
  for (const problem of list.problems.filter(isRowProblem)) {
    const what = problem.taken ? 'doubtful' : 'refused';
    rows.push([problem.line, [what, problem.type, clean(problem.text), describeLtwaProblem(problem)].join('\t')]);
  }
  rows.sort((a, b) => a[0] - b[0]);
  for (const [line, text] of rows) await output.write(`${line}\t${text}\n`);
  await output.flush();
  const refused = list.problems.filter((problem) => isRowProblem(problem) && !problem.taken).length;
  say(io, `${describeForm(list.form)} ${count(list.entries.length)} entries, ${count(refused)} rows refused.`);
  return refused > 0 ? exitCodes.someWrong : exitCodes.done;
}

/** `masthead ltwa list`: every list, the latest first; the one in force has a star. */
export async function runLtwaList(settings: Settings, io: CommandIo): Promise<ExitCode> {
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, async ({ read }) => {
    const current = (await currentWordList(read))?.id;
    const output = createOutput(io.stdout);
    for (const list of await listWordLists(read)) {
      const { id, name, entries, importedAt, importedBy, fileHash } = list;
      const cells = [
        id === current ? '*' : '',
        id,
        entries,
        importedAt.toISOString(),
        importedBy,
        fileHash,
        clean(name),
      ];
      await output.write(`${cells.join('\t')}\n`);
    }
    await output.write(`${current === undefined ? '*' : ''}\tshort\t\t\t\t\tMasthead short list\n`);
    await output.flush();
    return exitCodes.done;
  });
}

export interface LtwaSearchOptions {
  readonly language?: string;
  readonly abbreviation?: boolean;
  readonly format: RowFormat;
}

/** `masthead ltwa search`: the entries that apply to a word of a title, then those that begin like it. */
export async function runLtwaSearch(
  text: string,
  { language, abbreviation, format }: LtwaSearchOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, async ({ read }) => {
    const current = await currentAbbreviator(read);
    const query = { ...(abbreviation ? { abbreviation: text } : { word: text }), ...(language && { language }) };
    const { total, hits } = lookUp(current, { ...query, limit: Number.MAX_SAFE_INTEGER });
    const output = createOutput(io.stdout);
    for (const { entry, match } of hits) {
      const { pattern, note, languages } = entry;
      const short = entry.abbreviation ?? 'n.a.';
      const cells = [note === undefined ? pattern : `${pattern} (${note})`, short, languages.join(', '), match];
      await output.write(
        format === 'tsv' ? `${cells.join('\t')}\n` : `${JSON.stringify({ ...entry, abbreviation: short, match })}\n`,
      );
    }
    await output.flush();
    if (total === 0) say(io, `${current.list.name} has no entry for that.`);
    return total === 0 ? exitCodes.someWrong : exitCodes.done;
  });
}

/** The whole file, or a sentence when it is far too long for a list: a wrong file is not read to its end. */
async function readList(file: string, io: CommandIo): Promise<Uint8Array> {
  const { chunks, name } = await openSource(file, io.stdin);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > largestLtwaFile) {
      throw new CannotRun(`${name} is far too long for a word list: more than ${count(largestLtwaFile)} bytes.`);
    }
  }
  return Buffer.concat(parts);
}

async function changeList(
  options: ChangeListOptions,
  settings: Settings,
  io: CommandIo,
  work: (store: Store, change: ListChangeOptions) => Promise<ExitCode>,
): Promise<ExitCode> {
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log }, async (store) => {
    await sealCommitted(store);
    const report = options.report === undefined ? undefined : await openChangeReport(options.report);
    const progress = createProgress(io.stderr, Date.now);
    const named: AbbreviationChange[] = [];
    try {
      const code = await work(store, {
        actor: 'ltwa import',
        dryRun: options.dryRun === true,
        compare: options.titles,
        stop: io.stop,
        onChanges: async (changes) => {
          if (!report) named.push(...changes.slice(0, shown - named.length));
          await report?.add(changes);
        },
        onProgress: (titles) => progress.update({ what: 'comparing titles', items: titles, bytes: 0 }),
      });
      progress.clear();
      for (const change of named) say(io, formatChange(change));
      if (report)
        say(io, `The titles whose abbreviation changes are in ${options.report} (${reportColumns.join(', ')}).`);
      return code;
    } finally {
      progress.clear();
      await report?.close();
    }
  });
}

function sayImport(outcome: ImportWordListOutcome, name: string, io: CommandIo): ExitCode {
  switch (outcome.action) {
    case 'refused':
      say(io, `${name} was not taken. ${describeRefusal(outcome.refusal)}`);
      return exitCodes.couldNotRun;
    case 'stopped':
      say(io, 'Stopped. Nothing was changed.');
      return exitCodes.couldNotRun;
    case 'unchanged': {
      const { list, holds } = outcome;
      say(
        io,
        holds
          ? `${name} is in force already, as list ${list.id}. Nothing was changed.`
          : `${name} is there already, as list ${list.id}, and another is in force. \`masthead ltwa use ${list.id}\` puts it in force. Nothing was changed.`,
      );
      return exitCodes.done;
    }
    case 'would-import':
    case 'imported': {
      sayReading(outcome.report, io);
      const entries = outcome.before.entries + outcome.entries.added - outcome.entries.removed;
      sayChange(outcome, entries, io);
      say(
        io,
        outcome.action === 'imported'
          ? `${name} is in force now, as list ${outcome.id}.`
          : `${name} would be in force. Nothing was changed.`,
      );
      return outcome.report.refusedRows > 0 ? exitCodes.someWrong : exitCodes.done;
    }
  }
}

/** Rows that are named one by one; `masthead ltwa check` names them all. */
const mostNamed = 5;

function sayReading({ form, repairCounts, problems, refusedRows, doubtfulRows }: WordListReport, io: CommandIo): void {
  say(io, describeForm(form));
  const mended = Object.entries(repairCounts).filter(([rule]) => repairRule(rule as 'case').kind === 'content');
  if (mended.length > 0) {
    say(io, `Mended: ${mended.map(([rule, times]) => `${rule} ${count(times)}`).join(', ')}.`);
  }
  const refused = problems.filter(({ taken }) => !taken);
  for (const problem of refused.slice(0, mostNamed)) {
    say(io, `Line ${problem.line} was not taken: ${describeLtwaProblem(problem)}`);
  }
  if (refusedRows + doubtfulRows > 0) {
    say(
      io,
      `${count(refusedRows)} rows were not taken, ${count(doubtfulRows)} were taken and look doubtful; \`masthead ltwa check FILE\` names them all.`,
    );
  }
}

const effects: Readonly<Record<StoredEffect, string>> = {
  'none-stored': 'have none of their own',
  'now-differs': 'no longer agree with their own',
  'now-agrees': 'agree with their own at last',
  'still-differs': 'differ from their own as before',
  'still-agrees': 'agree with their own as before',
};

function sayChange({ before, entries, titles }: ListChange, size: number, io: CommandIo): void {
  say(
    io,
    `Against ${before.name}: ${count(entries.added)} entries more, ${count(entries.removed)} fewer, ${count(entries.changed)} changed.`,
  );
  if (size * 2 < before.entries) {
    say(io, `It has fewer than half as many entries as ${before.name}. Is it the whole list?`);
  }
  if (!titles) return;
  const changed = Object.entries(titles.changed) as [StoredEffect, number][];
  const all = changed.reduce((sum, [, times]) => sum + times, 0);
  say(io, `Of ${count(titles.titles)} key titles, ${count(all)} are abbreviated otherwise.`);
  for (const [effect, times] of changed) if (times > 0) say(io, `  ${count(times)} ${effects[effect]}`);
}

function describeRefusal(refusal: WordListRefusal): string {
  switch (refusal.type) {
    case 'no-list':
      return describeLtwaProblem(refusal.problem);
    case 'no-entries':
      return 'There is no entry in it.';
    case 'mostly-unreadable': {
      const { rows, refused, first } = refusal;
      const why = describeLtwaProblem(first);
      return `${count(refused)} of ${count(rows)} rows cannot be read, the first in line ${first.line}: ${why}`;
    }
  }
}

function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ');
}
