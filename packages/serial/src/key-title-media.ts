/**
 * Medium qualifiers of key titles, in the language of the centre that assigns (ISSN Manual: `Print`, `Online` "or their equivalent in
 * the language of the centre"). Terms marked * were read in key titles that centres assigned; the others are the field's ordinary words.
 */
import type { Medium } from './serial.ts';

export interface MediumTerms {
  readonly print: string;
  readonly online: string;
  /** For a digital carrier; a centre names the carrier instead (`DVD`, `USB`) where CD-ROM is not right. */
  readonly carrier: string;
  /** What centres of this language wrote as well: recognised in existing key titles, never proposed. */
  readonly also?: readonly string[];
}

/** By ISO 639-2/B code. */
export const mediumTermsByLanguage: Readonly<Record<string, MediumTerms>> = {
  eng: {
    print: 'Print',
    online: 'Online',
    carrier: 'CD-ROM',
    also: ['Printed', 'Print ed.', 'Online ed.', 'Internet'],
  }, // *
  fre: { print: 'Imprimé', online: 'En ligne', carrier: 'CD-ROM', also: ['Cédérom', 'Éd. imprimée', 'Éd. en ligne'] }, // *
  ger: {
    print: 'Print',
    online: 'Internet',
    carrier: 'CD-ROM',
    also: ['Druckausgabe', 'Druck', 'Online', 'Online-Ausgabe', 'Elektronische Ressource'],
  }, // *
  spa: {
    print: 'Impresa',
    online: 'En línea',
    carrier: 'CD-ROM',
    also: ['Ed. impresa', 'Impreso', 'Ed. en línea', 'Internet'],
  },
  por: { print: 'Impresso', online: 'Em linha', carrier: 'CD-ROM', also: ['Online', 'Ed. impressa'] }, // *
  ita: { print: 'Testo stampato', online: 'Online', carrier: 'CD-ROM', also: ['Stampa', 'Ed. a stampa', 'Ed. online'] },
  dut: { print: 'Gedrukt', online: 'Online', carrier: 'Cd-rom', also: ['Print'] },
  fin: { print: 'Painettu', online: 'Verkkoaineisto', carrier: 'CD-ROM', also: ['Verkkojulkaisu'] }, // *
  hun: { print: 'Nyomtatott', online: 'Online', carrier: 'CD-ROM', also: ['Internet'] }, // *
  swe: { print: 'Tryckt utg.', online: 'Online', carrier: 'CD-ROM', also: ['Print', 'Tryckt'] },
  nor: { print: 'Trykt utg.', online: 'Online', carrier: 'CD-ROM', also: ['Online utg.', 'Trykt', 'Elektronisk utg.'] },
  dan: { print: 'Trykt udg.', online: 'Online', carrier: 'CD-ROM', also: ['Trykt'] },
  ice: { print: 'Prentað', online: 'Á netinu', carrier: 'CD-ROM' },
  est: { print: 'Trükis', online: 'Võrguväljaanne', carrier: 'CD-ROM', also: ['Online', 'Print'] },
  lav: { print: 'Iespiests', online: 'Tiešsaiste', carrier: 'CD-ROM' },
  lit: { print: 'Spausdinta', online: 'Internete', carrier: 'CD-ROM', also: ['Print', 'Online'] },
  pol: { print: 'Druk', online: 'Online', carrier: 'CD-ROM', also: ['Wyd. druk.'] },
  cze: { print: 'Tištěné', online: 'Online', carrier: 'CD-ROM', also: ['Print', 'Tištěná verze'] },
  slo: { print: 'Tlačené', online: 'Online', carrier: 'CD-ROM', also: ['Print'] },
  slv: { print: 'Tiskana izd.', online: 'Spletna izd.', carrier: 'CD-ROM', also: ['Tisk', 'Online'] },
  hrv: { print: 'Tisak', online: 'Online', carrier: 'CD-ROM', also: ['Tiskano izd.'] },
  srp: { print: 'Štampano izd.', online: 'Online', carrier: 'CD-ROM', also: ['Štampana izd.'] },
  mac: { print: 'Pečateno izd.', online: 'Online', carrier: 'CD-ROM' },
  bul: { print: 'Print', online: 'Online', carrier: 'CD-ROM', also: ['Pečatno izd.'] },
  rum: { print: 'Tipărit', online: 'Online', carrier: 'CD-ROM', also: ['Print'] },
  gre: { print: 'Entypo', online: 'Diadiktyo', carrier: 'CD-ROM', also: ['Print', 'Online'] },
  rus: { print: 'Print', online: 'Online', carrier: 'CD-ROM', also: ['Pečatnoe izd.', 'Èlektronnyj resurs'] },
  ukr: { print: 'Print', online: 'Online', carrier: 'CD-ROM', also: ['Drukovane vid.'] },
  tur: { print: 'Basılı', online: 'Çevrimiçi', carrier: 'CD-ROM', also: ['Online', 'Print'] },
  ind: { print: 'Cetak', online: 'Daring', carrier: 'CD-ROM', also: ['Print', 'Online'] },
  cat: { print: 'Impresa', online: 'En línia', carrier: 'CD-ROM', also: ['Ed. impresa', 'Internet'] },
  glg: { print: 'Impresa', online: 'En liña', carrier: 'CD-ROM' },
  baq: { print: 'Inprimatua', online: 'Linean', carrier: 'CD-ROM' },
  jpn: { print: 'Print', online: 'Online', carrier: 'CD-ROM' },
  kor: { print: 'Print', online: 'Online', carrier: 'CD-ROM' },
  chi: { print: 'Print', online: 'Online', carrier: 'CD-ROM' },
};

/** The medium in words, in that language, or in English where the table does not have it; nothing for a medium that has no term. */
export function mediumQualifier(medium: Medium, language?: string): string | undefined {
  const terms = mediumTermsByLanguage[language ?? ''] ?? mediumTermsByLanguage.eng!;
  switch (medium) {
    case 'print':
      return terms.print;
    case 'online':
      return terms.online;
    case 'digital-carrier':
      return terms.carrier;
    case 'other':
      return undefined;
  }
}

const known: ReadonlySet<string> = new Set(
  Object.values(mediumTermsByLanguage)
    .flatMap(({ print, online, carrier, also = [] }) => [print, online, carrier, ...also])
    .map(comparable),
);

/** Whether a qualifier says a medium, in any of the languages. */
export function isMediumQualifier(qualifier: string): boolean {
  return known.has(comparable(qualifier));
}

/** Language of a centre by its country, ISO 3166-1 alpha-3 to ISO 639-2/B: what its medium qualifiers are written in. */
const languageByCountry: Readonly<Record<string, string>> = {
  ARG: 'spa', AUT: 'ger', BEL: 'fre', BGR: 'bul', BIH: 'hrv', BOL: 'spa', BRA: 'por', CHL: 'spa', CHN: 'chi', COL: 'spa', CRI: 'spa',
  CUB: 'spa', CZE: 'cze', DEU: 'ger', DNK: 'dan', DZA: 'fre', ECU: 'spa', ESP: 'spa', EST: 'est', FIN: 'fin', FRA: 'fre', GRC: 'gre',
  HRV: 'hrv', HUN: 'hun', IDN: 'ind', ISL: 'ice', ITA: 'ita', JPN: 'jpn', KOR: 'kor', LTU: 'lit', LUX: 'fre', LVA: 'lav', MAR: 'fre',
  MEX: 'spa', MKD: 'mac', MNE: 'srp', NLD: 'dut', NOR: 'nor', PER: 'spa', POL: 'pol', PRT: 'por', ROU: 'rum', RUS: 'rus', SEN: 'fre',
  SRB: 'srp', SVK: 'slo', SVN: 'slv', SWE: 'swe', TUN: 'fre', TUR: 'tur', UKR: 'ukr', URY: 'spa', VEN: 'spa',
}; // biome-ignore format: a table of codes

/** English where the country's language is not in the table, as the International Centre writes. */
export function centreLanguage(country: string | undefined): string {
  return languageByCountry[country?.toUpperCase() ?? ''] ?? 'eng';
}

function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();
}
