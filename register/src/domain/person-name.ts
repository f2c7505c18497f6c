/** Names of people and organisations as they stand in letters and on pages. */

/**
 * The name on one line, with single spaces; undefined when there is none, or when it is no name: too long, with characters that are not
 * seen, or an address. A letter greets by the name that was typed, so a name that is an advertisement would be sent by us to strangers.
 */
export function parseName(text: string, longest = 100): string | undefined {
  const name = text
    .normalize('NFC')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
  if (name === '' || [...name].length > longest) return undefined;
  // Control characters, line breaks, and marks that turn the direction of what follows.
  if (/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u200e\u200f\u202a-\u202e\u2066-\u2069<>]/u.test(name)) return undefined;
  if (/:\/\/|www\.|@/i.test(name)) return undefined;
  return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}
