/** KBART, OpenURL, JATS, Crossref, DataCite and BIBFRAME: what stands where, by the clause of each standard, and what each cannot say. */

import type { Issn } from '@masthead/issn';
import { parseOpenUrl } from '@masthead/issn/openurl';
import { emptySerial, type Serial } from '@masthead/serial';
import { describe, expect, it } from 'vitest';
import type { FormatContext } from '../format.ts';
import { formatByName, formats, writeDocument } from '../formats.ts';
import { kbartColumns } from '../kbart/kbart.ts';
import { writeMarc21 } from '../marc21/index.ts';
import { createXmlRecords } from '../xml/read.ts';

const serial: Serial = {
  ...emptySerial('1520-6424' as Issn),
  issnL: '8756-6621' as Issn,
  titleProper: { text: 'Denshi <& gakkai>', script: 'Latn', original: { text: '電子', script: 'Hani' } },
  keyTitle: { text: 'Denshi (Online)', script: 'Latn', qualifier: 'Online' },
  abbreviatedKeyTitle: { text: 'Denshi', script: 'Latn' },
  parallelTitles: [{ text: 'Electronics', script: 'Latn' }],
  coden: ['ECJPAB'],
  medium: 'online',
  marcCountry: 'ja',
  languages: ['jpn', 'eng'],
  publications: [{ role: 'latest', places: [{ text: 'Tokyo' }], publishers: [{ text: 'Gakkai' }] }],
  dates: { start: '1985', end: '2007', status: 'ceased', numbering: [] },
  frequency: 'q',
  issuingBodies: [{ text: 'Denshi Gakkai', units: ['Part A'], identifiers: [] }],
  urls: [{ url: 'https://example.org/?a=1&b=2' }],
  relations: [
    { kind: 'other-medium', title: 'Denshi (Print)', issn: '8756-6621' as Issn },
    { kind: 'continues', title: 'Old', issn: '0424-8368' as Issn },
    { kind: 'main-series', title: 'Series', issn: '0317-8471' as Issn },
  ],
};

function written(name: string, given: Serial = serial, context: FormatContext = {}): string {
  const result = writeDocument(formatByName(name)!, { record: writeMarc21(given), serial: given }, context);
  if (!result.ok) throw new Error(result.problem.type);
  return result.data as string;
}

function wellFormed(xml: string): void {
  const records = createXmlRecords({ isRecord: () => true, maxLength: 1_000_000 });
  expect([...records.push(xml), ...records.end()].filter((finding) => 'failure' in finding)).toEqual([]);
}

describe('KBART (NISO RP-9-2014, 6.6)', () => {
  it('has 25 columns in their order and each fact in its own', () => {
    const [header, row, rest] = written('kbart').split('\n');
    expect(header?.split('\t')).toEqual(kbartColumns);
    const cells = row?.split('\t') ?? [];
    expect(cells).toHaveLength(25);
    const filled = Object.fromEntries(
      kbartColumns.map((name, at) => [name, cells[at]] as const).filter(([, cell]) => cell),
    );
    expect(filled).toEqual({
      publication_title: 'Denshi <& gakkai>',
      print_identifier: '8756-6621',
      online_identifier: '1520-6424',
      date_first_issue_online: '1985',
      date_last_issue_online: '2007',
      title_url: 'https://example.org/?a=1&b=2',
      title_id: '1520-6424',
      notes: 'ISSN-L 8756-6621',
      publisher_name: 'Gakkai',
      publication_type: 'serial',
      parent_publication_title_id: '0317-8471',
      preceding_publication_title_id: '0424-8368',
    });
    expect(rest).toBe('');
  });

  it('does not take the years of a printed version for those of what is online', () => {
    const cells = written('kbart', { ...serial, medium: 'print', relations: [] })
      .split('\n')[1]
      ?.split('\t');
    expect([cells?.[1], cells?.[2], cells?.[3]]).toEqual(['1520-6424', '', '']);
  });

  it('keeps tabs and line ends of a title out of the columns', () => {
    const cells = written('kbart', { ...serial, titleProper: { text: 'a\tb\nc' } })
      .split('\n')[1]
      ?.split('\t');
    expect([cells?.[0], cells?.length]).toEqual(['a b c', 25]);
  });
});

describe('OpenURL (Z39.88, journal)', () => {
  it('is a query that a resolver takes the numbers from', () => {
    const query = written('openurl');
    expect(query.endsWith('\n')).toBe(true);
    const values = new URLSearchParams(query.trim());
    expect(values.get('rft.jtitle')).toBe('Denshi <& gakkai>');
    expect(values.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:journal');
    expect(parseOpenUrl(query.trim()).issns).toEqual(
      expect.arrayContaining([
        { issn: '8756-6621', key: 'issn' },
        { issn: '1520-6424', key: 'eissn' },
      ]),
    );
  });
});

describe('XML for publishers', () => {
  it.each(['jats', 'crossref', 'datacite', 'bibframe', 'mods', 'dcterms'])(
    '%s is well formed whatever the title',
    (name) => {
      const titles = ['<b>&"\'', ']]>', 'nul\u0000 \ud800 \uffff', '--><!--', 'العربية', '\u202e txet'];
      for (const text of titles) wellFormed(written(name, { ...serial, titleProper: { text }, medium: 'other' }));
      wellFormed(written(name, emptySerial('1520-6424' as Issn)));
    },
  );

  it('JATS 1.3: journal-meta in the order of its content model', () => {
    const elements = [...written('jats').matchAll(/^ {2}<([\w-]+)/gm)].map(([, name]) => name);
    expect(elements).toEqual([
      'journal-id',
      'journal-title-group',
      'issn',
      'issn',
      'issn-l',
      'publisher',
      'self-uri',
      'self-uri',
    ]);
    expect(written('jats')).toContain('<trans-title>Electronics</trans-title>');
    expect(written('jats')).toContain('<publisher-loc>Tokyo</publisher-loc>');
  });

  it('Crossref 5.3.1: titles, numbers by medium, CODEN, in this order', () => {
    const elements = [...written('crossref').matchAll(/^ {2}<(\w+)(?: media_type="(\w+)")?>([^<]*)/gm)].map((match) =>
      match.slice(1),
    );
    expect(elements).toEqual([
      ['full_title', undefined, 'Denshi &lt;&amp; gakkai&gt;'],
      ['abbrev_title', undefined, 'Denshi'],
      ['issn', 'print', '8756-6621'],
      ['issn', 'electronic', '1520-6424'],
      ['coden', undefined, 'ECJPAB'],
    ]);
  });

  it('Crossref: archives that its schema has names for, and nothing that is only on its way', () => {
    const keepers = [
      { name: 'CLOCKSS Archive', code: 'clockss', status: 'archived' },
      { name: 'Portico', code: 'portico', status: 'in-progress' },
      { name: 'Scholars Portal', code: 'scholarsportal', status: 'archived' },
    ] as const;
    const xml = written('crossref', { ...serial, keepers });
    expect(xml.match(/<archive .*/g)).toEqual(['<archive name="CLOCKSS"/>']);
    expect(xml).toMatch(/<\/coden>\s*<archive_locations>/);
    expect(written('crossref')).not.toContain('archive');
  });

  it('Crossref: a number of neither medium is told, and not claimed to be one', () => {
    const xml = written('crossref', { ...serial, medium: 'other', relations: [] });
    expect(xml).not.toContain('<issn');
    expect(xml).toContain('<!-- ISSN 1520-6424 is neither print nor electronic -->');
  });

  it('DataCite 4.6: every mandatory property, and relations by its list', () => {
    const xml = written(
      'datacite',
      { ...serial, relations: serial.relations.slice(1) },
      { siblings: ['8756-6621' as Issn] },
    );
    for (const part of ['identifier', 'creators', 'titles', 'publisher', 'publicationYear', 'resourceType'])
      expect(xml).toContain(`<${part}`);
    expect(xml).toContain('resourceTypeGeneral="Journal"');
    expect(xml).toContain('<alternateIdentifier alternateIdentifierType="EISSN">1520-6424</alternateIdentifier>');
    expect(xml).toContain('relationType="Continues">0424-8368<');
    expect(xml).toContain('relatedIdentifierType="LISSN" relationType="IsVariantFormOf">8756-6621<');
    const bare = written('datacite', emptySerial('1520-6424' as Issn));
    for (const part of ['(:tba)', '(:unav)', '<publicationYear>0000<', '<title>1520-6424<'])
      expect(bare).toContain(part);
  });

  it('BIBFRAME: a Work and its Instance, as the Library of Congress converts', () => {
    const xml = written('bibframe', { ...serial, cancelled: ['0302-2889'], incorrect: ['1234-5678'] });
    for (const part of [
      '<bf:Work rdf:about="http://issn.org/resource/ISSN/1520-6424#Work">',
      'ontologies/bibframe/Serial"',
      '<bf:KeyTitle>',
      '<bf:qualifier>Online</bf:qualifier>',
      '<bf:AbbreviatedTitle>',
      '<bf:ParallelTitle>',
      'vocabulary/issuance/serl"',
      'vocabulary/frequencies/qrt"',
      'vocabulary/carriers/cr"',
      'vocabulary/relationship/continuationof"',
      'vocabulary/mstatus/cancinv"',
      'vocabulary/mstatus/incorrect"',
      '<bf:date rdf:datatype="http://id.loc.gov/datatypes/edtf">1985/2007</bf:date>',
      'xml:lang="und-Hani">電子',
    ])
      expect(xml).toContain(part);
  });
});

/** What a format cannot say, by the property of a Serial that does not come back or does not appear (docs/divergences.md). */
describe('losses', () => {
  const full: Serial = {
    ...serial,
    cancelled: ['0302-2889'],
    incorrect: ['1234-5679'],
    notes: [{ tag: '500', text: 'Remark of the centre' }],
    classifications: [{ scheme: 'ddc', value: '621.38' }],
    indexedIn: [{ name: 'Index medicus', facet: true }],
    variantTitles: [{ text: 'Cover of it', type: 'cover' }],
  };
  const said: Readonly<Record<string, string>> = {
    cancelled: '0302-2889',
    incorrect: '1234-5679',
    notes: 'Remark of the centre',
    classification: '621.38',
    'indexed in': 'Index medicus',
    'variant title': 'Cover of it',
    'issuing body': 'Denshi Gakkai',
    'parallel title': 'Electronics',
    'original script': '電子',
    'earlier title': '0424-8368',
    'ISSN-L': '8756-6621',
    publisher: 'Gakkai',
  };
  const none: readonly string[] = [];
  const records = ['cancelled', 'incorrect', 'notes', 'classification', 'indexed in', 'variant title'];
  it.each([
    ['mods', none],
    ['bibframe', ['indexed in']],
    ['dcterms', ['cancelled', 'incorrect', 'indexed in']],
    ['dc', ['cancelled', 'incorrect', 'notes', 'indexed in', 'variant title']],
    ['csl-json', [...records, 'issuing body', 'parallel title', 'earlier title']],
    ['ris', [...records, 'issuing body', 'earlier title']],
    ['bibtex', [...records, 'issuing body', 'parallel title', 'original script', 'earlier title']],
    ['biblatex', [...records, 'issuing body', 'parallel title', 'original script', 'earlier title']],
    ['openurl', [...records, 'issuing body', 'parallel title', 'original script', 'earlier title', 'publisher']],
    ['kbart', [...records, 'issuing body', 'parallel title', 'original script']],
    ['jats', [...records, 'issuing body', 'original script', 'earlier title']],
    ['crossref', [...records, 'issuing body', 'parallel title', 'original script', 'earlier title', 'publisher']],
    ['datacite', records],
  ] as const)('%s says all but %j', (name, lost) => {
    const text = decodeURIComponent(written(name, full).replaceAll('+', ' '));
    const missing = Object.entries(said).flatMap(([what, value]) => (text.includes(value) ? [] : [what]));
    expect(missing).toEqual(lost);
  });

  it('are known for every format that is not MARC, a list or linked data', () => {
    const tested = 'mods bibframe dcterms dc csl-json ris bibtex biblatex openurl kbart jats crossref datacite'.split(
      ' ',
    );
    const others = formats.filter(
      ({ name, group, createReader }) => createReader || (group === 'linked-data' && name !== 'bibframe'),
    );
    const known = [...tested, ...others.map(({ name }) => name), 'csv', 'xlsx'];
    expect(formats.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });
});
