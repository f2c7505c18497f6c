/**
 * Abbreviated key titles that ISSN centres assigned, against ours; and library abbreviations, for comparison. All these pairs
 * were looked at while the rules were made, so they hold what is reached and say nothing about titles that nobody looked at:
 * for those see `practice.test.ts`.
 */
import { readFileSync } from 'node:fs';
import { type Abbreviator, createAbbreviator, parseLtwa } from '@masthead/iso4';
import { beforeAll, describe, expect, it } from 'vitest';
import { absent, isThere, pathOf } from '../shared.ts';
import { causeOf, isLooselyEqual } from './classify.ts';
import { type PairSource, readPairs } from './pairs.ts';

const list = 'data/ltwa/LTWA_20210702.tsv';
const there = isThere(list) && isThere('data/marc');

const percent = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${Math.round((1000 * part) / whole) / 10} % (${part} of ${whole})`;

/** At least this share is right, without capitals and the final stop; libraries use lists and habits of their own. */
const wanted: readonly (readonly [PairSource, number])[] = [
  ['MARC 21', 0.5],
  ['UNIMARC', 0.75],
  ['libraries', 0.25],
];

describe.skipIf(!there)(`pairs of titles and abbreviations${there ? '' : ` (${absent(list)})`}`, () => {
  let abbreviator: Abbreviator;
  beforeAll(() => {
    abbreviator = createAbbreviator(parseLtwa(readFileSync(pathOf(list))).entries);
  });

  it.each(wanted)('%s: at least %f right', (source, share) => {
    const pairs = readPairs().filter((pair) => pair.source === source);
    const causes = new Map<string, string[]>();
    let loosely = 0;
    for (const pair of pairs) {
      const explanation = abbreviator.explain(pair.title, { language: pair.language });
      const { abbreviation } = explanation;
      if (isLooselyEqual(abbreviation, pair.expected)) loosely++;
      if (abbreviation === pair.expected) continue;
      const cause = causeOf(pair.expected, explanation);
      const line = `${pair.title}\n      assigned ${pair.expected}\n      ours     ${abbreviation}`;
      causes.set(cause, [...(causes.get(cause) ?? []), line]);
    }
    const misses = [...causes.values()].flat().length;
    const lines = [`${source}: exactly right ${percent(pairs.length - misses, pairs.length)}`];
    lines.push(`  without capitals and final stop ${percent(loosely, pairs.length)}`);
    for (const [cause, cases] of causes)
      lines.push(`  ${cases.length} ${cause}`, ...cases.map((each) => `    ${each}`));
    console.log(lines.join('\n'));
    expect(loosely / pairs.length).toBeGreaterThanOrEqual(share);
    // What the centres wrote otherwise has another cause in each case.
    if (source !== 'libraries') expect(causes.get('ours') ?? []).toEqual([]);
  });
});
