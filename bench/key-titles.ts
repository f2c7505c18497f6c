/**
 * Is a key title free? At 2,400,000 key titles on PostgreSQL, beside a look-up of a number by its primary key in the same run; then the
 * first and a deep page of the list. Wanted: under 1 ms. Rows are made by SQL in a database of its own. Needs DATABASE_URL.
 */
import { keyTitleNormalForm } from '@masthead/serial';
import pg from 'pg';
import { findKeyTitleHolders, findNumber, listKeyTitles, openStore, type Store } from '../register/src/store/index.ts';
import { type Figure, median } from './lib.ts';

export const name = 'key-titles';
export const title = 'Is a key title free, at 2,400,000 key titles on PostgreSQL (wanted: under 1 ms)';

const count = 2_400_000;
const lookUps = 2_000;
const unit = 'ms';

export async function run(): Promise<Figure[] | { readonly skipped: string }> {
  const server = process.env.DATABASE_URL;
  if (!server) return { skipped: 'set DATABASE_URL to a PostgreSQL server on which databases may be made' };
  const database = `masthead_bench_key_titles_${process.pid}`;
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  await onServer(server, `CREATE DATABASE ${database}`);
  try {
    const store = await openStore({ databaseUrl });
    try {
      await onServer(databaseUrl, rows);
      await onServer(databaseUrl, 'VACUUM (ANALYZE) number, key_title');
      return await measure(store);
    } finally {
      await store.close();
    }
  } finally {
    await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  }
}

/** Titles that share their beginnings, as real ones do: `annalsofmedicine0123457`, a third of them with a qualifier. */
const rows = `
  INSERT INTO number (number, state) SELECT n, 'register' FROM generate_series(0, ${count - 1}) AS n;
  INSERT INTO key_title (number, normal, holds, text, filing)
  SELECT n, lower(replace(title, ' ', '')) || qualifier, true, title || ' (' || qualifier || ')', lower(title) || chr(1) || qualifier
  FROM (
    SELECT n, (ARRAY['Annals', 'Journal', 'Bulletin', 'Revue', 'Proceedings', 'Acta', 'Zeitschrift', 'Studies'])[1 + n % 8] || ' of ' ||
      (ARRAY['medicine', 'physics', 'history', 'education', 'chemistry', 'law'])[1 + n % 6] || ' ' || lpad((n * 7919 % ${count})::text, 7, '0') AS title,
      CASE WHEN n % 3 = 0 THEN 'online' ELSE '' END AS qualifier
    FROM (SELECT n::bigint FROM generate_series(0, ${count - 1}) AS n) AS numbers
  ) AS titles;
`;

async function measure(store: Store): Promise<Figure[]> {
  const { read } = store;
  const times = new Map<string, number[]>();
  const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    const list = times.get(what) ?? [];
    list.push(performance.now() - start);
    times.set(what, list);
  };
  const { entries } = await listKeyTitles(read, { limit: 1, from: 'revue of law' });
  const place = entries[0]!;
  const known = (await listKeyTitles(read, { limit: lookUps, from: 'journal' })).entries.map(({ text }) => text);
  const found = await findKeyTitleHolders(read, known.map(keyTitleNormalForm));
  if (found.size < lookUps) throw new Error(`Only ${found.size} of ${lookUps} key titles were found again.`);
  for (let at = 0; at < lookUps; at++) {
    const number = (at * 1_299_709) % count;
    const taken = keyTitleNormalForm(known[at]!);
    const free = keyTitleNormalForm(`Annals of nobody ${number}`);
    await timed('number by its primary key', () => findNumber(read, number));
    await timed('is it free', () => findKeyTitleHolders(read, [at % 2 === 0 ? taken : free]));
    const twelve = Array.from({ length: 12 }, (_, other) => `${free}${other}`);
    await timed('twelve at once, as for a proposal', () => findKeyTitleHolders(read, twelve));
    if (at % 40 > 0) continue;
    await timed('first 100 of the list', () => listKeyTitles(read, { limit: 100 }));
    await timed('100 in the middle of the list', () => listKeyTitles(read, { limit: 100, after: place }));
  }
  return [...times].flatMap(([what, list]): Figure[] => {
    const sorted = [...list].sort((a, b) => a - b);
    const reference = what === 'is it free' ? { reference: 'number by its primary key, median', less: true } : {};
    return [
      { name: `${what}, median`, value: median(list), unit, ...reference },
      { name: `${what}, 95th percentile`, value: sorted[Math.floor(sorted.length * 0.95)]!, unit },
    ];
  });
}

async function onServer(connectionString: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statements).finally(() => client.end());
}
