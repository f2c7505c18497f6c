/** Dublin Core read: ours, both forms, as OAI-PMH wraps it and as others write it; hostile XML ends the reading and nothing else. */
import type { Issn } from '@masthead/issn';
import { emptySerial, type Serial } from '@masthead/serial';
import { describe, expect, it } from 'vitest';
import { readAllSerials } from '../reading/serial-reader.ts';
import { createDublinCoreReader } from './read.ts';
import { writeDublinCore } from './write.ts';
import { writeQualifiedDublinCore } from './write-qualified.ts';

const read = (xml: string) =>
  readAllSerials(new TextEncoder().encode(xml), createDublinCoreReader({ maxRecordBytes: 100_000 }));

const serial: Serial = {
  ...emptySerial('1520-6424' as Issn),
  issnL: '8756-6621' as Issn,
  titleProper: { text: 'Denshi', script: 'Latn', original: { text: '電子', script: 'Hani' } },
  medium: 'digital-carrier',
  type: 'p',
  countries: ['JPN'],
  languages: ['jpn', 'eng'],
  publications: [{ role: 'latest', places: [], publishers: [{ text: 'Gakkai', script: 'Latn' }] }],
  dates: { start: '198u', end: '2007', status: 'ceased', numbering: [] },
  urls: [{ url: 'https://example.org/?a=1&b=2' }],
  classifications: [{ scheme: 'udc', value: '621.38' }],
  relations: [{ kind: 'continues', issn: '0424-8368' as Issn }],
};

describe('Dublin Core', () => {
  it('gives back what simple Dublin Core can say', () => {
    const [item] = read(writeDublinCore(serial));
    expect(item?.problems).toEqual([]);
    const { relations: _, titleProper: __, variantTitles: ___, ...rest } = serial;
    expect(item?.serial).toMatchObject(rest);
    // It has no attribute for scripts and no word for what a relation is.
    expect(item?.serial?.titleProper).toEqual({ text: 'Denshi', script: 'Latn' });
    expect(item?.serial?.variantTitles).toMatchObject([{ text: '電子' }]);
    expect(item?.serial?.relations).toEqual([{ kind: 'related', issn: '0424-8368' }]);
  });

  it('gives back more of qualified Dublin Core: scripts, relations, notes', () => {
    const notes = [
      { tag: '520', text: 'About electrons' },
      { tag: '310', text: 'Monthly' },
      { tag: '500', text: 'A note' },
    ];
    const [item] = read(writeQualifiedDublinCore({ ...serial, notes }));
    expect(item?.problems).toEqual([]);
    const { countries, ...rest } = serial;
    expect(item?.serial).toMatchObject({ ...rest, notes });
    expect(item?.serial?.countries).toEqual(countries);
  });

  it('is read out of an answer of OAI-PMH', () => {
    const items = read(
      `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header/><metadata>${writeDublinCore(serial)}</metadata></record>` +
        `<record><metadata>${writeDublinCore({ ...serial, issn: '0028-0836' as Issn })}</metadata></record></ListRecords></OAI-PMH>`,
    );
    expect(items.map((item) => item.serial?.issn)).toEqual(['1520-6424', '0028-0836']);
  });

  it('of others has numbers in many spellings', () => {
    const items = ['ISSN 0028-0836', 'issn:00280836', 'urn:ISSN:0028-0836', '0028-0836'].flatMap((text) =>
      read(
        `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Nature</dc:title><dc:identifier>${text}</dc:identifier><dc:date>1869-</dc:date><dc:language>en</dc:language></metadata>`,
      ),
    );
    expect(items.map((item) => [item.serial?.issn, item.serial?.dates.start, item.serial?.languages])).toEqual(
      Array.from({ length: 4 }, () => ['0028-0836', '1869', ['eng']]),
    );
  });

  it.each([
    ['a record of more elements than a record may be long', `<dc>${'<a/>'.repeat(50_000)}</dc>`, 'entry-too-large'],
    ['a record of more text', `<dc><a>${'x'.repeat(200_000)}</a></dc>`, 'entry-too-large'],
    [
      'a date that is all hyphens',
      `<dc xmlns="http://purl.org/dc/elements/1.1/"><date>${'- '.repeat(40_000)}</date></dc>`,
      'entry-without-issn',
    ],
    [
      'an article',
      '<dc xmlns="http://purl.org/dc/elements/1.1/"><identifier>doi:10.1/x</identifier></dc>',
      'entry-without-issn',
    ],
  ])('says of %s what is wrong', (_why, xml, type) => {
    expect(read(xml).flatMap(({ problems }) => problems.map((problem) => problem.type))).toContain(type);
  });
});
