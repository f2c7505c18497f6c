/** What a row says of all its numbers alike. */
import {
  emptyDescription,
  originalScriptOf,
  type PublicationDates,
  type ScriptedText,
  type Serial,
  scriptOf,
} from '@masthead/serial';
import { columnAt } from './layout.ts';
import { numberIn, type Row, textOf, unknown } from './row-cells.ts';
import { countriesOf, frequencyOf, languagesOf, remembered, statusOf, typeOf, yearOf } from './values.ts';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

const lookUpLanguages = remembered(languagesOf);
const lookUpCountries = remembered(countriesOf);
const stillCurrent = '9999';

/** What a row says of all its numbers alike. */
export function commonOf(row: Row): Omit<Serial, 'issn'> {
  const serial: Writable<Omit<Serial, 'issn'>> = {
    ...emptyDescription(),
    status: statusIn(row),
    publications: publicationsOf(row),
    dates: datesOf(row),
  };
  const issnL = numberIn(row, 'issn-l');
  if (issnL !== undefined) serial.issnL = issnL;
  const centre = textOf(row, 'centre');
  if (centre !== undefined) serial.centre = centre.replace(/^_+/, '');
  const abbreviated = textOf(row, 'abbreviated-key-title');
  if (abbreviated !== undefined) serial.abbreviatedKeyTitle = scripted(abbreviated);
  const variant = textOf(row, 'variant-title');
  if (variant !== undefined) serial.variantTitles = [{ ...scripted(variant), type: 'other' }];
  const body = textOf(row, 'issuing-body');
  if (body !== undefined) serial.issuingBodies = [{ ...scripted(body), units: [], identifiers: [] }];
  addLanguages(row, serial);
  addCountries(row, serial);
  addCodes(row, serial);
  serial.classifications = (['udc', 'ddc'] as const).flatMap((scheme) =>
    severalOf(textOf(row, scheme)).map((value) => ({ scheme, value })),
  );
  return serial;
}

function addLanguages(row: Row, serial: Writable<Omit<Serial, 'issn'>>): void {
  const text = textOf(row, 'language');
  if (text === undefined) return;
  const { values, unknown: others } = lookUpLanguages(text);
  serial.languages = values;
  if (others.length > 0) unknown(row, 'language', 'language', others.join(', '));
}

function addCountries(row: Row, serial: Writable<Omit<Serial, 'issn'>>): void {
  const text = textOf(row, 'country');
  if (text === undefined) return;
  const { values, unknown: others } = lookUpCountries(text);
  serial.countries = values.map(({ iso3 }) => iso3);
  const only = values.length === 1 ? values[0]!.marc : 'xx';
  if (only !== 'xx') serial.marcCountry = only;
  if (others.length > 0) unknown(row, 'country', 'country', others.join(', '));
}

function addCodes(row: Row, serial: Writable<Omit<Serial, 'issn'>>): void {
  const frequency = textOf(row, 'frequency');
  if (frequency !== undefined) {
    const code = frequencyOf(frequency);
    if (code !== undefined) serial.frequency = code;
    else serial.notes = [{ tag: '310', text: frequency }];
  }
  const type = textOf(row, 'type');
  if (type === undefined) return;
  const code = typeOf(type);
  if (code !== undefined) serial.type = code;
  else row.source[row.layout.columns[columnAt(row.layout, 'type')!]!.name] = type;
}

function statusIn(row: Row): Serial['status'] {
  const text = textOf(row, 'status');
  if (text === undefined) return 'register';
  const status = statusOf(text);
  if (status === undefined) unknown(row, 'status', 'status', text);
  return status ?? 'register';
}

function publicationsOf(row: Row): Serial['publications'] {
  const publishers = severalOf(textOf(row, 'publisher')).map((text) => scripted(text));
  const places = severalOf(textOf(row, 'place')).map((text) => scripted(text));
  // A list says who publishes now.
  return publishers.length + places.length === 0 ? [] : [{ role: 'latest', places, publishers }];
}

function datesOf(row: Row): PublicationDates {
  const start = yearIn(row, 'start-year');
  const end = yearIn(row, 'end-year');
  const status = publicationStatusOf(textOf(row, 'publication-status'), end);
  const known = end !== undefined && end !== stillCurrent && status !== 'current';
  return { ...(start === undefined ? {} : { start }), ...(known ? { end } : {}), status, numbering: [] };
}

function publicationStatusOf(stated: string | undefined, end: string | undefined): PublicationDates['status'] {
  if (stated === 'current' || stated === 'ceased' || stated === 'unknown') return stated;
  if (end === undefined) return 'unknown';
  return end === stillCurrent ? 'current' : 'ceased';
}

function yearIn(row: Row, kind: 'start-year' | 'end-year'): string | undefined {
  const text = textOf(row, kind);
  if (text === undefined) return undefined;
  const year = yearOf(text);
  if (year === undefined) unknown(row, kind, 'year', text);
  return year;
}

/** Several values as our own CSV has them, ` | ` between. */
function severalOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(/\s+\|\s+/).filter((part) => part !== '');
}

export function scripted(text: string, original?: string): ScriptedText {
  const script = scriptOf(text);
  const base: ScriptedText = script === undefined ? { text } : { text, script };
  if (original === undefined) return base;
  const originalScript = originalScriptOf(original);
  return {
    ...base,
    original: originalScript === undefined ? { text: original } : { text: original, script: originalScript },
  };
}
