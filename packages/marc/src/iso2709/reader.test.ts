import { describe, expect, it } from 'vitest';
import { iso, isoText, latin1, plain, RT, type Shape } from '../bytes.test.support.ts';
import { selectFirst, selectMarc } from '../path/select.ts';
import { readAll } from '../read-records.ts';
import { createIso2709Reader, type Iso2709ReaderOptions } from './reader.ts';

const bytes = (...parts: (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
const withTitle = (content: string, more: Partial<Shape> = {}): Shape => ({ fields: [['245', content]], ...more });

/** What came of an input, for a table: each record's first title (or `-`), and the types of its problems. */
function outcomes(input: Uint8Array, options: Iso2709ReaderOptions = {}): string[] {
  return readAll(input, createIso2709Reader(options)).map(({ record, problems }) =>
    [record ? `read ${selectMarc(record, '245$a')[0] ?? ''}` : 'refused', ...problems.map(({ type }) => type)].join(
      ' ',
    ),
  );
}

const nature = iso(plain);
const other = iso(withTitle('00|aScience'));

describe('where records begin and end', () => {
  const table: readonly [reason: string, input: Uint8Array, expected: readonly string[]][] = [
    ['no bytes are no records', bytes(), []],
    ['one record', nature, ['read Nature']],
    ['a byte order mark before the first is passed over', bytes('\xef\xbb\xbf', nature), ['read Nature']],
    [
      'line ends between records, as many programs write',
      bytes(nature, '\r\n', other, '\r\n'),
      ['read Nature', 'read Science'],
    ],
    [
      'blanks, NUL and Control-Z as from tapes',
      bytes('\0 ', nature, '  \0\0\n', other, '\x1a'),
      ['read Nature', 'read Science'],
    ],
    ['two terminators are one too many', bytes(nature, RT, other), ['read Nature', 'read Science']],
    [
      'a wrong length is told, the terminator believed',
      iso({ ...plain, length: '00099' }),
      ['read Nature wrong-record-length'],
    ],
    [
      'a length of blanks belongs to the record, not to the filler',
      bytes('\r\n', iso({ ...plain, length: '     ' })),
      ['read Nature wrong-record-length'],
    ],
    [
      'a record without terminator ends where its length says, if another begins there',
      bytes(iso({ ...plain, terminator: '' }), other),
      ['read Nature missing-record-terminator', 'read Science'],
    ],
    [
      'or where something else stands for the terminator',
      bytes(iso({ ...plain, terminator: '\n' }), other),
      ['read Nature missing-record-terminator', 'read Science'],
    ],
    [
      'the last record may lack its terminator',
      iso({ ...plain, terminator: '\r\n' }),
      ['read Nature missing-record-terminator'],
    ],
    ['the last record is cut off', bytes(other, nature.subarray(0, 90)), ['read Science', 'refused truncated']],
    [
      'text before a record is told, and the record found by its length',
      bytes('Content-Type: application/marc\n\n', nature, other),
      ['read Nature bytes-before-record', 'read Science'],
    ],
    ['text is no record', bytes('issn,title\n0028-0836,Nature\n'), ['refused not-a-record']],
    [
      'a terminator alone does not make one',
      bytes('abc', RT, nature),
      ['refused wrong-record-length not-a-record', 'read Nature'],
    ],
    [
      'a terminator inside the data is told once, and the next record found',
      bytes(iso(withTitle(`00|aNat${RT}ure`)), other),
      ['refused record-terminator-in-data', 'read Science'],
    ],
  ];
  it.each(table)('%s', (_, input, expected) => expect(outcomes(input)).toEqual(expected));

  it('gives the place of each record and problem in the input', () => {
    const items = readAll(bytes('\n', other, '\r\n', iso({ ...plain, length: '00001' })), createIso2709Reader());
    expect(items.map(({ position, offset }) => [position, offset])).toEqual([
      [1, 1],
      [2, 1 + other.length + 2],
    ]);
    expect(items[1]!.problems).toEqual([
      {
        type: 'wrong-record-length',
        severity: 'warning',
        offset: 1 + other.length + 2,
        tag: 'LDR',
        stated: '00001',
        found: nature.length,
      },
    ]);
  });
});

describe('a record', () => {
  it('is plain data, as a literal would be', () => {
    const [item] = readAll(iso(plain), createIso2709Reader());
    expect(item).toStrictEqual({
      position: 1,
      offset: 0,
      record: {
        leader: Buffer.from(nature).toString('latin1', 0, 24),
        fields: [
          { tag: '001', value: '0028-0836' },
          { tag: '022', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '0028-0836' }] },
          {
            tag: '245',
            ind1: '0',
            ind2: '0',
            subfields: [
              { code: 'a', value: 'Nature' },
              { code: 'b', value: 'weekly' },
            ],
          },
        ],
      },
      problems: [],
    });
  });
});

describe('limits', () => {
  const long = iso(withTitle(`00|a${'x'.repeat(500)}`));
  const table: readonly [reason: string, options: Iso2709ReaderOptions, expected: readonly string[]][] = [
    [
      'a record over the limit is passed over to its terminator',
      { maxRecordBytes: 300 },
      ['read Nature', 'refused record-too-large', 'read Nature'],
    ],
    [
      'a field over the limit refuses its record',
      { maxFieldBytes: 300 },
      ['read Nature', 'refused field-too-large', 'read Nature'],
    ],
    [
      'too many fields refuse their record',
      { maxFields: 2 },
      ['refused too-many-fields', expect.stringContaining('read'), 'refused too-many-fields'],
    ],
  ];
  it.each(table)('%s', (_, options, expected) => {
    expect(outcomes(bytes(nature, long, nature), options)).toEqual(expected);
  });

  it('hold for an input without any terminator, however it comes', () => {
    const reader = createIso2709Reader({ maxRecordBytes: 1000 });
    const items = Array.from({ length: 100 }, () => reader.push(Buffer.alloc(100, 'x'))).flat();
    expect([...items, ...reader.end()].map(({ problems }) => problems[0]!.type)).toEqual(['record-too-large']);
  });
});

describe('directories', () => {
  const swap = (text: string): string => text.slice(12, 24) + text.slice(0, 12) + text.slice(24);
  const table: readonly [reason: string, shape: Shape, expected: string][] = [
    ['entries in another order than the data are allowed', { ...plain, directory: swap }, 'read Nature'],
    [
      'a wrong base address: the end of the directory is believed',
      { ...plain, base: '00099' },
      'read Nature wrong-base-address',
    ],
    ['a base address that is no number', { ...plain, base: 'abcde' }, 'read Nature wrong-base-address'],
    [
      'wrong lengths, but as many entries as fields',
      { ...plain, directory: (text) => text.replace('0014', '0013') },
      'read Nature directory-repaired',
    ],
    [
      'lengths that are no numbers',
      { ...plain, directory: (text) => text.replace('0014', '  14') },
      'read Nature directory-repaired',
    ],
    [
      'wrong lengths in another order: addresses decide',
      { ...plain, directory: (text) => swap(text).replace('0014', '0013') },
      'read Nature directory-repaired',
    ],
    [
      'an entry too few: what it should point to is told',
      { ...plain, directory: (text) => text.slice(0, 24) },
      'read  data-outside-directory',
    ],
    [
      'an entry too many points nowhere',
      { ...plain, directory: (text) => `${text}999001000099` },
      'refused directory-unusable',
    ],
    ['half an entry', { ...plain, directory: (text) => text.slice(0, 30) }, 'refused directory-unusable'],
    ['no directory at all', { fields: [] }, 'read  record-without-fields'],
    ['letters and digits are tags', { fields: [['A1b', '  |ax']] }, 'read '],
    ['other signs are told', { fields: [['2-5', '  |ax']] }, 'read  bad-tag'],
    ['what is no sign refuses the record', { fields: [['2\x015', '  |ax']] }, 'refused bad-tag'],
  ];
  it.each(table)('%s', (_, shape, expected) => expect(outcomes(iso(shape))).toEqual([expected]));

  it('of records longer than 99,999 bytes are read by terminators', () => {
    const fields = Array.from({ length: 30 }, (_, index) => ['500', `  |a${index}${'x'.repeat(5000)}`] as const);
    const text = isoText({ fields });
    expect(text.length).toBeGreaterThan(99_999);
    // Numbers with the digits they need, as some programs write; and cut to the digits there are, as others do.
    const overflowing = isoText({ fields, length: '99999' });
    const cut = isoText({
      fields,
      length: '99999',
      directory: () =>
        fields.map((_, index) => `500${String(5005 + String(index).length).padStart(4, '0')}99999`).join(''),
    });
    for (const input of [overflowing, cut]) {
      const [item] = readAll(Buffer.from(input), createIso2709Reader());
      expect(item!.problems.map(({ type }) => type)).toContain('longer-than-iso2709');
      expect(selectMarc(item!.record!, '500$a').map((value) => Number.parseInt(value, 10))).toEqual(
        fields.map((_, index) => index),
      );
    }
  });
});

describe('leaders', () => {
  const table: readonly [reason: string, shape: Shape, expected: string][] = [
    ['an entry map of another format is told', { ...plain, rest: '   450 ' }, 'read Nature leader-not-standard'],
    ['counts left empty are told', { ...plain, status: 'nas a  ' }, 'read Nature leader-not-standard'],
    [
      'three indicators, as danMARC has, refuse the record',
      { ...plain, status: 'nas a32' },
      'refused structure-not-supported',
    ],
    ['control characters are kept and told', { ...plain, status: 'nas\x14a22' }, 'read Nature control-character'],
  ];
  it.each(table)('%s', (_, shape, expected) => expect(outcomes(iso(shape))).toEqual([expected]));
});

describe('characters', () => {
  const status = 'nas  22';
  const unimarc: Shape = {
    status,
    fields: [
      ['100', '  |a19970219a18699999m  y0engy50      ba'],
      ['200', '1 |aNature'],
    ],
  };
  const table: readonly [reason: string, input: Uint8Array, expected: string][] = [
    ['UTF-8 that says so', iso(withTitle('00|aRevue d’été')), 'read Revue d’été'],
    ['ASCII needs to say nothing', iso({ ...plain, status }), 'read Nature'],
    ['UTF-8 that does not say so is told', iso(withTitle('00|aÉté', { status })), 'read Été utf8-not-declared'],
    ['escape sequences are MARC-8', iso(withTitle('00|a\x1b(NAWTOR\x1b(B', { status })), 'read автор'],
    ['so are high bytes that are not UTF-8', latin1(withTitle('00|aR\xe2evue', { status })), 'read Révue'],
    [
      'so are escape sequences where the leader says UTF-8',
      latin1(withTitle('00|aR\xe2evue \x1b(NA\x1b(B')),
      'read Révue а marc8-not-declared',
    ],
    [
      'but not where the bytes are UTF-8',
      iso(withTitle('00|aRévue \x1b(NA\x1b(B')),
      'read Révue \x1b(NA\x1b(B control-character',
    ],
    [
      'nor where a byte has no meaning in MARC-8',
      latin1(withTitle('00|aR\xc9vue \x1b(NA\x1b(B')),
      'refused invalid-utf8',
    ],
    ['each subfield begins in ASCII', iso(withTitle('00|a\x1b(NA|babc', { status })), 'read а'],
    [
      'codes without character refuse the record',
      latin1(withTitle('00|aR\xc9vue', { status })),
      'refused no-character',
    ],
    [
      'a mark before no letter is told',
      latin1(withTitle('00|aRevue d\xe9', { status })),
      'read Revue d\xa0\u030c mark-without-letter',
    ],
    ['UTF-8 that says so and is not is refused', latin1(withTitle('00|aR\xe2evue')), 'refused invalid-utf8'],
    [
      'ISO 8859-1 with all the lengths of UTF-8 is proven to be that',
      Buffer.from(isoText(withTitle('00|a\x98The \x9cété')), 'latin1'),
      'read \x98The \x9cété latin1-instead-of-utf8',
    ],
    [
      'but not with bytes that another character set uses',
      Buffer.from(isoText(withTitle('00|a\x93été\x94')), 'latin1'),
      'refused wrong-record-length directory-repaired invalid-utf8',
    ],
    ['UNIMARC is known by field 100', iso(unimarc), 'refused is-unimarc'],
    [
      'and by 200 without 245, whatever its characters',
      latin1({ status, fields: [['200', '1 |aR\xe2evue']] }),
      'refused is-unimarc',
    ],
    [
      'a damaged character of before is told',
      iso(withTitle('00|aR\ufffdvue')),
      'read R\ufffdvue replacement-character',
    ],
    ['a character reference in MARC-8 is the character', iso(withTitle('00|a&#x5186;', { status })), 'read 円'],
    [
      'one in UTF-8 that does not say so is kept and told',
      iso(withTitle('00|aé&#x5186;', { status })),
      'read é&#x5186; utf8-not-declared character-reference',
    ],
    ['one in UTF-8 is text', iso(withTitle('00|a&#x5186;')), 'read &#x5186;'],
    ['a control character is kept and told', iso(withTitle('00|aNa\x07ture')), 'read Na\x07ture control-character'],
    ['no character is normalised', iso(withTitle('00|ae\u0301 é')), 'read e\u0301 é'],
  ];
  it.each(table)('%s', (_, input, expected) => expect(outcomes(input)).toEqual([expected]));

  it('of a file in a set that its owner names, beside UTF-8', () => {
    const title = (value: string) => withTitle(`00|a${value}`, { status });
    const bytes = Buffer.concat([latin1(title('\xcd\xe0\xf3\xea\xe0')), iso(title('Été')), iso(title('ASCII'))]);
    const items = readAll(bytes, createIso2709Reader({ charset: 'windows-1251' }));
    expect(items.map(({ record }) => record && selectFirst(record, '245$a'))).toEqual(['Наука', 'Été', 'ASCII']);
    expect(() => createIso2709Reader({ charset: 'klingon' })).toThrow(RangeError);
  });

  it('of a leader that says UTF-8 in a set that its owner names', () => {
    const [item] = readAll(latin1(withTitle('00|aR\xe9vue')), createIso2709Reader({ charset: 'iso-8859-1' }));
    expect(item?.record && selectFirst(item.record, '245$a')).toBe('Révue');
  });

  describe('of UNIMARC, when it is asked for', () => {
    const read = (codes: string, title: string, encode = latin1): string[] => {
      const fields: [string, string][] = [
        ['100', `  |a19970219a18699999m  y0frey${codes}      ba`],
        ['200', `1 |a${title}`],
      ];
      const [item] = readAll(encode({ status, fields }), createIso2709Reader({ unimarc: 'read' }));
      expect(item!.format).toBe(item!.record ? 'unimarc' : undefined);
      const value = item!.record ? [selectFirst(item!.record, '200$a') ?? ''] : [];
      return [...value, ...item!.problems.map((problem) => problem.type)];
    };
    const rows: readonly [reason: string, found: string[], expected: string[]][] = [
      ['ISO 5426', read('0103', 'R\xc2evue'), ['Révue']],
      ['ISO 5426 where G1 is left empty', read('01  ', 'R\xc2evue'), ['Révue']],
      ['ISO 5427 in G1', read('0102', '\xc1\xc2'), ['аб']],
      ['UTF-8 that says so', read('50  ', 'Révue', iso), ['Révue']],
      ['UTF-8 that says ISO 5426', read('0103', 'Révue', iso), ['Révue', 'utf8-not-declared']],
      ['CP866 as RUSMARC names it', read('79  ', '\x8d\xa0\xe3\xaa\xa0'), ['Наука']],
      ['Windows-1251', read('8989', '\xcd\xe0\xf3\xea\xe0'), ['Наука']],
      ['KOI8-R beside ISO 646', read('9901', '\xee\xc1\xd5\xcb\xc1'), ['Наука']],
      ['a code page and a set of ISO', read('8903', '\xcd\xe0'), ['charset-not-supported']],
      ['a set without table', read('0107', '\xc1\xc2'), ['charset-not-supported']],
      ['a set without table that is not used', read('0107', 'Revue'), ['Revue']],
      ['a code without character', read('0103', 'R\xe3vue'), ['no-character']],
    ];
    it.each(rows)('%s', (_, found, expected) => expect(found).toEqual(expected));
  });

  it('of MARC-8 that are none are told with field, place and bytes, or replaced', () => {
    const bytes = latin1({ status, fields: [['245', '00|aab\xc9cd\x1b(Zx']] });
    const problem = {
      type: 'no-character',
      offset: 24 + 12 + 1 + 6,
      tag: '245',
      charset: 'MARC-8',
      bytes: 'C9',
      count: 2,
    };
    const [refused] = readAll(bytes, createIso2709Reader());
    expect(refused).toEqual({ position: 1, offset: 0, problems: [{ ...problem, severity: 'error' }] });
    const [replaced] = readAll(bytes, createIso2709Reader({ invalidUtf8: 'replace' }));
    expect(replaced!.problems).toEqual([{ ...problem, severity: 'warning' }]);
    expect(selectFirst(replaced!.record!, '245$a')).toBe('ab\ufffdcd\ufffdx');
  });

  it('that are not UTF-8 are told with field, place and bytes', () => {
    const [item] = readAll(latin1({ fields: [['245', '00|aab\xe9cd\xff']] }), createIso2709Reader());
    expect(item!.problems).toEqual([
      { type: 'invalid-utf8', severity: 'error', offset: 24 + 12 + 1 + 6, tag: '245', bytes: 'E9 63 64 FF', count: 2 },
    ]);
  });

  it('that are not UTF-8 can be replaced on request, and are told', () => {
    expect(outcomes(latin1(withTitle('00|aR\xe2\xe2vue')), { invalidUtf8: 'replace' })).toEqual([
      'read R\ufffd\ufffdvue invalid-utf8',
    ]);
  });
});

describe('fields', () => {
  const table: readonly [reason: string, content: string, problems: readonly string[], field: object][] = [
    ['no subfields, only indicators', '00', [], { tag: '245', ind1: '0', ind2: '0', subfields: [] }],
    [
      'no indicators',
      '|aNature',
      ['missing-indicators'],
      { ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'Nature' }] },
    ],
    ['one indicator', '1|aNature', ['missing-indicators'], { ind1: '1', ind2: ' ' }],
    [
      'three indicators',
      '123|aNature',
      ['text-outside-subfields'],
      { ind1: '1', ind2: '2', subfields: [{ code: 'a', value: 'Nature' }] },
    ],
    ['an indicator of two bytes is one character', ' á|aNature', ['bad-indicator'], { ind1: ' ', ind2: 'á' }],
    ['an indicator outside the basic plane too', ' 𝄞|aNature', ['bad-indicator'], { ind1: ' ', ind2: '𝄞' }],
    ['no subfields, but text', '00Nature', ['field-without-subfields'], { tag: '245', value: '00Nature' }],
    [
      'a delimiter with nothing after it',
      '00|aNature|',
      ['subfield-without-code'],
      { subfields: [{ code: 'a', value: 'Nature' }] },
    ],
    [
      'a code alone is an empty subfield',
      '00|aNature|b',
      [],
      {
        subfields: [
          { code: 'a', value: 'Nature' },
          { code: 'b', value: '' },
        ],
      },
    ],
    ['a code that is a blank', '00| Nature', ['bad-subfield-code'], { subfields: [{ code: ' ', value: 'Nature' }] }],
    [
      'a code of two bytes is one character',
      '00|éNature',
      ['bad-subfield-code'],
      { subfields: [{ code: 'é', value: 'Nature' }] },
    ],
  ];
  it.each(table)('%s', (_, content, problems, field) => {
    const [item] = readAll(iso(withTitle(content)), createIso2709Reader());
    expect(item!.problems.map(({ type }) => type)).toEqual(problems);
    expect(item!.problems.every(({ tag, offset }) => tag === '245' && offset === 37)).toBe(true);
    expect(item!.record!.fields[0]).toMatchObject(field);
  });

  it('with control tags that have subfields are kept as data fields', () => {
    const [item] = readAll(iso({ fields: [['001', '  |a123']] }), createIso2709Reader());
    expect(item!.problems.map(({ type }) => type)).toEqual(['control-field-with-subfields']);
    expect(item!.record!.fields).toEqual([
      { tag: '001', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '123' }] },
    ]);
  });
});
