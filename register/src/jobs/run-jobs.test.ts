import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { storeInternals } from '../store/handle.ts';
import { enqueueLetter, listJobs, type Store, takeJob } from '../store/index.ts';
import type { Job, JobContext } from './job.ts';
import { jobs } from './jobs.ts';
import { runJob, startJobs } from './run-jobs.ts';

const context: JobContext = {
  baseUrl: 'https://register.example.org',
  log: { info() {}, warn() {} },
  stop: new AbortController().signal,
};

/** Resolves when it was called so often. */
function counter(times: number) {
  let count = 0;
  let reach: () => void = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return {
    reached,
    count: () => {
      count += 1;
      if (count === times) reach();
      return count;
    },
  };
}

test('jobs have names of their own, and sentences', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  for (const { name, does, every } of jobs) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(does).toMatch(/^[A-Z].*\.$/);
    expect(every).toBeGreaterThanOrEqual(1);
  }
});

eachDatabase((_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store ??= await open();
    await sql`DELETE FROM job_lease`.execute(store[storeInternals].db);
  });
  const job = (more: Partial<Job> = {}): Job => ({
    name: 'a-job',
    does: 'Does it.',
    every: 3600,
    run: async () => 2,
    ...more,
  });
  const row = async () => (await listJobs(store.read))[0]!;

  test('a run is written down, and the job is due again later', async () => {
    expect(await runJob(store, job(), context)).toEqual({ type: 'done', done: 2 });
    expect(await row()).toMatchObject({ job: 'a-job', runs: 1, failures: 0, done: 2 });
    expect((await row()).holder).toBeUndefined();
    expect(await runJob(store, job(), context)).toEqual({ type: 'not-taken' });
    expect(await runJob(store, job(), context, { now: true })).toEqual({ type: 'done', done: 2 });
  });

  test('a failure is written down until a run goes well', async () => {
    const failing = job({
      run: async () => {
        throw new Error('no luck');
      },
    });
    expect(await runJob(store, failing, context)).toMatchObject({ type: 'failed' });
    expect(await row()).toMatchObject({ runs: 1, failures: 1, error: 'no luck' });
    await runJob(store, job(), context, { now: true });
    expect((await row()).error).toBeUndefined();
  });

  test('of two servers one does it', async () => {
    const { reached, count } = counter(1);
    let finish: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow = job({
      run: async () => {
        count();
        await held;
        return 1;
      },
    });
    const first = runJob(store, slow, context);
    await reached;
    expect(await runJob(store, slow, context, { now: true })).toEqual({ type: 'not-taken' });
    finish();
    expect(await first).toEqual({ type: 'done', done: 1 });
  });

  test('another goes on when the holder died and its lease has run out', async () => {
    const lease = { job: 'a-job', holder: 'the dead', seconds: 600 };
    expect(await store.transaction((tx) => takeJob(tx, lease))).toBe(true);
    expect(await runJob(store, job(), context, { now: true })).toEqual({ type: 'not-taken' });
    await sql`UPDATE job_lease SET held_until = now()`.execute(store[storeInternals].db);
    expect(await runJob(store, job(), context)).toEqual({ type: 'done', done: 2 });
  });

  test('a letter wakes the sending when its transaction has committed, and not before', async () => {
    const begun = counter(1);
    const woken = counter(2);
    const seen: number[] = [];
    const sending = job({
      name: 'send-letters',
      run: async () => {
        const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM outbox`.execute(
          store[storeInternals].db,
        );
        seen.push(rows[0]!.count);
        begun.count();
        woken.count();
        return 0;
      },
    });
    const running = startJobs(store, [sending], context);
    await begun.reached;
    await store.transaction((tx) =>
      enqueueLetter(tx, { to: 'ada@example.org', language: 'en', letter: 'mail-test', values: { site: 'x' } }),
    );
    await woken.reached;
    await running.stop();
    expect(seen).toEqual([0, 1]);
  });
});
