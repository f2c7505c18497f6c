/** `masthead embed`: the numbers of a serial as a snippet to paste (ISO 3297:2020, 8 and 9), of one ISSN or of every line of a list. */
import {
  describeEmbeddingProblem,
  type EmbeddingContext,
  type EmbeddingResult,
  type Snippet,
  snippetByName,
} from '@masthead/crosswalk';
import { describeIssnProblem, issnToInteger, likelyIssns, parseAnyIssn } from '@masthead/issn';
import type { Settings } from '../config.ts';
import { embeddableOf } from '../domain/embedding.ts';
import { findVersions, type ReadStore } from '../store/index.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { readLines } from './lines.ts';
import { createLog, withRegister } from './open-register.ts';
import { openSource } from './sources.ts';

export interface EmbedCommandOptions {
  /** Name of a row of the kit. */
  readonly as: string;
  /** Title and ISBN of a volume of a monographic series (8.3). */
  readonly volume?: string;
  readonly isbn?: string;
}

/** Characters of a line that are looked at. */
const longestLine = 1000;

/** `text` is an ISSN in any spelling, or `-` for a list of them on standard input. */
export async function runEmbed(
  text: string,
  options: EmbedCommandOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const snippet = snippetByName(options.as);
  if (!snippet) throw new CannotRun(`There is no snippet “${options.as}”.`);
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, async ({ read }) => {
    const output = createOutput(io.stdout);
    let [written, wrong] = [0, 0];
    for await (const line of text === '-' ? linesOf(io) : [text]) {
      if (io.stop.aborted) return exitCodes.couldNotRun;
      const made = await makeSnippet(read, line, snippet, contextOf(options));
      if (made.ok) {
        await output.write(written === 0 ? made.text : following(made.text, snippet));
        written += 1;
      } else {
        wrong += 1;
        say(io, made.sentence);
      }
    }
    await output.flush();
    return wrong === 0 ? exitCodes.done : exitCodes.someWrong;
  });
}

async function* linesOf(io: CommandIo): AsyncGenerator<string> {
  const { chunks } = await openSource('-', io.stdin);
  for await (const lines of readLines(chunks, longestLine)) {
    for (const { text } of lines) if (text.trim() !== '') yield text;
  }
}

/** A table of many has one header; elsewhere an empty line keeps snippets apart. */
const following = (text: string, { language }: Snippet): string =>
  language === 'tsv' ? text.slice(text.indexOf('\n') + 1) : `\n${text}`;

const contextOf = ({ volume, isbn }: EmbedCommandOptions): EmbeddingContext =>
  volume === undefined && isbn === undefined ? {} : { volume: { title: volume ?? '', isbn: isbn ?? '' } };

type Made = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string };

async function makeSnippet(read: ReadStore, text: string, snippet: Snippet, context: EmbeddingContext): Promise<Made> {
  const number = parseAnyIssn(text);
  if (!number.ok) {
    const likely = likelyIssns(text).slice(0, 3);
    const hint = likely.length > 0 ? ` Perhaps ${likely.join(' or ')}.` : '';
    return { ok: false, sentence: describeIssnProblem(number.problem) + hint };
  }
  const { issn } = number;
  const versions = await findVersions(read, issnToInteger(issn));
  if (!versions) return { ok: false, sentence: `This register has no ISSN ${issn}.` };
  const { serial, siblings } = embeddableOf(versions.number, versions.issnL, versions.records);
  const result: EmbeddingResult = snippet.write(serial, siblings, context);
  return result.ok ? result : { ok: false, sentence: `ISSN ${issn}: ${describeEmbeddingProblem(result.problem)}` };
}
