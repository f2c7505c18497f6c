/**
 * The path language: what to take from a record, in a few characters.
 *
 * ```
 * path       = step *( "|" step )                 what any step takes, step by step
 * step       = [ "880:" ] tag [ "[" test *( "," test ) "]" ] [ "/" from [ "-" to ] | 1*( "$" code ) ]
 * tag        = 3 characters; "." stands for any, "LDR" is the leader
 * test       = ( "1" | "2" ) "=" indicator        indicator 1 or 2; "#" is a blank
 * from, to   = 0-based character positions, both included
 * code       = one character; "*" stands for any
 * ```
 *
 * | path | takes |
 * |---|---|
 * | `245$a$b` | every $a and $b of every 245, in the order of the record |
 * | `008/35-37` | three characters of 008: the language |
 * | `LDR/07` | the bibliographic level |
 * | `780[2=0]$x` | $x of those 780 whose second indicator is 0 |
 * | `246[1=3,2=#]$a` | both indicators |
 * | `260$b\|264[2=1]$b` | publishers, wherever they stand |
 * | `6..$a` | every $a of every field 600–699 |
 * | `880:245$a` | $a of those 880 that stand for a 245 ($6) |
 * | `022` | a control field's value; of a data field, every subfield |
 */

export interface MarcPath {
  readonly steps: readonly MarcPathStep[];
}

export interface MarcPathStep {
  /** Three characters; `.` stands for any. */
  readonly tag: string;
  /** Take the 880s that stand for `tag` instead. */
  readonly alternate: boolean;
  readonly ind1?: string;
  readonly ind2?: string;
  /** First and last character position. */
  readonly positions?: readonly [from: number, to: number];
  /** Subfield codes; empty for all. */
  readonly codes: string;
}

export type MarcPathResult =
  | { readonly ok: true; readonly path: MarcPath }
  | { readonly ok: false; readonly problem: MarcPathProblem };

export interface MarcPathProblem {
  readonly type: 'bad-path';
  /** 0-based index in the text of the step that is wrong. */
  readonly index: number;
  readonly expected: 'tag' | 'indicator-test' | 'positions' | 'subfield-codes';
}

const tagPattern = /^(880:)?([0-9A-Za-z.]{3})/;
const testsPattern = /^\[([12])=([^,\]])(?:,([12])=([^,\]]))?\]/;
const positionsPattern = /^\/(\d{1,5})(?:-(\d{1,5}))?$/;
const codesPattern = /^(?:\$[^$|])+$/;

export function parseMarcPath(text: string): MarcPathResult {
  const steps: MarcPathStep[] = [];
  let index = 0;
  for (const part of text.split('|')) {
    const step = parseStep(part);
    if (typeof step === 'string') return { ok: false, problem: { type: 'bad-path', index, expected: step } };
    steps.push(step);
    index += part.length + 1;
  }
  return { ok: true, path: { steps } };
}

/** The path of a text that is known to be right, such as one in a program. Throws when it is not. */
export function marcPath(text: string): MarcPath {
  const result = parseMarcPath(text);
  if (result.ok) return result.path;
  throw new TypeError(`"${text}" is no MARC path: ${result.problem.expected} expected at ${result.problem.index}`);
}

function parseStep(text: string): MarcPathStep | MarcPathProblem['expected'] {
  const head = tagPattern.exec(text);
  if (!head) return 'tag';
  const tag = head[2]!;
  const alternate = head[1] !== undefined;
  let rest = text.slice(head[0].length);
  const indicators: { ind1?: string; ind2?: string } = {};
  if (rest.startsWith('[')) {
    const tests = testsPattern.exec(rest);
    if (!tests || tests[1] === tests[3]) return 'indicator-test';
    for (const [which, value] of [tests.slice(1, 3), tests.slice(3, 5)]) {
      if (which) indicators[which === '1' ? 'ind1' : 'ind2'] = value === '#' ? ' ' : value!;
    }
    rest = rest.slice(tests[0].length);
  }
  if (rest === '') return { tag, alternate, ...indicators, codes: '' };
  if (rest.startsWith('/')) {
    const positions = positionsPattern.exec(rest);
    const from = Number(positions?.[1]);
    const to = Number(positions?.[2] ?? from);
    if (!positions || to < from) return 'positions';
    return { tag, alternate, ...indicators, positions: [from, to], codes: '' };
  }
  if (!codesPattern.test(rest)) return 'subfield-codes';
  const codes = rest.replaceAll(/\$(.)/gu, '$1');
  return { tag, alternate, ...indicators, codes: codes.includes('*') ? '' : codes };
}
