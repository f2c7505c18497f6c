/** Custody in the record: 022 $2 names the centre that is responsible (MARC 21; ISO 3297:2020, 5.10). Who made the record, 699 $v, stays. */

import { type Issn, parseAnyIssn } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';

/** The record with another centre in 022 $2; everything else is as it was. */
export function withCentre(record: MarcRecord, issn: Issn, centre: string): MarcRecord {
  // ISSN+ pads a code of one character to two; a record that does so goes on doing it.
  let done = false;
  const fields = record.fields.map((field) => {
    if (done || field.tag !== '022' || !('subfields' in field)) return field;
    const own = field.subfields.some(({ code, value }) => code === 'a' && isIssn(value, issn));
    if (!own) return field;
    done = true;
    const at = field.subfields.findIndex(({ code }) => code === '2');
    const before = field.subfields[at]?.value ?? '';
    const value = before.startsWith('_') && centre.length === 1 ? `_${centre}` : centre;
    const subfields =
      at < 0
        ? [...field.subfields, { code: '2', value }]
        : field.subfields.map((subfield, place) => (place === at ? { ...subfield, value } : subfield));
    return { ...field, subfields };
  });
  return { ...record, fields };
}

function isIssn(text: string, issn: Issn): boolean {
  const parsed = parseAnyIssn(text);
  return parsed.ok ? parsed.issn === issn : text.includes(issn);
}
