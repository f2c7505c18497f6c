/**
 * The form in which key titles are compared for uniqueness (ISO 3297:2020, 6.2): case, diacritics, ligatures, punctuation and white
 * space do not tell two key titles apart, which is how the centres compare them ("the same string of characters, leaving out spaces,
 * capitals, punctuation and certain signs"). Stricter than `foldText`, which keeps the words of a title apart.
 */
import { foldWords } from './fold.ts';

/**
 * Signs that are read aloud and so tell titles apart: `C`, `C#` and `C++` are three, `A+` is not `A`. `&` is read in the language of the
 * title, and the Register has key titles that differ in `&` and `and` alone. All other signs are left out.
 */
const spokenSigns = /[&+#@%$\u00a2-\u00a5\u20a0-\u20bf\u221e]/gu;
const hasSpokenSign = /[&+#@%$\u00a2-\u00a5\u20a0-\u20bf\u221e]/u;
/** Letters that `foldWords` would give in overlapping pairs. Each becomes a word of its own. */
const unspacedLetters =
  /[\u1100-\u11ff\u3005-\u3007\u3041-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]|[\ud840-\ud8bf][\udc00-\udfff]/g;
const plainAscii = /^[\x20-\x7e]*$/;
const notCompared = /[^a-z0-9&+#@%$]+/g;
const settledAscii = /^[a-z0-9&+#@%$]+$/;
/** Where compatibility forms may hide a sign or a letter that is not spaced; all others `foldWords` takes apart itself. */
const mayHide = /[\u1100-\u11ff\u2070-\u209f\u2e80-\uffff]/;
const hidden = /[\p{White_Space}\p{C}]+/gu;

/**
 * The normal form of a key title. Two key titles are the same in the Register when their normal forms are equal. It has no spaces;
 * applied again it changes nothing, and NFC and NFD give the same. A title of nothing but punctuation is compared by its punctuation.
 * Empty only for a text without any visible character.
 */
export function keyTitleNormalForm(text: string): string {
  if (plainAscii.test(text)) {
    const form = text.toLowerCase().replace(notCompared, '');
    return form !== '' ? form : text.replaceAll(' ', '');
  }
  let form = normalWords(text);
  if (settledAscii.test(form)) return form;
  // Marks that met only when the words were joined take their places; this settles at once for every text seen.
  for (let round = 0; round < 4; round++) {
    const again = normalWords(form);
    if (again === form) break;
    form = again;
  }
  return form !== '' ? form : text.normalize('NFKC').replace(hidden, '').toLowerCase().normalize('NFC');
}

function normalWords(text: string): string {
  const compatible = mayHide.test(text) ? text.normalize('NFKC').replace(unspacedLetters, '$& ') : text;
  if (!hasSpokenSign.test(compatible)) return foldWords(compatible).join('').normalize('NFC');
  let form = '';
  let from = 0;
  for (const { 0: sign, index } of compatible.matchAll(spokenSigns)) {
    form += foldWords(compatible.slice(from, index)).join('') + sign;
    from = index + sign.length;
  }
  return (form + foldWords(compatible.slice(from)).join('')).normalize('NFC');
}
