/**
 * Gives numbers to all titles of a file: each line assigned, known already with its number, or refused with its reasons. Whoever runs it
 * again, after a stop or with lines added, gets the same numbers for the same lines (ISO 3297:2020, 5.1; docs/guide/assigning.md).
 * Permission: that of each assignment.
 */
import { createHash } from 'node:crypto';
import { describeProfileProblem } from '@masthead/crosswalk';
import { issnToInteger, parseAnyIssn } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import { findNumbers, type Store } from '../store/index.ts';
import { type FileFamily, type FileLine, familiesOf } from './assign-file/families.ts';
import { type AssignSource, readLines } from './assign-file/read-lines.ts';
import { digestOf } from './assign-issn/draft.ts';
import type { AssignProblem, AssignRequest, AssignResult } from './assign-issn/request.ts';
import { assignTogether } from './assign-issn.ts';
import { describeAssignProblem } from './describe-assign-problem.ts';

export type { AssignFormat } from './assign-file/formats.ts';
export type { AssignSource } from './assign-file/read-lines.ts';

export type FileAction = 'assigned' | 'known' | 'refused';

export interface FileOutcome {
  readonly file: string;
  /** From 1; 0 for the file as a whole. */
  readonly position: number;
  readonly offset: number;
  readonly issn?: string;
  readonly action: FileAction;
  readonly problems: readonly { readonly type: string; readonly severity: string; readonly sentence: string }[];
}

/** What holds for every line. */
export type FileRequest = Pick<
  AssignRequest,
  'centre' | 'block' | 'purpose' | 'holder' | 'state' | 'evidence' | 'request' | 'reason' | 'despite'
>;

export interface FileOptions {
  /** Titles in one transaction. */
  readonly batch?: number;
  readonly stop?: AbortSignal;
  /** Told of the lines once they are committed, family by family. */
  readonly onOutcomes?: (outcomes: readonly FileOutcome[]) => void | Promise<void>;
}

export interface FileSummary {
  readonly counts: Readonly<Record<FileAction, number>>;
  readonly stopped: boolean;
}

export async function assignFile(
  store: Store,
  actor: Actor,
  source: AssignSource,
  request: FileRequest,
  options: FileOptions = {},
): Promise<FileSummary> {
  const { batch = 100, stop, onOutcomes } = options;
  const counts: Record<FileAction, number> = { assigned: 0, known: 0, refused: 0 };
  const tell = async (outcomes: readonly FileOutcome[]): Promise<void> => {
    for (const { action } of outcomes) counts[action]++;
    if (outcomes.length > 0) await onOutcomes?.(outcomes);
  };
  const lines: FileLine[] = [];
  for await (const line of readLines(source)) lines.push(line);
  const { families, refused } = familiesOf(lines);
  await tell(await Promise.all(refused.map(({ line, problem }) => outcomeOfLine(store, source.name, line, problem))));
  const keys = createKeys();
  for (let at = 0; at < families.length; ) {
    if (stop?.aborted) return { counts, stopped: true };
    const part: FileFamily[] = [];
    let titles = 0;
    while (at < families.length && (titles === 0 || titles + families[at]!.lines.length <= batch)) {
      titles += families[at]!.lines.length;
      part.push(families[at++]!);
    }
    const requests = part.map((family) => {
      const asked = { ...request, titles: family.titles, links: family.links };
      return { ...asked, key: keys.keyOf(asked) };
    });
    const results = await assignTogether(store, actor, requests, { batch });
    await tell(part.flatMap((family, index) => outcomesOf(source.name, family, results[index]!)));
  }
  return { counts, stopped: false };
}

/**
 * The request key of a line is what it says, and which of equal lines it is: the same after a stop, in another order and with other lines
 * mended.
 */
function createKeys() {
  const seen = new Map<string, number>();
  return {
    keyOf({ titles, links, centre }: Omit<AssignRequest, 'key'>): string {
      const digest = digestOf({ key: '', centre, state: 'provisional', titles, ...(links && { links }) });
      const content = createHash('sha256').update(digest).digest('hex').slice(0, 32);
      const count = (seen.get(content) ?? 0) + 1;
      seen.set(content, count);
      return count === 1 ? `file ${content}` : `file ${content} ${count}`;
    },
  };
}

function outcomesOf(file: string, { lines, titles }: FileFamily, result: AssignResult): FileOutcome[] {
  if (result.ok) {
    return lines.map(({ position, offset, problems }, at) => {
      const { issn, warnings } = result.titles[at]!;
      const told = warnings.map((problem) => {
        const { where, wrong } = describeProfileProblem(problem);
        return { type: problem.rule, severity: problem.severity, sentence: `${where}: ${wrong}` };
      });
      const action = result.repeated ? 'known' : 'assigned';
      return { file, position, offset, issn, action, problems: [...problems, ...told] };
    });
  }
  const [first] = result.problems;
  if (first?.type === 'key-used' && first.issns.length === lines.length) {
    // It was asked with other options before: provisional then, confirmed now. It has its number.
    return lines.map(({ position, offset }, at) => ({
      file,
      position,
      offset,
      issn: first.issns[at]!,
      action: 'known',
      problems: [],
    }));
  }
  return lines.map(({ position, offset, problems }, at) => {
    const { label } = titles[at]!;
    const own = result.problems.filter((problem) => !('label' in problem) || problem.label === label);
    const all = own.length > 0 ? own : result.problems;
    return { file, position, offset, action: 'refused', problems: [...problems, ...all.map(told)] };
  });
}

const told = (problem: AssignProblem) => ({
  type: problem.type,
  severity: 'error',
  sentence: describeAssignProblem(problem),
});

/** A line that is not assigned at all; one with a number that the Register has is known. */
async function outcomeOfLine(
  store: Store,
  file: string,
  { position, offset, issn, problems }: FileLine,
  problem: AssignProblem | undefined,
): Promise<FileOutcome> {
  const number = issn === undefined ? undefined : parseAnyIssn(issn);
  const known = number?.ok ? (await findNumbers(store.read, [issnToInteger(number.issn)])).size > 0 : false;
  if (known) return { file, position, offset, issn: issn!, action: 'known', problems };
  const all = problem === undefined ? problems : [...problems, told(problem)];
  return { file, position, offset, ...(issn !== undefined && { issn }), action: 'refused', problems: all };
}
