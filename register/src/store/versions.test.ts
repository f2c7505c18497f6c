/** Medium versions of many numbers at once, as of one after the other (ISO 3297:2020, 7 and Annex B). */
import { issnFromInteger } from '@masthead/issn';
import { beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { importRecords } from '../actions/import-records.ts';
import { findClusterOf, findClustersOf, writeMemberships } from './clusters.ts';
import { findVersions, findVersionsOf, type Store, setNumberState } from './index.ts';

const [print, online, alone, cancelled, bare, unknown] = [28083, 1476468, 317847, 2049363, 36807, 140673];
const list = [
  'issn,issn_l,title,medium',
  `${issnFromInteger(online)},${issnFromInteger(print)},Nature,online`,
  `${issnFromInteger(print)},${issnFromInteger(print)},Nature,print`,
  `${issnFromInteger(alone)},,Annals,print`,
].join('\n');

async function* oneChunk(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(list);
}

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await importRecords(store, [{ name: 'list', chunks: oneChunk() }], { actor: 'test' });
    await store.transaction(async (tx) => {
      const change = { actor: 'test' };
      await setNumberState(tx, { number: cancelled, state: 'cancelled', replacement: alone, change });
      await setNumberState(tx, { number: bare, state: 'unreported', change });
      // In two clusters, of which the lower counts; and one of another kind.
      await writeMemberships(tx, [
        { number: bare, clusters: [print, alone].map((number) => ({ kind: 'L', number })) },
        { number: alone, clusters: [{ kind: 'H', number: print }] },
      ]);
    });
  });

  test('what each has alone, all have together; an unknown number has nothing', async () => {
    const all = [online, print, alone, cancelled, bare, unknown, print];
    const together = await findVersionsOf(store.read, all);
    expect([...together.keys()].sort()).toEqual([...new Set(all)].filter((number) => number !== unknown).sort());
    for (const number of all) expect(together.get(number)).toEqual(await findVersions(store.read, number));
  });

  test('versions stand in the order of their numbers, whichever was asked for', async () => {
    const together = await findVersionsOf(store.read, [print, online, alone, bare]);
    const summary = (number: number) => {
      const { issnL, records } = together.get(number)!;
      return { issnL, records: [...records.keys()] };
    };
    expect(summary(print)).toEqual({ issnL: print, records: [print, online] });
    expect(summary(online)).toEqual({ issnL: print, records: [print, online] });
    expect(summary(alone)).toEqual({ issnL: undefined, records: [alone] });
    // It has no record of its own, its versions have.
    expect(summary(bare)).toEqual({ issnL: print, records: [print, online] });
  });

  test('the cluster of a number is the lowest of its kind, with its members in order', async () => {
    const clusters = await findClustersOf(store.read, 'L', [bare, online, alone]);
    const cluster = { kind: 'L', cluster: print, members: [print, bare, online] };
    expect([...clusters].sort(([one], [other]) => one - other)).toEqual([
      [bare, cluster],
      [online, cluster],
    ]);
    expect(await findClusterOf(store.read, 'L', bare)).toEqual(cluster);
    expect(await findClusterOf(store.read, 'L', unknown)).toBeUndefined();
    expect(await findVersionsOf(store.read, [])).toEqual(new Map());
  });
});
