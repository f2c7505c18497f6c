/** What each step of an explanation says, as an English sentence for people. */
import type { Step } from './explanation.ts';
import type { Rule } from './rules.ts';

const sentences: Readonly<Record<Rule, string>> = {
  word: 'The list has this word.',
  inflected: 'The list has this word; here it stands with an ending.',
  stem: 'The list has the beginning of this word.',
  suffix: 'The list has the end of this word; what stands before is kept.',
  compound: 'The list has the last part of this compound; what stands before is kept.',
  infix: 'The list has the middle of this word; what stands before is kept.',
  phrase: 'The list has these words together.',
  'not-in-list': 'The list does not have this word.',
  'not-abbreviated': 'The list says that this word is not abbreviated.',
  'not-shorter': 'The abbreviation would not be shorter.',
  'single-word': 'A title of one significant word is not abbreviated.',
  acronym: 'Taken for an acronym.',
  number: 'Numbers are kept.',
  letter: 'A single letter is kept.',
  'personal-name': 'Taken for a name, since it follows initials.',
  medium: 'A word for the medium is kept whole in a qualifier.',
  'first-word': 'A preposition or conjunction at the beginning is kept.',
  'last-word': 'It stands at the end, so it is more than a connecting word.',
  locution: 'Part of a set phrase.',
  'part-of-name': 'Part of a name.',
  sign: 'Other punctuation is kept.',
  bracket: 'Brackets are kept.',
  hyphen: 'Hyphens and dashes are kept.',
  'comma-after-designator': 'The comma between the designation of a section and its title is kept.',
  'stop-of-abbreviation': 'A full stop that abbreviates is kept.',
  article: 'Articles are left out.',
  preposition: 'Prepositions are left out.',
  conjunction: 'Conjunctions are left out.',
  'and-sign': 'A sign for “and” is left out.',
  comma: 'Commas are left out.',
  ellipsis: 'An ellipsis is left out.',
  'control-character': 'A control character is left out.',
  'final-stop': 'The full stop at the end is left out.',
  'needless-stop': 'There is nothing here for a full stop to abbreviate or to part.',
  designator: 'In citations the word for a section is left out before its letter or number.',
  'stop-to-comma': 'A full stop that parts becomes a comma.',
};

export const describeStep = ({ rule }: Pick<Step, 'rule'>): string => sentences[rule];
