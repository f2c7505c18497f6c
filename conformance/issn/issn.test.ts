/** The ISSN cases of other programs' own tests, each judged under the options that its source works with. */
import { checkCharacter, compactIssn, formatIssn, type IssnOptions, isCompactIssn, parseIssn } from '@masthead/issn';
import { formatGtin13, type Gtin13, type GtinResult, issnToGtin13, parseGtin13 } from '@masthead/issn/gtin';
import { describe, expect, it } from 'vitest';
import { absent, isThere, readShared } from '../shared.ts';
import { optionsFor } from './options.ts';

interface Case {
  readonly op: string;
  readonly input: string;
  readonly expected: unknown;
  readonly source: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Peers tell a code with a wrong check digit (`null`) from what is no code of an ISSN at all (an error). */
const codeOr = (result: GtinResult, read: (code: GtinResult & { ok: true }) => unknown): unknown => {
  if (result.ok) return read(result);
  return result.problem.type === 'wrong-check-digit' ? null : { error: true };
};

/** The adapter: what each operation of the cases is here. */
const operations: Readonly<Record<string, (input: string, options: IssnOptions, test: Case) => unknown>> = {
  validate: (input, options) => {
    const result = parseIssn(input, options);
    if (result.ok) return { valid: true, compact: compactIssn(result.issn) };
    return { valid: false, problem: result.problem };
  },
  check_digit_ok: (input) => isCompactIssn(input),
  check_digit: (input) => checkCharacter(input),
  compact: (input, options) => {
    const result = parseIssn(input, options);
    return result.ok ? compactIssn(result.issn) : result;
  },
  format: formatIssn,
  format_only: formatIssn,
  fix_check_digit: (input, options) => {
    const result = parseIssn(input, options);
    return result.ok || result.problem.type !== 'wrong-check-digit' ? result : result.problem.meant;
  },
  to_ean13: (input, options, test) => {
    const result = parseIssn(input, options);
    if (!result.ok) return result;
    const suffix = test.options?.suffix as string | undefined;
    return codeOr(issnToGtin13(result.issn, suffix === undefined ? {} : { variant: suffix }), ({ gtin }) => gtin);
  },
  from_ean13: (input, _, test) =>
    codeOr(parseGtin13(input), ({ issn }) =>
      /^\d{8}$|^\d{7}X$/.test(String(test.expected)) ? compactIssn(issn) : issn,
    ),
  ean13_hyphenate: (input) => formatGtin13(input as Gtin13),
};

/** What a source says about a text, in our terms: its own words for reasons are compared with the kinds of problem they stand for. */
function expectation(expected: unknown): unknown {
  if (typeof expected !== 'object' || expected === null || !('valid' in expected)) return expected;
  const { valid, compact, reason, should_be } = expected as Record<string, unknown>;
  if (valid === true) return expect.objectContaining(compact === undefined ? { valid } : { valid, compact });
  if (should_be !== undefined) return { valid, problem: expect.objectContaining({ right: should_be }) };
  const type = reasons.find(([words]) => String(reason).includes(words))?.[1];
  return { valid, problem: type === undefined ? expect.anything() : expect.objectContaining({ type }) };
}

const reasons = [
  ['checksum', 'wrong-check-digit'],
  ['blank', 'empty'],
  ['wrong prefix', 'wrong-prefix'],
  ['missing separator', 'wrong-prefix'],
  ['extra space', 'wrong-prefix'],
] as const;

const file = 'cases/issn.json';
const cases: readonly Case[] = isThere(file) ? (JSON.parse(readShared(file)) as { cases: Case[] }).cases : [];

describe.skipIf(cases.length === 0)(`ISSN cases${cases.length === 0 ? ` (${absent(file)})` : ''}`, () => {
  it('has cases to judge', () => expect(cases.length).toBeGreaterThan(0));

  for (const [index, test] of cases.entries()) {
    const { op, input, expected, source, options } = test;
    it(`${index + 1} ${op} ${JSON.stringify(input)} ${JSON.stringify(options ?? {})} [${source}]`, () => {
      const run = operations[op];
      if (run === undefined) throw new Error(`no adapter for ${op}`);
      expect(run(input, optionsFor(source, options), test)).toEqual(expectation(expected));
    });
  }
});
