/** The ISSN-L moves with its members, keeps what it was, and is never that of a withdrawn number (ISO 3297:2020, Annex B). */
import { beforeAll, describe, expect, test } from 'vitest';
import { issnOf, serialOf, takeTitles } from '../../test/build/clustered-titles.ts';
import { contentOf } from '../../test/build/content-of.ts';
import { eachDatabase } from '../../test/databases.ts';
import { systemActor } from '../domain/actor.ts';
import {
  findCluster,
  findClusterOf,
  findFormerClustersOf,
  findSuccessorCluster,
  history,
  listChanges,
  type SealedChange,
  type Store,
  setNumberState,
} from '../store/index.ts';
import { leaveClusters, moveIssnLByHand } from './move-issn-l.ts';
import { replayLedger } from './replay-ledger.ts';

const staff = { name: 'ana', role: 'staff' } as const;
const change = { actor: 'ana', reason: 'test' };

eachDatabase((_name, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  const withdraw = (number: number, why: 'cancelled' | 'suppressed', survivor?: number) =>
    store.transaction(async (tx) => {
      const replacement = survivor === undefined ? {} : { replacement: survivor };
      await setNumberState(tx, { number, state: why, ...replacement, change });
      return leaveClusters(tx, { number, why, ...(survivor !== undefined && { survivor }), isTold: false }, change);
    });
  const issnLOf = async (number: number) => (await findClusterOf(store.read, 'L', number))?.cluster;

  describe('by hand', () => {
    beforeAll(() =>
      takeTitles(store, [
        { number: 100_001, issnL: 100_001 },
        { number: 100_002, issnL: 100_001, medium: 'online' },
      ]),
    );

    test('members, their records and the address follow; the former number is kept', async () => {
      const result = await moveIssnLByHand(store, staff, {
        from: 100_001,
        to: 100_002,
        why: 'corrected',
        reason: 'the online version came first',
      });
      expect(result).toEqual({ ok: true, moved: [100_001, 100_002] });
      expect(await findCluster(store.read, 'L', 100_001)).toBeUndefined();
      expect(await findCluster(store.read, 'L', 100_002)).toMatchObject({ members: [100_001, 100_002] });
      for (const number of [100_001, 100_002]) {
        expect(await serialOf(store, number)).toMatchObject({
          issnL: issnOf(100_002),
          cancelledIssnL: [issnOf(100_001)],
        });
      }
      expect(await findSuccessorCluster(store.read, 'L', 100_001)).toBe(100_002);
      expect(await findFormerClustersOf(store.read, 'L', 100_002)).toMatchObject([
        { number: 100_001, why: 'corrected', since: expect.any(Date), until: expect.any(Date) },
      ]);
      expect((await history(store.read, 100_001)).at(-1)).toMatchObject({
        kind: 'issn-l-moved',
        reason: 'the online version came first',
      });
    });

    test('and back: a number that is the ISSN-L again is no former one any more', async () => {
      await moveIssnLByHand(store, staff, { from: 100_002, to: 100_001, why: 'corrected', reason: 'it did not' });
      expect(await serialOf(store, 100_002)).toMatchObject({
        issnL: issnOf(100_001),
        cancelledIssnL: [issnOf(100_002)],
      });
      expect(await findSuccessorCluster(store.read, 'L', 100_002)).toBe(100_001);
    });

    test.each<[string, Partial<Parameters<typeof moveIssnLByHand>[2]>, string]>([
      ['a number that is no ISSN-L', { from: 100_008 }, 'no-issn-l'],
      ['to a number outside the cluster', { to: 100_009 }, 'no-member'],
      ['members that are none', { titles: [100_009] }, 'no-member'],
      ['to itself', { to: 100_001 }, 'same-issn-l'],
      ['without a reason', { reason: ' ' }, 'reason-missing'],
    ])('refused: %s', async (_what, given, type) => {
      const request = { from: 100_001, to: 100_002, why: 'corrected', reason: 'x', ...given } as const;
      const result = await moveIssnLByHand(store, staff, request);
      expect(result).toMatchObject({ ok: false, problems: [{ type }] });
    });

    test('only the Authority designates', async () => {
      const head = { name: 'h', role: 'head', centre: '7' } as const;
      const request = { from: 100_001, to: 100_002, why: 'corrected', reason: 'x' } as const;
      expect(await moveIssnLByHand(store, head, request)).toMatchObject({
        ok: false,
        problems: [{ type: 'not-permitted' }],
      });
    });
  });

  test('when every medium has changed the new titles get an ISSN-L of their own; the old ones keep theirs', async () => {
    await takeTitles(store, [
      { number: 110_001, issnL: 110_001 },
      { number: 110_002, issnL: 110_001, medium: 'online' },
      { number: 110_003, issnL: 110_001 },
      { number: 110_004, issnL: 110_001, medium: 'online' },
    ]);
    const request = { from: 110_001, to: 110_003, titles: [110_004], why: 'every-medium-changed', reason: 'new title' };
    expect(await moveIssnLByHand(store, staff, request as never)).toEqual({ ok: true, moved: [110_003, 110_004] });
    expect(await findCluster(store.read, 'L', 110_001)).toMatchObject({ members: [110_001, 110_002] });
    expect(await findCluster(store.read, 'L', 110_003)).toMatchObject({ members: [110_003, 110_004] });
    expect((await serialOf(store, 110_004)).cancelledIssnL).toEqual([issnOf(110_001)]);
    expect((await serialOf(store, 110_002)).cancelledIssnL).toEqual([]);
    expect(await findSuccessorCluster(store.read, 'L', 110_001)).toBeUndefined();
  });

  describe('a withdrawn number', () => {
    test('that was the ISSN-L gives its place to the version it was cancelled in favour of', async () => {
      await takeTitles(store, [
        { number: 120_001, issnL: 120_001 },
        { number: 120_002, issnL: 120_001, medium: 'online' },
        { number: 120_003, issnL: 120_003 },
      ]);
      expect(await withdraw(120_001, 'cancelled', 120_003)).toBe(120_003);
      expect([await issnLOf(120_002), await issnLOf(120_003), await issnLOf(120_001)]).toEqual([
        120_003,
        120_003,
        undefined,
      ]);
      expect((await serialOf(store, 120_002)).cancelledIssnL).toEqual([issnOf(120_001)]);
      expect(await findSuccessorCluster(store.read, 'L', 120_001)).toBe(120_003);
    });

    test('joins its versions to the cluster that its survivor is in', async () => {
      await takeTitles(store, [
        { number: 130_001, issnL: 130_001 },
        { number: 130_002, issnL: 130_001, medium: 'online' },
        { number: 130_003, issnL: 130_009 },
        { number: 130_009, issnL: 130_009, medium: 'online', title: 'Another' },
      ]);
      expect(await withdraw(130_001, 'cancelled', 130_003)).toBe(130_009);
      expect((await findCluster(store.read, 'L', 130_009))?.members).toEqual([130_002, 130_003, 130_009]);
    });

    test('its survivor is a version of the same title: that becomes the ISSN-L', async () => {
      await takeTitles(store, [
        { number: 140_001, issnL: 140_001 },
        { number: 140_002, issnL: 140_001 },
      ]);
      expect(await withdraw(140_001, 'cancelled', 140_002)).toBe(140_002);
      expect((await findCluster(store.read, 'L', 140_002))?.members).toEqual([140_002]);
    });

    test('that was suppressed gives its place to the first that was validated, not to the lowest number', async () => {
      await takeTitles(
        store,
        [
          { number: 150_005, issnL: 150_001, medium: 'online' },
          { number: 150_001, issnL: 150_001, status: 'Provisional' },
          { number: 150_003, issnL: 150_001 },
        ],
        true,
      );
      expect(await withdraw(150_001, 'suppressed')).toBe(150_005);
      expect((await findCluster(store.read, 'L', 150_005))?.members).toEqual([150_003, 150_005]);
    });

    test('that stood alone leaves nothing behind, and its address leads nowhere', async () => {
      await takeTitles(store, [{ number: 160_001, issnL: 160_001, status: 'Provisional' }]);
      expect(await withdraw(160_001, 'suppressed')).toBeUndefined();
      expect(await findCluster(store.read, 'L', 160_001)).toBeUndefined();
      expect(await findSuccessorCluster(store.read, 'L', 160_001)).toBeUndefined();
    });

    test('that was no ISSN-L just leaves', async () => {
      await takeTitles(store, [
        { number: 170_001, issnL: 170_001 },
        { number: 170_002, issnL: 170_001, medium: 'online' },
      ]);
      await withdraw(170_002, 'cancelled', 170_001);
      expect((await findCluster(store.read, 'L', 170_001))?.members).toEqual([170_001]);
      expect((await serialOf(store, 170_001)).cancelledIssnL).toEqual([]);
    });
  });

  test('the ledger tells all of it: replayed, it makes the same clusters', async () => {
    const changes: SealedChange[] = [];
    for (let page: readonly SealedChange[] = []; ; changes.push(...page)) {
      page = await listChanges(store.read, { after: changes.length, limit: 500, records: true });
      if (page.length === 0) break;
    }
    const other = await open();
    expect(await replayLedger(other, systemActor(), changes)).toMatchObject({ ok: true });
    const [first, second] = [await contentOf(store), await contentOf(other)];
    expect(second.member).toEqual(first.member);
    expect(second.cluster).toEqual(first.cluster);
  });
});
