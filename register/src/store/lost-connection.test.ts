import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { queries } from './handle.ts';

eachDatabase((name, open) => {
  test.skipIf(name === 'embedded')(
    'a connection that the server ends in a transaction fails the transaction, not the process',
    async () => {
      const store = await open();
      const pid = async (db: typeof store.read) =>
        (await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db[queries])).rows[0]!.pid;
      const other = new pg.Client(process.env.DATABASE_URL);
      await other.connect();
      const ending = store.transaction(async (tx) => {
        await other.query('SELECT pg_terminate_backend($1)', [await pid(tx)]);
        // The news comes while no query is under way: that is when a client tells only its listeners.
        await new Promise((resolve) => setTimeout(resolve, 200));
        await pid(tx);
      });
      await expect(ending).rejects.toThrow(/terminat|not queryable/i);
      await other.end();
      expect(await pid(store.read)).toBeGreaterThan(0);
    },
  );
});
