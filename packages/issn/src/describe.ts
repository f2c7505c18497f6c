/** English sentences for problems, for programs without a message catalogue of their own. */
import { formatWithPrefix } from './format.ts';
import type { IssnAddressProblem } from './problems.ts';

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const quoted = (character: string): string =>
  /^[\x21-\x7e]$/.test(character) ? `"${character}"` : `the character ${codePoint(character)}`;

/** One sentence on what is wrong and, where that is known, what would be right. Positions are counted from 1. */
export function describeIssnProblem(problem: IssnAddressProblem): string {
  switch (problem.type) {
    case 'empty':
      return 'There is no number here.';
    case 'too-short':
      return `An ISSN has eight characters; here are only ${problem.found}.`;
    case 'too-long':
      return `An ISSN has eight characters; here are ${problem.found}${otherNumber[problem.found] ?? ''}.`;
    case 'bad-character':
      return badCharacter(problem.index, problem.character, problem.meant);
    case 'missing-hyphen':
      return 'The hyphen between the fourth and the fifth character is missing.';
    case 'misplaced-hyphen':
      return `The hyphen at position ${problem.index + 1} is out of place; it stands between the fourth and the fifth character.`;
    case 'hyphen-present':
      return 'The hyphen must not be written here.';
    case 'prefix-present':
      return `Only the number is wanted here, without "${problem.prefix}" before it.`;
    case 'prefix-missing':
      return 'The prefix ISSN and a space must stand before the number.';
    case 'wrong-prefix':
      return /issn/i.test(problem.prefix)
        ? `"${problem.prefix}" is not how the prefix is written: ISSN and one space.`
        : `"${problem.prefix}" before the number is not the prefix of an ISSN.`;
    case 'wrong-check-digit':
      return `The check digit is ${problem.right}, not ${problem.found}: if the other seven digits are right, this is ${formatWithPrefix(problem.meant)}.`;
    case 'not-a-urn':
      return 'This is not a URN of an ISSN; one looks like urn:issn:0028-0836.';
    case 'not-a-resource-uri':
      return 'This is not the address of an ISSN; one looks like http://issn.org/resource/ISSN/0028-0836.';
  }
}

/** Numbers that are taken for an ISSN, by their length. */
const otherNumber: Readonly<Record<number, string>> = {
  10: ', as in an ISBN of before 2007',
  13: ', as in an ISBN (978, 979) or in the bar code of a serial (977)',
  16: ', as in an ORCID',
};

function badCharacter(index: number, character: string, meant: string | undefined): string {
  const where = `At position ${index + 1} stands ${quoted(character)}`;
  if (meant === '') return `${where}, which does not belong there.`;
  if (meant !== undefined) return `${where}; "${meant}" was probably meant.`;
  if (character === 'X' || character === 'x') return `${where}; X can only be the last character.`;
  return `${where}; an ISSN has only the digits 0 to 9 and, as its last character, X.`;
}
