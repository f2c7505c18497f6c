/** The page says of a clause what its tests did, and nothing better. */
import { describe, expect, test } from 'vitest';
import type { Clause } from './clauses.ts';
import { conformancePage, type Outcome, stateOf } from './page.ts';

const clause: Clause = { clause: '4.a', level: 'shall', requirement: 'Eight characters' };
const passed: Outcome = { file: 'number.test.ts', title: '4.a takes | and <b>', passed: true };
const failed: Outcome = { ...passed, passed: false };

describe('the state of a clause', () => {
  test.each<[string, Clause, readonly Outcome[], string]>([
    ['its test passed', clause, [passed], 'held'],
    ['one of two failed or was skipped', clause, [passed, failed], 'open'],
    ['no test ran', clause, [], 'open'],
    ['only the test of a clause of a like name ran', clause, [{ ...passed, title: '4.ab other' }], 'open'],
    ['a part is missing', { ...clause, missing: 'the rest' }, [passed], 'open'],
    ['no program can hold it', { ...clause, notSoftware: true }, [], 'not software'],
  ])('when %s', (_reason, given, outcomes, expected) => {
    expect(stateOf(given, outcomes)).toBe(expected);
  });
});

test('a row has five cells whatever stands in the title of a test', () => {
  const row = conformancePage([clause], [passed])
    .split('\n')
    .find((line) => line.startsWith('| 4.a'));
  expect(row).toBe(
    '| 4.a | shall | Eight characters | [number.test.ts](../conformance/iso-3297/number.test.ts): takes \\| and &lt;b> | held |',
  );
});

test('what is missing is said', () => {
  expect(conformancePage([{ ...clause, missing: 'the rest' }], [])).toContain('- **4.a**: the rest.\n');
});
