/** The examples of ISO 3297:2020, 9.2, as our snippets write them; with the canonical URI where the examples have three spellings of it. */
import { parseResourceUri } from '@masthead/issn';
import { createMarcXmlReader, readAll } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { bareSerial, issn } from '../linked-data/serials.test.help.ts';
import { snippetByName } from './kit.ts';

function written(name: string, serial: Serial): string {
  const result = snippetByName(name)?.write(serial);
  if (!result?.ok) throw new Error(`${name} was not written`);
  return result.text;
}

const as = (number: string, issnL: string): Serial => bareSerial(number, { issnL: issn(issnL) });

describe('9.2: identifiers and URIs', () => {
  test.each([
    ['dc', '1799-3911', '1799-3903', 'identifier of type issn', '<dc:identifier type="issn">1799-3911</dc:identifier>'],
    [
      'dc',
      '1799-3911',
      '1799-3903',
      'the URI as relation',
      '<dc:relation>http://issn.org/resource/ISSN/1799-3911</dc:relation>',
    ],
    [
      'dc',
      '1799-3911',
      '1799-3903',
      'identifier of type issnl',
      '<dc:identifier type="issnl">1799-3903</dc:identifier>',
    ],
    [
      'dc',
      '1799-3911',
      '1799-3903',
      'URI of the cluster',
      '<dc:relation>http://issn.org/resource/ISSN-L/1799-3903</dc:relation>',
    ],
    ['mods', '0376-4583', '0376-4583', 'identifier of type issn', '<identifier type="issn">0376-4583</identifier>'],
    [
      'mods',
      '0376-4583',
      '0376-4583',
      'given though it is the same number',
      '<identifier type="issn-l">0376-4583</identifier>',
    ],
    [
      'mods',
      '0376-4583',
      '0376-4583',
      'the URI',
      '<identifier type="uri">http://issn.org/resource/ISSN/0376-4583</identifier>',
    ],
    [
      'mods',
      '0376-4583',
      '0376-4583',
      'URI of the cluster',
      '<identifier type="uri">http://issn.org/resource/ISSN-L/0376-4583</identifier>',
    ],
    ['jsonld', '1759-8818', '1069-4404', 'schema:issn', '"issn": "1759-8818"'],
    ['jsonld', '1759-8818', '1069-4404', 'schema:sameAs the ISSN', '"http://issn.org/resource/ISSN/1759-8818"'],
    ['jsonld', '1759-8818', '1069-4404', 'schema:sameAs the ISSN-L', '"http://issn.org/resource/ISSN-L/1069-4404"'],
    [
      'html',
      '1759-8818',
      '1069-4404',
      'without prefix, with hyphen',
      '<meta name="citation_issn" content="1759-8818">',
    ],
    ['jats', '1759-8818', '1069-4404', 'the element for the cluster', '<issn-l>1069-4404</issn-l>'],
  ])('%s of %s in %s: %s', (name, number, issnL, _reason, expected) => {
    expect(written(name, as(number, issnL))).toContain(expected);
  });

  test('MARCXML has 022 with $a and $l, and an 856 42 for each URI', () => {
    const xml = written('marcxml', as('0376-4583', '0376-4583'));
    const [item] = readAll(new TextEncoder().encode(xml), createMarcXmlReader());
    expect(item?.record?.fields).toEqual([
      { tag: '022', ind1: ' ', ind2: ' ', subfields: subfields('a', '0376-4583', 'l', '0376-4583') },
      {
        tag: '856',
        ind1: '4',
        ind2: '2',
        subfields: subfields('3', 'ISSN metadata', 'u', 'http://issn.org/resource/ISSN/0376-4583'),
      },
      {
        tag: '856',
        ind1: '4',
        ind2: '2',
        subfields: subfields('3', 'ISSN-L metadata', 'u', 'http://issn.org/resource/ISSN-L/0376-4583'),
      },
    ]);
  });

  test.each([
    'https://portal.issn.org/resource/ISSN/1759-8818',
    'https://portal.issn.org/resource/ISSNL/1069-4404',
    'https://portal.issn.org/resource/ISSN-L/0376-4583',
  ])('%s of the examples and the URI that we write are read as the same', (example) => {
    const read = parseResourceUri(example);
    if (!read.ok) throw new Error('not read');
    const uri = written('mods', as(read.issn, read.issn)).match(new RegExp(`http.*/${read.kind}/${read.issn}`))?.[0];
    expect(parseResourceUri(uri ?? '')).toEqual(read);
  });
});

function subfields(...pairs: readonly string[]) {
  return pairs.flatMap((code, index) => (index % 2 === 0 ? [{ code, value: pairs[index + 1]! }] : []));
}

describe('every XML snippet', () => {
  const nasty = bareSerial('0028-0836', {
    issnL: issn('0028-0836'),
    medium: 'print',
    titleProper: { text: 'A & B <"C"> ]]> \u0007\ud800\r\n\tD' },
    keyTitle: { text: "'--><script>" },
    publications: [{ role: 'latest', places: [], publishers: [{ text: '<&>' }] }],
  });
  test.each(['mods', 'marcxml', 'dc', 'xmp', 'opf', 'ooxml', 'jats', 'crossref', 'datacite'])(
    '%s is well formed whatever a title holds',
    (name) => {
      const texts: string[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('text', (text) => texts.push(text));
      // OPF is a list of elements for a metadata element of their reader's.
      parser.write(name === 'opf' ? `<metadata>${written(name, nasty)}</metadata>` : written(name, nasty)).close();
      expect(texts).toContain('A & B <"C"> ]]> \ufffd\ufffd D');
    },
  );
});
