/** `masthead barcode`: the EAN-13 barcode of one ISSN, or of every ISSN of a list, as SVG, PNG or PDF. Needs no register. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Barcode,
  type BarcodeFormat,
  type BarcodeOptions,
  describeBarcodeProblem,
  drawBarcode,
  parseScale,
} from '@masthead/barcode';
import { describeIssnProblem, issnFromInteger, likelyIssns, parseAnyIssn } from '@masthead/issn';
import { describeGtinProblem, parseGtin13 } from '@masthead/issn/gtin';
import type { Settings } from '../config.ts';
import { numberMeant } from '../domain/number-meant.ts';
import type { AskExisting } from './existing-numbers.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { readLines } from './lines.ts';
import { count } from './progress.ts';
import { openSource, reason } from './sources.ts';
import { writeWhole } from './target.ts';

export interface BarcodeCommandOptions {
  readonly format: BarcodeFormat;
  readonly variant?: string;
  readonly addon?: string;
  /** Magnification as it was typed. */
  readonly scale: string;
  readonly out?: string;
  /** Whether the register is asked which of the likely numbers exist: those are named first. */
  readonly register?: boolean;
}

/** Characters of a line that are looked at. The longest spelling of an ISSN has fewer than 60. */
const longestLine = 1000;
/** Sentences on single lines of a list; the rest is only counted. */
const mostSentences = 20;

/** `text` is an ISSN in any spelling, its GTIN-13, or `-` for a list of them on standard input. */
export async function runBarcode(
  text: string,
  options: BarcodeCommandOptions,
  settings: () => Settings,
  io: CommandIo,
): Promise<ExitCode> {
  if (options.register !== true) return makeAll(text, options, async () => () => false, io);
  const { withExisting } = await import('./existing-numbers.ts');
  return withExisting(settings(), io, (ask) => makeAll(text, options, ask, io));
}

async function makeAll(
  text: string,
  options: BarcodeCommandOptions,
  ask: AskExisting,
  io: CommandIo,
): Promise<ExitCode> {
  const wanted: BarcodeOptions = {
    ...(options.variant !== undefined && { variant: options.variant }),
    ...(options.addon !== undefined && { addOn: options.addon }),
  };
  const scale = parseScale(options.scale);
  const possible = drawBarcode(issnFromInteger(0), wanted);
  if (!scale.ok) throw new CannotRun(describeBarcodeProblem(scale.problem));
  if (!possible.ok) throw new CannotRun(describeBarcodeProblem(possible.problem));
  const make: Make = async (line) => {
    const read = await readNumber(line, wanted, ask);
    return 'barcode' in read
      ? { barcode: read.barcode, data: options.format.write(read.barcode, scale.scale) }
      : read.sentence;
  };
  return text === '-' ? makeMany(make, options, io) : makeOne(text, make, options, io);
}

/** The barcode and its file, or the sentence that says why there is none. */
type Make = (line: string) => Promise<{ readonly barcode: Barcode; readonly data: Uint8Array } | string>;

async function makeOne(text: string, make: Make, options: BarcodeCommandOptions, io: CommandIo): Promise<ExitCode> {
  const { format, out } = options;
  const made = await make(text);
  if (typeof made === 'string') {
    say(io, made);
    return exitCodes.someWrong;
  }
  if (out !== undefined) {
    const file = (await isFolder(out)) ? join(out, fileName(made.barcode, format)) : out;
    await writeWhole(file, made.data);
    say(io, `${made.barcode.label}: written to ${file}.`);
    return exitCodes.done;
  }
  if (format.binary && (io.stdout as { readonly isTTY?: boolean }).isTTY === true) {
    throw new CannotRun(`A terminal cannot show ${format.label}. Name a file with --out, or send the output to one.`);
  }
  const output = createOutput(io.stdout);
  await output.write(made.data);
  await output.flush();
  return exitCodes.done;
}

async function makeMany(make: Make, options: BarcodeCommandOptions, io: CommandIo): Promise<ExitCode> {
  const { format, out } = options;
  if (out === undefined) throw new CannotRun('A list makes many files: name the folder for them with --out.');
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw new CannotRun(`${out} cannot be a folder for barcodes: ${reason(error)}.`);
  });
  let [lineNumber, written, wrong] = [0, 0, 0];
  for await (const lines of readLines((await openSource('-', io.stdin)).chunks, longestLine)) {
    for (const { text } of lines) {
      lineNumber += 1;
      if (text.trim() === '') continue;
      if (io.stop.aborted) {
        say(io, `Stopped after ${count(written)} barcodes.`);
        return exitCodes.couldNotRun;
      }
      const made = await make(text);
      if (typeof made === 'string') {
        wrong += 1;
        if (wrong <= mostSentences) say(io, `Line ${lineNumber}: ${made}`);
      } else {
        await writeWhole(join(out, fileName(made.barcode, format)), made.data);
        written += 1;
      }
    }
  }
  say(io, `${written === 1 ? '1 barcode' : `${count(written)} barcodes`} written to ${out}.`);
  if (wrong > 0) say(io, wrong === 1 ? '1 line was not right.' : `${count(wrong)} lines were not right.`);
  return wrong === 0 ? exitCodes.done : exitCodes.someWrong;
}

/** A GTIN-13 brings its variant and add-on along; what the options say wins. */
async function readNumber(
  text: string,
  options: BarcodeOptions,
  ask: AskExisting,
): Promise<{ readonly barcode: Barcode } | { readonly sentence: string }> {
  const gtin = parseGtin13(text);
  if (gtin.ok) {
    const { issn, variant, addOn } = gtin;
    return drawn(drawBarcode(issn, { variant, ...(addOn !== undefined && { addOn }), ...options }));
  }
  const meant = numberMeant(text);
  const number = parseAnyIssn(meant?.issn ?? text);
  if (number.ok) return drawn(drawBarcode(number.issn, options));
  // Thirteen digits were meant as a code, and what is wrong with the code is what helps.
  if (['wrong-prefix', 'wrong-check-digit', 'bad-add-on'].includes(gtin.problem.type)) {
    return { sentence: describeGtinProblem(gtin.problem) };
  }
  const likely = likelyIssns(text, { exists: await ask([text]) }).slice(0, 3);
  return {
    sentence: describeIssnProblem(number.problem) + (likely.length > 0 ? ` Perhaps ${likely.join(' or ')}.` : ''),
  };
}

function drawn(result: ReturnType<typeof drawBarcode>): { readonly barcode: Barcode } | { readonly sentence: string } {
  return result.ok ? result : { sentence: describeBarcodeProblem(result.problem) };
}

/** `2049-3630-00-05.svg`: ISSN, variant and add-on. */
const fileName = ({ issn, variant, addOn }: Barcode, { name }: BarcodeFormat): string =>
  `${[issn, variant, ...(addOn === undefined ? [] : [addOn])].join('-')}.${name}`;

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
