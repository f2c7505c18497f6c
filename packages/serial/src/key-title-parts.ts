/**
 * A key title taken apart and put together: `Title (qualifier. qualifier)` (ISO 3297:2020, 6.2; ISSN Manual: one parenthesis, its
 * elements joined by a full stop and a space).
 */
import { keyTitleNormalForm } from './key-title-normal.ts';

export interface KeyTitleParts {
  /** The title without its qualifier. Empty only when the text is. */
  readonly base: string;
  /** Elements of the parenthesis that ends the key title, in order; empty when there is none. */
  readonly qualifiers: readonly string[];
}

export interface SplitOptions {
  /** The title proper, when it is known: a parenthesis that belongs to it is no qualifier (`Journal of X (new series)`). */
  readonly titleProper?: string;
}

/**
 * Splits before the last balanced parenthesis that ends the text and has a space before it. By the text alone a parenthesis of the
 * title itself looks the same as a qualifier: `titleProper` tells. A text that is a parenthesis and nothing else is a title.
 * `joinKeyTitle` of the parts gives the text again.
 */
export function splitKeyTitle(text: string, options: SplitOptions = {}): KeyTitleParts {
  const whole: KeyTitleParts = { base: text, qualifiers: [] };
  const { titleProper } = options;
  if (titleProper !== undefined && keyTitleNormalForm(text) === keyTitleNormalForm(titleProper)) return whole;
  const open = lastParenthesis(text);
  if (open === undefined) return whole;
  const base = text.slice(0, open - 1);
  const qualifiers = text.slice(open + 1, -1).split('. ');
  const parts = { base, qualifiers };
  // Blank elements, and stops that joining would add or leave out: what cannot be put together again is not taken apart.
  return joinKeyTitle(parts) === text && qualifiers.every((one) => one.trim() !== '') ? parts : whole;
}

/** `Title (qualifier. qualifier)`; a qualifier that ends with a full stop gets no second one. */
export function joinKeyTitle({ base, qualifiers }: KeyTitleParts): string {
  return qualifiers.length === 0 ? base : `${base} (${joinQualifiers(qualifiers)})`;
}

export function joinQualifiers(qualifiers: readonly string[]): string {
  let joined = '';
  for (const one of qualifiers) joined += joined === '' ? one : joined.endsWith('.') ? ` ${one}` : `. ${one}`;
  return joined;
}

/** Where the parenthesis opens that ends the text: with a space before it and something before that. */
function lastParenthesis(text: string): number | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at > 1; at--) {
    const character = text[at];
    if (character === ')') depth++;
    else if (character === '(' && --depth === 0) {
      return text[at - 1] === ' ' && text.slice(0, at - 1).trim() !== '' ? at : undefined;
    }
  }
  return undefined;
}

/** Whether every parenthesis that opens closes, and none closes that did not open. */
export function hasBalancedParentheses(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
