/**
 * The history of a resource as a chain of earlier and later titles, by number: what hangs together, and whether a title would come
 * to follow itself (MARC 780 and 785; ISO 3297:2020, 5.8 and 7). `store/title-histories.ts` reads the statements.
 */
import type { RelationKind } from '@masthead/serial';
import { succession } from './relations.ts';

/** One record's statement on another title. */
export interface Statement {
  readonly number: number;
  readonly kind: RelationKind;
  readonly other: number;
}

/** The earlier title begins before the later one does. */
export interface Step {
  readonly earlier: number;
  readonly later: number;
}

/**
 * Kinds that do not tell which of the two began first: what is absorbed may be younger than what absorbs it, what merges names its
 * partners in the same way as what was formed, and what changed back began before both.
 */
const tellNoOrder: ReadonlySet<RelationKind> = new Set([
  'absorbed',
  'absorbed-by',
  'absorbed-in-part',
  'absorbed-in-part-by',
  'merged-with',
  'changed-back-to',
]);

export function isStepOfHistory(kind: RelationKind): boolean {
  return succession[kind] !== undefined;
}

/** Undefined for a kind that says nothing of which began first. */
export function stepOf({ number, kind, other }: Statement): Step | undefined {
  const side = succession[kind];
  if (side === undefined || tellNoOrder.has(kind)) return undefined;
  return side === 'earlier' ? { earlier: other, later: number } : { earlier: number, later: other };
}

/** The steps of statements; two titles of which one changed back to the other take turns, so nothing orders them. */
export function stepsOf(statements: readonly Statement[]): Step[] {
  const backAndForth = new Set(
    statements.filter(({ kind }) => kind === 'changed-back-to').map(({ number, other }) => pairOf(number, other)),
  );
  return statements.flatMap((statement) => {
    if (backAndForth.has(pairOf(statement.number, statement.other))) return [];
    return stepOf(statement) ?? [];
  });
}

const pairOf = (one: number, other: number): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * Titles that follow one another in a circle, each circle once, in the order of the steps and from its lowest number. Of circles that
 * share titles only as many are named as it takes to see that there is one.
 */
export function findCircles(steps: readonly Step[]): number[][] {
  const after = new Map<number, Set<number>>();
  for (const { earlier, later } of steps) {
    const known = after.get(earlier);
    if (known) known.add(later);
    else after.set(earlier, new Set([later]));
  }
  const circles: number[][] = [];
  const done = new Set<number>();
  for (const start of [...after.keys()].sort((a, b) => a - b)) {
    if (done.has(start)) continue;
    // Walked with a stack of our own: a history may be longer than the stack of calls.
    const path: number[] = [];
    const onPath = new Map<number, number>();
    const stack: { readonly title: number; readonly next: Iterator<number> }[] = [];
    const enter = (title: number): void => {
      onPath.set(title, path.length);
      path.push(title);
      stack.push({ title, next: (after.get(title) ?? new Set<number>()).values() });
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { done: over, value } = top.next.next();
      if (over) {
        done.add(top.title);
        onPath.delete(top.title);
        path.pop();
        stack.pop();
      } else if (onPath.has(value)) circles.push(fromLowest(path.slice(onPath.get(value)!)));
      else if (!done.has(value)) enter(value);
    }
  }
  return circles;
}

function fromLowest(circle: readonly number[]): number[] {
  const at = circle.indexOf(Math.min(...circle));
  return [...circle.slice(at), ...circle.slice(0, at)];
}

/** All numbers that hang together with `start`, ascending: by statements whichever end makes them, and by what else is `joined`. */
export function connectedTo(
  start: number,
  statements: readonly Pick<Statement, 'number' | 'other'>[],
  joined: readonly (readonly number[])[] = [],
): number[] {
  const beside = new Map<number, number[]>();
  const join = (one: number, other: number): void => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = beside.get(a);
      if (known) known.push(b);
      else beside.set(a, [b]);
    }
  };
  for (const { number, other } of statements) join(number, other);
  for (const [first, ...others] of joined) for (const other of others) join(first!, other);
  const reached = new Set([start]);
  // A set that grows while it is walked: every title is walked once.
  for (const number of reached) for (const other of beside.get(number) ?? []) reached.add(other);
  return [...reached].sort((a, b) => a - b);
}
