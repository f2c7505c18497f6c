/** 008/35-37 and 041 $a: languages, the main one first. 041 of another code list (second indicator 7) stays in the record only. */
import { isDataField } from '@masthead/marc';
import { languageByCode } from '@masthead/serial';
import type { Rule } from './rule.ts';
import { sameData } from './same.ts';

/** `und`, undetermined, says no more than nothing at all. */
const uncoded = new Set(['', '|||', '   ', '###', 'und']);

export const languages: Rule = {
  tags: ['041'],
  read(field, draft) {
    if (!isDataField(field) || field.ind2 === '7') return;
    for (const { code, value } of field.subfields) {
      if (code !== 'a') continue;
      // Before 2001 several codes stood in one subfield: `engfre`.
      const text = value.trim().toLowerCase();
      if (text.length % 3 === 0 && text.length > 3) {
        for (let at = 0; at < text.length; at += 3) draft.languages041.push(text.slice(at, at + 3));
      } else if (text !== '') {
        draft.languages041.push(text);
      }
    }
  },
  conclude(draft) {
    const { fixed, serial, languages041 } = draft;
    const list = serial.languages;
    const main = fixed === undefined ? '' : fixed.slice(35, 38).toLowerCase();
    if (main.length === 3 && !uncoded.has(main)) take(main, '008');
    for (const code of languages041) take(code, '041');

    function take(code: string, tag: string): void {
      if (list.includes(code) || uncoded.has(code)) return;
      if (code.length !== 3 || languageByCode(code) === undefined) {
        draft.problems.push({ type: 'unknown-code', severity: 'warning', tag, value: code, list: 'language' });
        return;
      }
      list.push(code);
    }
  },
  write(serial, before, editor) {
    if (before !== undefined && sameData(before.languages, serial.languages)) return;
    const list = serial.languages;
    const main = list[0];
    if (main !== undefined || editor.control('008') !== undefined) editor.setFixed(35, main ?? 'und');
    let written = false;
    editor.base.forEach((field, at) => {
      if (field.tag !== '041' || !isDataField(field) || field.ind2 === '7') return;
      const others = field.subfields.filter(({ code }) => code !== 'a');
      const own = written ? [] : list.map((value) => ({ code: 'a', value }));
      written = true;
      if (others.length + own.length === 0) editor.remove(at);
      else editor.replace(at, { ...field, subfields: [...own, ...others] });
    });
    if (!written && list.length > 1) {
      const subfields = list.map((value) => ({ code: 'a', value }));
      editor.insert({ tag: '041', ind1: '0', ind2: ' ', subfields }, undefined);
    }
  },
  examples: [
    {
      because: 'one language needs no 041',
      fields: ['=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
      says: { languages: ['eng'] },
      writes: ['=008  ||||||uuuuuuuuuxx\\uu||||\\\\\\\\\\0\\\\\\u0eng\\c'],
    },
    {
      because: 'several languages, each in its own $a or, in older records, all in one',
      fields: ['=041  0\\$aengfre'],
      says: { languages: ['eng', 'fre'] },
      writes: ['=041  0\\$aeng$afre'],
    },
  ],
};
