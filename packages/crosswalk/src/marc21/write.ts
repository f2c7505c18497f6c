/**
 * Serial to MARC 21. On a base record only the fields whose meaning changed are changed, and everything that a Serial does not carry
 * stays where it is, byte for byte; without a base a complete record by the ISSN profile is made.
 */
import { isDataField, type MarcRecord } from '@masthead/marc';
import { countryByIso3, type Serial } from '@masthead/serial';
import { isAbout } from './022-issn.ts';
import { countriesOfMarc } from './044-countries.ts';
import { editRecord } from './editor.ts';
import { readMarc21 } from './read.ts';
import { rules } from './rules.ts';

export interface WriteOptions {
  /** ISO 8601 time of this change, for 005 when the record has no other. Packages have no clock. */
  readonly modified?: string;
}

// Positions 00-39, with the codes for "unknown" that the ISSN profile allows; the rules set what is known. 38 is blank (not
// modified), 39 `c` (cooperative programme).
const emptyFixed = '||||||uuuuuuuuuxx uu||||     0   u0und c';

export function writeMarc21(serial: Serial, base?: MarcRecord, options: WriteOptions = {}): MarcRecord {
  if (base === undefined) return writeFresh(completedForProfile(serial, options));
  const modified = serial.recordData.modified ?? options.modified;
  const wanted =
    modified === serial.recordData.modified ? serial : { ...serial, recordData: { ...serial.recordData, modified } };
  const before = readMarc21(base).serial;
  const editor = editRecord(base, base.leader, emptyFixed);
  for (const rule of Object.values(rules)) rule.write(wanted, before, editor);
  return withOneNumber(editor.finish(), serial, before);
}

/**
 * Among several 022 the number was chosen by evidence, such as relations, and that may be what changed: the record would be read
 * as about another number then. The fields that compete with the serial's number go.
 */
function withOneNumber(record: MarcRecord, serial: Serial, before: Serial | undefined): MarcRecord {
  const numbers = record.fields.filter((field) => field.tag === '022');
  if (numbers.length < 2 || before === undefined || readMarc21(record).serial?.issn === serial.issn) return record;
  const own = numbers.filter((field) => isDataField(field) && isAbout(field, serial.issn));
  return { ...record, fields: record.fields.filter((field) => field.tag !== '022' || own.includes(field)) };
}

function writeFresh(serial: Serial): MarcRecord {
  const editor = editRecord(undefined, leaderFor(serial), emptyFixed);
  for (const rule of Object.values(rules)) rule.write(serial, undefined, editor);
  return editor.finish();
}

// Updating databases, loose-leafs, repositories and websites are integrating resources (LDR/07).
const integrating = new Set(['d', 'l', 'r', 'w']);

function leaderFor(serial: Serial): string {
  const recordStatus = serial.status === 'cancelled' || serial.status === 'suppressed' ? 'd' : 'n';
  const level = serial.type !== undefined && integrating.has(serial.type) ? 'i' : 's';
  const encoding = serial.status === 'provisional' ? '8' : ' ';
  // 18 `c`: ISBD punctuation omitted, so that what is written is what is read.
  return `00000${recordStatus}a${level} a2200000${encoding}c 4500`;
}

/**
 * The Serial with what the ISSN profile demands and can be concluded: 001 and 003, when it was made, a MARC country for the ISO
 * country or the ISO country for the MARC country. `readMarc21(writeMarc21(s))` gives this.
 */
export function completedForProfile(serial: Serial, options: WriteOptions = {}): Serial {
  const { recordData } = serial;
  const fromIso = serial.countries[0] === undefined ? undefined : countryByIso3(serial.countries[0])?.marc;
  const marcCountry = serial.marcCountry ?? (fromIso === 'xx' ? undefined : fromIso);
  const modified = recordData.modified ?? options.modified;
  // A record that is made now was entered now.
  const created = recordData.created ?? options.modified?.slice(0, 10);
  return {
    ...serial,
    ...(marcCountry === undefined ? {} : { marcCountry }),
    countries: serial.countries.length > 0 ? serial.countries : countriesOfMarc(marcCountry),
    recordData: {
      ...recordData,
      controlNumber: recordData.controlNumber ?? serial.issn,
      controlAgency: recordData.controlAgency ?? 'ISSN',
      ...(modified === undefined ? {} : { modified }),
      ...(created === undefined ? {} : { created }),
    },
  };
}
