/** Blocks after they were given: closed, opened again, transferred; and what stays of it on record. */
import { expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import {
  blockUses,
  findBrokenBlockEvent,
  findNumber,
  findReserved,
  listBlockEvents,
  type Store,
  takeNumbers,
  writeCentres,
  writeNumbers,
} from '../store/index.ts';
import { closeBlock, reopenBlock, transferBlock } from './change-block.ts';
import { describeBlockProblem } from './describe-block-problem.ts';
import { giveBlock } from './give-block.ts';
import { writeCentre } from './write-centre.ts';

const staff = { name: 'ana', role: 'staff' } as const;
const head = { name: 'leo', role: 'head', centre: '7' } as const;
const reason = 'by agreement';

eachDatabase((_, open) => {
  const take = (store: Store, centre: string) =>
    store.transaction(async (tx) => {
      const taken = await takeNumbers(tx, { centre, count: 1 });
      if (taken.ok) {
        const change = { actor: 'test' };
        await writeNumbers(
          tx,
          taken.numbers.map((number) => ({ number, state: 'provisional', centre, change })),
        );
      }
      return taken;
    });

  test('from the giving to the transfer', async () => {
    const store = await open();
    await store.transaction((tx) => writeCentres(tx, [{ code: '7' }, { code: '2' }, { code: '9' }]));
    await writeCentre(store, staff, { code: '9', changes: { status: 'inactive' } });
    const given = await giveBlock(store, staff, { centre: '7', first: '9000-000', size: 4 });
    if (!given.ok) throw new Error('not given');
    const block = given.block.id;
    expect(await take(store, '7')).toMatchObject({ ok: true, numbers: [9_000_000] });

    expect(await closeBlock(store, head, { block, reason })).toMatchObject({ ok: true, block: { state: 'closed' } });
    expect(await take(store, '7')).toMatchObject({ problem: { type: 'no-open-block' } });
    // Its free numbers stay its own.
    expect(await findReserved(store.read, 9_000_001)).toMatchObject({ block: { id: block } });

    expect(await reopenBlock(store, head, { block, reason })).toMatchObject({ problems: [{ type: 'not-permitted' }] });
    expect(await reopenBlock(store, staff, { block, reason })).toMatchObject({ ok: true });
    expect(await transferBlock(store, staff, { block, reason, to: '2', evidence: 'letter 7' })).toMatchObject({
      ok: true,
      block: { centre: '2' },
    });
    expect(await closeBlock(store, head, { block, reason })).toMatchObject({
      problems: [{ type: 'not-in-custody', centre: '2' }],
    });
    expect(await take(store, '7')).toMatchObject({ problem: { type: 'no-open-block' } });
    expect(await take(store, '2')).toMatchObject({ ok: true, numbers: [9_000_001] });
    // What the first centre gave out is still in its custody.
    expect(await findNumber(store.read, 9_000_000)).toMatchObject({ centre: '7' });

    expect(await blockUses(store.read, { now: new Date() })).toMatchObject([{ free: 2, used: 2, usedLately: 2 }]);
    expect(
      (await listBlockEvents(store.read, block)).map(({ kind, centre, former, actor }) => [
        kind,
        centre,
        former,
        actor,
      ]),
    ).toEqual([
      ['given', '7', undefined, 'ana'],
      ['closed', '7', undefined, 'leo'],
      ['reopened', '7', undefined, 'ana'],
      ['transferred', '2', '7', 'ana'],
    ]);
    expect(await findBrokenBlockEvent(store.read)).toBeUndefined();

    for (const [what, type] of [
      [await closeBlock(store, staff, { block: 77, reason }), 'block-unknown'],
      [await closeBlock(store, staff, { block, reason: ' ' }), 'reason-missing'],
      [await reopenBlock(store, staff, { block, reason }), 'already-so'],
      [await transferBlock(store, staff, { block, reason, to: '2' }), 'already-so'],
      [await transferBlock(store, staff, { block, reason, to: '77' }), 'centre-unknown'],
      [await transferBlock(store, staff, { block, reason, to: '9' }), 'centre-not-active'],
    ] as const) {
      expect(what).toMatchObject({ ok: false, problems: [{ type }] });
      for (const problem of what.ok ? [] : what.problems) expect(describeBlockProblem(problem)).toMatch(/\.$/);
    }
  });
});
