/**
 * The tables of `packages/romanize` beside independent ones: the scheme `iso` of sanscript for the Indic scripts, and the transforms of Unicode
 * CLDR through ICU's uconv where they follow the ISO standard. Letters on which they differ are listed with the reason; all others agree.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import sanscript from '@indic-transliteration/sanscript';
import { createMarcXmlReader, fieldsOf, firstSubfield, isDataField, readAll } from '@masthead/marc';
import { romanize, type StandardId, tableOf } from '@masthead/romanize';
import { describe, expect, test } from 'vitest';
import { absent, isThere, pathOf, readShared } from '../shared.ts';

/** Its types say otherwise than its module. */
const { t: transliterate } = sanscript as unknown as { t(text: string, from: string, to: string): string };

/** Letters that differ, by the reason; everything else has to agree. */
const indic: readonly (readonly [script: string, scheme: string, differs: string, why: string])[] = [
  ['Deva', 'devanagari', 'ऽ', 'avagraha is ’ (U+2019) here, a typewriter apostrophe there'],
  [
    'Beng',
    'bengali',
    'বৰৱঽৎ',
    'ব is b in Bengali, v only in Sanskrit; Assamese letters, avagraha and ৎ are not in the scheme',
  ],
  ['Guru', 'gurmukhi', 'ੰ', 'tippi is ṃ in ISO 15919, apart from bindi'],
  ['Gujr', 'gujarati', 'ઍઑઽ', 'not in the scheme; avagraha'],
  ['Orya', 'oriya', 'ଽ', 'avagraha'],
  ['Taml', 'tamil', 'கசடதபஂஃ', 'the scheme takes the last sound of a letter; aytham is ḵ in ISO 15919'],
  ['Telu', 'telugu', 'ౘఁఽ', 'not in the scheme; ఁ is n̆ in ISO 15919; avagraha'],
  ['Knda', 'kannada', 'ಽೲ', 'avagraha; not in the scheme'],
  ['Mlym', 'malayalam', 'ഩംഽൺൻർൽൾൿ', 'chillu letters and ഩ are not in the scheme; ം is m at the end of a word'],
  ['Sinh', 'sinhala', 'ඇඈඟඦඬඳඹෆ', 'not in the scheme'],
];

describe.each(indic)('ISO 15919, %s, beside sanscript', (script, scheme, differs, why) => {
  test(`all agree but ${differs} (${why})`, () => {
    const rows = tableOf('iso15919', script);
    const other = rows
      .map(([letter]) => letter)
      .filter((letter) => romanize(letter).text !== transliterate(letter, scheme, 'iso').normalize('NFC'));
    expect(other.join('')).toBe(differs);
    expect(rows.length).toBeGreaterThan(40);
  });
});

test('whole words agree too', () => {
  for (const [word, scheme] of [
    ['हिन्दी', 'devanagari'],
    ['क्षत्रिय', 'devanagari'],
    ['साहित्य', 'devanagari'],
    ['ગુજરાતી', 'gujarati'],
    ['తెలుగు', 'telugu'],
    ['ಕನ್ನಡ', 'kannada'],
    ['മലയാളത്തിൽ'.slice(0, 6), 'malayalam'],
  ] as const) {
    expect(romanize(word).text).toBe(transliterate(word, scheme, 'iso').normalize('NFC'));
  }
});

const hasUconv = spawnSync('uconv', ['--version']).error === undefined;
const whyNot = hasUconv ? '' : ' (skipped: uconv is not installed; Debian package icu-devtools)';

/** The number of letters on which CLDR agrees, a little under what was measured (71 of 126, 30 of 35, 78 of 85 with ICU 72): CLDR lacks many letters of table 3 of ISO 9 and differs on purpose. */
const transforms: readonly (readonly [StandardId, string, string, number])[] = [
  ['iso9', 'Cyrl', 'Cyrillic-Latin', 65],
  ['iso843-2', 'Grek', 'Greek-Latin/UNGEGN', 25],
  ['iso11940', 'Thai', 'Thai-Latin', 70],
];

describe.skipIf(!hasUconv)(`beside Unicode CLDR${whyNot}`, () => {
  test.each(transforms)('%s, %s, %s: at least %i letters agree', (standard, script, transform, least) => {
    const rows = tableOf(standard, script);
    const { stdout } = spawnSync('uconv', ['-x', transform], { input: rows.map(([letter]) => letter).join('\n') });
    const theirs = stdout.toString().normalize('NFC').split('\n');
    const same = rows.filter(([, latin], index) => latin.normalize('NFC') === theirs[index]);
    expect(same.length).toBeGreaterThanOrEqual(least);
  });
});

/** ALA-LC for Russian is another spelling of the same letters: what ISO 9 says, said as it does. */
const alaLc: readonly (readonly [RegExp, string])[] = [
  [/ž/g, 'zh'],
  [/č/g, 'ch'],
  [/š/g, 'sh'],
  [/ŝ/g, 'shch'],
  [/h/g, 'kh'],
  [/c/g, 'ts'],
  [/û/g, 'iu'],
  [/â/g, 'ia'],
  [/j/g, 'ĭ'],
  [/è/g, 'ė'],
];
const asAlaLc = (latin: string): string => {
  const marked = latin.toLowerCase().replace(/[žčšŝ]/g, (letter) => `\u0001${'žčšŝ'.indexOf(letter)}`);
  const plain = alaLc.slice(4).reduce((text, [pattern, ala]) => text.replace(pattern, ala), marked);
  return plain.replace(/\u0001(\d)/g, (_, index: string) => alaLc[Number(index)]![1]);
};
const lettersOnly = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}ʹʺ]|[\ufe20\ufe21]/gu, '');

const catalogue = 'data/marc/library-442.marcxml';
test.skipIf(!isThere(catalogue))(
  `Russian as a library Romanized it${isThere(catalogue) ? '' : ` (${absent(catalogue)})`}`,
  () => {
    const pairs = readAll(readFileSync(pathOf(catalogue)), createMarcXmlReader()).flatMap(({ record }) =>
      record === undefined
        ? []
        : fieldsOf(record, '880').flatMap((field) => {
            if (!isDataField(field)) return [];
            const [tag, occurrence] = (firstSubfield(field, '6') ?? '').slice(0, 6).split('-');
            const mate = fieldsOf(record, tag!).find(
              (other) => isDataField(other) && firstSubfield(other, '6')?.startsWith(`880-${occurrence}`),
            );
            const [russian, ala] = [
              firstSubfield(field, 'a'),
              mate && isDataField(mate) ? firstSubfield(mate, 'a') : undefined,
            ];
            return russian && ala && /^[\p{Script=Cyrillic}\p{Script=Common}]+$/u.test(russian)
              ? [[russian, ala] as const]
              : [];
          }),
    );
    const other = pairs.filter(([russian, ala]) => lettersOnly(asAlaLc(romanize(russian).text)) !== lettersOnly(ala));
    console.log(`${pairs.length} fields in Russian, ${pairs.length - other.length} with the same letters`);
    for (const [russian, ala] of other) console.log(`  ${russian} | ${ala} | ${asAlaLc(romanize(russian).text)}`);
    expect(pairs.length).toBeGreaterThan(15);
    expect(other.length / pairs.length).toBeLessThan(0.1);
  },
);

/** Rows of a CSV file with quoted cells. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push((quoted ?? plain ?? '').replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows;
}

const [earlier, later] = ['data/serials/doaj-2014-with-country-language.csv', 'data/serials/doaj.csv'];
const hasLists = isThere(earlier) && isThere(later);
test.skipIf(!hasLists)(
  `Cyrillic titles as ISSN centres Romanized them${hasLists ? '' : ` (${absent(earlier)})`}`,
  () => {
    // Under one number one list has the title in its script, the other the key title of the Register, in Roman letters.
    const before = new Map(
      rowsOf(readShared(earlier)).flatMap(
        ([, title, , , , , issn, eissn]) =>
          [
            [issn, title],
            [eissn, title],
          ] as const,
      ),
    );
    const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);
    const pairs = rowsOf(readShared(later)).flatMap(([title = '', issn = '', eissn = '']) => {
      const other = before.get(issn || 'none') ?? before.get(eissn || 'none') ?? '';
      if (isCyrillic(title) === isCyrillic(other)) return [];
      const [russian, latin] = isCyrillic(title) ? [title, other] : [other, title];
      return /[âčšžûêŝʹ]/iu.test(latin) ? [[russian, latin] as const] : [];
    });
    const bare = (text: string): string => lettersOnly(text.replace(/\(.*\)$/u, ''));
    const other = pairs.filter(([title, latin]) => bare(romanize(title).text) !== bare(latin));
    console.log(`${pairs.length} key titles, ${pairs.length - other.length} with the same letters`);
    for (const [title, latin] of other) console.log(`  ${title} | ${latin} | ${romanize(title).text}`);
    expect(pairs.length).toBeGreaterThan(5);
    expect(other.length / pairs.length).toBeLessThan(0.2);
  },
);
