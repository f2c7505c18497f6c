/**
 * The answer for a number, at 2,400,000 numbers on PostgreSQL: known, free in a block, never issued, and its record; beside the same row by a
 * plain query of the driver. Then taking numbers from a block. Wanted: a look-up under 1 ms at the median. With BENCH_DATABASE the register of
 * that name is asked (such as one that `bench/generate` filled) and its checks are timed; otherwise numbers are made by SQL. Needs DATABASE_URL.
 */
import pg from 'pg';
import { checkRegister } from '../register/src/actions/check-register.ts';
import { systemActor } from '../register/src/domain/actor.ts';
import {
  addBlock,
  answerOf,
  findBlockOf,
  findRecord,
  openStore,
  type Store,
  takeNumbers,
  writeCentres,
  writeNumbers,
} from '../register/src/store/index.ts';
import { type Figure, median } from './lib.ts';

export const name = 'numbers';
export const title = 'The answer for a number, at 2,400,000 numbers on PostgreSQL (wanted: under 1 ms at the median)';

const count = 2_400_000;
const lookUps = 3_000;
const takings = 300;
const unit = 'ms';
const block = { first: 9_900_000, last: 9_909_999 };

export async function run(): Promise<Figure[] | { readonly skipped: string }> {
  const server = process.env.DATABASE_URL;
  if (!server) return { skipped: 'set DATABASE_URL to a PostgreSQL server on which databases may be made' };
  const kept = process.env.BENCH_DATABASE;
  const database = kept ?? `masthead_bench_numbers_${process.pid}`;
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  if (kept === undefined) await onServer(server, `CREATE DATABASE ${database}`);
  try {
    const store = await openStore({ databaseUrl });
    try {
      if (kept === undefined) {
        await onServer(
          databaseUrl,
          `INSERT INTO number (number, state) SELECT n, 'register' FROM generate_series(0, ${count - 1}) AS n`,
        );
        await onServer(databaseUrl, 'VACUUM (ANALYZE) number');
      }
      return [...(await measure(store, databaseUrl)), ...(kept === undefined ? [] : await timeChecks(store))];
    } finally {
      await store.close();
    }
  } finally {
    if (kept === undefined) await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  }
}

async function measure(store: Store, databaseUrl: string): Promise<Figure[]> {
  const { read } = store;
  if ((await findBlockOf(read, block.first)) === undefined) {
    await store.transaction(async (tx) => {
      await writeCentres(tx, [{ code: 'BENCH' }]);
      await addBlock(tx, { centre: 'BENCH', ...block, purpose: 'general', actor: 'bench' });
    });
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ number: number }>(
    `SELECT number FROM number TABLESAMPLE SYSTEM (1) REPEATABLE (1) LIMIT ${lookUps}`,
  );
  const known = rows.map(({ number }) => number);
  const any = (at: number): number => known[(at * 7919) % known.length]!;
  const times = new Map<string, number[]>();
  const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    const list = times.get(what) ?? [];
    list.push(performance.now() - start);
    times.set(what, list);
  };
  for (let at = 0; at < lookUps; at++) {
    await timed('plain', () => client.query('SELECT state FROM number WHERE number = $1', [any(at)]));
    await timed('known', () => answerOf(read, any(at)));
    await timed('reserved', () => answerOf(read, block.last - (at % 5_000)));
    await timed('never', () => answerOf(read, 9_950_000 + (at % 40_000)));
    await timed('record', () => findRecord(read, any(at)));
  }
  for (let at = 0; at < takings; at++) {
    await timed('taking', () =>
      store.transaction(
        async (tx) => {
          const taken = await takeNumbers(tx, { centre: 'BENCH', count: 1 });
          if (!taken.ok) throw new Error(taken.problem.type);
          const [number] = taken.numbers;
          await writeNumbers(tx, [
            { number: number!, state: 'unreported', centre: 'BENCH', change: { actor: 'bench' } },
          ]);
        },
        { sealing: 'background' },
      ),
    );
  }
  await client.end();
  const at = (what: string): number => median(times.get(what)!);
  const reference = 'state by a plain query';
  return [
    { name: reference, value: at('plain'), unit },
    { name: 'answer: known', value: at('known'), unit, reference, less: true },
    { name: 'answer: free in a block', value: at('reserved'), unit, reference, less: true },
    { name: 'answer: never issued', value: at('never'), unit, reference, less: true },
    { name: 'its record, parsed', value: at('record'), unit, reference, less: true },
    { name: 'one number taken and recorded', value: at('taking'), unit },
  ];
}

/** The whole Register, every check by itself. */
async function timeChecks(store: Store): Promise<Figure[]> {
  const result = await checkRegister(store, systemActor('bench'), { onFault: () => {} });
  if (!result.ok) throw new Error('the checks were refused');
  const seconds = result.outcomes.map(({ name, milliseconds }) => ({ name, seconds: milliseconds / 1000 }));
  const whole = seconds.reduce((sum, each) => sum + each.seconds, 0);
  return [
    { name: 'check of the whole Register', value: whole, unit: 's' },
    ...seconds.map((each) => ({ name: `  ${each.name}`, value: each.seconds, unit: 's' })),
  ];
}

async function onServer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
