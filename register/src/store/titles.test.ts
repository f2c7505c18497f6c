/** Numbers and titles as they are written and found again, on every database. */
import { issnFromInteger } from '@masthead/issn';
import { beforeAll, describe, expect, test } from 'vitest';
import { aRecord, aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import {
  canonicalRecord,
  findCluster,
  findClusterOf,
  findIncomingRelations,
  findNumber,
  findNumbers,
  findRecord,
  findRecords,
  history,
  isEmptyRegister,
  listCentres,
  loadForImport,
  newestTitles,
  registerCounts,
  type Store,
  setNumberState,
  type TitleWrite,
  writeCentres,
  writeNumbers,
  writeTitles,
} from './index.ts';
import { ConflictError } from './transaction.ts';

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  const write = (...titles: TitleWrite[]): Promise<unknown> => store.transaction((tx) => writeTitles(tx, titles));

  test('a new register is empty', async () => {
    const empty = await open();
    expect(await isEmptyRegister(empty.read)).toBe(true);
    expect((await registerCounts(empty.read)).numbers).toBe(0);
    expect(await newestTitles(empty.read, 5)).toEqual([]);
    expect(await findRecord(empty.read, 1)).toBeUndefined();
  });

  test('a record comes back as it was written, character for character', async () => {
    const serial = aSerial(100, 'Größe “quotes” \\ back\tslash { } , NULL \u{1f4da} 日本 \u0001');
    const record = {
      ...aRecord(serial),
      leader: '00999cas  2200265 a 4500',
    };
    await write(
      aTitle(serial, { ...canonicalRecord(record), centre: '7', source: '{"Extra": "col,umn"}', form: 'list' }),
    );
    const row = await findRecord(store.read, 100);
    // Lengths belong to an encoding, not to the record.
    expect(row?.record).toEqual({ ...record, leader: '00000cas  2200000 a 4500' });
    expect(row).toMatchObject({
      number: 100,
      state: 'register',
      centre: '7',
      ordinal: 1,
      form: 'list',
      source: '{"Extra": "col,umn"}',
    });
    expect(row?.position).toBeGreaterThan(0);
    expect(row?.sealedAt).toBeInstanceOf(Date);
    expect(await findNumber(store.read, 100)).toMatchObject({
      number: 100,
      state: 'register',
      centre: '7',
      title: row?.title,
    });
  });

  test('the smallest and the largest number, and only those that are there', async () => {
    await write(aTitle(aSerial(0, 'First')), aTitle(aSerial(9_999_999, 'Last')));
    expect([...(await findRecords(store.read, [0, 9_999_999, 5])).keys()].sort()).toEqual([0, 9_999_999]);
    expect([...(await findNumbers(store.read, [0, 5])).keys()]).toEqual([0]);
    expect(await findRecords(store.read, [])).toEqual(new Map());
  });

  test('a second revision replaces what was derived from the first, and the first stays', async () => {
    const before = aSerial(200, 'Old name', {
      relations: [{ kind: 'continued-by', issn: issnFromInteger(201) }],
      issnL: issnFromInteger(200),
    });
    await write(aTitle(before));
    const after = aSerial(200, 'New name', {
      relations: [{ kind: 'continues', issn: issnFromInteger(202) }],
      issnL: issnFromInteger(201),
    });
    const known = (await loadForImport(store.read, [200, 201])).get(200);
    expect(known).toMatchObject({ state: 'register', issnL: 200, title: { ordinal: 1, form: 'record' } });
    expect(known?.title?.hash).toBe(canonicalRecord(aRecord(before)).hash);
    await write(aTitle(after, { basedOn: known!.title!.ordinal }));
    expect(await findRecord(store.read, 200)).toMatchObject({ ordinal: 2 });
    expect(await findIncomingRelations(store.read, 201)).toEqual([]);
    expect(await findIncomingRelations(store.read, 202)).toMatchObject([
      { from: 200, to: 202, kind: 'continues', title: 'New name', medium: 'print', state: 'register' },
    ]);
    expect(await findClusterOf(store.read, 'L', 200)).toEqual({ kind: 'L', cluster: 201, members: [200] });
    expect((await history(store.read, 200)).map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
      ['title-created', 1],
      ['title-updated', 2],
    ]);
  });

  test('a cluster is found by its number and by any member, and its unknown number is recorded', async () => {
    const l = issnFromInteger(300);
    await write(
      aTitle(aSerial(301, 'Print', { issnL: l })),
      aTitle(
        aSerial(302, 'Online', {
          issnL: l,
          medium: 'online',
          clusters: [{ kind: 'H', issn: issnFromInteger(303), cancelled: [], incorrect: [] }],
        }),
      ),
    );
    const cluster = { kind: 'L', cluster: 300, members: [301, 302] };
    expect(await findCluster(store.read, 'L', 300)).toEqual(cluster);
    expect(await findClusterOf(store.read, 'L', 302)).toEqual(cluster);
    expect(await findClusterOf(store.read, 'H', 302)).toEqual({ kind: 'H', cluster: 303, members: [302] });
    expect(await findCluster(store.read, 'L', 301)).toBeUndefined();
    expect(await findNumber(store.read, 300)).toMatchObject({ state: 'unreported' });
    expect((await findNumber(store.read, 300))?.title).toBeUndefined();
    expect((await history(store.read, 300)).map(({ kind }) => kind)).toEqual(['number-recorded']);
  });

  test('a write based on another revision than the current one is refused, again and again', async () => {
    await write(aTitle(aSerial(400, 'Once')));
    await expect(write(aTitle(aSerial(400, 'Twice')))).rejects.toBeInstanceOf(ConflictError);
    await expect(write(aTitle(aSerial(400, 'Third'), { basedOn: 7 }))).rejects.toBeInstanceOf(ConflictError);
    await expect(write(aTitle(aSerial(401, 'One')), aTitle(aSerial(401, 'Two')))).rejects.toBeInstanceOf(RangeError);
    expect(await findRecord(store.read, 400)).toMatchObject({ ordinal: 1 });
    expect(await findNumber(store.read, 401)).toBeUndefined();
  });

  test('of two writers of the same new title the second sees the first when it runs again', async () => {
    const runs: number[] = [];
    const upsert = (name: string): Promise<void> =>
      store.transaction(async (tx) => {
        const known = (await loadForImport(tx, [500])).get(500)?.title;
        runs.push(known?.ordinal ?? 0);
        await writeTitles(tx, [aTitle(aSerial(500, name), known === undefined ? {} : { basedOn: known.ordinal })]);
      });
    await Promise.all(['A', 'B', 'C', 'D'].map(upsert));
    expect(await findRecord(store.read, 500)).toMatchObject({ ordinal: 4 });
    expect(runs.length).toBeGreaterThanOrEqual(4);
    const kinds = (await history(store.read, 500)).map(({ kind, ordinal }) => `${kind} ${ordinal}`);
    expect(kinds).toEqual(['title-created 1', 'title-updated 2', 'title-updated 3', 'title-updated 4']);
  });

  test('numbers without titles are recorded, cancelled and counted; what is already so writes no change', async () => {
    const change = {
      actor: 'test',
      reason: 'because',
      evidence: 'letter of 1 May',
      changeSet: 'b3bb1c1a-66ab-4ae0-8d0f-0a0a0a0a0a0a',
    };
    const record = (number: number) =>
      store.transaction((tx) => setNumberState(tx, { number, state: 'unreported', centre: '2', change }));
    expect(await record(600)).toBe(true);
    expect(await record(600)).toBe(false);
    const cancelled = await store.transaction((tx) =>
      writeNumbers(tx, [
        { number: 600, state: 'cancelled', replacement: 601, change },
        { number: 602, state: 'suppressed', change },
      ]),
    );
    expect(cancelled).toEqual([600, 602]);
    expect(await findNumber(store.read, 600)).toMatchObject({ state: 'cancelled', replacement: 601, centre: '2' });
    expect(await findNumber(store.read, 601)).toMatchObject({ state: 'unreported' });
    const changes = await history(store.read, 600);
    expect(changes).toMatchObject([
      { kind: 'number-recorded', state: 'unreported', ...change },
      { kind: 'number-cancelled', state: 'cancelled', replacement: 601, ...change },
    ]);
    expect((await history(store.read, 602)).map(({ kind }) => kind)).toEqual(['number-suppressed']);
  });

  test('a title cancels the numbers that it replaces', async () => {
    await write(aTitle(aSerial(700, 'Survivor'), { cancels: [701, 702] }));
    for (const number of [701, 702]) {
      expect(await findNumber(store.read, number)).toMatchObject({ state: 'cancelled', replacement: 700 });
    }
    await expect(
      write(aTitle(aSerial(710, 'X'), { cancels: [711] }), aTitle(aSerial(711, 'Y'))),
    ).rejects.toBeInstanceOf(RangeError);
  });

  test('a title that becomes cancelled keeps its record, and its replacement is known', async () => {
    await write(aTitle(aSerial(800, 'Given twice')));
    const serial = aSerial(800, 'Given twice', { status: 'cancelled' });
    await write(aTitle(serial, { basedOn: 1, replacement: 801 }));
    expect(await findRecord(store.read, 800)).toMatchObject({ state: 'cancelled', replacement: 801, ordinal: 2 });
    expect(await findNumber(store.read, 801)).toMatchObject({ state: 'unreported' });
  });

  test('centres come in with the titles and get their names later', async () => {
    await write(aTitle(aSerial(900, 'With a centre'), { centre: '76' }));
    await store.transaction((tx) =>
      writeCentres(tx, [{ code: '76', name: 'Centre of Ruritania', country: 'RUR' }, { code: '77' }]),
    );
    await store.transaction((tx) => writeCentres(tx, [{ code: '76' }]));
    const centres = await listCentres(store.read);
    expect(centres).toContainEqual({ code: '76', name: 'Centre of Ruritania', country: 'RUR' });
    expect(centres).toContainEqual({ code: '77' });
  });

  describe('figures', () => {
    test('count what is there, by state and medium', async () => {
      const fresh = await open();
      await fresh.transaction((tx) =>
        writeTitles(tx, [
          aTitle(aSerial(1, 'One', { issnL: issnFromInteger(1) })),
          aTitle(aSerial(2, 'Two', { issnL: issnFromInteger(1), medium: 'online', countries: ['FRA'] })),
          aTitle(aSerial(3, 'Three', { status: 'provisional', countries: [] }), { cancels: [4] }),
        ]),
      );
      expect(await registerCounts(fresh.read)).toEqual({
        numbers: 4,
        titles: 3,
        byState: { register: 2, provisional: 1, legacy: 0, unreported: 0, cancelled: 1, suppressed: 0 },
        byMedium: { print: 2, online: 1, 'digital-carrier': 0, other: 0 },
        countries: 2,
        clusters: 1,
      });
      expect((await newestTitles(fresh.read, 2)).map(({ number }) => number)).toEqual([3, 2]);
      expect(await isEmptyRegister(fresh.read)).toBe(false);
    });
  });

  test('a reader is no writer, and the types say so', async () => {
    // @ts-expect-error a ReadStore is not a Tx
    await expect(writeTitles(store.read, [aTitle(aSerial(990, 'Not written'))])).rejects.toThrow();
  });

  test('what fails in a transaction leaves nothing of it', async () => {
    const broken = store.transaction(async (tx) => {
      await writeTitles(tx, [aTitle(aSerial(1000, 'Not kept'))]);
      throw new Error('changed my mind');
    });
    await expect(broken).rejects.toThrow('changed my mind');
    expect(await findNumber(store.read, 1000)).toBeUndefined();
    expect(await history(store.read, 1000)).toEqual([]);
  });
});
