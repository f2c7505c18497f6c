/** The title that stands for a resource, and where it files (ISO 3297:2020, 6: the key title is its name in the Register). */
import { foldText } from './fold.ts';
import type { ScriptedText, Serial } from './serial.ts';

/** The title to show: key title, else title proper, else abbreviated key title, else a parallel or variant title. */
export function mainTitle(serial: Serial): ScriptedText | undefined {
  return (
    serial.keyTitle ??
    serial.titleProper ??
    serial.abbreviatedKeyTitle ??
    serial.parallelTitles[0] ??
    serial.variantTitles[0]
  );
}

/** The title to show, or the number itself when the record has no title. */
export function displayTitle(serial: Serial): string {
  return mainTitle(serial)?.text ?? serial.issn;
}

/** Where the title files: folded, without its initial article when the record marks one. Compare with `<`, not by locale. */
export function sortKey(serial: Serial): string {
  const title = mainTitle(serial);
  return title === undefined ? serial.issn : foldText(filingText(title));
}

/** The text from its first character that counts for filing. */
export function filingText(title: ScriptedText): string {
  return title.nonFiling === undefined ? title.text : title.text.slice(title.nonFiling);
}
