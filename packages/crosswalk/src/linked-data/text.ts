/** Text of a record as linked data gives it. */

/**
 * Without the marks of non-sorting words, which are instructions to a catalogue and not part of the title (ISO 6630 NSB and
 * NSE, U+0098 and U+009C), and without blanks around it.
 */
export function titleText(text: string): string {
  return text.replace(/[\u0098\u009c]/g, '').trim();
}
