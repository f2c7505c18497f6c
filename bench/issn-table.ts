/**
 * Look-ups a second in the direct table of all numbers: ISSN to ISSN-L, beside a `Map` of strings and one of integers
 * over the same rows and questions; and how long it takes to build, save and load it.
 */
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import { buildTable, linkingAt, linkingOfAll, loadTable, saveTable, type TableRow } from '@masthead/issn/table';
import { type Figure, takeTurns } from './lib.ts';

export const name = 'issn-table';
export const title = 'Look-ups in the table of all numbers, beside Map';

const titles = 2_400_000;
const questions = 1_000_000;
const unit = 'look-ups/s';

/** Numbers in blocks of a thousand nearly full, as centres give them out; two media of a title share an ISSN-L. */
function makeRows(): TableRow[] {
  const rows: TableRow[] = [];
  for (let block = 0; rows.length < titles; block += 3) {
    for (let within = 0; within < 900; within++) {
      const number = block * 1000 + within;
      rows.push({ number, state: 'register', linking: number - (within % 2) });
    }
  }
  return rows;
}

export async function run(): Promise<readonly Figure[]> {
  const rows = makeRows();
  let seed = 3297;
  const asked = Int32Array.from({ length: questions }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return rows[seed % rows.length]!.number;
  });
  const issns = Array.from(asked, (number) => issnFromInteger(number));
  const timings: Figure[] = [];
  const timed = <Result>(what: string, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    timings.push({ name: what, value: performance.now() - start, unit: 'ms', less: true });
    return result;
  };
  const table = timed('build', () => buildTable(rows));
  const bytes = timed('save', () => saveTable(table));
  const loaded = timed('load, with its check sum', () => loadTable(bytes));
  timed('load, trusted', () => loadTable(bytes, { trusted: true }));
  if (!loaded.ok) throw new Error(loaded.problem.type);
  timings.push({ name: 'size', value: bytes.length, unit: 'bytes' });

  const strings = new Map<string, Issn>();
  const integers = new Map<number, number>();
  for (const { number, linking } of rows) {
    strings.set(issnFromInteger(number), issnFromInteger(linking!));
    integers.set(number, linking!);
  }
  const into = new Int32Array(questions);
  const { table: asTable } = loaded;
  // Each round has a sum of its own: a variable that outlives the round would be the slowest part of it.
  let sink = 0;
  const round =
    (times: number, sumOf: () => number): (() => number) =>
    () => {
      for (let again = 0; again < times; again++) sink += sumOf();
      return questions * times;
    };
  const rates = await takeTurns([
    {
      name: 'Map of strings',
      round: round(1, () => {
        let sum = 0;
        for (const issn of issns) sum += strings.get(issn)!.length;
        return sum;
      }),
    },
    {
      name: 'Map of integers',
      round: round(1, () => {
        let sum = 0;
        for (let at = 0; at < questions; at++) sum += integers.get(asked[at]!)! & 1;
        return sum;
      }),
    },
    {
      name: 'linkingAt',
      round: round(20, () => {
        let sum = 0;
        for (let at = 0; at < questions; at++) sum += linkingAt(asTable, asked[at]!) & 1;
        return sum;
      }),
    },
    { name: 'linkingOfAll', round: round(20, () => linkingOfAll(asTable, asked, into)[7]!) },
    {
      name: 'issnToInteger and linkingAt, from strings',
      round: round(5, () => {
        let sum = 0;
        for (const issn of issns) sum += linkingAt(asTable, issnToInteger(issn)) & 1;
        return sum;
      }),
    },
  ]);
  if (Number.isNaN(sink)) throw new Error('unreachable, but uses what was computed');
  const reference = 'Map of strings';
  const figures = [...rates].map(([figure, value]): Figure => {
    return figure === reference ? { name: figure, value, unit } : { name: figure, value, unit, reference };
  });
  return [...figures, ...timings];
}
