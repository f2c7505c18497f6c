/** The rules by name. What each says for people stands in `describe.ts`; the clauses are those of ISO 4:1997. */

/** Abbreviated, by an entry of the list (4.2). */
export type EntryRule =
  /** The entry is the word. */
  | 'word'
  /** The word is the entry with an ending of declension or plural. */
  | 'inflected'
  /** The word begins with the entry. */
  | 'stem'
  /** The word ends with the entry; what stands before is kept. */
  | 'suffix'
  /** The last member of a Germanic compound is the entry, or begins with it; what stands before is kept. */
  | 'compound'
  /** The entry stands after a combining form, such as `micro`, which is kept. */
  | 'combined'
  /** The entry stands in the middle of the word; what stands before is kept. */
  | 'infix'
  /** The entry is of several words. */
  | 'phrase';

export type KeptRule =
  | 'not-in-list'
  /** The list says `n.a.`. */
  | 'not-abbreviated'
  /** The abbreviation would not be shorter than the word. */
  | 'not-shorter'
  /** A title of one significant word (4.7). */
  | 'single-word'
  | 'acronym'
  | 'number'
  /** One letter: an initial, or what designates a section. */
  | 'letter'
  /** A name after initials. */
  | 'personal-name'
  /** A term for the medium in a qualifier. */
  | 'medium'
  /** A word that is an abbreviation of the list, in a title that is one. */
  | 'already-abbreviated'
  /** A preposition or conjunction at the beginning. */
  | 'first-word'
  | 'last-word'
  /** A preposition in a set phrase: `in vivo`. */
  | 'locution'
  /** An article or preposition that belongs to a name. */
  | 'part-of-name'
  | 'sign'
  | 'bracket'
  | 'hyphen'
  /** A comma between a section's designator and its title, in the style of key titles. */
  | 'comma-after-designator'
  /** The same in a title that is an abbreviation already. */
  | 'comma-after-abbreviation'
  /** A full stop of an initial or an abbreviation in the title. */
  | 'stop-of-abbreviation';

export type DroppedRule =
  | 'article'
  | 'preposition'
  | 'conjunction'
  /** `&` or `+` for `and`. */
  | 'and-sign'
  | 'comma'
  | 'ellipsis'
  | 'control-character'
  | 'final-stop'
  /** A full stop that an abbreviation made needless, or one without a word before. */
  | 'needless-stop'
  /** `Part`, `Series`, `Section` before a letter or number, in the style of citations. */
  | 'designator';

/** A full stop between a title and its section, or between two qualifiers, becomes a comma. */
export type ChangedRule = 'stop-to-comma';

export type Rule = EntryRule | KeptRule | DroppedRule | ChangedRule;

export type Outcome = 'abbreviated' | 'kept' | 'dropped' | 'changed';

const entryRules: ReadonlySet<Rule> = new Set<Rule>([
  'word',
  'inflected',
  'stem',
  'suffix',
  'compound',
  'combined',
  'infix',
  'phrase',
]);
const droppedRules: ReadonlySet<Rule> = new Set<Rule>([
  'article',
  'preposition',
  'conjunction',
  'and-sign',
  'comma',
  'ellipsis',
  'control-character',
  'final-stop',
  'needless-stop',
  'designator',
]);

export function outcomeOf(rule: Rule): Outcome {
  if (rule === 'stop-to-comma') return 'changed';
  if (entryRules.has(rule)) return 'abbreviated';
  return droppedRules.has(rule) ? 'dropped' : 'kept';
}
