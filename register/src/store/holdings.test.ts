import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { addAccount } from './accounts.ts';
import type { Store } from './handle.ts';
import { queries } from './handle.ts';
import { addHoldings, endHoldings, findHoldings, holdingHistory, listHoldings } from './holdings.ts';

async function prepare(store: Store): Promise<{ ada: number; ben: number; house: number }> {
  return store.transaction(async (tx) => {
    const people: number[] = [];
    for (const name of ['Ada', 'Ben']) {
      const account = await addAccount(tx, {
        email: `${name}@example.org`,
        name,
        language: 'en',
        verified: new Date(),
      });
      people.push(account!.id);
    }
    const { id } = await tx[queries]
      .insertInto('organisation')
      .values({
        kind: 'publisher',
        name: 'House',
        country: null,
        website: null,
        created_by: 'test',
        ended: null,
        ended_by: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx[queries]
      .insertInto('number')
      .values([1, 2, 3].map((number) => ({ number, state: 'provisional' as const, centre: null, replacement: null })))
      .execute();
    return { ada: people[0]!, ben: people[1]!, house: id };
  });
}

eachDatabase((_name, open) => {
  describe('holdings', () => {
    it('has one holder for a number, and keeps who held it before', async () => {
      const store = await open();
      const { ada, ben, house } = await prepare(store);
      const given = (
        who: { account?: number; organisation?: number },
        numbers: number[],
        how: 'assigned' | 'transferred',
      ) => store.transaction((tx) => addHoldings(tx, { numbers, ...who, how, by: 'test' }));
      expect(await given({ account: ada }, [3, 1, 1], 'assigned')).toEqual([1, 3]);
      expect(await given({ account: ada }, [1, 2], 'assigned')).toEqual([2]);
      expect(await given({ account: ada, organisation: house }, [1], 'transferred')).toEqual([1]);
      expect(await given({ account: ben, organisation: house }, [1], 'transferred')).toEqual([]);
      const numbers = async (query: { account?: number; organisations?: number[]; everybody?: boolean }) =>
        (await listHoldings(store.read, { ...query, limit: 10 })).map(({ number }) => number);
      expect(await numbers({ account: ada })).toEqual([2, 3]);
      expect(await numbers({ account: ben })).toEqual([]);
      expect(await numbers({ account: ben, organisations: [house] })).toEqual([1]);
      expect(await numbers({ everybody: true })).toEqual([1, 2, 3]);
      expect(await numbers({})).toEqual([]);
      expect((await holdingHistory(store.read, 1)).map(({ how, until }) => [how, until !== undefined])).toEqual([
        ['assigned', true],
        ['transferred', false],
      ]);
      await store.transaction((tx) => endHoldings(tx, [1], 'test'));
      expect(await findHoldings(store.read, [1, 2])).toMatchObject([{ number: 2, account: ada, how: 'assigned' }]);
    });

    it('is never deleted', async () => {
      const store = await open();
      const { ada } = await prepare(store);
      await store.transaction((tx) => addHoldings(tx, { numbers: [1], account: ada, how: 'assigned', by: 'test' }));
      await expect(store.transaction((tx) => tx[queries].deleteFrom('holding').execute())).rejects.toThrow();
    });
  });
});
