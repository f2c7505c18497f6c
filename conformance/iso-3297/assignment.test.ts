/** ISO 3297:2020, 5.1, 5.5 to 5.8, 6.1, 6.2.a and Annex B: what a centre gives, to whom, and what comes with it. */
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnToInteger } from '@masthead/issn';
import { dataFieldsOf } from '@masthead/marc';
import { isNewIssnNeeded } from '@masthead/serial';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Assigned,
  type AssignRequest,
  assignIssn,
  type TitleDraft,
} from '../../register/src/actions/assign-issn.ts';
import { permissions } from '../../register/src/domain/permissions.ts';
import { readDescription } from '../../register/src/domain/title-description.ts';
import {
  findClusterOf,
  findKeyTitleHolders,
  findNumber,
  findRecord,
  history,
  openStore,
  type Store,
} from '../../register/src/store/index.ts';
import { aCataloguer, aCentre } from '../../register/test/build/a-centre.ts';
import { aDraft, anAssignment } from '../../register/test/build/an-assignment.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await aCentre(store);
});
afterAll(() => store?.close());

const assign = async (titles: readonly TitleDraft[], more: Partial<AssignRequest> = {}): Promise<Assigned> => {
  const result = await assignIssn(store, aCataloguer(), anAssignment(titles, more));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};
const serialOf = async (issn: Issn) => readMarc21((await findRecord(store.read, issnToInteger(issn)))!.record).serial!;

test('5.1 only who works for the network assigns, and only for the own centre', async () => {
  const request = anAssignment([aDraft('a', 'Mercure')]);
  expect(await assignIssn(store, aCataloguer('2'), request)).toMatchObject({
    ok: false,
    problems: [{ type: 'not-in-custody', centre: '7' }],
  });
  const service = { name: 'a program of another centre', role: 'service', centre: '2' } as const;
  expect((await assignIssn(store, service, request)).ok).toBe(false);
});

test('5.1 on request or without one, as for legal deposit: what was asked stays on record', async () => {
  const asked = await assign([aDraft('a', 'Mercure des lettres')], { request: 'request 2026-17' });
  const unasked = await assign([aDraft('a', 'Mercure des sciences')]);
  const changeOf = async ({ titles }: Assigned) => (await history(store.read, issnToInteger(titles[0]!.issn)))[0];
  expect(await changeOf(asked)).toMatchObject({ kind: 'title-created', detail: { request: 'request 2026-17' } });
  expect((await changeOf(unasked))?.detail).toBeUndefined();
});

test('5.5 a number comes with a key title that no other has, and that is refused to every other', async () => {
  const [first] = (await assign([aDraft('a', 'Panorama du livre')])).titles;
  const [second] = (await assign([aDraft('a', 'Panorama du livre')], { despite: 'of another society' })).titles;
  expect(second?.keyTitle).not.toBe(first?.keyTitle);
  const taken = aDraft('a', 'Panorama du livre', 'print', { keyTitle: { text: first!.keyTitle } });
  expect(await assignIssn(store, aCataloguer(), anAssignment([taken], { despite: 'test' }))).toMatchObject({
    ok: false,
    problems: [{ type: 'key-title-taken', holder: first!.issn }],
  });
});

test('5.5 what has no title gets no number', async () => {
  const nameless = aDraft('a', 'x', 'print', { titleProper: undefined as never });
  expect(await assignIssn(store, aCataloguer(), anAssignment([nameless]))).toMatchObject({
    ok: false,
    problems: [{ type: 'title-missing' }],
  });
});

test('5.6 a resource that seems to have a number is asked about before it gets another', async () => {
  const [first] = (await assign([aDraft('a', 'Atlas des rivages')])).titles;
  expect(await assignIssn(store, aCataloguer(), anAssignment([aDraft('a', 'Atlas des rivages')]))).toMatchObject({
    ok: false,
    problems: [{ type: 'duplicate-likely', candidates: [{ issn: first!.issn }] }],
  });
});

test('5.6 a request that is repeated, because its answer was lost, gets the number that it got', async () => {
  const request = anAssignment([aDraft('a', 'Carnets du large')]);
  const answers = [await assignIssn(store, aCataloguer(), request), await assignIssn(store, aCataloguer(), request)];
  const issns = answers.map((answer) => answer.ok && answer.titles[0]?.issn);
  expect(issns[1]).toBe(issns[0]);
});

test('5.7 each medium version and edition has its own number and key title, linked by 776 and 775', async () => {
  const { titles } = await assign(
    [
      aDraft('print', 'Regards croisés'),
      aDraft('online', 'Regards croisés', 'online'),
      { ...aDraft('english', 'Crossed views', 'print', { languages: ['eng'] }), edition: 'English ed.' },
    ],
    { links: [{ from: 'english', kind: 'other-edition', to: 'print' }] },
  );
  expect(new Set(titles.map(({ issn }) => issn)).size).toBe(3);
  expect(new Set(titles.map(({ keyTitle }) => keyTitle)).size).toBe(3);
  const record = (await findRecord(store.read, issnToInteger(titles[0]!.issn)))!.record;
  expect([dataFieldsOf(record, '776'), dataFieldsOf(record, '775')].map(({ length }) => length)).toEqual([1, 1]);
});

test('5.8 a title that the rules call another gets a number of its own, linked with the one before', async () => {
  const change = { old: { title: 'Cahiers de géologie' }, new: { title: 'Annales de minéralogie' } };
  expect(isNewIssnNeeded(change).answer).toBe('major');
  const [old] = (await assign([aDraft('a', change.old.title)])).titles;
  const { titles } = await assign([aDraft('b', change.new.title)], {
    links: [{ from: 'b', kind: 'continues', to: old!.issn }],
  });
  expect(titles[0]?.issn).not.toBe(old!.issn);
  expect((await serialOf(old!.issn)).relations).toMatchObject([{ kind: 'continued-by', issn: titles[0]!.issn }]);
  expect(await findNumber(store.read, issnToInteger(old!.issn))).toMatchObject({ state: 'provisional' });
});

test('6.1 a key title is established by the network: assigning is the right of its members and of nobody else', async () => {
  const roles = Object.keys(permissions['assign-issn']).sort();
  expect(roles).toEqual(['administrator', 'cataloguer', 'head', 'reviewer', 'service', 'staff', 'system']);
  const [title] = (await assign([aDraft('a', 'Études de style')])).titles;
  const normal = 'etudesdestyle';
  expect((await findKeyTitleHolders(store.read, [normal])).get(normal)?.number).toBe(issnToInteger(title!.issn));
});

test('6.2.a the key title is made of the title proper, and the record keeps which issue it was described from', async () => {
  const described = readDescription({
    title: 'Feuilles volantes : revue de botanique / Société Y',
    medium: 'print',
    country: 'FRA',
    languages: ['fre'],
    publisher: 'Société Y',
    place: 'Paris',
    start: '2026',
    udc: '58',
    describedFrom: 'No 1 (printemps 2026)',
  });
  if (!described.ok) throw new Error();
  const content = { type: 'description', description: described.description } as const;
  const [title] = (await assign([{ label: 'a', content }])).titles;
  expect(title?.keyTitle).toBe('Feuilles volantes');
  expect((await serialOf(title!.issn)).notes).toContainEqual({
    tag: '588',
    text: 'Description based on: No 1 (printemps 2026)',
  });
});

test('B.1 the ISSN-L is there with the number: that of the first medium version', async () => {
  const [print] = (await assign([aDraft('p', 'Vents contraires')])).titles;
  const { titles } = await assign([aDraft('o', 'Vents contraires', 'online')], {
    links: [{ from: 'o', kind: 'other-medium', to: print!.issn }],
  });
  expect([print!.issnL, titles[0]!.issnL]).toEqual([print!.issn, print!.issn]);
  expect((await serialOf(titles[0]!.issn)).clusters).toMatchObject([{ kind: 'L', issn: print!.issn }]);
});

test('B.4 a resource in one medium has its ISSN-L too', async () => {
  const [only] = (await assign([aDraft('a', 'Seul au monde')])).titles;
  const number = issnToInteger(only!.issn);
  expect(await findClusterOf(store.read, 'L', number)).toEqual({ kind: 'L', cluster: number, members: [number] });
});

test('B.6 a new number after a major change comes with its ISSN-L: all media of the new title share one of their own', async () => {
  const before = (await assign([aDraft('p', 'Le vieux titre'), aDraft('o', 'Le vieux titre', 'online')])).titles;
  const { titles } = await assign([aDraft('p', 'Tout autre chose'), aDraft('o', 'Tout autre chose', 'online')], {
    links: [
      { from: 'p', kind: 'continues', to: before[0]!.issn },
      { from: 'o', kind: 'continues', to: before[1]!.issn },
    ],
  });
  expect(titles.map(({ issnL }) => issnL)).toEqual([titles[0]!.issn, titles[0]!.issn]);
  expect((await findClusterOf(store.read, 'L', issnToInteger(before[0]!.issn)))?.members).toHaveLength(2);
});
