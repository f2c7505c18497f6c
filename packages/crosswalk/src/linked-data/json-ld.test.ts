/** The two shapes of JSON-LD that programs read as plain JSON. */
import { describe, expect, it } from 'vitest';
import { asOnThePortal, graphWriters, issnLToQuads, serialToQuads, toJsonLd, toJsonLdGraph } from './index.ts';
import { issn, nature, pravda } from './serials.test.help.ts';

describe('the shape of the published examples', () => {
  const document = toJsonLd(serialToQuads(nature), { contextUrl: 'https://example.org/context.jsonld' });

  it('is what programs for the Portal look for', () => {
    expect(document).toEqual({
      '@context': ['https://example.org/context.jsonld', { '@base': 'http://issn.org/resource/ISSN/0028-0836' }],
      id: '',
      type: ['bf:Work', 'bf:Instance', 'schema:Periodical'],
      identifiedBy: {
        '#ISSN': {
          type: 'bf:Issn',
          status: 'idStatus:Valid',
          value: '0028-0836',
          hasCancelledISSN: ['resource:ISSN/0302-2889#ISSN'],
        },
        '#ISSN-L': { type: 'bf:IssnL', status: 'idStatus:Valid', value: '0028-0836' },
        '#KeyTitle': {
          type: ['bf:Identifier', 'bf:KeyTitle'],
          value: 'Nature (London)',
          mainTitle: { '@value': 'Nature (London)', '@language': 'und-Latn' },
        },
      },
      mainTitle: 'Nature.',
      title: ['#KeyTitle', { type: 'bf:Title', mainTitle: { '@value': 'Nature.', '@language': 'und-Latn' } }],
      name: ['Nature.', 'Nature (London)'],
      alternateName: ['Nature, a weekly illustrated journal of science'],
      issn_bibo: '0028-0836',
      issn_schema: '0028-0836',
      identifier: '0028-0836',
      format: ['medium:Print'],
      type_dct: 'formofmaterial:a',
      isPartOf: {
        id: 'resource:ISSN-L/0028-0836',
        identifiedBy: { '#ISSN-L': { type: 'bf:IssnL', status: 'idStatus:Valid', value: '0028-0836' } },
      },
      spatial: ['countries:enk', 'https://www.iso.org/obp/ui/#iso:code:3166:GB'],
      publication: [
        {
          id: '#ReferencePublicationEvent',
          type: 'schema:PublicationEvent',
          location: [
            { id: 'countries:enk', label: 'England' },
            { id: 'https://www.iso.org/obp/ui/#iso:code:3166:GB', label: 'United Kingdom' },
          ],
        },
      ],
      url: ['https://www.nature.com/'],
      otherPhysicalFormat: ['resource:ISSN/1476-4687'],
      isFormatOf: ['resource:ISSN/1476-4687'],
      hasIncorrectISSN: ['0028-0837', 'none'],
      'hasCancelledISSN-L': ['1476-4687'],
      mainEntityOf: {
        id: '#Record',
        type: 'schema:CreativeWork',
        status: 'recordStatus:Register',
        modified: '2023-09-15',
        wasAttributedTo: { id: 'issnCenter:_2', type: 'schema:Organization' },
        generatedBy: {
          id: '#RecordCreation',
          type: 'prov:Activity',
          generated: ['#KeyTitle', '#ISSN-L', '#ISSN', '#Record'],
          created: '2004-06-09',
          wasAssociatedWith: 'issnCenter:BO',
        },
      },
    });
  });

  it('says of a cancelled number which one replaces it', () => {
    const cancelled = toJsonLd(serialToQuads({ ...nature, status: 'cancelled', replacedBy: issn('1476-4687') }));
    expect(cancelled).toMatchObject({
      id: '',
      identifiedBy: {
        '#ISSN': { status: 'idStatus:Cancelled', cancelledInFavorOf: ['resource:ISSN/1476-4687#ISSN'] },
      },
      mainEntityOf: { status: 'recordStatus:Cancelled' },
    });
    expect(cancelled).not.toHaveProperty('type');
    expect(cancelled).not.toHaveProperty('identifier');
  });

  it('puts the original title inside the title', () => {
    const { identifiedBy } = toJsonLd(serialToQuads(pravda)) as { identifiedBy: Record<string, unknown> };
    expect(identifiedBy['#KeyTitle']).toMatchObject({
      mainTitle: { '@value': 'Pravda (Moskva)', '@language': 'und-Latn-t-und-Cyrl' },
      translationOf: { type: 'bf:Title', mainTitle: { '@value': 'Правда (Москва)', '@language': 'und-Cyrl' } },
    });
  });

  it('lists the parts of an ISSN-L, one or many', () => {
    const member = { issn: issn('0256-8888'), status: 'register', medium: 'print' } as const;
    expect(toJsonLd(issnLToQuads(issn('0256-8888'), [member]), { contextUrl: 'x' })).toEqual({
      '@context': ['x', { '@base': 'http://issn.org/resource/ISSN-L/0256-8888' }],
      id: '',
      type: 'schema:CreativeWork',
      identifiedBy: {
        'resource:ISSN/0256-8888#ISSN-L': { type: 'bf:IssnL', status: 'idStatus:Valid', value: '0256-8888' },
      },
      hasPart: [{ id: 'resource:ISSN/0256-8888', format: ['medium:Print'], identifier: '0256-8888' }],
    });
  });
});

describe('the flat graph', () => {
  const { '@context': context, '@graph': graph } = toJsonLdGraph(serialToQuads(nature));
  const nodes = graph as readonly Record<string, unknown>[];
  const node = (id: string) => nodes.find((each) => each['@id'] === id);

  it('has addresses relative to the network, and says so', () => {
    expect(context).toMatchObject({ '@base': 'http://issn.org/' });
    expect(nodes.map((each) => each['@id'])).toEqual([
      'resource/ISSN/0028-0836',
      '_:t00280836',
      'resource/ISSN/0028-0836#ISSN',
      'resource/ISSN/0028-0836#ISSN-L',
      'resource/ISSN-L/0028-0836',
      'resource/ISSN/0028-0836#KeyTitle',
      'resource/ISSN/0028-0836#Record',
      'organization/ISSNCenter#_2',
      'resource/ISSN/0028-0836#RecordCreation',
      'resource/ISSN/0028-0836#ReferencePublicationEvent',
      'http://id.loc.gov/vocabulary/countries/enk',
      'https://www.iso.org/obp/ui/#iso:code:3166:GB',
    ]);
  });

  it('keeps the keys that programs have always read', () => {
    expect(node('resource/ISSN/0028-0836')).toMatchObject({
      issn: '0028-0836',
      'http://schema.org/issn': '0028-0836',
      identifier: '0028-0836',
      mainTitle: 'Nature.',
      name: ['Nature.', 'Nature (London)'],
      format: 'vocabularies/Medium#Print',
      isPartOf: 'resource/ISSN-L/0028-0836',
      type: 'http://marc21rdf.info/terms/formofmaterial#a',
      url: 'https://www.nature.com/',
      publication: 'resource/ISSN/0028-0836#ReferencePublicationEvent',
    });
    expect(node('resource/ISSN/0028-0836#KeyTitle')).toMatchObject({ value: 'Nature (London)' });
    expect(node('resource/ISSN/0028-0836#ISSN')).toMatchObject({
      '@type': 'http://id.loc.gov/ontologies/bibframe/Issn',
      status: 'vocabularies/IdentifierStatus#Valid',
      value: '0028-0836',
    });
    expect(node('resource/ISSN/0028-0836#Record')).toMatchObject({
      status: 'vocabularies/RecordStatus#Register',
      modified: '2023-09-15',
    });
    expect(node('http://id.loc.gov/vocabulary/countries/enk')).toEqual({
      '@id': 'http://id.loc.gov/vocabulary/countries/enk',
      label: 'England',
    });
  });

  it('says as texts what the format of the Portal has as texts', () => {
    const document = JSON.parse(graphWriters['jsonld-graph']!(serialToQuads(nature))) as { '@graph': typeof nodes };
    const inDocument = (id: string) => document['@graph'].find((each) => each['@id'] === id);
    expect(inDocument('resource/ISSN/0028-0836')).toMatchObject({ format: 'vocabularies/medium#Print' });
    expect(inDocument('resource/ISSN/0028-0836#ReferencePublicationEvent')).toMatchObject({
      location: 'http://id.loc.gov/vocabulary/countries/enk',
    });
  });

  it('leaves an event its place where MARC has none', () => {
    const { countries: _countries, ...rest } = nature;
    const quads = serialToQuads({ ...rest, countries: ['SUN'] });
    const places = (all: typeof quads) => all.filter(({ predicate }) => predicate.value.endsWith('/location'));
    const iso = places(quads).filter(({ object }) => object.value.includes('iso.org'));
    expect(places(asOnThePortal(iso))).toEqual(iso);
    expect(iso).toHaveLength(1);
  });
});
