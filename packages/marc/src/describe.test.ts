import { describe, expect, it } from 'vitest';
import { describeMarcProblem } from './describe.ts';
import type { MarcProblem, MarcWriteProblem } from './problems.ts';

const at = { severity: 'error', offset: 0 } as const;

describe('describeMarcProblem', () => {
  const table: readonly [problem: MarcProblem | MarcWriteProblem, sentence: string][] = [
    [
      { type: 'truncated', ...at, stated: 1040, found: 861 },
      'The input ends inside a record: it should have 1,040 bytes, and only 861 are there. Get the file again; this one was cut off.',
    ],
    [
      { type: 'invalid-utf8', ...at, tag: '245', bytes: 'C3 28', count: 1 },
      'The text should be UTF-8, and one byte is not, first C3 28. The record was not read, so that no character is lost. Correct it at the source, or convert the file to UTF-8.',
    ],
    [
      { type: 'invalid-utf8', severity: 'warning', offset: 0, tag: '245', bytes: 'C3 28', count: 1200 },
      'The text should be UTF-8, and 1,200 bytes are not, first C3 28. A replacement character (U+FFFD) stands for each. Correct them.',
    ],
    [
      { type: 'xml-not-well-formed', ...at, reason: 'unclosed tag: record' },
      'The XML is not well-formed: unclosed tag: record. Nothing after this place was read. Correct the file there.',
    ],
    [
      { type: 'unwritable-character', code: 0x1b, index: 2 },
      'The character U+001B, number 3 of its text, cannot be written in this encoding. Remove it.',
    ],
  ];
  it.each(table)('%o', (problem, sentence) => expect(describeMarcProblem(problem)).toBe(sentence));
});
