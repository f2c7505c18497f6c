/** "A record replaces, a list adds": what a row of a list adds to a record that the Register has, and where the two differ. */
import { foldText, mainTitle, type Serial } from '@masthead/serial';
import type { RuleProblem } from './outcome.ts';

export interface Filled {
  /** The serial of the record with what it lacked. The same object when it lacked nothing. */
  readonly serial: Serial;
  readonly differences: readonly RuleProblem[];
}

/** One thing that a list can say: what a serial says of it, in words to compare, and how it is taken over. */
interface Aspect {
  readonly name: string;
  readonly values: (serial: Serial) => readonly (string | undefined)[];
  /** Everything in the record that counts as saying the same. */
  readonly accepted?: (serial: Serial) => readonly (string | undefined)[];
  readonly take: (from: Serial) => Partial<Serial>;
}

const aspects: readonly Aspect[] = [
  {
    name: 'the title',
    values: (serial) => [mainTitle(serial)?.text],
    accepted: (serial) => [
      mainTitle(serial)?.text,
      serial.titleProper?.text,
      serial.titleProper?.original?.text,
      serial.keyTitle?.text,
      ...serial.parallelTitles.flatMap((title) => [title.text, title.original?.text]),
      ...serial.variantTitles.flatMap((title) => [title.text, title.original?.text]),
    ],
    take: ({ titleProper, keyTitle }) => ({ ...(titleProper && { titleProper }), ...(keyTitle && { keyTitle }) }),
  },
  {
    name: 'the key title',
    values: (serial) => [serial.keyTitle?.text],
    take: ({ keyTitle }) => (keyTitle ? { keyTitle } : {}),
  },
  {
    name: 'the publisher',
    values: (serial) => publishersOf(serial),
    accepted: (serial) => [...publishersOf(serial), ...serial.issuingBodies.map((body) => body.text)],
    take: ({ publications }) => ({ publications }),
  },
  { name: 'the medium', values: (serial) => [serial.medium], take: ({ medium }) => (medium ? { medium } : {}) },
  {
    name: 'the country',
    values: (serial) => serial.countries,
    take: ({ countries, marcCountry }) => ({ countries, ...(marcCountry && { marcCountry }) }),
  },
  { name: 'the languages', values: (serial) => serial.languages, take: ({ languages }) => ({ languages }) },
  { name: 'the address', values: (serial) => serial.urls.map(({ url }) => url), take: ({ urls }) => ({ urls }) },
  { name: 'the ISSN-L', values: (serial) => [serial.issnL], take: ({ issnL }) => (issnL ? { issnL } : {}) },
  {
    name: 'the first year',
    values: (serial) => [serial.dates.start],
    take: ({ dates }) => ({ dates }),
  },
];

/** Adds to the record's serial what it lacks and the list has. What both have stays as the record says it. */
export function fillFromList(record: Serial, list: Serial): Filled {
  let serial = record;
  const differences: RuleProblem[] = [];
  for (const aspect of aspects) {
    const given = present(aspect.values(list));
    if (given.length === 0) continue;
    const has = present(aspect.values(record));
    if (has.length === 0) {
      serial = { ...serial, ...aspect.take(list) };
      continue;
    }
    const accepted = new Set(present((aspect.accepted ?? aspect.values)(record)).map(foldText));
    const other = given.filter((text) => !accepted.has(foldText(text)));
    if (other.length === 0) continue;
    differences.push({
      type: 'differs',
      severity: 'advice',
      what: aspect.name,
      register: has.join('; '),
      list: other.join('; '),
    });
  }
  return { serial, differences };
}

function publishersOf(serial: Serial): string[] {
  return serial.publications.flatMap(({ publishers }) =>
    publishers.flatMap(({ text, original }) => (original ? [text, original.text] : [text])),
  );
}

function present(values: readonly (string | undefined)[]): string[] {
  return values.filter((value): value is string => value !== undefined && value !== '');
}
