/**
 * Leader and 008 by position: the codes that the ISSN profile allows (schema `himarc-register`, "Leader" and "Continuing Resources").
 * A code is wrong as an error where the Register reads it, else as a warning.
 */
import type { Severity } from '../problems.ts';

export interface PositionRule {
  /** As the manuals count. */
  readonly position: string;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly codes: RegExp;
  /** The codes for people, a blank as `#`. */
  readonly shown: string;
  readonly severity: Severity;
}

type Row = readonly [position: string, name: string, codes: string, severity: Severity];

/** Four fill characters, or none. */
const year = '0123456789u|';

/** `codes` are characters of which each position takes one, a blank as `#`; or, for positions read as one, words with commas. */
export function positionRule([position, name, codes, severity]: Row): PositionRule {
  const [from, to] = position.split('-').map(Number);
  const end = (to ?? from!) + 1;
  const blanks = codes.replaceAll('#', ' ');
  const one = blanks.replace(/[\\\]^-]/g, '\\$&');
  const pattern = codes.includes(',')
    ? `(?:${blanks.replaceAll('|', '\\|').replaceAll(',', '|')})`
    : `[${one}]{${end - from!}}`;
  const whole = codes === year ? '(?:[0-9u]{4}|\\|{4})' : pattern;
  return {
    position,
    from: from!,
    to: end,
    name,
    codes: new RegExp(`^${whole}$`),
    shown: codes,
    severity,
  };
}

const nature = '#56abcdefghiklmnopqrstuvwyz|';

// biome-ignore format: a table is read by its columns
export const leaderPositions: readonly PositionRule[] = ([
  ['05', 'record status', 'acdnp', 'warning'],
  ['06', 'type of record', 'acdefgijkmoprt', 'error'],
  ['07', 'bibliographic level', 'abcdims', 'error'],
  ['08', 'type of control', '#a', 'advice'],
  ['09', 'character coding', '#a', 'advice'],
  ['10-11', 'indicators and codes', '2', 'advice'],
  ['17', 'encoding level', '#1234578uz', 'warning'],
  ['18', 'form of description', '#acinu', 'warning'],
  ['19', 'part of a whole', '#abc|', 'advice'],
  ['20-23', 'entry map', '4500', 'advice'],
] as const).map(positionRule);

// biome-ignore format: a table is read by its columns
export const fixedPositions: readonly PositionRule[] = ([
  ['06', 'publication status', 'bcdeikmnpqrstu|', 'error'],
  ['07-10', 'first year', year, 'error'],
  ['11-14', 'last year', year, 'error'],
  ['38', 'modified record', '#dorsx|', 'warning'],
  ['39', 'cataloguing source', '#cdu|', 'warning'],
] as const).map(positionRule);

/** 008/18-34 of a continuing resource, or 006/01-17. */
// biome-ignore format: a table is read by its columns
export const serialPositions: readonly PositionRule[] = ([
  ['18', 'frequency', '#abcdefghijkmqstuwz|', 'error'],
  ['19', 'regularity', 'nrux|', 'error'],
  ['20', 'undefined', '#|', 'advice'],
  ['21', 'type of continuing resource', '#dghjlmnprstw|', 'error'],
  ['22', 'form of original item', '#abcdefoqs|', 'warning'],
  ['23', 'form of item', '#abcdfoqrs|', 'error'],
  ['24-27', 'nature of the work', nature, 'warning'],
  ['28', 'government publication', '#acfilmosuz|', 'warning'],
  ['29', 'conference publication', '01|', 'warning'],
  ['30-32', 'undefined', '#|', 'advice'],
  ['33', 'script of the title', '#abcdefghijkluz|', 'error'],
  ['34', 'entry convention', '012|', 'warning'],
] as const).map(positionRule);
