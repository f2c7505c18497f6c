/** MODS: written and read back on real records, by the terms that LC's conversion of MARC has, and without a crash on nasty ones. */

import type { Issn } from '@masthead/issn';
import { emptySerial, type Serial } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarc21 } from '../marc21/index.ts';
import { readAllSerials } from '../reading/serial-reader.ts';
import { hasShared, messyRecords, sharedRecords } from '../records.test.help.ts';
import { modsFormat } from './formats.ts';
import { createModsReader } from './read.ts';
import { writeMods } from './write.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const readBack = (xml: string) => readAllSerials(encode(xml), createModsReader());

const serial: Serial = {
  ...emptySerial('1520-6424' as Issn),
  centre: '1',
  issnL: '1520-6424' as Issn,
  incorrect: ['1234-5678'],
  cancelled: ['0302-2889'],
  cancelledIssnL: ['0028-0836'],
  coden: ['ECJPAB'],
  clusters: [{ kind: 'H', issn: '0317-8471' as Issn, cancelled: [], incorrect: [] }],
  titleProper: {
    text: 'The Denshi <& gakkai>',
    script: 'Latn',
    nonFiling: 4,
    original: { text: '電子', script: 'Hani' },
  },
  keyTitle: { text: 'Denshi (Online)', script: 'Latn', qualifier: 'Online' },
  abbreviatedKeyTitle: { text: 'Denshi', script: 'Latn' },
  parallelTitles: [{ text: 'Electronics', script: 'Latn' }],
  variantTitles: [
    { text: 'Cover of it', script: 'Latn', type: 'cover' },
    { text: 'Said otherwise', script: 'Latn', type: 'unspecified', label: 'Title from 1990 on' },
  ],
  medium: 'online',
  marcCountry: 'ja',
  countries: ['JPN', 'USA'],
  languages: ['jpn', 'eng'],
  publications: [
    {
      role: 'latest',
      places: [{ text: 'Tokyo', script: 'Latn', original: { text: '東京', script: 'Hani' } }],
      publishers: [{ text: 'Gakkai', script: 'Latn', original: { text: '学会', script: 'Hani' } }],
      dates: '1990-',
    },
  ],
  dates: { start: '198u', end: '2007', status: 'ceased', numbering: ['Vol. 1 (1985)-'] },
  frequency: 'q',
  type: 'p',
  issuingBodies: [{ text: 'Denshi Gakkai', script: 'Latn', units: ['Part A'], identifiers: ['0000 0001'] }],
  urls: [{ url: 'https://example.org/?a=1&b=2', note: 'Publisher' }],
  relations: [
    { kind: 'absorbed-in-part', title: 'Old', issn: '0424-8368' as Issn, note: 'Took over from' },
    { kind: 'issued-with', title: 'Other', invalidIssn: '1234-5678' },
  ],
  notes: [
    { tag: '310', text: 'Four numbers a year' },
    { tag: '500', text: 'A note' },
    { tag: '520', text: 'About electrons' },
    { tag: '588', text: 'Latest issue consulted: 4' },
  ],
  classifications: [{ scheme: 'ddc', value: '621.38', edition: '22' }],
  indexedIn: [{ name: 'Index', url: 'https://example.org/index', facet: false }],
  recordData: { created: '1999-01-02', modified: '2020-02-06T05:48:00' },
};

describe('MODS', () => {
  it('gives back all that it can say', () => {
    const [item] = readBack(writeMods(serial));
    expect(item?.problems).toEqual([]);
    expect(item?.serial).toEqual(serial);
  });

  it('gives back a number that is cancelled, and what replaces it', () => {
    const cancelled: Serial = {
      ...emptySerial('0302-2889' as Issn),
      status: 'cancelled',
      replacedBy: '1520-6424' as Issn,
    };
    const xml = writeMods(cancelled);
    expect(xml).toContain('<identifier type="issn" invalid="yes" displayLabel="cancelled">0302-2889</identifier>');
    expect(readBack(xml)[0]?.serial).toEqual(cancelled);
  });

  it('reads what the conversion of the Library of Congress writes', () => {
    const [item] = readBack(`<?xml version="1.0"?>
      <mods:modsCollection xmlns:mods="http://www.loc.gov/mods/v3"><mods:mods version="3.7">
        <mods:titleInfo><mods:nonSort>The </mods:nonSort><mods:title>Times</mods:title><mods:partNumber>Part 2</mods:partNumber></mods:titleInfo>
        <mods:titleInfo type="translated"><mods:title>Le temps</mods:title></mods:titleInfo>
        <mods:name type="corporate"><mods:namePart>Body</mods:namePart></mods:name>
        <mods:genre authority="marcgt">newspaper</mods:genre>
        <mods:originInfo eventType="publication">
          <mods:place><mods:placeTerm type="code" authority="marccountry">enk</mods:placeTerm></mods:place>
          <mods:place><mods:placeTerm type="text">London</mods:placeTerm></mods:place>
          <mods:publisher>News</mods:publisher><mods:dateIssued>1788-</mods:dateIssued>
          <mods:dateIssued encoding="marc" point="start">1788</mods:dateIssued>
          <mods:dateIssued encoding="marc" point="end">9999</mods:dateIssued>
          <mods:issuance>continuing</mods:issuance><mods:frequency authority="marcfrequency">Daily</mods:frequency>
        </mods:originInfo>
        <mods:language><mods:languageTerm authority="iso639-2b" type="code">eng</mods:languageTerm></mods:language>
        <mods:physicalDescription><mods:form authority="marcform">print</mods:form></mods:physicalDescription>
        <mods:relatedItem type="succeeding"><mods:titleInfo><mods:title>New</mods:title></mods:titleInfo><mods:identifier type="issn">0424-8368</mods:identifier></mods:relatedItem>
        <mods:identifier type="issn">0140-0460</mods:identifier><mods:identifier type="issn" invalid="yes">0302-2889</mods:identifier>
      </mods:mods></mods:modsCollection>`);
    expect(item?.serial).toMatchObject({
      issn: '0140-0460',
      cancelled: ['0302-2889'],
      titleProper: { text: 'The Times. Part 2', nonFiling: 4 },
      parallelTitles: [{ text: 'Le temps' }],
      issuingBodies: [{ text: 'Body' }],
      type: 'n',
      marcCountry: 'enk',
      countries: ['GBR'],
      publications: [{ places: [{ text: 'London' }], publishers: [{ text: 'News' }] }],
      dates: { start: '1788', status: 'current' },
      frequency: 'd',
      languages: ['eng'],
      medium: 'print',
      relations: [{ kind: 'continued-by', title: 'New', issn: '0424-8368' }],
    });
  });

  it.each([
    [
      'no number',
      '<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>X</title></titleInfo></mods>',
      'entry-without-issn',
    ],
    [
      'a wrong check digit',
      '<mods xmlns="http://www.loc.gov/mods/v3"><identifier type="issn">0028-0837</identifier></mods>',
      'wrong-check-digit',
    ],
    ['another namespace', '<mods xmlns="urn:x"><identifier type="issn">0028-0836</identifier></mods>', 'no-entries'],
    ['not well formed', '<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods>', 'not-well-formed'],
    [
      'an entity',
      '<!DOCTYPE mods [<!ENTITY a "b">]><mods xmlns="http://www.loc.gov/mods/v3">&a;</mods>',
      'not-well-formed',
    ],
    ['10,000 deep', '<a>'.repeat(10_000), 'not-well-formed'],
  ])('says what is wrong: %s', (_why, xml, type) => {
    const items = readBack(xml);
    expect(items.every((item) => item.serial === undefined)).toBe(true);
    expect(items.flatMap(({ problems }) => problems.map((problem) => problem.type))).toContain(type);
  });

  it('takes chunks of any size', () => {
    const bytes = encode(
      `<modsCollection xmlns="http://www.loc.gov/mods/v3">${writeMods(serial)}${writeMods(serial)}</modsCollection>`,
    );
    const reader = createModsReader();
    const items = [...bytes].flatMap((byte) => reader.push(new Uint8Array([byte])));
    items.push(...reader.end());
    expect(items.map((item) => item.serial)).toEqual([serial, serial]);
  });

  it('is well formed and keeps the number whatever the record', () => {
    fc.assert(
      fc.property(messyRecords, (record) => {
        const { serial: found } = readMarc21(record);
        if (found === undefined) return;
        const items = readBack(writeMods(found));
        expect(items.map((item) => item.serial?.issn)).toEqual([found.issn]);
      }),
      { numRuns: 300 },
    );
  });

  it.skipIf(!hasShared)('keeps titles, numbers and dates of real records (skipped without ../shared)', () => {
    const found = sharedRecords([
      'issn-plus-nature.mrc',
      'issn-plus-japanese.mrc',
      'serials-138.mrc',
      'journals-100.mrc',
      'zdb-8.mrc',
    ]);
    let compared = 0;
    for (const { record } of found) {
      const given = readMarc21(record).serial;
      if (given === undefined) continue;
      const back = readBack(writeMods(given))[0]?.serial;
      const facts = (each: Serial | undefined) => [
        each?.issn,
        each?.issnL,
        each?.cancelled,
        each?.incorrect,
        each?.medium,
        each?.languages,
        each?.frequency,
        each?.dates.start,
        each?.dates.end,
        each?.dates.status === 'current',
        each?.relations.map(({ kind, issn }) => [kind, issn]),
        each?.parallelTitles.length,
        (each?.keyTitle ?? each?.titleProper)?.text.trim().replace(/\s+/g, ' '),
      ];
      expect(facts(back)).toEqual(facts(given));
      compared++;
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('is a row of the table with a collection around many', () => {
    expect(modsFormat.open?.({})).toContain('modsCollection');
  });
});
