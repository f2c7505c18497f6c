/** A Serial that says nothing but its number, to build others from. */
import type { Issn } from '@masthead/issn';
import type { Serial } from './serial.ts';

/** All lists empty, status `register`, dates unknown: what a description is before anything is said. */
export function emptyDescription(): Omit<Serial, 'issn'> {
  return {
    status: 'register',
    cancelledIssnL: [],
    incorrect: [],
    cancelled: [],
    clusters: [],
    coden: [],
    parallelTitles: [],
    variantTitles: [],
    countries: [],
    languages: [],
    publications: [],
    dates: { status: 'unknown', numbering: [] },
    issuingBodies: [],
    urls: [],
    relations: [],
    notes: [],
    classifications: [],
    indexedIn: [],
    keepers: [],
    webArchives: [],
    recordData: {},
  };
}

/** The empty description of one number. */
export function emptySerial(issn: Issn): Serial {
  return { issn, ...emptyDescription() };
}
