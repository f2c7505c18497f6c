/** Assignment on both databases: what is given, what is refused, and that nothing is given twice. */
import { readMarc21, validateRecord } from '@masthead/crosswalk';
import { type Issn, issnToInteger } from '@masthead/issn';
import { dataFieldsOf, writeLines } from '@masthead/marc';
import { expect, test } from 'vitest';
import { aCataloguer, aCentre } from '../../test/build/a-centre.ts';
import { aRecord } from '../../test/build/a-record.ts';
import { aDescription, aDraft, anAssignment } from '../../test/build/an-assignment.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { eachDatabase } from '../../test/databases.ts';
import { systemActor } from '../domain/actor.ts';
import { isWithdrawn } from '../domain/number-state.ts';
import {
  checkKeyTitles,
  findClusterOf,
  findIncomingRelations,
  findNumber,
  findRecord,
  listMatters,
  type Store,
  sealCommitted,
  verifyLedger,
  writeNumbers,
} from '../store/index.ts';
import { type Assigned, type AssignOptions, type AssignRequest, type AssignResult, assignIssn } from './assign-issn.ts';

const actor = aCataloguer();
const given = (result: AssignResult): Assigned => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};
const assign = async (store: Store, request: AssignRequest, who = actor): Promise<Assigned> =>
  given(await assignIssn(store, who, request));
const problemsOf = async (store: Store, request: AssignRequest, who = actor) => {
  const result = await assignIssn(store, who, request);
  return result.ok ? [] : result.problems;
};
const recordOf = async (store: Store, issn: Issn) => (await findRecord(store.read, issnToInteger(issn)))!;
const serialOf = async (store: Store, issn: Issn) => readMarc21((await recordOf(store, issn)).record).serial!;

/** What must hold of a Register whatever was done to it; gives the numbers that are left. */
async function checkAll(store: Store): Promise<void> {
  await sealCommitted(store);
  expect((await checkKeyTitles(store.read, { limit: 10_000 })).faults).toEqual([]);
  expect((await verifyLedger(store.read)).problems).toEqual([]);
}

/** Requests of one process share transactions; those of several do not. */
const ways: readonly (readonly [string, AssignOptions])[] = [
  ['of one process', {}],
  ['of several processes', { duplicates: 'exact', now: () => new Date() }],
];

eachDatabase((_, open) => {
  test('a family: print, online and disc share an ISSN-L, and each record is right by the profile and names the others', async () => {
    const store = await open();
    await aCentre(store);
    const { titles, repeated, state } = await assign(
      store,
      anAssignment([
        aDraft('print', 'Revue des essais'),
        aDraft('online', 'Revue des essais', 'online'),
        aDraft('disc', 'Revue des essais', 'digital-carrier'),
      ]),
    );
    expect({ repeated, state }).toEqual({ repeated: false, state: 'provisional' });
    expect(titles.map(({ issn }) => issn)).toEqual(['9000-0005', '9000-0013', '9000-0021']);
    expect(new Set(titles.map(({ issnL }) => issnL))).toEqual(new Set(['9000-0005']));
    expect(titles.map(({ keyTitle }) => keyTitle)).toEqual([
      'Revue des essais (Imprimé)',
      'Revue des essais (En ligne)',
      'Revue des essais (CD-ROM)',
    ]);
    expect(await findClusterOf(store.read, 'L', 9_000_001)).toEqual({
      kind: 'L',
      cluster: 9_000_000,
      members: [9_000_000, 9_000_001, 9_000_002],
    });
    for (const { issn } of titles) {
      const { record, state: now, centre } = await recordOf(store, issn);
      expect({ now, centre }).toEqual({ now: 'provisional', centre: '7' });
      expect(validateRecord(record, { status: 'provisional' }).filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
      expect(dataFieldsOf(record, '776')).toHaveLength(2);
    }
    const lines = writeLines((await recordOf(store, '9000-0013' as Issn)).record);
    expect(lines).toContain('=022  \\\\$a9000-0013$l9000-0005$27');
    expect(lines).toContain('=023  0\\$a9000-0005');
    expect(lines).toContain('=035  \\\\$a(ISSN)90000013');
    expect(lines).toContain('=210  1\\$aRev. essais$b(En ligne)');
    expect(lines).toContain('=699  9\\$v7$8Provisional');
    expect(lines).toContain('=776  08$tRevue des essais (Imprimé)$x9000-0005');
    await checkAll(store);
  });

  test('the same request again gives the same numbers; another under its key is refused', async () => {
    const store = await open();
    await aCentre(store);
    const request = anAssignment([aDraft('a', 'Cahiers')]);
    const first = await assign(store, request);
    expect(await assign(store, request)).toEqual({ ...first, repeated: true });
    expect(await problemsOf(store, { ...request, state: 'register', evidence: 'https://x.example.org/1' })).toEqual([
      { type: 'key-used', key: request.key, issns: ['9000-0005'] },
    ]);
    expect(await findNumber(store.read, 9_000_001)).toBeUndefined();
  });

  test.each(ways)(
    'one request ten times at once, %s, is answered once',
    async (_way, options) => {
      const store = await open({ connections: 12 });
      await aCentre(store);
      const request = anAssignment([aDraft('p', 'Cahiers'), aDraft('o', 'Cahiers', 'online')]);
      const results = await Promise.all(Array.from({ length: 10 }, () => assignIssn(store, actor, request, options)));
      const answers = results.map(given);
      expect(new Set(answers.map(({ titles }) => titles.map(({ issn }) => issn).join())).size).toBe(1);
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(await findNumber(store.read, 9_000_002)).toBeUndefined();
      await checkAll(store);
    },
    60_000,
  );

  test('a successor is linked from both ends, with an ISSN-L of its own', async () => {
    const store = await open();
    await aCentre(store);
    const [old] = (await assign(store, anAssignment([aDraft('a', 'Annales')]))).titles;
    const { titles, linkedBack } = await assign(
      store,
      anAssignment([aDraft('b', 'Nouveaux horizons')], { links: [{ from: 'b', kind: 'continues', to: old!.issn }] }),
    );
    expect(linkedBack).toEqual([old!.issn]);
    expect(titles[0]).toMatchObject({ issn: '9000-0013', issnL: '9000-0013' });
    expect((await serialOf(store, old!.issn)).relations).toEqual([
      { kind: 'continued-by', title: 'Nouveaux horizons', issn: '9000-0013' },
    ]);
    expect(await findIncomingRelations(store.read, 9_000_000)).toMatchObject([{ from: 9_000_001, kind: 'continues' }]);
    await checkAll(store);
  });

  test('a new medium joins the ISSN-L of the version that is there, also when that one had none', async () => {
    const store = await open();
    await aCentre(store);
    await takeRecords(store, [aRecord({ issn: '0028-0836', title: 'Nature' })]);
    const request = anAssignment([aDraft('online', 'Nature', 'online', { countries: ['GBR'] })], {
      links: [{ from: 'online', kind: 'other-medium', to: '0028-0836' }],
    });
    const { titles, linkedBack } = await assign(store, request, systemActor());
    expect(titles[0]).toMatchObject({ issnL: '0028-0836', keyTitle: 'Nature (En ligne)' });
    expect(linkedBack).toEqual(['0028-0836']);
    const nature = await serialOf(store, '0028-0836' as Issn);
    expect(nature).toMatchObject({ issnL: '0028-0836', keyTitle: { text: 'Nature' } });
    expect(nature.relations).toMatchObject([{ kind: 'other-medium', issn: titles[0]!.issn }]);
    expect((await findClusterOf(store.read, 'L', issnToInteger(titles[0]!.issn)))?.members).toHaveLength(2);
    await checkAll(store);
  });

  test('a new title of the online version alone stands under the ISSN-L of the printed one, which goes on', async () => {
    const store = await open();
    await aCentre(store);
    const [print, online] = (
      await assign(store, anAssignment([aDraft('p', 'Horizons'), aDraft('o', 'Horizons', 'online')]))
    ).titles;
    const follow = (draft: ReturnType<typeof aDraft>, to: Issn) =>
      assign(store, anAssignment([draft], { links: [{ from: draft.label, kind: 'continues', to }] }));
    const [later] = (await follow(aDraft('o', 'Grand large', 'online'), online!.issn)).titles;
    expect(later).toMatchObject({ issn: '9000-0021', issnL: print!.issn });
    expect((await serialOf(store, print!.issn)).relations).toMatchObject([
      { kind: 'other-medium', issn: online!.issn },
      { kind: 'other-medium', issn: later!.issn },
    ]);
    // Then the printed one changes too: nothing of the old title goes on.
    expect((await follow(aDraft('p', 'Marées'), print!.issn)).titles[0]?.issnL).toBe('9000-003X');
    await checkAll(store);
  });

  test("another centre's record is not touched: the link back is proposed to it", async () => {
    const store = await open();
    await aCentre(store);
    await aCentre(store, { code: '2', first: 9_100_000 });
    const theirs = await assign(store, anAssignment([aDraft('a', 'Annals')], { centre: '2' }), aCataloguer('2'));
    const before = await recordOf(store, theirs.titles[0]!.issn);
    const { proposed, linkedBack } = await assign(
      store,
      anAssignment([aDraft('b', 'Horizons')], {
        links: [{ from: 'b', kind: 'translation', to: theirs.titles[0]!.issn }],
      }),
    );
    expect({ proposed, linkedBack }).toEqual({ proposed: [{ issn: '9100-0009', centre: '2' }], linkedBack: [] });
    expect((await recordOf(store, theirs.titles[0]!.issn)).revision).toBe(before.revision);
    const [matter] = await listMatters(store.read, { centre: '2', limit: 10 });
    expect(matter).toMatchObject({
      kind: 'relation-proposed',
      number: 9_100_000,
      other: 9_000_000,
      detail: { kind: 'original-language', issn: '9000-0005', title: 'Horizons' },
    });
  });

  test('a record of a centre becomes the record of the Register, with what it said kept', async () => {
    const store = await open();
    await aCentre(store);
    const record = aRecord({
      issn: null,
      title: 'Gazette',
      country: ['fr', 'FRA'],
      fields: [
        { tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'Kept.' }] },
        { tag: '082', ind1: '0', ind2: '4', subfields: [{ code: 'a', value: '070' }] },
      ],
    });
    const fields = [{ tag: '003', value: 'FR-7' }, ...record.fields];
    const content = {
      type: 'record',
      record: { ...record, fields: [record.fields[0]!, ...fields.filter((field) => field !== record.fields[0])] },
    } as const;
    const { titles } = await assign(
      store,
      anAssignment([{ label: 'a', content }], { state: 'register', evidence: 'https://x.example.org/1' }),
    );
    const lines = writeLines((await recordOf(store, titles[0]!.issn)).record);
    for (const line of [
      '=001  9000-0005',
      '=003  ISSN',
      '=035  \\\\$a(FR-7)x1',
      '=500  \\\\$aKept.',
      '=222  \\\\$aGazette',
      '=699  9\\$v7$8Register',
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.match(/^=022/gm)).toHaveLength(1);
    expect((await findNumber(store.read, 9_000_000))?.state).toBe('register');
    await checkAll(store);
  });

  const a = aDraft('a', 'Annales');
  const unclassified = aDraft('a', 'Annales', 'print', { classifications: [] });
  const nothing = {
    ...aDraft('a', 'x'),
    content: { type: 'description', description: { ...aDescription('x'), titleProper: undefined } },
  } as never;
  const refusals: readonly (readonly [why: string, request: Partial<AssignRequest>, problem: object])[] = [
    ['another centre', { centre: '2' }, { type: 'not-in-custody', centre: '2' }],
    ['confirmed without evidence', { state: 'register' }, { type: 'evidence-missing' }],
    ['no key', { key: ' ' }, { type: 'key-not-usable' }],
    ['no titles', { titles: [] }, { type: 'no-titles' }],
    [
      'a record with a number',
      { titles: [{ label: 'a', content: { type: 'record', record: aRecord() } }] },
      { type: 'has-issn', issn: '0028-0836' },
    ],
    ['no title', { titles: [nothing] }, { type: 'title-missing', label: 'a' }],
    ['no medium', { titles: [aDraft('a', 'x', 'print', { medium: undefined as never })] }, { type: 'medium-missing' }],
    [
      'a title of blanks',
      { titles: [aDraft('a', '  ')] },
      { type: 'title-not-usable', problem: { type: 'title-empty' } },
    ],
    [
      'no such predecessor',
      { links: [{ from: 'a', kind: 'continues', to: '0036-8075' }] },
      { type: 'link-unknown', number: 36_807 },
    ],
    [
      'no number at all',
      { links: [{ from: 'a', kind: 'continues', to: '0036-8076' }] },
      { type: 'label-unknown', label: '0036-8076' },
    ],
    [
      'a cancelled predecessor',
      { links: [{ from: 'a', kind: 'continues', to: '1476-4687' }] },
      { type: 'link-withdrawn', replacement: 2_883 },
    ],
    ['a block of another centre', { block: -1 }, { type: 'block-unknown' }],
    ['a purpose that the centre has no block for', { purpose: 'legal-deposit' }, { type: 'no-open-block' }],
    [
      'a confirmed record without classification',
      { titles: [unclassified], state: 'register', evidence: 'seen' },
      { type: 'record-not-right', problems: [{ rule: 'field-group-missing', tag: '080' }] },
    ],
    [
      'a title that the Register seems to have',
      { titles: [aDraft('a', 'Nature', 'print', { countries: ['GBR'] })] },
      { type: 'duplicate-likely', candidates: [{ issn: '0028-0836', keyTitle: 'Nature' }] },
    ],
    [
      'a key title of another',
      { titles: [aDraft('a', 'Nature', 'online', { keyTitle: { text: 'Nature' } })] },
      { type: 'key-title-taken', keyTitle: 'Nature', holder: '0028-0836' },
    ],
  ];
  test('what cannot be is refused with its reason, and nothing is given', async () => {
    const store = await open();
    await aCentre(store);
    await takeRecords(store, [aRecord({ issn: '0028-0836', title: 'Nature' })]);
    await store.transaction((tx) =>
      writeNumbers(tx, [{ number: 1_476_468, state: 'cancelled', replacement: 2_883, change: { actor: 'test' } }]),
    );
    for (const [why, request, problem] of refusals) {
      expect(await problemsOf(store, anAssignment([a], request)), why).toMatchObject([problem]);
      expect(await findNumber(store.read, 9_000_000), why).toBeUndefined();
    }
    // The number that would have been given is given to the next.
    expect((await assign(store, anAssignment([aDraft('a', 'Une autre')]))).titles[0]?.issn).toBe('9000-0005');
  }, 60_000);

  test('a likely duplicate is given a number by who says why', async () => {
    const store = await open();
    await aCentre(store);
    await assign(store, anAssignment([aDraft('a', 'Horizons')]));
    expect(await problemsOf(store, anAssignment([aDraft('a', 'Horizons')]))).toMatchObject([
      { type: 'duplicate-likely' },
    ]);
    const { titles } = await assign(store, anAssignment([aDraft('a', 'Horizons')], { despite: 'another society' }));
    expect(titles[0]?.keyTitle).toBe('Horizons (Paris)');
  });

  test('what is nearly the same is asked about, and exact looking leaves it to who asks', async () => {
    const store = await open();
    await aCentre(store);
    const first = anAssignment([aDraft('a', 'Journal de minéralogie appliquée', 'online')]);
    await assign(store, first);
    const near = anAssignment([aDraft('a', 'Journal de minéralogie appliquée', 'online', { countries: ['BEL'] })]);
    expect(await problemsOf(store, near)).toMatchObject([
      { type: 'duplicate-likely', candidates: [{ issn: '9000-0005', medium: 'online' }] },
    ]);
    expect(await assign(store, first)).toMatchObject({ repeated: true });
    expect((await assignIssn(store, actor, near, { duplicates: 'exact' })).ok).toBe(true);
  });

  test('a block that ends within a family gives none of it a number', async () => {
    const store = await open();
    await aCentre(store, { size: 2 });
    const family = [
      aDraft('a', 'Annales'),
      aDraft('b', 'Annales', 'online'),
      aDraft('c', 'Annales', 'digital-carrier'),
    ];
    expect(await problemsOf(store, anAssignment(family))).toMatchObject([{ type: 'block-exhausted', left: 2 }]);
    expect(await findNumber(store.read, 9_000_000)).toBeUndefined();
    expect((await assign(store, anAssignment(family.slice(0, 2)))).titles).toHaveLength(2);
    expect(await problemsOf(store, anAssignment([aDraft('a', 'Revue')]))).toMatchObject([
      { type: 'block-exhausted', left: 0 },
    ]);
  });

  test.each(ways)(
    'a key title taken a millisecond ago, %s: everybody gets one, and every number is given',
    async (_way, options) => {
      const store = await open({ connections: 16 });
      await aCentre(store);
      const requests = Array.from({ length: 12 }, (_unused, at) =>
        anAssignment([aDraft('a', 'Mélanges', at % 2 === 0 ? 'print' : 'online')], { despite: 'test' }),
      );
      const results = (await Promise.all(requests.map((request) => assignIssn(store, actor, request, options)))).map(
        given,
      );
      const titles = results.flatMap((result) => result.titles);
      expect(new Set(titles.map(({ keyTitle }) => keyTitle)).size).toBe(12);
      expect(titles.map(({ issn }) => issnToInteger(issn)).sort()).toEqual(
        Array.from({ length: 12 }, (_unused, at) => 9_000_000 + at),
      );
      await checkAll(store);
    },
    60_000,
  );

  test.each(ways)(
    'twelve successors of one title at once, %s: all are linked from both ends',
    async (_way, options) => {
      const store = await open({ connections: 16 });
      await aCentre(store);
      const [old] = (await assign(store, anAssignment([aDraft('a', 'Annales')]))).titles;
      const results = await Promise.all(
        Array.from({ length: 12 }, (_unused, at) =>
          assignIssn(
            store,
            actor,
            anAssignment([aDraft('a', `Annales ${at}`)], {
              links: [{ from: 'a', kind: 'continues-in-part', to: old!.issn }],
            }),
            options,
          ),
        ),
      );
      const issns = results.map(given).flatMap(({ titles }) => titles.map(({ issn }) => issn));
      const { relations } = await serialOf(store, old!.issn);
      expect(new Set(relations.map(({ issn }) => issn))).toEqual(new Set(issns));
      await checkAll(store);
    },
    60_000,
  );

  test('a clock that jumps back changes nothing but the dates in the record', async () => {
    const store = await open();
    await aCentre(store);
    const later = given(
      await assignIssn(store, actor, anAssignment([aDraft('a', 'Annales')]), {
        now: () => new Date('2030-01-01T00:00:00Z'),
      }),
    );
    const earlier = given(
      await assignIssn(store, actor, anAssignment([aDraft('a', 'Revue')]), {
        now: () => new Date('2020-01-01T00:00:00Z'),
      }),
    );
    await sealCommitted(store);
    const [one, other] = [await recordOf(store, later.titles[0]!.issn), await recordOf(store, earlier.titles[0]!.issn)];
    expect(other.position).toBeGreaterThan(one.position!);
    expect(other.sealedAt!.getTime()).toBeGreaterThanOrEqual(one.sealedAt!.getTime());
    expect(isWithdrawn(other.state)).toBe(false);
    await checkAll(store);
  });
});
