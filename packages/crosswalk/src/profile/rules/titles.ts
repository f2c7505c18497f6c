/** Titles: key title, title proper, abbreviated key title (ISO 3297:2020, 6). */
import { keyTitleNormalForm, scriptOf, splitKeyTitle } from '@masthead/serial';
import { titleText } from '../../marc21/draft.ts';
import { contentOf, type Placed, placeOf } from '../facts.ts';
import type { ProfileRule } from '../rule.ts';

const nonSorting = /[\u0088\u0089\u0098\u009c]/g;

/** A title is found with other letters and signs only when it stands there with them, so that little is left out. */
const plain = (text: string): string =>
  text.replace(nonSorting, '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Without what does not file and closing ISBD marks; a key title may or may not have the initial article. */
function formsOf(placed: Placed): Set<string> {
  const text = titleText(placed.field, true).replace(nonSorting, '');
  const forms = new Set([keyTitleNormalForm(text)]);
  const skip = Number(placed.field.ind2);
  if (skip > 0) forms.add(keyTitleNormalForm(text.slice(skip)));
  // A section may be entered as a title of its own, and a title as $a alone with its section left to the key title.
  const first = contentOf(placed, 'a');
  if (first !== undefined && placed.tag === '222') forms.add(keyTitleNormalForm(splitKeyTitle(first).base));
  return forms;
}

function areOfTwoScripts(one: Placed, other: Placed): boolean {
  const [script, second] = [one, other].map((placed) => scriptOf(contentOf(placed, 'a') ?? ''));
  return script !== undefined && second !== undefined && script !== second;
}

export const titleRules: readonly ProfileRule[] = [
  {
    id: 'key-title-of-title',
    severity: 'warning',
    source: 'ISO 3297:2020, 6.2: the key title is the title proper, with a qualifier where it is not unique',
    *check(facts) {
      const [key] = facts.fields('222');
      const [title] = facts.fields('245');
      // One in another script is not compared: the rule `title-roman` speaks of it.
      if (!key || !title || areOfTwoScripts(key, title)) return;
      const keyForms = [...formsOf(key)];
      // An edition may be part of the title proper and the qualifier of the key title.
      const isQualified = contentOf(key, 'b') !== undefined;
      const isSame = (form: string) => keyForms.some((own) => form === own || (isQualified && form.startsWith(own)));
      if ([...formsOf(title)].some(isSame)) return;
      yield { ...placeOf(key), found: contentOf(key, 'a') ?? '', expected: titleText(title.field, true) };
    },
    wrong: ['=222  \\0$aNature magazine$b(London)'],
    right: ['=222  \\0$aNature$b(London)'],
  },
  {
    id: 'title-roman',
    severity: 'advice',
    source: 'ISSN profile 245 and 880: the title in Roman letters, with the original in 880',
    *check(facts) {
      const [key] = facts.fields('222');
      for (const placed of facts.fields('245')) {
        if (key && areOfTwoScripts(key, placed) && contentOf(placed, '6') === undefined)
          yield { ...placeOf(placed), subfield: 'a', found: contentOf(placed, 'a')! };
      }
    },
    wrong: ['=222  \\0$aPriroda', '=245  10$aПрирода'],
    right: ['=222  \\0$aPriroda', '=245  10$aPriroda'],
  },
  {
    id: 'key-title-qualifier',
    severity: 'warning',
    source: 'ISO 3297:2020, 3.1.4; ISSN profile 222 $b, with its parentheses',
    *check(facts) {
      for (const tag of ['222', '210']) {
        for (const placed of facts.fields(tag)) {
          const qualifier = contentOf(placed, 'b');
          if (qualifier !== undefined && !/^\(.+\)$/s.test(qualifier))
            yield {
              ...placeOf(placed),
              subfield: 'b',
              found: qualifier,
              expected: `(${qualifier.replace(/^\(|\)$/g, '')})`,
            };
        }
      }
    },
    wrong: ['=222  \\0$aNature$bLondon'],
    right: ['=222  \\0$aNature$b(London)'],
  },
  {
    id: 'key-title-roman',
    severity: 'error',
    source: 'ISO 3297:2020, 6.3: key titles are Romanized',
    *check(facts) {
      for (const placed of facts.fields('222')) {
        const text = contentOf(placed, 'a') ?? '';
        const script = scriptOf(text);
        if (script !== undefined && script !== 'Latn') yield { ...placeOf(placed), subfield: 'a', found: text };
      }
    },
    wrong: ['=222  \\0$aПрирода', '=245  10$aПрирода'],
    right: ['=222  \\0$aPriroda', '=245  10$aPriroda'],
  },
  {
    id: 'abbreviated-title-missing',
    severity: 'advice',
    source: 'ISO 3297:2020, 6.4: for scientific resources',
    *check(facts) {
      const [key] = facts.fields('222');
      if (!key || facts.fields('210').length > 0) return;
      const scientific = [...facts.fields('080'), ...facts.fields('082')].some((placed) =>
        /^[56]/.test(contentOf(placed, 'a') ?? ''),
      );
      // A title of one word is not abbreviated (ISO 4).
      if (scientific && /\s/.test(contentOf(key, 'a') ?? '')) yield { tag: '210', found: contentOf(key, 'a') ?? '' };
    },
    wrong: ['=222  \\0$aNature physics', '=245  10$aNature physics', '=082  04$a530', '-210'],
    right: ['=222  \\0$aNature physics', '=245  10$aNature physics', '=082  04$a800', '-210'],
  },
  {
    id: 'abbreviated-title-longer',
    severity: 'warning',
    source: 'ISO 4: an abbreviation is shorter than what it stands for',
    *check(facts) {
      const [key] = facts.fields('222');
      const full = key && contentOf(key, 'a');
      if (full === undefined) return;
      for (const placed of facts.fields('210')) {
        const short = contentOf(placed, 'a');
        // Second indicator 0: another system of abbreviation.
        if (placed.field.ind2 !== '0' && short !== undefined && splitKeyTitle(short).base.length > full.length)
          yield { ...placeOf(placed), subfield: 'a', found: short, expected: full };
      }
    },
    wrong: ['=210  0\\$aNature magazine'],
    right: ['=210  0\\$aNature$b(Lond.)'],
  },
  {
    id: 'nonfiling-characters',
    severity: 'warning',
    source: 'MARC 21 222 and 245, second indicator',
    *check(facts) {
      for (const tag of ['222', '245']) {
        for (const placed of facts.fields(tag)) {
          const count = Number(placed.field.ind2);
          const text = (contentOf(placed, 'a') ?? '').replace(nonSorting, '').normalize('NFC');
          if (!(count > 0) || text === '') continue;
          const last = text.charAt(count - 1);
          if (count < text.length && /[\s'’ʼʻ‘"“«([¿¡*-]/.test(last)) continue;
          yield { ...placeOf(placed), indicator: 2, found: String(count), expected: text.slice(0, count) };
        }
      }
    },
    wrong: ['=245  12$aNature'],
    right: ['=245  14$aThe Nature', '=222  \\0$aNature'],
  },
  {
    id: 'variant-same',
    severity: 'advice',
    source: 'MARC 21 246: titles that differ substantially from 245',
    *check(facts) {
      const [title] = facts.fields('245');
      if (!title) return;
      const own = plain(titleText(title.field, true));
      for (const placed of facts.fields('246')) {
        const text = titleText(placed.field, true);
        if (text !== '' && plain(text) === own) yield { ...placeOf(placed), found: text };
      }
    },
    wrong: ['=246  3\\$aNATURE'],
    right: ['=246  3\\$aNature (London)'],
  },
];
