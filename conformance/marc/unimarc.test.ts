/**
 * UNIMARC by another reader: what we convert is read by yaz-marcdump, and title, number, dates, language and country, drawn from its
 * lines by a few regular expressions, are the same as those of the source. And no record of either format is taken for the other.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marc21ToUnimarc, takeAsMarc21, unimarcToMarc21 } from '@masthead/crosswalk';
import {
  createIso2709Reader,
  createMarcXmlReader,
  detectEncoding,
  type MarcRecord,
  readAll,
  writeIso2709,
} from '@masthead/marc';
import { afterAll, describe, expect, it } from 'vitest';
import { absent, bytesOf, filesIn, isThere } from './adapter.ts';

const hasYaz = spawnSync('yaz-marcdump', ['-V']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'masthead-unimarc-'));
afterAll(() => rmSync(folder, { recursive: true }));

const marc21Files = [
  'issn-plus-japanese.mrc',
  'serials-138.mrc',
  'journals-100.mrc',
  'title-proper.mrc',
  'zdb-8.mrc',
  'library-442.marcxml',
];
const unimarcFiles = ['unimarc-serials.mrc', 'unimarc-bnr.mrc'];

function recordsIn(file: string): MarcRecord[] {
  const bytes = bytesOf(file);
  const create = detectEncoding(bytes) === 'marcxml' ? createMarcXmlReader : createIso2709Reader;
  return readAll(bytes, create({ unimarc: 'read' })).flatMap(({ record }) => (record === undefined ? [] : [record]));
}

/** What yaz-marcdump makes of the records: its lines, record by record. */
function linesByYaz(records: readonly MarcRecord[]): string[][] {
  const path = join(folder, 'records.mrc');
  const parts = records.map((record) => {
    const written = writeIso2709(record);
    if (!written.ok) throw new Error(written.problem.type);
    return written.bytes;
  });
  writeFileSync(path, Buffer.concat(parts));
  const { status, stdout, stderr } = spawnSync('yaz-marcdump', [path], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .trim()
    .split('\n\n')
    .map((text) => text.split('\n'));
}

const fieldsOf = (lines: readonly string[], tag: string): string[] =>
  lines.filter((line) => line.startsWith(`${tag} `));
const subfield = (line: string | undefined, code: string): string =>
  new RegExp(`\\$${code} (.*?)(?: \\$|$)`).exec(line ?? '')?.[1] ?? '';
/** Letters and digits alone: marks between subfields are MARC 21's own. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const year = (text: string): string => text.replace(/[^0-9]/g, '');

interface Facts {
  readonly numbers: readonly string[];
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly related: readonly string[];
}

function expectSameFacts(made: readonly Facts[], given: readonly Facts[]): void {
  // Otherwise nothing would be compared.
  const telling = given.filter(({ title, start }) => title !== '' && start !== '');
  expect(telling.length).toBeGreaterThan(given.length * 0.8);
  expect(made.length).toBe(given.length);
  for (const [at, facts] of made.entries()) expect([at + 1, facts]).toEqual([at + 1, given[at]]);
}

const factsOfMarc21 = (lines: readonly string[]): Facts => {
  const fixed = fieldsOf(lines, '008')[0]?.slice(4) ?? '';
  return {
    numbers: fieldsOf(lines, '022').map((line) => subfield(line, 'a')),
    title: letters(subfield(fieldsOf(lines, '245')[0], 'a')),
    start: year(fixed.slice(7, 11)),
    end: year(fixed.slice(11, 15)),
    related: lines
      .filter((line) => /^7[678]/.test(line))
      .map((line) => subfield(line, 'x'))
      .filter(Boolean)
      .sort(),
  };
};

const factsOfUnimarc = (lines: readonly string[]): Facts => {
  const general = subfield(fieldsOf(lines, '100')[0], 'a');
  return {
    numbers: fieldsOf(lines, '011').map((line) => subfield(line, 'a')),
    title: letters(subfield(fieldsOf(lines, '200')[0], 'a')),
    start: year(general.slice(9, 13)),
    end: year(general.slice(13, 17)),
    related: lines
      .filter((line) => /^4\d\d/.test(line))
      .map((line) => subfield(line, 'x'))
      .filter(Boolean)
      .sort(),
  };
};

describe.skipIf(!isThere || !hasYaz)(
  `UNIMARC by yaz-marcdump (${isThere ? 'yaz-marcdump is not installed' : absent})`,
  () => {
    it.each(marc21Files)('%s as UNIMARC: the same numbers, titles, dates and relations', (file) => {
      const records = recordsIn(file).filter((record) => writeIso2709(record).ok);
      const converted = records.map((record) => marc21ToUnimarc(record).record);
      const given = linesByYaz(records).map(factsOfMarc21);
      const made = linesByYaz(converted).map(factsOfUnimarc);
      expectSameFacts(made, given);
    });

    it.each(unimarcFiles)('%s as MARC 21: the same numbers, titles, dates and relations', (file) => {
      const records = recordsIn(file);
      const given = linesByYaz(records).map(factsOfUnimarc);
      const made = linesByYaz(records.map((record) => unimarcToMarc21(record).record)).map(factsOfMarc21);
      expectSameFacts(made, given);
    });
  },
);

describe.skipIf(!isThere)(`which format a record is of (${absent})`, () => {
  it('no record is taken for the other format, whatever it was said to be', () => {
    for (const assumed of ['marc21', 'unimarc'] as const) {
      for (const file of [...marc21Files, ...unimarcFiles]) {
        const bytes = bytesOf(file);
        const create = detectEncoding(bytes) === 'marcxml' ? createMarcXmlReader : createIso2709Reader;
        for (const { record, format, position } of readAll(bytes, create({ unimarc: 'read' }))) {
          if (record === undefined) continue;
          const taken = takeAsMarc21(record, format, assumed).format;
          expect([file, position, taken]).toEqual([file, position, unimarcFiles.includes(file) ? 'unimarc' : 'marc21']);
        }
      }
    }
  });

  it('every file that is broken on purpose is converted there and back without a throw', () => {
    for (const file of filesIn('nasty')) {
      for (const record of recordsIn(`nasty/${file}`)) {
        const back = unimarcToMarc21(marc21ToUnimarc(record).record).record;
        expect(back.fields.length).toBe(record.fields.length);
      }
    }
  });
});
