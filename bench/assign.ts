/**
 * 10,000 assignments through the action on PostgreSQL, 16 in flight, each a transaction with its number, key title, ISSN-L, record and change
 * (wanted: 500/s sustained), beside the same rows written by plain SQL in 16 clients. Afterwards the audit: no number twice, no gap, one
 * ISSN-L each, key titles unique, every request answered, the chain verifies. Needs DATABASE_URL. BENCH_ASSIGNMENTS sets another count.
 */
import { emptyDescription } from '@masthead/serial';
import pg from 'pg';
import {
  type AssignOptions,
  type AssignRequest,
  assignIssn,
  assignTogether,
} from '../register/src/actions/assign-issn.ts';
import { systemActor } from '../register/src/domain/actor.ts';
import {
  addBlock,
  checkKeyTitles,
  openStore,
  type Store,
  sealCommitted,
  verifyLedger,
  writeCentres,
} from '../register/src/store/index.ts';
import type { Figure } from './lib.ts';

export const name = 'assign';
export const title = 'Assignments on PostgreSQL, 16 in flight (wanted: 500/s), beside plain SQL of the same rows';

const count = Number(process.env.BENCH_ASSIGNMENTS ?? 10_000);
const clients = 16;
const unit = 'assignments/s';
const first = 9_000_000;
/** Titles of one transaction of `masthead assign`. */
const batch = 100;

export async function run(): Promise<Figure[] | { readonly skipped: string }> {
  const server = process.env.DATABASE_URL;
  if (!server) return { skipped: 'set DATABASE_URL to a PostgreSQL server on which databases may be made' };
  const databases = ['one', 'batch', 'plain'].map((kind) => `masthead_bench_assign_${kind}_${process.pid}`);
  const addressOf = (database: string) => Object.assign(new URL(server), { pathname: `/${database}` }).href;
  const [one, batched, plain] = databases.map(addressOf) as [string, string, string];
  try {
    for (const database of databases) await onServer(server, `CREATE DATABASE ${database}`);
    const action = await measureAction(one);
    const bulk = await measureBatches(batched);
    const reference = 'the same rows by plain SQL, 16 clients';
    return [
      { name: reference, value: await measurePlain(one, plain), unit },
      { name: 'assignments, 16 in flight', value: action.rate, unit, reference },
      { name: 'processor time of this process for one', value: action.milliseconds, unit: 'ms' },
      { name: `assignments in batches of ${batch}, as masthead assign`, value: bulk, unit, reference },
    ];
  } finally {
    for (const database of databases) await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  }
}

const kinds = ['Annals', 'Journal', 'Bulletin', 'Review', 'Proceedings', 'Archives', 'Studies', 'Letters'];
const subjects = ['medicine', 'physics', 'history', 'education', 'chemistry', 'law', 'geology'];

/** The assignment of this position; two in ten have a title that another has. */
export function requestOf(at: number): AssignRequest {
  const called = at % 10 < 2 ? at - (at % 10) + 5 : at;
  const medium = at % 3 === 0 ? 'online' : 'print';
  const description = {
    ...emptyDescription(),
    titleProper: { text: `${kinds[called % 8]} of ${subjects[called % 7]} ${called}`, script: 'Latn' },
    medium,
    countries: ['FRA'],
    languages: ['eng'],
    publications: [
      {
        role: 'earliest',
        places: [{ text: `City ${at % 97}` }],
        publishers: [{ text: `Society ${at}` }],
        dates: '2026',
      },
    ],
    dates: { start: '2026', status: 'current', numbering: [] },
    issuingBodies: [{ text: `Society ${at}`, units: [], identifiers: [] }],
    frequency: 'q',
    regularity: 'r',
    type: 'p',
    classifications: [{ scheme: 'udc', value: '53' }],
    urls: medium === 'online' ? [{ url: `https://example.org/${at}` }] : [],
  } as const;
  const titles = [{ label: 'title', content: { type: 'description', description } }] as const;
  return { key: `request ${at}`, centre: '7', state: 'provisional', despite: 'bench', titles };
}

async function withCentre(databaseUrl: string, work: (store: Store) => Promise<number>): Promise<number> {
  const store = await openStore({ databaseUrl, connections: clients + 2 });
  try {
    await store.transaction(async (tx) => {
      await writeCentres(tx, [{ code: '7', country: 'FRA' }]);
      await addBlock(tx, { centre: '7', first, last: first + count + 999, purpose: 'general', actor: 'bench' });
    });
    const rate = await work(store);
    await audit(store, databaseUrl, count);
    return rate;
  } finally {
    await store.close();
  }
}

async function measureAction(databaseUrl: string): Promise<{ rate: number; milliseconds: number }> {
  let milliseconds = 0;
  const rate = await withCentre(databaseUrl, async (store) => {
    const options: AssignOptions = {};
    let next = 0;
    const before = process.cpuUsage();
    const start = performance.now();
    const client = async (): Promise<void> => {
      while (next < count) {
        const result = await assignIssn(store, systemActor('bench'), requestOf(next++), options);
        if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    await sealCommitted(store);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    milliseconds = (user + system) / 1000 / count;
    return count / seconds;
  });
  return { rate, milliseconds };
}

async function measureBatches(databaseUrl: string): Promise<number> {
  return withCentre(databaseUrl, async (store) => {
    const start = performance.now();
    for (let from = 0; from < count; from += batch) {
      // Titles that are called the same go into different batches.
      const all = Array.from({ length: Math.min(batch, count - from) }, (_unused, at) => requestOf(from + at));
      for (const part of [
        all.filter((_one, at) => at % 10 !== 1 && at % 10 !== 0),
        all.filter((_one, at) => at % 10 === 0),
        all.filter((_one, at) => at % 10 === 1),
      ]) {
        const results = await assignTogether(store, systemActor('bench'), part);
        const refused = results.find((result) => !result.ok);
        if (refused !== undefined) throw new Error(`Refused: ${JSON.stringify(refused)}`);
      }
    }
    await sealCommitted(store);
    return (count / (performance.now() - start)) * 1000;
  });
}

/** Throws at the first thing that is not as it has to be. */
export async function audit(store: Store, databaseUrl: string, count: number): Promise<void> {
  const questions: readonly (readonly [what: string, sql: string, expected: number])[] = [
    ['numbers', `SELECT count(*) FROM number WHERE state = 'provisional'`, count],
    ['numbers without a gap', `SELECT max(number) - min(number) + 1 FROM number`, count],
    ['free numbers left', 'SELECT count(*) FROM free_number', 1_000],
    ['titles', 'SELECT count(*) FROM title', count],
    ['revisions', 'SELECT count(*) FROM title_revision', count],
    ['ISSN-Ls, each its own', `SELECT count(*) FROM cluster_member WHERE kind = 'L' AND member = cluster`, count],
    ['key titles held', 'SELECT count(DISTINCT normal) FROM key_title WHERE holds', count],
    ['numbers in answers', 'SELECT count(DISTINCT number) FROM assignment, unnest(numbers) AS number', count],
    ['requests answered', 'SELECT count(DISTINCT key) FROM assignment', count],
    ['sealed changes', 'SELECT count(*) FROM seal', count],
  ];
  await withClient(databaseUrl, async (client) => {
    for (const [what, sql, expected] of questions) {
      const { rows } = await client.query(sql);
      const found = Number(Object.values(rows[0] as object)[0]);
      if (found !== expected) throw new Error(`Audit: ${what} should be ${expected}, and ${found} were found.`);
    }
  });
  const { faults } = await checkKeyTitles(store.read, { limit: count + 1 });
  if (faults.length > 0) throw new Error(`Audit: key titles: ${JSON.stringify(faults[0])}`);
  const { problems } = await verifyLedger(store.read);
  if (problems.length > 0) throw new Error(`Audit: ledger: ${JSON.stringify(problems[0])}`);
}

/** In an order that foreign keys allow; sealing is done by nobody here, as behind the action. */
const tables: Readonly<Record<string, string>> = {
  number: 'number',
  title: 'number',
  title_revision: '(SELECT number FROM title WHERE title.id = t.title)',
  change: 'number',
  cluster: 'number',
  cluster_member: 'member',
  search: 'number',
  key_title: 'number',
  assignment: 'numbers',
};

/** The rows of each assignment in one transaction, a statement a table, by clients that do nothing else. */
async function measurePlain(from: string, to: string): Promise<number> {
  await (await openStore({ databaseUrl: to })).close();
  const rows = new Map<string, string[]>();
  await withClient(from, async (client) => {
    for (const [table, number] of Object.entries(tables)) {
      const { rows: found } = await client.query(
        `SELECT to_jsonb(t)::text AS row FROM ${table} AS t ORDER BY ${number}`,
      );
      rows.set(
        table,
        found.map(({ row }: { row: string }) => row),
      );
    }
  });
  await withClient(to, (client) => client.query("INSERT INTO centre (code) VALUES ('7')"));
  let next = 0;
  let seconds = 0;
  const connected = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: to });
      await client.connect();
      return client;
    }),
  );
  try {
    const start = performance.now();
    await Promise.all(
      connected.map(async (client) => {
        while (next < count) {
          const at = next++;
          await client.query('BEGIN');
          for (const table of Object.keys(tables)) {
            const text = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`;
            await client.query({ name: table, text, values: [rows.get(table)![at]] });
          }
          await client.query('COMMIT');
        }
      }),
    );
    seconds = (performance.now() - start) / 1000;
  } finally {
    for (const client of connected) await client.end();
  }
  return count / seconds;
}

async function withClient(connectionString: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await work(client).finally(() => client.end());
}

const onServer = (server: string, statement: string) => withClient(server, (client) => client.query(statement));
