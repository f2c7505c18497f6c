import { isIssn } from '@masthead/issn';
import { controlValue, firstSubfield, isDataField, type MarcRecord } from '@masthead/marc';
import { keyTitleNormalForm } from '@masthead/serial';
import { describe, expect, test } from 'vitest';
import { generateFile } from '../generate.ts';
import { largestCount, numbersOfBlock, planNumbers, published, publishedTotal } from './numbers.ts';
import { createRandom } from './random.ts';
import { generateRecords } from './records.ts';

const fieldsNamed = (record: MarcRecord, tag: string) =>
  record.fields.filter((field) => field.tag === tag).filter(isDataField);
const value = (record: MarcRecord, tag: string, code: string) => {
  const field = fieldsNamed(record, tag)[0];
  return field && firstSubfield(field, code);
};

describe('the numbers of a generated register', () => {
  test('the published counts are those of the snapshot', () => {
    expect(publishedTotal).toBe(2_448_542);
    expect(published.reduce((sum, [, , blocks]) => sum + blocks, 0)).toBe(2880);
  });

  test('the largest one is as dense as the snapshot, prefix by prefix', () => {
    const plan = planNumbers(largestCount, 1);
    expect(plan.reduce((sum, { fill }) => sum + fill, 0)).toBe(largestCount);
    for (const [prefix, numbers] of published) {
      const planned = plan
        .filter(({ block }) => Math.floor(block / 100) === Number(prefix))
        .reduce((sum, { fill }) => sum + fill, 0);
      // Blocks are taken or left as a whole, so a prefix of a few blocks may miss one or two.
      expect(Math.abs(planned - numbers), prefix).toBeLessThanOrEqual(numbers * 0.05 + 2000);
    }
  });

  test('its blocks are as full as the snapshot says', () => {
    const fills = planNumbers(largestCount, 1).map(({ fill }) => fill);
    const share = (from: number, to: number) =>
      fills.filter((fill) => fill >= from && fill <= to).length / fills.length;
    expect(share(901, 1000)).toBeCloseTo(1845 / 2880, 1);
    expect(share(500, 900)).toBeCloseTo(753 / 2880, 1);
    expect(share(100, 499)).toBeCloseTo(261 / 2880, 1);
    expect(share(1, 99)).toBeCloseTo(21 / 2880, 1);
  });

  test.each([1, 999, 5000, 100_000])('%i numbers are exactly so many', (count) => {
    expect(planNumbers(count, 3).reduce((sum, { fill }) => sum + fill, 0)).toBe(count);
  });

  test('a small one is spread over the whole space', () => {
    const blocks = planNumbers(100_000, 1).map(({ block }) => Math.floor(block / 50));
    expect(new Set(blocks).size).toBeGreaterThan(40);
  });

  test('inside a block numbers are given nearly in sequence', () => {
    const numbers = numbersOfBlock({ block: 1234, fill: 500 }, createRandom(1));
    expect(numbers).toHaveLength(500);
    expect(numbers[0]).toBeGreaterThanOrEqual(1_234_000);
    expect(numbers.at(-1)).toBeLessThan(1_234_000 + 515);
  });

  test.each([0, -1, 2_400_001, 1.5, Number.NaN])('%d numbers cannot be had', (count) => {
    expect(() => planNumbers(count, 1)).toThrow(RangeError);
  });
});

describe('generated records', () => {
  const records = [...generateRecords(5000, 1)];

  test('are as many as asked for, ascending, each about one valid number', () => {
    const numbers = records.map((record) => value(record, '022', 'a')!);
    expect(numbers).toHaveLength(5000);
    expect(numbers.every(isIssn)).toBe(true);
    expect(numbers.every((number, index) => index === 0 || numbers[index - 1]! < number)).toBe(true);
  });

  test('have 40 characters in 008 and a country, and every link goes to a record of the register', () => {
    const numbers = new Set(records.map((record) => value(record, '022', 'a')));
    for (const record of records) {
      if (record.leader[5] === 'd') continue;
      expect(controlValue(record, '008')).toHaveLength(40);
      expect(value(record, '044', 'c')).toMatch(/^[A-Z]{3}$/);
      for (const tag of ['776', '780', '785']) {
        for (const field of fieldsNamed(record, tag)) expect(numbers.has(firstSubfield(field, 'x'))).toBe(true);
      }
    }
  });

  test('the members of a print and online pair share their ISSN-L and point at one another', () => {
    const byNumber = new Map(records.map((record) => [value(record, '022', 'a'), record]));
    const paired = records.filter((record) => value(record, '776', 'x') !== undefined);
    expect(paired.length).toBeGreaterThan(500);
    for (const record of paired) {
      const sibling = byNumber.get(value(record, '776', 'x'))!;
      expect(value(sibling, '776', 'x')).toBe(value(record, '022', 'a'));
      expect(value(sibling, '022', 'l')).toBe(value(record, '022', 'l'));
    }
  });

  test('about one in six is online, and several scripts occur', () => {
    const online = records.filter((record) => controlValue(record, '007') === 'cr').length / records.length;
    expect(online).toBeGreaterThan(0.08);
    expect(online).toBeLessThan(0.3);
    const originals = [...generateRecords(60_000, 2)]
      .flatMap((record) => fieldsNamed(record, '880'))
      .map((field) => firstSubfield(field, 'a') ?? '');
    for (const script of ['Cyrl', 'Hani', 'Hang', 'Arab', 'Grek']) {
      expect(
        originals.some((text) => new RegExp(`\\p{Script=${script}}`, 'u').test(text)),
        script,
      ).toBe(true);
    }
  });

  test("key titles are one record's alone, but for a few that an import has to tell of", () => {
    const titles = [...generateRecords(20_000, 1)].flatMap((record) => {
      const title = value(record, '222', 'a');
      return title === undefined ? [] : [keyTitleNormalForm(`${title} ${value(record, '222', 'b') ?? ''}`)];
    });
    const twice = 1 - new Set(titles).size / titles.length;
    expect(twice).toBeGreaterThan(0.003);
    expect(twice).toBeLessThan(0.03);
  });

  test('the same seed gives the same file, another seed another', () => {
    const file = (seed: number) => Buffer.concat([...generateFile(500, seed, 'marc21')]).toString('latin1');
    expect(file(7)).toBe(file(7));
    expect(file(7)).not.toBe(file(8));
  });

  test('as MARCXML and CSV they are whole files', () => {
    const text = (format: 'marcxml' | 'csv') => Buffer.concat([...generateFile(20, 1, format)]).toString();
    expect(text('marcxml').match(/<record>/g)).toHaveLength(20);
    expect(text('marcxml').trimEnd().endsWith('</collection>')).toBe(true);
    expect(text('csv').trimEnd().split('\n')).toHaveLength(21);
  });
});
