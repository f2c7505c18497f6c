/** A reader of a format of text whose entries stand one after the other: what is read is let go of, so that a file may be of any size. */
import type { ReadLimits } from '@masthead/marc';
import type { CrosswalkProblem } from '../problems.ts';
import type { SerialItem, SerialReader } from './serial-item.ts';
import { createTextDecoding } from './text.ts';

/** Characters of one entry, unless the limits of a record say otherwise. */
const largest = 4 * 1024 * 1024;

export interface TextPart {
  /** The text that was not used so far; it begins at `offset` of the input. */
  readonly text: string;
  readonly offset: number;
  /** There is no more of it. */
  readonly last: boolean;
}

export interface TextTaken {
  readonly items: readonly SerialItem[];
  /** Characters of the part that need not be seen again. */
  readonly used: number;
  /** Nothing that follows can be read; the reason is in the last item. */
  readonly stopped?: boolean;
}

/** `take` gives the entries that are whole in a part. It is asked again when there is twice as much, or no more. */
export function createTextReader(take: (part: TextPart) => TextTaken, limits: ReadLimits = {}): SerialReader {
  const limit = limits.maxRecordBytes ?? largest;
  const decoding = createTextDecoding();
  let waiting = '';
  let offset = 0;
  let askAgain = 0;
  let entries = 0;
  let failed = false;

  function fail(problem: CrosswalkProblem): SerialItem[] {
    failed = true;
    waiting = '';
    return [{ position: entries === 0 ? 0 : entries + 1, offset, problems: [problem] }];
  }

  function read(text: string | undefined, last: boolean): SerialItem[] {
    if (failed) return [];
    if (text === undefined) return fail({ type: 'not-utf8', severity: 'error', offset });
    waiting += text;
    if (!last && waiting.length < askAgain) return [];
    const { items, used, stopped = false } = take({ text: waiting, offset, last });
    entries += items.length;
    failed = stopped;
    waiting = stopped ? '' : waiting.slice(used);
    offset += used;
    askAgain = waiting.length * 2;
    if (waiting.length > limit) return [...items, ...fail({ type: 'entry-too-large', severity: 'error', limit })];
    return [...items];
  }

  return {
    push: (chunk) => read(decoding.push(chunk), false),
    end() {
      const items = read(decoding.end(), true);
      if (failed || entries > 0) return items;
      return [{ position: 0, offset: 0, problems: [{ type: 'no-entries', severity: 'error' }] }];
    },
  };
}
