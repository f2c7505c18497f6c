/** The block says what indexes look for, and nothing in it can break out of the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareSerial, issn, nature, pravda } from '../linked-data/serials.test.help.ts';
import { serialToSchemaOrg, writeSchemaOrg } from './schema-org.ts';

describe('the schema.org block', () => {
  it('is the one that indexes read on the pages of the Portal, with what the record adds', () => {
    const options = { centreName: 'ISSN UK Centre', pageUrl: 'https://example.org/resource/ISSN/0028-0836' };
    expect(serialToSchemaOrg(nature, options)).toEqual({
      '@context': 'https://schema.org',
      '@id': 'http://issn.org/resource/ISSN/0028-0836',
      '@type': 'Periodical',
      issn: '0028-0836',
      identifier: [
        { '@type': 'PropertyValue', name: 'ISSN', value: '0028-0836', description: 'Valid' },
        { '@type': 'PropertyValue', name: 'ISSN-L', value: '0028-0836', description: 'Valid' },
      ],
      name: 'Nature (London)',
      alternateName: ['Nature.', 'Nature (Lond.)', 'Nature, a weekly illustrated journal of science'],
      inLanguage: 'en',
      startDate: '1869',
      publisher: { '@type': 'Organization', name: 'Springer Nature Limited' },
      publication: {
        '@id': 'http://issn.org/resource/ISSN/0028-0836#ReferencePublicationEvent',
        '@type': 'PublicationEvent',
        location: {
          '@id': 'https://www.iso.org/obp/ui/#iso:code:3166:GB',
          '@type': 'Country',
          name: 'United Kingdom',
        },
      },
      url: 'https://www.nature.com/',
      isPartOf: { '@id': 'http://issn.org/resource/ISSN-L/0028-0836', '@type': 'CreativeWork' },
      exampleOfWork: {
        '@id': 'http://issn.org/resource/ISSN-L/0028-0836',
        '@type': 'CreativeWork',
        workExample: [{ '@id': 'http://issn.org/resource/ISSN/0028-0836', name: 'Nature (London)' }],
      },
      material: 'Print',
      mainEntityOfPage: {
        '@id': 'http://issn.org/resource/ISSN/0028-0836#Record',
        '@type': 'CreativeWork',
        url: 'https://example.org/resource/ISSN/0028-0836',
        dateModified: '2023-09-15',
        mainEntity: 'http://issn.org/resource/ISSN/0028-0836',
        sourceOrganization: {
          '@id': 'http://issn.org/organization/ISSNCenter#_2',
          '@type': 'Organization',
          name: 'ISSN UK Centre',
        },
        version: 'Register',
      },
    });
  });

  it.each([
    ['register', 'Register', 'an index takes it for confirmed'],
    ['provisional', 'Provisional', 'not yet confirmed'],
    ['legacy', 'Legacy', 'not confirmed'],
  ] as const)('says that a %s record is %s: %s', (status, version, _reason) => {
    expect(serialToSchemaOrg({ ...nature, status })).toMatchObject({ mainEntityOfPage: { version } });
  });

  it.each(['cancelled', 'suppressed', 'unreported'] as const)('is not there for a %s number', (status) => {
    expect(serialToSchemaOrg({ ...nature, status })).toBeUndefined();
    expect(writeSchemaOrg({ ...nature, status })).toBe('');
  });

  it('gives titles in both scripts', () => {
    expect(serialToSchemaOrg(pravda)).toMatchObject({
      name: 'Pravda (Moskva)',
      alternateName: ['Правда (Москва)', 'Pravda.', 'Правда.', 'Istina', 'Истина'],
    });
  });

  it.each([
    [{ start: '19uu', end: 'uuuu', status: 'ceased' }, undefined, undefined, 'unknown digits are no date'],
    [{ start: '1900', end: '9999', status: 'current' }, '1900', undefined, '9999 is no date'],
    [{ start: '1900', end: '1950', status: 'ceased' }, '1900', '1950', 'years'],
  ] as const)('dates %j: from %s to %s (%s)', (dates, startDate, endDate, _reason) => {
    const block = serialToSchemaOrg({ ...nature, dates: { ...dates, numbering: [] } });
    expect([block?.startDate, block?.endDate]).toEqual([startDate, endDate]);
  });

  it('leaves out addresses that are none', () => {
    const urls = [
      'javascript:alert(1)',
      'http://a b/',
      'see the library',
      'ftp://example.org/',
      ' https://example.org/x ',
    ];
    const block = serialToSchemaOrg({ ...nature, urls: urls.map((url) => ({ url })) });
    expect(block?.url).toBe('https://example.org/x');
  });

  it('has nothing empty for a bare number', () => {
    expect(serialToSchemaOrg(bareSerial('2049-3630'))).toEqual({
      '@context': 'https://schema.org',
      '@id': 'http://issn.org/resource/ISSN/2049-3630',
      '@type': 'Periodical',
      issn: '2049-3630',
      identifier: [{ '@type': 'PropertyValue', name: 'ISSN', value: '2049-3630', description: 'Valid' }],
      mainEntityOfPage: {
        '@id': 'http://issn.org/resource/ISSN/2049-3630#Record',
        '@type': 'CreativeWork',
        mainEntity: 'http://issn.org/resource/ISSN/2049-3630',
        version: 'Register',
      },
    });
  });

  it('can stand in a script element, whatever a title holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--<script>', ']]>', '&amp;', '\u2028', '\ud800'),
      fc
        .array(fc.constantFrom('<', '/', 'script', '>', '!--', '"', '\\', '\u2029'), { maxLength: 12 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (title) => {
        const serial = {
          ...nature,
          keyTitle: { text: title },
          urls: [{ url: `https://example.org/${title}` }],
          centre: title,
          issnL: issn('0028-0836'),
        };
        const json = writeSchemaOrg(serial);
        // With u, a pair of surrogates is one character and no half of it counts: only what stands alone must not be there.
        expect(json).not.toMatch(/[<>&\u2028\u2029\ud800]/u);
        expect(JSON.parse(json)).toEqual(serialToSchemaOrg(serial));
      }),
    );
  });
});
