import { describe, expect, test } from 'vitest';
import { deromanize, isStandardId, needsRomanization, romanizationStandards, romanize, tableOf } from './index.ts';
import type { RomanizeOptions, StandardId } from './types.ts';

const chinese: RomanizeOptions = {
  language: 'chi',
  readHan: (text) => [...text].map((character) => ({ 北: ['běi'], 京: ['jīng'], 大: ['dà', 'dài'] })[character] ?? []),
};

describe('what the standards make of titles', () => {
  test.each<[string, string, RomanizeOptions, string]>([
    ['Вестник Академии наук СССР', 'Vestnik Akademii nauk SSSR', {}, 'Russian; an acronym stays in capitals'],
    ['Щит. ЩИТ', 'Ŝit. ŜIT', {}, 'one letter for one: šč is another standard'],
    ['ВЕСТНИК МОСКОВСКОГО УНИВЕРСИТЕТА', 'VESTNIK MOSKOVSKOGO UNIVERSITETA', {}, 'all in capitals'],
    ['Їжак і об’єкт', 'Ïžak ì obʼêkt', {}, 'Ukrainian, with the apostrophe that is a letter'],
    ["Комп'ютер", 'Kompʼûter', {}, 'the typewriter’s apostrophe is the same letter'],
    ["журнал 'Наука'", "žurnal 'Nauka'", {}, 'quotation marks are not that letter'],
    ['Ђорђе Џиновић љуби њу', 'Đorđe D̂inović l̂ubi n̂u', {}, 'Serbian'],
    ['Ѓорѓи Ќосев ѕвезда', 'Ǵorǵi Ḱosev ẑvezda', {}, 'Macedonian'],
    ['Қазақ ғылымы өнер үй', 'Ķazaķ ġylymy ôner ùj', {}, 'Kazakh'],
    ['Сѣверъ', 'Sěverʺ', {}, 'Russian before 1918'],
    ['Ҙур', 'Ҙur', {}, 'a letter whose line is not verified stays'],
    ['Ψυχολογία', 'Psychología', {}, 'Greek; a capital that is two letters'],
    ['ΘΕΣΣΑΛΟΝΙΚΗ Θάσος', 'THESSALONIKĪ Thásos', {}, 'capitals by the word'],
    ['Επιθεώρηση του Ευρωπαϊκού δικαίου', 'Epitheṓrīsī tou Eurōpaïkoú dikaíou', {}, 'υ in diphthongs'],
    ['Λάμπρος μπαίνει', 'Lámpros baínei', { standard: 'iso843-2' }, 'μπ by its place'],
    ['Αυτός ευρώ Άγγελος', 'Aftós evró Ángelos', { standard: 'iso843-2' }, 'av or af by what follows'],
    ['مَجَلَّة العُلُوم', 'maǧallaẗ al-ʿulūm', {}, 'Arabic with its vowels; the long u'],
    ['مجلة العلوم', 'mǧlaẗ al-ʿlwm', {}, 'without them: nothing is made up'],
    ['المَسؤُول', 'al-masʾūl', {}, 'hamza on its carrier; the BnF’s example'],
    ['الأمير', 'al-myr', {}, 'hamza at the beginning of a word is not given'],
    ['أَمِير', 'ʾˈamiyr', { standard: 'iso233' }, 'the stringent form: sign for sign'],
    ['جُمهُورِيَّة', 'ǧumhuwriȳaẗ', { standard: 'iso233' }, 'shadda is a macron'],
    ['ابْن', 'bn', {}, 'the initial alif is not represented (4.1.2), and its vowel is not written'],
    ['اِبْن رُشْد', 'ibn rušd', {}, 'where it is written, it is given'],
    ['والعُلُوم', 'wa-al-ʿulūm', {}, 'the conjunction, apart by a hyphen (4.1.5)'],
    ['إِلى', 'ilى', {}, 'hamza below the alif'],
    ['الجزء ١٢، ص. ٣', 'al-ǧzʾ 12, ṣ. 3', {}, 'digits and the comma'],
    ['הארץ', 'hʾrṣ', {}, 'Hebrew without points: consonants'],
    ['שָׁלוֹם עוֹלָם', 'šalŵm ʿŵlam', {}, 'with points, simplified'],
    ['שָׁלוֹם עוֹלָם', 'šålŵm ʿŵlåm', { standard: 'iso259' }, 'with points, full'],
    ['Հայոց գրեր', 'Hayoc’ grer', {}, 'Armenian'],
    ['საქართველო', 'sak’art’velo', {}, 'Georgian'],
    ['ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ', 'sak’art’velo', {}, 'Georgian headline letters are no capitals'],
    ['ภาษาไทย', 'p̣hās̛̄āịthy', {}, 'the standard’s example'],
    ['เชียงใหม่', 'echīyngıh̄m̀', {}, 'the standard’s example: vowels stay before their consonant'],
    ['ที่', 'th̀ī', {}, 'the tone goes to the consonant'],
    ['हिन्दी भाषा', 'hindī bhāṣā', {}, 'Hindi'],
    ['प्रउग', 'pra:uga', {}, 'two vowels that are not au'],
    ['पत्रिका अंक', 'patrikā aṁka', {}, 'anusvara is always ṁ'],
    ['ਪੰਜਾਬੀ ਪੱਤਰਿਕਾ', 'paṃjābī pattarikā', {}, 'Panjabi: tippi and addak'],
    ['বাংলা ভাষা', 'bāṁlā bhāṣā', {}, 'Bengali'],
    ['தமிழ்', 'tamiḻ', {}, 'Tamil'],
    ['മലയാളം', 'malayāḷam', {}, 'Malayalam: anusvara at the end of a word'],
    ['සිංහල', 'siṁhala', {}, 'Sinhala'],
    ['とうきょう きんゆう', 'tôkyô kin’yû', {}, 'long vowels; n before y'],
    ['がっこう', 'gakkô', {}, 'a doubled consonant'],
    ['コンピュータ', 'konpyûta', {}, 'katakana, with the long mark'],
    ['かなづかい', 'kanadukai', { standard: 'iso3602-strict' }, 'the strict form keeps づ apart'],
    ['かなづかい', 'kanazukai', {}, 'Kunrei-siki writes by sound'],
    ['北京大学', 'běi jīng dà学', chinese, 'Chinese through a reader; what it cannot read stays'],
    ['《北京》，2008北京', '“běi jīng”, 2008 běi jīng', chinese, 'its punctuation, and figures beside it'],
    ['τοῦ Θεοῦ', 'tou͂ Theou͂', {}, 'ου under a circumflex, which stays'],
    ['ﻣﺠﻠﺔ ﻻ', 'mǧlaẗ lā', {}, 'presentation forms of old encodings'],
    ['コンピュータ・サイエンス', 'konpyûta・saiensu', {}, 'punctuation stays'],
    ['Journal of IT', 'Journal of IT', {}, 'Latin is untouched'],
    ['Труды = Proceedings = Πρακτικά', 'Trudy = Proceedings = Praktiká', {}, 'each script by its own table'],
    ['', '', {}, 'nothing'],
    ['12 (3): 4–5', '12 (3): 4–5', {}, 'digits and signs'],
  ])('%j is %j (%j: %s)', (title, latin, options) => {
    expect(romanize(title, options).text).toBe(latin.normalize('NFC'));
    expect(romanize(title.normalize('NFD'), options).text).toBe(latin.normalize('NFC'));
  });
});

describe('what is not known is named', () => {
  test.each<[string, RomanizeOptions, string[], string]>([
    ['Ҙур', {}, ['Ҙ@0 not-in-table'], 'a letter that the table here lacks'],
    ['ἀρχή', {}, ['ἀ@0 not-in-table'], 'a breathing: its letter is romanized, the mark stays on it'],
    ['東京の本', {}, ['東@0 reading', '京@1 reading', '本@3 reading'], 'kanji without a reader'],
    ['北京', { language: 'jpn' }, ['北@0 reading', '京@1 reading'], 'Japanese kanji never get Chinese readings'],
    ['本、カー・カー', {}, ['本@0 reading'], 'punctuation is not named'],
    ['ファン', {}, ['ァ@1 not-in-table'], 'small kana of foreign words'],
    ['한국', {}, ['한@0 no-standard', '국@1 no-standard'], 'Korean has no table here'],
    ['ꦲꦏ', {}, ['ꦲ@0 no-standard', 'ꦏ@1 no-standard'], 'a script nobody here knows'],
    ['گل', {}, ['گ@0 no-standard', 'ل@1 no-standard'], 'Persian is not read as Arabic'],
    [
      'كتاب',
      { language: 'per' },
      [...'كتاب'].map((letter, at) => `${letter}@${at} no-standard`),
      'nor when the language is said',
    ],
    ['گل', { standard: 'iso233-2' }, ['گ@0 not-in-table'], 'unless the standard is named'],
    ['على', {}, ['ى@2 not-in-table'], 'Arabic, simplified: a line that could not be verified'],
    ['a\u0301', {}, [], 'Latin with marks is Latin'],
  ])('%j %j: %j (%s)', (text, options, expected) => {
    const { unknown } = romanize(text.normalize('NFC'), options);
    expect(unknown.map(({ character, start, why }) => `${character}@${start} ${why}`)).toEqual(expected);
  });

  test('and stands in the answer as it stood in the text', () => {
    expect(romanize('東京の本').text).toBe('東京no本');
  });
});

describe('where the script does not say enough, the choice is named', () => {
  test.each<[string, RomanizeOptions, string, string[], string]>([
    ['نور', {}, 'w', ['ū'], 'و without vowels'],
    ['قلم', {}, '', [], 'nothing to choose'],
    ['العلم', {}, 'al-', ['al'], 'the article, which could be of the word'],
    ['الف', {}, '', ['a', 'i', 'u'], 'too short to have an article: an alif without its vowel'],
    ['こうし', {}, 'kô', ['kou'], 'kôsi or ko-usi'],
    ['大', chinese, 'dà', ['dài'], 'a character with two readings'],
  ])('%j %j: %s, or %j (%s)', (text, options, chosen, alternatives) => {
    const [first] = romanize(text, options).choices;
    expect(first?.chosen ?? '').toBe(chosen);
    expect(first?.alternatives ?? []).toEqual(alternatives);
  });

  test.each([
    ['مجلة', ['unwritten-vowels', 'no-capitals'], 'Arabic without vowels'],
    ['مَجَلَّة', ['no-capitals'], 'Arabic with vowels'],
    ['הארץ', ['unwritten-vowels', 'no-capitals'], 'Hebrew without points'],
    ['これはほん', ['particles', 'word-division', 'no-capitals'], 'は may be a particle'],
    ['हिन्दी', ['inherent-vowel', 'no-capitals'], 'the vowel that Hindi does not speak'],
    ['Вестник', [], 'Cyrillic says all'],
  ])('%j: the limits %j (%s)', (text, limits) => {
    expect(romanize(text).limits).toEqual(limits);
  });
});

describe('reversible is checked, not assumed', () => {
  test.each([
    ['Вестник', true, 'Cyrillic'],
    ['IT-технологии', false, 'Latin letters would become Cyrillic'],
    ['Ъгъл', false, 'a hard sign at the beginning has lost its capital'],
    ['πσαλμός', false, 'ps comes back as ψ'],
    ['Труды Πρακτικά', false, 'two scripts'],
    ['Journal', true, 'nothing was done'],
    ['ภาษา', true, 'Thai'],
    ['हिन्दी', true, 'Devanagari'],
  ])('%j: %s (%s)', (text, reversible) => {
    expect(romanize(text).reversible).toBe(reversible);
  });

  test.each<[string, StandardId, string | undefined, string, string]>([
    ['Vestnik', 'iso9', undefined, 'Вестник', 'Cyrillic'],
    ['ŜELʹ', 'iso9', undefined, 'ЩЕЛЬ', 'a soft sign among capitals'],
    ['lógos', 'iso843-1', undefined, 'λόγος', 'sigma at the end'],
    ['bhāṣā', 'iso15919', undefined, 'भाषा', 'Devanagari unless another script is asked for'],
    ['bhāṣā', 'iso15919', 'Beng', 'ভাষা', 'Bengali'],
    ['tôkyô', 'iso3602-strict', 'Kana', 'トーキョー', 'katakana'],
    ['Vestnik!', 'iso9', undefined, 'Вестник!', 'what is not in the table stays'],
  ])('%j by %s (%s) is %j (%s)', (latin, standard, script, text) => {
    expect(deromanize(latin.normalize('NFD'), standard, script ? { script } : {})).toEqual({ ok: true, text });
  });

  test('what cannot come back says so', () => {
    expect(deromanize('tôkyô', 'iso3602')).toEqual({
      ok: false,
      problem: { type: 'not-reversible', standard: 'iso3602' },
    });
  });
});

test('a text needs romanization if a table here would change it', () => {
  expect(['Nature', 'Природа', '2 + 2', 'プロ', 'Éire', '한국'].map(needsRomanization)).toEqual([
    false,
    true,
    false,
    true,
    false,
    false,
  ]);
});

test('every standard has its source, and a table where it has letters', () => {
  expect(new Set(romanizationStandards.map(({ id }) => id)).size).toBe(romanizationStandards.length);
  for (const { id, source, notes, scripts } of romanizationStandards) {
    expect(isStandardId(id)).toBe(true);
    expect(source.length + notes.join().length).toBeGreaterThan(40);
    for (const script of scripts)
      if (id !== 'iso7098') expect(tableOf(id, script).length, `${id} ${script}`).toBeGreaterThan(20);
  }
  expect(isStandardId('iso1')).toBe(false);
});
