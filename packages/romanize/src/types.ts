/** What romanization takes and gives: the standards as data, the answer with its gaps, its choices and its limits (ISO 3297:2020, 6.3). */

export type StandardId =
  | 'iso9'
  | 'iso843-1'
  | 'iso843-2'
  | 'iso233'
  | 'iso233-2'
  | 'iso259'
  | 'iso259-2'
  | 'iso15919'
  | 'iso11940'
  | 'iso9984'
  | 'iso9985'
  | 'iso3602'
  | 'iso3602-strict'
  | 'iso7098';

/** A published standard that this package holds a table of. */
export interface RomanizationStandard {
  readonly id: StandardId;
  /** As it is quoted: `ISO 9`. */
  readonly name: string;
  readonly title: string;
  readonly year: number;
  /** ISO 15924. */
  readonly scripts: readonly string[];
  /** ISO 639-2/B; the most usual ones where the script serves many. */
  readonly languages: readonly string[];
  /** Letter by letter, or by sound. */
  readonly kind: 'transliteration' | 'transcription';
  /** Whether its Latin can be turned back; a given text may still hold what cannot (`Romanization.reversible`). */
  readonly reversible: boolean;
  /** Where the table was taken from and what it was compared with. */
  readonly source: string;
  /** What it leaves out and what to know, in sentences. */
  readonly notes: readonly string[];
}

/** A character that stands in the answer as it stood in the text. `start` and `end` are UTF-16 offsets in the text. */
export interface UnknownCharacter {
  readonly character: string;
  readonly start: number;
  readonly end: number;
  /** `not-in-table`: the standard's table, as held here, has no line for it. `no-standard`: no table for its script or language. `reading`: needs a reader. */
  readonly why: 'not-in-table' | 'no-standard' | 'reading';
}

/** A place where the script does not say enough, what was taken, and what else it could be. */
export interface Choice {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly chosen: string;
  readonly alternatives: readonly string[];
  readonly why: 'vowel-or-consonant' | 'unwritten-vowel' | 'article' | 'inflection' | 'long-vowel' | 'reading';
}

/** What no table can give for this text, whoever applies it. */
export type Limit = 'unwritten-vowels' | 'particles' | 'word-division' | 'inherent-vowel' | 'no-capitals';

export interface Romanization {
  /** In Unicode normal form C. */
  readonly text: string;
  /** The standards used, in the order of the text; none if nothing had to be romanized. */
  readonly standards: readonly StandardId[];
  /** True if `deromanize` gives this very text back (in normal form C). Checked, not assumed. */
  readonly reversible: boolean;
  readonly unknown: readonly UnknownCharacter[];
  readonly choices: readonly Choice[];
  readonly limits: readonly Limit[];
}

/** Gives the reading of each of these Chinese characters, with tone marks, the likeliest first. */
export type HanReader = (text: string) => readonly (readonly string[])[];

export interface RomanizeOptions {
  /** For the scripts it is about; other scripts take the table that is usual for them. */
  readonly standard?: StandardId;
  /** ISO 639-2/B or BCP 47 of the text: how Chinese characters are read, and whether Arabic script is Arabic. */
  readonly language?: string;
  /** Without one, Chinese characters stay as they are and are named. */
  readonly readHan?: HanReader;
}

/** Part of an answer: what became of `source`, which stands from `start` to `end` of the text. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly unknown?: UnknownCharacter['why'];
  readonly alternatives?: readonly string[];
  readonly why?: Choice['why'];
}

/** A stretch of text in one script, and what one standard makes of it. */
export interface Run {
  readonly text: string;
  /** UTF-16 offset of the run in the text. */
  readonly start: number;
  readonly script: string;
}

/** One standard at work. */
export interface System {
  readonly info: RomanizationStandard;
  forward(run: Run): readonly Piece[];
  /** Back to `script`, which is one of the standard's. Only where the standard is reversible. */
  readonly back?: (latin: string, script: string) => string;
  limits(run: Run): readonly Limit[];
}
