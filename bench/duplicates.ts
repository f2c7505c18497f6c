/**
 * Likely duplicates of a title among 2,400,000 titles on PostgreSQL: of titles as the Register has them, with a letter wrong, with a word
 * left out, and of new ones, beside the look-up of a record by its number in the same run. Wanted: under 50 ms for 95 of 100. The register
 * is made by an import (six minutes), or is the one that BENCH_DATABASE names on the server of DATABASE_URL.
 */
import { readMarc21 } from '@masthead/crosswalk';
import type { Serial } from '@masthead/serial';
import pg from 'pg';
import { likelyDuplicatesOf } from '../register/src/actions/find-duplicates.ts';
import { importRecords } from '../register/src/actions/import-records.ts';
import { findRecord, openStore, type Store, sealCommitted } from '../register/src/store/index.ts';
import { generateFile } from './generate.ts';
import type { Figure } from './lib.ts';

export const name = 'duplicates';
export const title = 'Likely duplicates of a title among 2,400,000 on PostgreSQL (wanted: 50 ms for 95 of 100)';

const count = 2_400_000;
const questions = 400;
const unit = 'ms';

export async function run(): Promise<Figure[] | { readonly skipped: string }> {
  const server = process.env.DATABASE_URL;
  if (!server) return { skipped: 'set DATABASE_URL to a PostgreSQL server on which databases may be made' };
  const kept = process.env.BENCH_DATABASE;
  const database = kept ?? `masthead_bench_duplicates_${process.pid}`;
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  if (kept === undefined) await onServer(server, `CREATE DATABASE ${database}`);
  try {
    const store = await openStore({ databaseUrl });
    try {
      if (kept === undefined) {
        const chunks = (async function* () {
          yield* generateFile(count, 1, 'marc21');
        })();
        await importRecords(store, [{ name: 'register.mrc', chunks }], { actor: 'bench' });
        await sealCommitted(store);
        await onServer(databaseUrl, 'VACUUM (ANALYZE) search, relation, title, title_revision, number');
      }
      return await measure(store);
    } finally {
      await store.close();
    }
  } finally {
    if (kept === undefined) await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  }
}

async function measure(store: Store): Promise<Figure[]> {
  const times = new Map<string, number[]>();
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    const list = times.get(what) ?? [];
    list.push(performance.now() - start);
    times.set(what, list);
    return result;
  };
  let found = 0;
  let asked = 0;
  let number = 7;
  while (asked < questions) {
    number = (number + 1_299_709) % 10_000_000;
    const row = await timed('a record by its number', () => findRecord(store.read, number));
    const serial = row && readMarc21(row.record).serial;
    if (serial?.titleProper === undefined) continue;
    const draft = asDraft(serial, asked);
    const duplicates = await timed('likely duplicates', () => likelyDuplicatesOf(store.read, draft));
    if (asked % 4 !== 3) found += duplicates.some(({ issn }) => issn === serial.issn) ? 1 : 0;
    asked++;
  }
  const sorted = [...times.get('likely duplicates')!].sort((a, b) => a - b);
  const lookUps = [...times.get('a record by its number')!].sort((a, b) => a - b);
  const reference = 'a record by its number, median';
  return [
    { name: reference, value: at(lookUps, 0.5), unit },
    { name: 'likely duplicates, median', value: at(sorted, 0.5), unit, reference, less: true },
    { name: 'likely duplicates, 95 of 100', value: at(sorted, 0.95), unit, reference, less: true },
    { name: 'likely duplicates, longest', value: at(sorted, 1), unit },
    { name: 'titles of the Register found again', value: (100 * found) / (questions * 0.75), unit: 'of 100' },
  ];
}

/** As somebody asks who does not know the number: as it is, with a letter wrong, with a word left out, or a new title. */
function asDraft(serial: Serial, turn: number): Omit<Serial, 'issn'> {
  const { issn: _issn, issnL: _issnL, keyTitle: _keyTitle, ...rest } = serial;
  const text = serial.titleProper!.text;
  const words = text.split(' ');
  const asked = [
    text,
    text.length > 6 ? text.slice(0, 4) + text.slice(5) : text,
    words.length > 3 ? words.slice(0, -1).join(' ') : text,
    `${words[0]} of the unheard ${words.at(-1)}`,
  ][turn % 4]!;
  return { ...rest, relations: [], clusters: [], parallelTitles: [], variantTitles: [], titleProper: { text: asked } };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
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
