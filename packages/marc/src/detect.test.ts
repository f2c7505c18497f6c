import { describe, expect, it } from 'vitest';
import { iso, plain } from './bytes.test.support.ts';
import { detectEncoding } from './detect.ts';

const table: readonly [reason: string, input: Uint8Array | string, expected: ReturnType<typeof detectEncoding>][] = [
  ['ISO 2709', iso(plain), 'marc21'],
  ['ISO 2709 behind a byte order mark and line ends', Buffer.concat([Buffer.from('\ufeff\r\n'), iso(plain)]), 'marc21'],
  ['ISO 2709 with a damaged leader', iso({ ...plain, base: 'xxxxx' }), 'marc21'],
  ['XML with and without declaration', '<?xml version="1.0"?>', 'marcxml'],
  ['XML behind blanks', ' \n<collection/>', 'marcxml'],
  ['XML behind a byte order mark', '\ufeff<collection/>', 'marcxml'],
  ['XML in UTF-16', Buffer.from('<collection/>', 'utf16le'), 'marcxml'],
  ['XML in UTF-16 with a byte order mark', Buffer.from('\ufeff<collection/>', 'utf16le'), 'marcxml'],
  ['a list in UTF-16, as spreadsheets save Unicode text', Buffer.from('\ufeffissn\ttitle\n', 'utf16le'), undefined],
  ['the same with the bytes the other way round', Buffer.from('\ufeffissn;title\n', 'utf16le').swap16(), undefined],
  ['an object', '{"leader":', 'json'],
  ['an array of objects', '[\n  {"leader":', 'json'],
  ['an empty array', '[]', 'json'],
  ['line text', '=LDR  00000nas', 'text'],
  ['line text without leader', '=001  1\n', 'text'],
  ['nothing', '', undefined],
  ['CSV', 'issn,title\n0028-0836,Nature\n', undefined],
  ['CSV that begins with eight digits', '00280836,Nature\n00280837,Science, and more of it here\n', undefined],
  ['a list in brackets', '[1,2]', undefined],
  ['a formula', '=SUM(A1)', undefined],
];

describe('detectEncoding', () => {
  it.each(table)('%s', (_, input, expected) => {
    expect(detectEncoding(typeof input === 'string' ? Buffer.from(input) : input)).toBe(expected);
  });
});
