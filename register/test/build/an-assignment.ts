/** Requests for numbers, with everything that a test does not care about filled in. */
import { emptyDescription, type Medium, type Serial } from '@masthead/serial';
import type { AssignRequest, TitleDraft } from '../../src/actions/assign-issn.ts';

/** A quarterly of Paris, in French, that has just begun. */
export function aDescription(
  title: string,
  medium: Medium = 'print',
  more: Partial<Serial> = {},
): Omit<Serial, 'issn'> {
  return {
    ...emptyDescription(),
    titleProper: { text: title, script: 'Latn' },
    medium,
    countries: ['FRA'],
    languages: ['fre'],
    publications: [
      { role: 'earliest', places: [{ text: 'Paris' }], publishers: [{ text: 'Éditions X' }], dates: '2026' },
    ],
    dates: { start: '2026', status: 'current', numbering: [] },
    frequency: 'q',
    regularity: 'r',
    type: 'p',
    classifications: [{ scheme: 'udc', value: '53' }],
    ...(medium === 'online' && { urls: [{ url: 'https://x.example.org/' }] }),
    ...more,
  };
}

export function aDraft(label: string, title: string, medium: Medium = 'print', more: Partial<Serial> = {}): TitleDraft {
  return { label, content: { type: 'description', description: aDescription(title, medium, more) } };
}

let requests = 0;

/** Of centre 7, provisional, with a key of its own. */
export function anAssignment(titles: readonly TitleDraft[], more: Partial<AssignRequest> = {}): AssignRequest {
  return { key: `request ${++requests}`, centre: '7', state: 'provisional', titles, ...more };
}
