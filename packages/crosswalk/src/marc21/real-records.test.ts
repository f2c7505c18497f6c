/** The two laws of the crosswalk on real records: what did not change stays byte for byte, what was written is what is read. */
import { readdirSync } from 'node:fs';
import { writeIso2709 } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import { describe, expect, it } from 'vitest';
import { hasShared, shared, sharedRecords } from '../records.test.help.ts';
import { readMarc21 } from './read.ts';
import { completedForProfile, writeMarc21 } from './write.ts';

const files = [
  'issn-plus-japanese.mrc',
  'issn-plus-nature.mrc',
  'journals-100.mrc',
  'library-442.marcxml',
  'serials-138.mrc',
  'title-proper.mrc',
  'unimarc-serials.mrc',
  'zdb-8.mrc',
];

describe.skipIf(!hasShared)('real records (../shared is absent)', () => {
  const records = hasShared ? sharedRecords(files) : [];
  const read = records.map((found) => ({ ...found, ...readMarc21(found.record) }));
  const usable = read.filter((each): each is typeof each & { serial: Serial } => each.serial !== undefined);

  it('reads every record without throwing, and says why when nothing came of it', () => {
    expect(records.length).toBeGreaterThan(600);
    for (const { serial, problems, file, position } of read) {
      if (serial !== undefined) continue;
      expect([file, position, problems.some(({ severity }) => severity === 'error')]).toEqual([file, position, true]);
    }
    expect(usable.length).toBeGreaterThan(100);
  });

  it('write(read(r), r) is r itself', () => {
    for (const { record, serial, file, position } of usable) {
      expect([file, position, writeMarc21(serial, record) === record]).toEqual([file, position, true]);
    }
  });

  it('read(write(s)) is s, completed for the profile', () => {
    for (const { serial } of usable) {
      expect(readMarc21(writeMarc21(serial)).serial).toEqual(completedForProfile(serial));
    }
  });

  it('read(write(s, r)) is s, for any r: every record described in the place of every other', () => {
    // Every seventh as a base keeps this at a few thousand pairs.
    const bases = usable.filter((_, at) => at % 7 === 0);
    for (const { serial } of usable) {
      for (const { record } of bases) expect(readMarc21(writeMarc21(serial, record)).serial).toEqual(serial);
    }
  });

  it('reads what is left of files that are broken on purpose', () => {
    const nasty = readdirSync(`${shared}data/marc/nasty`).filter((file) => !file.endsWith('.tsv'));
    const broken = sharedRecords(nasty.map((file) => `nasty/${file}`));
    expect(broken.length).toBeGreaterThan(20);
    for (const { record } of broken) {
      const { serial, problems } = readMarc21(record);
      if (serial === undefined) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
      else expect(writeMarc21(serial, record)).toBe(record);
    }
  });

  it('writes records that ISO 2709 can carry', () => {
    for (const { serial } of usable) expect(writeIso2709(writeMarc21(serial)).ok).toBe(true);
  });
});
