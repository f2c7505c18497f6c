/** Fields as people type them. */
import { expect, test } from 'vitest';
import { aField } from '../../test/build/a-record.ts';
import { parseFieldName, parseFieldText } from './field-text.ts';

test.each([
  ['as in manuals', '245 10$aTitle$bRest', { field: aField('245', '10', 'a', 'Title', 'b', 'Rest') }],
  ['as in line text', '=245  10$aTitle', { field: aField('245', '10', 'a', 'Title') }],
  ['a blank first indicator', '264  1$aLondon', { field: aField('264', ' 1', 'a', 'London') }],
  ['which may be left out', '264 1$aLondon', { field: aField('264', ' 1', 'a', 'London') }],
  ['no indicators', '044 $cGBR', { field: aField('044', '  ', 'c', 'GBR') }],
  ['none, and no space', '044$cGBR', { field: aField('044', '  ', 'c', 'GBR') }],
  ['blanks with a sign', '222 ##$aTitle', { field: aField('222', '  ', 'a', 'Title') }],
  ['a space and a letter before a dollar', '246 1#$aTitle', { field: aField('246', '1 ', 'a', 'Title') }],
  ['the second of its tag', '246[2] 1 $aOther', { field: aField('246', '1 ', 'a', 'Other'), occurrence: 2 }],
  ['a dollar sign', '500 $aCosts {dollar}5', { field: aField('500', '  ', 'a', 'Costs $5') }],
  ['a control field', '008 190816c\\9999', { field: { tag: '008', value: '190816c 9999' } }],
  ['no tag', 'Title', undefined],
  ['no subfield', '245 10 Title', undefined],
  ['an empty subfield', '245 10$a', undefined],
  ['no code', '245 10$', undefined],
  ['a title that looks like a tag', '2450 10$aTitle', undefined],
  ['nothing in a control field', '008 ', undefined],
  ['a zeroth one', '246[0] 1 $aOther', undefined],
])('%s', (_why, text, field) => {
  expect(parseFieldText(text)).toEqual(field);
});

test.each([
  ['246', { tag: '246' }],
  ['246[2]', { tag: '246', occurrence: 2 }],
  ['246[0]', undefined],
  ['24', undefined],
])('the name %s', (text, name) => {
  expect(parseFieldName(text)).toEqual(name);
});
