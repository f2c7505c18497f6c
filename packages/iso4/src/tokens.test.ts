import { describe, expect, it } from 'vitest';
import { elision } from './function-words/index.ts';
import { tokenize } from './tokens.ts';

const tokens = (title: string): string[] =>
  tokenize(title, (letters) => elision(letters) !== undefined).map(({ kind, text }) => `${kind} ${text}`);

describe('tokenize', () => {
  it.each<[reason: string, title: string, ...tokens: string[]]>([
    ['words apart by white space', 'Journal  of', 'word Journal', 'word of'],
    ['a hyphen inside a word', 'Annuaire-bulletin', 'word Annuaire-bulletin'],
    ['a hyphen that ends a word', 'Wirtschafts- und', 'word Wirtschafts-', 'word und'],
    ['a hyphen by itself', 'Ann. - Univ', 'word Ann', 'stop .', 'dash -', 'word Univ'],
    ['an elision', "l'art", "elision l'", 'word art'],
    ['a typographic apostrophe', 'dell’Istituto', 'elision dell’', 'word Istituto'],
    ['no elision inside a compound', "Val-d'Oise", "word Val-d'Oise"],
    ['no elision in a word that has an apostrophe', "aujourd'hui", "word aujourd'hui"],
    ['possessives', "Mechanics' children's", "word Mechanics'", "word children's"],
    ['a Dutch article', "'t Volk", "word 't", 'word Volk'],
    ['full stops inside initials', 'U.S. news', 'word U.S', 'stop .', 'word news'],
    ['an ellipsis in either form', 'the ... …', 'word the', 'ellipsis ...', 'ellipsis …'],
    ['a sign for and, inside a name and alone', 'AT&T & C++', 'word AT&T', 'and &', 'word C', 'and +', 'and +'],
    ['brackets and commas', '(Lond., Online)', 'open (', 'word Lond', 'stop .', 'comma ,', 'word Online', 'close )'],
    ['other signs', 'Quel corps ? a/b', 'word Quel', 'word corps', 'sign ?', 'word a', 'sign /', 'word b'],
    ['marks belong to their letter', 'e\u0301a', 'word e\u0301a'],
    ['control characters part words', 'a\u0000b', 'word a', 'control \u0000', 'word b'],
    ['non-sorting marks do not', "\u0098L'\u009cart", 'control \u0098', "elision L'", 'control \u009c', 'word art'],
    ['letters beyond the basic plane', '𐐀𐐁 𝔸', 'word 𐐀𐐁', 'word 𝔸'],
  ])('%s: %j', (_, title, ...expected) => expect(tokens(title)).toEqual(expected));
});
