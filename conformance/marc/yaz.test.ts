/** Beside yaz-marcdump: what it makes MARCXML of and what we read must be the same, and it must read what we write. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  comparableLeader,
  createIso2709Reader,
  createMarcXmlReader,
  type MarcRecord,
  marcXmlCollectionClose,
  marcXmlCollectionOpen,
  readAll,
  writeIso2709,
  writeMarcXml,
} from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { absent, bytesOf, isThere, pathOf } from './adapter.ts';

/** Files without faults; on broken ones yaz goes other ways, which are its own. */
const files: readonly [file: string, records: number][] = [
  ['issn-plus-japanese.mrc', 2],
  ['journals-100.mrc', 100],
  ['title-proper.mrc', 5],
  ['nasty/marc4j__unordered-directory-entries.mrc', 1],
  ['nasty/pymarc__diacritic.dat', 1],
  ['nasty/ruby-marc__random_tag_order.dat', 1],
  ['nasty/traject__880_with_no_6.utf8.marc', 1],
  ['nasty/traject__emptyish_record.marc', 1],
];

const hasYaz = spawnSync('yaz-marcdump', ['-V']).error === undefined;
const why = !isThere ? ` (${absent})` : hasYaz ? '' : ' (skipped: yaz-marcdump is not installed; Debian package yaz)';

const yaz = (from: string, to: string, path: string): Buffer =>
  spawnSync('yaz-marcdump', ['-i', from, '-o', to, path], { maxBuffer: 100_000_000 }).stdout;

const fieldsOf = (records: readonly MarcRecord[]): unknown =>
  records.map(({ leader, fields }) => [comparableLeader(leader), fields]);

function read(bytes: Uint8Array, as: 'iso2709' | 'marcxml'): MarcRecord[] {
  const reader = as === 'iso2709' ? createIso2709Reader() : createMarcXmlReader();
  return readAll(bytes, reader).flatMap(({ record }) => record ?? []);
}

describe.skipIf(!isThere || !hasYaz)(`beside yaz-marcdump${why}`, () => {
  it.each(files)('%s is read as yaz reads it', (file, count) => {
    const ours = read(bytesOf(file), 'iso2709');
    expect(ours).toHaveLength(count);
    expect(fieldsOf(ours)).toEqual(fieldsOf(read(yaz('marc', 'marcxml', pathOf(file)), 'marcxml')));
  });

  it.each(files)('%s, written by us, is read by yaz as it was', (file) => {
    const records = read(bytesOf(file), 'iso2709');
    const iso = Buffer.concat(
      records.map((record) => {
        const written = writeIso2709(record);
        return written.ok ? written.bytes : new Uint8Array();
      }),
    );
    const xml = records.map((record) => {
      const written = writeMarcXml(record);
      return written.ok ? written.xml : '';
    });
    const folder = mkdtempSync(join(tmpdir(), 'masthead-marc-'));
    try {
      writeFileSync(join(folder, 'iso'), iso);
      writeFileSync(join(folder, 'xml'), marcXmlCollectionOpen + xml.join('') + marcXmlCollectionClose);
      const fromIso = yaz('marc', 'marcxml', join(folder, 'iso'));
      const fromXml = yaz('marcxml', 'marc', join(folder, 'xml'));
      expect(fieldsOf(read(fromIso, 'marcxml'))).toEqual(fieldsOf(records));
      expect(fieldsOf(read(fromXml, 'iso2709'))).toEqual(fieldsOf(records));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
