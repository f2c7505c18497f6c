/** What the linter of relations finds, each for its reason, and what the repair writes (MARC 760–787). */
import { beforeAll, describe, expect, test } from 'vitest';
import { issnOf, serialOf, type TitleGiven, takeTitles } from '../../test/build/clustered-titles.ts';
import { eachDatabase } from '../../test/databases.ts';
import { listMatters, type Store, setNumberState } from '../store/index.ts';
import { findRelationFaults, mendable, type RelationFault, repairRelations } from './check-relations.ts';

async function faultsOf(store: Store, size?: number): Promise<RelationFault[]> {
  const faults: RelationFault[] = [];
  for await (const fault of findRelationFaults(store.read, size === undefined ? {} : { size })) faults.push(fault);
  return faults;
}

const change = { actor: 'test' };

eachDatabase((_name, open) => {
  describe('the linter finds', () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      const titles: TitleGiven[] = [
        { number: 100_001, start: '1950', links: [['780', '0', 100_002]] },
        { number: 100_002, start: '1900' },
        { number: 110_001, links: [['770', ' ', 110_002]] },
        { number: 110_002, links: [['770', ' ', 110_001]] },
        { number: 120_001, links: [['770', ' ', 120_002]] },
        { number: 120_002, links: [['787', ' ', 120_001]] },
        {
          number: 130_001,
          links: [
            ['775', '8', 130_009],
            ['775', '8', 130_002],
            ['775', '8', 130_003],
          ],
        },
        { number: 130_002, status: 'Suppressed' },
        { number: 130_004, links: [['775', '8', 130_001]] },
        { number: 140_001, links: [['787', ' ', 140_001]] },
        { number: 150_001, issnL: 150_001, title: 'One', links: [['776', '8', 150_002]] },
        { number: 150_002, issnL: 150_002, title: 'Two', medium: 'online', links: [['776', '8', 150_001]] },
        { number: 160_001, start: '1999', links: [['780', '5', 160_002]] },
        { number: 160_002, start: '2000', links: [['785', '4', 160_001]] },
        { number: 170_001, start: '1950', links: [['780', '7', 170_002]] },
        { number: 170_002, start: '1955', links: [['785', '6', 170_001]] },
        { number: 180_001, links: [['780', '7', 180_002]] },
        { number: 180_002, links: [['780', '7', 180_003]] },
        { number: 180_003, links: [['780', '7', 180_001]] },
        // A merger in which only what was formed names its parts.
        { number: 190_001, links: [['785', '7', 190_003]] },
        {
          number: 190_002,
          links: [
            ['785', '7', 190_003],
            ['785', '7', 190_001],
          ],
        },
        {
          number: 190_003,
          start: '1990',
          links: [
            ['780', '4', 190_001],
            ['780', '4', 190_002],
          ],
        },
      ];
      await takeTitles(store, titles);
      await store.transaction((tx) =>
        setNumberState(tx, { number: 130_003, state: 'cancelled', replacement: 130_004, change }),
      );
    });

    test('each with its reason', async () => {
      const faults = await faultsOf(store);
      const lines = faults.map(({ type, number, ...rest }) => {
        const other = 'other' in rest ? rest.other : rest.titles.join('-');
        return `${type} ${number} ${other}${'kind' in rest ? ` ${rest.kind}` : ''}`;
      });
      expect(lines.filter((line) => !/ 1[89]0/.test(line))).toEqual([
        'missing 100001 100002 continues',
        'contradiction 110001 110002 supplement',
        'contradiction 110002 110001 supplement',
        'differs 120001 120002 supplement',
        'differs 120002 120001 related',
        'to-suppressed 130001 130002 other-edition',
        'to-cancelled 130001 130003 other-edition',
        'to-unknown 130001 130009 other-edition',
        'missing 130004 130001 other-edition',
        'dates 100001 100002 continues',
        'dates 170001 170002 separated-from',
        'versions-apart 150001 150002',
        'version-titles 150001 150002',
        'to-itself 140001 140001 related',
      ]);
      expect(faults.find(({ type }) => type === 'to-cancelled')).toMatchObject({ replacement: 130_004 });
      expect(lines.filter((line) => / 180/.test(line) && !line.startsWith('dates'))).toEqual([
        'missing 180001 180002 separated-from',
        'missing 180002 180003 separated-from',
        'missing 180003 180001 separated-from',
        'circle 180001 180001-180003-180002',
      ]);
      // Both parts of the merger are said to go on since 1869; the partner that is not named back is no fault.
      expect(lines.filter((line) => / 190/.test(line))).toEqual([
        'dates 190003 190001 formed-by-union-of',
        'dates 190003 190002 formed-by-union-of',
      ]);
    });

    test('the same a few at a time', async () => {
      const sorted = (faults: RelationFault[]) => faults.map((fault) => JSON.stringify(fault)).sort();
      expect(sorted(await faultsOf(store, 2))).toEqual(sorted(await faultsOf(store)));
    });
  });

  test('the repair writes what is missing in custody and proposes the rest', async () => {
    const store = await open();
    await takeTitles(store, [
      {
        number: 200_001,
        centre: '7',
        links: [
          ['775', '8', 200_002],
          ['775', '8', 200_003],
        ],
      },
      { number: 200_002, centre: '7' },
      { number: 200_003, centre: '2' },
    ]);
    const faults = await faultsOf(store);
    expect(faults.map(({ type }) => type)).toEqual(['missing', 'missing']);
    const numbers = faults.filter(({ type }) => mendable.has(type)).map(({ number }) => number);
    const head = { name: 'hal', role: 'head', centre: '7' } as const;
    const result = await repairRelations(store, head, numbers);
    expect(result).toMatchObject({ ok: true, outcomes: [{ outcome: 'written' }, { outcome: 'proposed' }] });
    expect((await serialOf(store, 200_002)).relations).toMatchObject([
      { kind: 'other-edition', issn: issnOf(200_001) },
    ]);
    expect((await listMatters(store.read, { centre: '2', limit: 10 })).map(({ number }) => number)).toEqual([200_003]);
    expect((await faultsOf(store)).map((fault) => 'other' in fault && fault.other)).toEqual([200_003]);
    const service = { name: 's', role: 'staff' } as const;
    await repairRelations(store, service, [200_001]);
    expect(await faultsOf(store)).toEqual([]);
  });
});
