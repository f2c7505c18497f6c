import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRecord, anyText } from '../arbitrary.test.support.ts';
import { readAll } from '../read-records.ts';
import { isControlField, type MarcRecord } from '../record.ts';
import { createIso2709Reader } from './reader.ts';
import { writeIso2709 } from './writer.ts';

const leader = '00000cas a2200000   4500';
const titled = (value: string, ind1 = '0'): MarcRecord => ({
  leader,
  fields: [{ tag: '245', ind1, ind2: '0', subfields: [{ code: 'a', value }] }],
});
const inMarc8 = (record: MarcRecord) => writeIso2709(record, { encoding: 'marc8' });

function inNfc({ fields }: MarcRecord): MarcRecord['fields'] {
  return fields.map((field) =>
    isControlField(field)
      ? { ...field, value: field.value.normalize('NFC') }
      : { ...field, subfields: field.subfields.map(({ code, value }) => ({ code, value: value.normalize('NFC') })) },
  );
}

describe('writeIso2709 in MARC-8', () => {
  it('sets leader/09, lengths and addresses', () => {
    const written = inMarc8(titled('Révue \u0430'));
    expect(written.ok && Buffer.from(written.bytes).toString('latin1')).toBe(
      '00057cas  2200037   4500245001900000\x1e00\x1faR\xe2evue \x1b(NA\x1b(B\x1e\x1d',
    );
  });

  it('names the characters that became references', () => {
    const written = inMarc8(titled('ə and ɔ'));
    expect(written.ok && written.references).toEqual([{ tag: '245', field: 0, characters: ['ə', 'ɔ'] }]);
  });

  const refused: readonly [reason: string, record: MarcRecord, problem: object][] = [
    ['an escape', titled('a\x1b(N'), { type: 'unwritable-character', code: 27, index: 1, tag: '245', field: 0 }],
    ['a delimiter', titled('a\x1f'), { type: 'unwritable-character', code: 31, index: 1, tag: '245', field: 0 }],
    [
      'an indicator that is no ASCII',
      titled('a', 'é'),
      { type: 'unwritable-indicator', found: 'é', tag: '245', field: 0 },
    ],
    [
      'a field too long in MARC-8 only',
      titled('ə'.repeat(2000)),
      { type: 'field-too-long', length: 16_005, limit: 9_999, tag: '245', field: 0 },
    ],
  ];
  it.each(refused)('refuses %s', (_, record, problem) => expect(inMarc8(record)).toEqual({ ok: false, problem }));

  it('says that it is MARC-8 where the bytes could be UTF-8', () => {
    const written = inMarc8(titled('ßł'));
    const [item] = readAll(written.ok ? written.bytes : new Uint8Array(), createIso2709Reader());
    expect(item!.problems).toEqual([]);
    expect(item!.record!.fields).toEqual(titled('ßł').fields);
  });

  it('is read as it was, in normal form C', () => {
    const text = fc
      .oneof(anyText, fc.constantFrom('ßł', '©°', '&#x41;', 'Сов', 'aə', 'i\u0361a', '&'))
      .map((value) => value.replace(/[\x1b]|\ufe20|\ufe21|\ufe22|\ufe23/g, ''));
    fc.assert(
      fc.property(anyRecord(text), (record) => {
        const written = inMarc8(record);
        expect(written.ok).toBe(true);
        const [item] = readAll(written.ok ? written.bytes : new Uint8Array(), createIso2709Reader());
        expect(item!.record?.fields).toEqual(inNfc(record));
        expect(item!.problems.map(({ type }) => type)).not.toContain('utf8-not-declared');
      }),
      { numRuns: 500 },
    );
  });
});
