/** `docs/guide/roles.md`, printed from the table of permissions: what is said there is what every action asks. */
import { type Role, roles } from './actor.ts';
import { permissions, type Verb, verbs } from './permissions.ts';

const columns: Readonly<Record<Role, string>> = {
  applicant: 'Everybody who has an account: asks for numbers in her own name.',
  member: 'Acts for a publisher organisation.',
  owner: 'Acts for a publisher organisation, and says who else does.',
  subscriber: 'Uses what an organisation has subscribed to.',
  agency: 'Reports for an archiving agency.',
  cataloguer: 'Works at an ISSN centre.',
  reviewer: 'Works at an ISSN centre, and may take back what others did there.',
  head: 'Leads an ISSN centre, and says who works there.',
  staff: 'Works for the Registration Authority.',
  administrator: 'Runs the register for the Registration Authority.',
  service: 'A program with credentials, of a centre or a publisher; it may have less than its role.',
  system: 'Whoever may start a command on the register’s own machine.',
};

const sentences: Readonly<Record<Verb, string>> = {
  'assign-issn': 'Give an ISSN to a title',
  'confirm-issn': 'Confirm a provisional ISSN',
  'suppress-issn': 'Suppress an ISSN that was never used',
  'cancel-duplicate': 'Cancel one of two ISSNs of the same title',
  'correct-record': 'Correct a record',
  'undo-change': 'Undo a change',
  'write-note': 'Write an internal note on a number',
  'read-note': 'Read internal notes',
  'find-duplicates': 'Look for duplicates',
  'import-records': 'Take records in from a file',
  'settle-worklist': 'Settle what is on the worklist',
  'propose-cluster': 'Propose a cluster',
  'approve-cluster': 'Approve a cluster',
  'give-block': 'Give a block of numbers to a centre',
  'close-block': 'Close a block',
  'transfer-block': 'Move a block to another centre',
  'write-centre': 'Describe a centre',
  'transfer-custody': 'Move titles to another centre',
  'read-report': 'Read reports of a centre’s work',
  'create-token': 'Make credentials for programs of the network',
  'sign-head': 'Sign the head of the ledger',
  'repair-register': 'Repair what the checks find',
  'write-request': 'Write and submit a request',
  'read-request': 'Read a request',
  'write-message': 'Write in the conversation of a request',
  'handle-request': 'Take, tag, check and pass on a request',
  'decide-request': 'Accept or refuse a request',
  'reverse-decision': 'Reverse a decision on a request',
  'enter-request': 'Enter a request for somebody else',
  'appeal-decision': 'Appeal against a decision',
  'decide-appeal': 'Decide an appeal (never one’s own decision)',
  'read-holdings': 'See who holds which numbers',
  'claim-title': 'Claim a title',
  'report-change': 'Report a change of a title',
  'transfer-title': 'Hand a title to another publisher',
  'write-agreement': 'Make and change an agreement with a publisher',
  'read-agreement': 'Read an agreement and its report',
  'take-provisional': 'Take provisional numbers under an agreement',
  'sample-agreement': 'Draw a sample under an agreement',
  'read-credits': 'See the balance of credits',
  'write-credits': 'Grant credits and settle invoices',
  'write-organisation': 'Describe and close an organisation',
  'manage-members': 'Say who acts for an organisation',
  'manage-staff': 'Say who works at a centre',
  'end-account': 'Find accounts, close them and open them again',
  'read-mail': 'See how letters went',
};

/** Pairs of a heading and the verb that its table begins with. */
const tables: readonly (readonly [string, Verb])[] = [
  ['Numbers and records', 'assign-issn'],
  ['Requests', 'write-request'],
  ['Titles that somebody holds', 'read-holdings'],
  ['Agreements, credits, people', 'write-agreement'],
];

export function rolesGuide(): string {
  const starts = tables.map(([, verb]) => verbs.indexOf(verb));
  const parts = tables.map(([heading], at) =>
    [`## ${heading}`, '', tableOf(verbs.slice(starts[at], starts[at + 1] ?? verbs.length))].join('\n'),
  );
  return `${[
    '# Roles and rights',
    '',
    'Printed from `register/src/domain/permissions.ts` by `npm run roles-guide`; a test holds that it is up to date. Every action asks that table, ' +
      'whichever page, interface or command it is called from.',
    '',
    '**own** ends at what is the actor’s own: of a centre, what is in its custody; of an organisation, what belongs to it; of an applicant, what ' +
      'she asked for or holds herself. **any** ends nowhere. An empty cell is no right. What belongs to an organisation is not its ' +
      'writer’s alone, and whoever leaves it loses it.',
    '',
    'One person may have several roles; she acts as the one that gives the right. Roles of the network (cataloguer, reviewer, head, staff, ' +
      'administrator) count only after a second factor.',
    '',
    '| role | who that is |',
    '|---|---|',
    ...roles.map((role) => `| ${role} | ${columns[role]} |`),
    '',
    parts.join('\n\n'),
  ].join('\n')}\n`;
}

function tableOf(rows: readonly Verb[]): string {
  // A role without any right of the table has no column in it.
  const shown = roles.filter((role) => rows.some((verb) => permissions[verb][role] !== undefined));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...shown]),
    `|---|${shown.map(() => ':-:|').join('')}`,
    ...rows.map((verb) =>
      line([`${sentences[verb]} \`${verb}\``, ...shown.map((role) => permissions[verb][role] ?? '')]),
    ),
  ].join('\n');
}
