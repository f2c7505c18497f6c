/** `masthead check-embedding`: which ISSNs publications show and embed, and what is missing (ISO 3297:2020, 8 and 9). */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { describeEmbedProblem } from '@masthead/embed';
import type { Settings } from '../config.ts';
import type { EmbeddingReport } from '../domain/check-embedding.ts';
import { judgeDocument } from '../services/embedding/check.ts';
import { findingToJson, numberToJson, pasteFor, stateOf } from '../services/embedding/check-json.ts';
import { describeFinding } from '../services/embedding/check-sentences.ts';
import { readDocument } from '../services/embedding/read-document.ts';
import { describeFetchProblem, fetchDocument } from '../services/fetch-guard/index.ts';
import type { ReadStore } from '../store/index.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, type Output, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { reason } from './sources.ts';

/** Larger files are not read. */
const largestFile = 100_000_000;

export const checkFormats = ['tsv', 'jsonl', 'text'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** Each is a file, `-` for standard input, or an address that begins with http:// or https://. With several, one that cannot be checked does not stop the others. */
export async function runCheckEmbedding(
  documents: readonly string[],
  format: CheckFormat,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const log = createLog(settings, io, 'warn');
  const output = createOutput(io.stdout);
  let isWell = true;
  let couldNot = 0;
  await withRegister(settings, { log, replica: true }, async ({ read }) => {
    for (const name of documents) {
      if (io.stop.aborted) return;
      try {
        const report = await reportOn(name, read, settings, io);
        if (report.findings.length > 0) isWell = false;
        await write(output, format, report, documents.length > 1 ? name : undefined, settings.baseUrl);
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error;
        couldNot += 1;
        say(io, error.message);
      }
    }
  });
  await output.flush();
  if (io.stop.aborted || couldNot > 0) return exitCodes.couldNotRun;
  return isWell ? exitCodes.done : exitCodes.someWrong;
}

async function reportOn(name: string, read: ReadStore, settings: Settings, io: CommandIo): Promise<EmbeddingReport> {
  const { bytes, mediaType } = /^https?:/i.test(name) ? await fetched(name, settings, io) : await fromFile(name, io);
  const document = readDocument(bytes, mediaType ?? '');
  if (document.ok) return judgeDocument(read, document);
  const { problem } = document;
  const what = name === '-' ? 'Standard input' : name;
  if (problem.type !== 'unknown-format') throw new CannotRun(`${what}: ${describeEmbedProblem(problem)}`);
  throw new CannotRun(`${what} is neither a page nor a PDF nor an EPUB nor an Office Open XML document.`);
}

interface Content {
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
}

async function fetched(url: string, { fetchPrivate }: Settings, io: CommandIo): Promise<Content> {
  const result = await fetchDocument(url, { stop: io.stop, ...(fetchPrivate && { isAllowed: () => true }) });
  if (!result.ok) throw new CannotRun(`${url}: ${describeFetchProblem(result.problem)}`);
  return result;
}

/** As it is: what is packed is not unpacked, since the file itself is what is checked. */
async function fromFile(name: string, io: CommandIo): Promise<Content> {
  const what = name === '-' ? 'Standard input' : name;
  const tooLarge = () => new CannotRun(`${what} has more than ${largestFile} bytes, which is not read.`);
  if (name !== '-') {
    const stats = await stat(name).catch((error: unknown) => {
      throw new CannotRun(`${name} cannot be read: ${reason(error)}.`);
    });
    if (stats.isDirectory()) throw new CannotRun(`${name} is a folder. Name a file in it.`);
    if (stats.size > largestFile) throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of name === '-' ? io.stdin : createReadStream(name)) {
      total += (chunk as Uint8Array).length;
      if (total > largestFile) throw tooLarge();
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${what} cannot be read: ${reason(error)}.`);
  }
  return { bytes: Buffer.concat(chunks) };
}

/** `name` is given where more than one document is checked: a first column, or a member of each object. */
async function write(
  output: Output,
  format: CheckFormat,
  report: EmbeddingReport,
  name: string | undefined,
  baseUrl: string,
): Promise<void> {
  const { numbers, findings, format: kind } = report;
  if (format === 'text') {
    await output.write(textOf(report, name, baseUrl));
    return;
  }
  const line = (row: readonly string[], object: object): string =>
    format === 'tsv'
      ? rowOf(name === undefined ? row : [name, ...row])
      : `${JSON.stringify(name === undefined ? object : { document: name, ...object })}\n`;
  for (const number of numbers) {
    const row = ['number', number.issn ?? number.written, stateOf(number), [...number.ways].join(' ')];
    await output.write(line([...row, number.facts?.title ?? ''], numberToJson(number)));
  }
  for (const finding of findings) {
    const row = [
      finding.type,
      'issn' in finding ? finding.issn : 'written' in finding ? finding.written : '',
      'where' in finding ? finding.where : '',
      'likely' in finding ? finding.likely.join(' ') : '',
      describeFinding(finding),
      pasteFor(finding, kind, baseUrl).join(' '),
    ];
    await output.write(line(row, findingToJson(finding, kind, baseUrl)));
  }
}

/** For people: the numbers, then what to do, in order. */
function textOf({ numbers, findings, format }: EmbeddingReport, name: string | undefined, baseUrl: string): string {
  const lines = name === undefined ? [] : [name];
  for (const number of numbers) {
    const { issn, written, ways, facts } = number;
    lines.push(`${issn ? `ISSN ${issn}` : written}  ${facts?.title ?? stateOf(number)}  (${[...ways].join(', ')})`);
  }
  lines.push(findings.length === 0 ? 'All is well.' : 'What to do:');
  for (const [index, finding] of findings.entries()) {
    lines.push(`${index + 1}. ${describeFinding(finding)}`);
    for (const address of pasteFor(finding, format, baseUrl)) lines.push(`   Paste from ${address}`);
  }
  return `${lines.map(plain).join('\n')}\n\n`;
}

/** Titles and numbers are others' text: nothing in them ends a line or moves the cursor. */
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
const rowOf = (columns: readonly string[]): string => `${columns.map(plain).join('\t')}\n`;
