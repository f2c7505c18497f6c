/** Every element of Annex C: in MARC 21, UNIMARC, linked data and on the record page. */
import { readFileSync } from 'node:fs';
import {
  formatByName,
  marc21ToUnimarc,
  readMarc21,
  readUnimarc,
  writeDocument,
  writeMarc21,
} from '@masthead/crosswalk';
import { writeLines } from '@masthead/marc';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../register/src/store/index.ts';
import { wordsFor } from '../../register/src/words/languages.ts';
import { aSite } from '../../register/test/build/a-site.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';
import { annexCPage, elements, type Place } from './annex-c.ts';
import { annexCRecord } from './annex-c-record.ts';

const record = annexCRecord();
const serial = readMarc21(record).serial!;
// What a Serial carries is written anew; the rest stays as it was.
const marc21 = writeLines(writeMarc21(serial, record));
const unimarc = writeLines(marc21ToUnimarc(record).record);
const turtle = (() => {
  const result = writeDocument(
    formatByName('turtle')!,
    { record, serial },
    { model: 'full', baseUri: 'https://register.example.org' },
  );
  return result.ok ? String(result.data) : '';
})();

let store: Store;
let page = '';

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await takeRecords(store, [record]);
  const site = await aSite(store);
  page = (await site.inject({ url: '/resource/ISSN/1234-5679', headers: { accept: 'text/html' } })).body;
  await site.close();
});
afterAll(() => store?.close());

const shows = (text: string, place: Place): void => {
  if ('none' in place) expect(place.none).not.toBe('');
  else expect(text).toMatch(place[1]);
};

describe.each(['C.1', 'C.2'] as const)('Table %s', (table) => {
  const rows = elements.filter((element) => element.table === table);
  test.each(rows.map((element) => [element.name, element] as const))(`${table} %s`, (_name, element) => {
    shows(marc21, element.marc21);
    shows(unimarc, element.unimarc);
    shows(turtle, element.linkedData);
    expect(page).toMatch(element.page[1]);
  });
});

test('C.1 has nineteen elements, C.2 has forty-two lines', () => {
  const count = (table: string): number => elements.filter((element) => element.table === table).length;
  expect([count('C.1'), count('C.2')]).toEqual([19, 42]);
});

test('C.2 is the same for a record that went to UNIMARC and back', () => {
  expect(readUnimarc(marc21ToUnimarc(record).record).serial).toEqual(serial);
});

test('the page of the table is what the data say', () => {
  const { t } = wordsFor('en');
  const written = readFileSync(new URL('../../docs/annex-c.md', import.meta.url), 'utf8');
  expect(written, 'npm run annex-c writes it anew').toBe(annexCPage((key) => (t as (key: string) => string)(key)));
});
