/** The trace: what became of every word and sign of a title, and why. */
import type { LtwaEntry } from './entry.ts';
import type { Outcome, Rule } from './rules.ts';

export interface Step {
  /** The word or sign as it stands in the title; several words when an entry of several is used. */
  readonly text: string;
  /** First place in `Explanation.title`, and the one after the last, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly outcome: Outcome;
  readonly rule: Rule;
  /** What is written for it; empty when it is dropped. */
  readonly result: string;
  /** The entry of the list that was used or that says the word is not abbreviated. */
  readonly entry?: LtwaEntry;
  /** Other entries for the same letters, which say something else. */
  readonly others: readonly LtwaEntry[];
}

export interface Alternative {
  /** Which step would be another. */
  readonly step: number;
  readonly entry: LtwaEntry;
  /** The whole title's abbreviation with it. */
  readonly abbreviation: string;
}

export interface Explanation {
  /** The title in Unicode's composed form (NFC), which the places of the steps refer to. */
  readonly title: string;
  readonly abbreviation: string;
  /** In the order of the title; together they are every character of it that is not white space. */
  readonly steps: readonly Step[];
  readonly alternatives: readonly Alternative[];
  /** ISO 639-2/B; absent when none was given and the title's small words say nothing. */
  readonly language?: { readonly code: string; readonly given: boolean };
}

/** A step on its way: whether it is written with a space before. */
export interface Piece extends Omit<Step, 'outcome'> {
  readonly space: boolean;
}

/** Writes results one after the other: a space where the title has one, none twice. */
export class Writer {
  text = '';
  /** What was written last. */
  last: string | undefined;
  #space = false;

  write(result: string, space: boolean): void {
    if (space) this.#space = true;
    if (result === '') return;
    this.text += this.#space && this.text !== '' ? ` ${result}` : result;
    this.last = result;
    this.#space = false;
  }
}

export function joinPieces(pieces: readonly Piece[]): string {
  const writer = new Writer();
  for (const { result, space } of pieces) writer.write(result, space);
  return writer.text;
}
