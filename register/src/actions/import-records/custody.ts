/**
 * What a centre's own file may touch: only what the centre has in custody, that is its numbers and those of its blocks. Anything else is
 * refused, and waits with both sides on the worklist of whoever has it (ISO 3297:2020, 5.1; docs/guide/importing.md). Pure.
 */
import { issnFromInteger, issnToInteger } from '@masthead/issn';
import type { MatterWrite } from '../../domain/worklist.ts';
import type { KnownNumber } from '../../store/index.ts';
import { type Candidate, type Item, isCandidate, toReported } from './decide.ts';
import type { RuleProblem } from './outcome.ts';

export interface CustodyKnowledge {
  /** Code of the centre whose file it is. */
  readonly centre: string;
  readonly known: ReadonlyMap<number, KnownNumber>;
  /** Centres of the blocks in which numbers lie; absent for a number in no block. */
  readonly blocks: ReadonlyMap<number, string>;
}

export interface WithinCustody {
  /** As many as were given, in their order; what may not be touched has become a refusal. */
  readonly items: readonly Item[];
  readonly matters: readonly MatterWrite[];
}

/** What an `import-conflict` matter carries: the record as it came, and the revision that the Register had. */
export interface ImportConflict {
  readonly problem: 'in-custody-of-another' | 'in-nobodys-custody' | 'names-another-centre' | 'cancels-for-another';
  /** Code of the centre whose file it was. */
  readonly from: string;
  readonly file: string;
  readonly position: number;
  /** The canonical text of the record, as JSON. */
  readonly record: unknown;
  /** Absent: a record. What came from a list adds, and replaces nothing. */
  readonly form?: 'list';
  /** Such as `1207-3`; absent: the number had no title. */
  readonly revision?: string;
}

/** `openedBy` as the ledger names whoever imports. */
export function keepToCustody(
  file: string,
  items: readonly Item[],
  knowledge: CustodyKnowledge,
  openedBy: string,
): WithinCustody {
  const matters: MatterWrite[] = [];
  const kept = items.map((item): Item => {
    if (!isCandidate(item)) return item;
    const problem = trespass(item, knowledge);
    if (problem === undefined) return within(item, knowledge, matters, { file, openedBy });
    matters.push(matterOf(problem, item, knowledge, { file, openedBy }));
    const { position, offset, issn, problems } = item;
    return { position, offset, issn, problems: [...problems, toReported(problem)] };
  });
  return { items: kept, matters };
}

function custodyOf(number: number, { known, blocks }: CustodyKnowledge): string | undefined {
  return known.get(number)?.centre ?? blocks.get(number);
}

function trespass(item: Candidate, knowledge: CustodyKnowledge): RuleProblem | undefined {
  const { issn, statement, canonical } = item;
  const { centre, known } = knowledge;
  const number = issnToInteger(issn);
  // What says the same as the Register touches nothing.
  if (known.get(number)?.title?.hash === canonical.hash) return undefined;
  const custody = custodyOf(number, knowledge);
  if (custody === undefined) return { type: 'in-nobodys-custody', severity: 'error', issn };
  if (custody !== centre) return { type: 'in-custody-of-another', severity: 'error', issn, centre: custody };
  const { centre: named = centre } = statement;
  return named === centre ? undefined : { type: 'names-another-centre', severity: 'error', issn, centre: named };
}

interface Whence {
  readonly file: string;
  readonly openedBy: string;
}

/** The item with what it says of its own custody only: numbers of others in 022 $z are left to them. */
function within(item: Candidate, knowledge: CustodyKnowledge, matters: MatterWrite[], whence: Whence): Candidate {
  const { centre, known } = knowledge;
  const problems = [...item.problems];
  const cancelled = item.statement.cancelled.filter((other) => {
    const custody = custodyOf(other, knowledge);
    if (custody === centre || known.get(other)?.state === 'cancelled') return true;
    const issn = issnFromInteger(other);
    const problem: RuleProblem = {
      type: 'cancels-for-another',
      severity: 'warning',
      issn,
      ...(custody !== undefined && { centre: custody }),
    };
    problems.push(toReported(problem));
    matters.push(matterOf(problem, item, knowledge, whence, other));
    return false;
  });
  const derive = () => ({ ...item.derive(), centre });
  return { ...item, statement: { ...item.statement, cancelled, centre }, derive, problems };
}

/** Both sides of the matter: the record as it came, and the revision that the Register has. */
function matterOf(
  problem: RuleProblem,
  { issn, position, canonical, form }: Candidate,
  knowledge: CustodyKnowledge,
  { file, openedBy }: Whence,
  about: number = issnToInteger(issn),
): MatterWrite {
  const title = knowledge.known.get(about)?.title;
  const custody = custodyOf(about, knowledge);
  const own = issnToInteger(issn);
  const detail: ImportConflict = {
    problem: problem.type as ImportConflict['problem'],
    from: knowledge.centre,
    file,
    position,
    record: JSON.parse(canonical.text),
    ...(form === 'list' && { form }),
    ...(title && { revision: `${title.id}-${title.ordinal}` }),
  };
  return {
    kind: 'import-conflict',
    ...(custody !== undefined && custody !== knowledge.centre && { centre: custody }),
    number: about,
    ...(own !== about && { other: own }),
    detail,
    sameAs: canonical.hash,
    openedBy,
  };
}
