/** Every record that can be had, the broken ones too, through every format of the table: no crash, and what can be read is read back with its number. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createEntryReader, type Entry, formats, readMarc21, writeDocument } from '@masthead/crosswalk';
import { createIso2709Reader, createMarcXmlReader } from '@masthead/marc';
import { describe, expect, test } from 'vitest';
import { readSample } from '../linked-data/records.ts';
import { absent, isThere, pathOf } from '../shared.ts';

function entriesOf(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((file) => {
    const path = `${file.parentPath}/${file.name}`;
    if (!file.isFile() || !/\.(?:mrc|marc|iso|xml|marcxml)$/.test(file.name)) return [];
    const bytes = readFileSync(path);
    const reader = /xml$/.test(file.name)
      ? createMarcXmlReader({ unimarc: 'read' })
      : createIso2709Reader({ unimarc: 'read' });
    return [...reader.push(bytes), ...reader.end()].flatMap(({ record }) => {
      const serial = record && readMarc21(record).serial;
      return record && serial ? [{ record, serial }] : [];
    });
  });
}

const folder = pathOf('data/marc');
const all = isThere('data/marc') && existsSync(folder) ? entriesOf(folder) : [];
const encoder = new TextEncoder();

function check(entries: readonly Entry[], name: string): void {
  const format = formats.find((each) => each.name === name)!;
  for (const entry of entries) {
    const result = writeDocument(format, entry, { baseUri: 'https://register.example.org' });
    // Too long for ISO 2709, or a number that names no resource: said, not thrown.
    if (!result.ok) continue;
    expect(result.data.length).toBeGreaterThan(0);
    const reader = format.createReader ? undefined : createEntryReader(format);
    if (reader === undefined) continue;
    const bytes = typeof result.data === 'string' ? encoder.encode(result.data) : result.data;
    const items = [...reader.push(bytes), ...reader.end()];
    const { issn, medium } = entry.serial;
    const told = name !== 'kbart' || medium === 'print' || medium === 'online';
    if (told) expect(items.map((item) => item.entry?.serial.issn)).toContain(issn);
  }
}

describe('the sample', () => {
  const sample = readSample();
  test.each(formats.map(({ name }) => [name]))('%s', (name) => check(sample, name));
});

describe.skipIf(all.length === 0)(
  `real and broken records${all.length === 0 ? ` (${absent('data/marc')})` : ''}`,
  () => {
    test('are there', () => {
      expect(all.length).toBeGreaterThan(300);
    });
    test.each(formats.map(({ name }) => [name]))('%s', (name) => check(all, name));
  },
);
