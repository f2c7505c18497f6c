/**
 * 008/15-17 and 044: country of publication by MARC code and by ISO 3166. 044 $c holds any ISO code in practice (alpha-3, alpha-2,
 * numeric, alpha-4, with a continent before it); a Serial has alpha-3. Without 044 the ISO code follows from the MARC code.
 */
import { isDataField } from '@masthead/marc';
import { countryByIso, countryByMarc } from '@masthead/serial';
import type { Rule } from './rule.ts';
import { sameData } from './same.ts';

/** MARC code of 008/15-17 when it says something. `xx` is "no place, unknown". */
function marcCountryOf(fixed: string | undefined): string | undefined {
  const code = fixed === undefined ? '' : fixed.slice(15, 18).trimEnd().toLowerCase();
  return code === '' || code.startsWith('|') || code === 'xx' || code.startsWith('#') ? undefined : code;
}

/** ISO countries that follow from a MARC code alone. */
export function countriesOfMarc(marcCountry: string | undefined): string[] {
  const iso = marcCountry === undefined ? undefined : countryByMarc(marcCountry)?.iso3;
  return iso === undefined ? [] : [iso];
}

export const countries: Rule = {
  tags: ['044'],
  read(field, draft) {
    if (!isDataField(field)) return;
    for (const { code, value } of field.subfields) {
      const text = value.trim();
      if (text === '' || (code !== 'a' && code !== 'c')) continue;
      const country = code === 'a' ? countryByMarc(text.toLowerCase()) : countryByIso(text);
      // Codes of three letters that ISO does not have are the network's own (ZNN) and are kept.
      const iso = country?.iso3 ?? (code === 'c' && /^[A-Z]{3}$/.test(text) ? text : undefined);
      if (country === undefined) {
        const severity = iso === undefined ? 'warning' : 'advice';
        draft.problems.push({ type: 'unknown-code', severity, tag: '044', value: text, list: 'country' });
      }
      if (iso !== undefined && !draft.countries044.includes(iso)) draft.countries044.push(iso);
    }
  },
  conclude(draft) {
    const marc = marcCountryOf(draft.fixed);
    if (marc !== undefined) {
      if (countryByMarc(marc) === undefined) {
        draft.problems.push({ type: 'unknown-code', severity: 'warning', tag: '008', value: marc, list: 'country' });
      } else {
        draft.serial.marcCountry = marc;
      }
    }
    draft.serial.countries =
      draft.countries044.length > 0 ? draft.countries044 : countriesOfMarc(draft.serial.marcCountry);
  },
  write(serial, before, editor) {
    const marcChanged = before === undefined || before.marcCountry !== serial.marcCountry;
    if (marcChanged && (serial.marcCountry !== undefined || editor.control('008') !== undefined)) {
      editor.setFixed(15, (serial.marcCountry ?? 'xx').padEnd(3, ' '));
    }
    const fields: number[] = [];
    editor.base.forEach((field, at) => {
      if (field.tag === '044') fields.push(at);
    });
    if (before !== undefined && sameData(before.countries, serial.countries)) {
      // Countries that followed from the MARC code have to be said when the code says something else now.
      if (!marcChanged || sameData(countriesOfMarc(serial.marcCountry), serial.countries)) return;
      if (says044(editor.base, fields)) return;
    }
    const subfields = serial.countries.map((value) => ({ code: 'c', value }));
    let written = false;
    for (const at of fields) {
      const field = editor.base[at]!;
      if (!isDataField(field)) continue;
      const others = field.subfields.filter(({ code }) => code !== 'a' && code !== 'c');
      const own = written ? [] : subfields;
      written = true;
      if (own.length + others.length === 0) editor.remove(at);
      else editor.replace(at, { ...field, subfields: [...own, ...others] });
    }
    if (!written && subfields.length > 0) {
      editor.insert({ tag: '044', ind1: ' ', ind2: ' ', subfields }, undefined);
    }
  },
  examples: [
    {
      because: 'the ISSN profile has alpha-3 codes',
      fields: ['=044  \\\\$cGBR'],
      says: { countries: ['GBR'] },
    },
    {
      because: 'German libraries write a continent and alpha-2, and alpha-4 for a country that is no more',
      fields: ['=044  \\\\$cXA-DDDE$cXA-DE'],
      says: { countries: ['DDR', 'DEU'] },
      writes: ['=044  \\\\$cDDR$cDEU'],
    },
    {
      because: 'without 044 the MARC country says which',
      fields: ['=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
      says: { marcCountry: 'enk', countries: ['GBR'] },
      writes: ['=008  ||||||uuuuuuuuuenkuu||||\\\\\\\\\\0\\\\\\u0und\\c', '=044  \\\\$cGBR'],
    },
  ],
};

function says044(base: Parameters<Rule['write']>[2]['base'], fields: readonly number[]): boolean {
  return fields.some((at) => {
    const field = base[at]!;
    return isDataField(field) && field.subfields.some(({ code }) => code === 'a' || code === 'c');
  });
}
