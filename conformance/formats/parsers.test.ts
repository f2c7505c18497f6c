/**
 * What we write, read by others: citation-js (RIS, BibTeX), bibutils (RIS, BibTeX, and MODS), xmllint, rapper (BIBFRAME) and openpyxl. Each finds the titles,
 * numbers and years that stand in the record. Programs that are not installed are skipped, and named.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import {
  type Entry,
  embeddingFactsOf,
  formatByName,
  formats,
  namesResource,
  writeDocuments,
} from '@masthead/crosswalk';
import { afterAll, describe, expect, test } from 'vitest';
import { readSample } from '../linked-data/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'masthead-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entries = readSample().filter(({ serial }) => namesResource(serial.status));
const few = entries.filter((_, at) => at % 10 === 0);

function fileOf(name: string, list: readonly Entry[]): string | Uint8Array {
  const result = writeDocuments(
    formatByName(name)!,
    list.map((entry) => ({ entry, context: {} })),
  );
  if (!result.ok) throw new Error(result.problem.type);
  return result.data;
}

function save(name: string, list: readonly Entry[]): string {
  const path = join(folder, name);
  writeFileSync(path, fileOf(name, list));
  return path;
}

const titleOf = ({ serial }: Entry): string => embeddingFactsOf(serial).title ?? serial.issn;
const yearOf = ({ serial: { dates } }: Entry): string | undefined =>
  dates.start !== undefined && /^\d{4}$/.test(dates.start) ? dates.start : undefined;
/** Blanks, quotes and braces are what readers of TeX and RIS differ in. */
const plain = (text: string | undefined): string => (text ?? '').replace(/[\s"'`{}’“”‘-]+/gu, ' ').trim();

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const unless = (program: string) => test.skipIf(!has(program));

test('the sample has records to write', () => {
  expect(entries.length).toBeGreaterThan(500);
});

describe('citation-js', () => {
  test.each(['ris', 'bibtex', 'biblatex'])('%s: titles, numbers, years', (name) => {
    const { data } = new Cite(fileOf(name, few)) as unknown as { data: Record<string, unknown>[] };
    expect(data).toHaveLength(few.length);
    few.forEach((entry, at) => {
      const item = data[at]!;
      expect(item.ISSN).toBe(entry.serial.issn);
      expect(plain(item.title as string)).toBe(plain(titleOf(entry)));
      const issued = item.issued as { 'date-parts'?: number[][] } | undefined;
      expect(issued?.['date-parts']?.[0]?.[0]?.toString()).toBe(yearOf(entry));
    });
  });

  test('csl-json is data that it takes as it is', () => {
    const { data } = new Cite(fileOf('csl-json', few)) as unknown as { data: Record<string, unknown>[] };
    expect(data.map(({ ISSN, title }) => [ISSN, title])).toEqual(
      few.map((entry) => [entry.serial.issn, titleOf(entry)]),
    );
  });
});

describe('bibutils', () => {
  const modsOf = (program: string, name: string): string =>
    spawnSync(program, ['-i', 'utf8', '-o', 'utf8', save(name, few)], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;

  unless('ris2xml')('ris2xml finds every number and title in RIS', () => {
    const xml = modsOf('ris2xml', 'ris');
    expect([...xml.matchAll(/<identifier type="issn">([^<]+)</g)].map(([, issn]) => issn)).toEqual(
      few.map(({ serial }) => serial.issn),
    );
  });

  // It knows no ISSN of a `@misc`.
  unless('bib2xml')('bib2xml finds every title in BibTeX', () => {
    const records = modsOf('bib2xml', 'bibtex').split('</mods>').slice(0, few.length);
    few.forEach((entry, at) => {
      const { titleInfo = '' } = /<titleInfo>(?<titleInfo>.*?)<\/titleInfo>/s.exec(records[at]!)?.groups ?? {};
      const texts = [...titleInfo.matchAll(/>([^<>]+)</g)]
        .map(([, text]) => text!.trim())
        .filter((text) => text !== '');
      // A title with a colon is cut in two.
      expect(letters(texts.join(' ').replaceAll('&amp;', '&'))).toBe(letters(titleOf(entry)));
    });
  });

  unless('xml2ris')('xml2ris finds titles and numbers in our MODS', () => {
    const { stdout } = spawnSync('xml2ris', ['-i', 'utf8', '-o', 'utf8', save('mods', few)], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const records = stdout.split(/^ER {2}- ?\r?$/m).slice(0, few.length);
    expect(records).toHaveLength(few.length);
    few.forEach((entry, at) => {
      expect(records[at]).toContain(`SN  - ${entry.serial.issn}`);
      const title = /^T[I1] {2}- (.*)$/m.exec(records[at]!)?.[1];
      expect(letters(title ?? '')).toBe(letters(titleOf(entry)));
    });
  });
});

describe('programs', () => {
  const xml = formats.filter(({ suffix }) => /xml$|rdf$/.test(suffix)).map(({ name }) => name);
  unless('xmllint').each(xml)('xmllint finds %s well formed, all of the sample in one file', (name) => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', save(name, entries)], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  unless('rapper')('rapper reads the BIBFRAME of all of the sample, with a number for each', () => {
    const { status, stdout } = spawnSync(
      'rapper',
      ['-q', '-i', 'rdfxml', '-o', 'ntriples', save('bibframe', entries)],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 29,
      },
    );
    expect(status).toBe(0);
    for (const { serial } of entries) expect(stdout.includes(`"${serial.issn}"`), serial.issn).toBe(true);
  });

  const python = (code: string, ...args: string[]) =>
    spawnSync('/usr/bin/python3', ['-c', code, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  test.skipIf(python('import openpyxl').status !== 0)('openpyxl reads the workbook: every cell as text', () => {
    const code =
      'import sys, json, openpyxl\n' +
      'sheet = openpyxl.load_workbook(sys.argv[1]).active\n' +
      'print(json.dumps([[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()]))';
    const path = `${save('xlsx', entries)}.xlsx`;
    writeFileSync(path, fileOf('xlsx', entries));
    const { status, stdout, stderr } = python(code, path);
    expect([status, stderr]).toEqual([0, '']);
    const rows = JSON.parse(stdout) as [string | null, string][][];
    expect(rows).toHaveLength(entries.length + 1);
    expect(rows.flat().every(([value, type]) => value === null || type === 's')).toBe(true);
    expect(rows.slice(1).map((row) => row[0]?.[0])).toEqual(entries.map(({ serial }) => serial.issn));
  });
});
