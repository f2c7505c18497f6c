/** Confirming: what was seen is kept, the record says so, and what is not provisional stays as it is. */
import { controlValue, dataFieldsOf } from '@masthead/marc';
import { expect, test } from 'vitest';
import {
  aProvisional,
  aTitleOf,
  cataloguer,
  done,
  head,
  issn,
  problemsOf,
  recordOf,
  sealed,
  serialOf,
  stateOf,
  system,
  take,
  typesOf,
} from '../../test/build/a-life.ts';
import { eachDatabase } from '../../test/databases.ts';
import { findKeyTitleHolders, findRecord, history, setNumberState } from '../store/index.ts';
import { type ConfirmRequest, confirmIssn, confirmMany } from './confirm-issn.ts';
import { describeLifeProblem } from './describe-life-problem.ts';

const now = new Date('2026-11-22T12:00:00Z');
const seen: Omit<ConfirmRequest, 'number'> = {
  evidence: { type: 'url', url: 'https://journal.example.org/1' },
  published: '2026-09-15',
  now,
};

eachDatabase((_, open) => {
  test('a provisional number becomes confirmed: record, state, ledger and evidence', async () => {
    const store = await open();
    await take(store, aProvisional(1, 'New journal', { centre: '2', start: '2027', expected: '202701' }));
    const confirmed = done(await confirmIssn(store, cataloguer('2'), { number: 1, ...seen }));
    expect(confirmed).toMatchObject({ issn: issn(1), from: 'provisional', ordinal: 2 });
    expect(await stateOf(store, 1)).toBe('register');
    const record = await recordOf(store, 1);
    expect(dataFieldsOf(record, '263')).toEqual([]);
    expect(record.leader.slice(5, 6) + record.leader.slice(17, 18)).toBe('p ');
    expect(controlValue(record, '008')?.slice(6, 15)).toBe('c20269999');
    expect(controlValue(record, '005')).toBe('20261122120000.0');
    expect((await serialOf(store, 1)).status).toBe('register');
    await sealed(store);
    expect((await history(store.read, 1)).at(-1)).toMatchObject({
      kind: 'number-confirmed',
      state: 'register',
      actor: 'cataloguer of 2',
      evidence: 'https://journal.example.org/1',
      detail: { published: '2026-09-15', evidence: { type: 'url', url: 'https://journal.example.org/1' } },
    });
  });

  test('what the profile still asks is named, and does not hold the number back', async () => {
    const store = await open();
    await take(store, aProvisional(1, 'New journal', { expected: '202601' }));
    const { left } = done(await confirmIssn(store, system, { number: 1, ...seen }));
    expect(left.map(({ rule, tag }) => `${rule} ${tag}`)).toEqual(['subfield-missing 022', 'field-group-missing 080']);
  });

  test.each([
    [
      'a statement',
      { type: 'statement', text: 'Vol. 1 seen at the national library' },
      'Vol. 1 seen at the national library',
    ],
    ['a file', { type: 'file', name: 'cover.pdf', sha256: 'AB'.repeat(32) }, `cover.pdf, SHA-256 ${'ab'.repeat(32)}`],
  ] as const)('evidence may be %s', async (_what, evidence, text) => {
    const store = await open();
    await take(store, aProvisional(1, 'New journal'));
    done(await confirmIssn(store, system, { number: 1, ...seen, evidence }));
    await sealed(store);
    expect((await history(store.read, 1)).at(-1)?.evidence).toBe(text);
  });

  test('what cannot be confirmed is refused with the reason, and nothing is written', async () => {
    const store = await open();
    await take(
      store,
      aProvisional(1, 'New journal', { centre: '2' }),
      aTitleOf(2, 'Confirmed journal', { centre: '2' }),
      aTitleOf(3, 'Gone', { status: 'Suppressed', recordStatus: 'd' }),
      aTitleOf(4, 'Twice', { status: 'Cancelled', recordStatus: 'd', replacedBy: issn(2) }),
    );
    await store.transaction((tx) => setNumberState(tx, { number: 5, state: 'provisional', change: { actor: 'test' } }));
    await store.transaction((tx) => setNumberState(tx, { number: 6, state: 'unreported', change: { actor: 'test' } }));
    const rows: readonly [why: string, actor: ReturnType<typeof head>, request: ConfirmRequest, problem: object][] = [
      ['another centre', head('7'), { number: 1, ...seen }, { type: 'not-in-custody', own: '7', centre: '2' }],
      ['a role without the right', { name: 'x', role: 'head' }, { number: 1, ...seen }, { type: 'not-in-custody' }],
      ['never issued', system, { number: 99, ...seen }, { type: 'never-issued', issn: issn(99) }],
      ['confirmed already', system, { number: 2, ...seen }, { type: 'wrong-state', state: 'register' }],
      ['suppressed', system, { number: 3, ...seen }, { type: 'wrong-state', state: 'suppressed' }],
      ['cancelled', system, { number: 4, ...seen }, { type: 'wrong-state', state: 'cancelled', replacement: issn(2) }],
      ['without a record', system, { number: 5, ...seen }, { type: 'not-described' }],
      ['not assigned', system, { number: 6, ...seen }, { type: 'wrong-state', state: 'unreported' }],
      ['no such day', system, { number: 1, ...seen, published: '2026-02-30' }, { type: 'not-a-day' }],
      ['tomorrow', system, { number: 1, ...seen, published: '2026-11-23' }, { type: 'published-in-future' }],
      ['next year', system, { number: 1, ...seen, published: '2027' }, { type: 'published-in-future' }],
      [
        'no evidence',
        system,
        { number: 1, ...seen, evidence: { type: 'statement', text: ' ' } },
        { type: 'evidence-unusable', why: 'empty' },
      ],
      [
        'no address',
        system,
        { number: 1, ...seen, evidence: { type: 'url', url: 'javascript:1' } },
        { why: 'not-an-address' },
      ],
      [
        'no hash',
        system,
        { number: 1, ...seen, evidence: { type: 'file', name: 'a', sha256: 'ab' } },
        { why: 'not-a-hash' },
      ],
    ];
    for (const [why, actor, request, problem] of rows) {
      const result = await confirmIssn(store, actor, request);
      expect([why, problemsOf(result)[0]]).toMatchObject([why, problem]);
      expect(describeLifeProblem(problemsOf(result)[0]!)).toMatch(/\.$/);
    }
    expect((await findRecord(store.read, 1))?.ordinal).toBe(1);
  });

  test('today, this month and this year have come', async () => {
    const store = await open();
    await take(store, aProvisional(1, 'A'), aProvisional(2, 'B'), aProvisional(3, 'C'));
    for (const [number, published] of [
      [1, '2026'],
      [2, '2026-11'],
      [3, '2026-11-22'],
    ] as const) {
      done(await confirmIssn(store, system, { number, ...seen, published }));
    }
  });

  test('a number whose key title another one holds is not confirmed', async () => {
    const store = await open();
    await take(store, aTitleOf(2, 'Nature'));
    await take(store, aProvisional(1, 'Nature'));
    const result = await confirmIssn(store, system, { number: 1, ...seen });
    expect(problemsOf(result)).toEqual([
      { type: 'key-title-taken', issn: issn(1), keyTitle: 'Nature', holder: issn(2) },
    ]);
    expect(await stateOf(store, 1)).toBe('provisional');
    expect((await findKeyTitleHolders(store.read, ['nature'])).get('nature')?.number).toBe(2);
  });

  test('a list: each for itself, and the same list again confirms nothing twice', async () => {
    const store = await open();
    await take(store, aProvisional(1, 'A'), aProvisional(2, 'B'), aTitleOf(3, 'C'));
    const list = [1, 2, 3, 4].map((number) => ({ number, ...seen }));
    const outcomes = async () => {
      const actions: string[] = [];
      for await (const { action } of confirmMany(store, system, list)) actions.push(action);
      return actions;
    };
    expect(await outcomes()).toEqual(['confirmed', 'confirmed', 'already', 'refused']);
    expect(await outcomes()).toEqual(['already', 'already', 'already', 'refused']);
  });

  test('two who confirm at once: one does, the other is told', async () => {
    const store = await open();
    await take(store, aProvisional(1, 'A'));
    const results = await Promise.all([1, 2].map(() => confirmIssn(store, system, { number: 1, ...seen })));
    expect(results.flatMap(typesOf)).toEqual(['wrong-state']);
    expect((await findRecord(store.read, 1))?.ordinal).toBe(2);
  });
});
