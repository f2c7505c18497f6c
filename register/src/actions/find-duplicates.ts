/**
 * Finds what the Register may have already of a resource, over every state: ranked by likelihood, with the reasons. Asked before a number is
 * assigned, of what an import brings, and of the whole Register for the worklist.
 */
import { readMarc21 } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import { issnFromInteger, issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import { displayTitle, emptyDescription, type Medium, type Serial } from '@masthead/serial';
import type { Actor } from '../domain/actor.ts';
import {
  type Describable,
  type DuplicateDescription,
  describeForDuplicates,
  weightOf,
} from '../domain/duplicate-description.ts';
import { type DuplicateReason, type DuplicateScore, isNameOfBody, scoreDuplicate } from '../domain/duplicate-score.ts';
import type { NumberState } from '../domain/number-state.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { type Candidate, findCandidates, findRecords, type ReadStore } from '../store/index.ts';

export interface LikelyDuplicate extends DuplicateScore {
  readonly issn: Issn;
  readonly state: NumberState;
  /** Absent for a number without a record. */
  readonly title?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly country?: string;
  /** First year, four characters. */
  readonly start?: string;
  /** The medium version that the other record is of. */
  readonly version?: Medium;
  readonly reasons: readonly DuplicateReason[];
}

export interface DuplicateOptions {
  /** The lowest score that is told; default 0.05. A number that is named is told whatever the score. */
  readonly least?: number;
  /** At most so many; default 20. */
  readonly limit?: number;
  /** Not this one, when the description is of a number. */
  readonly except?: number;
}

export type DuplicateAnswer =
  | { readonly ok: true; readonly duplicates: readonly LikelyDuplicate[] }
  | { readonly ok: false; readonly problem: PermissionProblem };

/** A score from which two are of one resource nine times of ten: assignment stops there and asks. */
export const likelyDuplicate = 0.9;

// Records that are read and compared in full; the others are told apart by their titles.
const mostCompared = 60;

export async function findDuplicates(
  read: ReadStore,
  actor: Actor,
  serial: Describable,
  options: DuplicateOptions = {},
): Promise<DuplicateAnswer> {
  const problem = refusalOf(actor, 'find-duplicates', actor.centre);
  if (problem !== undefined) return { ok: false, problem };
  return { ok: true, duplicates: await likelyDuplicatesOf(read, serial, options) };
}

/** For actions that have asked for their own right. */
export async function likelyDuplicatesOf(
  read: ReadStore,
  serial: Describable,
  { least = 0.05, limit = 20, except }: DuplicateOptions = {},
): Promise<LikelyDuplicate[]> {
  const ours = describeForDuplicates(serial);
  const candidates = await findCandidates(read, { ...questionOf(ours), ...(except !== undefined && { except }) });
  const chosen = mostAlike(ours, candidates);
  const records = await findRecords(
    read,
    chosen.map(({ number }) => number),
  );
  const found: LikelyDuplicate[] = [];
  for (const { number, ways } of chosen) {
    const row = records.get(number);
    const theirs = row && readMarc21(row.record).serial;
    const issn = issnFromInteger(number);
    if (row !== undefined && theirs !== undefined) {
      const scored = scoreDuplicate(ours, describeForDuplicates({ ...theirs, issn }));
      if (scored.score >= least || ways.has('number'))
        found.push({ ...shown(theirs), ...scored, issn, state: row.state });
    } else if (ways.has('number')) {
      const reasons: readonly DuplicateReason[] = [{ type: 'number-same', weight: 8 }];
      found.push({ issn, state: row?.state ?? 'unreported', score: 0.95, reasons, medium: 'unknown' });
    }
  }
  found.sort((a, b) => b.score - a.score || issnToInteger(a.issn) - issnToInteger(b.issn));
  return found.slice(0, limit);
}

function questionOf({ titles, numbers, urls, relations, bodies, places, countries, start }: DuplicateDescription) {
  return {
    numbers,
    bodies: [...new Set(bodies.flat())].filter(isNameOfBody),
    places,
    countries,
    ...(start !== undefined && { start }),
    filings: titles.map(({ words }) => words.join(' ')),
    words: titles.map(({ words }) =>
      [...new Set(words)].filter((word) => weightOf(word) > 0.1).sort((a, b) => worth(b) - worth(a)),
    ),
    urls,
    relations,
  };
}

/** Long words are rarer than short ones. */
const worth = (word: string): number => weightOf(word) * Math.min(word.length, 12);

const closeWays = ['body', 'place', 'country'] as const;

function mostAlike(ours: DuplicateDescription, candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= mostCompared) return candidates;
  const titleOnly = { bodies: [], places: [], countries: [], languages: [], urls: [], numbers: [], relations: [] };
  const alike = candidates.map((candidate) => {
    const certain = candidate.ways.has('number') || candidate.ways.has('address') || candidate.ways.has('relation');
    if (certain) return { candidate, likeness: 2 };
    const text = (candidate.title ?? '').replace(/ \([^()]*\)$/, '');
    const { titles } = describeForDuplicates({ ...emptyDescription(), titleProper: { text } });
    const { score } = scoreDuplicate({ ...titleOnly, titles: ours.titles }, { ...titleOnly, titles });
    // Of a title that hundreds have, those that were found in more ways than one are read.
    return { candidate, likeness: score + closeWays.filter((way) => candidate.ways.has(way)).length / 4 };
  });
  alike.sort((a, b) => b.likeness - a.likeness);
  return alike.slice(0, mostCompared).map(({ candidate }) => candidate);
}

function shown(serial: Serial): Partial<LikelyDuplicate> {
  const publication = serial.publications.findLast(({ role }) => role === 'latest') ?? serial.publications.at(-1);
  const publisher = publication?.publishers[0]?.text ?? serial.issuingBodies[0]?.text;
  const place = publication?.places[0]?.text;
  const country = serial.countries[0];
  const { start } = serial.dates;
  return {
    title: displayTitle(serial),
    ...(publisher !== undefined && { publisher }),
    ...(place !== undefined && { place }),
    ...(country !== undefined && { country }),
    ...(start !== undefined && { start }),
    ...(serial.medium !== undefined && { version: serial.medium }),
  };
}

// A draft is read as the record of a number, which is then left out.
const stand = { tag: '022', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '0000-0000' }] };

/** What a record describes, also a draft that has no number yet. Undefined: nothing can be read from it. */
export function describableOf(record: MarcRecord): Describable | undefined {
  const { serial } = readMarc21(record);
  if (serial !== undefined) return serial;
  const draft = readMarc21({ ...record, fields: [stand, ...record.fields.filter(({ tag }) => tag !== '022')] }).serial;
  if (draft === undefined) return undefined;
  const { issn: _stand, ...description } = draft;
  return description;
}
