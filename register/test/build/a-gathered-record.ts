/** Builder for tests of pages: a record as the portal gathers it, without a database. */
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { GatheredRecord } from '../../src/portal/model/gather.ts';
import type { Neighbour } from '../../src/portal/model/record.ts';
import { aField, aRecord } from './a-record.ts';

/** A record that has something to say in nearly every group: two scripts, history, relations, notes. */
export function aFullRecord(): MarcRecord {
  return aRecord({
    issn: '2049-3630',
    issnL: '2049-3630',
    title: 'Sekai no zasshi',
    original: '世界の雑誌',
    country: ['ja', 'JPN'],
    language: 'jpn',
    publisher: 'Zasshisha',
    start: '1951',
    cancelled: ['0317-8471'],
    incorrect: ['2049-3631'],
    links: [
      ['776', '8', 'Sekai no zasshi (Online)', '1144-875X'],
      ['780', '0', 'Zasshi', '0028-0836'],
      ['785', '0', 'Atarashii zasshi', '1476-4687'],
      ['770', ' ', 'Furoku', '0036-8075'],
    ],
    url: 'https://zasshi.example.org/',
    fields: [
      aField('030', '  ', 'a', 'SEZAAB'),
      aField('041', '0 ', 'a', 'jpn', 'a', 'eng'),
      aField('080', '  ', 'a', '05'),
      aField('210', '0 ', 'a', 'Sekai zasshi'),
      aField('246', '11', 'a', 'Magazine of the world'),
      aField('246', '14', 'a', 'SZ'),
      aField('264', ' 1', 'a', 'Osaka', 'b', 'Furui Zasshisha', 'c', '1951-1960'),
      aField('338', '  ', 'a', 'volume', '2', 'rdacarrier'),
      aField('362', '0 ', 'a', 'Vol. 1, no. 1 (1951)-'),
      aField('510', '0 ', 'a', 'CROSSREF', '9', 'facet'),
      aField('588', '  ', 'a', 'Description based on: vol. 1, no. 1'),
      aField('710', '2 ', 'a', 'Zasshi Kyōkai', 'b', 'Henshūbu'),
    ],
  });
}

export function aNeighbour(issn: string, title: string, given: Partial<Neighbour> = {}): Neighbour {
  return { issn: issn as Issn, state: 'register', title: { text: title, dir: 'ltr' }, ...given };
}

/** What `gatherRecord` would find for a record; `given` says the rest. */
export function aGatheredRecord(record: MarcRecord, given: Partial<GatheredRecord> = {}): GatheredRecord {
  const { serial } = readMarc21(record);
  if (!serial) throw new Error('the record of the test cannot be read');
  const number = issnToInteger(serial.issn);
  const at = new Date('2024-05-06T07:08:09Z');
  return {
    issn: serial.issn,
    number: { number, state: serial.status, firstSeen: at },
    row: {
      number,
      state: serial.status,
      title: 1,
      revision: '1-1',
      ordinal: 1,
      record,
      hash: '00',
      form: 'record',
      created: at,
      changed: at,
    },
    serial,
    ...(serial.issnL && { issnL: serial.issnL }),
    siblings: [],
    relations: serial.relations,
    known: new Map(),
    history: [],
    standing: {},
    ...given,
  };
}
