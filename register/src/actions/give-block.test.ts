/** Giving blocks: to whom, of what, and what is refused with which reason. */
import { issnFromInteger } from '@masthead/issn';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { systemActor } from '../domain/actor.ts';
import {
  findBrokenBlockEvent,
  listBlockEvents,
  listBlocks,
  type Store,
  writeCentres,
  writeTitles,
} from '../store/index.ts';
import { type GiveBlockRequest, giveBlock } from './give-block.ts';

const staff = { name: 'ana', role: 'staff' } as const;

eachDatabase((name, open) => {
  let store: Store;
  const give = (request: Partial<GiveBlockRequest>, actor: Parameters<typeof giveBlock>[1] = staff) =>
    giveBlock(store, actor, { centre: '7', first: '9000-000', size: 10, ...request });

  beforeAll(async () => {
    store = await open();
    await store.transaction(async (tx) => {
      await writeCentres(tx, [{ code: '7' }, { code: '2' }]);
      await writeTitles(tx, [
        aTitle(aSerial(9_000_003, 'Ours'), { centre: '7' }),
        aTitle(aSerial(9_200_003, 'Theirs'), { centre: '2' }),
        aTitle(aSerial(9_300_000, 'Alone'), { centre: '7' }),
      ]);
    });
  });

  test('the boundaries are ISSNs or seven digits; what is known is not free', async () => {
    const given = await give({ last: issnFromInteger(9_000_009), reason: 'first block', evidence: 'letter 12' });
    expect(given).toMatchObject({ ok: true, free: 9, known: 1, block: { first: 9_000_000, last: 9_000_009 } });
    expect(await listBlockEvents(store.read)).toMatchObject([
      { id: 1, kind: 'given', centre: '7', actor: 'ana', reason: 'first block', evidence: 'letter 12' },
    ]);
    expect(await findBrokenBlockEvent(store.read)).toBeUndefined();
  });

  describe('refused', () => {
    test.each([
      ['a wrong check character in a boundary', { first: '9100-0001' }, 'boundary-unreadable'],
      ['what is no number', { first: 'from the start' }, 'boundary-unreadable'],
      ['a range that is reversed', { first: '9100009', last: '9100-000' }, 'range-reversed'],
      ['a range beyond the last number', { first: '9999-999', size: 2 }, 'range-beyond-end'],
      ['eight digits that would be beyond', { first: '99999999', size: 1 }, 'boundary-unreadable'],
      ['no end at all', { first: '9100-000', size: 0 }, 'size-wrong'],
      ['half a number', { first: '9100-000', size: 1.5 }, 'size-wrong'],
      ['a centre that nobody knows', { centre: '99', first: '9100-000' }, 'centre-unknown'],
      ['the same range again', {}, 'block-overlap'],
      ['one number of it', { first: '9000-009', size: 1, centre: '2' }, 'block-overlap'],
      ['a range around it', { first: '8999-999', size: 100 }, 'block-overlap'],
      ['numbers that another centre has', { first: '9200-000' }, 'numbers-of-others'],
      ['a range without anything free', { first: '9300-000', size: 1 }, 'nothing-free'],
      ['a publisher’s block without a publisher', { first: '9100-000', purpose: 'publisher' }, 'holder-missing'],
      ['a holder of a general block', { first: '9100-000', holder: 'Ode Press' }, 'holder-needless'],
    ] as const)('%s', async (_reason, request, type) => {
      const before = await listBlocks(store.read);
      expect(await give(request)).toMatchObject({ ok: false, problems: [{ type }] });
      expect(await listBlocks(store.read)).toEqual(before);
    });

    test('a cataloguer, also for the own centre', async () => {
      expect(await give({ first: '9100-000' }, { name: 'leo', role: 'cataloguer', centre: '7' })).toMatchObject({
        problems: [{ type: 'not-permitted' }],
      });
    });
  });

  test('over numbers of another centre only when that is meant', async () => {
    expect(await give({ first: '9200-000', overOthers: true }, systemActor())).toMatchObject({ ok: true, free: 9 });
  });

  test.skipIf(name === 'embedded')(
    'of ten that overlap, given at once, one is made and nine are told of it',
    async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          give({ first: String(9_400_000 + at), size: 10, centre: at % 2 ? '2' : '7' }),
        ),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const problems = answers.flatMap((answer) => (answer.ok ? [] : answer.problems.map(({ type }) => type)));
      expect(problems).toEqual(Array(9).fill('block-overlap'));
      expect(await findBrokenBlockEvent(store.read)).toBeUndefined();
    },
  );
});
