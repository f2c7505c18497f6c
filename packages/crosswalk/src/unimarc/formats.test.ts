/** UNIMARC as files: what is written is UNIMARC by its label and its own reader, and a file of the other format is taken as that. */
import { createIso2709Reader, createMarcXmlReader, detectFormat, isSameRecord, readAll } from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { formatByName, writeDocument } from '../formats.ts';
import { readMarc21 } from '../marc21/read.ts';
import { recordOf } from '../records.test.help.ts';
import { placeOfLoss } from './loss.ts';
import { isConverted } from './take.ts';

const record = recordOf([
  '=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c',
  '=022  0\\$a0028-0836$l0028-0836$27',
  '=245  10$aNature',
  '=920  \\\\$a0028-0836',
]);
const entry = { record, serial: readMarc21(record).serial! };
const bytesOf = (name: string): Uint8Array => {
  const written = writeDocument(formatByName(name)!, entry);
  if (!written.ok) throw new Error(written.problem.type);
  return typeof written.data === 'string' ? new TextEncoder().encode(written.data) : written.data;
};

describe.each(['unimarc', 'unimarcxml'])('%s', (name) => {
  it('is seen as UNIMARC by what is in it', () => {
    expect(detectFormat(bytesOf(name))).toMatchObject({
      format: 'unimarc',
      evidence: ['title', 'coded-data', 'issn', 'leader'],
    });
  });

  it('is read back as the MARC 21 it was', () => {
    const [item] = readAll(bytesOf(name), formatByName(name)!.createReader!());
    expect([item?.problems, item?.format]).toEqual([[], undefined]);
    expect(isSameRecord(item!.record!, record)).toBe(true);
  });

  it('a reader of it takes MARC 21 for what it is', () => {
    const marc21 = bytesOf(name === 'unimarc' ? 'marc21' : 'marcxml');
    const [item] = readAll(marc21, formatByName(name)!.createReader!());
    expect(isSameRecord(item!.record!, record)).toBe(true);
  });
});

it('ISO 2709 has blanks where the label of UNIMARC has nothing, and says UTF-8 in 100', () => {
  const [item] = readAll(bytesOf('unimarc'), createIso2709Reader({ unimarc: 'read' }));
  expect([item?.format, item?.problems]).toEqual(['unimarc', []]);
  expect(item!.record!.leader).toMatch(/^\d{5}nas {2}22\d{5} {3}450 $/);
});

it('XML of SUDOC, without namespace and without lengths in the label, is read', () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<record><leader>     cas0 22        450 </leader><controlfield tag="001">036547700</controlfield>
<datafield tag="011" ind1=" " ind2=" "><subfield code="a">0003-4398</subfield><subfield code="f">0003-4398</subfield></datafield>
<datafield tag="100" ind1=" " ind2=" "><subfield code="a">19780101a19479999k  y0frey0103    ba</subfield></datafield>
<datafield tag="102" ind1=" " ind2=" "><subfield code="a">FR</subfield></datafield>
<datafield tag="200" ind1="1" ind2=" "><subfield code="a">\u0098Les \u009cAnnales</subfield></datafield></record>`;
  const [item] = readAll(new TextEncoder().encode(xml), createMarcXmlReader({ unimarc: 'read' }));
  expect(item?.format).toBe('unimarc');
  const [taken] = readAll(new TextEncoder().encode(xml), formatByName('unimarcxml')!.createReader!());
  // The language of cataloguing is in 040, and there is no 801 to make one of.
  expect(isConverted(taken!) && taken.losses.map(placeOfLoss)).toEqual(['LDR/8', '100 $a/17, 100 $a/22-24']);
  const { serial } = readMarc21(taken!.record!);
  expect(serial).toMatchObject({
    issn: '0003-4398',
    issnL: '0003-4398',
    titleProper: { text: 'Les Annales', nonFiling: 4 },
    countries: ['FRA'],
    dates: { status: 'current', start: '1947' },
  });
});
