/** What the title fields have in common: text, qualifier, characters that do not count for filing, original script. */
import type { DataField, Subfield } from '@masthead/marc';
import type { ScriptedText } from '@masthead/serial';
import { scripted, titleText, type Writable } from './draft.ts';
import { withClosing } from './punctuation.ts';

// MARC 21 "Nonsorting character control functions": START OF STRING and STRING TERMINATOR around an initial article.
const nonSortingBegin = '\u0098';
const nonSortingEnd = '\u009c';

/** The text without nonsorting control characters, and how many characters at its start they, or the indicator, set aside. */
export function withoutNonSorting(text: string, indicator: string): { text: string; nonFiling?: number } {
  if (text.includes(nonSortingBegin)) {
    const begin = text.indexOf(nonSortingBegin);
    const end = text.indexOf(nonSortingEnd, begin);
    const clean = text.replaceAll(nonSortingBegin, '').replaceAll(nonSortingEnd, '');
    return begin === 0 && end > 1 ? { text: clean, nonFiling: end - 1 } : { text: clean };
  }
  const count = indicator.charCodeAt(0) - 48;
  return count >= 1 && count <= 9 && count < text.length ? { text, nonFiling: count } : { text };
}

/** A title of $a, $n and $p; `tail` is put behind it as it is. */
export function readTitle(
  field: DataField,
  original: DataField | undefined,
  punctuated: boolean,
  indicator: string,
  tail?: (field: DataField) => string,
): Writable<ScriptedText> | undefined {
  const raw = titleText(field, punctuated);
  if (raw === '') return undefined;
  const clean = withoutNonSorting(raw, indicator);
  let originalText = original === undefined ? undefined : withoutNonSorting(titleText(original, punctuated), ' ').text;
  let text = clean.text;
  if (tail !== undefined) {
    text += tail(field);
    if (original !== undefined && originalText !== undefined && originalText !== '') originalText += tail(original);
  }
  const title = scripted(text, originalText);
  if (clean.nonFiling !== undefined) title.nonFiling = clean.nonFiling;
  return title;
}

/** $b of a key title with exactly one pair of parentheses around it and a space before; nothing when there is no $b. */
export function qualifierTail(field: DataField): string {
  const qualifier = qualifierOf(field);
  return qualifier === undefined ? '' : ` (${qualifier})`;
}

/** The text of $b without its parentheses (`(London)` in ISSN+ data, `London` in other data). */
export function qualifierOf(field: DataField): string | undefined {
  for (const { code, value } of field.subfields) {
    if (code !== 'b') continue;
    const text = value.trim();
    const bare = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
    if (bare !== '') return bare;
  }
  return undefined;
}

/** The second indicator that says how many characters do not count, `0` for none; nine is the most it can say. */
export function nonFilingIndicator(title: ScriptedText): string {
  const count = title.nonFiling ?? 0;
  return count >= 1 && count <= 9 ? String(count) : '0';
}

/** $a, with nonsorting control characters where the indicator cannot say it. */
export function titleSubfield(title: ScriptedText, text: string, punctuated: boolean): Subfield {
  const count = title.nonFiling ?? 0;
  const marked = count > 9 ? nonSortingBegin + text.slice(0, count) + nonSortingEnd + text.slice(count) : text;
  return { code: 'a', value: withClosing(marked, punctuated) };
}

/** Splits `Nature (London)` before the parenthesis that ends it: `['Nature', '(London)']`; undefined when there is none. */
export function splitQualifier(text: string): readonly [string, string] | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at > 0; at--) {
    const character = text.charAt(at);
    if (character === ')') depth++;
    else if (character === '(' && --depth === 0) {
      return text.charAt(at - 1) === ' ' && at > 1 ? [text.slice(0, at - 1), text.slice(at)] : undefined;
    }
  }
  return undefined;
}
