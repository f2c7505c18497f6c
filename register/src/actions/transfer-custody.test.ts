/** Custody moves; numbers, the centre that made the record, and ISSN-L stay (ISO 3297:2020, 5.10). */
import { issnFromInteger } from '@masthead/issn';
import { dataFieldsOf, firstSubfield, type MarcRecord } from '@masthead/marc';
import { expect, test } from 'vitest';
import { aField, aRecord } from '../../test/build/a-record.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { eachDatabase } from '../../test/databases.ts';
import { findNumber, findRecord, history, type Store, writeCentres, writeNumbers } from '../store/index.ts';
import { transferCustody } from './transfer-custody.ts';

const staff = { name: 'ana', role: 'staff' } as const;
const reason = 'the centre of Ruritania was closed';

/** With a centre in 022 $2. */
const inCustody = (record: MarcRecord, centre: string): MarcRecord => ({
  ...record,
  fields: record.fields.map((field) =>
    field.tag === '022' && 'subfields' in field
      ? { ...field, subfields: [...field.subfields, { code: '2', value: centre }] }
      : field,
  ),
});

eachDatabase((_, open) => {
  const make = async (): Promise<Store> => {
    const store = await open();
    await store.transaction((tx) => writeCentres(tx, [{ code: '2' }, { code: '7' }, { code: '76' }]));
    await takeRecords(store, [
      inCustody(aRecord({ issn: issnFromInteger(1), title: 'One', fields: [aField('699', '  ', 'v', '_4')] }), '_2'),
      inCustody(aRecord({ issn: issnFromInteger(2), title: 'Two' }), '2'),
      inCustody(aRecord({ issn: issnFromInteger(3), title: 'Three' }), '76'),
    ]);
    const change = { actor: 'test' };
    await store.transaction((tx) =>
      writeNumbers(tx, [
        { number: 10, state: 'cancelled', replacement: 1, centre: '2', change },
        { number: 11, state: 'unreported', centre: '2', change },
      ]),
    );
    return store;
  };
  const centreIn = async (store: Store, number: number) => {
    const [field] = dataFieldsOf((await findRecord(store.read, number))!.record, '022');
    return firstSubfield(field!, '2');
  };

  test('a list: 022 $2 by a new revision, 699 $v as it was, and the ledger says who and why', async () => {
    const store = await make();
    const result = await transferCustody(store, staff, { from: '2', to: '7', numbers: [1, 10], reason });
    expect(result).toMatchObject({ ok: true, transferred: 2, unchanged: 0 });
    expect(await centreIn(store, 1)).toBe('_7');
    const row = await findRecord(store.read, 1);
    expect(row).toMatchObject({ centre: '7', ordinal: 2, state: 'register' });
    expect(firstSubfield(dataFieldsOf(row!.record, '699')[0]!, 'v')).toBe('_4');
    expect(await findNumber(store.read, 10)).toMatchObject({ centre: '7', state: 'cancelled', replacement: 1 });
    for (const number of [1, 10]) {
      expect((await history(store.read, number)).at(-1)).toMatchObject({
        kind: 'custody-transferred',
        actor: 'ana',
        reason,
        detail: { custody: { from: '2', to: '7' } },
      });
    }
    expect(await transferCustody(store, staff, { from: '2', to: '7', numbers: [1, 10], reason })).toMatchObject({
      transferred: 0,
      unchanged: 2,
    });
    expect((await findRecord(store.read, 1))!.ordinal).toBe(2);
  });

  test('all that a centre has', async () => {
    const store = await make();
    expect(await transferCustody(store, staff, { from: '2', to: '76', reason })).toMatchObject({ transferred: 4 });
    expect(await Promise.all([1, 2, 3].map((number) => centreIn(store, number)))).toEqual(['76', '76', '76']);
    expect(await findNumber(store.read, 11)).toMatchObject({ centre: '76', state: 'unreported' });
    expect(await transferCustody(store, staff, { from: '2', to: '76', reason })).toMatchObject({ transferred: 0 });
  });

  test('a list is all or nothing', async () => {
    const store = await make();
    for (const [request, type] of [
      [{ from: '2', to: '7', numbers: [1, 3], reason }, 'not-theirs'],
      [{ from: '2', to: '7', numbers: [1, 99], reason }, 'number-unknown'],
      [{ from: '2', to: '77', numbers: [1], reason }, 'centre-unknown'],
      [{ from: '2', to: '2', numbers: [1], reason }, 'same-centre'],
      [{ from: '2', to: '7', numbers: [1], reason: '' }, 'reason-missing'],
    ] as const) {
      expect(await transferCustody(store, staff, request)).toMatchObject({ ok: false, problems: [{ type }] });
    }
    const head = { name: 'leo', role: 'head', centre: '2' } as const;
    expect(await transferCustody(store, head, { from: '2', to: '7', numbers: [1], reason })).toMatchObject({
      problems: [{ type: 'not-permitted' }],
    });
    expect(await findNumber(store.read, 1)).toMatchObject({ centre: '2' });
  });
});
