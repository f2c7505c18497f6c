/** English sentences for why something cannot be done with a number that was assigned, and what to do instead. */
import { describeProfileProblem } from '@masthead/crosswalk';
import { formatWithPrefix, type Issn } from '@masthead/issn';
import type { EvidenceProblem } from '../domain/evidence.ts';
import type { NumberState } from '../domain/number-state.ts';
import { describePermissionProblem } from '../domain/permissions.ts';
import type { FixedPart, LifeProblem } from './life/problems.ts';

const named = (issn: Issn): string => formatWithPrefix(issn);

/** As states are called in a sentence. */
export const stateWords: Readonly<Record<NumberState, string>> = {
  register: 'confirmed',
  provisional: 'provisional',
  legacy: 'a legacy number',
  unreported: 'not reported yet',
  cancelled: 'cancelled',
  suppressed: 'suppressed',
};

const fixedWords: Readonly<Record<FixedPart, string>> = {
  number: 'the number (022 $a). A number is never changed; a duplicate is cancelled',
  'control-number': 'the control number (001)',
  'creating-centre': 'the centre that made the record (699 $v)',
  centre: 'the centre that has it in custody (022 $2); the Registration Authority transfers custody',
  status: 'the status (699 $8, leader/05). Confirm, suppress or cancel instead, or allow the change of status',
  'issn-l': 'the ISSN-L or another cluster (022 $l, 023); clusters have verbs of their own',
  'former-issn-l': 'former ISSN-Ls (022 $m)',
  replacement: 'what replaces it (022 $v); cancel the number instead',
  'cancelled-numbers': 'numbers cancelled in its favour (022 $z); cancel those numbers instead',
};

const evidenceWords: Readonly<Record<EvidenceProblem['why'], string>> = {
  empty: 'The evidence says nothing. Give an address, a file, or a statement of what was seen.',
  'not-an-address': 'The evidence is no web address that begins with http:// or https://.',
  'not-a-hash': 'The hash of a file is its SHA-256, 64 hexadecimal digits.',
  'too-long':
    'The evidence is longer than 2,000 characters. Keep the document as a file, and give its name and SHA-256.',
};

export function describeLifeProblem(problem: LifeProblem): string {
  switch (problem.type) {
    case 'not-permitted':
    case 'not-in-custody':
      return describePermissionProblem(problem);
    case 'evidence-unusable':
      return evidenceWords[problem.why];
    case 'never-issued':
      return `${named(problem.issn)} was never issued to anything: no record of the Register names it. Check the number.`;
    case 'not-described':
      return `The Register has ${named(problem.issn)} without a record, so it is not known what it names. Import or assign its record first.`;
    case 'wrong-state':
      return describeWrongState(problem);
    case 'reason-missing':
      return 'A reason is missing. It is kept in the ledger, for whoever looks at the number later.';
    case 'not-a-day':
      return `“${problem.text}” is no date of publication. Write a year, a month or a day: 2027, 2027-03 or 2027-03-15.`;
    case 'published-in-future':
      return `${problem.published} has not come yet. A number is confirmed when its publication has been seen.`;
    case 'key-title-taken':
      return `${named(problem.holder)} has the key title “${problem.keyTitle}”, so ${named(problem.issn)} cannot have it. Give it a qualifier, or settle first which of the two keeps it.`;
    case 'reminders-missing':
      return describeReminders(problem);
    case 'confirmed-needs-authority':
      return `${named(problem.issn)} is ${stateWords[problem.state]}. Only the Registration Authority suppresses what was published; ask there. If it is a duplicate, cancel it instead.`;
    case 'cited-as-replacement':
      return `${list(problem.by)} ${problem.by.length === 1 ? 'was' : 'were'} cancelled in favour of ${named(problem.issn)}, and would lead to nothing. Undo that first, or cancel ${named(problem.issn)} in favour of another number.`;
    case 'same-number':
      return `${named(problem.issn)} cannot be cancelled in favour of itself. Name the number that stays.`;
    case 'survivor-withdrawn':
      return describeSurvivor(problem);
    case 'changed-meanwhile':
      return (
        `${problem.by || 'Somebody'} wrote the record of ${named(problem.issn)} in between: you started from revision ${problem.basedOn}, and it is at ${problem.current}. ` +
        `Nothing of yours was written. ${problem.both.length === 0 ? 'You changed other fields than they did' : `Both of you changed ${problem.both.join(', ')}`}: look at what changed, and correct again from revision ${problem.current}.`
      );
    case 'revision-unknown':
      return `${named(problem.issn)} has no revision ${problem.ordinal}; the present one is ${problem.current}.`;
    case 'fixed-field':
      return `A correction does not change ${fixedWords[problem.what]}. It is ${problem.before || 'empty'} and would become ${problem.after || 'empty'}.`;
    case 'field-missing':
      return problem.occurrence === 0
        ? `Which field ${problem.tag} is meant is not clear: there is none, or there are several. Say which, counted from 1.`
        : `There is no field ${problem.tag} with the number ${problem.occurrence}.`;
    case 'field-unusable':
      return `“${problem.text}” cannot be read as a field. Write it as in \`245 10$aTitle\`.`;
    case 'nothing-to-correct':
      return `The record of ${named(problem.issn)} says this already. Nothing was written.`;
    case 'unreadable':
      return 'No number can be read from the record (022 $a).';
    case 'profile':
      return problem.problems
        .map((one) => {
          const { where, wrong, mend } = describeProfileProblem(one);
          return `${where}: ${wrong} ${mend}`;
        })
        .join('\n');
    case 'position-unknown':
      return `The Register has no change at position ${problem.position}. The history of a number shows the positions of its changes.`;
    case 'nothing-before':
      return `Change ${problem.position} is the first that says something of ${named(problem.issn)}, so there is nothing to go back to. A number is never taken back: suppress it, or cancel it.`;
    case 'already-undone':
      return `Change ${problem.position} was undone already${problem.by > 0 ? `, by change ${problem.by}` : ', a moment ago'}.`;
    case 'later-changes':
      return `${named(problem.issn)} was changed again after ${problem.position}${positions(problem.later)}. Undo the later ones first, the last of them first.`;
    case 'no-way-back':
      return `${named(problem.issn)} is ${stateWords[problem.from]}, and there is no way back from that to ${stateWords[problem.to]}.`;
    case 'too-many-together':
      return `${problem.count} changes were made together with ${problem.position}, and at most ${problem.most} are undone at once.`;
    case 'link-to-itself':
      return `The record of ${named(problem.issn)} would be linked with itself. Name the other number (subfield x of 760-787).`;
    case 'note-empty':
      return 'The note says nothing.';
    case 'note-too-long':
      return `The note has ${problem.length} characters, and ${problem.most} is the most. Keep the document as a file, and name it.`;
  }
}

type Of<Type extends LifeProblem['type']> = Extract<LifeProblem, { readonly type: Type }>;

const doing: Readonly<Partial<Record<Of<'wrong-state'>['verb'], string>>> = {
  'confirm-issn': 'confirmed',
  'suppress-issn': 'suppressed',
  'cancel-duplicate': 'cancelled',
};

function describeWrongState({ verb, issn, state, replacement }: Of<'wrong-state'>): string {
  const done = doing[verb] ?? 'changed so';
  if (done === stateWords[state]) {
    const by = replacement === undefined ? '' : `, in favour of ${named(replacement)}`;
    return `${named(issn)} is ${stateWords[state]} already${by}. Nothing was written.`;
  }
  if (state === 'cancelled') {
    return replacement === undefined
      ? `${named(issn)} was cancelled, and names nothing any more.`
      : `${named(issn)} was cancelled in favour of ${named(replacement)}. Use that number.`;
  }
  if (state === 'suppressed') {
    return `${named(issn)} was suppressed, and names nothing any more. If that was a mistake, undo the change that did it.`;
  }
  if (state === 'unreported') {
    return `${named(issn)} is set aside and not assigned to anything yet, so it cannot be ${done}.`;
  }
  return `${named(issn)} is ${stateWords[state]}, and cannot be ${done}.`;
}

function describeReminders({ issn, given, needed, from }: Of<'reminders-missing'>): string {
  const ask = 'On evidence that it will never appear it is suppressed at once.';
  if (given >= needed && from !== undefined) {
    return `The last reminder for ${named(issn)} leaves time until ${from}. ${ask}`;
  }
  if (given === 0 && from !== undefined) {
    return `${named(issn)} is expected until ${from}, and nobody has been reminded. ${ask}`;
  }
  const many = given === 0 ? 'No reminder was given' : `${given} of ${needed} reminders were given`;
  return `${many} for ${named(issn)}. \`masthead due --remind\` gives the next when its time has come. ${ask}`;
}

function describeSurvivor({ issn, survivor, state, replacement }: Of<'survivor-withdrawn'>): string {
  if (state === 'suppressed') {
    return `${named(survivor)} was suppressed and names nothing, so ${named(issn)} cannot be cancelled in its favour. Name a number that is in use.`;
  }
  if (replacement === issn) {
    return `${named(survivor)} was itself cancelled in favour of ${named(issn)}: the two would point at each other. If it went the wrong way, undo that change first.`;
  }
  return replacement === undefined
    ? `${named(survivor)} was itself cancelled. Name a number that is in use.`
    : `${named(survivor)} was itself cancelled, in favour of ${named(replacement)}. Cancel ${named(issn)} in favour of ${named(replacement)}.`;
}

function list(issns: readonly Issn[]): string {
  const first = issns.slice(0, 5).map(named).join(', ');
  return issns.length > 5 ? `${first} and ${issns.length - 5} more` : first;
}

function positions(later: readonly number[]): string {
  const sealed = later.filter((position) => position > 0);
  return sealed.length === 0 ? '' : ` (${sealed.slice(0, 8).join(', ')}${sealed.length > 8 ? ' …' : ''})`;
}
