/** What several commands read alike: values of options, and the settings of the environment. */
import type { UnimarcOptions } from '@masthead/crosswalk';
import { languageByCode } from '@masthead/serial';
import { InvalidArgumentError, Option } from 'commander';
import { readSettings, type Settings } from '../config.ts';
import { CannotRun, type CommandIo } from './io.ts';

/** The settings, or the sentences that say what is wrong with them. */
export function settingsOf(io: CommandIo): Settings {
  const result = readSettings(io.environment, io.workingFolder);
  if (!result.ok) throw new CannotRun(result.problems.map(({ sentence }) => sentence).join('\n'));
  return result.settings;
}

/** An option that may be given several times. */
export const gather = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

export function confidence(text: string): number {
  const value = Number(text);
  if (/^[0-9.]+$/.test(text) && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
}

export function languageCode(text: string): string {
  const code = languageByCode(text.toLowerCase())?.code;
  if (code) return code;
  throw new InvalidArgumentError('It must be a code of ISO 639-2, such as eng or ger.');
}

/** Subfields of UNIMARC 011, the one of the ISSN-L first: `fg`, or `lm` in COMARC. */
export const unimarcIssnLOption = (): Option =>
  new Option(
    '--unimarc-issn-l <codes>',
    'subfields of UNIMARC 011 that have the ISSN-L and cancelled ISSN-Ls; without it fg, COMARC has lm',
  ).argParser(unimarcIssnL);

function unimarcIssnL(text: string): UnimarcOptions {
  const [, issnL, cancelledIssnL] = /^([b-x0-9])([b-x0-9])$/.exec(text) ?? [];
  if (issnL !== undefined && cancelledIssnL !== undefined && issnL !== cancelledIssnL) return { issnL, cancelledIssnL };
  // $a, $y and $z of 011 have other numbers.
  throw new InvalidArgumentError('It must be two subfield codes, such as fg; a, y and z have other numbers.');
}

/** What text that is not UTF-8 is in, where neither the records nor the format say it. */
export const charsetOption = (): Option =>
  new Option(
    '--charset <name>',
    'characters that are not UTF-8, such as windows-1251 or iso-8859-1; without it MARC-8, or what UNIMARC names',
  ).argParser((text: string): string => {
    try {
      return new TextDecoder(text).encoding;
    } catch {
      throw new InvalidArgumentError('It must be a name of the Encoding Standard, such as windows-1251 or koi8-r.');
    }
  });
