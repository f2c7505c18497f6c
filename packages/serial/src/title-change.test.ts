/** Changes of title and what the rules say of each, with a reason a row. Long because it is the table of the rules, read from top to bottom. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNewIssnNeeded, type TitleChange, type TitleState } from './title-change.ts';
import { titleRuleIds } from './title-change-rules.ts';

type More = Omit<TitleChange, 'old' | 'new'> & {
  readonly both?: Partial<TitleState>;
  readonly old?: Partial<TitleState>;
  readonly new?: Partial<TitleState>;
};

const judge = (old: string, next: string, { both, old: before, new: after, ...more }: More = {}) =>
  isNewIssnNeeded({ old: { title: old, ...both, ...before }, new: { title: next, ...both, ...after }, ...more });

/** Real changes, most of them from the catalogues of ISSN centres and libraries or from the manuals that the rules stand in. */
describe('a major change: a new ISSN', () => {
  test.each<[string, string, string, More, string]>([
    ['Cast metal times', 'Cast metal & diecasting times', 'first-words-added', {}, 'a merger that made a new title'],
    [
      'Canadian journal of biochemistry',
      'Canadian journal of biochemistry and cell biology',
      'first-words-added',
      {},
      'two words more, the first of them among the first five after a title of four',
    ],
    [
      'Canadian journal of biochemistry and cell biology',
      'Biochemistry and cell biology',
      'first-words-deleted',
      {},
      'the beginning was dropped',
    ],
    [
      'Biochemical education',
      'Biochemistry and molecular biology education',
      'first-words-changed',
      {},
      'words changed and added',
    ],
    [
      'Neurospora newsletter',
      'Fungal genetics newsletter',
      'first-words-changed',
      {},
      'another subject at the beginning',
    ],
    [
      'Fungal genetics newsletter',
      'Fungal genetics reports',
      'first-words-changed',
      {},
      'one kind of resource exchanged for another is a change, not an addition',
    ],
    [
      'Zeitschrift für Pflanzenphysiologie',
      'Journal of plant physiology',
      'first-words-changed',
      {},
      'another language',
    ],
    ['Bulletin de la Société de Chimie Biologique', 'Biochimie', 'first-words-changed', {}, 'another title altogether'],
    ['Enzymologia', 'Molecular and cellular biochemistry', 'first-words-changed', {}, 'another title altogether'],
    ['Physical review', 'Physical review A', 'first-words-added', {}, 'a section of its own'],
    ['British abstracts', 'British abstracts of medical sciences', 'first-words-added', {}, 'a narrower subject'],
    [
      'Benchmarking Wasserwirtschaft',
      'Benchmarking Wasserwirtschaft Rheinland-Pfalz',
      'first-words-added',
      { both: { language: 'ger' } },
      'a region',
    ],
    ['Kurzgeschäftsbericht', 'Geschäftsbericht', 'first-words-changed', {}, 'a compound that is another word'],
    ['Betriebs- und Geschäfts-Bericht', 'Geschäftsbericht', 'first-words-changed', {}, 'half of it dropped'],
    ['Bürgermeisterbrief', 'Dorfzeitung', 'first-words-changed', {}, 'another title'],
    ['Volkswagen Magazin', 'Das Auto.Magazin', 'first-words-changed', {}, 'another title with the same last word'],
    [
      'Advances in gene technology',
      'Proceedings of the Miami Winter Symposium',
      'first-words-changed',
      {},
      'another title',
    ],
    [
      'Biochemie und Physiologie der Pflanzen',
      'Journal of plant physiology',
      'first-words-changed',
      {},
      'another language',
    ],
    [
      'Problemy kriobiologii',
      'Problems of cryobiology',
      'first-words-changed',
      {},
      'the same in another language is another title',
    ],
    [
      'Atlantic monthly',
      'Atlantic',
      'first-words-deleted',
      {},
      'a word for the frequency is no word for the kind of resource (CONSER)',
    ],
    [
      'The Manchester guardian',
      'The guardian',
      'first-words-deleted',
      {},
      'the article does not count, the next word does',
    ],
    ['Harper’s new monthly magazine', 'Harper’s magazine', 'first-words-deleted', {}, 'new and monthly dropped'],
    ['Nature physical science', 'Nature', 'first-words-deleted', {}, 'two words dropped'],
    [
      'Philosophical magazine letters',
      'Philosophical letters magazine',
      'first-words-order',
      {},
      'the same words in another order, and no list',
    ],
    [
      'Journal of chemical physics',
      'Physics journal of chemical research',
      'first-words-changed',
      {},
      'some words kept',
    ],
    [
      'The journal of the history of ideas',
      'The journal of the history of concepts',
      'meaning-changed',
      { answers: { meaning: 'changed' } },
      'the seventh word, and another subject',
    ],
    [
      'Statistics on higher education in the country of Finland',
      'Statistics on higher education in the country of Norway',
      'meaning-changed',
      { old: { scope: 'Finland' }, new: { scope: 'Norway' } },
      'a later word, and another scope',
    ],
    [
      'Труды Института физики',
      'Труды Института химии',
      'first-words-changed',
      { both: { language: 'rus' } },
      'Russian: another institute',
    ],
    [
      'Вестник машиностроения',
      'Новости машиностроения',
      'first-words-changed',
      { both: { language: 'rus' } },
      'Russian: another first word',
    ],
    [
      'La revue du vin de France',
      'La revue du cidre de France',
      'first-words-changed',
      { both: { language: 'fre' } },
      'the fourth word',
    ],
    [
      'A magyar orvosi lapok',
      'A magyar gyógyszerész lapok',
      'first-words-changed',
      { both: { language: 'hun' } },
      'Hungarian',
    ],
    ['Acta Botanica Fennica', 'Acta Zoologica Fennica', 'first-words-changed', {}, 'Latin: the second word'],
    [
      'Bulletin',
      'Bulletin',
      'body-of-generic-title',
      { old: { body: 'Société de chimie' }, new: { body: 'Académie de médecine' } },
      'a general term, and another body',
    ],
    [
      'Annual report',
      'Annual report',
      'body-of-generic-title',
      { old: { body: 'Bank of Ghana' }, new: { body: 'Volta River Authority' } },
      'two general terms, and another body',
    ],
    [
      'Труды',
      'Труды',
      'body-of-generic-title',
      { old: { body: 'Институт физики' }, new: { body: 'Институт химии' } },
      'Russian general term',
    ],
    [
      'Proceedings of the Royal Society',
      'Proceedings of the Royal Society',
      'body-in-title',
      { old: { body: 'Royal Society' }, new: { body: 'British Academy' } },
      'the title names a body that does not issue it any more',
    ],
    ['Lancet', 'Lancet', 'medium', { old: { medium: 'print' }, new: { medium: 'online' } }, 'another medium'],
    [
      'The Lancet',
      'Lancet',
      'medium',
      { old: { medium: 'print' }, new: { medium: 'digital-carrier' } },
      'a minor change of title and another medium',
    ],
    [
      'Archivio di ottalmologia',
      'Archivio e rassegna italiana di ottalmologia',
      'merger',
      { event: 'merger' },
      'the ISSN Manual’s merger',
    ],
    ['Physical review', 'Physical review B', 'split', { event: 'split' }, 'one became several'],
    ['Medicine today', 'Medicina today', 'first-words-changed', {}, 'words of two languages that look alike'],
    ['Revista española (Madrid)', 'Revista mexicana (Madrid)', 'first-words-changed', {}, 'the same qualifier'],
    ['Tour guide', 'Tor guide', 'first-words-changed', {}, 'short words that look alike'],
    ['News of science', 'New science', 'first-words-changed', {}, 'not a plural'],
    ['Вестник МГУ', 'Вестник СПбГУ', 'first-words-changed', {}, 'other initials'],
    ['Journal of library history', 'Library history journal', 'first-words-order', {}, 'moved, not added or dropped'],
    ['科学通报', '化学世界杂志', 'first-words-changed', {}, 'Chinese: another title altogether'],
  ])('%j → %j: %s (%j: %s)', (old, next, rule, more) => {
    const { answer, rules } = judge(old, next, more);
    expect(rules.map(({ id }) => id)).toContain(rule);
    expect(answer).toBe('major');
    expect(rules[0]?.effect).toBe('major');
  });
});

describe('a minor change: the same ISSN', () => {
  test.each<[string, string, string, More, string]>([
    ['Openhouse', 'Open house', 'one-word-or-two', {}, 'one word or two (CONSER)'],
    ['e-journal of science', 'eJournal of science', 'one-word-or-two', {}, 'a hyphen'],
    [
      'Jahres-Bericht des Gymnasiums',
      'Jahresbericht des Gymnasiums',
      'one-word-or-two',
      {},
      'German, a hyphen dropped',
    ],
    ['Saint Paul reporter', 'St. Paul reporter', 'abbreviation', {}, 'abbreviated or spelled out (CONSER)'],
    ['Dept. of State bulletin', 'Department of State bulletin', 'abbreviation', {}, 'the beginning and end of a word'],
    ['Bull. mathématique', 'Bulletin mathématique', 'abbreviation', {}, 'the beginning of a word'],
    [
      'Papers on presidential transitions and foreign policy',
      'Papers on presidential transitions in foreign policy',
      'function-words',
      {},
      'a conjunction became a preposition (CONSER)',
    ],
    ['The New Yorker', 'New Yorker', 'function-words', {}, 'the article'],
    ['Journal of the chemical society', 'Journal of chemical society', 'function-words', {}, 'an article within'],
    [
      'Chemistry and biology of mineralized tissues',
      'The chemistry and biology of mineralized tissues',
      'function-words',
      {},
      'an article before',
    ],
    [
      'Revue d’histoire moderne',
      'Revue de l’histoire moderne',
      'function-words',
      { both: { language: 'fre' } },
      'French, elided articles',
    ],
    ['Zeitschrift der Physik', 'Zeitschrift für Physik', 'function-words', { both: { language: 'ger' } }, 'German'],
    ['Журнал по химии', 'Журнал химии', 'function-words', { both: { language: 'rus' } }, 'Russian, a preposition'],
    ['Revista de la educación', 'Revista de educación', 'function-words', { both: { language: 'spa' } }, 'Spanish'],
    [
      'Electronics & communications in Japan',
      'Electronics and communications in Japan',
      'punctuation',
      {},
      'a sign that the folding reads as the word',
    ],
    ['100% soccer', '100 per cent soccer', 'symbol', {}, 'a sign for two words'],
    ['Women + health', 'Women plus health', 'symbol', {}, 'a sign for a word'],
    ['Reports of the 20th century', 'Reports of the twentieth century', 'number', {}, 'figures or words'],
    ['XXI century', '21 century', 'number', {}, 'Roman numerals'],
    ['Four seasons', '4 seasons', 'number', {}, 'a number in words'],
    ['Catalogue of books', 'Catalog of books', 'spelling', {}, 'another spelling'],
    ['Labour history', 'Labor history', 'spelling', {}, 'British and American'],
    ['Organisation studies', 'Organization studies', 'spelling', {}, 's or z'],
    ['Paediatric surgery', 'Pediatric surgery', 'spelling', {}, 'ae or e'],
    ['Fotografie', 'Photographie', 'spelling', {}, 'German spelling of another time'],
    ['Report of the meeting', 'Reports of the meeting', 'inflection', {}, 'the plural (RDA)'],
    ['Library history', 'Libraries history', 'inflection', {}, 'the plural of a word in y'],
    ['Труд института', 'Труды института', 'inflection', {}, 'Russian plural'],
    ['Woman and home', 'Women and home', 'inflection', {}, 'an irregular plural'],
    [
      'Chemistry & industry',
      'Chemistry & industry magazine',
      'resource-type',
      {},
      'a word for the kind of resource added at the end',
    ],
    ['Bicycling magazine', 'Bicycling', 'resource-type', {}, 'and dropped'],
    ['Newsletter of library history', 'Library history', 'resource-type', {}, 'anywhere in the title'],
    ['Unser Wald', 'Unser Wald Zeitschrift', 'resource-type', { both: { language: 'ger' } }, 'German'],
    ['Наука и жизнь', 'Журнал Наука и жизнь', 'resource-type', { both: { language: 'rus' } }, 'Russian'],
    ['Vida silvestre', 'Revista Vida silvestre', 'resource-type', { both: { language: 'spa' } }, 'Spanish'],
    ['法学杂志', '法学', 'resource-type', {}, 'Chinese'],
    [
      'Docket sheet',
      'Docket sheet of the Supreme Court of the United States',
      'body-in-other-form',
      { both: { body: 'Supreme Court of the United States' } },
      'the issuing body added (CONSER)',
    ],
    [
      'Amalgamated Engineering Union monthly',
      'AEU monthly',
      'initials',
      { both: { body: 'Amalgamated Engineering Union' } },
      'initials of the body (CONSER)',
    ],
    ['Amalgamated Engineering Union monthly', 'A.E.U. monthly', 'initials', {}, 'with full stops'],
    [
      'Annual report of the State Department of Health of Alabama',
      'Annual report of Alabama State Department of Health',
      'body-in-other-form',
      { both: { body: 'Alabama State Department of Health' } },
      'another order within the name (CONSER)',
    ],
    [
      'Tropical Audubon Society bulletin',
      'Tropical Audubon bulletin',
      'body-in-other-form',
      { both: { body: 'Tropical Audubon Society' } },
      'a shorter form of the name',
    ],
    [
      'Jahresbericht',
      'Jahresbericht der Bundesbank',
      'body-in-other-form',
      { both: { body: 'Bundesbank', language: 'ger' } },
      'German, the body added',
    ],
    [
      'Bulletin',
      'Bulletin',
      'body-form',
      { old: { body: 'World Meteorological Organization' }, new: { body: 'WMO' } },
      'the same body by its initials',
    ],
    [
      'Nature',
      'Nature',
      'body-elsewhere',
      { old: { body: 'Macmillan' }, new: { body: 'Springer Nature' } },
      'a title that is distinct without its body',
    ],
    [
      'Financial report for the fiscal year ending June 30',
      'Financial report for the year ended June 30',
      'numbering-words',
      {},
      'words that lead to the date',
    ],
    ['Report for the year 1999', 'Report for the year 2000', 'numbering-words', {}, 'a date'],
    ['Tätigkeitsbericht für das Jahr', 'Tätigkeitsbericht', 'numbering-words', { both: { language: 'ger' } }, 'German'],
    ['Art, music, theatre', 'Music, theatre, art', 'list-order', {}, 'the words of a list in another order'],
    ['Chemistry and physics', 'Physics and chemistry', 'list-order', {}, 'a list of two'],
    ['Ons land = Our country', 'Our country = Ons land', 'parallel-titles', {}, 'two languages in another order'],
    ['JAMA', 'Journal of the American Medical Association', 'initials', {}, 'a title of initials alone'],
    ['Zeitschrift fuer Physik', 'Zeitschrift für Physik', 'spelling', {}, 'an umlaut that is written out'],
    ['Ročenka knihoven', 'Ročenka knihovny', 'inflection', { both: { language: 'cze' } }, 'Czech, a case'],
    ['Unser Wald', 'Unser Wald : Mitteilungen der Forstleute', 'subtitle', {}, 'a subtitle, set apart as ISBD does'],
    ['Unser Wald : Mitteilungen', 'Unser Wald : Rundbrief', 'subtitle', {}, 'another subtitle'],
    [
      'Scientia',
      'Scientia: a review',
      'subtitle',
      { answers: { meaning: 'same' } },
      'a subtitle after a colon, when asked',
    ],
    ['العلوم', 'مجلة العلوم', 'resource-type', { both: { language: 'ara' } }, 'Arabic'],
    ['वार्ता', 'वार्ता पत्रिका', 'resource-type', {}, 'Hindi'],
    ['Milliyet', 'Milliyet gazetesi', 'resource-type', {}, 'Turkish'],
    ['Kémiai közlemények', 'Kémiai közlemény', 'inflection', { both: { language: 'hun' } }, 'Hungarian plural'],
    [
      'O Globo',
      'Globo',
      'function-words',
      { both: { language: 'por' } },
      'Portuguese: an article of one capital letter',
    ],
    ['Η Καθημερινή', 'Καθημερινή', 'function-words', {}, 'Greek'],
    ['הארץ', 'ארץ', 'function-words', {}, 'Hebrew: the article is written with its word'],
    ['العلوم', 'علوم', 'function-words', {}, 'Arabic'],
    ['วิทยาศาสตร์', 'วารสารวิทยาศาสตร์', 'resource-type', {}, 'Thai'],
    [
      'Журнал прикладной и теоретической физики',
      'Журнал теоретической и прикладной физики',
      'list-order',
      {},
      'two words around a conjunction',
    ],
    ['Доклады АН СССР', 'Доклады Академии наук СССР', 'initials', {}, 'Russian initials'],
    ['Historia (Three Rivers)', 'Historia', 'qualifier', {}, 'the qualifier of a key title'],
    [
      'Lancet (London. Print)',
      'The lancet (London. Online)',
      'qualifier',
      {},
      'another qualifier; the medium is said otherwise',
    ],
    ['Critical discoures analysis', 'Critical discourse analysis', 'spelling', {}, 'a misprint that was put right'],
    ['GEO wissen', 'GEO Wissen', 'punctuation', {}, 'capitals'],
    ['Boletin geologico', 'Boletín geológico', 'punctuation', {}, 'accents'],
    ['News, views', 'News: views', 'punctuation', {}, 'punctuation'],
    ['F.D.A. consumer', 'FDA consumer', 'punctuation', {}, 'initials with and without full stops'],
    ['Volkswagen Magazin', 'Volkswagen-Magazin', 'punctuation', {}, 'a hyphen between words'],
    [
      'Minneapolis tribune',
      'Saint Paul tribune',
      'alternating',
      { answers: { alternates: true } },
      'both in turn, by a pattern',
    ],
    [
      'Statistics on higher education in the country of Finland',
      'Statistics on higher education in the country of the Finns',
      'later-words',
      { answers: { meaning: 'same' } },
      'a later word, the same subject',
    ],
    [
      'Hoverfoil news',
      'Hoverfoil news',
      'absorption-title-kept',
      { event: 'absorption' },
      'the ISSN Manual’s absorption',
    ],
    [
      'Hoverfoil news',
      'The hoverfoil news',
      'merger-title-kept',
      { event: 'merger' },
      'a merger with only a minor change of title',
    ],
    [
      'Library bulletin',
      'Library bulletin',
      'split-title-kept',
      { event: 'split' },
      'a split that left the title here',
    ],
    ['Same', 'Same', 'unchanged', {}, 'nothing changed'],
  ])('%j → %j: %s (%j: %s)', (old, next, rule, more) => {
    const { answer, rules } = judge(old, next, more);
    expect(rules.map(({ id }) => id)).toContain(rule);
    expect(answer).toBe('minor');
  });
});

describe('what words alone do not settle is asked', () => {
  test.each<[string, string, string, More, string]>([
    [
      'The journal of the history of ideas',
      'The journal of the history of ideas and beliefs',
      'meaning',
      {},
      'a word after the sixth',
    ],
    [
      'Proceedings of the symposium on plant lipids',
      'Proceedings of the symposium on plant proteins',
      'meaning',
      {},
      'the seventh word',
    ],
    [
      'Chemistry, physics, biology',
      'Chemistry, physics, biology, geology',
      'list-words',
      {},
      'a list that became longer',
    ],
    [
      'Access West',
      'Access West',
      'edition',
      { old: { edition: 'Alberta ed.' }, new: { edition: 'British Columbia ed.' } },
      'another edition',
    ],
    ['Scientia Iranica', 'Scientia Iranica: international journal', 'colon', {}, 'a colon, and perhaps a subtitle'],
    ['วารสารวิทยาศาสตร์', 'วารสารวิทยาศาสตร์และเทคโนโลยี', 'undivided', {}, 'Thai words cannot be counted'],
    ['数学学报', '數學學報', 'undivided', {}, 'perhaps only other forms of the characters'],
    ['北京大学学报自然科学版', '北京大学学报医学版', 'undivided', {}, 'words that cannot be counted'],
  ])('%j → %j: %s (%j: %s)', (old, next, rule, more) => {
    const { answer, rules } = judge(old, next, more);
    expect(answer).toBe('undecided');
    expect(rules[0]).toMatchObject({ id: rule, effect: 'question' });
    expect(rules[0]?.sentence).toMatch(/\?$/);
  });

  test('a major change elsewhere makes the question needless, but keeps it', () => {
    const { answer } = judge('The journal of the history of ideas', 'The journal of the history of beliefs', {
      old: { medium: 'print' },
      new: { medium: 'online' },
    });
    expect(answer).toBe('major');
  });
});

describe('the answer', () => {
  test('names the words that decided, as they stand in the titles', () => {
    expect(judge('Cast metal times', 'Cast metal & diecasting times').rules[0]).toMatchObject({
      id: 'first-words-added',
      effect: 'major',
      evidence: { new: '& diecasting' },
    });
  });

  test('counts six words after an article, five without', () => {
    expect(judge('The one two three four five', 'The one two three four six').answer).toBe('major');
    expect(judge('Alpha one two three four five', 'Alpha one two three four six').answer).toBe('undecided');
  });

  const word = fc.constantFrom(
    ...'the journal of applied physics and Chemistry Труды института für Zeitschrift 21 & la revue A.B.C. 学报 women'.split(
      ' ',
    ),
  );
  const title = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));

  test('has a rule with its sentence and source for everything', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        const { answer, rules } = judge(a, b);
        expect(rules.length).toBeGreaterThan(0);
        for (const rule of rules) {
          expect(titleRuleIds).toContain(rule.id);
          expect(rule.sentence.length).toBeGreaterThan(15);
          expect(rule.source.length).toBeGreaterThan(5);
        }
        expect(answer === 'major').toBe(rules.some(({ effect }) => effect === 'major'));
      }),
      { numRuns: 300, seed: 58 },
    );
  });

  test('is minor for the same title in the other normal form, in capitals and with other punctuation', () => {
    fc.assert(
      fc.property(title, (text) => {
        expect(judge(text, text.normalize('NFD')).answer).toBe('minor');
        expect(judge(text, text).answer).toBe('minor');
      }),
      { numRuns: 200, seed: 59 },
    );
  });

  test.each([
    ['', 'Nature', 'from nothing'],
    ['Nature', '', 'to nothing'],
    ['', '', 'nothing at all'],
    ['...', '!!!', 'only punctuation'],
    ['a '.repeat(5000), 'b '.repeat(5000), 'ten thousand characters'],
  ])('%#: is given for any title (%s)', (old, next) => {
    expect(['major', 'minor', 'undecided']).toContain(judge(old, next).answer);
  });
});

test('names a changed qualifier once, and punctuation only where the title has other', () => {
  const ids = (old: string, next: string) =>
    isNewIssnNeeded({ old: { title: old }, new: { title: next } }).rules.map(({ id }) => id);
  expect(ids('Nature', 'Nature (London)')).toEqual(['qualifier']);
  expect(ids('Nature (Paris)', 'Nature. (London)').sort()).toEqual(['punctuation', 'qualifier']);
  expect(ids('Nature (london)', 'Nature (London)')).toEqual(['punctuation']);
});
