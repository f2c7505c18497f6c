import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

const columns = (line: string) =>
  [...line].reduce((sum, sign) => sum + (/\p{Script=Han}|[，。]/u.test(sign) ? 2 : 1), 0);

test('lines have at most 74 columns, and words stay whole', () => {
  const lines = wrapText('word '.repeat(100)).split('\n');
  expect(lines.every((line) => line.length <= 74 && /^(word ?)+$/.test(line))).toBe(true);
});

test('an address is never broken', () => {
  const address = `https://register.example.org/${'x'.repeat(120)}`;
  expect(wrapText(`See ${address} for more`).split('\n')).toContain(address);
});

test('Chinese breaks between characters, but no line begins with a full stop', () => {
  const lines = wrapText('您收到此邮件，是因为有人提交了申请。'.repeat(10)).split('\n');
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    expect(columns(line)).toBeLessThanOrEqual(76);
    expect(line).not.toMatch(/^[，。]/);
  }
});

test('line ends of the text stay', () => {
  expect(wrapText('a\n\nb')).toBe('a\n\nb');
});

test('a no-break space holds together what it joins', () => {
  const lines = wrapText('mot '.repeat(17).concat('« Revue\u00A0» paraît')).split('\n');
  expect(lines.some((line) => /^\s*»/u.test(line))).toBe(false);
  expect(lines[1]).toMatch(/^Revue\u00A0»/);
});
