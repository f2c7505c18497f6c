/** Records with the MARCXML and MARC-in-JSON that another program (yaz) expects of them. */
import { createMarcJsonReader, createMarcXmlReader, isSameRecord, readAll, toMarcJson } from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { absent, bytesOf, isThere, itemsOf } from './adapter.ts';

/** Why we do not follow, by file. */
const skips: Readonly<Record<string, string>> = {
  marc1: 'danMARC: three indicators, refused',
  marc2: 'danMARC: three indicators, refused',
  marc3: 'danMARC: yaz leaves out text outside of subfields, which we keep or tell',
  marc4: 'broken: yaz makes a record without fields of it, we refuse it',
  marc5: 'a field without subfield delimiter: yaz takes its third character for a code, we keep the text whole',
};

describe.skipIf(!isThere)(`character sets${isThere ? '' : ` (${absent})`}`, () => {
  for (const name of ['marc0', 'marc1', 'marc2', 'marc3', 'marc4', 'marc5']) {
    const title = `${name}${skips[name] ? ` (skipped: ${skips[name]})` : ''}`;
    it.skipIf(skips[name] !== undefined)(title, () => {
      const [item] = itemsOf(`charset/${name}.marc`);
      const [xml] = readAll(bytesOf(`charset/${name}.xml`), createMarcXmlReader());
      const [json] = readAll(bytesOf(`charset/${name}.json`), createMarcJsonReader());
      expect(toMarcJson(item!.record!)).toEqual(toMarcJson(xml!.record!));
      expect(isSameRecord(item!.record!, json!.record!)).toBe(true);
    });
  }

  it('marc5 apart from that field', () => {
    const without250 = (file: string): unknown => {
      const [item] = itemsOf(file);
      return item!.record!.fields.filter(({ tag }) => tag !== '250');
    };
    expect(without250('charset/marc5.marc')).toEqual(without250('charset/marc5.xml'));
  });
});
