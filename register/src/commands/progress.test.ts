import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createProgress, formatDuration, formatProgress, type ProgressState } from './progress.ts';

describe('formatProgress', () => {
  test.each<[ProgressState, number, string, string]>([
    [
      { what: 'a.mrc', items: 0, bytes: 0, totalBytes: 100 },
      0.1,
      'a.mrc: 0 records, 0%',
      'at the start nothing is promised',
    ],
    [
      { what: 'a.mrc', items: 5000, bytes: 50, totalBytes: 100 },
      10,
      'a.mrc: 5,000 records, 500 records/s, 50%, 10 s left',
      'half done after ten seconds',
    ],
    [{ what: '-', items: 5000, bytes: 50 }, 10, '-: 5,000 records, 500 records/s', 'a pipe has no end to count from'],
  ])('%#: %s', (state, seconds, expected) => {
    expect(formatProgress(state, seconds)).toBe(expected);
  });
});

test.each([
  [0.2, '1 s', 'never nothing'],
  [59, '59 s', 'under a minute'],
  [200, '3 min 20 s', 'minutes'],
  [7500, '2 h 5 min', 'hours'],
])('formatDuration(%f) is %s: %s', (seconds, expected) => {
  expect(formatDuration(seconds)).toBe(expected);
});

describe('createProgress', () => {
  const collect = (isTTY: boolean) => {
    const parts: string[] = [];
    const stream: Writable & { isTTY?: boolean } = new Writable({
      write(chunk, _encoding, done) {
        parts.push(String(chunk));
        done();
      },
    });
    stream.isTTY = isTTY;
    return { stream, parts };
  };

  test('on a terminal the line is redrawn, at most five times a second, and taken away at the end', () => {
    let time = 0;
    const { stream, parts } = collect(true);
    const progress = createProgress(stream, () => time);
    for (; time <= 400; time += 100) progress.update({ what: 'a', items: time, bytes: 0 });
    progress.clear();
    expect(parts).toEqual([
      '\r\u001b[2Ka: 0 records',
      '\r\u001b[2Ka: 200 records',
      '\r\u001b[2Ka: 400 records',
      '\r\u001b[2K',
    ]);
  });

  test('elsewhere there is a line every five seconds and nothing to take away', () => {
    let time = 0;
    const { stream, parts } = collect(false);
    const progress = createProgress(stream, () => time);
    for (; time <= 10_000; time += 1000) progress.update({ what: 'a', items: time, bytes: 0 });
    progress.clear();
    expect(parts).toEqual(['a: 5,000 records, 1,000 records/s\n', 'a: 10,000 records, 1,000 records/s\n']);
  });
});
