/** The rules on changes of title as data: what each asks for, where it stands, and an English sentence for people. */

/** A difference that RDA 2.3.2.13.2 and ISBD A.2.6 list as never asking for a new description. */
export type MinorDifference =
  | 'punctuation'
  | 'spelling'
  | 'one-word-or-two'
  | 'abbreviation'
  | 'initials'
  | 'number'
  | 'symbol'
  | 'inflection'
  | 'function-words'
  | 'resource-type'
  | 'body-in-other-form'
  | 'numbering-words'
  | 'list-order';

export type TitleRuleId =
  | MinorDifference
  | 'unchanged'
  | 'alternating'
  | 'parallel-titles'
  | 'subtitle'
  | 'qualifier'
  | 'later-words'
  | 'list-same-subject'
  | 'body-form'
  | 'body-elsewhere'
  | 'merger-title-kept'
  | 'split-title-kept'
  | 'absorption-title-kept'
  | 'first-words-added'
  | 'first-words-deleted'
  | 'first-words-changed'
  | 'first-words-order'
  | 'meaning-changed'
  | 'body-in-title'
  | 'body-of-generic-title'
  | 'medium'
  | 'merger'
  | 'split'
  | 'meaning'
  | 'list-words'
  | 'undivided'
  | 'colon'
  | 'edition';

export interface TitleRule {
  readonly id: TitleRuleId;
  /** `question`: the rule cannot be applied without an answer to its sentence. */
  readonly effect: 'major' | 'minor' | 'question';
  /** English. */
  readonly sentence: string;
  /** Where the rule stands. */
  readonly source: string;
  /** The words it was applied to, as they stand in the titles. */
  readonly evidence: { readonly old?: string; readonly new?: string };
}

const minorList = 'RDA 2.3.2.13.2; ISBD A.2.6.2';
const majorTitle = 'ISSN Manual 2.3; RDA 2.3.2.13.1; ISBD A.2.6.1';

const rules: Readonly<Record<TitleRuleId, readonly [effect: TitleRule['effect'], sentence: string, source: string]>> = {
  unchanged: ['minor', 'Nothing that counts has changed.', 'ISO 3297:2020, 5.8'],
  'first-words-added': [
    'major',
    'A word was added among the first five words of the title (six if it begins with an article).',
    majorTitle,
  ],
  'first-words-deleted': [
    'major',
    'A word was dropped among the first five words of the title (six if it begins with an article).',
    majorTitle,
  ],
  'first-words-changed': [
    'major',
    'A word was changed among the first five words of the title (six if it begins with an article).',
    majorTitle,
  ],
  'first-words-order': [
    'major',
    'The first five words of the title (six if it begins with an article) are in another order.',
    majorTitle,
  ],
  'meaning-changed': [
    'major',
    'Later words of the title changed, and with them its meaning or its subject.',
    majorTitle,
  ],
  'body-in-title': [
    'major',
    'The title names the body that issues it, and that is another body now.',
    'ISSN Manual 2.3; RDA 2.3.2.13.1 b',
  ],
  'body-of-generic-title': [
    'major',
    'The title is a general term that only the issuing body makes distinct, and that is another body now.',
    'ISSN Manual 2.3; RDA 6.27.1.9',
  ],
  medium: [
    'major',
    'It appears in another medium: every medium version has an ISSN of its own.',
    'ISO 3297:2020, 5.6 and 5.7; ISSN Manual 2.3',
  ],
  subtitle: ['minor', 'Only a subtitle changed, which is no part of the title proper.', 'ISSN Manual 2.3; ISBD 1.3'],
  colon: [
    'question',
    'What follows the colon may be a subtitle, which does not count, or part of the title. Is it part of the title?',
    'ISBD 1.1 and 1.3',
  ],
  qualifier: [
    'minor',
    'Only the qualifier in parentheses differs, which makes a key title unique and is no part of the title proper.',
    'ISO 3297:2020, 6.2',
  ],
  merger: ['major', 'Two or more publications became one with a new title.', 'ISSN Manual 2.2.8.1'],
  split: ['major', 'One publication became several, with new titles.', 'ISSN Manual 2.2.8.2'],
  meaning: [
    'question',
    'Words after the first five changed. Is it about something else now, or does the title mean something else?',
    majorTitle,
  ],
  'list-words': [
    'question',
    'A word was added to or dropped from a list of several. Is it about something else now?',
    minorList,
  ],
  undivided: [
    'question',
    'This script does not divide words, so five of them cannot be counted. Does the change fall among the first five words, or change the meaning?',
    majorTitle,
  ],
  edition: [
    'question',
    'The edition statement changed. Does it now cover another subject, region, language or readership than before?',
    'ISSN Manual 2.2.1 and 2.2.2; RDA 2.5.1.6',
  ],
  'later-words': ['minor', 'Words after the first five changed, but neither the meaning nor the subject.', majorTitle],
  'list-same-subject': ['minor', 'A list in the title gained or lost a word, but it is about the same.', minorList],
  'list-order': ['minor', 'The words of a list are in another order.', minorList],
  alternating: ['minor', 'Both titles stand on issues in turn, by a regular pattern.', minorList],
  'parallel-titles': ['minor', 'The same titles in several languages are in another order.', minorList],
  punctuation: ['minor', 'Only punctuation, capitals or accents changed.', minorList],
  spelling: ['minor', 'The same word is spelled otherwise.', minorList],
  'one-word-or-two': ['minor', 'The same is written as one word or as two, with or without a hyphen.', minorList],
  abbreviation: ['minor', 'A word is abbreviated, or spelled out.', minorList],
  initials: ['minor', 'Initials stand for the full form, or the other way round.', minorList],
  number: ['minor', 'The same number is written otherwise: in figures, in words, in Roman numerals.', minorList],
  symbol: ['minor', 'A sign stands for a word, or the other way round.', minorList],
  inflection: ['minor', 'The same word has another grammatical form, such as the plural.', minorList],
  'function-words': ['minor', 'Only articles, prepositions or conjunctions were added, dropped or changed.', minorList],
  'resource-type': [
    'minor',
    'Words for the kind of resource, such as “magazine” or “journal”, were added or dropped.',
    minorList,
  ],
  'body-in-other-form': ['minor', 'The same body is named in another form, in another place, or no longer.', minorList],
  'numbering-words': ['minor', 'Words that lead from the title to the numbering or the date changed.', minorList],
  'body-form': ['minor', 'The same body has its name in another form.', minorList],
  'body-elsewhere': [
    'minor',
    'Another body issues it, but the title does not name it and is distinct without it.',
    'ISSN Manual 2.3',
  ],
  'merger-title-kept': ['minor', 'It was merged with another, and the title was kept.', 'ISSN Manual 2.2.8.1'],
  'split-title-kept': ['minor', 'Another part went its own way; this one kept the title.', 'ISSN Manual 2.2.8.2'],
  'absorption-title-kept': ['minor', 'It took in another publication and kept its title.', 'ISSN Manual 2.2.8.1'],
};

/** Every rule, for who lists or translates them. */
export const titleRuleIds = Object.keys(rules) as readonly TitleRuleId[];

export function ruleSource(id: TitleRuleId): Pick<TitleRule, 'effect' | 'sentence' | 'source'> {
  const [effect, sentence, source] = rules[id];
  return { effect, sentence, source };
}
