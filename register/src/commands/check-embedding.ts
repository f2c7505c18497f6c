/** `masthead check-embedding`: which ISSNs a page, a PDF or an EPUB shows and embeds, and what is missing (ISO 3297:2020, 8 and 9). */
import { readFile, stat } from 'node:fs/promises';
import { describeEmbedProblem } from '@masthead/embed';
import { describeIssnProblem } from '@masthead/issn';
import type { Settings } from '../config.ts';
import { type EmbeddingFinding, type JudgedNumber, snippetsFor } from '../domain/check-embedding.ts';
import { addresses } from '../portal/addresses.ts';
import { checkEmbedding } from '../services/embedding/check.ts';
import { describeFetchProblem, fetchDocument } from '../services/fetch-guard/index.ts';
import { describeFinding } from './describe-finding.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { reason } from './sources.ts';

/** Larger files are not read. */
const largestFile = 100_000_000;

/** `what` is a file, or an address that begins with http:// or https://. */
export async function runCheckEmbedding(
  what: string,
  format: RowFormat,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { bytes, mediaType } = /^https?:/i.test(what) ? await fetched(what, settings, io) : await fromFile(what);
  const log = createLog(settings, io, 'warn');
  const result = await withRegister(settings, { log, replica: true }, ({ read }) =>
    checkEmbedding(read, bytes, mediaType),
  );
  if (!result.ok) {
    const { problem } = result;
    if (problem.type !== 'unknown-format') throw new CannotRun(`${what}: ${describeEmbedProblem(problem)}`);
    throw new CannotRun(`${what} is neither a page nor a PDF nor an EPUB.`);
  }
  const { numbers, findings, format: kind } = result.report;
  const output = createOutput(io.stdout);
  for (const number of numbers) await output.write(format === 'tsv' ? rowOf(numberRow(number)) : numberJson(number));
  for (const finding of findings) {
    const paste = pasteFor(finding, kind, settings.baseUrl);
    await output.write(format === 'tsv' ? rowOf(findingRow(finding, paste)) : findingJson(finding, paste));
  }
  await output.flush();
  if (io.stop.aborted) return exitCodes.couldNotRun;
  return findings.length === 0 ? exitCodes.done : exitCodes.someWrong;
}

interface Content {
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
}

async function fetched(url: string, { fetchPrivate }: Settings, io: CommandIo): Promise<Content> {
  const result = await fetchDocument(url, { stop: io.stop, ...(fetchPrivate && { isAllowed: () => true }) });
  if (!result.ok) throw new CannotRun(describeFetchProblem(result.problem));
  return result;
}

async function fromFile(file: string): Promise<Content> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) throw new CannotRun(`${file} is a folder. Name a file in it.`);
    if (stats.size > largestFile) throw new CannotRun(`${file} has more than ${largestFile} bytes, which is not read.`);
    return { bytes: await readFile(file) };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${file} cannot be read: ${reason(error)}.`);
  }
}

function pasteFor(finding: EmbeddingFinding, kind: Parameters<typeof snippetsFor>[1], baseUrl: string): string[] {
  if (!('of' in finding)) return [];
  return snippetsFor(finding, kind).map((name) => `${baseUrl}${addresses.embed(finding.of)}#${name}`);
}

const stateOf = ({ issn, facts }: JudgedNumber): string => (issn ? (facts?.state ?? 'unknown') : 'invalid');

const numberRow = (number: JudgedNumber): readonly string[] => [
  'number',
  number.issn ?? number.written,
  stateOf(number),
  [...number.ways].join(' '),
  number.facts?.title ?? '',
];

function numberJson(number: JudgedNumber): string {
  const { issn, written, ways, linkingWays, count, problem, facts } = number;
  const { title, issnL } = facts ?? {};
  const said = problem && { problem: problem.type, hint: describeIssnProblem(problem) };
  const places = { where: [...ways], issnLWhere: [...linkingWays], count };
  return `${JSON.stringify({ type: 'number', issn, written, state: stateOf(number), ...places, title, issnL, ...said })}\n`;
}

const findingRow = (finding: EmbeddingFinding, paste: readonly string[]): readonly string[] => [
  finding.type,
  'issn' in finding ? finding.issn : 'written' in finding ? finding.written : '',
  'where' in finding ? finding.where : '',
  'likely' in finding ? finding.likely.join(' ') : '',
  describeFinding(finding),
  paste.join(' '),
];

const findingJson = (finding: EmbeddingFinding, paste: readonly string[]): string =>
  `${JSON.stringify({ ...finding, sentence: describeFinding(finding), ...(paste.length > 0 && { paste }) })}\n`;

const rowOf = (columns: readonly string[]): string =>
  `${columns.map((column) => column.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')).join('\t')}\n`;
