/** The cases of other programs' own tests, which abbreviate as titles are cited. */
import { readFileSync } from 'node:fs';
import { type Abbreviator, createAbbreviator, parseLtwa } from '@masthead/iso4';
import { beforeAll, describe, expect, it } from 'vitest';
import { absent, isThere, pathOf, readShared } from '../shared.ts';

interface Case {
  readonly input: string;
  /** Null: the source says that the right answer is not known. */
  readonly expected: string | null;
  readonly source: string;
}

/** Where we answer otherwise, and why; also in `docs/divergences.md`. */
const departures: Readonly<Record<string, { readonly ours: string; readonly why: string }>> = {
  'Rivista Italiana Delle Sostanze Grasse': {
    ours: 'Riv. Ital. Sostanze Grasse',
    why: 'the source keeps an Italian preposition that is written large; ISO 4, 4.4 leaves prepositions out',
  },
};

const file = 'cases/iso4.json';
const list = 'data/ltwa/LTWA_20210702.tsv';
const missing = [file, list].find((name) => !isThere(name));
const cases: readonly Case[] = isThere(file) ? (JSON.parse(readShared(file)) as { cases: Case[] }).cases : [];

describe.skipIf(missing !== undefined)(`ISO 4 cases${missing === undefined ? '' : ` (${absent(missing)})`}`, () => {
  let abbreviator: Abbreviator;
  beforeAll(() => {
    abbreviator = createAbbreviator(parseLtwa(readFileSync(pathOf(list))).entries);
  });

  for (const [index, { input, expected, source }] of cases.entries()) {
    const departure = departures[input];
    const name = `${index + 1} ${JSON.stringify(input)} [${source.slice(0, 60)}]`;
    it.skipIf(expected === null)(`${name}${departure === undefined ? '' : ` (${departure.why})`}`, () => {
      expect(abbreviator.abbreviate(input, { style: 'citation' })).toBe(departure?.ours ?? expected);
    });
  }

  it('has no departure that is none', () => {
    for (const [input, { ours }] of Object.entries(departures)) {
      expect(cases.find((test) => test.input === input)?.expected).not.toBe(ours);
    }
  });
});
