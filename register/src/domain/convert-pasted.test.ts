/** Records as they are shown elsewhere and pasted: the same record from each. */
import { writeLines } from '@masthead/marc';
import { describe, expect, test } from 'vitest';
import { readShownLines } from './convert-pasted.ts';

const expected = [
  '=LDR  00000cas\\a2200000\\a\\4500',
  '=001  0028-0836',
  '=008  750103c18699999enkwr\\p\\\\\\\\\\\\\\0\\\\\\a0eng\\c',
  '=022  \\\\$a0028-0836$l0028-0836',
  '=222  \\0$aNature$b(London)',
  '=245  00$aNature.',
  '=650  \\0$aScience$vPeriodicals.',
].join('\n');

describe('a record as it is shown by', () => {
  test.each([
    [
      'yaz-marcdump',
      `00000cas a2200000 a 4500
001 0028-0836
008 750103c18699999enkwr p       0   a0eng c
022    $a 0028-0836 $l 0028-0836
222  0 $a Nature $b (London)
245 00 $a Nature.
650  0 $a Science $v Periodicals.
`,
    ],
    [
      'the Library of Congress',
      `000	00000cas a2200000 a 4500
001	0028-0836
008	750103c18699999enkwr p       0   a0eng c
022	__ |a 0028-0836 |l 0028-0836
222	_0 |a Nature |b (London)
245	00 |a Nature.
650	_0 |a Science |v Periodicals.`,
    ],
    [
      'WorldCat, with blanks as hashes and the first code left out',
      `LDR 00000cas a2200000 a 4500
001 0028-0836
008 750103c18699999enkwr p       0   a0eng c
022 # # 0028-0836 ‡l 0028-0836
222 # 0 Nature ‡b (London)
245 0 0 Nature.
650 # 0 Science ‡v
    Periodicals.`,
    ],
    [
      'Aleph, in its sequential form',
      `000001234 LDR   L 00000cas^a2200000^a^4500
000001234 001   L 0028-0836
000001234 008   L 750103c18699999enkwr p       0   a0eng c
000001234 022   L $$a0028-0836$$l0028-0836
000001234 222 0 L $$aNature$$b(London)
000001234 24500 L $$aNature.
000001234 650 0 L $$aScience$$vPeriodicals.`,
    ],
  ])('%s', (_name, text) => {
    const record = readShownLines(text);
    expect(record && writeLines(record).trim()).toBe(expected);
  });

  test('a dollar sign that is no code stays', () => {
    const record = readShownLines('245 00 $a Cost $ of 5$ $b $9.50\n022    $a 0028-0836\n500    $a x\n');
    expect(record && writeLines(record)).toContain('=245  00$aCost {dollar} of 5{dollar}$9.50');
  });

  test.each([
    ['blanks', `245 00 $a${' '.repeat(500_000)}$`],
    ['signs', `245 00 ${'$'.repeat(500_000)}`],
    ['continuations', `245 00 $a x\n${' y\n'.repeat(100_000)}`],
    ['lines without fields', '245\n'.repeat(100_000)],
    ['a leader', `LDR ${' '.repeat(500_000)}`],
  ])(
    'half a megabyte of %s is read to its end',
    (_name, text) => {
      expect(() => readShownLines(`${text}\n022    $a 0028-0836\n500    $a x\n501    $a x\n`)).not.toThrow();
    },
    5_000,
  );

  test.each([
    ['prose', 'Dear cataloguer,\n245 titles came in today,\nthank you'],
    ['numbers in lines', '100\n200\n300\n'],
    ['a list', 'issn,title\n0028-0836,Nature\n'],
    ['too little', '245 00 $a Nature\n'],
  ])('%s is none', (_name, text) => {
    expect(readShownLines(text)).toBeUndefined();
  });
});
