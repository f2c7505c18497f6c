/** `masthead romanize`: texts of any script in Roman letters by the ISO standards, or back (ISO 3297:2020, 6.3); one line in, one line out. */
import {
  deromanize,
  isStandardId,
  type Romanization,
  romanizationStandards,
  romanize,
  type StandardId,
  standardById,
} from '@masthead/romanize';
import { loadHanReader } from '../domain/read-han.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes } from './io.ts';
import { readLines } from './lines.ts';
import { openSource } from './sources.ts';

export interface RomanizeCommandOptions {
  readonly format: RowFormat;
  /** One of `romanizationStandards`. */
  readonly standard?: string;
  /** ISO 639 of the text: which reading Chinese characters take. */
  readonly language?: string;
  /** From Roman letters back into `script`, or the first script of the standard. */
  readonly back?: boolean;
  readonly script?: string;
}

/** No title is longer; of a longer line the beginning is taken. */
const longestLine = 10_000;

/** One text, or every line of standard input for `-`. */
export async function runRomanize(text: string, options: RomanizeCommandOptions, io: CommandIo): Promise<ExitCode> {
  const standard = standardOf(options.standard);
  const convert = options.back ? backConverter(options, standard) : await forwardConverter(options, standard);
  const output = createOutput(io.stdout);
  let complete = true;
  const write = async (texts: readonly string[], isList: boolean): Promise<void> => {
    let block = '';
    for (const one of texts) {
      const converted = convert(one);
      complete &&= converted.unknown === '';
      if (options.format === 'jsonl') block += `${JSON.stringify({ input: one, ...converted.data })}\n`;
      else
        block += isList
          ? `${[one, converted.text, converted.unknown].map(inOneColumn).join('\t')}\n`
          : `${converted.text}\n`;
    }
    await output.write(block);
  };
  if (text !== '-') await write([text], false);
  else {
    const { chunks } = await openSource('-', io.stdin);
    for await (const lines of readLines(chunks, longestLine)) {
      await write(
        lines.map((line) => line.text),
        true,
      );
      if (io.stop.aborted) break;
    }
  }
  await output.flush();
  if (io.stop.aborted) return exitCodes.couldNotRun;
  return complete ? exitCodes.done : exitCodes.someWrong;
}

interface Converted {
  readonly text: string;
  /** Characters that stay as they are, each once. */
  readonly unknown: string;
  readonly data: Romanization | { readonly text: string };
}

function standardOf(name: string | undefined): StandardId | undefined {
  if (name === undefined || isStandardId(name)) return name;
  throw new CannotRun(
    `There is no standard ${name}. There are: ${romanizationStandards.map(({ id }) => id).join(', ')}.`,
  );
}

async function forwardConverter(
  { language }: RomanizeCommandOptions,
  standard: StandardId | undefined,
): Promise<(text: string) => Converted> {
  const isChinese = standard === 'iso7098' || /^(?:chi|zho|zh|cmn)\b/i.test(language ?? '');
  const named = {
    ...(standard ? { standard } : {}),
    ...(language ? { language } : {}),
    ...(isChinese ? { readHan: await loadHanReader() } : {}),
  };
  return (text) => {
    const data = romanize(text, named);
    return { text: data.text, unknown: [...new Set(data.unknown.map(({ character }) => character))].join(' '), data };
  };
}

function backConverter(
  { script }: RomanizeCommandOptions,
  standard: StandardId | undefined,
): (text: string) => Converted {
  if (standard === undefined) throw new CannotRun('Say by which standard it was Romanized: --standard.');
  if (!standardById(standard).reversible) {
    throw new CannotRun(`${standardById(standard).name} cannot be turned back: it gives one spelling to several.`);
  }
  return (text) => {
    const result = deromanize(text, standard, script ? { script } : {});
    const back = result.ok ? result.text : text;
    return { text: back, unknown: '', data: { text: back } };
  };
}

const inOneColumn = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
