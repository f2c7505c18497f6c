/** Which number a record is about, in records as they come (docs/guide/importing.md). */
import { describe, expect, it } from 'vitest';
import { describeCrosswalkProblem } from '../describe.ts';
import { recordOf } from '../records.test.help.ts';
import { readMarc21 } from './read.ts';
import { writeMarc21 } from './write.ts';

const first = '=022  \\\\$a0006-3002';
const second = '=022  \\\\$a0005-2728';

describe('the number of a record', () => {
  it.each([
    ['one', [first], '0006-3002', []],
    ['the same twice is one', [first, first], '0006-3002', []],
    ['without a hyphen, with a prefix, with a small x', ['=022  \\\\$aISSN 0304419x'], '0304-419X', []],
    ['several and nothing to go by: the first', [first, second], '0006-3002', ['several-issn']],
    ['several in one field', ['=022  \\\\$a0006-3002$a0005-2728'], '0006-3002', ['several-issn']],
    ['001 decides', ['=001  00052728', first, second], '0005-2728', ['issn-chosen']],
    ['035 decides', [first, second, '=035  \\\\$a(ISSN)00052728'], '0005-2728', ['issn-chosen']],
    ['the one with an assigning centre', [first, '=022  0\\$a0005-2728$2_1'], '0005-2728', ['issn-chosen']],
    ['the one that is its own ISSN-L', [`${first}$l0005-2728`, `${second}$l0005-2728`], '0005-2728', ['issn-chosen']],
    [
      'not one that belongs to a related resource',
      [first, second, '=780  00$tX$x0006-3002'],
      '0005-2728',
      ['issn-chosen'],
    ],
    ['text after it', ["=022  \\\\$a0296-0672 (J'ai lu. Roman)"], '0296-0672', ['text-after-issn']],
    ['a wrong one beside a right one', ['=022  \\\\$a0006-3003', second], '0005-2728', ['wrong-check-digit']],
  ])('%s', (_why, fields, issn, types) => {
    const { serial, problems } = readMarc21(
      recordOf(['=245  10$aX', '=008  190816c18699999enkwr|p\\\\\\\\\\\\o0\\\\\\a0eng\\c', '=007  cr', ...fields]),
    );
    expect(serial?.issn).toBe(issn);
    expect(problems.map(({ type }) => type)).toEqual(types);
  });

  it.each([
    ['no 022', [], 'no-issn'],
    ['only cancelled and incorrect numbers', ['=022  \\\\$y0006-3002$z0005-2728'], 'no-issn'],
    ['an empty one', ['=022  \\\\$a'], 'no-issn'],
    ['a wrong check digit, and no other', ['=022  \\\\$a0006-3003'], 'wrong-check-digit'],
    ['a wrong check digit and text after it', ['=022  \\\\$a0006-3003 (online)'], 'wrong-check-digit'],
    ['no number at all', ['=022  \\\\$aunknown'], 'not-an-issn'],
    ['a number too long', ['=022  \\\\$a0006-30020'], 'not-an-issn'],
    ['022 as a control field', ['=001  x'], 'no-issn'],
  ])('none: %s', (_why, fields, type) => {
    const { serial, problems } = readMarc21(recordOf(fields));
    expect(serial).toBeUndefined();
    const [problem] = problems.filter(({ severity }) => severity === 'error');
    expect(problem?.type).toBe(type);
    expect(describeCrosswalkProblem(problem!)).toMatch(/\.$/);
  });

  it('names the right number for a wrong check digit, and does not take it', () => {
    const { problems } = readMarc21(recordOf(['=022  \\\\$a0006-3003']));
    expect(problems[0]).toMatchObject({ type: 'wrong-check-digit', value: '0006-3003', meant: '0006-3002' });
  });

  it('reads the numbers beside it from its own field and from fields without a number', () => {
    const { serial } = readMarc21(
      recordOf([`${first}$y1111-1111`, `${second}$z2222-2222`, '=022  \\\\$z0304-419X$y1234']),
    );
    expect([serial?.incorrect, serial?.cancelled]).toEqual([['1111-1111', '1234'], ['0304-419X']]);
  });

  it('says when $l is no ISSN, and has none then', () => {
    const { serial, problems } = readMarc21(recordOf([`${first}$l0005-2729`]));
    expect(serial?.issnL).toBeUndefined();
    expect(problems).toContainEqual(
      expect.objectContaining({ type: 'wrong-check-digit', subfield: 'l', severity: 'warning' }),
    );
  });

  it('takes ISSN-L from 023 when 022 has no $l', () => {
    expect(readMarc21(recordOf([first, '=023  0\\$a0005-2728'])).serial?.issnL).toBe('0005-2728');
  });

  it('stays the same when what decided is gone', () => {
    const record = recordOf([first, second, '=780  00$tX$x0006-3002']);
    const { serial } = readMarc21(record);
    expect(serial?.issn).toBe('0005-2728');
    const changed = { ...serial!, relations: [] };
    expect(readMarc21(writeMarc21(changed, record)).serial).toEqual(changed);
  });
});
