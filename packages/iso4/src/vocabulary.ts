/** Short closed lists that rules look at beside the function words: designators, terms for media, set phrases, languages' other codes. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * Words that a section's letter or number may follow, folded: `Series C`, `Teil 2`. In citations they go
 * (ISO 4:1997, 4.5: generic words are left out unless needed).
 */
export const designators = set(
  'part parts pt series serie ser seriia seria serii seriya section sectie seccion seccio secao sezione sektion sekciia sekcija sect sectio abteilung abt afdeling avdeling avdelning afdeling teil tl parte parti partie pars teile reihe rada rad rocznik cast osa tom division class classe klasse fascicule fasc del deel dil czesc chast cast zeszyt sorozat osztaly subseries subserie seksiya seksi bagian',
);

/** Terms for the medium, folded, as centres write them in a qualifier: they stay whole. */
export const mediumTerms = set(
  'online print printed internet imprime papier cdrom cederom cd dvd dvdrom usb web disquette diskette microfiche microfilm email html pdf epub computer file nyomtatott verkkoaineisto painettu impresa impreso impresso impressa stampato stampa trykt tryckt elektronisk elektronicky elektronicke elektronikus tisteny tlac tiskano tisk druk dokument elektroniczny elektronski spletna izdaja interaktywny ligne linea linia linha linii lijn',
);

/** Set phrases whose preposition or article is part of them (4.4): each folded, words apart by spaces. */
export const locutions: readonly (readonly string[])[] = [
  'in vivo',
  'in vitro',
  'in situ',
  'in silico',
  'in utero',
  'in memoriam',
  'in extenso',
  'in absentia',
  'in folio',
  'ad hoc',
  'ad interim',
  'ad libitum',
  'ad valorem',
  'a priori',
  'a posteriori',
  'a contrario',
  'a fortiori',
  'a cappella',
  'a la carte',
  'de facto',
  'de jure',
  'de iure',
  'de novo',
  'de lege',
  'ex libris',
  'ex officio',
  'ex nihilo',
  'ex post',
  'ex ante',
  'ex situ',
  'inter alia',
  'per capita',
  'per se',
  'pro forma',
  'pro domo',
  'pro bono',
  'sine qua non',
  'en ligne',
  'en linea',
  'en linia',
  'em linha',
  'in linea',
  'on line',
  'off line',
  'vis a vis',
  'cum laude',
  'au pair',
  'de luxe',
  'per annum',
  'post mortem',
].map((phrase) => phrase.split(' '));

const wordsOfLocutions = new Set(locutions.flat());

/** Whether a word, folded, is in a set phrase at all. */
export const isInLocution = (key: string): boolean => wordsOfLocutions.has(key);

/**
 * Small words that are words of nothing else in any language of the list: they go, if they are written small, also from a
 * title that is in another language or in several.
 */
export const unmistakable = set('of the and für und der des zur zum et della delle degli dei voor och los las');

/** Abbreviations that a title may hold besides those of the list, without their stop: what follows is not a new section. */
export const commonAbbreviations = set(
  'st ste dr mr mrs ms prof mt ft nr no nos vol vols bd jr sr ed eds hl sv s dept univ inst soc bull acad nat am intern akad im rev fr fra cf bzw hrsg ausg aufl utg izd vyp im gos gosud nauchn tekhn',
);

/** Codes that stand for a language of the list under another name: ISO 639-2/T, ISO 639-1, codes withdrawn by MARC, and close standards of one language. */
const otherCodes: Readonly<Record<string, string>> = {
  ...{
    deu: 'ger',
    fra: 'fre',
    nld: 'dut',
    ces: 'cze',
    slk: 'slo',
    ron: 'rum',
    ell: 'gre',
    isl: 'ice',
    mkd: 'mac',
    sqi: 'alb',
  },
  ...{
    hye: 'arm',
    kat: 'geo',
    eus: 'baq',
    cym: 'wel',
    msa: 'may',
    scr: 'hrv',
    scc: 'srp',
    mol: 'rum',
    nob: 'nor',
    nno: 'nor',
  },
  ...{
    zho: 'chi',
    fas: 'per',
    bod: 'tib',
    mri: 'mao',
    mya: 'bur',
    zh: 'chi',
    fa: 'per',
    ko: 'kor',
    he: 'heb',
    hi: 'hin',
  },
  ...{ vi: 'vie', th: 'tha', ka: 'geo', hy: 'arm', sq: 'alb', be: 'bel', kk: 'kaz', eo: 'epo' },
  ...{ cnr: 'srp', gag: 'glg', iri: 'gle', esp: 'epo' },
  ...{
    en: 'eng',
    de: 'ger',
    fr: 'fre',
    es: 'spa',
    it: 'ita',
    pt: 'por',
    nl: 'dut',
    la: 'lat',
    pl: 'pol',
    cs: 'cze',
    sk: 'slo',
  },
  ...{
    ru: 'rus',
    uk: 'ukr',
    bg: 'bul',
    hr: 'hrv',
    sr: 'srp',
    bs: 'bos',
    sl: 'slv',
    mk: 'mac',
    da: 'dan',
    sv: 'swe',
    no: 'nor',
  },
  ...{
    nb: 'nor',
    nn: 'nor',
    is: 'ice',
    fi: 'fin',
    et: 'est',
    lv: 'lav',
    lt: 'lit',
    hu: 'hun',
    tr: 'tur',
    id: 'ind',
    ms: 'may',
  },
  ...{ ro: 'rum', ca: 'cat', gl: 'glg', eu: 'baq', el: 'gre', ja: 'jpn', ar: 'ara', cy: 'wel', ga: 'gle', af: 'afr' },
};
const noLanguage = set('mul und zxx mis');

/** The code the list uses; undefined for none, several or an unknown language. */
export function listLanguage(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  // `pt-BR` is the language `pt`.
  const small = code.trim().toLowerCase().split(/[-_]/, 1)[0]!;
  if (!/^[a-z]{2,3}$/.test(small) || noLanguage.has(small)) return undefined;
  return otherCodes[small] ?? small;
}
