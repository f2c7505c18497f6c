/** What a record claims as its key title: the text, the form in which it must be unique, and where it files (ISO 3297:2020, 6). */
import { filingText, foldText, type KeyTitle, keyTitleNormalForm, type Serial, splitKeyTitle } from '@masthead/serial';

export interface KeyTitleClaim {
  /** As it is displayed. */
  readonly text: string;
  /** `keyTitleNormalForm` of the text. */
  readonly normal: string;
  /** Where it stands in the list of key titles. */
  readonly filing: string;
  /** Normal form of the abbreviated key title, when the record has one. */
  readonly abbreviated?: string;
}

/** The claim of a record; nothing for one without a key title. `filing` where it is worked out already, as `keyTitleFiling` does. */
export function keyTitleClaimOf(
  { keyTitle, titleProper, abbreviatedKeyTitle }: Serial,
  filing?: string,
): KeyTitleClaim | undefined {
  if (keyTitle === undefined) return undefined;
  const normal = normalOf(keyTitle, filing);
  if (normal === '') return undefined;
  const abbreviated = abbreviatedKeyTitle === undefined ? '' : keyTitleNormalForm(abbreviatedKeyTitle.text);
  return {
    text: keyTitle.text,
    normal,
    filing: filing ?? keyTitleFiling(keyTitle, titleProper?.text),
    ...(abbreviated === '' ? {} : { abbreviated }),
  };
}

// Signs that the normal form keeps, and letters that it treats as folding does not.
const notAsItFiles = /[&+#@%$\u00a2-\u00a5]|[^\0-\u10ff]/;
const plain = /^[a-z0-9]+$/;

/** A filing form in plain letters has been folded from the same text: without its spaces it is the normal form. */
function normalOf(keyTitle: KeyTitle, filing: string | undefined): string {
  if (
    filing !== undefined &&
    filing.length < longestFiling &&
    !keyTitle.nonFiling &&
    !notAsItFiles.test(keyTitle.text)
  ) {
    const joined = filing.replaceAll(' ', '').replace('\u0001', '');
    if (plain.test(joined)) return joined;
  }
  return keyTitleNormalForm(keyTitle.text);
}

// An index entry ends at 2,704 bytes; these are at most 4 bytes each.
const longestFiling = 240;

/** Equal titles stand together whatever their qualifier: `Nature (London)` is `nature`, U+0001, `london`. */
export function keyTitleFiling(keyTitle: KeyTitle, titleProper?: string): string {
  const filed = filingText(keyTitle);
  const { qualifier } = keyTitle;
  const end = qualifier === undefined ? -1 : filed.lastIndexOf(` (${qualifier}`);
  let base = filed;
  let rest = '';
  if (end > 0) {
    base = filed.slice(0, end);
    rest = qualifier!;
  } else if (filed.endsWith(')')) {
    const parts = splitKeyTitle(filed, titleProper === undefined ? {} : { titleProper });
    base = parts.base;
    rest = parts.qualifiers.join(' ');
  }
  const folded = foldText(base) || keyTitleNormalForm(base);
  const all = rest === '' ? folded : `${folded}\u0001${foldText(rest)}`;
  return all.slice(0, longestFiling).replace(/[\ud800-\udbff]$/, '');
}
