/** Makes Serials of the table's rows: one for each media version, and one for each number that was cancelled in favour of it. */
import { isIssn } from '@masthead/issn';
import {
  countryByMarc,
  emptySerial,
  type IssuingBody,
  type Publication,
  type RecordStatus,
  recordStatuses,
  type ScriptedText,
  type Serial,
  scriptOf,
} from '@masthead/serial';
import { keyTitleOf } from './key-titles.ts';
import { type Linked, linkRows } from './relations.ts';
import type { ForMedium, Row, Scripted, Version } from './table.ts';
import { articleLength, scripted } from './texts.ts';

/** The sample is made again with the same bytes, so its records have one fixed date. */
export const madeOn = '2026-01-01';

/** In the order of the table; a cancelled number follows the number that replaces it. */
export function rowsToSerials(rows: readonly Row[]): Serial[] {
  const relations = linkRows(rows);
  return rows.flatMap((row) =>
    row.versions.flatMap((version) => [
      versionToSerial(row, version, relations),
      ...forMedium(row.cancelled, version).map((number) => cancelledSerial(row, version, number)),
    ]),
  );
}

function versionToSerial(row: Row, version: Version, relations: Linked): Serial {
  const { marcCountry, isoCountry } = row;
  const centre = centreOf(marcCountry);
  const abbreviated = abbreviatedOf(row, version);
  return {
    ...emptySerial(version.issn),
    status: statusOf(row),
    ...(centre && { centre }),
    issnL: row.issnL,
    incorrect: forMedium(row.incorrect, version),
    cancelled: forMedium(row.cancelled, version),
    coden: row.coden,
    titleProper: titleProperOf(row, version),
    keyTitle: keyTitleOf(row, version),
    ...(abbreviated && { abbreviatedKeyTitle: scripted({ text: abbreviated }) }),
    parallelTitles: row.parallels.map((text) => scripted({ text })),
    variantTitles: [
      ...row.portions.map((text) => ({ ...scripted({ text }), type: 'portion' as const })),
      ...row.variants.map((text) => ({ ...scripted({ text }), type: 'unspecified' as const })),
    ],
    medium: version.medium,
    ...(marcCountry && { marcCountry }),
    countries: isoCountry ? [isoCountry] : [],
    languages: row.languages,
    publications: publicationsOf(row),
    ...datesOf(row, version),
    ...(row.type && { type: row.type }),
    titleScript: titleScriptOf(row),
    issuingBodies: row.bodies.map((body): IssuingBody => ({ ...scripted(body), units: body.units, identifiers: [] })),
    urls: hasUrls(row, version) ? row.urls.map((url) => ({ url })) : [],
    relations: relations.get(version.issn) ?? [],
    notes: row.notes.map((text) => ({ tag: '500', text })),
    classifications: row.ddc ? [{ scheme: 'ddc', value: row.ddc }] : [],
    indexedIn: row.indexedIn.map((name) => ({ name, url: `https://doaj.org/toc/${version.issn}`, facet: true })),
    recordData: recordData(centre),
  };
}

/** A version on a carrier has a title and a life of its own; the table has the others' only. */
function titleProperOf(row: Row, version: Version): ScriptedText {
  const own =
    version.medium === 'digital-carrier' ? keyTitleOf(row, version).text.replace(/ \([^()]+\)$/, '') : undefined;
  return titled(own === undefined ? row.title : { text: own }, row.languages);
}

function datesOf(row: Row, version: Version): Pick<Serial, 'dates' | 'frequency'> {
  const { start, end, frequency, numbering, urls } = row;
  if (version.medium === 'digital-carrier') return { dates: { status: 'unknown', numbering: [] } };
  return {
    dates: {
      ...(start && { start }),
      ...(end && { end }),
      status: end ? 'ceased' : start || urls.length > 0 ? 'current' : 'unknown',
      numbering,
    },
    ...(frequency && { frequency }),
  };
}

/** A cancelled record carries almost nothing (application profile v2): its number, its title, and what replaces it. */
function cancelledSerial(row: Row, version: Version, number: string): Serial {
  if (!isIssn(number)) throw new Error(`serials.tsv, line ${row.line}: the cancelled number ${number} is no ISSN`);
  const centre = centreOf(row.marcCountry);
  return {
    ...emptySerial(number),
    status: 'cancelled',
    ...(centre && { centre }),
    replacedBy: version.issn,
    titleProper: titled(row.title, row.languages),
    ...(row.marcCountry && { marcCountry: row.marcCountry }),
    recordData: recordData(centre),
  };
}

function statusOf({ status, line }: Row): RecordStatus {
  const found = recordStatuses.find((each) => each === (status ?? 'register'));
  if (found === undefined) throw new Error(`serials.tsv, line ${line}: "${status}" is no status`);
  return found;
}

/** Codes of the centres whose code is publicly known; the others stay without. */
const centres: Readonly<Record<string, string>> = { USA: '1', GBR: '2', AUS: '3', CAN: '4', FRA: '7' };

function centreOf(marcCountry: string | undefined): string | undefined {
  return centres[(marcCountry && countryByMarc(marcCountry)?.iso3) ?? ''];
}

function recordData(createdBy: string | undefined): Serial['recordData'] {
  return { created: madeOn, modified: `${madeOn}T00:00:00`, ...(createdBy && { createdBy }) };
}

function forMedium(values: readonly ForMedium[], version: Version): string[] {
  return values.filter(({ medium }) => medium === version.medium).map(({ text }) => text);
}

/** What stands for one medium; else what stands for all, with the medium where the key title ends in it. */
function abbreviatedOf(row: Row, version: Version): string | undefined {
  const own = row.abbreviated.find(({ medium }) => medium === version.medium)?.text;
  const all = row.abbreviated.find(({ medium }) => medium === undefined)?.text;
  if (own !== undefined || all === undefined) return own;
  const qualifier = keyTitleOf(row, version).qualifier;
  return qualifier === 'Print' || qualifier === 'Online' ? `${all} (${qualifier})` : all;
}

function publicationsOf(row: Row): Publication[] {
  const { place, publisher } = row;
  const latest: Publication = {
    role: 'latest',
    places: place ? [scripted(place)] : [],
    publishers: publisher ? [scripted(publisher)] : [],
  };
  const early = /^(?<place>[^:,]+)(?: : (?<publisher>.+?))?(?:, (?<dates>\d{4}-))?$/.exec(row.early ?? '')?.groups;
  return [
    ...(early
      ? [
          {
            role: 'earliest' as const,
            places: [scripted({ text: early.place! })],
            publishers: early.publisher ? [scripted({ text: early.publisher })] : [],
            ...(early.dates && { dates: early.dates }),
          },
        ]
      : []),
    ...(place || publisher ? [latest] : []),
  ];
}

/** The address is the online version's; a title without one has it for its website. */
function hasUrls(row: Row, version: Version): boolean {
  return version.medium === 'online' || !row.versions.some(({ medium }) => medium === 'online');
}

/** MARC 008/33: the script of the title as it is printed. */
function titleScriptOf({ title, languages }: Row): string {
  const codes: Readonly<Record<string, string>> = { Cyrl: 'c', Hani: 'e', Arab: 'f', Grek: 'g', Hebr: 'h', Thai: 'i' };
  if (title.original === undefined) return /^[\x20-\x7e]*$/.test(title.text) ? 'a' : 'b';
  if (languages.includes('jpn')) return 'd';
  if (languages.includes('kor')) return 'k';
  return codes[scriptOf(title.original) ?? ''] ?? 'z';
}

function titled(title: Scripted, languages: readonly string[]): ScriptedText {
  return { ...scripted(title), ...articleLength(title.text, languages) };
}
