/** Which format every real file is of, by its own evidence; and UNIMARC files read when they are asked for. */
import { createIso2709Reader, detectFormat, readAll, recogniseUnimarc, selectFirst } from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { absent, bytesOf, filesIn, isThere, itemsOf, summaryOf } from './adapter.ts';

const unimarc = ['unimarc-bnr.mrc', 'unimarc-serials.mrc'];

describe.skipIf(!isThere)(`formats${isThere ? '' : ` (${absent})`}`, () => {
  const files = ['', 'nasty/', 'charset/'].flatMap((name) => filesIn(name).map((file) => name + file));

  it.each(files)('%s', (file) => {
    const records = itemsOf(file).flatMap(({ record }) => record ?? []);
    for (const record of records) expect(detectFormat(record).format).toBe('marc21');
    // A file without a whole record says nothing of its format.
    const found = detectFormat(bytesOf(file));
    if (records.length > 0 || unimarc.includes(file))
      expect(found?.format).toBe(unimarc.includes(file) ? 'unimarc' : 'marc21');
  });

  const outcomes: readonly [file: string, reason: string, outcome: string][] = [
    ['unimarc-bnr.mrc', 'UTF-8, and ten say ISO 5426', '11 read: utf8-not-declared 10'],
    ['unimarc-serials.mrc', 'UTF-8, and seven say so', '200 read: utf8-not-declared 193'],
  ];
  it.each(outcomes)('%s as UNIMARC: %s', (file, _, outcome) => {
    const items = readAll(bytesOf(file), createIso2709Reader({ unimarc: 'read' }));
    expect(summaryOf(items)).toBe(outcome);
    for (const { format, record } of items) {
      expect(format).toBe('unimarc');
      expect(recogniseUnimarc(record!)).toBeDefined();
      expect(detectFormat(record!).format).toBe('unimarc');
      expect(selectFirst(record!, '200$a')).not.toMatch(/\ufffd/);
    }
  });
});
