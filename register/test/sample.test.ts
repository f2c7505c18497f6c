/** The sample data: the file is what the script makes, its numbers and relations hold, and every part of a page has something to show. */
import { readFileSync } from 'node:fs';
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, isIssn } from '@masthead/issn';
import { createIso2709Reader, type MarcRecord, readAll } from '@masthead/marc';
import {
  countryByMarc,
  frequencies,
  languageByCode,
  type Relation,
  type RelationKind,
  resourceTypes,
  type Serial,
  scriptOf,
} from '@masthead/serial';
import { describe, expect, test } from 'vitest';
import { makeSample } from '../sample/marc.ts';
import { parseTable } from '../sample/table.ts';

const file = (name: string): URL => new URL(`../sample/${name}`, import.meta.url);
const table = readFileSync(file('serials.tsv'), 'utf8');
const bytes = readFileSync(file('sample.mrc'));
const rows = parseTable(table);

const items = readAll(bytes, createIso2709Reader());
const records = items.flatMap((item): MarcRecord[] => (item.record === undefined ? [] : [item.record]));
const read = records.map(readMarc21);
const serials = read.flatMap(({ serial }): Serial[] => (serial === undefined ? [] : [serial]));
const byIssn = new Map<string, Serial>(serials.map((serial) => [serial.issn, serial]));
const living = serials.filter(({ status }) => status === 'register');

/** What the other side of a relation must say. */
const reciprocals: Partial<Record<RelationKind, readonly RelationKind[]>> = {
  'main-series': ['subseries'],
  'original-language': ['translation'],
  supplement: ['supplement-to'],
  'other-edition': ['other-edition'],
  'other-medium': ['other-medium'],
  continues: ['continued-by'],
  'continues-in-part': ['continued-in-part-by', 'split-into'],
  'formed-by-union-of': ['merged-with'],
  absorbed: ['absorbed-by'],
  'absorbed-in-part': ['absorbed-in-part-by'],
  'merged-with': ['merged-with', 'formed-by-union-of'],
};
for (const [kind, others] of Object.entries(reciprocals)) {
  for (const other of others) {
    const known = reciprocals[other] ?? [];
    if (!known.includes(kind as RelationKind)) reciprocals[other] = [...known, kind as RelationKind];
  }
}

describe('the file', () => {
  test('is what the script makes of the table', () => {
    expect(Buffer.compare(Buffer.from(makeSample(table)), bytes), 'run `npm run sample`').toBe(0);
  });

  test('is read without a problem, record by record', () => {
    expect(items.flatMap(({ problems }) => problems)).toEqual([]);
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    expect(serials).toHaveLength(records.length);
  });

  test('has a record for each version of each row, and for each cancelled number', () => {
    const versions = rows.flatMap((row) => row.versions.map(({ issn }) => issn));
    const cancelled = rows.flatMap((row) => row.cancelled.map(({ text }) => text));
    expect(serials.map(({ issn }) => issn).sort()).toEqual([...versions, ...cancelled].sort());
  });
});

describe('numbers', () => {
  test('are valid, and each stands for one record', () => {
    expect(serials.filter(({ issn }) => !isIssn(issn))).toEqual([]);
    expect(byIssn.size).toBe(serials.length);
  });

  test('have a source; only invented ones come from the part of the space that nobody uses', () => {
    for (const { source, versions, notes } of rows) {
      expect(source).toMatch(
        /^(demonstration|(serials list|DOAJ|LOCKSS|register sample|MARC records|ISSN\+ records|keepers list|web: [\w ]+)(; (?!$)|$))+/,
      );
      const invented = versions.some(({ issn }) => issn.startsWith('9'));
      expect(source === 'demonstration').toBe(invented);
      expect(notes.some((note) => note.startsWith('Invented for demonstration'))).toBe(invented);
    }
  });

  test('of one title have one ISSN-L, which is one of them', () => {
    for (const { issnL, status } of serials) {
      if (status !== 'cancelled') expect(byIssn.get(issnL!)?.issnL).toBe(issnL);
    }
  });

  test('that were cancelled are in 022 $z of what replaces them, and nowhere else', () => {
    const cancelled = serials.filter(({ status }) => status === 'cancelled');
    for (const { issn, replacedBy } of cancelled) expect(byIssn.get(replacedBy!)?.cancelled).toContain(issn);
    expect(cancelled.map(({ issn }) => issn).sort()).toEqual(serials.flatMap((serial) => serial.cancelled).sort());
  });
});

describe('relations', () => {
  const between = serials.flatMap((serial) => serial.relations.map((relation) => ({ from: serial.issn, ...relation })));

  test('with a number point inside the sample, with the key title that stands there', () => {
    const astray = between.filter(
      ({ issn, title }) => issn !== undefined && byIssn.get(issn)?.keyTitle?.text !== title,
    );
    expect(astray).toEqual([]);
  });

  test('without a number are those that the table says point outside', () => {
    const outside = rows.flatMap((row) =>
      row.relations.flatMap(({ target }) => ('outside' in target ? row.versions.map(() => target.outside) : [])),
    );
    expect(between.filter(({ issn }) => issn === undefined).map(({ title }) => title)).toEqual(outside);
  });

  test('are answered by the other side', () => {
    const unanswered = between.filter(({ from, issn, kind }) => {
      if (issn === undefined) return false;
      const back: readonly Relation[] = byIssn.get(issn)!.relations.filter((each) => each.issn === from);
      return !back.some((each) => reciprocals[kind]?.includes(each.kind));
    });
    expect(unanswered).toEqual([]);
  });

  test('connect each version with every other of its title', () => {
    for (const { versions } of rows) {
      for (const { issn } of versions) {
        const linked = byIssn.get(issn)!.relations.filter(({ kind }) => kind === 'other-medium');
        expect(linked.map((each) => each.issn).sort()).toEqual(
          versions
            .map((version) => version.issn)
            .filter((each) => each !== issn)
            .sort(),
        );
      }
    }
  });
});

describe('what is said of a title', () => {
  test('key titles are unique, whatever their case', () => {
    const folded = serials.flatMap(({ keyTitle }) => (keyTitle === undefined ? [] : [keyTitle.text.toLowerCase()]));
    expect(folded.filter((title, at) => folded.indexOf(title) !== at)).toEqual([]);
  });

  test('codes are those of the lists', () => {
    for (const serial of serials) {
      const { marcCountry, languages, frequency, type } = serial;
      if (marcCountry !== undefined) expect(countryByMarc(marcCountry)?.iso3, marcCountry).toBeDefined();
      for (const language of languages) expect(languageByCode(language), language).toBeDefined();
      if (frequency !== undefined) expect(frequencies, serial.issn).toHaveProperty(frequency);
      if (type !== undefined) expect(resourceTypes, serial.issn).toHaveProperty(type);
    }
  });

  test('years follow one another, also from an earlier title to a later one', () => {
    const year = (text: string | undefined): number => Number((text ?? '9999').replaceAll('u', '9'));
    for (const { dates, relations, issn } of serials) {
      if (dates.start !== undefined) expect(year(dates.start), issn).toBeLessThanOrEqual(year(dates.end));
      for (const { kind, issn: later } of relations) {
        if (kind !== 'continued-by' || dates.end === undefined) continue;
        expect(year(dates.end), `${issn} and ${later}`).toBeLessThanOrEqual(year(byIssn.get(later!)?.dates.start));
      }
    }
  });

  test('addresses are addresses', () => {
    for (const { url } of serials.flatMap(({ urls }) => urls)) expect(new URL(url).protocol).toMatch(/^https?:$/);
  });
});

describe('every page is alive', () => {
  const relationCounts = countBy(serials.flatMap(({ relations }) => relations.map(({ kind }) => kind)));
  const has = (of: (serial: Serial) => unknown): number => living.filter((serial) => Boolean(of(serial))).length;
  const distinct = (of: (serial: Serial) => readonly string[]): number => new Set(living.flatMap(of)).size;
  const originals = (script: string): number => has(({ titleProper }) => titleProper?.original?.script === script);

  test.each<[what: string, count: number, atLeast: number]>([
    ['titles', rows.length, 300],
    ['records', serials.length, 500],
    ['countries', distinct(({ countries }) => countries), 60],
    ['languages', distinct(({ languages }) => languages), 40],
    ['titles in print and online', rows.filter(({ versions }) => versions.length > 1).length, 180],
    ['decades of beginning', distinct(({ dates }) => [dates.start?.slice(0, 3) ?? '']), 20],
    ['ceased titles', has(({ dates }) => dates.end), 20],
    ['ends in a year not known exactly', has(({ dates }) => dates.end?.includes('u')), 1],
    ['daily newspapers', has(({ type, frequency }) => type === 'n' && frequency === 'd'), 25],
    ['book series', has(({ type }) => type === 'm'), 5],
    ['websites', has(({ type }) => type === 'w'), 3],
    ['repositories', has(({ type }) => type === 'r'), 3],
    ['databases', has(({ type }) => type === 'd'), 1],
    ['integrating resources (LDR/07)', records.filter(({ leader }) => leader.charAt(7) === 'i').length, 7],
    ['versions on a carrier', has(({ medium }) => medium === 'digital-carrier'), 2],
    ['titles in Cyrillic', originals('Cyrl'), 10],
    ['titles in Chinese characters', originals('Hani'), 5],
    ['titles in Korean', has(({ titleScript }) => titleScript === 'k'), 2],
    ['titles in Japanese', has(({ titleScript }) => titleScript === 'd'), 4],
    ['titles in Arabic script', originals('Arab'), 6],
    ['titles in Greek', originals('Grek'), 4],
    ['titles in Georgian', originals('Geor'), 2],
    ['titles in Thai', originals('Thai'), 2],
    [
      'publishers in another script',
      has(({ publications }) => publications.some(({ publishers }) => publishers.some(({ original }) => original))),
      5,
    ],
    ['bodies in another script', has(({ issuingBodies }) => issuingBodies.some(({ original }) => original)), 5],
    ['bodies with a unit', has(({ issuingBodies }) => issuingBodies.some(({ units }) => units.length > 0)), 3],
    ['parallel titles', has(({ parallelTitles }) => parallelTitles.length > 0), 8],
    ['variant titles', has(({ variantTitles }) => variantTitles.length > 0), 40],
    ['titles of a section', has(({ variantTitles }) => variantTitles.some(({ type }) => type === 'portion')), 10],
    ['abbreviated key titles', has(({ abbreviatedKeyTitle }) => abbreviatedKeyTitle), 60],
    [
      'key titles with a qualifier that is not a medium',
      has(({ keyTitle }) => /\d|,|London/.test(keyTitle?.qualifier ?? '')),
      10,
    ],
    ['CODENs', has(({ coden }) => coden.length > 0), 6],
    ['numberings', has(({ dates }) => dates.numbering.length > 0), 4],
    ['earliest publishers', has(({ publications }) => publications.some(({ role }) => role === 'earliest')), 10],
    ['several addresses', has(({ urls }) => urls.length > 1), 2],
    ['indexed somewhere', has(({ indexedIn }) => indexedIn.length > 0), 100],
    ['notes', has(({ notes }) => notes.length > 0), 8],
    ['centres', distinct(({ centre }) => (centre ? [centre] : [])), 5],
    [
      'ISSN-L that is not the print version’s',
      has(({ medium, issn, issnL }) => medium === 'online' && issn === issnL && hasPrint(issn)),
      2,
    ],
    ['incorrect numbers', has(({ incorrect }) => incorrect.length > 0), 1],
    ['cancelled numbers', serials.filter(({ status }) => status === 'cancelled').length, 4],
    ['suppressed numbers', serials.filter(({ status }) => status === 'suppressed').length, 1],
    ['provisional records', serials.filter(({ status }) => status === 'provisional').length, 1],
    ['legacy records', serials.filter(({ status }) => status === 'legacy').length, 1],
    ['titles split into others', relationCounts.get('split-into') ?? 0, 4],
    ['titles merged into another', relationCounts.get('formed-by-union-of') ?? 0, 4],
    ['titles continued in part', relationCounts.get('continued-in-part-by') ?? 0, 2],
    ['absorbed titles', relationCounts.get('absorbed-by') ?? 0, 1],
    ['supplements', relationCounts.get('supplement') ?? 0, 3],
    ['subseries', relationCounts.get('subseries') ?? 0, 2],
    ['translations', relationCounts.get('translation') ?? 0, 1],
    ['language editions', relationCounts.get('other-edition') ?? 0, 2],
    ['titles that others share', shared(living.map(({ titleProper }) => titleProper?.text ?? '')), 2],
    ['steps in the longest title history', longestHistory(), 4],
  ])('%s: %i, at least %i', (_what, count, atLeast) => {
    expect(count).toBeGreaterThanOrEqual(atLeast);
  });

  test('the history of JASIST has its four titles', () => {
    const history: string[] = [];
    for (let issn: Issn | undefined = '0096-946X' as Issn; issn !== undefined; ) {
      history.push(issn);
      issn = byIssn.get(issn)?.relations.find(({ kind }) => kind === 'continued-by')?.issn;
    }
    expect(history).toEqual(['0096-946X', '0002-8231', '1532-2882', '2330-1635']);
  });

  function hasPrint(issnL: string): boolean {
    return serials.some((serial) => serial.issnL === issnL && serial.medium === 'print');
  }

  /** How many titles proper stand for more than one row. */
  function shared(titles: readonly string[]): number {
    const perRow = new Set(titles.filter((title) => rows.filter((row) => row.title.text === title).length > 1));
    return perRow.size;
  }

  function longestHistory(): number {
    const steps = (issn: string): number => {
      const later = byIssn.get(issn)?.relations.filter(({ kind }) => kind === 'continued-by') ?? [];
      return 1 + Math.max(0, ...later.map((each) => steps(each.issn!)));
    };
    return Math.max(...serials.map(({ issn }) => steps(issn)));
  }
});

test('a slip in the table stops the script and names its line', () => {
  const lines = table.split('\n');
  const broken = (from: string, to: string): string => [...lines.slice(0, 2), lines[2]!.replace(from, to)].join('\n');
  expect(() => parseTable(broken('print=', 'paper='))).toThrow('serials.tsv, line 3: "paper" is no medium');
  expect(() => parseTable(broken('\t', ' '))).toThrow('serials.tsv, line 3: 19 cells instead of 20');
  expect(() => parseTable(broken('1801-4542', '1801-4543'))).toThrow('serials.tsv, line 3: "1801-4543" is no ISSN');
});

test('titles in another script are romanised in the table', () => {
  for (const { title } of rows) expect(scriptOf(title.text)).toBe('Latn');
});

function countBy<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
