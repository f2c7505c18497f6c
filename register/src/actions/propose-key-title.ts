/**
 * What the key title of a resource would be, and why (ISO 3297:2020, 6.2; ISSN Manual): the candidates in order, who holds those that
 * are taken, the first that is free, and its abbreviated form. Reads only; `take-key-title.ts` is what makes it somebody's.
 */
import { readMarc21 } from '@masthead/crosswalk';
import { formatWithPrefix, issnFromInteger } from '@masthead/issn';
import {
  centreLanguage,
  foldText,
  type KeyTitleBase,
  type KeyTitleCandidate,
  type KeyTitleProblem,
  keyTitleBase,
  keyTitleCandidates,
  keyTitleNormalForm,
  splitKeyTitle,
} from '@masthead/serial';
import { type KeyTitleRequest, withRecord } from '../domain/key-title-request.ts';
import {
  findAbbreviatedHolders,
  findClusterOf,
  findKeyTitleFamily,
  findKeyTitleHolders,
  findKeyTitlesOf,
  findRecord,
  type KeyTitleRow,
  type ReadStore,
  seenTitles,
} from '../store/index.ts';

/** Shortens titles by ISO 4; the abbreviator of `@masthead/iso4` is one. */
export interface TitleAbbreviator {
  abbreviate(title: string, options?: { readonly language?: string }): string;
}

export type { KeyTitleRequest } from '../domain/key-title-request.ts';

/** A key title that was considered. */
export interface TriedKeyTitle {
  readonly candidate: KeyTitleCandidate;
  /** Who has it. Absent for the one that is proposed. */
  readonly holder?: KeyTitleRow;
}

export interface AbbreviatedKeyTitle {
  readonly text: string;
  /** Who has the plain abbreviation, for which a qualifier was added that the key title does not need. */
  readonly collidesWith?: KeyTitleRow;
}

export interface KeyTitleProposal {
  readonly base: KeyTitleBase;
  /** Absent when everything that is known of the resource is taken, and it has no number yet. */
  readonly keyTitle?: KeyTitleCandidate;
  /** In order, up to the one that is proposed. */
  readonly tried: readonly TriedKeyTitle[];
  /** How many further candidates there would have been. */
  readonly left: number;
  /** What the number is called in the Register. */
  readonly current?: KeyTitleRow;
  /** Who is called so: the title proper itself, or with a qualifier. */
  readonly holder?: KeyTitleRow;
  /** Key titles of this title, whatever their qualifier; at most `longestFamily`. */
  readonly family: readonly KeyTitleRow[];
  /** Versions in other media or editions: they keep their key titles, for an established one is not changed. */
  readonly siblings: readonly KeyTitleRow[];
  readonly abbreviated?: AbbreviatedKeyTitle;
}

export type KeyTitleProposalResult =
  | { readonly ok: true; readonly proposal: KeyTitleProposal }
  | { readonly ok: false; readonly problem: KeyTitleProblem };

/** Key titles of one title that are shown. */
export const longestFamily = 50;

/** What the request leaves open is taken from the record of its number, when it has one. */
export async function proposeKeyTitle(
  read: ReadStore,
  given: KeyTitleRequest,
  abbreviator?: TitleAbbreviator,
): Promise<KeyTitleProposalResult> {
  const request = await completed(read, given);
  const plan = await planKeyTitle(read, request);
  if (!plan.ok) return plan;
  const { base, candidates, siblings, family, homonym } = plan;
  const homonymOf = (candidate: KeyTitleCandidate) => findHomonym(plan, candidate);
  const baseNormal = keyTitleNormalForm(base.text);
  const holders = await findKeyTitleHolders(read, [baseNormal, ...candidates.map(({ normal }) => normal)]);
  const isOwn = (normal: string) => holders.get(normal)?.number === request.number && request.number !== undefined;
  const holderOf = (normal: string): KeyTitleRow | undefined => {
    const holder = holders.get(normal);
    if (holder !== undefined && holder.number === request.number) return undefined;
    return holder;
  };
  const tried: TriedKeyTitle[] = [];
  let keyTitle: KeyTitleCandidate | undefined;
  for (const candidate of candidates) {
    const holder = holderOf(candidate.normal) ?? (isOwn(candidate.normal) ? undefined : homonymOf(candidate));
    tried.push({ candidate, ...(holder && { holder: await told(read, holder) }) });
    if (holder) continue;
    keyTitle = candidate;
    break;
  }
  const holder = holderOf(baseNormal) ?? (isOwn(baseNormal) ? undefined : homonym);
  const current =
    request.number === undefined
      ? undefined
      : (await seenTitles(read, [...(await findKeyTitlesOf(read, [request.number])).values()]))[0];
  const abbreviated = keyTitle && abbreviator && (await abbreviate(read, request, plan, keyTitle, abbreviator));
  return {
    ok: true,
    proposal: {
      base,
      ...(keyTitle && { keyTitle }),
      tried,
      left: candidates.length - tried.length,
      ...(current && { current }),
      ...(holder && { holder: await told(read, holder) }),
      family: await seenTitles(read, family),
      siblings: await seenTitles(read, siblings),
      ...(abbreviated && { abbreviated }),
    },
  };
}

/** That a key title is taken, and by which number, is told to everybody; what that one is called, as its state allows. */
async function told(read: ReadStore, row: KeyTitleRow): Promise<KeyTitleRow> {
  const [seen] = await seenTitles(read, [row]);
  return seen ?? { number: row.number, text: formatWithPrefix(issnFromInteger(row.number)) };
}

async function completed(read: ReadStore, request: KeyTitleRequest): Promise<KeyTitleRequest> {
  const row = request.number === undefined ? undefined : await findRecord(read, request.number);
  const serial = row && readMarc21(row.record).serial;
  return serial === undefined ? request : withRecord(request, serial);
}

export interface KeyTitlePlan {
  readonly base: KeyTitleBase;
  /** The preferred one first. */
  readonly candidates: readonly KeyTitleCandidate[];
  readonly siblings: readonly KeyTitleRow[];
  /** Key titles of this title, whatever their qualifier, but its own. */
  readonly family: readonly KeyTitleRow[];
  /** One of them: with it the title proper is not unique, though no other key title is the title proper alone. */
  readonly homonym?: KeyTitleRow;
  /** One that is no version of this resource. */
  readonly stranger?: KeyTitleRow;
}

/**
 * Who else is called so, so that the candidate would not tell this resource from it although nobody has just that: any homonym for the
 * title alone; one that is no version of this resource, when each version adds its medium.
 */
export function findHomonym(plan: KeyTitlePlan, { qualifiers, rule }: KeyTitleCandidate): KeyTitleRow | undefined {
  if (qualifiers.length === 0) return plan.homonym;
  return rule === 'several-media' ? plan.stranger : undefined;
}

/** The candidates of a request, with what its siblings are called; shared by proposing and taking. */
export async function planKeyTitle(
  read: ReadStore,
  request: KeyTitleRequest,
): Promise<({ readonly ok: true } & KeyTitlePlan) | { readonly ok: false; readonly problem: KeyTitleProblem }> {
  const result = keyTitleBase(request);
  if (!result.ok) return result;
  const { base } = result;
  const siblings = await findSiblings(read, request);
  const found = await findKeyTitleFamily(read, keyTitleFamilyOf(base), longestFamily + 1);
  return { ok: true, ...keyTitlePlanOf(request, base, siblings, found) };
}

/** Under which filing form all key titles of a title stand, whatever their qualifier. */
export function keyTitleFamilyOf(base: KeyTitleBase): string {
  return foldText(base.text.slice(base.nonFiling));
}

/** The plan, once it is known what the siblings are called, and who is called by the title with or without a qualifier. */
export function keyTitlePlanOf(
  request: KeyTitleRequest,
  base: KeyTitleBase,
  siblings: readonly KeyTitleRow[],
  found: readonly KeyTitleRow[],
): KeyTitlePlan {
  const candidates = keyTitleCandidates(base, {
    ...request,
    siblings: siblings.map(({ text }) => text),
    centreLanguage: request.centreLanguage ?? centreLanguage(request.country),
    ...(request.number !== undefined && { issn: issnFromInteger(request.number) }),
  });
  const family = found.filter((row) => row.number !== request.number).slice(0, longestFamily);
  const normal = keyTitleNormalForm(base.text);
  const homonyms = family.filter(({ text }) => {
    const { base: other } = splitKeyTitle(text, { titleProper: base.text });
    return keyTitleNormalForm(other) === normal;
  });
  const homonym = homonyms[0];
  const stranger = homonyms.find((row) => !siblings.some((sibling) => sibling.number === row.number));
  return {
    base,
    candidates,
    siblings,
    family,
    ...(homonym && { homonym }),
    ...(stranger && { stranger }),
  };
}

async function findSiblings(read: ReadStore, { number, siblings = [] }: KeyTitleRequest): Promise<KeyTitleRow[]> {
  const found = new Set(siblings);
  // Who names one version names them all: those of its ISSN-L are versions too.
  for (const one of number === undefined ? siblings : [...siblings, number]) {
    for (const member of (await findClusterOf(read, 'L', one))?.members ?? []) found.add(member);
  }
  const others = [...found].filter((other) => other !== number);
  if (others.length === 0) return [];
  const rows = await findKeyTitlesOf(read, others);
  return others.flatMap((other) => rows.get(other) ?? []);
}

/** The abbreviation of the key title; where another resource is abbreviated so, that of the first qualified form that is free. */
async function abbreviate(
  read: ReadStore,
  { language, number }: KeyTitleRequest,
  { candidates }: KeyTitlePlan,
  keyTitle: KeyTitleCandidate,
  abbreviator: TitleAbbreviator,
): Promise<AbbreviatedKeyTitle> {
  const options = language === undefined ? {} : { language };
  const text = abbreviator.abbreviate(keyTitle.text, options);
  const forms = [text];
  for (const { qualifiers, text: longer } of candidates) {
    const covers = keyTitle.qualifiers.every((one) => qualifiers.some((other) => other.text === one.text));
    if (covers && qualifiers.length > keyTitle.qualifiers.length) forms.push(abbreviator.abbreviate(longer, options));
  }
  const normals = forms.map(keyTitleNormalForm);
  const holders = await findAbbreviatedHolders(read, normals, number);
  const holder = holders.get(normals[0]!);
  const collidesWith = holder && (await told(read, holder));
  const free = forms.find((_, at) => !holders.has(normals[at]!));
  if (collidesWith === undefined || free === undefined) return { text, ...(collidesWith && { collidesWith }) };
  return { text: free, collidesWith };
}
