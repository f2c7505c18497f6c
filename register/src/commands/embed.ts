/**
 * `masthead embed`: the numbers of a serial as a snippet to paste (ISO 3297:2020, 8 and 9), of one ISSN or of every line of a list; or
 * written into a PDF, an EPUB or an Office document (9.3).
 */
import { readFile, stat } from 'node:fs/promises';
import {
  describeEmbeddingProblem,
  type EmbeddingContext,
  type EmbeddingResult,
  embeddingFactsOf,
  type Snippet,
  snippetByName,
} from '@masthead/crosswalk';
import { describeEmbedProblem, writeIntoFile } from '@masthead/embed';
import { describeIssnProblem, issnToInteger, parseAnyIssn } from '@masthead/issn';
import type { Settings } from '../config.ts';
import { type Embeddable, embeddableOf } from '../domain/embedding.ts';
import { numberMeant } from '../domain/number-meant.ts';
import { likelyFor } from '../services/embedding/check.ts';
import { findVersionsOf, type ReadStore } from '../store/index.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { readLines } from './lines.ts';
import { createLog, withRegister } from './open-register.ts';
import { fileIdentity } from './report.ts';
import { openSource, reason } from './sources.ts';
import { writeWhole } from './target.ts';

export interface EmbedCommandOptions {
  /** Name of a row of the kit. */
  readonly as?: string;
  /** The file to read, and the one to write. */
  readonly into?: string;
  readonly out?: string;
  /** Title and ISBN of a volume of a monographic series (8.3). */
  readonly volume?: string;
  readonly isbn?: string;
}

/** Characters of a line that are looked at. */
const longestLine = 1000;
/** Lines of a list that the register is asked about at once. */
const mostAtOnce = 1_000;

/** `text` is an ISSN in any spelling, or `-` for a list of them on standard input. */
export async function runEmbed(
  text: string,
  options: EmbedCommandOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { as, into, out } = options;
  if (into !== undefined) {
    if (as !== undefined) throw new CannotRun('--into writes what its file takes: leave --as out.');
    if (out === undefined)
      throw new CannotRun('Name the file to write with --out. The one that is read stays as it is.');
    if (text === '-') throw new CannotRun('A file belongs to one serial: name one ISSN.');
    return writeInto(text, into, out, settings, io);
  }
  if (out !== undefined) throw new CannotRun('--out goes with --into; without it, send the output to a file.');
  if (as === undefined) throw new CannotRun('Say what to write with --as, or into which file with --into.');
  const snippet = snippetByName(as);
  if (!snippet) throw new CannotRun(`There is no snippet “${as}”.`);
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, async ({ read }) => {
    const output = createOutput(io.stdout);
    let [written, wrong] = [0, 0];
    for await (const lines of text === '-' ? linesOf(io) : [[{ line: text, place: '' }]]) {
      const all = await findEmbeddables(
        read,
        lines.map(({ line }) => line),
      );
      for (const [at, { place }] of lines.entries()) {
        if (io.stop.aborted) return exitCodes.couldNotRun;
        const made = makeSnippet(all[at]!, snippet, contextOf(options));
        if (made.ok) {
          await output.write(written === 0 ? made.text : following(made.text, snippet));
          written += 1;
        } else {
          wrong += 1;
          say(io, place + made.sentence);
        }
      }
    }
    await output.flush();
    return wrong === 0 ? exitCodes.done : exitCodes.someWrong;
  });
}

interface ListedLine {
  readonly line: string;
  readonly place: string;
}

/** As many as are asked for at once, fewer where no more have come yet. */
async function* linesOf(io: CommandIo): AsyncGenerator<readonly ListedLine[]> {
  const { chunks } = await openSource('-', io.stdin);
  let number = 0;
  for await (const lines of readLines(chunks, longestLine)) {
    let some: ListedLine[] = [];
    for (const { text } of lines) {
      number += 1;
      if (text.trim() === '') continue;
      some.push({ line: text, place: `Line ${number}: ` });
      if (some.length < mostAtOnce) continue;
      yield some;
      some = [];
    }
    if (some.length > 0) yield some;
  }
}

/** A table of many has one header; elsewhere an empty line keeps snippets apart. */
const following = (text: string, { language }: Snippet): string =>
  language === 'tsv' ? text.slice(text.indexOf('\n') + 1) : `\n${text}`;

const contextOf = ({ volume, isbn }: EmbedCommandOptions): EmbeddingContext =>
  volume === undefined && isbn === undefined ? {} : { volume: { title: volume ?? '', isbn: isbn ?? '' } };

type Made = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string };

type Found = Embeddable | { readonly sentence: string };

function makeSnippet(found: Found, snippet: Snippet, context: EmbeddingContext): Made {
  if ('sentence' in found) return { ok: false, ...found };
  const { serial, siblings } = found;
  const result = snippet.write(serial, siblings, context);
  return result.ok ? result : { ok: false, sentence: sentenceOf(serial, result) };
}

const sentenceOf = ({ issn }: Embeddable['serial'], { problem }: Extract<EmbeddingResult, { ok: false }>): string =>
  `ISSN ${issn}: ${describeEmbeddingProblem(problem)}`;

/** As it stands, else the one that is meant without doubt. */
function readNumber(text: string): ReturnType<typeof parseAnyIssn> {
  const number = parseAnyIssn(text);
  const meant = number.ok ? undefined : numberMeant(text);
  return meant ? parseAnyIssn(meant.issn) : number;
}

/** What the register knows of each number, or the sentence that says why there is nothing. */
async function findEmbeddables(read: ReadStore, texts: readonly string[]): Promise<readonly Found[]> {
  const numbers = texts.map((text) => readNumber(text));
  const versions = await findVersionsOf(
    read,
    numbers.flatMap((number) => (number.ok ? [issnToInteger(number.issn)] : [])),
  );
  const likely = await likelyFor(
    read,
    texts.filter((_, at) => !numbers[at]!.ok),
  );
  return texts.map((text, at) => {
    const number = numbers[at]!;
    if (!number.ok) {
      const meant = likely.get(text) ?? [];
      const hint = meant.length > 0 ? ` Perhaps ${meant.join(' or ')}.` : '';
      return { sentence: describeIssnProblem(number.problem) + hint };
    }
    const found = versions.get(issnToInteger(number.issn));
    if (!found) return { sentence: `This register has no ISSN ${number.issn}.` };
    return embeddableOf(found.number, found.issnL, found.records);
  });
}

/** Larger files are not read, and of standard input no more: it does not say how much there is. */
const largestFile = 1_000_000_000;
const mostStandardInput = 100_000_000;

async function writeInto(
  text: string,
  into: string,
  out: string,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const toStream = out === '-';
  if (toStream && (io.stdout as { readonly isTTY?: boolean }).isTTY === true) {
    throw new CannotRun('A terminal cannot show such a file. Name one with --out, or send the output to one.');
  }
  const original = into === '-' || toStream ? undefined : await fileIdentity(into);
  if (original !== undefined && (await fileIdentity(out)) === original) {
    throw new CannotRun(`${out} is the file that is read, which stays as it is. Name another one with --out.`);
  }
  const bytes = into === '-' ? await readStandardInput(io) : await readWhole(into);
  const log = createLog(settings, io, 'warn');
  const [found] = await withRegister(settings, { log, replica: true }, ({ read }) => findEmbeddables(read, [text]));
  if (!found) return exitCodes.couldNotRun;
  if ('sentence' in found) return refuse(found.sentence, io);
  const { serial, siblings } = found;
  // Whether the number may be spread at all is for the kit to say.
  const allowed = snippetByName('cover')?.write(serial, siblings);
  if (allowed && !allowed.ok) return refuse(sentenceOf(serial, allowed), io);
  const result = writeIntoFile(bytes, embeddingFactsOf(serial, siblings));
  const name = into === '-' ? 'standard input' : into;
  if (!result.ok) return refuse(`${name}: ${describeEmbedProblem(result.problem)}`, io);
  if (toStream) {
    const output = createOutput(io.stdout);
    await output.write(result.bytes);
    await output.flush();
    return exitCodes.done;
  }
  await writeWhole(out, result.bytes);
  say(io, `ISSN ${serial.issn} is in ${out}.`);
  return exitCodes.done;
}

function refuse(sentence: string, io: CommandIo): ExitCode {
  say(io, sentence);
  return exitCodes.someWrong;
}

async function readStandardInput(io: CommandIo): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of io.stdin) {
    length += part.length;
    if (length > mostStandardInput) {
      throw new CannotRun(`Standard input has more than ${mostStandardInput} bytes. Name a file instead.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function readWhole(file: string): Promise<Uint8Array> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) throw new CannotRun(`${file} is a folder. Name a file in it.`);
    // A device may never end, and a pipe does not say how much is in it.
    if (!stats.isFile()) throw new CannotRun(`${file} is not a file. Name one.`);
    if (stats.size > largestFile) throw new CannotRun(`${file} has more than ${largestFile} bytes, which is not read.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${file} cannot be read: ${reason(error)}.`);
  }
}
