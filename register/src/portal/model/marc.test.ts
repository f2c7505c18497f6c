import { expect, test } from 'vitest';
import { aField, aRecord } from '../../../test/build/a-record.ts';
import { marcLines } from './marc.ts';

test('every field in the order of the record, the leader first, blanks of indicators visible', () => {
  const record = aRecord({ issn: '2049-3630', title: 'Sekai', original: '世界' });
  const lines = marcLines(record);
  expect(lines.map(({ tag }) => tag)).toEqual(['LDR', ...record.fields.map(({ tag }) => tag)]);
  expect(lines.find(({ tag }) => tag === '044')?.indicators).toBe('##');
});

test('an original script and its field lead to each other', () => {
  const lines = marcLines(aRecord({ title: 'Sekai', original: '世界' }));
  const field = lines.find(({ tag }) => tag === '245');
  const original = lines.find(({ tag }) => tag === '880');
  expect(field?.twin).toEqual({ id: original?.id, tag: '880' });
  expect(original?.twin).toEqual({ id: field?.id, tag: '245' });
});

test('an original script without a field of its own (occurrence 00) leads nowhere', () => {
  const lines = marcLines(aRecord({ fields: [aField('880', '  ', '6', '500-00', 'a', '注')] }));
  expect(lines.find(({ tag }) => tag === '880')?.twin).toBeUndefined();
});
