/** What one check of the whole Register is: an invariant in a sentence, a walk that finds where it does not hold, and perhaps a repair. */
import type { Actor } from '../../domain/actor.ts';
import type { NumberSpan, ReadStore, Store } from '../../store/index.ts';
import { nextSpan } from '../../store/index.ts';

export interface RegisterFault {
  /** The number it is about, where it is about one. */
  readonly number?: number;
  /** What is wrong and what to do, in a sentence. */
  readonly sentence: string;
}

export type OnFault = (fault: RegisterFault) => void | Promise<void>;

export interface CheckWalk {
  /** Ends the walk between two spans. */
  readonly stop?: AbortSignal;
  /** How far the walk is: the number it has come to. */
  onProgress?(number: number): void;
}

export interface RegisterCheck {
  /** Such as `replacements-end`. */
  readonly name: string;
  /** What holds when nothing is found. */
  readonly sentence: string;
  run(read: ReadStore, onFault: OnFault, walk?: CheckWalk): Promise<void>;
  /** Puts right what can be put right without anybody's decision; gives how much that was. */
  repair?(store: Store, actor: Actor): Promise<number>;
}

/** Numbers of one step: memory stays flat, and a query takes a moment. */
const stepOfWalk = 20_000;

/** Goes through all numbers that the Register knows, in ascending spans of about as many. */
export async function walkNumbers(
  read: ReadStore,
  look: (span: NumberSpan) => Promise<void>,
  { stop, onProgress }: CheckWalk = {},
  step: number = stepOfWalk,
): Promise<void> {
  for (let after = -1; stop?.aborted !== true; ) {
    const span = await nextSpan(read, after, step);
    if (span === undefined) return;
    await look(span);
    after = span.last;
    onProgress?.(after);
  }
}
