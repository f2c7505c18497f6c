/** ISO 3297:2020, 3.1.1, 3.1.4, 6.2 and 6.4 as people and programs meet them: through the pages and what the Register then shows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importWordList } from '../../register/src/actions/import-word-list.ts';
import { aField, aRecord } from '../../register/test/build/a-record.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';
import { aRegister, online, print, type Register, shownText } from './a-register.ts';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register?.close());

const asked = async (query: Record<string, string>) =>
  JSON.parse(
    (await register.site.inject({ url: `/key-title?${new URLSearchParams({ ...query, format: 'json' })}` })).body,
  );

test('3.1.1 the abbreviated key title is made word by word from the List of Title Word Abbreviations once it is imported', async () => {
  // As the list is published: the words of this title, with an abbreviation nobody else would choose.
  const list =
    'WORDS\tABBREVIATIONS\tLANGUAGES\njournal\tjn.\teng\nchemical\tchm.\teng\nphysic-\tphy.\teng\nacoustic-\tacst.\teng\n';
  await importWordList(register.store, { name: 'list.tsv', bytes: new TextEncoder().encode(list) }, { actor: 'test' });
  const title = 'Journal of chemical physics';
  expect((await asked({ title, language: 'eng' })).abbreviatedKeyTitle.text).toBe('Jn. chm. phy.');
  const url = `/abbreviate?${new URLSearchParams({ title, language: 'eng', format: 'json' })}`;
  const { steps } = JSON.parse((await register.site.inject({ url })).body);
  expect(steps.map(({ text, result }: { text: string; result: string }) => [text, result])).toEqual([
    ['Journal', 'Jn.'],
    ['of', ''],
    ['chemical', 'chm.'],
    ['physics', 'phy.'],
  ]);
});

test('6.4 a resource is given an abbreviated key title with its key title, and the record shows the one it has', async () => {
  const { keyTitle, abbreviatedKeyTitle } = await asked({
    title: 'Acoustical physics',
    place: 'Lund',
    language: 'eng',
  });
  expect([keyTitle.text, abbreviatedKeyTitle.text]).toEqual(['Acoustical physics (Lund)', 'Acst. phy. (Lund)']);
  await takeRecords(register.store, [
    aRecord({ issn: '2049-3630', title: 'Optical review', fields: [aField('210', '0 ', 'a', 'Opt. rev.')] }),
  ]);
  expect(shownText(await register.get('/resource/ISSN/2049-3630'))).toContain('Opt. rev.');
});

test('3.1.4 the page of a title that is taken gives the qualifier in parentheses, and who has the title', async () => {
  const shown = shownText(await register.get('/key-title?title=ACOUSTICAL+PHYSICS&place=Lund'));
  expect(shown).toContain('ACOUSTICAL PHYSICS (Lund)');
  expect(shown).toContain(`ISSN ${print}`);
});

test('6.2.b each qualifier comes in its turn: body, place, place and date, edition, medium', async () => {
  const qualifiers = {
    body: 'Society',
    place: 'Lund',
    date: '1990',
    edition: 'English ed.',
    medium: 'digital-carrier',
  };
  const asWell: Record<string, string>[] = [
    qualifiers,
    { ...qualifiers, body: '' },
    { ...qualifiers, body: '', place: '' },
    { edition: 'English ed.', medium: 'digital-carrier' },
    { medium: 'digital-carrier' },
  ];
  const offered = asWell.map(async (known) => (await asked({ title: 'Acoustical physics', ...known })).keyTitle.text);
  expect(await Promise.all(offered)).toEqual([
    'Acoustical physics (Society)',
    'Acoustical physics (Lund)',
    'Acoustical physics (1990)',
    'Acoustical physics (English ed.)',
    'Acoustical physics (CD-ROM)',
  ]);
});

test('6.2.a the key title of a number is made of the title proper of its record, not of what else the record calls it', async () => {
  const issn = '0013-5151';
  const variant = aField('246', '3 ', 'a', 'Light and waves');
  await takeRecords(register.store, [aRecord({ issn, title: 'Optica', fields: [variant] })]);
  const { titleProper, current, keyTitle } = await asked({ title: '', issn });
  expect([titleProper, current?.text ?? keyTitle.text]).toEqual(['Optica', 'Optica']);
});

test('5.5 a number and its key title are shown together, each leads to the other', async () => {
  expect(shownText(await register.get(`/resource/ISSN/${print}`))).toContain('Acoustical physics');
  const list = await register.get('/key-titles?from=acoustical');
  expect(list).toContain(`href="/resource/ISSN/${print}"`);
});

test('5.7 each medium version has its own number and its own key title, and names the other', async () => {
  const [onPaper, onScreen] = [
    await register.get(`/resource/ISSN/${print}`),
    await register.get(`/resource/ISSN/${online}`),
  ];
  expect(shownText(onScreen)).toContain('Acoustical physics (Online)');
  expect(onPaper).toContain(`/resource/ISSN/${online}`);
  expect(onScreen).toContain(`/resource/ISSN/${print}`);
});

test('5.8 whoever asks whether a new title needs a new number gets the answer with the rule and its source', async () => {
  const answer = async (old: string, next: string) =>
    shownText(await register.get(`/new-issn?${new URLSearchParams({ old, new: next })}`));
  const major = await answer('Cast metal times', 'Diecasting times');
  expect(major).toContain('ISSN Manual');
  const { body } = await register.site.inject({ url: '/new-issn?old=Saint+Paul&new=St.+Paul&format=json' });
  expect(JSON.parse(body)).toMatchObject({ answer: 'minor', rules: [{ id: 'abbreviation' }] });
});

test('6.3.b the page of Romanization gives a title in Roman letters, by which standard, and every standard with its table', async () => {
  const shown = shownText(await register.get(`/romanization?text=${encodeURIComponent('Вестник науки')}`));
  for (const text of ['Vestnik nauki', 'By ISO 9', 'ISO 843', 'ISO 233', 'ISO 259', 'ISO 15919'])
    expect(shown).toContain(text);
});
