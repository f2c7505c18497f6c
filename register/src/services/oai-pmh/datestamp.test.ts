import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDatestamp, parseDatestamp } from './datestamp.ts';

describe('parseDatestamp', () => {
  test.each([
    ['2024-02-29', 'day', '2024-02-29T00:00:00Z', '2024-02-29T23:59:59Z', 'a day runs to its last second'],
    ['2024-02-29T05:06:07Z', 'second', '2024-02-29T05:06:07Z', '2024-02-29T05:06:07Z', 'a second is itself'],
    ['1970-01-01', 'day', '1970-01-01T00:00:00Z', '1970-01-01T23:59:59Z', 'the first day computers know'],
    ['9999-12-31', 'day', '9999-12-31T00:00:00Z', '9999-12-31T23:59:59Z', 'the last day with four digits'],
  ])('%s is a %s: %s to %s, %s', (text, granularity, first, last) => {
    const stamp = parseDatestamp(text)!;
    expect([stamp.granularity, formatDatestamp(stamp.first), formatDatestamp(stamp.last)]).toEqual([
      granularity,
      first,
      last,
    ]);
  });

  test.each([
    ['2024-02-30', 'no such day'],
    ['2023-02-29', 'no leap year'],
    ['2024-13-01', 'no such month'],
    ['2024-00-10', 'no month zero'],
    ['2024-01-00', 'no day zero'],
    ['2024-01-01T24:00:00Z', 'hour 24 is the next day'],
    ['2024-01-01T00:60:00Z', 'no such minute'],
    ['2016-12-31T23:59:60Z', 'a leap second: our clocks do not have them'],
    ['0000-01-01', 'no year zero'],
    ['0050-01-01', 'Date would read 1950'],
    ['2024', 'a year only'],
    ['2024-01', 'a month only'],
    ['2024-1-1', 'not padded'],
    ['2024-01-01T00:00Z', 'minutes are no granularity of the protocol'],
    ['2024-01-01T00:00:00', 'no zone'],
    ['2024-01-01T00:00:00.000Z', 'fractions'],
    ['2024-01-01T00:00:00+01:00', 'another zone'],
    ['2024-01-01t00:00:00z', 'small letters'],
    ['2024-01-01 ', 'a space behind'],
    ['2024-01-01\n', 'a line end behind'],
    ['٢٠٢٤-٠١-٠١', 'digits of another script'],
    ['-2024-01-01', 'before our era'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => {
    expect(parseDatestamp(text)).toBeUndefined();
  });

  test('gives back every second that it writes', () => {
    const times = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
    fc.assert(
      fc.property(times, (time) => {
        const text = formatDatestamp(time);
        expect(formatDatestamp(parseDatestamp(text)!.first)).toBe(text);
        expect(parseDatestamp(text.slice(0, 10))!.first.getTime()).toBeLessThanOrEqual(time.getTime());
        expect(parseDatestamp(text.slice(0, 10))!.last.getTime() + 1000).toBeGreaterThan(time.getTime());
      }),
    );
  });
});
