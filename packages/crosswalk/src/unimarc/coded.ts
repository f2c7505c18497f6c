/**
 * The leader and coded data, which are one thing in both formats and cut differently: UNIMARC 100, 101, 102, 106, 110, 135;
 * MARC 21 007, 008, 041, 044. Source: UNIMARC Manual 1.1.0 (2024), Record label and 1--; MARC 21 Leader, 007, 008 (continuing
 * resources), 041, 044; UNIMARC to MARC 21 Conversion Specifications 3.0 (LC, 2001).
 */
import { type Field, isControlField, isDataField, type Subfield } from '@masthead/marc';
import { type Country, countryByIso, countryByIso2, countryByIso3, countryByMarc } from '@masthead/serial';
import {
  contents,
  dateTypes,
  encodingLevels,
  frequencies,
  governments,
  levels,
  pairOf,
  recordTypes,
  regularities,
  resourceTypes,
  scripts,
} from './code-pairs.ts';
import { marcOfSubdivision, subdivisionOfMarc } from './places.ts';
import { dataField } from './rule.ts';

/** A leader and the fields of coded data. */
export interface Coded {
  readonly leader: string;
  readonly fields: readonly Field[];
}

/** What of the rest of the record coded data depends on. */
export interface CodedContext {
  /** The title proper, with marks and accents: MARC 21 008/33 tells the two sorts of Roman letters by it. */
  readonly title: string;
  /** MARC 21 040 $b. */
  readonly language: string;
}

export const codedMarc21: ReadonlySet<string> = new Set(['001', '005', '007', '008', '041', '044']);
export const codedUnimarc: ReadonlySet<string> = new Set(['001', '005', '100', '101', '102', '106', '110', '135']);

/** Character set of what we write: UTF-8, with no other (100 $a/26-33). */
export const utf8Set = '50      ';

const isSerial = (level: string): boolean => level === 's' || level === 'i';

export function codedToUnimarc({ leader, fields }: Coded, { language }: CodedContext): Coded {
  const made: Field[] = [];
  const fixed = (control(fields, '008') ?? '').padEnd(40, '|');
  const level = pairOf(levels, leader[7] ?? ' ', 0);
  for (const tag of ['001', '005']) {
    const value = control(fields, tag);
    if (value !== undefined) made.push({ tag, value });
  }
  made.push(generalData(fixed, language, isSerial(level)));
  const languages = languagesToUnimarc(fields, fixed.slice(35, 38));
  if (languages !== undefined) made.push(languages);
  const countries = countriesToUnimarc(fields, fixed.slice(15, 18));
  if (countries !== undefined) made.push(countries);
  for (const field of fields) {
    if (field.tag !== '007' || !isControlField(field)) continue;
    const { value } = field;
    if (value[0] === 't') made.push(single('106', printForms[value[1] ?? ''] ?? 'z'));
    else if (value[0] === 'c') made.push(single('135', `d${(value[1] ?? '|') + value.slice(3, 14)}`.padEnd(13)));
  }
  if (isSerial(level) && control(fields, '008') !== undefined) made.push(single('110', serialData(fixed)));
  const form = leader[18] ?? ' ';
  const description = form === 'a' || form === 'i' || form === 'c' ? ' ' : 'n';
  const kind = pairOf(recordTypes, leader[6] ?? 'a', 0);
  const status = 'acdnp'.includes(leader[5] ?? '') ? leader[5]!.replace('a', 'c') : 'n';
  const encoding = pairOf(encodingLevels, leader[17] ?? ' ', 0);
  return { leader: `00000${status}${kind}${level}  2200000${encoding}${description} 450 `, fields: made };
}

export function codedToMarc21({ leader, fields }: Coded, { title }: CodedContext): Coded {
  const made: Field[] = [];
  const level = pairOf(levels, leader[7] ?? 's', 1);
  for (const tag of ['001', '005']) {
    const value = control(fields, tag);
    if (value !== undefined) made.push({ tag, value });
  }
  const general = generalCodes(fields).padEnd(36);
  const serial = serialCodes(fields);
  const countries = all(fields, '102', 'a');
  const languages = fields.filter((field) => field.tag === '101' && isDataField(field));
  let form = '|';
  for (const field of fields) {
    if (!isDataField(field)) continue;
    const value = field.subfields.find(({ code }) => code === 'a')?.value ?? '';
    if (field.tag === '106' && value !== '') {
      const print = printFormsBack[value[0]!];
      if (print !== undefined) {
        made.push({ tag: '007', value: `t${print}` });
        form = print === 'a' ? ' ' : print === 'b' ? 'd' : 'f';
      }
    } else if (field.tag === '135' && value.length > 1) {
      made.push({ tag: '007', value: `c${value[1]} ${value.slice(2, 13)}`.trimEnd() });
      form = value[1] === 'r' ? 'o' : 'q';
    }
  }
  if (general.trim() !== '' || serial !== undefined || countries.length > 0 || languages.length > 0) {
    made.push({ tag: '008', value: fixedData(general, serial, countries[0], fields, form, level, title) });
  }
  const field041 = languagesToMarc21(fields);
  if (field041 !== undefined) made.push(field041);
  const field044 = countriesToMarc21(countries);
  if (field044 !== undefined) made.push(field044);
  // A serial in electronic form is text with a 007 in MARC 21; UNIMARC had a type of record for it (`l`, obsolete).
  const kind = leader[6] === 'l' && isSerial(level) ? 'a' : pairOf(recordTypes, leader[6] ?? 'a', 1);
  const status = 'cdnp'.includes(leader[5] ?? '') ? leader[5]! : 'c';
  const encoding = pairOf(encodingLevels, leader[17] ?? ' ', 1);
  // Marks at the ends of subfields are not UNIMARC's: punctuation omitted (`c`), or not by ISBD and omitted (`n`).
  const description = leader[18] === 'n' ? 'n' : 'c';
  return { leader: `00000${status}${kind}${level} a2200000${encoding}${description} 4500`, fields: made };
}

/** 100 $a; COMARC has its codes in subfields of their own: $b type of date, $c $d dates, $f government, $g modified, $h language, $l script. */
export function generalCodes(fields: readonly Field[]): string {
  const whole = first(fields, '100', 'a') ?? '';
  if (whole.length >= 17) return whole;
  const [type, start, end, government, modified, language, script] = [...'bcdfghl'].map((code) =>
    first(fields, '100', code),
  );
  if (type === undefined && start === undefined) return whole;
  const code = (value: string | undefined, length: number): string => (value ?? '').padEnd(length).slice(0, length);
  const dates = code(type, 1) + code(start, 4) + code(end, 4);
  const rest = `${code(government, 1)}${code(modified, 1)}${code(language, 3)}`;
  return `${' '.repeat(8)}${dates}   ${rest} ${utf8Set}${code(script, 2)}`;
}

/** 110 $a; COMARC has its codes in subfields of their own: $a type, $b frequency, $c regularity, $d type of material. */
function serialCodes(fields: readonly Field[]): string | undefined {
  const whole = first(fields, '110', 'a');
  if (whole === undefined || whole.length > 1) return whole;
  return `${whole}${first(fields, '110', 'b') ?? ' '}${first(fields, '110', 'c') ?? ' '}${first(fields, '110', 'd') ?? ' '}`;
}

/** 100 $a: 36 characters. */
function generalData(fixed: string, language: string, serial: boolean): Field {
  const entered = /^\d{6}/.test(fixed)
    ? `${Number(fixed.slice(0, 2)) < 60 ? '20' : '19'}${fixed.slice(0, 6)}`
    : ' '.repeat(8);
  const type = pairOf(dateTypes, fixed[6]!, 0);
  const dates = yearToUnimarc(fixed.slice(7, 11)) + yearToUnimarc(fixed.slice(11, 15));
  const government = serial ? pairOf(governments, fixed[28]!, 0) : ' ';
  const modified = fixed[38] === ' ' || fixed[38] === '|' ? '0' : '1';
  const spoken = (language || '   ').padEnd(3).slice(0, 3);
  const script = serial ? pairOf(scripts, fixed[33]!, 0) : '  ';
  return single('100', `${entered}${type}${dates}   ${government}${modified}${spoken}y${utf8Set}${script}`);
}

const yearToUnimarc = (year: string): string => (/^[|]/.test(year) ? '    ' : year.replace(/u/g, ' '));

function yearToMarc21(year: string, type: string): string {
  if (year.trim() === '') return 'cdu'.includes(type) ? 'uuuu' : '    ';
  return year.replace(/[^0-9]/g, 'u');
}

function serialData(fixed: string): string {
  const type = pairOf(resourceTypes, fixed[21]!, 0);
  const frequency = pairOf(frequencies, fixed[18]!, 0);
  const regularity = pairOf(regularities, fixed[19]!, 0);
  const nature = [...fixed.slice(24, 28)].map((code) => pairOf(contents, code, 0)).join('');
  const conference = fixed[29] === '0' || fixed[29] === '1' ? fixed[29] : ' ';
  return `${type}${frequency}${regularity}${nature}${conference}   `;
}

function fixedData(
  general: string,
  serial: string | undefined,
  country: string | undefined,
  fields: readonly Field[],
  form: string,
  level: string,
  title: string,
): string {
  const date = /^\d{8}/.test(general) ? general.slice(2, 8) : '||||||';
  const type = pairOf(dateTypes, general[8]!, 1);
  const start = yearToMarc21(general.slice(9, 13), type);
  const end = yearToMarc21(general.slice(13, 17), type);
  const place = marcOfSubdivision(first(fields, '102', 'c') ?? '') ?? isoCountry(country ?? '')?.marc ?? 'xx';
  const language = (firstLanguage(fields) ?? 'und').padEnd(3).slice(0, 3);
  const modified = general[21] === '1' ? 'x' : ' ';
  const own = isSerial(level) ? serialFixed(serial, general, form, title) : '|'.repeat(17);
  return `${date}${type}${start}${end}${place.padEnd(3)}${own}${language}${modified}c`;
}

/** 008/18-34 of a continuing resource. */
function serialFixed(serial: string | undefined, general: string, form: string, title: string): string {
  const coded = (serial ?? '').padEnd(11, '|');
  const given = (at: number, pairs: readonly string[], none: string): string =>
    coded[at] === '|' ? none : pairOf(pairs, coded[at]!, 1);
  const nature = [3, 4, 5, 6].map((at) => given(at, contents, ' ')).join('');
  const conference = coded[7] === '1' ? '1' : coded[7] === '0' ? '0' : '|';
  const government = pairOf(governments, general[20]!, 1);
  let script = scriptToMarc21(general.slice(34, 36));
  if (script === 'a' && /[^\x20-\x7e\u0098\u009c\u0088\u0089]/.test(title)) script = 'b';
  const head = `${given(1, frequencies, 'u')}${given(2, regularities, 'u')}|${given(0, resourceTypes, '|')}`;
  return `${head} ${form}${nature}${government}${conference}   ${script}0`;
}

const scriptToMarc21 = (code: string): string => pairOf(scripts, code, 1);

/** 007/01 of text and 106. */
const printForms: Readonly<Record<string, string>> = { a: 'r', b: 'd', c: 'f' };
const printFormsBack: Readonly<Record<string, string>> = { r: 'a', d: 'b', f: 'c' };

/** 041 and 101: text, summary, contents, libretto, accompanying material, original, intermediate, subtitles. */
const languageCodes: readonly (readonly [marc21: string, unimarc: string])[] = [
  ['a', 'a'],
  ['k', 'b'],
  ['h', 'c'],
  ['b', 'd'],
  ['f', 'e'],
  ['e', 'h'],
  ['g', 'i'],
  ['j', 'j'],
];

function languagesToUnimarc(fields: readonly Field[], main: string): Field | undefined {
  const field = fields.find((each) => each.tag === '041' && isDataField(each));
  if (field === undefined || !isDataField(field)) {
    return /^[a-z]{3}$/.test(main) && main !== 'und'
      ? dataField('101', '0', ' ', [{ code: 'a', value: main }])
      : undefined;
  }
  const subfields: Subfield[] = [];
  for (const { code, value } of field.subfields) {
    const to = languageCodes.find(([from]) => from === code)?.[1];
    // Old records have several codes in one subfield.
    if (to !== undefined) for (const each of value.match(/.{1,3}/g) ?? []) subfields.push({ code: to, value: each });
  }
  return subfields.length === 0
    ? undefined
    : dataField('101', field.ind1 === '1' ? '1' : field.ind1 === '0' ? '0' : ' ', ' ', subfields);
}

function languagesToMarc21(fields: readonly Field[]): Field | undefined {
  const field = fields.find((each) => each.tag === '101' && isDataField(each));
  if (field === undefined || !isDataField(field)) return undefined;
  const subfields: Subfield[] = [];
  for (const { code, value } of field.subfields) {
    const to = languageCodes.find(([, from]) => from === code)?.[0];
    if (to !== undefined) subfields.push({ code: to, value });
  }
  // One language of the text and nothing else stands in 008 alone.
  if (
    subfields.length === 0 ||
    (subfields.length === 1 && subfields[0]!.code === 'a' && field.ind1 !== '1' && field.ind1 !== '2')
  )
    return undefined;
  return dataField(
    '041',
    field.ind1 === '0' ? '0' : field.ind1 === '1' || field.ind1 === '2' ? '1' : ' ',
    ' ',
    subfields,
  );
}

const firstLanguage = (fields: readonly Field[]): string | undefined => {
  const value = first(fields, '101', 'a')?.trim();
  return value === '' ? undefined : value;
};

function countriesToUnimarc(fields: readonly Field[], marc: string): Field | undefined {
  const codes: string[] = [];
  for (const field of fields) {
    if (field.tag !== '044' || !isDataField(field)) continue;
    for (const { code, value } of field.subfields) {
      const text = value.trim();
      const country = code === 'c' ? countryByIso(text) : code === 'a' ? countryByMarc(text) : undefined;
      const iso2 = country?.iso2;
      if (iso2 !== undefined && !codes.includes(iso2)) codes.push(iso2);
    }
  }
  if (codes.length === 0) {
    const iso2 = countryByMarc(marc.trim())?.iso2;
    if (iso2 !== undefined) codes.push(iso2);
  }
  if (codes.length === 0) return undefined;
  const part = subdivisionOfMarc(marc);
  const subfields = codes.map((value) => ({ code: 'a', value }));
  // The part belongs to the first country, which is that of 008.
  if (part !== undefined && part.slice(0, 2) === codes[0]) subfields.splice(1, 0, { code: 'c', value: part });
  return dataField('102', ' ', ' ', subfields);
}

function countriesToMarc21(countries: readonly string[]): Field | undefined {
  const subfields: Subfield[] = [];
  for (const code of countries) {
    const iso3 = isoCountry(code)?.iso3;
    if (iso3 !== undefined) subfields.push({ code: 'c', value: iso3 });
  }
  return subfields.length === 0 ? undefined : dataField('044', ' ', ' ', subfields);
}

/** Two letters in UNIMARC, three in COMARC, in any case. */
function isoCountry(code: string): Country | undefined {
  const text = code.trim().toUpperCase();
  return countryByIso2(text) ?? countryByIso3(text);
}

function control(fields: readonly Field[], tag: string): string | undefined {
  for (const field of fields) if (field.tag === tag && isControlField(field)) return field.value;
  return undefined;
}

function first(fields: readonly Field[], tag: string, code: string): string | undefined {
  for (const field of fields) {
    if (field.tag !== tag || !isDataField(field)) continue;
    for (const each of field.subfields) if (each.code === code) return each.value;
  }
  return undefined;
}

function all(fields: readonly Field[], tag: string, code: string): string[] {
  const values: string[] = [];
  for (const field of fields) {
    if (field.tag !== tag || !isDataField(field)) continue;
    for (const each of field.subfields) if (each.code === code && each.value.trim() !== '') values.push(each.value);
  }
  return values;
}

function single(tag: string, value: string): Field {
  return dataField(tag, ' ', ' ', [{ code: 'a', value }]);
}
