/** Every rule's examples, read and written: what the record says, and the record that says it. */

import { issnFromInteger } from '@masthead/issn';
import { type MarcRecord, writeLines } from '@masthead/marc';
import { emptySerial, type Serial } from '@masthead/serial';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../records.test.help.ts';
import { readMarc21 } from './read.ts';
import type { Example } from './rule.ts';
import { rules } from './rules.ts';
import { writeMarc21 } from './write.ts';

const issn = issnFromInteger(28083);
const leader = '00000nas a2200000 c 4500';
const own = `=022  \\\\$a${issn}`;

function withNumber(lines: readonly string[]): readonly string[] {
  return lines.some((line) => line.startsWith('=022')) ? lines : [own, ...lines];
}

function linesOf(record: MarcRecord, tags: ReadonlySet<string>): string[] {
  const fields = record.fields.filter((field) => tags.has(field.tag));
  return writeLines({ leader: record.leader, fields })
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('=LDR'));
}

function pick(serial: Serial, says: Example['says']): Partial<Serial> {
  return Object.fromEntries(Object.keys(says).map((key) => [key, serial[key as keyof Serial]]));
}

describe.each(Object.entries(rules))('%s', (_name, rule) => {
  it('has examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.map((example) => [example.because, example] as const))('reads: %s', (_because, example) => {
    const { serial } = readMarc21(recordOf(withNumber(example.fields), example.leader));
    expect(pick(serial!, example.says)).toEqual(example.says);
  });

  it.each(rule.examples.map((example) => [example.because, example] as const))('writes: %s', (_because, example) => {
    const wanted = example.writes ?? example.fields;
    const tags = new Set([...wanted, ...example.fields].map((line) => line.slice(1, 4)));
    const given = { ...emptySerial(issn), ...example.says };
    const written = writeMarc21(given, { leader, fields: [] });
    expect(linesOf(written, tags)).toEqual(wanted);
    const back = readMarc21(written).serial!;
    expect(pick(back, example.says)).toEqual(example.says);
  });

  it.each(rule.examples.map((example) => [example.because, example] as const))(
    'leaves alone: %s',
    (_because, example) => {
      const record = recordOf(withNumber(example.fields), example.leader);
      const { serial } = readMarc21(record);
      expect(writeMarc21(serial!, record)).toBe(record);
    },
  );
});
