/**
 * The profile on every real record there is: nothing throws, and what is found is counted by rule, so that a rule that begins to cry wolf is
 * seen. The counts were looked at record by record; what they mean is said beside them.
 */
import { validateRecord } from '@masthead/crosswalk';
import { createIso2709Reader, createMarcXmlReader, readAll } from '@masthead/marc';
import { describe, expect, test } from 'vitest';
import { absent, bytesOf, filesIn, isThere } from './adapter.ts';

/** `error field-missing 99, …`, the most frequent first. */
function countsOf(file: string): { records: number; counts: Record<string, number>; most: number } {
  const reader = /xml$/.test(file)
    ? createMarcXmlReader({ unimarc: 'read' })
    : createIso2709Reader({ unimarc: 'read' });
  const records = readAll(bytesOf(file), reader).flatMap(({ record }) => (record ? [record] : []));
  const counts: Record<string, number> = {};
  let most = 0;
  for (const record of records) {
    const problems = validateRecord(record);
    most = Math.max(most, problems.length);
    for (const { severity, rule } of problems) counts[`${severity} ${rule}`] = (counts[`${severity} ${rule}`] ?? 0) + 1;
  }
  return { records: records.length, counts, most };
}

const table: readonly (readonly [
  file: string,
  because: string,
  records: number,
  counts: Readonly<Record<string, number>>,
])[] = [
  [
    'issn-plus-japanese.mrc',
    'two records of the network: 362 left open in one that ceased, 260 $n that MARC 21 does not have',
    2,
    { 'warning date-362-end': 1, 'warning subfield-undefined': 1 },
  ],
  [
    'zdb-8.mrc',
    'a union catalogue: several 022 in a record, no 222 or 044 in some, 246 with second indicator 9',
    7,
    {
      'advice link-without-number': 13,
      'error field-group-missing': 6,
      'error field-missing': 4,
      'error issn-missing': 3,
      'error issn-several': 3,
      'error subfield-missing': 4,
      'warning indicator-undefined': 2,
      'warning subfield-missing': 4,
    },
  ],
  ['unimarc-bnr.mrc', 'UNIMARC is named and not judged', 11, { 'error not-marc21': 11 }],
  ['unimarc-serials.mrc', 'UNIMARC is named and not judged', 200, { 'error not-marc21': 200 }],
];

describe.skipIf(!isThere)(`the profile on real records (${absent})`, () => {
  test.each(table)('%s: %s', (file, _because, records, counts) => {
    const found = countsOf(file);
    expect(found.records).toBe(records);
    expect(found.counts).toEqual(counts);
  });

  test.each(['journals-100.mrc', 'serials-138.mrc', 'library-442.marcxml', 'title-proper.mrc'])(
    '%s: counts by rule, and no record with more than fifteen problems',
    (file) => {
      const { records, counts, most } = countsOf(file);
      const lines = Object.entries(counts).sort(([, one], [, other]) => other - one);
      console.log(`${file}: ${records} records\n${lines.map(([rule, count]) => `  ${count}\t${rule}`).join('\n')}`);
      expect(most).toBeLessThanOrEqual(15);
    },
  );

  test.each(isThere ? filesIn('nasty') : [])('nasty/%s is judged without throwing', (file) => {
    expect(() => countsOf(`nasty/${file}`)).not.toThrow();
  });
});
