/**
 * The key titles that a resource may have, in the order in which they are tried until one is free (ISO 3297:2020, 6.2; ISSN Manual):
 * the title alone, then with its issuing body, place, place and date, edition, medium, then combinations. Pure: who holds what is
 * asked elsewhere.
 */
import { cleanTitleText, type KeyTitleBase, withoutFinalStop } from './key-title-base.ts';
import { isMediumQualifier, mediumQualifier } from './key-title-media.ts';
import { keyTitleNormalForm } from './key-title-normal.ts';
import { joinKeyTitle, splitKeyTitle } from './key-title-parts.ts';
import type { Medium } from './serial.ts';

export type QualifierKind = 'issuing-body' | 'place' | 'date' | 'edition' | 'medium' | 'number' | 'of-sibling';

export interface Qualifier {
  readonly kind: QualifierKind;
  readonly text: string;
}

/** What is known of the resource beside its title. All are taken as they are transcribed and cleaned here. */
export interface QualifierSources {
  /** The body that issues it first; a subordinate body before the larger one: `Library. Central Mortgage and Housing Corporation`. */
  readonly issuingBodies?: readonly string[];
  readonly places?: readonly string[];
  /** Year of the first issue, or as much of a date as is known. */
  readonly startDate?: string;
  /** Edition statement: `English ed.`, `Deutsche Ausg.`, `Alberta ed.` */
  readonly edition?: string;
  readonly medium?: Medium;
  /** Medium in other words than the table's, such as `DVD`. */
  readonly mediumTerm?: string;
  /** ISO 639-2/B code of the language the centre writes in; for the medium. */
  readonly centreLanguage?: string;
  /** The number the key title is for, `1234-5679`: the last resort, with which a key title cannot be taken. */
  readonly issn?: string;
  /** Registered in several media at once: each version gets its medium from the start. */
  readonly inSeveralMedia?: boolean;
  /** Key titles of other media or editions of the same resource. They keep theirs: an established key title is not changed. */
  readonly siblings?: readonly string[];
}

/** Why a candidate stands where it stands: what the explanation says of it. */
export type CandidateRule =
  | 'title-proper'
  /** The version in another medium has the title: this one adds its own medium (to the qualifiers of that one). */
  | 'sibling-medium'
  /** Every version gets its medium. */
  | 'several-media'
  | 'issuing-body'
  | 'generic-title'
  | 'place'
  | 'place-and-date'
  | 'date'
  | 'edition'
  | 'medium'
  | 'combination'
  | 'number'
  /** The number holds it already, and an established key title is not changed. */
  | 'established';

export interface KeyTitleCandidate {
  readonly text: string;
  readonly normal: string;
  readonly qualifiers: readonly Qualifier[];
  readonly rule: CandidateRule;
}

/** All candidates, the preferred one first; no two of one normal form. Never empty. */
export function keyTitleCandidates(base: KeyTitleBase, sources: QualifierSources): readonly KeyTitleCandidate[] {
  const candidates = new Map<string, KeyTitleCandidate>();
  const medium = qualifierOf('medium', mediumText(sources));
  const add = (rule: CandidateRule, qualifiers: readonly Qualifier[]): void => {
    const all = sources.inSeveralMedia && medium !== undefined ? withMedium(qualifiers, medium) : qualifiers;
    const text = joinKeyTitle({ base: base.text, qualifiers: all.map((one) => one.text) });
    const normal = keyTitleNormalForm(text);
    if (candidates.has(normal)) return;
    const used = rule === 'title-proper' && all !== qualifiers && all.length > 0 ? 'several-media' : rule;
    candidates.set(normal, { text, normal, qualifiers: all, rule: used });
  };

  const bodies = qualifiersOf('issuing-body', sources.issuingBodies ?? []).slice(0, 2);
  const place = qualifiersOf('place', (sources.places ?? []).map(knownPlace))[0];
  const date = qualifierOf('date', dateText(sources.startDate));
  const edition = qualifierOf('edition', sources.edition);
  const [body, otherBody] = bodies;
  const list = (...qualifiers: (Qualifier | undefined)[]) => qualifiers.filter((one) => one !== undefined);
  const offer = (rule: CandidateRule, qualifiers: readonly Qualifier[], wanted: number): void => {
    if (qualifiers.length === wanted) add(rule, qualifiers);
  };

  // A generic title does not stand alone while something can be said of it.
  const unqualified = !base.generic || (body ?? place ?? date ?? edition) === undefined;
  const siblings = siblingQualifiers(base, sources.siblings ?? []);
  // Beside a version that needed a qualifier this one does too.
  const alone = !(sources.inSeveralMedia && siblings.some((sibling) => sibling.length > 0));
  if (unqualified && alone) add('title-proper', []);
  for (const sibling of siblings) {
    // Another edition in the same medium tells itself by its edition, another medium by its medium.
    if (edition !== undefined) offer('edition', list(edition), 1);
    if (medium !== undefined) add('sibling-medium', withMedium(sibling, medium));
  }
  offer(base.generic ? 'generic-title' : 'issuing-body', list(body), 1);
  offer('issuing-body', list(otherBody), 1);
  offer('place', list(place), 1);
  offer('place-and-date', list(place, date), 2);
  if (place === undefined) offer('date', list(date), 1);
  offer('edition', list(edition), 1);
  if (unqualified) offer('medium', list(medium), 1);
  offer('combination', list(body, place), 2);
  offer('combination', list(body, date), 2);
  offer('combination', list(body, place, date), 3);
  offer('combination', list(body, edition), 2);
  offer('combination', list(place, edition), 2);
  offer('combination', list(place, date, edition), 3);
  offer('combination', list(body, place, date, edition), 4);
  if (medium !== undefined) {
    for (const { qualifiers } of [...candidates.values()]) {
      if (qualifiers.length > 0 && !qualifiers.some(({ kind }) => kind === 'medium')) {
        add('combination', [...qualifiers, medium]);
      }
    }
  }
  offer('date', list(date), 1);
  const issn = qualifierOf('number', sources.issn);
  if (issn !== undefined) add('number', list(body ?? place, issn));
  return [...candidates.values()];
}

function withMedium(qualifiers: readonly Qualifier[], medium: Qualifier): readonly Qualifier[] {
  return [...qualifiers.filter(({ kind }) => kind !== 'medium'), medium];
}

/** What siblings of the same title add to it, without their medium: `Nature (London. Online)` gives `London`. */
function siblingQualifiers(base: KeyTitleBase, siblings: readonly string[]): readonly (readonly Qualifier[])[] {
  const found: Qualifier[][] = [];
  const normal = keyTitleNormalForm(base.text);
  for (const sibling of siblings) {
    const parts = splitKeyTitle(sibling, { titleProper: base.text });
    if (keyTitleNormalForm(parts.base) !== normal) continue;
    found.push(
      parts.qualifiers
        .filter((one) => !isMediumQualifier(one))
        .map((text): Qualifier => ({ kind: 'of-sibling', text: cleanQualifier(text) })),
    );
  }
  return found;
}

function mediumText({ medium, mediumTerm, centreLanguage }: QualifierSources): string | undefined {
  if (mediumTerm !== undefined && cleanQualifier(mediumTerm) !== '') return mediumTerm;
  return medium === undefined ? undefined : mediumQualifier(medium, centreLanguage);
}

function qualifierOf(kind: QualifierKind, text: string | undefined): Qualifier | undefined {
  const clean = cleanQualifier(text ?? '');
  return keyTitleNormalForm(clean) === '' ? undefined : { kind, text: clean };
}

function qualifiersOf(kind: QualifierKind, texts: readonly string[]): Qualifier[] {
  return texts.map((text) => qualifierOf(kind, text)).filter((one) => one !== undefined);
}

/** Without the mark of conjecture; empty where the place is said not to be known, in the usual words. */
function knownPlace(place: string): string {
  const bare = place.replace(/[[\]?]/g, '').trim();
  return unknownPlace.test(bare) ? '' : bare;
}

const unknownPlace =
  /^(s\. ?l\.?|sine loco|o\. ?o\.?|place of publication not identified|lieu de publication (non|in)[a-zé ]+|erscheinungsort nicht [a-z]+|lugar de publicación no identificado|luogo di pubblicazione non identificato)\b\.?$/iu;

/** A year with a digit that is not known tells nothing; of a date in words the year is taken. */
function dateText(date: string | undefined): string | undefined {
  return date === undefined ? undefined : /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0];
}

/** A qualifier longer than this is cut at a word: it is to tell a title apart, not to describe it. */
const longestQualifier = 200;

/** Without brackets of conjecture and closing punctuation; parentheses within become commas, for one parenthesis holds them all. */
function cleanQualifier(text: string): string {
  const clean = cleanTitleText(text)
    .replace(/[[\]<>{}]/g, '')
    .replace(/\s*\(([^()]*)\)/g, ', $1')
    .replace(/[()]/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/=.–-]+|[\s,;:/=–-]+$/gu, '');
  if (clean.length <= longestQualifier) return withoutFinalStop(clean);
  const cut = clean.slice(0, longestQualifier);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), longestQualifier / 2)).trim();
}
