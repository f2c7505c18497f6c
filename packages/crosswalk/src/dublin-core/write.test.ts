import type { Issn } from '@masthead/issn';
import { emptySerial, type Serial } from '@masthead/serial';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { dublinCoreOf, writeDublinCore } from './write.ts';

const serial: Serial = {
  ...emptySerial('1520-6424' as Issn),
  issnL: '1520-6424' as Issn,
  keyTitle: { text: 'Electronics & communications in Japan (Online)', script: 'Latn' },
  titleProper: { text: 'Denshi', script: 'Latn', original: { text: '電子', script: 'Hani' } },
  medium: 'online',
  type: 'p',
  countries: ['USA'],
  languages: ['eng', 'jpn'],
  publications: [
    { role: 'earliest', places: [], publishers: [{ text: 'Scripta Technica' }] },
    { role: 'latest', places: [], publishers: [{ text: 'Wiley' }] },
  ],
  dates: { start: '198u', end: '2007', status: 'ceased', numbering: [] },
  issuingBodies: [{ text: 'Denshi Tsūshin Gakkai', units: ['Part'], identifiers: [] }],
  urls: [{ url: 'https://example.org/?a=1&b=2' }],
  relations: [{ kind: 'other-medium', issn: '8756-6621' as Issn }],
  classifications: [{ scheme: 'ddc', value: '621.38' }],
};

describe('dublinCoreOf', () => {
  it('says what the standard asks for (9.2): the number with its hyphen and without prefix, and its URI', () => {
    expect(dublinCoreOf(serial)).toEqual([
      ['title', 'Electronics & communications in Japan (Online)'],
      ['title', 'Denshi'],
      ['title', '電子'],
      ['subject', 'DDC 621.38'],
      ['publisher', 'Wiley'],
      ['contributor', 'Denshi Tsūshin Gakkai. Part'],
      ['date', '198X/2007'],
      ['type', 'periodical'],
      ['format', 'Online'],
      ['identifier', '1520-6424'],
      ['identifier', 'urn:issn:1520-6424'],
      ['identifier', 'http://issn.org/resource/ISSN/1520-6424'],
      ['identifier', 'https://example.org/?a=1&b=2'],
      ['language', 'eng'],
      ['language', 'jpn'],
      ['relation', 'http://issn.org/resource/ISSN-L/1520-6424'],
      ['relation', 'http://issn.org/resource/ISSN/8756-6621'],
      ['coverage', 'USA'],
    ]);
  });

  it.each([
    ['current', { start: '1869', status: 'current' as const }, '1869/..'],
    ['ceased, year unknown', { start: '1869', status: 'ceased' as const }, '1869/'],
    ['unknown start', { end: '2007', status: 'ceased' as const }, '/2007'],
    ['nothing known', { status: 'unknown' as const }, undefined],
  ])('dates as an interval: %s', (_why, dates, expected) => {
    const found = dublinCoreOf({ ...serial, dates: { ...dates, numbering: [] } }).find(
      ([element]) => element === 'date',
    );
    expect(found?.[1]).toBe(expected);
  });
});

describe('writeDublinCore', () => {
  it('is one well-formed element with its namespaces, whatever the data', () => {
    const xml = writeDublinCore({ ...serial, titleProper: { text: 'a < b & c > d \u0001 \ud800 ]]>' } });
    const texts: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', (tag) => {
      expect(['http://www.openarchives.org/OAI/2.0/oai_dc/', 'http://purl.org/dc/elements/1.1/']).toContain(tag.uri);
    });
    parser.on('text', (text) => texts.push(text));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    expect(texts).toContain('a < b & c > d \ufffd \ufffd ]]>');
    expect(xml.startsWith('<oai_dc:dc ')).toBe(true);
  });
});
