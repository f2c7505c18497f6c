/**
 * How likely two descriptions are of one continuing resource, and why. The probability is a logistic model over comparisons, fitted to
 * pairs of real descriptions of which it is known whether they are of one (conformance/duplicates; docs/decisions/0029). Pure.
 */
import { isFunctionWord } from '@masthead/serial';
import type { DuplicateDescription, DuplicateTitle } from './duplicate-description.ts';
import { weights } from './duplicate-weights.ts';
import { hostOfKey } from './url-key.ts';

/** Comparisons that the model weighs, each 0 to 1. What one of the two does not say compares as neither same nor different. */
export const comparisons = [
  'title-same',
  'title-short',
  'title-near',
  'title-within',
  'title-substance',
  'body-same',
  'body-different',
  'homonym',
  'place-same',
  'place-different',
  'country-same',
  'country-different',
  'language-same',
  'language-different',
  'start-same',
  'start-different',
  'address-same',
  'site-same',
  'address-different',
] as const;
export type Comparison = (typeof comparisons)[number];

/** What is no matter of likelihood: statements of the descriptions themselves. */
export const statements = ['number-same', 'relation-same', 'stated-as-another'] as const;
export type Statement = (typeof statements)[number];

export interface DuplicateReason {
  readonly type: Comparison | Statement;
  /** What it adds to the logarithm of the odds; below 0 it speaks against. */
  readonly weight: number;
  /** The words of both that it is about, where there are any. */
  readonly ours?: string;
  readonly theirs?: string;
}

export interface DuplicateScore {
  /** 0 to 1: of a hundred pairs with 0.9, ninety are of one resource. */
  readonly score: number;
  /** By their weight, the heaviest first; what weighs next to nothing is left out. */
  readonly reasons: readonly DuplicateReason[];
  /** `other`: then they are medium versions of one title rather than duplicates. */
  readonly medium: 'same' | 'other' | 'unknown';
}

export interface Compared {
  readonly values: Readonly<Record<Comparison, number>>;
  readonly titles?: readonly [ours: DuplicateTitle, theirs: DuplicateTitle];
}

/** The numbers of these weights are not fitted: there are no labelled pairs for what descriptions state of themselves. */
const statedWeights: Readonly<Record<Statement, number>> = {
  'number-same': 8,
  'relation-same': 2,
  'stated-as-another': -6,
};

const worthTelling = 0.25;

export function scoreDuplicate(ours: DuplicateDescription, theirs: DuplicateDescription): DuplicateScore {
  const { values, titles } = compareDescriptions(ours, theirs);
  const reasons: DuplicateReason[] = [];
  let sum = weights.bias;
  for (const type of comparisons) {
    const weight = weights[type] * values[type];
    sum += weight;
    const words =
      type.startsWith('title') && titles !== undefined ? { ours: titles[0].text, theirs: titles[1].text } : {};
    if (Math.abs(weight) >= worthTelling) reasons.push({ type, weight, ...words });
  }
  for (const type of statements) {
    if (!isStated[type](ours, theirs)) continue;
    sum += statedWeights[type];
    reasons.push({ type, weight: statedWeights[type] });
  }
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { score: 1 / (1 + Math.exp(-sum)), reasons, medium: mediumOf(ours, theirs) };
}

export function compareDescriptions(ours: DuplicateDescription, theirs: DuplicateDescription): Compared {
  const title = bestTitles(ours.titles, theirs.titles);
  const body = likenessOfBodies(ours.bodies, theirs.bodies);
  const place = shared(ours.places, theirs.places);
  const country = shared(ours.countries, theirs.countries);
  const language = shared(ours.languages, theirs.languages);
  const years =
    ours.start === undefined || theirs.start === undefined ? undefined : Math.abs(ours.start - theirs.start);
  const address = shared(ours.urls, theirs.urls);
  const site = shared(ours.urls.map(hostOfKey), theirs.urls.map(hostOfKey));
  const isSame = title.likeness > 0.995;
  const values: Record<Comparison, number> = {
    'title-same': isSame ? 1 : 0,
    'title-short': isSame ? Math.max(0, 1 - title.substance / 3) : 0,
    'title-near': isSame ? 0 : Math.max(0, (title.likeness - 0.6) / 0.4),
    'title-within': isSame ? 0 : title.within,
    'title-substance': Math.min(1, title.substance / 6),
    'body-same': body === undefined ? 0 : body,
    'body-different': body === undefined ? 0 : Math.max(0, 1 - 2 * body),
    homonym: isSame && body !== undefined && body < 0.3 ? 1 : 0,
    'place-same': yes(place),
    'place-different': no(place),
    'country-same': yes(country),
    'country-different': no(country),
    'language-same': yes(language),
    'language-different': no(language),
    'start-same': years === undefined ? 0 : Math.max(0, 1 - years / 4),
    'start-different': years === undefined ? 0 : Math.min(1, Math.max(0, (years - 2) / 10)),
    'address-same': yes(address),
    'site-same': address === true ? 0 : yes(site),
    'address-different': site === true ? 0 : no(site),
  };
  return { values, ...(title.pair && { titles: title.pair }) };
}

const yes = (is: boolean | undefined): number => (is === true ? 1 : 0);
const no = (is: boolean | undefined): number => (is === false ? 1 : 0);

/** Undefined when one of the two says nothing. */
function shared(a: readonly string[], b: readonly string[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return a.some((one) => b.includes(one));
}

interface TitleLikeness {
  /** Weight of the words that both have, of all words; 0 to 1. */
  readonly likeness: number;
  /** The same, of the shorter title. */
  readonly within: number;
  /** Weight of the words that both have. */
  readonly substance: number;
  readonly pair?: readonly [DuplicateTitle, DuplicateTitle];
}

function bestTitles(ours: readonly DuplicateTitle[], theirs: readonly DuplicateTitle[]): TitleLikeness {
  let best: TitleLikeness = { likeness: 0, within: 0, substance: 0 };
  for (const a of ours) {
    for (const b of theirs) {
      const found = likenessOfTitles(a, b);
      const better = found.likeness - best.likeness || found.within - best.within;
      if (better > 0) best = { ...found, pair: [a, b] };
    }
  }
  return best;
}

/** Words in another order, a letter apart or with another ending count nearly as much as the same words. */
function likenessOfTitles(a: DuplicateTitle, b: DuplicateTitle): TitleLikeness {
  const left = new Set(b.words.keys());
  let both = 0;
  let last = -1;
  let moved = false;
  for (let at = 0; at < a.words.length; at++) {
    const { index, likeness } = bestWord(a.words[at]!, b.words, left);
    if (index < 0) continue;
    left.delete(index);
    if (index < last) moved = true;
    last = index;
    both += Math.min(a.weights[at]!, b.weights[index]!) * likeness;
  }
  const [all, other] = [sum(a.weights), sum(b.weights)];
  const penalty = moved ? 0.97 : 1;
  return {
    likeness: all + other === 0 ? 0 : (penalty * 2 * both) / (all + other),
    within: Math.min(all, other) === 0 ? 0 : Math.min(1, both / Math.min(all, other)),
    substance: both,
  };
}

function bestWord(word: string, words: readonly string[], left: ReadonlySet<number>) {
  let best = { index: -1, likeness: 0 };
  for (const index of left) {
    const likeness = likenessOfWords(word, words[index]!);
    if (likeness > best.likeness) best = { index, likeness };
    if (likeness === 1) break;
  }
  return best;
}

function likenessOfWords(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 3) return 0;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const longer = Math.max(a.length, b.length);
  // One place where they differ: a letter more, fewer, another, or two in each other's place.
  if (longer >= 5 && longer - start - end <= 1) return 0.85;
  if (a.length === b.length && longer >= 5 && longer - start - end === 2 && a[start] === b[start + 1]) return 0.85;
  // Another ending: transliterations, plurals, cases.
  return start >= 5 && longer - start <= 3 ? 0.75 : 0;
}

/** Undefined when one of the two names nobody. A name within the other is the same body with less or more said. */
function likenessOfBodies(ours: DuplicateDescription['bodies'], theirs: DuplicateDescription['bodies']) {
  if (ours.length === 0 || theirs.length === 0) return undefined;
  let best = 0;
  for (const a of ours) {
    for (const b of theirs) {
      const words = new Set(b);
      const [names, others] = [a.filter(isNameOfBody), b.filter(isNameOfBody)];
      const short = Math.min(names.length, others.length);
      // A name of ordinary words only is compared whole.
      const likeness =
        short === 0 ? (a.join(' ') === b.join(' ') ? 1 : 0) : names.filter((word) => words.has(word)).length / short;
      best = Math.max(best, Math.min(1, likeness));
    }
  }
  return best;
}

/** Words that many bodies have in common say nothing of whether two are one. */
export const isNameOfBody = (word: string): boolean => word.length > 2 && !ordinary.has(word) && !isFunctionWord(word);

const ordinary: ReadonlySet<string> = new Set(
  `academy academia academie accademia akademie akademia akademii association asociacion associacao associazione center centre centro centrum college
   colegio company council department departamento dipartimento division editora editorial editions faculty faculdade facultad facolta fakultas
   foundation fondation fundacion fundacao fondazione gmbh group groupe grupo inc institut institute instituto institutions instytut istituto
   international journal journals kg library limited ltd ministry national nacional nationale office press presses publications publisher
   publishers publishing research school science sciences scientific sociedad sociedade societa societe society state studies
   universidad universidade universita universitas universitat universitatea universitatis universite universitesi university univerzita uniwersytet uniwersytetu
   verlag wydawnictwo izdatelstvo universitet universiteta`.split(/\s+/),
);

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const isStated: Readonly<Record<Statement, (a: DuplicateDescription, b: DuplicateDescription) => boolean>> = {
  'number-same': (a, b) => a.numbers.some((number) => b.numbers.includes(number)),
  'relation-same': (a, b) =>
    a.relations.some(({ kind, to }) => b.relations.some((other) => other.kind === kind && other.to === to)),
  // Who says that something else came before, after or beside it does not mean itself.
  'stated-as-another': (a, b) => names(a, b) || names(b, a),
};

function names(a: DuplicateDescription, b: DuplicateDescription): boolean {
  return a.relations.some(({ kind, to }) => kind !== 'other-medium' && b.numbers.includes(to));
}

function mediumOf(a: DuplicateDescription, b: DuplicateDescription): DuplicateScore['medium'] {
  if (a.medium === undefined || b.medium === undefined) return 'unknown';
  return a.medium === b.medium ? 'same' : 'other';
}
