import { issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import { expect, test } from 'vitest';
import { aField, aRecord } from '../../test/build/a-record.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { eachDatabase } from '../../test/databases.ts';
import { systemActor } from '../domain/actor.ts';
import { listMatters, listTitleGroups, setNumberState } from '../store/index.ts';
import { type LikelyPair, scanDuplicates } from './scan-duplicates.ts';

const gallia = {
  title: 'Gallia prehistorica',
  publisher: 'CNRS',
  country: ['fr ', 'FRA'],
  language: 'fre',
  start: '1958',
} as const;

function qualified(record: MarcRecord, qualifier: string): MarcRecord {
  const keyTitle = aField('222', '  ', 'a', gallia.title, 'b', qualifier);
  return { ...record, fields: record.fields.map((field) => (field.tag === '222' ? keyTitle : field)) };
}

const records = [
  aRecord({ ...gallia, issn: '0016-4119' }),
  qualified(aRecord({ ...gallia, issn: '2109-9642' }), '(Paris. 1958)'),
  aRecord({ issn: '0028-0836', title: 'Nature', issnL: '0028-0836' }),
  aRecord({ issn: '1476-4687', title: 'Nature', medium: 'online', issnL: '0028-0836' }),
  aRecord({
    issn: '0007-1447',
    title: 'Bulletin',
    publisher: 'Zoo',
    country: ['gw ', 'DEU'],
    language: 'ger',
    start: '1900',
  }),
  aRecord({
    issn: '0036-8075',
    title: 'Bulletin',
    publisher: 'Museum',
    country: ['cl ', 'CHL'],
    language: 'spa',
    start: '1990',
  }),
  aRecord({ issn: '0959-8138', title: 'Quite another' }),
];

eachDatabase((_name, open) => {
  test('pairs that are likely of one resource are told and wait once; versions that are known, and withdrawn numbers, are none', async () => {
    const store = await open();
    await takeRecords(store, records);
    const scan = async (given: { enter?: boolean; least?: number; page?: number } = {}) => {
      const told: LikelyPair[] = [];
      const result = await scanDuplicates(store, systemActor(), {
        onPairs: (pairs) => void told.push(...pairs),
        ...given,
      });
      return { result, told: told.map(({ number, other }) => [number, other]) };
    };
    const gallias = [16411, issnToInteger('2109-9642' as never)];
    expect(await scan()).toMatchObject({ result: { pairs: 1, entered: 0 }, told: [gallias] });
    // However small the looks are, no pair falls between two.
    for (const page of [2, 3, 4, 5]) expect((await scan({ page })).told, String(page)).toEqual([gallias]);
    expect((await scan({ least: 0 })).told).toHaveLength(2);
    expect((await scan({ enter: true })).result).toMatchObject({ entered: 1 });
    expect((await scan({ enter: true })).result).toMatchObject({ entered: 0 });
    const [matter] = await listMatters(store.read, { kind: 'duplicate-likely', limit: 5 });
    expect(matter).toMatchObject({ number: gallias[0], other: gallias[1], detail: { medium: 'same' } });
    const change = { actor: 'test' };
    await store.transaction((tx) => setNumberState(tx, { number: 16411, state: 'suppressed', change }));
    expect((await scan()).told).toEqual([]);
  });

  test('groups of titles that file alike, with any qualifier, in pages that cut none', async () => {
    const store = await open();
    await takeRecords(store, records);
    const whole = await listTitleGroups(store.read, { limit: 100 });
    expect(whole.groups.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(whole.next).toBeUndefined();
  });

  test('a right to all of the Register is needed', async () => {
    const store = await open();
    expect(await scanDuplicates(store, { name: 'x', role: 'nobody' as never })).toMatchObject({ ok: false });
  });
});
