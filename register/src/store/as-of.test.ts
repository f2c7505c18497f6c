/** The Register as it was: state, replacement, record and media of any number as of any position and any moment. */

import { visibility, writeMarc21 } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import { beforeAll, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import {
  asOf,
  canonicalRecord,
  compareHead,
  findCluster,
  findClusterOf,
  findIncomingRelations,
  findNumber,
  findRecord,
  history,
  listChanges,
  positionAt,
  type Store,
  sealAt,
  sealHead,
  seenBy,
  setNumberState,
  writeTitles,
} from './index.ts';

const change = { actor: 'test' };

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const one = (serial: Parameters<typeof aTitle>[0], basedOn?: number) =>
      store.transaction((tx) =>
        writeTitles(tx, [
          aTitle(serial, { ...canonicalRecord(writeMarc21(serial)), ...(basedOn !== undefined && { basedOn }) }),
        ]),
      );
    const L = (number: number) => ({ issnL: issnFromInteger(number) });
    // Positions 1 to 6.
    await one(aSerial(1, 'First title', L(1)));
    await one(aSerial(2, 'First title (Online)', L(1)));
    await one(aSerial(1, 'Second title', L(1)), 1);
    await one(aSerial(3, 'Replacement'));
    await store.transaction((tx) => setNumberState(tx, { number: 1, state: 'cancelled', replacement: 3, change }));
    await one(aSerial(2, 'First title (Online)', L(2)), 1);
    expect((await sealHead(store.read)).position).toBe(6);
  });

  test('a number before its first change is not known', async () => {
    expect(await findNumber(asOf(store.read, 0), 1)).toBeUndefined();
    expect(await findRecord(asOf(store.read, 0), 1)).toBeUndefined();
    expect(await findNumber(asOf(store.read, 1), 2)).toBeUndefined();
  });

  test('state, replacement and record are those of the newest change up to the position', async () => {
    const title = async (position: number): Promise<string | undefined> => {
      const row = await findRecord(asOf(store.read, position), 1);
      return row && JSON.stringify(row.record).match(/(First|Second) title/)?.[1];
    };
    expect(await title(2)).toBe('First');
    expect(await title(3)).toBe('Second');
    expect(await title(6)).toBe('Second');
    expect(await findNumber(asOf(store.read, 4), 1)).toMatchObject({ state: 'register' });
    expect(await findNumber(asOf(store.read, 4), 1)).not.toHaveProperty('replacement');
    expect(await findNumber(asOf(store.read, 5), 1)).toMatchObject({ state: 'cancelled', replacement: 3 });
    expect(await history(asOf(store.read, 3), 1)).toHaveLength(2);
  });

  test('media stand together as the records of that time say', async () => {
    expect(await findClusterOf(asOf(store.read, 1), 'L', 1)).toEqual({ kind: 'L', cluster: 1, members: [1] });
    expect(await findClusterOf(asOf(store.read, 4), 'L', 2)).toEqual({ kind: 'L', cluster: 1, members: [1, 2] });
    // Cancelled since position 5.
    expect(await findClusterOf(asOf(store.read, 5), 'L', 2)).toEqual({ kind: 'L', cluster: 1, members: [2] });
    expect(await findClusterOf(asOf(store.read, 6), 'L', 2)).toEqual({ kind: 'L', cluster: 2, members: [2] });
    expect(await findCluster(asOf(store.read, 4), 'L', 2)).toBeUndefined();
    expect(await findCluster(asOf(store.read, 4), 'H', 1)).toBeUndefined();
    expect(await findIncomingRelations(asOf(store.read, 4), 1)).toEqual([]);
  });

  test('the newest position is the present', async () => {
    for (const number of [1, 2, 3]) {
      const { created: _, centre: __, ...now } = (await findRecord(store.read, number))!;
      const then = await findRecord(asOf(store.read, 6), number);
      expect(then).toMatchObject(now);
    }
  });

  test('what a visitor does not see of a number today she does not see of its past', async () => {
    const visitor = seenBy(store.read, { policy: visibility.free });
    // Cancelled now, and confirmed then.
    expect(await findRecord(asOf(visitor, 3), 1)).toBeUndefined();
    expect(await findNumber(asOf(visitor, 3), 1)).toMatchObject({ state: 'register' });
    expect(await findRecord(asOf(visitor, 3), 2)).toMatchObject({ ordinal: 1 });
  });

  test('a moment has a position: the last one that counted', async () => {
    const first = (await sealAt(store.read, 1))!.sealedAt!;
    const last = (await sealHead(store.read)).sealedAt!;
    expect(await positionAt(store.read, new Date(first.getTime() - 1))).toBe(0);
    expect(await positionAt(store.read, last)).toBe(6);
    expect(await positionAt(store.read, new Date(last.getTime() + 86_400_000))).toBe(6);
  });

  test('a head that was kept is found again, or not', async () => {
    const { position, hash } = await sealHead(store.read);
    const zeros = '0'.repeat(64);
    expect(await compareHead(store.read, { position, hash })).toEqual({ type: 'same', position });
    expect(await compareHead(store.read, { position: 0, hash: zeros })).toEqual({ type: 'same', position: 0 });
    expect(await compareHead(store.read, { position: 9, hash })).toEqual({ type: 'behind', position: 9, head: 6 });
    expect(await compareHead(store.read, { position: 2, hash })).toMatchObject({ type: 'differs', position: 2 });
  });

  test('changes follow a position in order, with all that their digests are made of', async () => {
    const all = await listChanges(store.read, { after: 0, limit: 100, records: true });
    expect(all.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(all[4]).toMatchObject({ kind: 'number-cancelled', number: 1, replacement: 3, ordinal: 2, actor: 'test' });
    expect(all[4]!.text).toBe(all[2]!.text);
    expect((await listChanges(store.read, { after: 4, limit: 1 })).map(({ position }) => position)).toEqual([5]);
    expect(await listChanges(store.read, { after: 6, limit: 1 })).toEqual([]);
  });
});
