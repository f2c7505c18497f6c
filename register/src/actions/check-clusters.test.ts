/** What the check of clusters finds, what the repair mends, and that after it every living title has exactly one ISSN-L (Annex B). */
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { issnOf, serialOf, type TitleGiven, takeTitles } from '../../test/build/clustered-titles.ts';
import { eachDatabase } from '../../test/databases.ts';
import { systemActor } from '../domain/actor.ts';
import { storeInternals } from '../store/handle.ts';
import {
  findCluster,
  findClusterOf,
  findSuccessorCluster,
  history,
  type Store,
  setNumberState,
} from '../store/index.ts';
import { type ClusterFault, findClusterFaults } from './check-clusters.ts';
import { checkRegister } from './check-register.ts';
import { repairClusters } from './repair-clusters.ts';

const change = { actor: 'check', reason: 'Annex B' };

async function faultsOf(store: Store, size?: number): Promise<ClusterFault[]> {
  const faults: ClusterFault[] = [];
  for await (const fault of findClusterFaults(store.read, size === undefined ? {} : { size })) faults.push(fault);
  return faults;
}

async function repair(store: Store): Promise<string[]> {
  const faults = await faultsOf(store);
  const repairs = await repairClusters(store, faults, change);
  return faults.map(({ type, number }, at) => `${number} ${type} ${repairs[at]}`);
}

eachDatabase((name, open) => {
  let store: Store;
  const direct = (statement: string) => sql.raw(statement).execute(store[storeInternals].db);
  const issnLOf = async (number: number) => (await findClusterOf(store.read, 'L', number))?.cluster;

  describe('titles that came in without an ISSN-L', () => {
    beforeAll(async () => {
      store = await open();
      // One after the other: the online version of 100_005 came first.
      await takeTitles(
        store,
        [
          { number: 100_001 },
          { number: 100_006, medium: 'online', links: [['776', '8', 100_005]] },
          { number: 100_005 },
          { number: 100_010, issnL: 100_010 },
          { number: 100_011, medium: 'online', links: [['776', '8', 100_010]] },
          { number: 100_020, links: [['776', '8', 100_021]] },
          { number: 100_021 },
          { number: 100_030, issnL: 100_030 },
          { number: 100_031, issnL: 100_031, medium: 'online' },
          {
            number: 100_032,
            medium: 'online',
            links: [
              ['776', '8', 100_030],
              ['776', '8', 100_031],
            ],
          },
          { number: 100_040, status: 'Cancelled' },
          { number: 100_051, issnL: 100_050 },
          { number: 100_050, medium: 'online' },
          { number: 100_060, issnL: 100_069 },
        ],
        true,
      );
    });
    const lone = [100_001, 100_005, 100_006, 100_011, 100_020, 100_021, 100_032, 100_050];

    test('are found, and only they: a withdrawn number needs none, and an ISSN-L may be known from records alone', async () => {
      const faults = await faultsOf(store);
      expect(faults.filter(({ type }) => type === 'no-issn-l').map(({ number }) => number)).toEqual(lone);
      expect(faults.filter(({ type }) => type !== 'no-issn-l')).toEqual([{ type: 'issn-l-outside', number: 100_050 }]);
    });

    test('are found as well a few at a time', async () => {
      expect(await faultsOf(store, 3)).toEqual(await faultsOf(store));
    });

    test('are given one in the open, and then nothing is wrong', async () => {
      const repairs = await repair(store);
      expect(repairs.filter((line) => !line.endsWith('mended'))).toEqual(['100050 issn-l-outside left']);
      expect(await faultsOf(store)).toEqual([]);
    });

    test.each([
      [100_001, 100_001, 'a title with one medium stands for itself'],
      [100_005, 100_006, 'versions go under the one that was validated first, not the lowest number'],
      [100_006, 100_006, 'as does that one'],
      [100_011, 100_010, 'a version joins the ISSN-L of the others'],
      [100_020, 100_020, 'two printed ones are no versions of each other'],
      [100_021, 100_021, 'so each stands for itself'],
      [100_032, 100_032, 'versions with two ISSN-Ls are for people: meanwhile it stands for itself'],
      [100_050, 100_050, 'a number that others name as their ISSN-L stands for them and itself'],
    ])('%i goes under %i: %s', async (number, issnL, _why) => {
      expect(await issnLOf(number)).toBe(issnL);
      expect((await serialOf(store, number)).issnL).toBe(issnOf(issnL));
      expect((await history(store.read, number)).at(-1)).toMatchObject({
        kind: 'issn-l-designated',
        actor: 'check',
        reason: 'Annex B',
      });
    });
  });

  describe('clusters that came to be wrong', () => {
    beforeAll(async () => {
      store = await open();
      await takeTitles(store, [
        { number: 200_001, issnL: 200_001 },
        { number: 200_002, issnL: 200_001, medium: 'online' },
        { number: 200_003, issnL: 200_003 },
        { number: 210_001, issnL: 210_001, status: 'Provisional' },
        { number: 220_001, issnL: 220_001 },
        { number: 220_002, issnL: 220_001 },
        { number: 230_001, issnL: 230_001 },
        { number: 230_002, issnL: 230_001, links: [['780', '0', 230_001]] },
        { number: 240_001, issnL: 240_001 },
        { number: 240_002, issnL: 240_001, medium: 'online' },
        { number: 250_001, issnL: 250_001 },
        { number: 260_001, issnL: 260_001 },
      ]);
      await takeTitles(store, [{ number: 260_001, title: 'Sent again without its ISSN-L' }]);
      await store.transaction(async (tx) => {
        await setNumberState(tx, { number: 200_001, state: 'cancelled', replacement: 200_003, change });
        await setNumberState(tx, { number: 210_001, state: 'suppressed', change });
      });
      await direct(`DELETE FROM cluster WHERE kind = 'L' AND number = 250001`);
      await direct(`UPDATE cluster_member SET cluster = 240002 WHERE kind = 'L' AND member = 240002`);
      await direct(`INSERT INTO cluster (kind, number) VALUES ('L', 240002)`);
      await direct(`INSERT INTO cluster (kind, number) VALUES ('H', 200003)`);
    });

    test('each is found with what is wrong', async () => {
      expect(await faultsOf(store)).toEqual([
        { type: 'record-differs', number: 240_002, issnL: 240_002, says: 240_001 },
        { type: 'record-differs', number: 260_001, issnL: 260_001 },
        { type: 'issn-l-withdrawn', number: 200_001, state: 'cancelled', replacement: 200_003 },
        { type: 'issn-l-withdrawn', number: 210_001, state: 'suppressed' },
        { type: 'medium-twice', number: 220_001, members: [220_001, 220_002] },
        { type: 'stray-member', number: 250_001, kind: 'L', cluster: 250_001 },
        { type: 'cluster-names-title', number: 200_003, kind: 'H' },
      ]);
    });

    test('what needs nobody’s judgement is mended, and the rest is left for people', async () => {
      expect(await repair(store)).toEqual([
        '240002 record-differs mended',
        '260001 record-differs mended',
        '200001 issn-l-withdrawn mended',
        '210001 issn-l-withdrawn mended',
        '220001 medium-twice left',
        '250001 stray-member mended',
        '200003 cluster-names-title left',
      ]);
      expect((await faultsOf(store)).map(({ type }) => type)).toEqual(['medium-twice', 'cluster-names-title']);
      const found: string[] = [];
      const whole = await checkRegister(store, systemActor(), {
        only: ['one-issn-l-each', 'relations-hold'],
        repair: true,
        onFault: (_check, { sentence }) => void found.push(sentence),
      });
      expect(whole).toMatchObject({ ok: true, left: 2, outcomes: [{ faults: 2, repaired: 0 }, { faults: 0 }] });
      expect(found).toEqual([
        expect.stringContaining('titles of the same medium that do not follow one another'),
        expect.stringContaining('is the number of a cluster, ISSN-H, and of a title as well'),
      ]);
      expect(await issnLOf(200_002)).toBe(200_003);
      expect((await serialOf(store, 200_002)).cancelledIssnL).toEqual([issnOf(200_001)]);
      expect(await findSuccessorCluster(store.read, 'L', 200_001)).toBe(200_003);
      expect(await findCluster(store.read, 'L', 210_001)).toBeUndefined();
    });
  });

  test.skipIf(name !== 'embedded')(
    'whatever comes in, after the repair every living title has exactly one ISSN-L, and its record says which',
    { timeout: 60_000 },
    async () => {
      store = await open();
      let base = 300_000;
      const title = fc.record({
        issnL: fc.option(fc.nat({ max: 7 }), { nil: undefined }),
        medium: fc.constantFrom('print', 'online'),
        status: fc.constantFrom('Register', 'Provisional', 'Legacy', 'Cancelled', 'Suppressed'),
        versions: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(title, { minLength: 8, maxLength: 8 }), async (titles) => {
          const first = base;
          base += 10;
          await takeTitles(
            store,
            titles.map(
              ({ issnL, medium, status, versions }, at): TitleGiven => ({
                number: first + at,
                medium: medium as 'print',
                status,
                ...(issnL !== undefined && { issnL: first + issnL }),
                links: versions.filter((one) => one !== at).map((one) => ['776', '8', first + one] as const),
              }),
            ),
          );
          // A repair may bring to light what it rests on: what was withdrawn moves titles, and these are looked at again.
          for (let round = 0; round < 3; round++) await repair(store);
          const left = (await faultsOf(store)).filter(({ number }) => number >= first);
          expect(left.filter(({ type }) => type !== 'medium-twice' && type !== 'issn-l-outside')).toEqual([]);
          for (const [at, { status }] of titles.entries()) {
            if (status === 'Cancelled' || status === 'Suppressed') continue;
            const issnL = await issnLOf(first + at);
            expect(issnL).toBeDefined();
            expect((await serialOf(store, first + at)).issnL).toBe(issnOf(issnL!));
          }
        }),
        { numRuns: 15, seed: 3297 },
      );
    },
  );
});
