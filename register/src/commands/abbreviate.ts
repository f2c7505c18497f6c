/** `masthead abbreviate`: titles by ISO 4 with the register's list of title word abbreviations, or another (docs/guide/titles.md). */
import {
  type Abbreviator,
  createAbbreviator,
  describeStep,
  largestLtwaFile,
  parseLtwa,
  type Style,
} from '@masthead/iso4';
import { currentAbbreviator } from '../actions/current-abbreviator.ts';
import type { Settings } from '../config.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { readLines } from './lines.ts';
import { createLog, withRegister } from './open-register.ts';
import { openSource } from './sources.ts';

export interface AbbreviateCommandOptions {
  readonly language?: string;
  readonly style: Style;
  /** A file; without it, the register's list. */
  readonly list?: string;
  readonly trace?: boolean;
}

/** Characters of a line that are read as a title; what is longer is no title. */
const longestTitle = 10_000;

/** `title` is one title, or `-` for one a line from standard input. */
export async function runAbbreviate(
  title: string,
  options: AbbreviateCommandOptions,
  settings: () => Settings,
  io: CommandIo,
): Promise<ExitCode> {
  if (title === '-' && options.trace === true) {
    throw new CannotRun('The trace is for one title. Give the title instead of -.');
  }
  const abbreviator = await chooseAbbreviator(options.list, settings, io);
  if (title === '-') return abbreviateLines(abbreviator, options, io);
  const output = createOutput(io.stdout);
  if (options.trace === true) await output.write(formatTrace(abbreviator, title, options));
  else await output.write(`${abbreviator.abbreviate(title, options)}\n`);
  await output.flush();
  return exitCodes.done;
}

async function chooseAbbreviator(
  list: string | undefined,
  settings: () => Settings,
  io: CommandIo,
): Promise<Abbreviator> {
  if (list !== undefined) return createAbbreviator(await readEntries(list, io));
  const opened = settings();
  const log = createLog(opened, io, 'warn');
  return withRegister(
    opened,
    { log, replica: true },
    async (store) => (await currentAbbreviator(store.read)).abbreviator,
  );
}

async function readEntries(file: string, io: CommandIo) {
  const source = await openSource(file, io.stdin);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > largestLtwaFile)
      throw new CannotRun(`${file} is larger than a list of title word abbreviations can be.`);
  }
  const { entries } = parseLtwa(Buffer.concat(parts));
  if (entries.length === 0) throw new CannotRun(`${file} has no entry of a list of title word abbreviations.`);
  return entries;
}

/** Title, tab, abbreviation, as fast as they are read: nothing is held but the line in hand. */
async function abbreviateLines(
  abbreviator: Abbreviator,
  options: AbbreviateCommandOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const output = createOutput(io.stdout);
  let cut = 0;
  const { chunks } = await openSource('-', io.stdin);
  for await (const lines of readLines(chunks, longestTitle)) {
    let rows = '';
    for (const line of lines) {
      if (line.cut) cut++;
      const title = line.text.replaceAll('\t', ' ');
      rows += `${title}\t${abbreviator.abbreviate(title, options)}\n`;
    }
    await output.write(rows);
    if (io.stop.aborted) break;
  }
  await output.flush();
  if (io.stop.aborted) return exitCodes.couldNotRun;
  if (cut > 0)
    say(io, `${cut} ${cut === 1 ? 'line was' : 'lines were'} longer than ${longestTitle} characters and cut.`);
  return cut > 0 ? exitCodes.someWrong : exitCodes.done;
}

/** The abbreviation, then a row for each word and sign: as it stands, as it is written, rule, entry, its abbreviation, its languages, sentence; then the alternatives. */
function formatTrace(abbreviator: Abbreviator, title: string, options: AbbreviateCommandOptions): string {
  const { abbreviation, steps, alternatives } = abbreviator.explain(title, options);
  const rows = steps.map((step) => {
    const { text, result, rule, entry } = step;
    const listed =
      entry === undefined ? ['', '', ''] : [entry.pattern, entry.abbreviation ?? 'n.a.', entry.languages.join(',')];
    return [text, result, rule, ...listed, describeStep(step)].map(inOneColumn).join('\t');
  });
  const others = alternatives.map(({ entry, abbreviation: other }) => {
    const note = entry.note === undefined ? '' : ` (${entry.note})`;
    return [other, `${entry.pattern}${note}`, entry.abbreviation ?? 'n.a.', entry.languages.join(',')].join('\t');
  });
  return `${[abbreviation, ...rows, ...(others.length > 0 ? ['', ...others] : [])].join('\n')}\n`;
}

const inOneColumn = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, ' ');
