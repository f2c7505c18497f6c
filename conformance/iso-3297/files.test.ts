/** ISO 3297:2020, 9.3: the numbers of the Register in the files of a publication, written by the library and read by programs of others. */
import { embeddingFactsOf } from '@masthead/crosswalk';
import { writeIntoFile } from '@masthead/embed';
import { type Issn, issnToInteger } from '@masthead/issn';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDocx, anEpub, aPdf } from '../../packages/embed/src/files.test.help.ts';
import { embeddableOf } from '../../register/src/domain/embedding.ts';
import { findVersions } from '../../register/src/store/index.ts';
import { missing, run, withFile } from '../embedding/tools.ts';
import { aRegister, online, print, type Register } from './a-register.ts';

const exiftool = missing('exiftool', '-ver', 'libimage-exiftool-perl');
const skipped = exiftool ? ` (skipped: ${exiftool})` : '';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register?.close());

/** The file with the numbers of the printed version in it. */
async function written(file: Uint8Array): Promise<Uint8Array> {
  const versions = await findVersions(register.store.read, issnToInteger(print as Issn));
  if (!versions) throw new Error('the register lost its journal');
  const { serial, siblings } = embeddableOf(versions.number, versions.issnL, versions.records);
  const result = writeIntoFile(file, embeddingFactsOf(serial, siblings));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.bytes;
}

function readByExiftool(name: string, file: Uint8Array): Record<string, unknown> {
  const { stdout } = withFile(name, file, (path) => run('exiftool', ['-json', '-G1', path]));
  return (JSON.parse(stdout) as Record<string, unknown>[])[0]!;
}

const uris = [`http://issn.org/resource/ISSN/${print}`, `http://issn.org/resource/ISSN-L/${print}`];

test.skipIf(exiftool).each(['table', 'stream'] as const)(
  `9.3 a PDF (objects in a %s) has number and URIs in its XMP: another program reads them${skipped}`,
  async (kind) => {
    const found = readByExiftool('a.pdf', await written(aPdf({ kind })));
    expect(found).toMatchObject({ 'XMP-prism:ISSN': print, 'XMP-prism:EIssn': online, 'XMP-dc:Relation': uris });
  },
);

test.skipIf(exiftool)(
  `9.3 an OOXML document has number and URIs as custom properties: another program reads them${skipped}`,
  async () => {
    const found = readByExiftool('a.docx', await written(aDocx()));
    expect(found).toMatchObject({
      'XML:ISSN': print,
      'XML:ISSN-L': print,
      'XML:ISSNURI': uris[0],
      'XML:ISSN-LURI': uris[1],
    });
  },
);

test('9.3 an EPUB has number and URIs in its package document: other libraries unpack and parse it', async () => {
  const opf = strFromU8(unzipSync(await written(anEpub()))['OEBPS/content.opf']!);
  const values: string[] = [];
  let property: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    property = attributes.property;
  });
  parser.on('text', (text) => {
    if (property === 'dcterms:identifier') values.push(text);
    property = undefined;
  });
  parser.write(opf).close();
  expect(values).toEqual([`urn:issn:${print}`, `urn:issn:${online}`, ...uris]);
});
