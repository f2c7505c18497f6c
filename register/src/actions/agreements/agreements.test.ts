/** Agreements: what they allow, quotas that hold whoever asks at once, confirmation in bulk, samples, and what the report says of it all. */
import { issnFromInteger, issnToInteger } from '@masthead/issn';
import { describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { anAgreement, someTerms } from '../../../test/build/an-agreement.ts';
import { aDraft } from '../../../test/build/an-assignment.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { eachDatabase } from '../../../test/databases.ts';
import type { Actor } from '../../domain/actor.ts';
import {
  addAgreementCall,
  findHoldings,
  findNumber,
  history,
  listAgreementCalls,
  listAgreementSamples,
  type Store,
} from '../../store/index.ts';
import { confirmUnderAgreement } from './confirm-many.ts';
import { moveAgreementBy } from './move.ts';
import { reportAgreement } from './report.ts';
import { drawAgreementSample, judgeAgreementSample } from './sample.ts';
import { finishOpenCalls, type TakeTitle, takeProvisional } from './take-provisional.ts';
import { writeAgreement } from './write.ts';

/** Titles that nobody takes for one another. */
const words = 'alder birch cedar dogwood elm fir gorse hazel ivy juniper larch maple oak pine rowan spruce'.split(' ');
const aTitleNamed = (at: number): string =>
  `${words[at % 16]} ${words[Math.floor(at / 16) % 16]} ${words[(at * 7 + 3) % 16]} annals ${at}`;
const titles = (from: number, count: number): TakeTitle[] =>
  Array.from({ length: count }, (_, at) => ({
    label: `t${from + at}`,
    titles: [aDraft('print', aTitleNamed(from + at))],
  }));

eachDatabase((_name, open) => {
  const take = (store: Store, actor: Actor, agreement: number, key: string, asked: readonly TakeTitle[]) =>
    takeProvisional(store, actor, { agreement, key, way: 'api', titles: asked });

  test('numbers come out of the block that is set aside, are held by the publisher, and the same call gives the same', async () => {
    const store = await open();
    const { id, owner, organisation } = await anAgreement(store);
    const asked: TakeTitle[] = [
      ...titles(0, 3),
      { label: 'both', titles: [aDraft('print', 'Both ways'), aDraft('online', 'Both ways', 'online')] },
    ];
    const result = await take(store, owner, id, 'first', asked);
    expect(result).toMatchObject({ ok: true, repeated: false, usage: { year: 5, open: 5, left: 95, size: 100 } });
    if (!result.ok) return;
    const numbers = result.rows.flatMap((row) => (row.ok ? row.titles.map(({ issn }) => issnToInteger(issn)) : []));
    expect([...numbers].sort((a, b) => a - b)).toEqual([9_100_000, 9_100_001, 9_100_002, 9_100_003, 9_100_004]);
    expect(result.rows[3]).toMatchObject({ label: 'both', titles: [{ label: 'print' }, { label: 'online' }] });
    expect(await take(store, owner, id, 'first', asked)).toEqual({ ...result, repeated: true });
    expect(await findNumber(store.read, numbers[0]!)).toMatchObject({ state: 'provisional', centre: '7' });
    expect((await history(store.read, numbers[0]!))[0]).toMatchObject({ actor: `account 9, agreement ${id}` });
    const held = await findHoldings(store.read, numbers);
    expect(held.map((row) => row.organisation)).toEqual(numbers.map(() => organisation));
    expect(await take(store, owner, id, 'first', titles(0, 2))).toEqual({
      ok: false,
      problems: [{ type: 'key-used', key: 'first' }],
    });
  });

  test('one that the Register has is refused with what it has, and holds nothing up', async () => {
    const store = await open();
    const { id, owner } = await anAgreement(store);
    await take(store, owner, id, 'first', titles(0, 1));
    const again = await take(store, owner, id, 'second', [...titles(0, 1), ...titles(1, 1)]);
    expect(again).toMatchObject({
      ok: true,
      rows: [
        {
          label: 't0',
          ok: false,
          problems: [{ type: 'duplicate-likely', candidates: [{ issn: issnFromInteger(9_100_000) }] }],
        },
        { label: 't1', ok: true },
      ],
      usage: { year: 2 },
    });
  });

  test.each([
    ['a draft gives nothing', { draft: true }, { type: 'agreement-not-active', state: 'draft' }],
    ['before its first day', { since: '2999-01-01' }, { type: 'agreement-not-now', since: '2999-01-01' }],
    ['after its last day', { until: '2021-01-01' }, { type: 'agreement-not-now', until: '2021-01-01' }],
    ['not by programs', { byApi: false }, { type: 'way-not-agreed', way: 'api' }],
    [
      'more than a year allows',
      { quotaYear: 2 },
      { type: 'quota-exceeded', quota: 'year', most: 2, used: 0, asked: 3 },
    ],
    ['more than may be open', { quotaOpen: 1 }, { type: 'quota-exceeded', quota: 'open', most: 1, used: 0, asked: 3 }],
    ['more than is left', { size: 2 }, { type: 'block-exhausted', left: 2, asked: 3 }],
  ])('refused as data: %s', async (_why, terms, problem) => {
    const store = await open();
    const { id, owner } = await anAgreement(store, terms);
    expect(await take(store, owner, id, 'key', titles(0, 3))).toMatchObject({ ok: false, problems: [problem] });
  });

  test('somebody else’s agreement gives nothing', async () => {
    const store = await open();
    const { id, head, organisation } = await anAgreement(store);
    const stranger: Actor = { name: 'account 10', role: 'owner', organisation: organisation + 1 };
    for (const actor of [stranger, head]) {
      const result = await take(store, actor, id, 'key', titles(0, 1));
      expect(result.ok ? undefined : result.problems[0]!.type).toMatch(/^not-(in-custody|permitted)$/);
    }
    expect(await reportAgreement(store.read, stranger, id)).toMatchObject({ ok: false });
    expect(await take(store, stranger, 999, 'key', titles(0, 1))).toMatchObject({
      problems: [{ type: 'agreement-unknown' }],
    });
  });

  test('sixteen calls at once never go over the quota', { timeout: 120_000 }, async () => {
    const store = await open();
    const { id, owner } = await anAgreement(store, { quotaYear: 20 });
    const results = await Promise.all(
      Array.from({ length: 16 }, (_, at) => take(store, owner, id, `call ${at}`, titles(at * 3, 3))),
    );
    // Six times three fit into twenty; the others are told how much is used.
    expect(results.filter(({ ok }) => ok)).toHaveLength(6);
    const report = await reportAgreement(store.read, owner, id);
    expect(report).toMatchObject({ ok: true, report: { taken: 18, provisional: 18, usage: { year: 18, left: 82 } } });
  });

  test('a call that was broken off counts with all that it asked for until it is finished', async () => {
    const store = await open();
    const { id, owner } = await anAgreement(store, { quotaYear: 10 });
    await store.transaction((tx) =>
      addAgreementCall(tx, {
        agreement: id,
        kind: 'take',
        key: 'lost',
        digest: '00'.repeat(32),
        asked: 8,
        parts: [{ key: 'nothing', label: 'a' }],
        by: 'account 9',
      }),
    );
    const refused = await take(store, owner, id, 'next', titles(0, 3));
    expect(refused).toMatchObject({ problems: [{ type: 'quota-exceeded', used: 8 }] });
    expect(await finishOpenCalls(store)).toBe(0);
    expect(await finishOpenCalls(store, { olderThan: 0, now: new Date(Date.now() + 60_000) })).toBe(1);
    expect(await take(store, owner, id, 'next', titles(0, 3))).toMatchObject({ ok: true });
    const calls = await listAgreementCalls(store.read, id, 10);
    expect(calls.map(({ key, state, done }) => [key, state, done])).toEqual([
      ['next', 'done', 3],
      ['lost', 'done', 0],
    ]);
  });

  test('confirmed in bulk, row by row, once', async () => {
    const store = await open();
    const { id, owner } = await anAgreement(store);
    const result = await take(store, owner, id, 'first', titles(0, 3));
    if (!result.ok) throw new Error();
    const numbers = result.rows.flatMap((row) => (row.ok ? row.titles.map(({ issn }) => issnToInteger(issn)) : []));
    const url = { type: 'url', url: 'https://ode.example.org/1' } as const;
    const asked = [
      { number: numbers[0]!, evidence: url, published: '2026-01' },
      { number: numbers[1]!, evidence: { type: 'url', url: 'nowhere' } as const, published: '2026' },
      { number: 9_100_050, evidence: url, published: '2026' },
    ];
    const confirmed = await confirmUnderAgreement(store, owner, { agreement: id, key: 'c1', numbers: asked });
    expect(confirmed).toMatchObject({
      ok: true,
      repeated: false,
      rows: [
        { issn: issnFromInteger(numbers[0]!), action: 'confirmed' },
        { action: 'refused', problems: [{ type: 'evidence-unusable', why: 'not-an-address' }] },
        { action: 'refused', problems: [{ type: 'not-under-agreement' }] },
      ],
    });
    const again = await confirmUnderAgreement(store, owner, { agreement: id, key: 'c1', numbers: asked });
    expect(again).toEqual({ ...confirmed, repeated: true });
    const other = await confirmUnderAgreement(store, owner, { agreement: id, key: 'c2', numbers: asked.slice(0, 1) });
    expect(other).toMatchObject({ rows: [{ action: 'already' }] });
    expect(await reportAgreement(store.read, owner, id)).toMatchObject({
      report: { taken: 3, confirmed: 1, provisional: 2, overdue: 0 },
    });
    const late = new Date(Date.now() + 2 * 366 * 86_400_000);
    expect(await reportAgreement(store.read, owner, id, late)).toMatchObject({ report: { overdue: 2 } });
  });

  test('a sample is drawn again by its seed, judged to its end, and too many wrong ask to suspend', async () => {
    const store = await open();
    const { id, owner, head } = await anAgreement(store, { sampling: 20, contactEmail: 'grace@example.org' });
    await aPerson(store, { role: 'head', centre: '7', email: 'head@example.org', language: 'fr' });
    await take(store, owner, id, 'first', titles(0, 10));
    const today = new Date().toISOString().slice(0, 10);
    const period = { agreement: id, since: '2020-01-01', until: today };
    expect(await drawAgreementSample(store, owner, period)).toMatchObject({ problem: { type: 'not-permitted' } });
    const drawn = await drawAgreementSample(store, head, period);
    if (!drawn.ok) throw new Error(drawn.problem.type);
    expect(drawn.numbers).toHaveLength(2);
    const seed = (await listAgreementSamples(store.read, id))[0]!.seed;
    const again = await drawAgreementSample(store, head, { ...period, seed });
    expect(again).toMatchObject({ ok: true, numbers: drawn.numbers });
    const judge = (verdicts: Parameters<typeof judgeAgreementSample>[2]['verdicts']) =>
      judgeAgreementSample(store, head, { agreement: id, sample: drawn.id, verdicts });
    const [one, two] = drawn.numbers as [number, number];
    expect(await judge([{ number: one, verdict: 'wrong' }])).toMatchObject({ problem: { type: 'reason-missing' } });
    expect(await judge([{ number: one, verdict: 'right' }])).toEqual({ ok: true, left: 1, tooWrong: false });
    expect(await judge([{ number: 9_100_099, verdict: 'right' }])).toMatchObject({
      problem: { type: 'not-in-sample' },
    });
    expect(await judge([{ number: two, verdict: 'wrong', reason: 'It is a book.' }])).toEqual({
      ok: true,
      left: 0,
      rate: 50,
      tooWrong: true,
    });
    expect(await judge([{ number: one, verdict: 'right' }])).toMatchObject({ problem: { type: 'sample-closed' } });
    expect(await reportAgreement(store.read, head, id)).toMatchObject({
      report: { sampled: 2, wrong: 1, errorRate: 50 },
    });
    const [active, result] = await lettersTo(store, 'grace@example.org');
    expect(active!.text).toContain('is in force');
    expect(result!.text).toMatch(/a sample of 2\s+numbers.*Found wrong: 1\..*too many/s);
    expect((await lettersTo(store, 'head@example.org')).map(({ subject }) => subject)).toEqual([
      'Résultat de l’échantillon',
    ]);
  });

  test('both sides are told once that the quota of the year and the block come to their end', async () => {
    const store = await open();
    const { id, owner } = await anAgreement(store, { size: 10, quotaYear: 10, contactEmail: 'quota@example.org' });
    await aPerson(store, { role: 'head', centre: '7', email: 'boss@example.org' });
    await take(store, owner, id, 'a', titles(0, 9));
    await take(store, owner, id, 'b', titles(9, 1));
    const near = ['The quota of this year is nearly used', 'The block of numbers is nearly used'];
    const subjectsTo = async (email: string) => (await lettersTo(store, email)).map(({ subject }) => subject);
    expect(await subjectsTo('quota@example.org')).toEqual(['The agreement with Centre 7 is in force', ...near]);
    expect(await subjectsTo('boss@example.org')).toEqual(near);
  });

  describe('writing', () => {
    test('the head of the centre, its block, and what was looked at', async () => {
      const store = await open();
      const { id, head, organisation, block, owner } = await anAgreement(store);
      const write = (actor: Actor, more: object, terms: object = {}) =>
        writeAgreement(store, actor, { organisation, centre: '7', ...more, terms: { ...someTerms, block, ...terms } });
      expect(await write(owner, { id })).toMatchObject({ problems: [{ type: 'not-permitted' }] });
      expect(await write({ ...head, centre: '2' }, { id })).toMatchObject({ problems: [{ type: 'not-in-custody' }] });
      expect(await write(head, { id, version: 1 })).toEqual({ ok: false, problems: [{ type: 'changed-meanwhile' }] });
      expect(await write(head, { id, version: 2 }, { quotaYear: 7 })).toEqual({ ok: true, id });
      expect(await write(head, {})).toEqual({ ok: false, problems: [{ type: 'block-not-usable' }] });
      expect(await write(head, { id }, { since: '2026-02-30', quotaOpen: 0, contactEmail: 'x' })).toEqual({
        ok: false,
        problems: [
          { type: 'field-wrong', field: 'since' },
          { type: 'field-wrong', field: 'quotaOpen' },
          { type: 'field-wrong', field: 'contactEmail' },
        ],
      });
    });

    test('suspended with a reason: nothing is taken, and what was taken is confirmed all the same', async () => {
      const store = await open();
      const { id, head, owner } = await anAgreement(store);
      const result = await take(store, owner, id, 'first', titles(0, 1));
      if (!result.ok || !result.rows[0]!.ok) throw new Error();
      const move = (move: 'suspend' | 'resume' | 'end' | 'activate', reason = '') =>
        moveAgreementBy(store, head, { id, move, reason });
      expect(await move('suspend')).toMatchObject({ problems: [{ type: 'field-missing', field: 'reason' }] });
      expect(await move('suspend', 'Half of the sample is wrong.')).toEqual({ ok: true });
      expect(await take(store, owner, id, 'next', titles(1, 1))).toMatchObject({
        problems: [{ type: 'agreement-not-active', state: 'suspended' }],
      });
      const number = issnToInteger(result.rows[0]!.titles[0]!.issn);
      const evidence = { type: 'url', url: 'https://ode.example.org/' } as const;
      expect(
        await confirmUnderAgreement(store, owner, {
          agreement: id,
          key: 'c',
          numbers: [{ number, evidence, published: '2026' }],
        }),
      ).toMatchObject({ rows: [{ action: 'confirmed' }] });
      expect(await move('activate')).toMatchObject({ problems: [{ type: 'move-not-there' }] });
      expect(await move('resume')).toEqual({ ok: true });
      expect(await move('end', 'It was for three years.')).toEqual({ ok: true });
      expect(await move('resume')).toMatchObject({ ok: false });
    });
  });
});
