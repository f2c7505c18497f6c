/** Names of columns: what a header says, in the many spellings of lists of serials. */
import { foldText } from '@masthead/serial';

/** What a column holds. `number` says which of several numbered groups it belongs to (`ISSN2`, `keytitle2`). */
export interface ColumnMeaning {
  readonly kind: ColumnKind;
  readonly number?: number;
}

export type ColumnKind =
  | 'issn'
  | 'issn-print'
  | 'issn-online'
  | 'issn-l'
  | 'title'
  | 'key-title'
  | 'abbreviated-key-title'
  | 'original-title'
  | 'variant-title'
  | 'publisher'
  | 'place'
  | 'issuing-body'
  | 'country'
  | 'language'
  | 'url'
  | 'url-issn'
  | 'start-year'
  | 'end-year'
  | 'publication-status'
  | 'medium'
  | 'frequency'
  | 'type'
  | 'udc'
  | 'ddc'
  | 'status'
  | 'replaced-by'
  | 'cancelled-issn'
  | 'incorrect-issn'
  | 'centre';

/** Spellings by `foldText`: case, diacritics, hyphens, underscores and punctuation do not count. */
const spellings: Readonly<Record<ColumnKind, readonly string[]>> = {
  issn: ['issn', 'issns', 'issn number', 'journal issn', 'issn numero', 'numero issn', 'issn nummer'],
  'issn-print': [
    'p issn',
    'pissn',
    'print issn',
    'issn print',
    'issn p',
    'issn printed',
    'journal issn print version',
    'issn print version',
    'print identifier',
    'issn imprime',
    'issn impreso',
    'issn impresso',
  ],
  'issn-online': [
    'e issn',
    'eissn',
    'online issn',
    'issn online',
    'issn e',
    'issn electronic',
    'electronic issn',
    'journal eissn online version',
    'journal issn online version',
    'issn online version',
    'online identifier',
    'issn en ligne',
    'issn electronico',
    'issn electronique',
  ],
  'issn-l': ['issn l', 'issnl', 'linking issn', 'l issn', 'issn link', 'issn linking'],
  title: [
    'title',
    'titles',
    'journal title',
    'journal name',
    'journal',
    'publication title',
    'serial title',
    'title proper',
    'label titre',
    'titre',
    'titel',
    'titulo',
    'titolo',
    'name',
  ],
  'key-title': ['key title', 'keytitle', 'titre cle', 'titulo clave'],
  'abbreviated-key-title': ['abbreviated key title', 'abbreviated title', 'title abbreviation', 'iso abbreviation'],
  'original-title': ['original title', 'title original', 'title in original script'],
  'variant-title': ['title alternative', 'alternative title', 'other title', 'variant title'],
  publisher: ['publisher', 'publishers', 'publisher name', 'editeur', 'verlag', 'editorial', 'editora'],
  place: ['place', 'place of publication', 'city', 'lieu', 'ort'],
  'issuing-body': ['issuing body', 'society or institution', 'society', 'institution'],
  country: [
    'country',
    'countries',
    'country code',
    'country of publisher',
    'country of publication',
    'iso pays',
    'pays',
    'land',
    'pais',
  ],
  language: [
    'language',
    'languages',
    'language code',
    'languages in which the journal accepts manuscripts',
    'full text language',
    'code iso de langue',
    'langue',
    'langues',
    'sprache',
    'idioma',
  ],
  url: ['url', 'urls', 'uri', 'journal url', 'title url', 'homepage', 'website', 'web site', 'link', 'identifier'],
  'url-issn': ['issn ref urls', 'issn ref url'],
  'start-year': ['start year', 'first year', 'start', 'begin year', 'year start', 'annee de debut'],
  'end-year': ['end year', 'last year', 'end', 'year end', 'annee de fin'],
  'publication-status': ['publication status'],
  medium: ['medium', 'media', 'format', 'support', 'medium version'],
  frequency: ['frequency', 'periodicity', 'frequence'],
  type: ['type', 'resource type'],
  udc: ['udc', 'cdu', 'universal decimal classification'],
  ddc: ['ddc', 'dewey', 'dewey decimal classification'],
  status: ['status', 'record status', 'issn status'],
  'replaced-by': ['replaced by', 'valid issn'],
  'cancelled-issn': ['cancelled issn', 'canceled issn', 'cancelled issns', 'cancelled'],
  'incorrect-issn': ['incorrect issn', 'invalid issn', 'incorrect issns'],
  centre: ['centre', 'center', 'issn centre', 'issn center', 'centre code'],
};

const meanings = new Map<string, ColumnKind>();
for (const [kind, names] of Object.entries(spellings)) for (const name of names) meanings.set(name, kind as ColumnKind);

/** What a column of this name holds; undefined for a name that is not recognised. */
export function columnMeaning(name: string): ColumnMeaning | undefined {
  const folded = foldText(name);
  const kind = meanings.get(folded);
  if (kind !== undefined) return { kind };
  const numbered = /^(.*?) ?([0-9])$/.exec(folded);
  const grouped = numbered === null ? undefined : meanings.get(numbered[1]!);
  if (grouped === undefined || !['issn', 'title', 'key-title', 'medium'].includes(grouped)) return undefined;
  return { kind: grouped, number: Number(numbered![2]) };
}

const delimiters = [',', '\t', ';', '|'];

/** The delimiter that makes the most recognised columns of a header, then the most columns. */
export function detectDelimiter(header: string, split: (row: string, delimiter: string) => readonly string[]): string {
  let best = ',';
  let bestScore = -1;
  for (const delimiter of delimiters) {
    const names = split(header, delimiter);
    const recognised = names.filter((name) => columnMeaning(name) !== undefined).length;
    const score = recognised * 1000 + Math.min(names.length, 999);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}
