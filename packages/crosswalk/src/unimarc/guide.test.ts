/** The table for people in docs/guide/unimarc.md has every tag that a rule reads. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codedMarc21, codedUnimarc } from './coded.ts';
import { pairRules } from './rules.ts';

const guide = readFileSync(new URL('../../../../docs/guide/unimarc.md', import.meta.url), 'utf8');
const rows = guide
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe.each([
  ['unimarc', 1, codedUnimarc],
  ['marc21', 2, codedMarc21],
] as const)('%s', (side, column, coded) => {
  it('every tag has a row', () => {
    const cells = rows.map((row) => (column === 2 ? `${row[2]} ${row[3]}` : row[1])).join(' ');
    const tags = Object.values(pairRules).flatMap((rules) => rules.flatMap((rule) => rule[side]));
    expect([...tags, ...coded].filter((tag) => !new RegExp(`\\b${tag}\\b`).test(cells))).toEqual([]);
  });
});
