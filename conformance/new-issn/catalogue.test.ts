/**
 * "New ISSN needed?" beside what cataloguers decided: the earlier and later titles (780, 785) of the real records in `../shared/data/marc`. Each
 * pair is two records, so somebody found the change major. Prints the shares; a miss is shown with its rule.
 */
import { readFileSync } from 'node:fs';
import { createIso2709Reader, fieldsOf, firstSubfield, isDataField, readAll } from '@masthead/marc';
import { foldText, isNewIssnNeeded } from '@masthead/serial';
import { expect, test } from 'vitest';
import { absent, isThere, pathOf } from '../shared.ts';

const files = ['journals-100', 'serials-138', 'title-proper', 'zdb-8'].map((name) => `data/marc/${name}.mrc`);
const there = files.filter(isThere);

/** Earlier and later title of every link, each once; those whose words are the same differ in what a link does not say. */
function changes(): (readonly [earlier: string, later: string])[] {
  const found = new Map<string, readonly [string, string]>();
  for (const file of there) {
    for (const { record } of readAll(readFileSync(pathOf(file)), createIso2709Reader())) {
      const proper = record && fieldsOf(record, '245').find(isDataField);
      const own = proper && firstSubfield(proper, 'a');
      if (!record || !own) continue;
      for (const tag of ['780', '785']) {
        for (const field of fieldsOf(record, tag).filter(isDataField)) {
          const other = firstSubfield(field, 't') ?? firstSubfield(field, 'a');
          if (!other || foldText(other) === foldText(own)) continue;
          const pair = tag === '780' ? ([other, own] as const) : ([own, other] as const);
          found.set(pair.join('\n'), pair);
        }
      }
    }
  }
  return [...found.values()];
}

test.skipIf(there.length === 0)(
  `changes that cataloguers found major${there.length === 0 ? ` (${absent(files[0]!)})` : ''}`,
  () => {
    const pairs = changes();
    const judged = pairs.map(([old, next]) => ({
      old,
      next,
      ...isNewIssnNeeded({ old: { title: old }, new: { title: next } }),
    }));
    const count = (answer: string): number => judged.filter((one) => one.answer === answer).length;
    console.log(
      `${pairs.length} changes: ${count('major')} major, ${count('undecided')} asked, ${count('minor')} minor`,
    );
    for (const { answer, rules, old, next } of judged) {
      if (answer === 'minor') console.log(`  minor by ${rules.map(({ id }) => id).join(', ')}: ${old} → ${next}`);
    }
    expect(pairs.length).toBeGreaterThan(50);
    expect(count('major') / pairs.length).toBeGreaterThan(0.85);
    expect(count('minor') / pairs.length).toBeLessThan(0.04);
  },
);
