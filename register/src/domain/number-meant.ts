/**
 * The number in what people paste where one ISSN is asked for and `parseAnyIssn` finds none: a DOI, an `info:` URI, a SICI or a bar code
 * that carries it (ISO 3297:2020, E.3 to E.6), words before it, a medium behind it, digits of another script.
 */
import { type Issn, likelyIssns } from '@masthead/issn';
import { parseDoi, parseInfoUri, parseSici } from '@masthead/issn/carriers';
import { findIssns } from '@masthead/issn/find';
import { parseGtin13 } from '@masthead/issn/gtin';

export interface NumberMeant {
  readonly issn: Issn;
  /** `ISSN`, `ISSN-L` …, as it was announced. */
  readonly kind: string;
}

/** Characters that are looked at: what is longer is no field with one number. */
const longest = 200;
/** As sure as what is announced as an ISSN, and as what only looks like one. */
const [announced, alone] = [0.8, 0.6];

/** Undefined where there is no right number, or more than one. Never guesses a digit. */
export function numberMeant(text: string): NumberMeant | undefined {
  if (text.length > longest) return undefined;
  for (const parse of [parseGtin13, parseDoi, parseInfoUri, parseSici]) {
    const carrier = parse(text);
    if (carrier.ok) return { issn: carrier.issn, kind: 'ISSN' };
  }
  const found = findIssns(text, { minimum: alone });
  const [first] = found;
  if (first?.issn && found.every(({ issn }) => issn === first.issn)) {
    const { issn, kind, confidence, problem } = first;
    // A letter in the place of a digit is somebody's slip: the page says so, and which digit was probably meant.
    if (problem?.type === 'bad-character' && /\p{L}/u.test(problem.character)) return undefined;
    return confidence >= announced || isAlone(text) ? { issn, kind } : undefined;
  }
  // The same digits in another script, which leave nothing to guess.
  if (first === undefined && /^\s*\p{Nd}{4}\P{Nd}?\p{Nd}{3}[\p{Nd}Xx]\s*$/u.test(text)) {
    const [issn, another] = likelyIssns(text);
    if (issn && !another && !/\d/.test(text)) return { issn, kind: 'ISSN' };
  }
  return undefined;
}

/** No words beside it, but for some in brackets such as `(Print)`. */
const isAlone = (text: string): boolean => !/\p{L}{2}/u.test(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ''));
