import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRecord } from '../../../test/build/a-record.ts';
import { takeRecords } from '../../../test/build/take-records.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { endJob, enqueueLetter, type Store, takeJob } from '../../store/index.ts';
import { createMetrics, healthzHandler, readyzHandler } from './index.ts';

eachDatabase((_name, open) => {
  describe('health', () => {
    let store: Store;
    let app: FastifyInstance;
    let stopping = false;

    beforeAll(async () => {
      store = await open();
      await takeRecords(store, [aRecord({ issn: '0028-0836' }), aRecord({ issn: '0317-8471' })]);
      await store.transaction(async (tx) => {
        await takeJob(tx, { job: 'a-job', holder: 'test', seconds: 60 });
        await endJob(tx, { job: 'a-job', holder: 'test', every: 60, outcome: { error: 'no luck' } });
        await enqueueLetter(tx, { to: 'ada@example.org', language: 'en', letter: 'mail-test' });
      });
      const metrics = createMetrics(store.read);
      app = fastify();
      app.addHook('onResponse', async (request, reply) => metrics.observe(request, reply));
      app.get('/healthz', healthzHandler());
      app.get('/readyz', readyzHandler({ read: store.read, isStopping: () => stopping, patience: 500 }));
      app.get('/metrics', metrics.handler);
      app.get('/thing/:name', async () => 'thing');
    });
    afterAll(() => app.close());

    test('is alive and ready', async () => {
      const alive = await app.inject('/healthz');
      expect([alive.statusCode, alive.json()]).toEqual([200, { status: 'alive' }]);
      const ready = await app.inject('/readyz');
      expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }]);
    });

    test('is not ready while it stops, but alive', async () => {
      stopping = true;
      expect((await app.inject('/readyz')).statusCode).toBe(503);
      expect((await app.inject('/healthz')).statusCode).toBe(200);
      stopping = false;
    });

    test('counts requests by route, never by address', async () => {
      for (const name of ['a', 'b', 'c']) await app.inject(`/thing/${name}`);
      for (const name of ['d', 'e']) await app.inject(`/nothing/${name}`);
      const { body, headers } = await app.inject('/metrics');
      expect(headers['content-type']).toContain('text/plain');
      expect(body).toContain('masthead_http_request_seconds_count{method="GET",route="/thing/:name",status="200"} 3');
      expect(body).toContain('masthead_http_request_seconds_count{method="GET",route="none",status="404"} 2');
      expect(body).not.toMatch(/thing\/a|nothing\/d/);
    });

    test('tells what the Register holds and how far it is sealed', async () => {
      const { body } = await app.inject('/metrics');
      expect(body).toContain('masthead_numbers{state="register"} 2');
      expect(body).toMatch(/^masthead_seal_position 2$/m);
    });

    test('tells how letters and jobs went', async () => {
      const { body } = await app.inject('/metrics');
      expect(body).toContain('masthead_letters{state="waiting"} 1');
      expect(body).toContain('masthead_letters{state="bounced"} 0');
      expect(body).toContain('masthead_job_runs{job="a-job",outcome="failed"} 1');
    });

    test('is alive but not ready when the database is gone', async () => {
      const gone = await open();
      await gone.close();
      const orphan = fastify();
      orphan.get('/readyz', readyzHandler({ read: gone.read, patience: 500 }));
      const response = await orphan.inject('/readyz');
      expect([response.statusCode, response.json().status]).toEqual([503, 'not ready']);
      expect(response.body).not.toMatch(/postgres|localhost|\/tmp/);
    });
  });
});
