/** The other medium versions that a record itself names, for formats that have a place for each medium. */
import type { Medium, Serial } from '@masthead/serial';
import type { FormatContext } from '../format.ts';
import type { Sibling } from './facts.ts';

/** Qualifiers of key titles by which versions are told apart, in the languages that centres write them in. */
const media: readonly (readonly [RegExp, Medium])[] = [
  [/\b(?:online|en ligne|en l[ií]nea|internet|on-?line|em linha)\b/i, 'online'],
  [/\b(?:print|imprimé|impres[ao]|imprensa|druckausgabe)\b/i, 'print'],
  [/\b(?:cd-?rom|dvd)\b/i, 'digital-carrier'],
];

function mediumIn(title: string | undefined): Medium | undefined {
  const qualifier = /\(([^()]*)\)\s*$/.exec(title ?? '')?.[1];
  return qualifier === undefined ? undefined : media.find(([pattern]) => pattern.test(qualifier))?.[1];
}

/** Members of the cluster, and what 776 names: with the medium where the title's qualifier says it; else it is not known. */
export function siblingsOf(serial: Serial, context: FormatContext): Sibling[] {
  const found = new Map<string, Sibling>();
  for (const { kind, issn, title } of serial.relations) {
    if (kind !== 'other-medium' || issn === undefined || issn === serial.issn) continue;
    const medium = mediumIn(title);
    found.set(issn, { issn, ...(title !== undefined && { title }), ...(medium !== undefined && { medium }) });
  }
  for (const issn of context.siblings ?? []) if (issn !== serial.issn && !found.has(issn)) found.set(issn, { issn });
  return [...found.values()];
}
