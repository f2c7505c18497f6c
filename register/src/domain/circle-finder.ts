/**
 * Finds titles that follow one another in a circle among all steps of the Register. A step is eight bytes and a number of the Register
 * eight more, so that two million steps need some 100 MB and no more.
 */
import { largestNumber } from './number-state.ts';
import { findCircles, type Statement, type Step, stepOf, stepsOf } from './title-history.ts';

export interface CircleFinder {
  /** A statement that is no step is passed over. */
  add(statement: Statement): void;
  /** Each circle from its lowest number. */
  find(): number[][];
}

export function createCircleFinder(): CircleFinder {
  let earlier = new Int32Array(1024);
  let later = new Int32Array(1024);
  let size = 0;
  const turned: Statement[] = [];
  return {
    add(statement) {
      if (statement.kind === 'changed-back-to') turned.push(statement);
      const step = stepOf(statement);
      if (step === undefined) return;
      if (size === earlier.length) {
        earlier = doubled(earlier);
        later = doubled(later);
      }
      earlier[size] = step.earlier;
      later[size] = step.later;
      size++;
    },
    find() {
      const left = withoutLooseEnds(earlier.subarray(0, size), later.subarray(0, size));
      const statements = left.map(
        (step): Statement => ({ number: step.later, kind: 'continues', other: step.earlier }),
      );
      return findCircles(stepsOf([...statements, ...turned]));
    },
  };
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** Takes away, again and again, titles that nothing precedes: what is on a circle stays. */
function withoutLooseEnds(earlier: Int32Array, later: Int32Array): Step[] {
  const preceding = new Int32Array(largestNumber + 1);
  // The steps of each title are a chain through `next`.
  const first = new Int32Array(largestNumber + 1).fill(-1);
  const next = new Int32Array(earlier.length);
  for (let at = 0; at < earlier.length; at++) {
    preceding[later[at]!]!++;
    next[at] = first[earlier[at]!]!;
    first[earlier[at]!] = at;
  }
  const queue: number[] = [];
  for (let at = 0; at < earlier.length; at++) if (preceding[earlier[at]!] === 0) queue.push(earlier[at]!);
  const gone = new Uint8Array(earlier.length);
  for (let title = queue.pop(); title !== undefined; title = queue.pop()) {
    for (let at = first[title]!; at >= 0; at = next[at]!) {
      if (gone[at]) continue;
      gone[at] = 1;
      if (--preceding[later[at]!]! === 0) queue.push(later[at]!);
    }
  }
  const left: Step[] = [];
  for (let at = 0; at < earlier.length; at++) if (!gone[at]) left.push({ earlier: earlier[at]!, later: later[at]! });
  return left;
}
