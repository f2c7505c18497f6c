import { describe, expect, test } from 'vitest';
import { checkLine } from './check.ts';

describe('checkLine', () => {
  test.each([
    ['0028-0836', 'valid', '0028-0836', '', 'canonical'],
    ['00280836', 'valid', '0028-0836', '', 'without its hyphen'],
    ['ISSN 2434-561x', 'valid', '2434-561X', '', 'with prefix, small x'],
    ['urn:issn:0028-0836', 'valid', '0028-0836', '', 'URN'],
    ['https://portal.issn.org/resource/ISSN/0028-0836', 'valid', '0028-0836', '', 'resource URI'],
    ['0028-0837', 'invalid', '', 'wrong-check-digit', 'the last digit is wrong'],
    ['', 'invalid', '', 'empty', 'an empty line is a line too'],
    ['nature', 'invalid', '', expect.any(String), 'a word'],
  ])('%j is %s: %s %s (%s)', (text, verdict, issn, problem) => {
    const { valid, row } = checkLine({ text, cut: false });
    expect(row.endsWith('\n')).toBe(true);
    const columns = row.slice(0, -1).split('\t');
    expect(columns).toHaveLength(5);
    expect(columns.slice(0, 4)).toEqual([text, verdict, issn, problem]);
    expect(valid).toBe(verdict === 'valid');
    expect(columns[4] !== '').toBe(!valid);
  });

  test('the hint for a wrong check digit names the right number', () => {
    expect(checkLine({ text: '0028-0837', cut: false }).row).toContain('0028-0836');
  });

  test('tabs and control characters of the input do not move the columns', () => {
    const { row } = checkLine({ text: 'a\tb\u0000c', cut: false });
    expect(row.split('\t')).toHaveLength(5);
    expect(row.startsWith('a b c\tinvalid')).toBe(true);
  });

  test('a line that was cut says so', () => {
    expect(checkLine({ text: '0028-0836', cut: true }).row).toBe(
      '0028-0836…\tinvalid\t\ttoo-long\tThe line is longer than 1000 characters.\n',
    );
  });
});
