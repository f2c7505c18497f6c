/** A reader of a format that is read as a whole: chunks are kept up to a limit, and read at the end. */
import type { ReadLimits } from '@masthead/marc';
import type { CrosswalkProblem } from '../problems.ts';
import type { SerialItem, SerialReader } from './serial-reader.ts';
import { createTextDecoding } from './text.ts';

/** Characters of a whole document, unless the limits of a record say more: some 100,000 entries. */
const largest = 64 * 1024 * 1024;

export function createWholeReader(read: (text: string) => SerialItem[], limits: ReadLimits = {}): SerialReader {
  const limit = Math.max(largest, limits.maxRecordBytes ?? 0);
  const decoding = createTextDecoding();
  const parts: string[] = [];
  let length = 0;
  let failed = false;

  function fail(problem: CrosswalkProblem): SerialItem[] {
    failed = true;
    parts.length = 0;
    return [{ position: 0, offset: 0, problems: [problem] }];
  }

  function take(text: string | undefined): SerialItem[] {
    if (failed) return [];
    if (text === undefined) return fail({ type: 'not-utf8', severity: 'error', offset: length });
    length += text.length;
    if (length > limit) return fail({ type: 'entry-too-large', severity: 'error', limit });
    parts.push(text);
    return [];
  }

  return {
    push: (chunk) => take(decoding.push(chunk)),
    end() {
      const items = take(decoding.end());
      if (failed) return items;
      const found = read(parts.join(''));
      return found.length > 0
        ? found
        : [{ position: 0, offset: 0, problems: [{ type: 'no-entries', severity: 'error' }] }];
    },
  };
}
