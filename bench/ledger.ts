/**
 * Proof of a ledger of 2,400,000 changes on PostgreSQL: the chain with every change's digest and the order of stamps, beside SHA-256 of the
 * same bytes in one pass; then the parts beside it, each counted apart: every record's text against its hash, and numbers against their
 * newest change. Wanted: at least 100,000 changes/s. Rows are made by COPY in a database of its own. Needs DATABASE_URL.
 * BENCH_CHANGES makes fewer of them; BENCH_DATABASE names a database that is kept for the next run.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { changeDigest } from '../register/src/store/digest.ts';
import { canonicalRecord, openStore, type Store } from '../register/src/store/index.ts';
import { genesis, sealHash } from '../register/src/store/seal.ts';
import { verifyChain } from '../register/src/store/verify.ts';
import { type PartReport, verifyNumbers, verifyRecords, verifySealed } from '../register/src/store/verify-beside.ts';
import { copyIn } from './generate/copy.ts';
import { generateRecords } from './generate/records.ts';
import type { Figure } from './lib.ts';

export const name = 'ledger';
export const title = 'Proof of a ledger of 2,400,000 changes on PostgreSQL (wanted: 100,000 changes/s)';

const count = Number(process.env.BENCH_CHANGES ?? 2_400_000);
/** Records that are generated; the others say the same again under other numbers. */
const different = 20_000;
const unit = 'changes/s';

export async function run(): Promise<Figure[] | { readonly skipped: string }> {
  const server = process.env.DATABASE_URL;
  if (!server) return { skipped: 'set DATABASE_URL to a PostgreSQL server on which databases may be made' };
  const kept = process.env.BENCH_DATABASE;
  const database = kept ?? `masthead_bench_ledger_${process.pid}`;
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  const isThere = kept !== undefined && (await exists(server, kept));
  if (!isThere) await onServer(server, `CREATE DATABASE ${database}`);
  try {
    const store = await openStore({ databaseUrl });
    try {
      if (!isThere) await fill(databaseUrl);
      return await measure(store);
    } finally {
      await store.close();
    }
  } finally {
    if (kept === undefined) await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  }
}

const hex = (text: string): string => `\\\\x${text}`;
const cell = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (sign) => `\\${{ '\\': '\\', '\n': 'n', '\r': 'r', '\t': 't' }[sign]}`);

async function fill(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  // Rows come in their order and are right, so nothing need look at them again.
  await client.query("SET session_replication_role = 'replica'");
  const records = [...generateRecords(different, 1)].map(canonicalRecord);
  const cells = records.map(({ text }) => cell(text));
  const started = Date.UTC(2026, 0, 1);
  let previous = genesis;
  let sealedAt = new Date(started);
  for (let first = 1; first <= count; first += 20_000) {
    const rows: Record<string, string[]> = {
      number: [],
      title: [],
      title_revision: [],
      change: [],
      seal: [],
      latest: [],
    };
    const at = new Date(started + first);
    sealedAt = new Date(started + first * 10);
    sealedAt.setUTCMilliseconds(0);
    const changeSet = '6f1d3c9e-7d0f-4c57-9a43-0a86c8f0f0a1';
    for (let position = first; position < Math.min(first + 20_000, count + 1); position++) {
      const number = position - 1;
      const record = records[number % different]!;
      const evidence = `register-2026.mrc#${position}`;
      const said = {
        kind: 'title-created',
        number,
        state: 'register',
        ordinal: 1,
        recordHash: record.hash,
        actor: 'import',
        evidence,
        changeSet,
      };
      const digest = changeDigest(said, at);
      previous = sealHash(previous, position, sealedAt, digest);
      const iso = at.toISOString();
      rows.number!.push(`${number}\tregister\t${iso}`);
      rows.title!.push(`${position}\t${number}\t1`);
      rows.title_revision!.push(`${position}\t1\trecord\t${cells[number % different]}\t${hex(record.hash)}\t${iso}`);
      rows.change!.push(
        `${position}\ttitle-created\t${number}\tregister\t${position}\t1\timport\t${evidence}\t${changeSet}\t${iso}\t${hex(digest)}`,
      );
      rows.seal!.push(`${position}\t${position}\t${number}\t${sealedAt.toISOString()}\t${hex(previous)}`);
      rows.latest!.push(`${number}\t${position}\t1`);
    }
    for (const [table, lines] of Object.entries(rows)) {
      await copyIn(client, `${table} (${columns[table as keyof typeof columns]})`, [
        Buffer.from(`${lines.join('\n')}\n`),
      ]);
    }
  }
  await client.query('UPDATE seal_head SET position = $1, sealed_at = $2, hash = $3', [
    count,
    sealedAt,
    Buffer.from(previous, 'hex'),
  ]);
  await client.query('VACUUM (ANALYZE) number, title, title_revision, change, seal, latest');
  await client.end();
}

const columns = {
  number: 'number, state, first_seen',
  title: 'id, number, ordinal',
  title_revision: 'title, ordinal, form, record, record_hash, created',
  change: 'id, kind, number, state, title, ordinal, actor, evidence, change_set, at, digest',
  seal: 'position, change, number, sealed_at, hash',
  latest: 'number, position, medium',
} as const;

async function measure(store: Store): Promise<Figure[]> {
  const { read } = store;
  const rate = async (rows: number, work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return (rows / (performance.now() - start)) * 1000;
  };
  const sound = async (rows: number, work: () => Promise<PartReport>): Promise<number> =>
    rate(rows, async () => {
      const { checked, problems } = await work();
      if (checked !== rows || problems.length > 0)
        throw new Error(JSON.stringify({ checked, problems: problems.slice(0, 3) }));
    });
  const reference = await rate(count, () => hashOnePass());
  const chain = await sound(count, () => verifyChain(read));
  return [
    { name: 'SHA-256 of as many bytes in one pass', value: reference, unit },
    { name: 'the chain with its changes', value: chain, unit, reference: 'SHA-256 of as many bytes in one pass' },
    {
      name: "records' texts against their hashes",
      value: await sound(count, () => verifyRecords(read)),
      unit: 'records/s',
    },
    { name: 'changes without a position', value: await sound(count, () => verifySealed(read)), unit },
    {
      name: 'numbers against their newest change',
      value: await sound(count, () => verifyNumbers(read)),
      unit: 'numbers/s',
    },
  ];
}

/** About what the digest and the seal of a change of this ledger cover. */
async function hashOnePass(): Promise<string> {
  const one = createHash('sha256');
  const bytes = Buffer.alloc(230 + 168, 'x');
  for (let at = 0; at < count; at++) one.update(bytes);
  return one.digest('hex');
}

async function exists(connectionString: string, database: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  await client.end();
  return rowCount === 1;
}

async function onServer(connectionString: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statements).finally(() => client.end());
}
