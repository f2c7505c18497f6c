/** Titles of many kinds with a small list made here, a reason for each. */
import { describe, expect, it } from 'vitest';
import { createAbbreviator } from './abbreviate.ts';
import { someEntries } from './entries.test.support.ts';

const { abbreviate, explain } = createAbbreviator(someEntries);

describe('abbreviate, in the style of key titles', () => {
  const rows: readonly (readonly [reason: string, title: string, expected: string, language?: string])[] = [
    ['whole words and stems', 'Journal of physical chemistry', 'J. phys. chem.', 'eng'],
    ['capitals are those of the title', 'Journal of Physical Chemistry', 'J. Phys. Chem.', 'eng'],
    ['all in capitals', 'JOURNAL OF PHYSICAL CHEMISTRY', 'J. PHYS. CHEM.', 'eng'],
    ['an acronym among other words stays', 'IEEE JOURNAL of chemistry', 'IEEE JOURNAL chem.', 'eng'],
    ['one significant word stays whole', 'Chemistry', 'Chemistry', 'eng'],
    ['its article goes', 'The journal', 'Journal', 'eng'],
    ['its qualifier is abbreviated', 'Chemistry (London)', 'Chemistry (Lond.)', 'eng'],
    ['a first preposition stays', 'In practice', 'In practice', 'eng'],
    ['the next word is written large when an article goes', 'The journal of chemistry', 'J. chem.', 'eng'],
    ['a set phrase stays', 'Journal of in vitro chemistry', 'J. in vitro chem.', 'eng'],
    ['the last word stays', 'Journal worked for', 'J. worked for', 'eng'],
    ['a letter that designates stays', 'Physical review. A', 'Phys. rev., A', 'eng'],
    [
      'the designator of a section and its comma stay',
      'Physical review. Series A, Chemistry',
      'Phys. rev., Ser. A, Chem.',
      'eng',
    ],
    [
      'an article begins the title of a section',
      'Physical review. B, A journal of chemistry',
      'Phys. rev., B, j. chem.',
      'eng',
    ],
    ['in a French title the comma goes', 'Revue nationale. Série A, Chimie', 'Rev. natl., Sér. A Chim.', 'fre'],
    ['a name has its preposition', 'Journal of the Simone van Labor society', 'J. Simone van Labor soc.', 'eng'],
    ['a combining form before an entry', 'Journal of microchemistry', 'J. microchem.', 'eng'],
    ['a coined name is one word', 'PhysLabor journal', 'PhysLabor j.', 'eng'],
    ['other commas go', 'Physical, chemical and national review', 'Phys. chem. natl. rev.', 'eng'],
    ['& goes', 'Chemistry & society', 'Chem. soc.', 'eng'],
    ['& inside a name stays', 'AT&T journal', 'AT&T j.', 'eng'],
    ['full stops of initials stay', 'Journal of the U.S. society', 'J. U.S. soc.', 'eng'],
    ['a name after initials stays', 'Journal of the W. M. Chemistry society', 'J. W. M. Chemistry soc.', 'eng'],
    ['several words', 'Journal of the United States society', 'J. U. S. soc.', 'eng'],
    ['qualifiers are parted by a comma', 'Journal (London. Online)', 'Journal (Lond., Online)', 'eng'],
    ['an abbreviation before the medium', 'Journal (New York, N.Y. Online)', 'Journal (N. Y. N.Y., Online)', 'eng'],
    ['no comma when it would make the result longer', 'Nation (N.Y. Online)', 'Nation (N.Y. Online)', 'eng'],
    ['an abbreviation in the title begins no section', 'Journal of the Dept. of chemistry', 'J. Dept. chem.', 'eng'],
    ['small words of a second language', 'Zeitschrift für Labor and journal of chemistry', 'Z. Labor j. chem.', 'eng'],
    ['a state after a place, before the medium', 'Nation (Labor, Mo. Online)', 'Nation (Labor Mo., Online)', 'eng'],
    [
      'a body in its own brackets',
      'Nation (Society (London). National review)',
      'Nation (Soc. (Lond.), Natl. rev.)',
      'eng',
    ],
    ['what does not count in sorting', "\u0098L'\u009chistoire nationale", 'Hist. natl.', 'fre'],
    [
      'an article before a title in another language than the record says',
      'The journal of chemistry',
      'J. chem.',
      'jpn',
    ],
    ['a record that says no language', 'The journal of chemistry', 'J. chem.', '|||'],
    ['no article without other small words of its language', 'La nation journal', 'La nation j.', 'eng'],
    [
      'an abbreviation stays as it is',
      'J. Chem. Soc., Ser. A, Natl. Hist.',
      'J. Chem. Soc., Ser. A, Natl. Hist.',
      'eng',
    ],
    ['a word that is like an abbreviation', 'Revue nationale Him. Journal', 'Rev. natl. Him, J.', 'fre'],
    ['an abbreviation with a qualifier too', 'Natl. Hist. (Lond., Online)', 'Natl. Hist. (Lond., Online)', 'eng'],
    ['an article that a hyphen ties to an acronym', '4OR-A national journal of chemistry', '4OR-natl. j. chem.', 'eng'],
    ['a body after a dash', 'National review - Society of chemistry', 'Natl. rev. - Soc. chem.', 'eng'],
    ['the final stop goes', 'National review.', 'Natl. rev.', 'eng'],
    ['the list says no', 'National nation review', 'Natl. nation rev.', 'eng'],
    ['elisions', "Revue d'histoire de l'art", 'Rev. hist. art', 'fre'],
    ['an elided article at the beginning', "L'Histoire nationale", 'Hist. natl.', 'fre'],
    ['hyphenated, part by part', 'Revue physique-chimique', 'Rev. phys.-chim.', 'fre'],
    ['diacritics are those of the title', 'Société de géologie', 'Soc. géol.', 'fre'],
    ['and are not needed to find the entry', 'Societe de geologie', 'Soc. geol.', 'fre'],
    ['an ending of the plural', 'Zeitungen der Gesellschaften', 'Ztg. Ges.', 'ger'],
    ['a compound ends with an entry', 'Zeitschrift für Kunstgeschichte', 'Z. Kunstgesch.', 'ger'],
    ['a suffix', 'Zeitschrift für Volkskunde', 'Z. Volkskd.', 'ger'],
    ['the language decides', 'Labor Zeitung', 'Lab. Ztg.', 'ger'],
    ['the language decides otherwise', 'Labor journal', 'Labor j.', 'eng'],
    ['the small words tell the language', 'Boletín de la Real Sociedad', 'Bol. R. Soc.'],
    ['a name keeps its article', 'Boletín de la Sociedad de La Salle', 'Bol. Soc. La Salle', 'spa'],
    ['another Romanization', 'Zhurnal khimii', 'Zh. khim.', 'rus'],
    ['another Romanization with ligatures', 'Izvestii͡a khimii', 'Izv. khim.', 'rus'],
    ['a small word of another language than the record says', 'Acta et historia', 'Acta hist.', 'eng'],
    ['not shorter, not abbreviated', 'National park', 'Natl. park', 'eng'],
    ['possessives', "Women's national society", "Women's natl. soc.", 'eng'],
    [
      'a preposition before a quotation is not the last word',
      'Journal of "national" chemistry',
      'J. "natl." chem.',
      'eng',
    ],
    ['a comma within a number stays', 'Journal of 1,3-chemistry', 'J. 1,3-chem.', 'eng'],
    ['a plus that belongs to a name stays', 'Journal of C++ chemistry', 'J. C++ chem.', 'eng'],
    ['a plus that parts goes', 'Journal + chemistry', 'J. chem.', 'eng'],
    ['y to ies', 'National societies', 'Natl. soc.', 'eng'],
  ];
  for (const [reason, title, expected, language] of rows) {
    it(`${reason}: ${title}`, () => expect(abbreviate(title, { language })).toBe(expected));
  }

  it('drops the designator and its comma in citations', () => {
    const title = 'Physical review. Series A, National chemistry';
    expect(abbreviate(title, { language: 'eng', style: 'citation' })).toBe('Phys. rev., A Natl. chem.');
    expect(abbreviate('Section of chemistry', { style: 'citation' })).toBe('Sect. chem.');
  });

  it('understands the codes of other lists of languages', () => {
    for (const language of ['ger', 'deu', 'de', 'DE', 'de-AT', 'de_CH'])
      expect(abbreviate('Labor Zeitung', { language })).toBe('Lab. Ztg.');
    for (const language of ['mul', 'und', '', 'x']) {
      expect(explain('Labor Zeitung', { language }).language?.given).not.toBe(true);
    }
  });
});

describe('abbreviate, given what is hardly a title', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['...', ''],
    ['. , ;', ';'],
    ['of the', 'of the'],
    ['(Online)', '(Online)'],
    ['(((Journal', '(((Journal'],
    ['Journal of chemistry)', 'J. chem.)'],
    ['Journal\u0000of\u0007chemistry', 'J. chem.'],
    ['\u0301Journal of chemistry', 'J. chem.'],
  ])('%j', (title, expected) => expect(abbreviate(title)).toBe(expected));
});

describe('explain', () => {
  it('says for each word and sign what became of it, by which rule and entry', () => {
    const { steps, abbreviation, language } = explain("L'Histoire de la chimie. Série A, Revue (Paris)", {
      language: 'fre',
    });
    expect(abbreviation).toBe('Hist. chim., Sér. A Rev. (Paris)');
    expect(language).toEqual({ code: 'fre', given: true });
    expect(steps.map(({ text, result, rule, entry }) => [text, result, rule, entry?.pattern])).toEqual([
      ["L'", '', 'article', undefined],
      ['Histoire', 'Hist.', 'stem', 'histoir-'],
      ['de', '', 'preposition', undefined],
      ['la', '', 'article', undefined],
      ['chimie', 'chim.', 'stem', 'chimi-'],
      ['.', ',', 'stop-to-comma', undefined],
      ['Série', 'Sér.', 'word', 'serie'],
      ['A', 'A', 'letter', undefined],
      [',', '', 'comma', undefined],
      ['Revue', 'Rev.', 'stem', 'revue-'],
      ['(', '(', 'bracket', undefined],
      ['Paris', 'Paris', 'not-in-list', undefined],
      [')', ')', 'bracket', undefined],
    ]);
  });

  it('names the other entries and what the title would be with them', () => {
    const { alternatives, steps } = explain('Labor Zeitung', { language: 'ger' });
    expect(steps[0]?.others.map(({ note }) => note)).toEqual(['work']);
    expect(alternatives.map(({ step, abbreviation }) => [step, abbreviation])).toEqual([[0, 'Labor Ztg.']]);
  });

  it('gives the members of a compound apart', () => {
    const { steps } = explain('Revue physique-chimique', { language: 'fre' });
    expect(steps.map(({ text, result }) => [text, result])).toEqual([
      ['Revue', 'Rev.'],
      ['physique', 'phys.'],
      ['-', '-'],
      ['chimique', 'chim.'],
    ]);
  });
});
