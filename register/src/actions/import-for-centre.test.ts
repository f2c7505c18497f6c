import { issnFromInteger } from '@masthead/issn';
import { toMarcJson } from '@masthead/marc';
import { expect, test } from 'vitest';
import { aRecord, type RecordGiven } from '../../test/build/a-record.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { eachDatabase } from '../../test/databases.ts';
import { systemActor } from '../domain/actor.ts';
import { findNumber, findRecord, listMatters, type Store, writeCentres } from '../store/index.ts';
import { giveBlock } from './give-block.ts';
import { importForCentre } from './import-for-centre.ts';
import type { ImportOutcome } from './import-records.ts';

const ana = { name: 'Ana', role: 'cataloguer', centre: '7' } as const;

const of = (centre: string | undefined, given: RecordGiven) => {
  const record = aRecord(given);
  if (centre === undefined) return record;
  const fields = record.fields.map((field) =>
    field.tag === '022' && 'subfields' in field
      ? { ...field, subfields: [...field.subfields, { code: '2', value: centre }] }
      : field,
  );
  return { ...record, fields };
};

async function send(store: Store, records: readonly ReturnType<typeof aRecord>[], centre = '7') {
  const outcomes: ImportOutcome[] = [];
  const text = records.map((record) => JSON.stringify(toMarcJson(record))).join('\n');
  const chunks = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const result = await importForCentre(store, ana, centre, [{ name: 'own.json', chunks, format: 'json' }], {
    onOutcomes: (some) => void outcomes.push(...some),
  });
  return {
    result,
    told: outcomes.map(({ action, problems }) => [action, ...problems.map(({ type }) => type)].join(' ')),
  };
}

eachDatabase((_name, open) => {
  test("a centre's own file touches what it has in custody; the rest waits at the right desks", async () => {
    const store = await open();
    await store.transaction((tx) => writeCentres(tx, [{ code: '7' }, { code: '2' }]));
    await takeRecords(store, [
      of('7', { issn: '0016-4119', title: 'Gallia' }),
      of('2', { issn: '0028-0836', title: 'Nature' }),
      of(undefined, { issn: '0036-8075', title: 'Science' }),
    ]);
    const given = await giveBlock(store, systemActor(), {
      centre: '7',
      first: '9000-000',
      last: '9000-099',
      purpose: 'general',
    });
    expect(given.ok).toBe(true);
    const file = [
      of('7', { issn: '0016-4119', title: 'Gallia prehistorica' }),
      of('2', { issn: '0028-0836', title: 'Nature, mended' }),
      of('2', { issn: '0028-0836', title: 'Nature' }),
      of(undefined, { issn: '0036-8075', title: 'Science, mended' }),
      of(undefined, { issn: issnFromInteger(9_000_000), title: 'New in the block' }),
      of('2', { issn: issnFromInteger(9_000_001), title: 'Given away' }),
    ];
    const { told } = await send(store, file);
    expect(told).toEqual([
      'updated',
      'rejected in-custody-of-another',
      'unchanged',
      'rejected in-nobodys-custody',
      'created',
      'rejected names-another-centre',
    ]);
    expect((await findRecord(store.read, 28083))?.ordinal).toBe(1);
    expect(await findNumber(store.read, 9_000_000)).toMatchObject({ state: 'register', centre: '7' });
    expect(await findNumber(store.read, 9_000_001)).toBeUndefined();
    const matters = await listMatters(store.read, { limit: 10 });
    expect(matters.map(({ number, centre }) => [number, centre])).toEqual([
      [28083, '2'],
      [36807, undefined],
      [9_000_001, undefined],
    ]);
    expect(matters[0]?.detail).toMatchObject({ from: '7', position: 2, revision: expect.stringMatching(/^\d+-1$/) });
    const again = await send(store, file);
    expect(again.told[0]).toBe('unchanged');
    expect(await listMatters(store.read, { limit: 10 })).toHaveLength(3);
  });

  test("another centre's number is not cancelled by a centre's own record", async () => {
    const store = await open();
    await takeRecords(store, [of('7', { issn: '0016-4119', title: 'Gallia' })]);
    await store.transaction((tx) => writeCentres(tx, [{ code: '2' }]));
    await giveBlock(store, systemActor(), { centre: '2', first: '9000-100', last: '9000-199', purpose: 'general' });
    const { told } = await send(store, [
      of('7', { issn: '0016-4119', title: 'Gallia', cancelled: [issnFromInteger(9_000_100)] }),
    ]);
    expect(told).toEqual(['updated cancels-for-another']);
    expect(await findNumber(store.read, 9_000_100)).toBeUndefined();
    expect(await listMatters(store.read, { centre: '2', limit: 5 })).toMatchObject([
      { number: 9_000_100, other: 16411, detail: { problem: 'cancels-for-another' } },
    ]);
  });

  test('what the Register seems to have already is taken, and waits as a likely duplicate', async () => {
    const store = await open();
    await takeRecords(store, [of('7', { issn: '0016-4119', title: 'Gallia prehistorica', publisher: 'CNRS' })]);
    await giveBlock(store, systemActor(), { centre: '7', first: '9000-000', last: '9000-099', purpose: 'general' });
    const again = { title: 'Gallia prehistorica', publisher: 'CNRS' };
    const { result, told } = await send(store, [
      of('7', { issn: issnFromInteger(9_000_000), ...again }),
      of('7', { issn: issnFromInteger(9_000_001), ...again, medium: 'online' }),
      of('7', { issn: issnFromInteger(9_000_002), title: 'Zoologica' }),
    ]);
    expect(told).toEqual(['created key-title-taken', 'created key-title-taken', 'created']);
    expect(result).toMatchObject({ duplicates: 1 });
    const matters = await listMatters(store.read, { kind: 'duplicate-likely', centre: '7', limit: 5 });
    expect(matters).toMatchObject([{ number: 16411, other: 9_000_000, detail: { medium: 'same' } }]);
  });

  test('a file for another centre is refused before it is read', async () => {
    const store = await open();
    expect((await send(store, [aRecord()], '2')).result).toMatchObject({
      problem: { type: 'not-in-custody', centre: '2' },
    });
  });
});
