/** English sentences for why a number was not given, and what to do instead. */
import { describeProfileProblem, type ProfileProblem } from '@masthead/crosswalk';
import { formatWithPrefix, type Issn, issnFromInteger } from '@masthead/issn';
import { describeKeyTitleProblem, type RelationKind } from '@masthead/serial';
import type { End } from '../domain/family.ts';
import { describePermissionProblem } from '../domain/permissions.ts';
import type { AssignProblem } from './assign-issn/request.ts';

const named = (issn: Issn): string => formatWithPrefix(issn);
const numbered = (number: number): string => named(issnFromInteger(number));
const endOf = (end: End): string => (typeof end === 'number' ? numbered(end) : `“${end}”`);
const kindOf = (kind: RelationKind): string => kind.replaceAll('-', ' ');

export function describeAssignProblem(problem: AssignProblem): string {
  switch (problem.type) {
    case 'not-permitted':
    case 'not-in-custody':
      return describePermissionProblem(problem);
    case 'key-not-usable':
      return 'The request has no key, or one of more than 200 characters. Choose one for each request, and send the same with every repetition.';
    case 'key-used':
      return `The key “${problem.key}” was used for another request, which was given ${problem.issns.map(named).join(', ')}. Choose another key, or send that request again as it was.`;
    case 'too-many-titles':
      return `A family has at most ${problem.limit} titles. Send the others in a request of their own.`;
    case 'no-titles':
      return 'There is no title in the request.';
    case 'evidence-missing':
      return 'A confirmed number needs evidence that the resource was published, such as the address of its first issue. Without it, ask for a provisional one.';
    case 'has-issn':
      return `“${problem.label}” has the number ${problem.issn} in 022 $a. A resource has one number; import the record, or take the number out if it is not its own.`;
    case 'record-not-readable':
      return `The record of “${problem.label}” cannot be read as a continuing resource.`;
    case 'title-missing':
      return `“${problem.label}” has no title (245). A key title is made from the title proper.`;
    case 'medium-missing':
      return `It is not said in which medium “${problem.label}” appears (007). Each medium version has a number of its own.`;
    case 'title-not-usable':
      return `The title of “${problem.label}” cannot become a key title: ${describeKeyTitleProblem(problem.problem)}`;
    case 'duplicate-likely':
      return `The Register seems to have “${problem.label}” already: ${problem.candidates
        .slice(0, 3)
        .map(({ issn, keyTitle, reasons }) => `${named(issn)}, ${keyTitle} (same ${reasons.join(', ')})`)
        .join('; ')}. If it is another resource, say why (despite), and ask again.`;
    case 'key-title-taken':
      return `The key title “${problem.keyTitle}” of “${problem.label}” ${problem.holder ? `is that of ${named(problem.holder)}` : 'is taken'}. Give it a qualifier, or leave it out to have one made.`;
    case 'no-key-title-free':
      return `All key titles that “${problem.label}” could have are taken. Say more of it: issuing body, place, edition.`;
    case 'record-not-right':
      return `The record of “${problem.label}” is not right by the ISSN profile. ${problem.problems.map(describeProfile).join(' ')}`;
    case 'label-repeated':
      return `Two titles of the request have the label “${problem.label}”. Give each its own.`;
    case 'label-unknown':
      return `“${problem.label}” is no label of the request and no ISSN with a right check digit.`;
    case 'link-to-itself':
      return `“${problem.label}” is linked with itself (${kindOf(problem.kind)}). Take that link away.`;
    case 'link-unknown':
      return `“${problem.label}” is linked with ${numbered(problem.number)} (${kindOf(problem.kind)}), which the Register does not know. Check the number, or import its record first.`;
    case 'link-withdrawn':
      return `“${problem.label}” is linked with ${numbered(problem.number)} (${kindOf(problem.kind)}), which is ${problem.state}${problem.replacement === undefined ? '' : ` in favour of ${numbered(problem.replacement)}: link with that one`}.`;
    case 'link-both-ways':
      return `“${problem.label}” and ${endOf(problem.other)} are each said to be the other's “${kindOf(problem.kind)}”. Only one of the two can be.`;
    case 'history-cycle':
      return `By these links a title would be earlier than itself: ${problem.path.map(endOf).join(', then ')}.`;
    case 'versions-of-two-titles':
      return `“${problem.label}” is said to be a version of titles with different ISSN-Ls, ${problem.issnLs.map(numbered).join(' and ')}. Versions of one title have one.`;
    case 'medium-twice':
      return `${problem.ends.map(endOf).join(' and ')} would be two versions of one title in the same medium (${problem.medium}). If they are, say why (despite), and ask again.`;
    case 'no-open-block':
      return `Centre ${problem.centre} has no open block of numbers for this (${problem.purpose}${problem.holder === undefined ? '' : `, ${problem.holder}`}). The Registration Authority gives one.`;
    case 'block-unknown':
      return `There is no block ${problem.block}. Leave the block out to take numbers from any that is open.`;
    case 'block-closed':
      return `Block ${problem.block} is closed. Leave the block out to take numbers from an open one.`;
    case 'block-foreign':
      return `Block ${problem.block} is that of centre ${problem.centre}, which alone gives numbers out of it. Leave the block out to take them from your own.`;
    case 'block-exhausted':
      return `${leftWords(problem.left)} left${problem.block === undefined ? '' : ` in block ${problem.block}`}, so none of this request got one. Ask the Registration Authority for another block.`;
  }
}

const leftWords = (left: number): string =>
  left === 0 ? 'No number is' : left === 1 ? 'Only one number is' : `Only ${left} numbers are`;

/** How those who describe a title without MARC say what a field has. */
const described: Readonly<Record<string, string>> = {
  '044': 'country',
  '080': 'udc or ddc',
  '264': 'publisher, place',
  '856': 'urls',
};

function describeProfile(problem: ProfileProblem): string {
  const { where, wrong, mend } = describeProfileProblem(problem);
  const plain = described[problem.tag];
  return `${where}: ${wrong} ${mend}${plain === undefined ? '' : ` In a description it is given as ${plain}.`}`;
}
