/** A matter of the worklist as lines for people: what it is, who decides, the titles, both sides, what can be done. */
import { issnFromInteger } from '@masthead/issn';
import { describeDuplicateReasons, describeMatter, matterKindWords } from '../actions/describe-matter.ts';
import type { ImportConflict } from '../actions/import-records/custody.ts';
import type { ClusterProposal } from '../actions/propose-cluster.ts';
import type { ConflictSeen, MatterSeen, NumberSeen } from '../actions/see-matter.ts';
import { recordOfConflict } from '../actions/take-conflict.ts';
import { differenceLines, recordLines } from './difference-lines.ts';

export function matterLines(seen: MatterSeen): string[] {
  const { matter, numbers } = seen;
  const { id, kind, centre, opened, openedBy, state, closed, closedBy, reason } = matter;
  const whose = centre === undefined ? 'the Registration Authority' : `centre ${centre}`;
  const how = state === 'done' ? 'Done' : 'Dismissed';
  return [
    `Matter ${id}: ${matterKindWords(kind)}`,
    describeMatter(matter),
    '',
    ...numbers.map(numberLine),
    '',
    ...sidesLines(seen),
    `Opened ${day(opened)} by ${openedBy}; ${whose} decides.`,
    ...(state === 'open'
      ? ['', 'What can be done:', ...waysLines(seen).map((way) => `  ${way}`)]
      : [`${how} ${closed ? day(closed) : ''} by ${closedBy}${reason === undefined ? '.' : `: ${reason}`}`]),
  ];
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

function numberLine({ issn, state, centre, title }: NumberSeen): string {
  if (state === undefined) return `ISSN ${issn}: the Register does not know it`;
  const custody = centre === undefined ? 'no centre' : `centre ${centre}`;
  return `ISSN ${issn}: ${title ?? 'no record'} (${state === 'register' ? 'confirmed' : state}, ${custody})`;
}

function sidesLines(seen: MatterSeen): string[] {
  const { matter, conflict, reminders } = seen;
  switch (matter.kind) {
    case 'import-conflict':
      return conflict === undefined ? [] : conflictLines(matter.detail as ImportConflict, conflict);
    case 'duplicate-likely': {
      const { reasons = [], medium } = matter.detail as {
        readonly reasons?: Parameters<typeof describeDuplicateReasons>[0];
        readonly medium?: string;
      };
      const versions =
        medium === 'other' ? ['They are in different media: then they are two versions of one title.'] : [];
      return [...describeDuplicateReasons(reasons), ...versions, ''];
    }
    case 'cluster-proposed': {
      const { reason, beyond } = matter.detail as ClusterProposal;
      return [
        ...(beyond.length > 0 ? ['Numbers that the Register does not know are no members.'] : []),
        ...(reason === undefined ? [] : [`Why: ${reason}`]),
        ...(reason === undefined && beyond.length === 0 ? [] : ['']),
      ];
    }
    case 'confirmation-due': {
      const given = (reminders ?? []).map(
        (one) => `Reminder ${one.ordinal} was given ${day(one.given)} by ${one.givenBy}.`,
      );
      return [...(given.length === 0 ? ['No reminder was given yet.'] : given), ''];
    }
    default:
      return [];
  }
}

function conflictLines(detail: ImportConflict, conflict: ConflictSeen): string[] {
  const { differences, problems, revision, current, action } = conflict;
  const told = problems.map(({ sentence }) => sentence);
  const changed =
    revision === current
      ? []
      : [`The record was changed since: it was at revision ${revision} when this was opened, and is at ${current}.`];
  if (detail.problem === 'cancels-for-another') return [...told, ...changed, ''];
  if (differences === undefined) {
    return [
      'The Register has no record of it. The record as it came:',
      ...recordLines(recordOfConflict(detail)),
      ...told,
      '',
    ];
  }
  const lines = differenceLines(differences);
  return [
    action === 'rejected'
      ? 'The record as it came cannot be taken. What it says otherwise (- the Register, + as it came):'
      : lines.length === 0
        ? 'The two records say the same by now.'
        : `From revision ${current} of the Register (-) to the record as it came (+):`,
    ...lines,
    ...told,
    ...changed,
    '',
  ];
}

function waysLines({ matter, conflict, numbers }: MatterSeen): string[] {
  const { id, kind, number, other } = matter;
  const issn = issnFromInteger(number);
  const dismiss = `masthead worklist settle ${id} --dismiss --reason …   it stays as it is`;
  const done = `masthead worklist settle ${id} --done   it was dealt with otherwise`;
  const ways: string[] = [];
  if (kind === 'import-conflict' && (matter.detail as ImportConflict).problem === 'cancels-for-another') {
    ways.push(
      `masthead cancel ${issn} --in-favour-of ${other === undefined ? '…' : issnFromInteger(other)} --reason …   it is so`,
    );
  } else if (kind === 'import-conflict' && conflict !== undefined && conflict.action !== 'rejected') {
    const over = conflict.current === conflict.revision ? '' : ` --over-revision ${conflict.current}`;
    ways.push(`masthead worklist take ${id}${over}   the record as it came becomes the next revision`);
  }
  if (kind === 'relation-proposed')
    ways.push(`masthead worklist accept ${id}   it is written into the record of ISSN ${issn}`);
  if (kind === 'cluster-proposed')
    ways.push(`masthead worklist approve ${id} --reason …   the cluster is given its number`);
  if (kind === 'duplicate-likely' && other !== undefined) {
    ways.push(
      `masthead cancel ${issnFromInteger(other)} --in-favour-of ${issn} --reason …   they are one (or the other way round)`,
    );
  }
  if (kind === 'confirmation-due' && numbers[0]?.state === 'provisional') {
    ways.push(`masthead confirm ${issn} --published … --evidence …   it appeared`);
    ways.push(`masthead suppress ${issn} --reason …   it will not appear`);
  }
  return [...ways, done, dismiss];
}
