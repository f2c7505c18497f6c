/**
 * ISO 5426-1983, the extended Latin set of UNIMARC (ISO-IR 53). Written from the registration; the trema and the umlaut
 * (48, 49) are one character in Unicode, and 53 is called ogonek there.
 */
import type { SetData } from './graphic-set.ts';

const marks =
  '\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030a\u0315\u0312\u030b\u031b\u030c' +
  '\u0327\u031c\u0326\u0328\u0325\u032e\u0323\u0324\u0332\u0333\u0329\u032d \ufe20\ufe21\ufe23';

export const iso5426: SetData = {
  characters: `¡„£$¥†§′‘“«♭©℗®ʻʼ‚   ‡·″’”»♯ʹʺ¿${marks} ÆĐ   Ĳ ŁØŒ Þ    æđð ıĳ łøœßþ`,
  marks: marks.replace(' ', ''),
};
