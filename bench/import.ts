/**
 * Import of 100,000 generated records from an ISO 2709 file into PostgreSQL, beside plain COPY of the rows that came of it: into the
 * same tables with their keys and indexes, and into bare tables. Wanted: at least 8,000 records/s. Two in a hundred of the key titles are
 * taken already, so that the import has to tell of them. Needs DATABASE_URL.
 */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { importRecords } from '../register/src/actions/import-records.ts';
import { openStore, sealCommitted } from '../register/src/store/index.ts';
import { copyIn, copyOut } from './generate/copy.ts';
import { generateFile } from './generate.ts';
import type { Figure } from './lib.ts';

export const name = 'import';
export const title = 'Import into PostgreSQL (wanted: 8,000 records/s), beside plain COPY of the same rows';

const count = 100_000;
const unit = 'records/s';

/** In an order that foreign keys allow. */
const tables = [
  'centre',
  'number',
  'title',
  'title_revision',
  'change',
  'seal',
  'latest',
  'relation',
  'cluster',
  'cluster_member',
  'search',
  'key_title',
];

export async function run(): Promise<Figure[] | { readonly skipped: string }> {
  const server = process.env.DATABASE_URL;
  if (!server) return { skipped: 'set DATABASE_URL to a PostgreSQL server on which databases may be made' };
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  const file = join(folder, 'register.mrc');
  writeFileSync(file, Buffer.concat([...generateFile(count, 1, 'marc21')]));
  const databases = [`masthead_bench_import_${process.pid}`, `masthead_bench_copy_${process.pid}`] as const;
  const addressOf = (database: string) => Object.assign(new URL(server), { pathname: `/${database}` }).href;
  try {
    for (const database of databases) await onServer(server, `CREATE DATABASE ${database}`);
    const [imported, again] = await measureImports(addressOf(databases[0]), file);
    const [keyed, bare] = await measureCopies(addressOf(databases[0]), addressOf(databases[1]));
    return [
      { name: 'COPY of its rows, tables with their keys', value: keyed, unit },
      { name: 'COPY of its rows, bare tables', value: bare, unit },
      { name: 'import', value: imported, unit, reference: 'COPY of its rows, tables with their keys' },
      { name: 'import of the same file again, all unchanged', value: again, unit, reference: 'import' },
    ];
  } finally {
    for (const database of databases) await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    rmSync(folder, { recursive: true });
  }
}

/** From the first byte to the last sealed change, and once more. */
async function measureImports(databaseUrl: string, file: string): Promise<[number, number]> {
  const store = await openStore({ databaseUrl });
  const rates: number[] = [];
  for (const expected of ['created', 'unchanged'] as const) {
    const start = performance.now();
    const source = { name: 'register.mrc', chunks: createReadStream(file, { highWaterMark: 256 * 1024 }) };
    const { counts } = await importRecords(store, [source], { actor: 'bench' });
    await sealCommitted(store);
    rates.push(perSecond(start));
    if (counts[expected] !== count) throw new Error(`Not every record was ${expected}: ${JSON.stringify(counts)}`);
  }
  await store.close();
  return [rates[0]!, rates[1]!];
}

async function measureCopies(from: string, to: string): Promise<[number, number]> {
  await (await openStore({ databaseUrl: to })).close();
  const rows = new Map<string, Uint8Array[]>();
  await withClient(from, async (client) => {
    for (const table of tables) rows.set(table, await copyOut(client, table));
  });
  const rates: number[] = [];
  await withClient(to, async (client) => {
    await client.query('CREATE SCHEMA bare');
    for (const table of tables) await client.query(`CREATE TABLE bare.${table} (LIKE public.${table})`);
    for (const schema of ['public', 'bare']) {
      const start = performance.now();
      await client.query('BEGIN');
      for (const table of tables) await copyIn(client, `${schema}.${table}`, rows.get(table)!);
      await client.query('COMMIT');
      rates.push(perSecond(start));
    }
  });
  return [rates[0]!, rates[1]!];
}

const perSecond = (start: number) => (count / (performance.now() - start)) * 1000;

async function withClient(connectionString: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await work(client).finally(() => client.end());
}

const onServer = (server: string, statement: string) => withClient(server, (client) => client.query(statement));
