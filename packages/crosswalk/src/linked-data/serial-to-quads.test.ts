/** What is said of a serial, value by value, against the annotated examples of the application profile v2. */
import { describe, expect, it } from 'vitest';
import { issnLToQuads, serialToQuads, writeNTriples } from './index.ts';
import { bareSerial, issn, nature, pravda } from './serials.test.help.ts';
import type { Quad } from './terms.ts';

const resource = 'http://issn.org/resource/ISSN/0028-0836';
const schema = 'http://schema.org/';
const bf = 'http://id.loc.gov/ontologies/bibframe/';
const dct = 'http://purl.org/dc/terms/';
const prov = 'http://www.w3.org/ns/prov#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const issnprop = 'http://issn.org/vocabularies/properties/';

const objects = (quads: readonly Quad[], subject: string, property: string): string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
    .map(({ object }) => {
      if (object.termType !== 'Literal') return object.value;
      return object.language === '' ? object.value : `${object.value}@${object.language}`;
    });

describe('the free model of a record', () => {
  const quads = serialToQuads(nature);

  it.each([
    ['', `${rdf}type`, [`${bf}Work`, `${bf}Instance`, `${schema}Periodical`], 'always the same three'],
    ['', `${bf}identifiedBy`, ['ISSN', 'ISSN-L', 'KeyTitle'].map((name) => `${resource}#${name}`), '022 $a, $l, 222'],
    ['', `${bf}mainTitle`, ['Nature.'], '245 as transcribed'],
    ['', `${bf}title`, [`${resource}#KeyTitle`, 't00280836'], 'the key title and the title proper'],
    ['', `${schema}name`, ['Nature.', 'Nature (London)'], '245 and 222, which clients count on'],
    ['', `${schema}alternateName`, ['Nature, a weekly illustrated journal of science'], '246; 210 is not free'],
    ['', 'http://purl.org/ontology/bibo/issn', ['0028-0836'], '022 $a'],
    ['', `${schema}issn`, ['0028-0836'], '022 $a'],
    ['', 'http://purl.org/dc/elements/1.1/identifier', ['0028-0836'], '022 $a'],
    ['', 'http://purl.org/dc/elements/1.1/format', ['http://issn.org/vocabularies/Medium#Print'], '007'],
    ['', `${dct}type`, ['http://marc21rdf.info/terms/formofmaterial#a'], 'LDR/06'],
    ['', `${schema}isPartOf`, ['http://issn.org/resource/ISSN-L/0028-0836'], '022 $l'],
    [
      '',
      `${dct}spatial`,
      ['http://id.loc.gov/vocabulary/countries/enk', 'https://www.iso.org/obp/ui/#iso:code:3166:GB'],
      '008/15-17 and 044 $c',
    ],
    ['', `${schema}publication`, [`${resource}#ReferencePublicationEvent`], 'no history in the free model'],
    ['', `${schema}url`, ['https://www.nature.com/'], '856 $u'],
    ['', `${bf}otherPhysicalFormat`, ['http://issn.org/resource/ISSN/1476-4687'], '776 $x'],
    ['', `${dct}isFormatOf`, ['http://issn.org/resource/ISSN/1476-4687'], '776 $x again'],
    ['', `${issnprop}hasIncorrectISSN`, ['0028-0837', 'none'], '022 $y, whatever it is'],
    ['', `${issnprop}hasCancelledISSN-L`, ['1476-4687'], '022 $m'],
    ['#ISSN', `${rdf}value`, ['0028-0836'], '022 $a'],
    ['#ISSN', `${bf}status`, ['http://issn.org/vocabularies/IdentifierStatus#Valid'], 'register'],
    ['#ISSN', `${issnprop}hasCancelledISSN`, ['http://issn.org/resource/ISSN/0302-2889#ISSN'], '022 $z'],
    ['#ISSN-L', `${rdf}value`, ['0028-0836'], '022 $l'],
    ['#KeyTitle', `${rdf}type`, [`${bf}Identifier`, `${bf}KeyTitle`], 'identifier and title'],
    ['#KeyTitle', `${rdf}value`, ['Nature (London)'], '222'],
    ['#KeyTitle', `${bf}mainTitle`, ['Nature (London)@und-Latn'], '222 with its script'],
    ['#Record', `${rdf}type`, [`${schema}CreativeWork`], ''],
    ['#Record', `${schema}mainEntity`, [resource], ''],
    ['#Record', `${bf}status`, ['http://issn.org/vocabularies/RecordStatus#Register'], '699 $8'],
    ['#Record', `${dct}modified`, ['2023-09-15'], '005, the day'],
    ['#Record', `${prov}wasAttributedTo`, ['http://issn.org/organization/ISSNCenter#_2'], '022 $2, padded'],
    ['#RecordCreation', `${prov}startedAtTime`, ['2004-06-09'], '039'],
    ['#RecordCreation', `${prov}wasAssociatedWith`, ['http://issn.org/organization/ISSNCenter#BO'], '699 $v'],
    [
      '#RecordCreation',
      `${prov}generated`,
      ['KeyTitle', 'ISSN-L', 'ISSN', 'Record'].map((name) => `${resource}#${name}`),
      'what the free model has of it',
    ],
    ['#ReferencePublicationEvent', `${rdf}type`, [`${schema}PublicationEvent`], ''],
    [
      '#ReferencePublicationEvent',
      `${schema}location`,
      ['http://id.loc.gov/vocabulary/countries/enk', 'https://www.iso.org/obp/ui/#iso:code:3166:GB'],
      'the same as spatial',
    ],
  ])('%s %s: %j (%s)', (node, property, expected, _reason) => {
    expect(objects(quads, resource + node, property)).toEqual(expected);
  });

  it('names the countries', () => {
    const label = 'http://www.w3.org/2000/01/rdf-schema#label';
    expect(objects(quads, 'http://id.loc.gov/vocabulary/countries/enk', label)).toEqual(['England']);
    expect(objects(quads, 'https://www.iso.org/obp/ui/#iso:code:3166:GB', label)).toEqual(['United Kingdom']);
  });

  it('leaves out what only the full model has', () => {
    const text = writeNTriples(quads);
    for (const absent of ['Nature (Lond.)', 'Macmillan', '1869', 'languages/eng', '0090-0028', 'Coden']) {
      expect(text).not.toContain(absent);
    }
  });

  it('says nothing twice', () => {
    const lines = writeNTriples(quads).split('\n');
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('titles in two scripts', () => {
  const quads = serialToQuads(pravda);
  const uri = 'http://issn.org/resource/ISSN/0233-4275';

  it('tags the transliteration with the script it comes from', () => {
    expect(objects(quads, `${uri}#KeyTitle`, `${bf}mainTitle`)).toEqual(['Pravda (Moskva)@und-Latn-t-und-Cyrl']);
    expect(objects(quads, 't02334275', `${bf}mainTitle`)).toEqual(['Pravda.@und-Latn-t-und-Cyrl']);
  });

  it('gives the original as a title of its own', () => {
    const [key] = objects(quads, `${uri}#KeyTitle`, `${bf}translationOf`);
    const [proper] = objects(quads, 't02334275', `${bf}translationOf`);
    expect(objects(quads, key!, `${rdf}type`)).toEqual([`${bf}Title`]);
    expect(objects(quads, key!, `${bf}mainTitle`)).toEqual(['Правда (Москва)@und-Cyrl']);
    expect(objects(quads, proper!, `${bf}mainTitle`)).toEqual(['Правда.@und-Cyrl']);
  });

  it('keeps the two names of the resource Romanized, and gives alternate names in both scripts', () => {
    expect(objects(quads, uri, `${schema}name`)).toEqual(['Pravda.', 'Pravda (Moskva)']);
    expect(objects(quads, uri, `${schema}alternateName`)).toEqual(['Istina', 'Истина']);
  });

  it('gives a country that is no more by its withdrawn code', () => {
    expect(objects(quads, uri, `${dct}spatial`)).toEqual([
      'http://id.loc.gov/vocabulary/countries/ur',
      'https://www.iso.org/obp/ui/#iso:code:3166:SUHH',
    ]);
  });

  it('types a legacy record like a confirmed one', () => {
    expect(objects(quads, uri, `${rdf}type`)).toContain(`${schema}Periodical`);
    expect(objects(quads, `${uri}#Record`, `${bf}status`)).toEqual([
      'http://issn.org/vocabularies/RecordStatus#Legacy',
    ]);
  });
});

describe('numbers that name no resource', () => {
  it.each([
    ['cancelled', 'Cancelled'],
    ['suppressed', 'Suppressed'],
    ['unreported', 'Valid'],
  ] as const)('%s: the number is %s, and nothing else is said', (status, numberStatus) => {
    const serial = { ...nature, status, replacedBy: issn('1476-4687') };
    const quads = serialToQuads(serial);
    expect(
      quads
        .filter((quad) => quad.subject.value === resource)
        .map(({ predicate, object }) => [predicate.value, object.value]),
    ).toEqual([[`${bf}identifiedBy`, `${resource}#ISSN`]]);
    expect(objects(quads, `${resource}#ISSN`, `${bf}status`)).toEqual([
      `http://issn.org/vocabularies/IdentifierStatus#${numberStatus}`,
    ]);
    const replacement = status === 'cancelled' ? ['http://issn.org/resource/ISSN/1476-4687#ISSN'] : [];
    expect(objects(quads, `${resource}#ISSN`, `${issnprop}cancelledInFavorOf`)).toEqual(replacement);
    const capital = status[0]!.toUpperCase() + status.slice(1);
    expect(objects(quads, `${resource}#Record`, `${bf}status`)).toEqual([
      `http://issn.org/vocabularies/RecordStatus#${capital}`,
    ]);
    const subjects = new Set(quads.map((quad) => quad.subject.value));
    expect([...subjects]).toEqual([
      resource,
      `${resource}#ISSN`,
      `${resource}#Record`,
      'http://issn.org/organization/ISSNCenter#_2',
    ]);
  });
});

describe('records that lack something', () => {
  it('says of a bare number only what is true of every one', () => {
    const quads = serialToQuads(bareSerial('2049-3630'));
    const properties = new Set(quads.map((quad) => quad.predicate.value));
    for (const absent of [
      `${schema}name`,
      `${bf}mainTitle`,
      `${schema}isPartOf`,
      `${dct}spatial`,
      `${schema}publication`,
    ]) {
      expect(properties.has(absent)).toBe(false);
    }
    // No ISSN-L is derived from the ISSN: there is one only when the record has it.
    expect(objects(quads, 'http://issn.org/resource/ISSN/2049-3630', `${bf}identifiedBy`)).toEqual([
      'http://issn.org/resource/ISSN/2049-3630#ISSN',
    ]);
  });

  it.each([
    ['modified', '2004-02-31', 'a day that is not in the calendar'],
    ['modified', '0000-00-00', 'no date'],
    ['modified', '20040609', 'not ISO 8601 as the Serial has it'],
    ['created', '2004-13-01', 'no month'],
  ] as const)('%s %s is left out: %s', (name, value, _reason) => {
    const quads = serialToQuads({ ...nature, recordData: { [name]: value } });
    expect(quads.filter(({ object }) => object.termType === 'Literal' && object.datatype.endsWith('#date'))).toEqual(
      [],
    );
  });

  it('gives an address that is no IRI as the text that it is', () => {
    const quads = serialToQuads({ ...nature, urls: [{ url: 'http://a b/<"x">\n' }, { url: ' ' }] });
    expect(objects(quads, resource, `${schema}url`)).toEqual(['http://a b/<"x">\n']);
  });

  it('gives a cancelled number that is no ISSN as text, since there is nothing to link to', () => {
    const quads = serialToQuads({ ...nature, cancelled: ['1234-567'] });
    expect(quads.find(({ predicate }) => predicate.value === `${issnprop}hasCancelledISSN`)?.object).toMatchObject({
      termType: 'Literal',
      value: '1234-567',
    });
  });

  it('gives no address to a country code that is not in the list', () => {
    const quads = serialToQuads({ ...nature, marcCountry: '|||', countries: ['XYZ'] });
    expect(objects(quads, resource, `${dct}spatial`)).toEqual([]);
    expect(objects(quads, resource, `${schema}publication`)).toEqual([]);
  });

  it('leaves the marks of non-sorting words out of titles', () => {
    const quads = serialToQuads({ ...nature, titleProper: { text: '\u0098The \u009cnation.', script: 'Latn' } });
    expect(objects(quads, resource, `${bf}mainTitle`)).toEqual(['The nation.']);
  });
});

describe('an ISSN-L', () => {
  const uri = 'http://issn.org/resource/ISSN-L/0256-8888';
  const quads = issnLToQuads(
    issn('0256-8888'),
    [
      { issn: issn('0256-8888'), status: 'register', medium: 'digital-carrier' },
      { issn: issn('1018-4783'), status: 'register', medium: 'online' },
      { issn: issn('0257-2222'), status: 'cancelled', medium: 'other' },
    ],
    { name: "Registre de l'ISDS." },
  );

  it('is a work with its medium versions as parts', () => {
    expect(objects(quads, uri, `${rdf}type`)).toEqual([`${schema}CreativeWork`]);
    expect(objects(quads, uri, `${bf}identifiedBy`)).toEqual(['http://issn.org/resource/ISSN/0256-8888#ISSN-L']);
    expect(objects(quads, uri, `${schema}hasPart`)).toEqual(
      ['0256-8888', '1018-4783', '0257-2222'].map((number) => `http://issn.org/resource/ISSN/${number}`),
    );
    expect(objects(quads, uri, `${schema}name`)).toEqual(["Registre de l'ISDS."]);
  });

  it('describes the parts that are resources', () => {
    const format = 'http://purl.org/dc/elements/1.1/format';
    expect(objects(quads, 'http://issn.org/resource/ISSN/1018-4783', format)).toEqual([
      'http://issn.org/vocabularies/Medium#Online',
    ]);
    expect(objects(quads, 'http://issn.org/resource/ISSN/0257-2222', format)).toEqual([]);
  });
});
