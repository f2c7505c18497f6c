/** Cancelling a duplicate: both records name each other, everything that pointed at it follows, and no way leads into a circle. */
import { dataFieldsOf, type MarcRecord } from '@masthead/marc';
import { expect, test } from 'vitest';
import {
  aProvisional,
  aTitleOf,
  cataloguer,
  done,
  head,
  integer,
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
import { aField } from '../../test/build/a-record.ts';
import { eachDatabase } from '../../test/databases.ts';
import {
  findClusterOf,
  findIncomingRelations,
  findKeyTitleHolders,
  findLastReplacements,
  findNumber,
  findRecord,
  history,
  listMatters,
  type Store,
  setNumberState,
} from '../store/index.ts';
import { cancelDuplicate } from './cancel-duplicate.ts';
import { describeLifeProblem } from './describe-life-problem.ts';

const reason = 'The resource had a number already.';
const linksOf = (record: MarcRecord): string[] =>
  record.fields.flatMap((field) =>
    'subfields' in field && /^7[678]/.test(field.tag)
      ? [`${field.tag}${field.ind2} ${field.subfields.map(({ code, value }) => `$${code}${value}`).join('')}`]
      : [],
  );
const cancel = (store: Store, number: number, inFavourOf: number, more: object = {}) =>
  cancelDuplicate(store, system, { number, inFavourOf, reason, ...more });

eachDatabase((_, open) => {
  test('number, records and ledger say which number goes and which stays', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Twice', { centre: '2' }), aTitleOf(2, 'Twice (London)', { centre: '2' }));
    const before = await recordOf(store, 1);
    const cancelled = done(
      await cancelDuplicate(store, head('2'), {
        number: 1,
        inFavourOf: 2,
        reason,
        evidence: { type: 'statement', text: 'Both issues seen' },
      }),
    );
    expect(cancelled).toMatchObject({ issn: issn(1), survivor: issn(2), from: 'register', followed: [], proposed: [] });
    expect(await findNumber(store.read, 1)).toMatchObject({ state: 'cancelled', replacement: 2 });
    expect(await serialOf(store, 1)).toMatchObject({ status: 'cancelled', replacedBy: issn(2) });
    expect(await serialOf(store, 2)).toMatchObject({ status: 'register', cancelled: [issn(1)] });
    // What it described stays to be read.
    expect(dataFieldsOf(await recordOf(store, 1), '245')).toEqual(dataFieldsOf(before, '245'));
    await sealed(store);
    const [one, other] = [(await history(store.read, 1)).at(-1)!, (await history(store.read, 2)).at(-1)!];
    expect(one).toMatchObject({ kind: 'number-cancelled', replacement: 2, reason, evidence: 'Both issues seen' });
    expect(other).toMatchObject({ kind: 'duplicate-merged', reason, detail: { cancelled: issn(1) } });
    expect(one.changeSet).toBe(other.changeSet);
  });

  test('links in other records follow: in custody by a new revision, elsewhere by a matter; none leads to itself or twice', async () => {
    const store = await open();
    await take(
      store,
      aTitleOf(1, 'Goes', { centre: '2' }),
      aTitleOf(2, 'Stays', { centre: '2', links: [['775', '8', 'Goes', issn(1)]] }),
      aTitleOf(3, 'Earlier', {
        centre: '2',
        links: [
          ['785', '0', 'Goes', issn(1)],
          ['776', '8', 'Else', issn(1)],
          ['776', '8', 'Stays', issn(2)],
        ],
        fields: [aField('787', '08', 'i', 'See also:', 't', 'Goes', 'x', issn(1), 'w', '(X)1')],
      }),
      aTitleOf(4, 'Elsewhere', { centre: '7', links: [['780', '0', 'Goes', issn(1)]] }),
      aTitleOf(5, 'Gone', {
        centre: '2',
        status: 'Suppressed',
        recordStatus: 'd',
        links: [['780', '0', 'G', issn(1)]],
      }),
    );
    const cancelled = done(await cancelDuplicate(store, head('2'), { number: 1, inFavourOf: 2, reason }));
    expect(cancelled.followed).toEqual([issn(3)]);
    expect(cancelled.proposed).toEqual([{ issn: issn(4), centre: '7' }]);
    expect(linksOf(await recordOf(store, 3))).toEqual([
      `7850 $tGoes$x${issn(2)}`,
      `7768 $tStays$x${issn(2)}`,
      `7878 $iSee also:$tGoes$x${issn(2)}$w(X)1`,
    ]);
    // Its link to the other went; what leads to it now is seen from its end as well.
    expect(linksOf(await recordOf(store, 2))).toEqual([
      `7800 $tEarlier$x${issn(3)}`,
      `7768 $tEarlier$x${issn(3)}`,
      `787  $tEarlier$x${issn(3)}`,
    ]);
    expect(cancelled.relations.map(({ from, to, outcome }) => [from, to, outcome])).toEqual(
      Array.from({ length: 3 }, () => [3, 2, 'written']),
    );
    expect((await findRecord(store.read, 4))?.ordinal).toBe(1);
    expect((await findRecord(store.read, 5))?.ordinal).toBe(1);
    expect((await findIncomingRelations(store.read, 1)).map(({ from }) => from)).toEqual([4, 5]);
    expect(await listMatters(store.read, { kind: 'relation-proposed', centre: '7', limit: 9 })).toMatchObject([
      { number: 4, other: 2, detail: { type: 'link-to-cancelled', from: issn(1), to: issn(2) } },
    ]);
    // The Authority may rewrite all of them.
    await take(
      store,
      aTitleOf(6, 'Goes too'),
      aTitleOf(7, 'Links', { centre: '7', links: [['780', '0', 'G', issn(6)]] }),
    );
    expect(done(await cancel(store, 6, 2)).followed).toEqual([issn(7)]);
  });

  test('a cancelled ISSN-L: the survivor takes its place for all members, and the former one is kept', async () => {
    const store = await open();
    await take(
      store,
      aTitleOf(1, 'Print again', { issnL: issn(1) }),
      aTitleOf(2, 'Print', { issnL: issn(2) }),
      aTitleOf(3, 'Online', { issnL: issn(1), medium: 'online' }),
    );
    expect(done(await cancel(store, 1, 2)).issnL).toBe(issn(2));
    expect(await findClusterOf(store.read, 'L', 2)).toMatchObject({ cluster: 2, members: [2, 3] });
    expect(await findClusterOf(store.read, 'L', 1)).toBeUndefined();
    expect(await serialOf(store, 3)).toMatchObject({ issnL: issn(2), cancelledIssnL: [issn(1)] });
    await sealed(store);
    const sets = await Promise.all(
      [1, 2, 3].map(async (number) => (await history(store.read, number)).at(-1)?.changeSet),
    );
    expect(new Set(sets).size).toBe(1);
  });

  test('the survivor takes the key title over if it is wanted, before whoever else waits for it', async () => {
    const store = await open();
    await take(store, aTitleOf(5, 'Nature', { fields: [aField('210', '0 ', 'a', 'Nature')] }));
    await take(store, aTitleOf(1, 'Nature'), aTitleOf(9, 'Nature (London)'));
    expect(done(await cancel(store, 5, 9, { takeKeyTitle: true })).keyTitle).toBe('Nature');
    const holders = await findKeyTitleHolders(store.read, ['nature', 'naturelondon']);
    expect(holders.get('nature')?.number).toBe(9);
    expect(holders.has('naturelondon')).toBe(false);
    expect(await serialOf(store, 9)).toMatchObject({
      keyTitle: { text: 'Nature' },
      titleProper: { text: 'Nature (London)' },
    });
  });

  test('without that, who waits for the key title gets it', async () => {
    const store = await open();
    await take(store, aTitleOf(5, 'Nature'));
    await take(store, aTitleOf(9, 'Nature'));
    done(await cancel(store, 5, 9));
    expect((await findKeyTitleHolders(store.read, ['nature'])).get('nature')?.number).toBe(9);
  });

  test('a chain leads to its end, and the last one names all that went', async () => {
    const store = await open();
    await take(store, ...[1, 2, 3].map((number) => aTitleOf(number, `Title ${number}`)));
    done(await cancel(store, 1, 2));
    done(await cancel(store, 2, 3));
    expect(await findLastReplacements(store.read, [1, 2, 3])).toEqual(
      new Map([
        [1, 3],
        [2, 3],
      ]),
    );
    expect((await serialOf(store, 3)).cancelled).toEqual([issn(1), issn(2)]);
    expect((await serialOf(store, 1)).replacedBy).toBe(issn(2));
  });

  test('what cannot be cancelled is refused with the reason, and nothing is written', async () => {
    const store = await open();
    await take(
      store,
      aTitleOf(1, 'One', { centre: '2' }),
      aTitleOf(2, 'Other', { centre: '2' }),
      aTitleOf(3, 'Suppressed', { centre: '2', status: 'Suppressed', recordStatus: 'd' }),
      aTitleOf(4, 'Went to one', { centre: '2', status: 'Cancelled', recordStatus: 'd', replacedBy: issn(1) }),
      aTitleOf(5, 'Elsewhere', { centre: '7' }),
    );
    await store.transaction((tx) => setNumberState(tx, { number: 6, state: 'unreported', change: { actor: 'test' } }));
    const rows = [
      ['itself', system, 1, 1, { type: 'same-number' }],
      ['never issued', system, 90, 1, { type: 'never-issued', issn: issn(90) }],
      ['in favour of a number never issued', system, 1, 91, { type: 'never-issued', issn: issn(91) }],
      ['in favour of a suppressed one', system, 1, 3, { type: 'survivor-withdrawn', state: 'suppressed' }],
      ['a circle', system, 1, 4, { type: 'survivor-withdrawn', state: 'cancelled', replacement: issn(1) }],
      ['in favour of a cancelled one', system, 2, 4, { type: 'survivor-withdrawn', replacement: issn(1) }],
      ['in favour of one without a record', system, 1, 6, { type: 'not-described', issn: issn(6) }],
      ['cancelled already', system, 4, 2, { type: 'wrong-state', state: 'cancelled', replacement: issn(1) }],
      ['of another centre', head('2'), 5, 1, { type: 'not-in-custody' }],
      ['by a cataloguer', cataloguer('2'), 1, 2, { type: 'not-permitted' }],
    ] as const;
    for (const [why, actor, number, inFavourOf, problem] of rows) {
      const result = await cancelDuplicate(store, actor, { number, inFavourOf, reason });
      expect([why, problemsOf(result)]).toMatchObject([why, [problem]]);
      expect(describeLifeProblem(problemsOf(result)[0]!)).toMatch(/[.]$/);
    }
    expect(typesOf(await cancel(store, 1, 2, { reason: '' }))).toEqual(['reason-missing']);
    const foreign = { number: 1, inFavourOf: 5, reason, takeKeyTitle: true };
    expect(typesOf(await cancelDuplicate(store, head('2'), foreign))).toEqual(['not-in-custody']);
    expect(await stateOf(store, 1)).toBe('register');
    expect((await findRecord(store.read, 2))?.ordinal).toBe(1);
    // Another centre's number may survive: it loses nothing by it.
    done(await cancelDuplicate(store, head('2'), { number: 1, inFavourOf: 5, reason }));
  });

  test('a provisional number, a suppressed one, and one without a record may turn out to be duplicates', async () => {
    const store = await open();
    await take(
      store,
      aTitleOf(1, 'Stays'),
      aProvisional(2, 'Provisional'),
      aTitleOf(3, 'Suppressed', { status: 'Suppressed', recordStatus: 'd' }),
    );
    await store.transaction((tx) => setNumberState(tx, { number: 4, state: 'unreported', change: { actor: 'test' } }));
    for (const number of [2, 3, 4]) done(await cancel(store, number, 1));
    expect((await serialOf(store, 1)).cancelled.map(integer)).toEqual([2, 3, 4]);
    expect(await findNumber(store.read, 4)).toMatchObject({ state: 'cancelled', replacement: 1 });
  });

  test('two at once: crosswise, one of them is told; the same, it happens once', async () => {
    const store = await open();
    await take(store, ...[1, 2, 3].map((number) => aTitleOf(number, `Title ${number}`)));
    const crosswise = await Promise.all([cancel(store, 1, 2), cancel(store, 2, 1)]);
    expect(crosswise.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const left = (await stateOf(store, 1)) === 'cancelled' ? 2 : 1;
    const twice = await Promise.all([cancel(store, 3, left), cancel(store, 3, left)]);
    expect(twice.flatMap(typesOf)).toEqual(['wrong-state']);
    expect((await serialOf(store, left)).cancelled).toHaveLength(2);
  });
});
