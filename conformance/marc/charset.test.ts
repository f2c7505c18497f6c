/**
 * Records with the MARCXML and MARC-in-JSON that another program (yaz) expects of them, each read in the character set that its `.chr` names.
 * Five of the six are broken or of another format: where we do not follow, that is held too.
 */
import {
  createIso2709Reader,
  createMarcJsonReader,
  createMarcXmlReader,
  isSameRecord,
  type MarcRecord,
  readAll,
  toMarcJson,
} from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { absent, bytesOf, isThere } from './adapter.ts';

const itemOf = (name: string) => {
  const charset = new TextDecoder().decode(bytesOf(`charset/${name}.chr`)).trim();
  return readAll(bytesOf(`charset/${name}.marc`), createIso2709Reader({ charset }))[0]!;
};
const xmlOf = (name: string): MarcRecord => readAll(bytesOf(`charset/${name}.xml`), createMarcXmlReader())[0]!.record!;
const jsonOf = (name: string): MarcRecord =>
  readAll(bytesOf(`charset/${name}.json`), createMarcJsonReader())[0]!.record!;

describe.skipIf(!isThere)(`character sets (${absent})`, () => {
  it('marc0 is the XML and the JSON', () => {
    const { record } = itemOf('marc0');
    expect(toMarcJson(record!)).toEqual(toMarcJson(xmlOf('marc0')));
    expect(isSameRecord(record!, jsonOf('marc0'))).toBe(true);
  });

  it.each(['marc1', 'marc2'])(
    '%s is danMARC with three indicators, which MARC 21 has no place for: refused',
    (name) => {
      const { record, problems } = itemOf(name);
      expect(record).toBeUndefined();
      expect(problems).toMatchObject([{ type: 'structure-not-supported', tag: 'LDR' }]);
    },
  );

  it.each([
    // Text before the first subfield, and none at all: yaz takes a letter of it for a code, we keep it whole or tell it.
    ['marc3', ['648', 'BAS']],
    ['marc5', ['250']],
  ])('%s is the XML and the JSON, but for fields without a subfield where one has to be: %j', (name, tags) => {
    const { record } = itemOf(name);
    const others = ({ fields }: MarcRecord) => fields.filter(({ tag }) => !tags.includes(tag));
    expect(others(record!)).toEqual(others(xmlOf(name)));
    expect(others(record!)).toEqual(others(jsonOf(name)));
    expect(others(record!).length).toBeGreaterThan(5);
  });

  it('marc4 has its leader twice: yaz makes a record without fields of it, we refuse it and say why', () => {
    const { record, problems } = itemOf('marc4');
    expect(record).toBeUndefined();
    expect(xmlOf('marc4').fields).toEqual([]);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
