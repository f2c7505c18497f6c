import type { MarcRecord } from '@masthead/marc';
import { emptyDescription } from '@masthead/serial';
import { describe, expect, test } from 'vitest';
import { aRecord, type RecordGiven } from '../../test/build/a-record.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { eachDatabase } from '../../test/databases.ts';
import type { Actor } from '../domain/actor.ts';
import type { Describable } from '../domain/duplicate-description.ts';
import { setNumberState } from '../store/index.ts';
import { findDuplicates } from './find-duplicates.ts';

const ana: Actor = { name: 'Ana', role: 'cataloguer', centre: '7' };

const gallia: RecordGiven = {
  issn: '0016-4119',
  title: 'Gallia prehistorica',
  publisher: 'CNRS éditions',
  country: ['fr ', 'FRA'],
  language: 'fre',
  start: '1958',
  url: 'https://www.gallia.example.fr/revue/index.html',
};

const register: MarcRecord[] = [
  aRecord(gallia),
  aRecord({ issn: '0028-0836', title: 'Nature', incorrect: ['0036-8075'] }),
  aRecord({ issn: '1476-4687', title: 'Nature (London. Online)', medium: 'online', issnL: '0028-0836' }),
  aRecord({
    issn: '2109-9642',
    title: 'Gallia prehistorica. Supplement',
    links: [['772', ' ', 'Gallia prehistorica', '0016-4119']],
  }),
  aRecord({ issn: '0007-1447', title: 'British medical journal', links: [['785', '0', 'BMJ', '0959-8138']] }),
];

const said = (given: Partial<Describable>): Describable => ({ ...emptyDescription(), ...given });
const by = (text: string): Partial<Describable> => ({
  publications: [{ role: 'latest', places: [], publishers: [{ text }] }],
});
const title = (text: string) => ({ titleProper: { text } });

eachDatabase((_name, open) => {
  describe('what the Register may have already', () => {
    test.each<[string, Partial<Describable>, string | undefined, string]>([
      [
        'the same title and publisher',
        { ...title('Gallia Préhistorica'), countries: ['FRA'] },
        '0016-4119',
        'title-same',
      ],
      ['a letter apart', { ...title('Galia prehistorica'), ...by('CNRS') }, '0016-4119', 'title-near'],
      [
        'another title at the same address',
        { ...title('Revue Gallia'), urls: [{ url: 'http://gallia.example.fr/revue' }] },
        '0016-4119',
        'address-same',
      ],
      ['a number that it names', { ...title('Anything'), incorrect: ['0016-4119'] }, '0016-4119', 'number-same'],
      [
        'a number that another record has as incorrect',
        { ...title('Q'), issn: '0036-8075' },
        '0028-0836',
        'number-same',
      ],
      ['a title that the Register knows with a qualifier', title('Nature'), '1476-4687', 'title-same'],
      [
        'whatever continues into the same title',
        {
          ...title('British medical journal'),
          relations: [{ kind: 'continued-by' as const, issn: '0959-8138' as never }],
        },
        '0007-1447',
        'relation-same',
      ],
      ['nothing like it', title('Zoologica orientalis'), undefined, ''],
    ])('%s', async (_reason, given, issn, reason) => {
      const store = await open();
      await takeRecords(store, register);
      const answer = await findDuplicates(store.read, ana, said(given));
      if (!answer.ok) throw new Error(answer.problem.type);
      const found = answer.duplicates.find((one) => one.issn === issn);
      if (issn === undefined) expect(answer.duplicates).toEqual([]);
      else expect(found?.reasons.map(({ type }) => type)).toContain(reason);
    });
  });

  test('a number without a record is told by its number, and so is a withdrawn one', async () => {
    const store = await open();
    await takeRecords(store, register);
    const change = { actor: 'test' };
    await store.transaction((tx) => setNumberState(tx, { number: 2049363, state: 'unreported', change }));
    await store.transaction((tx) => setNumberState(tx, { number: 16411, state: 'suppressed', change }));
    const answer = await findDuplicates(store.read, ana, said({ incorrect: ['2049-3630', '0016-4119'] }));
    expect(answer).toMatchObject({
      duplicates: expect.arrayContaining([
        expect.objectContaining({ issn: '2049-3630', state: 'unreported' }),
        expect.objectContaining({ issn: '0016-4119', state: 'suppressed' }),
      ]),
    });
  });

  test('what a record says comes after it is no duplicate of it, however alike', async () => {
    const store = await open();
    await takeRecords(store, register);
    const supplement = said({
      ...title('Gallia prehistorica'),
      relations: [{ kind: 'supplement-to', issn: '0016-4119' as never }],
    });
    const answer = await findDuplicates(store.read, ana, supplement, { least: 0 });
    if (!answer.ok) throw new Error(answer.problem.type);
    const parent = answer.duplicates.find(({ issn }) => issn === '0016-4119');
    expect(parent?.score).toBeLessThan(0.5);
    expect(parent?.reasons.map(({ type }) => type)).toContain('stated-as-another');
  });

  test('other media are told as versions, the number itself is left out', async () => {
    const store = await open();
    await takeRecords(store, register);
    const answer = await findDuplicates(store.read, ana, said({ ...title('Nature'), medium: 'print' }), {
      except: 28083,
    });
    expect(answer).toMatchObject({ duplicates: [{ issn: '1476-4687', medium: 'other', version: 'online' }] });
  });

  test('a role without the right is told so', async () => {
    const store = await open();
    const nobody = { name: 'x', role: 'nobody' as never };
    expect(await findDuplicates(store.read, nobody, said({}))).toMatchObject({
      ok: false,
      problem: { type: 'not-permitted' },
    });
  });
});
