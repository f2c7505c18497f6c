import { toMarcJson } from '@masthead/marc';
import { expect, test } from 'vitest';
import { aTitleOf, cataloguer, system, take } from '../../test/build/a-life.ts';
import { eachDatabase } from '../../test/databases.ts';
import type { MatterRow } from '../domain/worklist.ts';
import {
  findChangesOf,
  findMatter,
  findNumber,
  findRecord,
  listMatters,
  type Store,
  writeCentres,
} from '../store/index.ts';
import { importForCentre } from './import-for-centre.ts';
import { seeMatter } from './see-matter.ts';
import { takeConflict } from './take-conflict.ts';

const [ours, theirs] = [cataloguer('2'), cataloguer('7')];

async function setUp(store: Store): Promise<void> {
  await store.transaction((tx) => writeCentres(tx, [{ code: '2' }, { code: '7' }]));
  await take(
    store,
    aTitleOf(1, 'First', { centre: '2' }),
    aTitleOf(2, 'Second', { centre: '7' }),
    aTitleOf(3, 'Third'),
  );
}

/** Centre 7's own file, and the matters that it opened. */
async function send(store: Store, ...records: readonly ReturnType<typeof aTitleOf>[]): Promise<MatterRow[]> {
  const text = records.map((record) => JSON.stringify(toMarcJson(record))).join('\n');
  const chunks = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const result = await importForCentre(store, theirs, '7', [{ name: 'own.json', chunks, format: 'json' }]);
  expect(result.ok).toBe(true);
  return listMatters(store.read, { limit: 10 });
}

eachDatabase((_name, open) => {
  test('the record as it came becomes a revision, custody stays, and the matter is settled with it', async () => {
    const store = await open();
    await setUp(store);
    const [matter] = await send(store, aTitleOf(1, 'First, mended', { centre: '7' }));
    const { id } = matter!;
    const seen = await seeMatter(store.read, ours, id);
    expect(seen).toMatchObject({
      numbers: [{ issn: '0000-0019', state: 'register', centre: '2', title: 'First' }],
      conflict: { action: 'updated', revision: 1, current: 1 },
    });
    const tags = seen.ok ? seen.conflict?.differences?.map(({ tag }) => tag) : [];
    // 022 $2 says 7 as it came, and is no difference: custody is not taken.
    expect(tags).toContain('245');
    expect(tags).not.toContain('022');
    expect(await seeMatter(store.read, theirs, id)).toMatchObject({ problem: { type: 'matter-unknown' } });
    expect(await takeConflict(store, theirs, { id })).toMatchObject({ problems: [{ type: 'matter-unknown', id }] });
    expect(await takeConflict(store, ours, { id, reason: 'They are right.' })).toMatchObject({
      ok: true,
      issn: '0000-0019',
      action: 'updated',
      ordinal: 2,
    });
    const row = await findRecord(store.read, 1);
    expect(JSON.stringify(row?.record)).toContain('First, mended');
    expect(JSON.stringify(row?.record.fields.find(({ tag }) => tag === '022'))).toContain('"2","value":"2"');
    expect(row?.centre).toBe('2');
    expect((await findChangesOf(store.read, 1)).at(-1)).toMatchObject({
      actor: ours.name,
      reason: 'They are right.',
      evidence: `matter ${id}, own.json#1`,
    });
    expect(await findMatter(store.read, id)).toMatchObject({ state: 'done', closedBy: ours.name });
    expect(await takeConflict(store, ours, { id })).toMatchObject({ problems: [{ type: 'matter-settled', id }] });
  });

  test('who made the record stays who made it', async () => {
    const store = await open();
    await setUp(store);
    const made = (by: string) => ({
      tag: '699',
      ind1: '9',
      ind2: ' ',
      subfields: [
        { code: 'v', value: by },
        { code: '8', value: 'Register' },
      ],
    });
    await take(store, aTitleOf(4, 'Fourth', { centre: '2', fields: [made('2')] }));
    const [matter] = await send(store, aTitleOf(4, 'Fourth, mended', { fields: [made('7')] }));
    expect(await takeConflict(store, ours, { id: matter!.id })).toMatchObject({ ok: true, problems: [] });
    const row = await findRecord(store.read, 4);
    expect(row?.record.fields.filter(({ tag }) => tag === '699')).toEqual([made('2')]);
    expect(JSON.stringify(row?.record)).toContain('Fourth, mended');
  });

  test('what somebody wrote in between is told, and taken over only by who has seen it', async () => {
    const store = await open();
    await setUp(store);
    const [matter] = await send(store, aTitleOf(1, 'Theirs', { centre: '7' }));
    const { id } = matter!;
    await take(store, aTitleOf(1, 'Written meanwhile', { centre: '2' }));
    const refused = await takeConflict(store, ours, { id });
    expect(refused).toMatchObject({
      problems: [{ type: 'changed-meanwhile', basedOn: 1, current: 2, by: 'test', theirs: expect.any(Array) }],
    });
    expect(JSON.stringify(refused)).toContain('Written meanwhile');
    expect(await findMatter(store.read, id)).toMatchObject({ state: 'open' });
    expect(await takeConflict(store, ours, { id, basedOn: 2 })).toMatchObject({ ok: true, ordinal: 3 });
  });

  test("a number in nobody's custody is the Authority's to decide; a wish to cancel is another verb", async () => {
    const store = await open();
    await setUp(store);
    const matters = await send(
      store,
      aTitleOf(3, 'Third, mended'),
      aTitleOf(2, 'Second', { centre: '7', cancelled: ['0000-0019'] }),
    );
    const [nobodys, cancels] = matters.map(({ id }) => id) as [number, number];
    expect(await takeConflict(store, ours, { id: nobodys })).toMatchObject({ problems: [{ type: 'matter-unknown' }] });
    expect(await takeConflict(store, system, { id: nobodys })).toMatchObject({ ok: true, action: 'updated' });
    expect(await takeConflict(store, ours, { id: cancels })).toMatchObject({
      problems: [{ type: 'cancel-instead', issn: '0000-0019', inFavourOf: '0000-0027' }],
    });
    expect((await findNumber(store.read, 1))?.state).toBe('register');
  });

  test('what an import refuses is refused here: a number that was cancelled meanwhile', async () => {
    const store = await open();
    await setUp(store);
    const [matter] = await send(store, aTitleOf(1, 'Theirs', { centre: '7' }));
    const { id, detail } = matter!;
    await take(store, aTitleOf(1, 'First', { centre: '2', status: 'Cancelled', replacedBy: '0000-0027' }));
    const current = (await findRecord(store.read, 1))!.ordinal;
    expect(await takeConflict(store, ours, { id, basedOn: current })).toMatchObject({
      problems: [{ type: 'not-taken', problems: [{ type: 'cancelled-number' }] }],
    });
    expect(detail).toMatchObject({ problem: 'in-custody-of-another', from: '7', position: 1 });
    expect(await findMatter(store.read, id)).toMatchObject({ state: 'open' });
  });
});
