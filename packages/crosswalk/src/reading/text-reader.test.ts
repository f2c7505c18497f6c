/** Formats of text are read as a stream: what comes out does not depend on how the bytes are cut, and no entry takes the memory of all. */
import { describe, expect, it } from 'vitest';
import { createBibReader } from '../bibtex/bibtex.ts';
import { createCslReader } from '../csl-json/csl-json.ts';
import { createRisReader } from '../ris/ris.ts';
import type { SerialReader } from './serial-item.ts';
import { readAllSerials } from './serial-reader.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (items: readonly ReturnType<SerialReader['end']>[number][]): string[] =>
  items.map(
    ({ position, offset, serial, problems }) =>
      `${position} @${offset} ${serial?.issn ?? '-'} ${serial?.titleProper?.text ?? '-'} ${problems.map(({ type }) => type).join(' ')}`,
  );

const files: readonly (readonly [name: string, create: () => SerialReader, text: string, expected: string[]])[] = [
  [
    'RIS',
    createRisReader,
    '\ufeffTY  - JFULL\r\nTI  - Études\r\n of more than a line\r\nSN  - 2049-3630\r\nER  - \r\n\r\nTY  - BOOK\nER  - \nTY  - JFULL\nJF  - B\nSN  - 0028-0836\n',
    ['1 @0 2049-3630 Études of more than a line ', '2 @76 - - not-a-serial', '3 @94 0028-0836 B '],
  ],
  [
    'CSL-JSON',
    createCslReader,
    '[\n{"type":"periodical","title":"É {\\"\\\\ }","ISSN":"2049-3630"},\n{"type":"chapter"} , {"type":"periodical","title":"B","ISSN":"0028-0836"}]\n',
    ['1 @2 2049-3630 É {"\\ } ', '2 @64 - - not-a-serial', '3 @85 0028-0836 B '],
  ],
  [
    'BibTeX',
    createBibReader,
    '@string{n = "Na"}\n@comment{a {b} @x{}}\n@periodical{a, title = {{\\\'Etudes}} # " " # n, issn = "2049-3630",}\nmail me@example.org\n@book(b, title={})\n@misc{c, title={B}, issn={0028-0836}}',
    ['1 @39 2049-3630 Études Na ', '2 @127 - - not-a-serial', '3 @146 0028-0836 B '],
  ],
];

describe.each(files)('%s', (_name, create, text, expected) => {
  it('is read the same however it is cut', () => {
    const whole = bytes(text);
    expect(told(readAllSerials(whole, create()))).toEqual(expected);
    for (const size of [1, 2, 3, 7, 64, 121]) {
      const reader = create();
      const items = [];
      for (let at = 0; at < whole.length; at += size) items.push(...reader.push(whole.subarray(at, at + size)));
      expect(told([...items, ...reader.end()]), `in parts of ${size}`).toEqual(expected);
    }
  });

  it('gives entries before the end of the file', () => {
    const reader = create();
    const first = reader.push(bytes(`${text}\n`.repeat(20)));
    expect(first.length).toBeGreaterThan(30);
  });

  it('says of an empty file that there is nothing in it', () => {
    expect(told(readAllSerials(bytes('  \n'), create()))).toEqual(['0 @0 - - no-entries']);
  });
});

describe('what is too much or broken', () => {
  const limits = { maxRecordBytes: 1000 };
  const long = 'x'.repeat(3000);
  it.each([
    ['RIS', createRisReader(limits), `TY  - JFULL\nTI  - ${long}\nER  - \nTY  - JFULL\nSN  - 2049-3630\nER  - \n`, 2],
    ['CSL-JSON', createCslReader(limits), `[{"title":"${long}`, 1],
    ['BibTeX', createBibReader(limits), `@misc{a, title={${long}`, 1],
  ])('an entry of %s over the limit is refused', (_name, reader, text, count) => {
    const items = [...reader.push(bytes(text)), ...reader.end()];
    expect(items[0]!.problems.map(({ type }) => type)).toEqual(['entry-too-large']);
    expect(items).toHaveLength(count);
  });

  it('strings made of strings of strings do not grow without end', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`);
    const items = readAllSerials(
      bytes(`@string{s0 = "0123456789"}\n${lines.join('\n')}\n@misc{a, title=s60}`),
      createBibReader(),
    );
    expect(told(items)).toEqual([expect.stringMatching(/^1 @\d+ - - not-well-formed$/)]);
  });

  it('CSL-JSON that is none is refused where it stops being that', () => {
    const items = readAllSerials(bytes('[{"type":"periodical","ISSN":"2049-3630"}, oops]'), createCslReader());
    expect(told(items)).toEqual(['1 @1 2049-3630 - ', '2 @43 - - not-well-formed']);
    expect(told(readAllSerials(bytes('[{"type":nothing}]'), createCslReader()))).toEqual(['1 @1 - - not-well-formed']);
  });
});
