/** Normal form C of text that a stranger wrote. */

/**
 * Normal form C, except where more than thirty marks follow one another: no language does (UAX #15, "Stream-Safe Text Format"), and
 * sorting the marks of a megabyte of them takes minutes. Such a text stays as it is.
 */
export function inNormalFormC(text: string): string {
  return /\p{M}{31}/u.test(text) ? text : text.normalize('NFC');
}
