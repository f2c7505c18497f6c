/** `masthead convert`: records of any readable format into any other, as a stream, with a report of what is wrong with them (docs/guide/convert.md). */
import {
  createFileWriter,
  describeProfileProblem,
  type Format,
  type FormatContext,
  formatByName,
  type UnimarcOptions,
  type ValidateOptions,
  validateRecord,
} from '@masthead/crosswalk';
import type { FormatEvidence } from '@masthead/marc';
import type { RecordStatus } from '@masthead/serial';
import {
  describeNotWritten,
  lossesIn,
  needsNumber,
  readableFormats,
  recogniseFormat,
  sniffedBytes,
  writeItem,
} from '../domain/convert.ts';
import { createSourceReader, names, type SourceItem, type ToldProblem } from '../domain/convert-reader.ts';
import { type ExportEncoding, findExportFormat, marc8Format } from './formats.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, type Output, say } from './io.ts';
import { count, createProgress } from './progress.ts';
import { fileIdentity, openReport, type Report } from './report.ts';
import { openSource, peek } from './sources.ts';
import { openTarget } from './target.ts';

export interface ConvertCommandOptions {
  readonly from?: string;
  readonly to: string;
  readonly out?: string;
  readonly encoding?: ExportEncoding;
  readonly validate?: boolean;
  /** What records are judged as; by default what each says of itself. */
  readonly status?: RecordStatus;
  readonly report?: string;
  readonly unimarcIssnL?: UnimarcOptions;
  readonly charset?: string;
}

/** Refused records that are named one by one without a report. */
const shown = 20;

/** Bytes that are read at once. What comes of them is forgotten before the next: many records at once grow old for the collector, which takes longer. */
const pieceLength = 16 * 1024;

export async function runConvert(
  file: string,
  options: ConvertCommandOptions,
  baseUri: string,
  io: CommandIo,
): Promise<ExitCode> {
  let references = 0;
  const found = findExportFormat(options.to);
  const to =
    options.encoding !== 'marc8'
      ? found
      : marc8Format(found, (characters) => {
          references += characters;
        });
  const given = options.from === undefined ? undefined : findReadable(options.from);
  const source = await openSource(file, io.stdin);
  await refuseSameFile(file, options);
  const { start, chunks } = await peek(source.chunks, sniffedBytes);
  const from = given ?? recognised(file, start, io);
  const report = options.report === undefined ? undefined : await openReport(options.report);
  const target = await openTarget(options.out, io);
  const progress = createProgress(io.stderr, Date.now);
  try {
    const tally = createTally(file, options, report, io);
    const { charset, unimarcIssnL: unimarc } = options;
    const context: FormatContext = { baseUri, ...(unimarc && { unimarc }) };
    const writer = createFileWriter(to, context);
    await target.output.write(writer.open());
    const recordsOnly = !needsNumber(to) && report === undefined && options.validate !== true;
    const reader = createSourceReader(from, {
      said: given !== undefined,
      recordsOnly,
      ...(unimarc && { unimarc }),
      ...(charset && { charset }),
    });
    const { status } = options;
    const judging: ValidateOptions = { today: new Date().toISOString().slice(0, 10), ...(status && { status }) };
    const take = (items: readonly SourceItem[]) =>
      convertAll(items, { to, writer, context, judging, output: target.output, tally });
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += pieceLength) {
        await take(reader.push(chunk.subarray(at, at + pieceLength)));
      }
      const { size } = source;
      progress.update({
        what: file,
        items: tally.items(),
        bytes: source.taken(),
        ...(size !== undefined && { totalBytes: size }),
      });
      if (io.stop.aborted) break;
    }
    if (!io.stop.aborted) {
      await take(reader.end());
      await target.output.write(writer.close());
    }
    await target.output.flush();
    progress.clear();
    await target.finish(!io.stop.aborted);
    if (io.stop.aborted) {
      say(
        io,
        `Stopped after ${count(tally.items())} records.${options.out === undefined ? '' : ` ${options.out} was not written.`}`,
      );
      return exitCodes.couldNotRun;
    }
    if (references > 0) say(io, `${count(references)} characters have no place in MARC-8 and are written as &#x…;.`);
    return tally.end(to);
  } catch (error) {
    progress.clear();
    await target.finish(false);
    throw error;
  } finally {
    await report?.close();
  }
}

interface Conversion {
  readonly to: Format;
  readonly writer: ReturnType<typeof createFileWriter>;
  readonly context: FormatContext;
  readonly judging: ValidateOptions;
  readonly output: Output;
  readonly tally: ReturnType<typeof createTally>;
}

async function convertAll(
  items: readonly SourceItem[],
  { to, writer, context, judging, output, tally }: Conversion,
): Promise<void> {
  for (const item of items) {
    const problems = [...item.problems];
    if (item.record === undefined) {
      await tally.add(item, 'refused', problems);
      continue;
    }
    if (tally.validates) problems.push(...validated(item, judging));
    problems.push(...lossesIn(to, item, context.unimarc));
    const result = writeItem(writer, to, item, context);
    if (result.ok) await output.write(result.data);
    // What is wrong with the number has been said by the reader.
    else if (result.problem.type !== 'no-issn' || !problems.some(({ severity }) => severity === 'error'))
      problems.push({ type: result.problem.type, severity: 'error', sentence: describeNotWritten(result.problem, to) });
    await tally.add(item, result.ok ? 'converted' : 'refused', problems);
  }
}

function validated({ record }: SourceItem, judging: ValidateOptions): ToldProblem[] {
  return validateRecord(record!, judging).map((problem) => {
    const { where, wrong, mend, source } = describeProfileProblem(problem);
    return { type: problem.rule, severity: problem.severity, sentence: `${where}: ${wrong} ${mend} [${source}]` };
  });
}

function findReadable(name: string): Format {
  const format = readableFormats.find((each) => each.name === name);
  if (format) return format;
  throw new CannotRun(
    `There is no format ${name} that can be read. There are: ${readableFormats.map((each) => each.name).join(', ')}.`,
  );
}

const evidenceWords: Readonly<Record<FormatEvidence, string>> = {
  title: 'its field of the title',
  issn: 'its field of the ISSN',
  'coded-data': 'its coded data',
  leader: 'its leader',
};

function recognised(file: string, start: Uint8Array, io: CommandIo): Format {
  const name = file === '-' ? 'The input' : file;
  if (start.length === 0) throw new CannotRun(`${name} is empty.`);
  const found = recogniseFormat(start);
  if (found?.format) {
    const why = found.evidence.map((each) => evidenceWords[each]).join(', ');
    // `unimarc` and `unimarcxml` say it themselves.
    const dialect =
      found.dialect === undefined || found.name.startsWith(found.dialect) ? '' : ` with ${names[found.dialect]} in it,`;
    say(io, `${name} is taken as ${found.format.label}${dialect}${why && ` by ${why}`}. Say otherwise with --from.`);
    return found.format;
  }
  if (found) {
    const label = formatByName(found.name)?.label ?? found.name.replace(/^unimarc.*$/, 'UNIMARC');
    throw new CannotRun(
      `${name} is ${label}, which cannot be read here. Name a format that fits with --from if it is not.`,
    );
  }
  throw new CannotRun(
    `It cannot be told how ${name} is written. Say so with --from, one of ${readableFormats.map((each) => each.name).join(', ')}.`,
  );
}

/** Opening what is to be read for writing would empty it. */
async function refuseSameFile(file: string, { out, report }: ConvertCommandOptions): Promise<void> {
  if (out !== undefined && out === report)
    throw new CannotRun('The report and the output are the same file. Name two.');
  if (file === '-') return;
  const source = await fileIdentity(file);
  for (const target of [out, report]) {
    if (source !== undefined && target !== undefined && (await fileIdentity(target)) === source)
      throw new CannotRun(`${target} is the file that is to be converted. Name another file.`);
  }
}

type Action = 'converted' | 'refused';

function createTally(
  file: string,
  { validate, report: reportFile }: ConvertCommandOptions,
  report: Report | undefined,
  io: CommandIo,
) {
  const counts = { converted: 0, refused: 0 };
  const severities = { error: 0, warning: 0, advice: 0 };
  const rules = new Map<string, number>();
  const others = { 'taken-as-unimarc': 0, 'taken-as-marc21': 0 };
  let named = 0;
  return {
    validates: validate === true,
    items: () => counts.converted + counts.refused,
    async add(
      { position, offset, serial }: SourceItem,
      action: Action,
      problems: readonly ToldProblem[],
    ): Promise<void> {
      counts[action]++;
      for (const { severity, type } of problems) {
        severities[severity]++;
        if (type === 'taken-as-unimarc' || type === 'taken-as-marc21') others[type]++;
        if (validate) rules.set(type, (rules.get(type) ?? 0) + 1);
      }
      if (report) {
        await report.add([{ file, position, offset, ...(serial && { issn: serial.issn }), action, problems }]);
      } else if (action === 'refused' && named < shown) {
        named++;
        const why = problems.filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence);
        say(io, `${file}, record ${position} (byte ${count(offset)}): ${why.join(' ')}`);
      }
    },
    end(to: Format): ExitCode {
      const { converted, refused } = counts;
      if (!report && refused > named)
        say(io, `… and ${count(refused - named)} more. Add --report FILE to have them all.`);
      say(
        io,
        `${count(converted)} ${converted === 1 ? 'record' : 'records'} written as ${to.label}${refused > 0 ? `, ${count(refused)} refused` : ''}.`,
      );
      for (const dialect of ['unimarc', 'marc21'] as const) {
        const taken = others[`taken-as-${dialect}`];
        if (taken > 0)
          say(io, `${count(taken)} of them ${taken === 1 ? 'was' : 'were'} ${names[dialect]}, and taken as that.`);
      }
      if (validate) {
        const { error, warning, advice } = severities;
        say(io, `Problems: errors ${count(error)}, warnings ${count(warning)}, advice ${count(advice)}.`);
        const most = [...rules].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).slice(0, 10);
        for (const [rule, times] of most) say(io, `  ${count(times)}\t${rule}`);
      }
      if (reportFile !== undefined) say(io, `The report is in ${reportFile}.`);
      else if (validate && rules.size > 0) say(io, 'Add --report FILE to have them record by record.');
      if (converted + refused === 0) say(io, 'There was nothing in it.');
      return refused > 0 || (validate && severities.error > 0) ? exitCodes.someWrong : exitCodes.done;
    },
  };
}
