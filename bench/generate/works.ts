/** Plausible continuing resources for the numbers of one block: title, country, dates, media, and how they hang together. */
import { numbersOfBlock, type PlannedBlock } from './numbers.ts';
import { createRandom, createWeighted, type Random } from './random.ts';
import { type Country, countries, type Language, languages, surnames, type Word } from './words.ts';

/** One resource in its media; each medium has a number of its own. */
export interface Work {
  readonly country: Country;
  readonly language: Language;
  readonly title: Word;
  /** Qualifier of the key title without the medium; empty when the title needs none. */
  readonly qualifier: string;
  readonly publisher: Word;
  readonly place: Word;
  readonly start: number;
  /** Absent while it appears. */
  end?: number;
  readonly frequency: string;
  readonly type: string;
  /** Dewey class. */
  readonly subject: string;
  readonly state: 'Register' | 'Legacy' | 'Provisional';
  readonly print?: number;
  readonly online?: number;
  earlier?: Work;
  later?: Work;
  /** A number once given by mistake and cancelled in favour of this work's first one. */
  cancelled?: number;
}

export interface PlannedNumber {
  readonly number: number;
  readonly work: Work;
  readonly role: 'print' | 'online' | 'cancelled';
}

const pickCountry = createWeighted(countries.map((value) => ({ weight: value.weight, value })));
const pickFrequency = createWeighted(
  [...'mqabfwdtus'].map((value, index) => ({ weight: [24, 24, 20, 12, 8, 6, 1, 5, 6, 4][index]!, value })),
);
const pickType = createWeighted([...'pmnw '].map((value, index) => ({ weight: [74, 14, 5, 3, 4][index]!, value })));
const languageByCode = new Map(languages.map((language) => [language.code, language]));

/** The year in which the ISSN Register stood when numbers under this prefix were given, roughly. */
function yearOfPrefix(prefix: number): number {
  return prefix > 31 ? 1982 : Math.min(2024, 1972 + Math.round(prefix * 1.68));
}

/** What each number of a block stands for, ascending. The same block and seed always give the same. */
export function planBlock(planned: PlannedBlock, seed: number): PlannedNumber[] {
  const random = createRandom(seed, planned.block);
  const numbers = numbersOfBlock(planned, random);
  const country = pickCountry(random);
  const year = yearOfPrefix(Math.floor(planned.block / 100));
  const roles = new Map<number, PlannedNumber>();
  let last: Work | undefined;
  for (const [index, number] of numbers.entries()) {
    if (roles.has(number)) continue;
    const works = pickWork(random, country, year, last);
    const free = (from: number) => numbers.slice(from, from + 40).find((other) => other > number && !roles.has(other));
    const kind = random.next();
    const online = year >= 1996 ? 0.3 : 0.05;
    const second = kind < online * 0.72 ? free(index + 1 + (random.chance(0.7) ? 0 : random.below(20))) : undefined;
    const alone = second === undefined && kind < online;
    const work: Work = {
      ...works,
      ...(alone ? { online: number } : { print: number }),
      ...(second !== undefined && { online: second }),
    };
    roles.set(number, { number, work, role: alone ? 'online' : 'print' });
    if (second !== undefined) roles.set(second, { number: second, work, role: 'online' });
    if (last && work.earlier === last) {
      last.later = work;
      last.end = Math.max(last.start, work.start - random.below(2));
    }
    const mistaken = random.chance(0.003) ? free(index + 1) : undefined;
    if (mistaken !== undefined) {
      work.cancelled = mistaken;
      roles.set(mistaken, { number: mistaken, work, role: 'cancelled' });
    }
    last = work;
  }
  return numbers.map((number) => roles.get(number)!);
}

function pickWork(random: Random, home: Country, year: number, last: Work | undefined): Omit<Work, 'print' | 'online'> {
  const continues = last !== undefined && last.later === undefined && random.chance(0.17) ? last : undefined;
  const country = continues?.country ?? (random.chance(0.96) ? home : pickCountry(random));
  const language = continues?.language ?? languageByCode.get(random.pick(country.languages))!;
  const place = continues?.place ?? random.pick(country.places);
  const subject = random.below(language.subjects.length);
  const spoken = placeIn(language, place);
  const title = compose(random, language, language.subjects[subject]!, spoken);
  const publisher =
    continues && random.chance(0.6)
      ? continues.publisher
      : pickPublisher(random, language, language.subjects[subject]!, spoken);
  const spread = year < 1980 ? 90 : 8;
  const start = continues
    ? continues.start + 2 + random.below(25)
    : Math.max(1800, year - Math.floor(random.next() ** 3 * spread));
  const ceased = random.chance(year < 2000 ? 0.5 : 0.2);
  const clean = title.latin.split(' ').length <= 2 || random.chance(0.25);
  return {
    country,
    language,
    title,
    qualifier: clean ? (random.chance(0.6) ? place.latin : random.pick(surnames).latin) : '',
    publisher,
    place,
    start: Math.min(2026, start),
    ...(ceased && { end: Math.min(2025, start + 1 + random.below(30)) }),
    frequency: pickFrequency(random),
    type: pickType(random),
    subject: `${(subject * 37) % 10}${(subject * 7) % 10}0`,
    state:
      year < 1978 && random.chance(0.05) ? 'Legacy' : year > 2022 && random.chance(0.04) ? 'Provisional' : 'Register',
    ...(continues && { earlier: continues }),
  };
}

/** A place as it is written inside text of `language`: in Latin letters there, in both scripts elsewhere. */
function placeIn(language: Language, place: Word): Word {
  if (!language.script || place.original) return language.script ? place : { latin: place.latin };
  return { latin: place.latin, original: place.latin };
}

function pickPublisher(random: Random, language: Language, subject: Word, place: Word): Word {
  if (language.script || random.chance(0.7)) return fill(random.pick(language.bodies), '', subject, place, '');
  return {
    latin: `${random.pick(surnames).latin} ${random.pick(['Press', '& Co', 'Verlag', 'Media', 'Publications'])}`,
  };
}

function compose(random: Random, language: Language, subject: Word, place: Word): Word {
  const pattern = random.pick(language.patterns);
  const kind = random.pick(language.kinds);
  const inside = language.code !== 'ger' && !pattern.latin.startsWith('K');
  const title = fill(pattern, inside ? kind.latin.toLowerCase() : kind.latin, subject, place, kind.original ?? '');
  const capital = title.latin.charAt(0).toUpperCase() + title.latin.slice(1);
  return { ...title, latin: capital };
}

function fill(pattern: Word, kind: string, subject: Word, place: Word, kindOriginal: string): Word {
  const put = (text: string, k: string, s: string, p: string) =>
    // A placeholder is a capital that begins no word.
    text.replace(/[KSP](?!\p{Ll})/gu, (letter) => (letter === 'K' ? k : letter === 'S' ? s : p));
  const latin = put(pattern.latin, kind, subject.latin, place.latin).replace(/\b(d|l)[ea] (?=[aeiouhéèœ])/g, "$1'");
  if (!pattern.original && !subject.original) return { latin };
  const original = put(
    pattern.original ?? pattern.latin,
    kindOriginal || kind,
    subject.original ?? subject.latin,
    place.original ?? place.latin,
  );
  return { latin, original };
}
