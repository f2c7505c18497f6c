/** Abbreviates titles by ISO 4:1997 with a list of title word abbreviations, and explains each step. */
import { writeAbbreviation } from './align.ts';
import { compileList } from './compile.ts';
import type { LtwaEntry } from './entry.ts';
import { type Alternative, type Explanation, joinPieces, type Piece } from './explanation.ts';
import { outcomeOf } from './rules.ts';
import { capitalised, createTitleReader } from './title.ts';
import { listLanguage } from './vocabulary.ts';

/** How key titles are abbreviated by the ISSN network, or how titles are cited: see the README. */
export type Style = 'key-title' | 'citation';

export interface AbbreviationOptions {
  /** Language of the title, ISO 639-2/B (639-2/T and 639-1 are understood). Decides between entries; guessed if absent. */
  readonly language?: string | undefined;
  /** Default `key-title`. */
  readonly style?: Style | undefined;
}

export interface Abbreviator {
  abbreviate(title: string, options?: AbbreviationOptions): string;
  explain(title: string, options?: AbbreviationOptions): Explanation;
}

export interface AbbreviatorOptions {
  /** How many words with their abbreviations are remembered for each language; 0 for none. Default 20,000. */
  readonly rememberedWords?: number;
}

/** Compiles the list once; the abbreviator may be shared and used as often as wanted. */
export function createAbbreviator(entries: Iterable<LtwaEntry>, options: AbbreviatorOptions = {}): Abbreviator {
  const list = compileList(entries);
  const readTitle = createTitleReader(list, options.rememberedWords ?? 20_000);
  const read = (title: string, { language, style }: AbbreviationOptions, pieces?: Piece[]) =>
    readTitle(title.normalize('NFC'), listLanguage(language), style === 'citation', pieces);
  return {
    abbreviate: (title, given = {}) => read(title, given).abbreviation,
    explain(title, given = {}) {
      const pieces: Piece[] = [];
      const { abbreviation, language } = read(title, given, pieces);
      return {
        title: title.normalize('NFC'),
        abbreviation,
        steps: pieces.map(({ space: _, ...step }) => ({ ...step, outcome: outcomeOf(step.rule) })),
        alternatives: alternativesOf(pieces),
        ...(language === undefined ? {} : { language }),
      };
    },
  };
}

/** More would tell nobody anything, and each is as long as the title. */
const mostAlternatives = 20;

function alternativesOf(pieces: readonly Piece[]): Alternative[] {
  const found: Alternative[] = [];
  for (let index = 0; index < pieces.length && found.length < mostAlternatives; index++) {
    if (pieces[index]!.others.length > 0) found.push(...alternativesAt(pieces, index));
  }
  return found.slice(0, mostAlternatives);
}

/** What the title would be abbreviated to if another entry were meant. */
function alternativesAt(pieces: readonly Piece[], index: number): Alternative[] {
  const piece = pieces[index]!;
  const seen = new Set([piece.result]);
  return piece.others.flatMap((entry) => {
    const written = entry.abbreviation === undefined ? piece.text : writeAbbreviation(piece.text, entry.abbreviation);
    const result = /^\p{Lu}/u.test(piece.result) ? capitalised(written) : written;
    if (result.length > piece.text.length || seen.has(result)) return [];
    seen.add(result);
    return [
      {
        step: index,
        entry,
        abbreviation: joinPieces(pieces.map((other, at) => (at === index ? { ...piece, result } : other))),
      },
    ];
  });
}
