/** Countries by MARC code, by ISO 3166 code and by name, from the pinned lists beside this file. */
import { isoCountryLines, withdrawnCountryLines } from './iso-countries.ts';
import { marcCountriesWithoutIso, marcCountryLines } from './marc-countries.ts';
import { foldName } from './names.ts';

export interface Country {
  /** MARC code, as in 008/15-17 without trailing blanks. For an ISO code without one of its own, the code that covers it. */
  readonly marc: string;
  /** English name: the place's own when asked by MARC code (`New York (State)`), the country's when asked by ISO code. */
  readonly name: string;
  /** ISO 3166 alpha-2, of the country that the place belongs to. Withdrawn codes included (`SU`). */
  readonly iso2?: string;
  /** ISO 3166 alpha-3, of the country that the place belongs to. Withdrawn codes included (`SUN`). */
  readonly iso3?: string;
  /** ISO 3166-1 numeric, three digits. */
  readonly numeric?: string;
  /** ISO 3166-3 alpha-4, for a name withdrawn from ISO 3166-1 (`SUHH`). */
  readonly iso4?: string;
  /** True for a MARC code that is no longer assigned, or an ISO code that was withdrawn. */
  readonly discontinued?: true;
}

/**
 * MARC codes for ISO countries that have several, or none of their own. Hong Kong and Macao are coded as China since they
 * lost their codes, Åland as Finland, Svalbard and Jan Mayen as Norway. The withdrawn names stand under the code that was
 * used in their time, or under that of the place they became.
 */
const marcOfIso: Readonly<Record<string, string>> = {
  ALA: 'fi',
  AUS: 'at',
  CAN: 'xxc',
  DEU: 'gw',
  ESP: 'sp',
  GBR: 'xxk',
  HKG: 'cc',
  JPN: 'ja',
  MAC: 'cc',
  PSE: 'wj',
  SJM: 'no',
  SUN: 'xxr',
  UMI: 'up',
  USA: 'xxu',
  AFI: 'ft',
  ATB: 'ay',
  ATN: 'ay',
  BUR: 'br',
  DHY: 'dm',
  FXX: 'fr',
  HVO: 'uv',
  JTN: 'ji',
  MID: 'xf',
  NHB: 'nn',
  PUS: 'up',
  RHO: 'rh',
  WAK: 'wk',
  YUG: 'yu',
  ZAR: 'cg',
};

/** Names that people and lists write, beside those of the code lists. Folded when the index is made. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  ARE: ['UAE'],
  BIH: ['Bosnia', 'Bosnia and Hercegovina', 'Bosnia-Herzegovina'],
  CIV: ['Ivory Coast'],
  COD: ['Democratic Republic of the Congo', 'DR Congo'],
  COG: ['Republic of the Congo', 'Congo (Brazzaville)'],
  CPV: ['Cape Verde'],
  CZE: ['Czech Republic'],
  DEU: ['Federal Republic of Germany'],
  GBR: ['UK', 'Great Britain'],
  GEO: ['Georgia'],
  KOR: ['Republic of Korea', 'Korea'],
  MKD: ['Macedonia'],
  MMR: ['Burma'],
  NLD: ['The Netherlands', 'Holland'],
  PRK: ["Democratic People's Republic of Korea"],
  RUS: ['Russian Federation'],
  SUN: ['USSR', 'U.S.S.R.'],
  SWZ: ['Swaziland'],
  TLS: ['East Timor'],
  TUR: ['Turkey'],
  USA: ['USA', 'U.S.A.', 'US', 'United States of America'],
  VAT: ['Holy See'],
};

/** The same for places that ISO has no code for, by MARC code. */
const aliasesOfMarc: Readonly<Record<string, readonly string[]>> = { kv: ['Kosova'] };

const iso3ByAlpha: Map<string, Country> = new Map();
const byIso2: Map<string, Country> = new Map();
const byNumeric: Map<string, Country> = new Map();
const byIso4: Map<string, Country> = new Map();
const byMarc: Map<string, Country> = new Map();
const byName: Map<string, Country> = new Map();

interface MarcLine {
  readonly marc: string;
  readonly iso3: string;
  readonly name: string;
  readonly discontinued: boolean;
}

function readMarcLine(line: string): MarcLine {
  const [code = '', iso3 = ''] = line.split(' ', 2);
  const discontinued = code.startsWith('-');
  return {
    marc: discontinued ? code.slice(1) : code,
    iso3: iso3 === '---' ? '' : iso3,
    name: line.slice(code.length + iso3.length + 2),
    discontinued,
  };
}

function build(): void {
  const marcLines = marcCountryLines.split('\n').map(readMarcLine);
  const firstMarc = new Map<string, string>();
  for (const line of marcLines) if (line.iso3 !== '' && !line.discontinued) firstMarc.set(line.iso3, line.marc);
  for (const line of marcLines) if (line.iso3 !== '' && !firstMarc.has(line.iso3)) firstMarc.set(line.iso3, line.marc);
  const marcFor = (iso3: string) => marcOfIso[iso3] ?? firstMarc.get(iso3) ?? 'xx';

  for (const line of isoCountryLines.split('\n')) {
    const [iso3 = '', iso2 = '', numeric = ''] = line.split(' ', 3);
    const [name = '', isoName] = line.slice(11).split('|');
    const country: Country = { marc: marcFor(iso3), name, iso2, iso3, numeric };
    iso3ByAlpha.set(iso3, country);
    byIso2.set(iso2, country);
    byNumeric.set(numeric, country);
    for (const each of [name, isoName, ...(aliases[iso3] ?? [])]) if (each) byName.set(foldName(each), country);
  }

  const timesWithdrawn = new Map<string, number>();
  for (const line of withdrawnCountryLines.split('\n')) {
    const [iso3 = '', iso2 = '', numeric = '', iso4 = '', year = ''] = line.split(' ', 5);
    const name = line.slice([iso3, iso2, numeric, iso4, year].join(' ').length + 1);
    const country: Country = {
      marc: marcFor(iso3),
      name,
      iso2,
      iso3,
      ...(numeric === '---' ? {} : { numeric }),
      iso4,
      discontinued: true,
    };
    iso3ByAlpha.set(iso3, country);
    byIso4.set(iso4, country);
    timesWithdrawn.set(iso2, (timesWithdrawn.get(iso2) ?? 0) + 1);
    if (!byIso2.has(iso2)) byIso2.set(iso2, country);
    if (numeric !== '---' && !byNumeric.has(numeric)) byNumeric.set(numeric, country);
    for (const each of [name, ...(aliases[iso3] ?? [])])
      if (!byName.has(foldName(each))) byName.set(foldName(each), country);
  }
  // A two-letter code that was withdrawn twice (CS) says no longer which country it was.
  for (const [iso2, times] of timesWithdrawn) if (times > 1 && byIso2.get(iso2)?.discontinued) byIso2.delete(iso2);
  // Romania was ROM until 2002; records of that time have it.
  iso3ByAlpha.set('ROM', iso3ByAlpha.get('ROU')!);

  for (const { marc, iso3, name, discontinued } of marcLines) {
    const iso = iso3ByAlpha.get(iso3);
    const country: Country = {
      marc,
      name,
      ...(iso?.iso2 ? { iso2: iso.iso2 } : {}),
      ...(iso?.iso3 ? { iso3: iso.iso3 } : {}),
      ...(iso?.numeric ? { numeric: iso.numeric } : {}),
      ...(iso?.iso4 ? { iso4: iso.iso4 } : {}),
      ...(discontinued ? { discontinued: true as const } : {}),
    };
    byMarc.set(marc, country);
    // A country's own name wins over a place of the same name: Georgia is the country, not the state.
    if (marc === 'xx' || marc === 'vp') continue;
    for (const each of [name, ...(aliasesOfMarc[marc] ?? [])]) {
      if (!byName.has(foldName(each))) byName.set(foldName(each), country);
    }
  }
}

build();

/** By MARC code of 008/15-17 or 044 $a, with or without trailing blanks; discontinued codes are known and say so. */
export function countryByMarc(code: string): Country | undefined {
  return byMarc.get(code) ?? byMarc.get(code.trimEnd());
}

/** By ISO 3166 alpha-3 code, upper or lower case; withdrawn codes (SUN, YUG, CSK, DDR …) included. */
export function countryByIso3(code: string): Country | undefined {
  return iso3ByAlpha.get(code) ?? iso3ByAlpha.get(code.trim().toUpperCase());
}

/** By ISO 3166 alpha-2 code. A present code wins over a withdrawn one; one that two countries had (CS) gives nothing. */
export function countryByIso2(code: string): Country | undefined {
  return byIso2.get(code) ?? byIso2.get(code.trim().toUpperCase());
}

/**
 * By any ISO 3166 code as 044 $c has it in practice: alpha-3, alpha-2, numeric, alpha-4 (`DDDE`), and with the continent
 * before it as German libraries write it (`XA-DE`, `XA-DDDE`).
 */
export function countryByIso(code: string): Country | undefined {
  const text = code
    .trim()
    .toUpperCase()
    .replace(/^X[A-Z]-/, '')
    .replace(/-.*$/, '');
  if (text.length === 3) return /^\d/.test(text) ? byNumeric.get(text) : iso3ByAlpha.get(text);
  return text.length === 2 ? byIso2.get(text) : byIso4.get(text);
}

/** By English name, case and diacritics aside. A country's name wins over that of a state or province. */
export function countryByName(name: string): Country | undefined {
  return byName.get(foldName(name));
}

/** Every MARC code, in the order of the list. */
export function marcCountries(): readonly Country[] {
  return [...byMarc.values()];
}

/** Every country of ISO 3166-1, then the names withdrawn from it, in the order of their alpha-3 codes. */
export function isoCountries(): readonly Country[] {
  return [...new Set(iso3ByAlpha.values())];
}

/** Why a MARC code has no ISO code, or undefined when it has one. */
export function whyWithoutIso(marc: string): string | undefined {
  return marcCountriesWithoutIso[marc];
}
