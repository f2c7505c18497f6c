/**
 * Where a model departs from the SHACL shapes: the exact lists. Of the full model, only an ISSN-L cannot be given where the record
 * has none. Where the free model departs from the SHACL shapes of the application profile v2, which describe the full model: the exact
 * list. Nine elements are left out by the model itself; the rest are points in which the shapes and the published example of
 * a public record disagree, or elements that a record does not have.
 */
import type { Serial } from '@masthead/serial';

export interface Departure {
  /** Property shape and constraint, as the validator names them. */
  readonly shape: string;
  readonly constraint: 'MinCount' | 'MaxCount' | 'Node' | 'HasValue';
  readonly element: string;
  readonly because: string;
  /** Absent: in every record. */
  readonly when?: (serial: Serial, countries: number) => boolean;
}

const notFree = 'not in the free model';
const notInRecord = 'the record does not have it';

/** What neither model can be given by a record that does not have it. */
const titleAndMedium: readonly (Departure & { readonly when: (serial: Serial) => boolean })[] = [
  {
    shape: 'P15',
    constraint: 'MinCount',
    element: 'bf:mainTitle',
    because: notInRecord,
    when: ({ titleProper }) => titleProper === undefined,
  },
  {
    shape: 'P24',
    constraint: 'MinCount',
    element: 'dc:format',
    because: notInRecord,
    when: ({ medium }) => medium === undefined,
  },
];

export const departures: readonly Departure[] = [
  { shape: 'P18', constraint: 'MinCount', element: 'bf:provisionActivityStatement', because: notFree },
  { shape: 'P26', constraint: 'MinCount', element: 'dct:accrualPeriodicity', because: notFree },
  { shape: 'P31', constraint: 'MinCount', element: 'm2100X:M00806', because: notFree },
  { shape: 'P33', constraint: 'MinCount', element: 'm2100X:M008CR23', because: notFree },
  { shape: 'P34', constraint: 'MinCount', element: 'm2100X:M008CR33', because: notFree },
  { shape: 'P43', constraint: 'MinCount', element: 'schema:endDate', because: notFree },
  { shape: 'P44', constraint: 'MinCount', element: 'schema:inLanguage', because: notFree },
  { shape: 'P50', constraint: 'MinCount', element: 'schema:publisher', because: notFree },
  { shape: 'P51', constraint: 'MinCount', element: 'schema:startDate', because: notFree },
  {
    shape: 'P54',
    constraint: 'Node',
    element: '#Record',
    because:
      'the name of the responsible centre (P135) is not in the free model, and a record may lack its centre or its date',
  },
  {
    shape: 'P19',
    constraint: 'Node',
    element: 'bf:title',
    because: 'the title proper is a blank node in the example, the shape takes only #KeyTitle and #AbbreviatedKeyTitle',
    when: ({ titleProper }) => titleProper !== undefined,
  },
  {
    shape: 'P49',
    constraint: 'Node',
    element: '#ReferencePublicationEvent',
    because: 'two locations, MARC and ISO, in the example; the shape (P104) takes one',
    when: (_serial, countries) => countries > 1,
  },
  {
    shape: 'P14',
    constraint: 'Node',
    element: 'issnprop:hasCancelledISSN',
    because: 'the shape (P126) wants the type of the cancelled number, which its own document gives',
    when: ({ cancelled }) => cancelled.length > 0,
  },
  ...titleAndMedium,
  {
    shape: 'P27',
    constraint: 'MinCount',
    element: 'dct:spatial',
    because: `${notInRecord}: one of MARC and ISO, or both`,
    when: (_serial, countries) => countries < 2,
  },
  {
    shape: 'P27',
    constraint: 'MaxCount',
    element: 'dct:spatial',
    because: 'several countries in 044',
    when: (_serial, countries) => countries > 2,
  },
  {
    shape: 'P45',
    constraint: 'MinCount',
    element: 'schema:isPartOf',
    because: `${notInRecord}: an ISSN-L is never derived`,
    when: ({ issnL }) => issnL === undefined,
  },
  {
    shape: 'P48',
    constraint: 'MinCount',
    element: 'schema:name',
    because: notInRecord,
    when: ({ titleProper, keyTitle }) => titleProper === undefined && keyTitle === undefined,
  },
  {
    shape: 'P49',
    constraint: 'MinCount',
    element: 'schema:publication',
    because: notInRecord,
    when: (_serial, countries) => countries === 0,
  },
];

/** Of an ISSN-L as the document of one of its members mentions it: the rest is in the document of the ISSN-L. */
export const mentionDepartures: readonly string[] = ['P92 HasValue', 'P92 MinCount', 'P94 MinCount'];

/** Of the full model: what no record can be given that does not have it. All else that the shapes demand is given, as not stated if need be. */
export const fullDepartures: readonly (Departure & { readonly when: (serial: Serial) => boolean })[] = [
  ...titleAndMedium,
  {
    shape: 'P45',
    constraint: 'MinCount',
    element: 'schema:isPartOf',
    because: `${notInRecord}: an ISSN-L is never derived`,
    when: ({ issnL }) => issnL === undefined,
  },
];
