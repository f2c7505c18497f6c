/** The laws of the crosswalk on records and serials made up at random. */
import { issnFromInteger } from '@masthead/issn';
import { emptySerial, relationKinds, type ScriptedText, type Serial, scriptOf, variantTypes } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messyRecords } from '../records.test.help.ts';
import { readMarc21 } from './read.ts';
import { completedForProfile, writeMarc21 } from './write.ts';

describe('records that break every rule', () => {
  it('never throw, and always say something when nothing came of them', () => {
    fc.assert(
      fc.property(messyRecords, (record) => {
        const { serial, problems } = readMarc21(record);
        if (serial === undefined) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('stay themselves when nothing changed', () => {
    fc.assert(
      fc.property(messyRecords, (record) => {
        const { serial } = readMarc21(record);
        if (serial !== undefined) expect(writeMarc21(serial, record)).toBe(record);
      }),
      { numRuns: 2000 },
    );
  });
});

const words = fc
  .array(
    fc.constantFrom(
      'Annals',
      'études',
      'of',
      'J.',
      'phys.',
      'Λόγος',
      '日本',
      'журнал',
      'A&B',
      '1984',
      '(Paris)',
      'C++',
      'etc.',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((list) => list.join(' '));

function scripted(text: string, original?: string): ScriptedText {
  const script = scriptOf(text);
  const base: ScriptedText = script === undefined ? { text } : { text, script };
  if (original === undefined) return base;
  const originalScript = scriptOf(original);
  return {
    ...base,
    original: originalScript === undefined ? { text: original } : { text: original, script: originalScript },
  };
}

const titles = fc
  .tuple(words, fc.option(fc.constantFrom('電子学報', 'Вестник'), { nil: undefined }))
  .map(([text, original]) => scripted(text, original));
const issns = fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });

/** Serials that MARC 21 can say: languages and countries that exist, an ISSN-L wherever there is a cluster of that kind. */
const serials: fc.Arbitrary<Serial> = fc
  .record({
    issn: issns,
    status: fc.constantFrom(
      'register' as const,
      'provisional' as const,
      'legacy' as const,
      'cancelled' as const,
      'suppressed' as const,
    ),
    centre: optional(fc.constantFrom('1', '76', 'BO')),
    issnL: optional(issns),
    replacedBy: optional(issns),
    cancelled: fc.uniqueArray(issns, { maxLength: 2 }),
    coden: some(fc.constantFrom('NATUAS', 'BBACA')),
    titleProper: optional(titles),
    keyTitle: optional(
      fc
        .tuple(titles, optional(fc.constantFrom('London', 'Basingstoke. Online')))
        .map(([title, qualifier]) =>
          qualifier === undefined
            ? title
            : { ...scripted(`${title.text} (${qualifier})`, title.original?.text), qualifier },
        ),
    ),
    abbreviatedKeyTitle: optional(titles),
    parallelTitles: some(titles),
    variantTitles: some(
      fc.tuple(titles, fc.constantFrom(...variantTypes)).map(([title, type]) => ({ ...title, type })),
    ),
    medium: optional(
      fc.constantFrom('print' as const, 'online' as const, 'digital-carrier' as const, 'other' as const),
    ),
    languages: fc.uniqueArray(fc.constantFrom('eng', 'fre', 'jpn', 'mul'), { maxLength: 3 }),
    countries: fc.uniqueArray(fc.constantFrom('GBR', 'FRA', 'DDR'), { maxLength: 2 }),
    publications: some(
      fc.record({
        role: fc.constantFrom('earliest' as const, 'intervening' as const, 'latest' as const),
        places: fc.array(titles, { minLength: 1, maxLength: 2 }).map(allOrNone),
        publishers: some(titles).map(allOrNone),
      }),
    ),
    dates: fc.constantFrom<Serial['dates']>(
      { start: '1869', status: 'current', numbering: ['Vol. 1 (1869)-'] },
      { start: '19uu', end: '2007', status: 'ceased', numbering: [] },
      { status: 'unknown', numbering: ['x', 'y'] },
    ),
    frequency: optional(fc.constantFrom('w', 'm', ' ')),
    type: optional(fc.constantFrom('p', 'n', 'w')),
    issuingBodies: some(fc.tuple(titles, some(words)).map(([title, units]) => ({ ...title, units, identifiers: [] }))),
    urls: some(
      fc.constantFrom({ url: 'https://example.org/a' }, { url: 'https://example.org/b', note: 'subscribers only' }),
    ),
    relations: some(fc.record({ kind: fc.constantFrom(...relationKinds), title: words, issn: issns })),
    notes: some(fc.record({ tag: fc.constantFrom('310', '500', '588'), text: words })),
    classifications: some(
      fc.constantFrom<Serial['classifications'][number]>(
        { scheme: 'udc', value: '5' },
        { scheme: 'ddc', value: '570', edition: '22' },
      ),
    ),
    keepers: some(
      fc.constantFrom(
        {
          name: 'CLOCKSS Archive',
          code: 'clockss',
          status: 'archived' as const,
          start: '1984',
          end: '2007',
          extent: '1',
        },
        {
          name: 'portico',
          code: 'portico',
          status: 'in-progress' as const,
          fullExtent: '1 (2)',
          updated: '2020-01-25',
        },
      ),
    ),
    webArchives: some(
      fc.constantFrom(
        { agency: 'Internet Archive', url: 'https://web.archive.org/' },
        { archive: 'Arquivo.pt', dates: '2007-' },
      ),
    ),
    indexedIn: some(fc.constantFrom({ name: 'SCOPUS', facet: true }, { name: 'Population index', facet: false })),
  })
  .map((parts) => ({ ...emptySerial(parts.issn), ...parts }));

/** In a field all values of a repeated subfield have an original, or none. */
function allOrNone(list: readonly ScriptedText[]): readonly ScriptedText[] {
  return list.every(({ original }) => original !== undefined) ? list : list.map(({ text }) => scripted(text));
}

describe('serials', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        expect(readMarc21(writeMarc21(serial)).serial).toEqual(completedForProfile(serial));
      }),
      { numRuns: 1000 },
    );
  });

  it('are read as they were written over what another said', () => {
    fc.assert(
      fc.property(serials, serials, fc.constantFrom('c', 'a', 'i', ' '), (before, after, form) => {
        const record = writeMarc21(before);
        const base = { ...record, leader: record.leader.slice(0, 18) + form + record.leader.slice(19) };
        const wanted = completedForProfile(after);
        expect(readMarc21(writeMarc21(wanted, base)).serial).toEqual(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  it('change only the fields whose meaning changed', () => {
    fc.assert(
      fc.property(
        serials,
        serials,
        fc.constantFrom('urls', 'titleProper', 'relations', 'notes', 'medium', 'languages'),
        (a, b, aspect) => {
          const base = writeMarc21(a);
          const before = readMarc21(base).serial!;
          const after = { ...before, [aspect]: b[aspect as keyof Serial] };
          const kept = new Set(writeMarc21(after, base).fields);
          const touched: Record<string, RegExp> = {
            urls: /^856/,
            titleProper: /^(245|880)/,
            relations: /^7[678]/,
            notes: /^[35]/,
            medium: /^(007|008|33[78])/,
            languages: /^(008|041)/,
          };
          for (const field of base.fields) if (!touched[aspect]!.test(field.tag)) expect(kept.has(field)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
