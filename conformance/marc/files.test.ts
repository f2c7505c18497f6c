/** Every real and every broken file there is: what comes of it, and that none brings the readers down. */
import { createIso2709Reader, describeMarcProblem, readAll } from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { absent, bytesOf, filesIn, isThere, itemsOf, summaryOf } from './adapter.ts';

const table: readonly [file: string, reason: string, outcome: string][] = [
  // Real files
  ['issn-plus-japanese.mrc', 'two scripts by 880', '2 read'],
  [
    'issn-plus-nature.mrc',
    'lengths 17 too large, since a line was cut out; a field ABC with three indicators',
    '1 read: directory-repaired 1, text-outside-subfields 1, wrong-record-length 1',
  ],
  [
    'issn-plus-nature.mrk',
    'a line that is no field; one blank after a tag; three indicators',
    '1 read: text-outside-subfields 1, unreadable-line 1',
  ],
  ['journals-100.mrc', 'line feeds between records', '100 read'],
  ['library-442.marcxml', 'default namespace, attributes in another order', '442 read'],
  ['serials-138.marcxml', 'prefixed namespace', '138 read'],
  [
    'serials-138.mrc',
    'CR LF between records; twelve that a Perl program wrote in ISO 8859-1 after measuring them in UTF-8',
    '138 read: latin1-instead-of-utf8 12',
  ],
  ['title-proper.mrc', 'two entry maps 45e0', '5 read: leader-not-standard 2'],
  ['unimarc-bnr.mrc', 'UNIMARC', '11 refused: is-unimarc 11'],
  ['unimarc-serials.mrc', 'UNIMARC', '200 refused: is-unimarc 200'],
  ['zdb-8.mrc', 'the eighth record is cut off', '7 read, 1 refused: truncated 1'],

  // Broken on purpose
  [
    'nasty/MARC-Parser-RAW__camel.mrc',
    'a directory cut out, one entry too many, three bytes too many; two terminators',
    '6 read, 3 refused: directory-unusable 3, wrong-base-address 2, wrong-record-length 3',
  ],
  ['nasty/marc-perl__cjk1.marc', 'MARC-8 with East Asian', '1 read'],
  ['nasty/marc-perl__cyrillic.marc', 'MARC-8 with Cyrillic', '1 read'],
  ['nasty/marc-perl__hebrew1.marc', 'MARC-8 with Hebrew', '1 read'],
  ['nasty/marc-perl__filler.usmarc', 'NUL, blanks and line feeds before records', '3 read'],
  [
    'nasty/marc4j__bad-characters-in-various-fields.mrc',
    'control characters 14 in leader, indicators and data',
    '1 read: bad-indicator 2, bad-subfield-code 2, control-character 2, subfield-without-code 1',
  ],
  ['nasty/marc4j__bad_leaders_10_11.mrc', 'blanks in leader/10-11 and 20-23; MARC-8', '1 read: leader-not-standard 2'],
  [
    'nasty/marc4j__bad_too_long_plus_2.mrc',
    '123,375 bytes with numbers cut to their last digits, then two more, one of them MARC-8',
    '3 read: leader-not-standard 3, longer-than-iso2709 1, wrong-record-length 1',
  ],
  [
    'nasty/marc4j__datos-20161010-slice.mrc',
    '214,804 bytes with six digits in the directory',
    '1 read: longer-than-iso2709 1, wrong-record-length 1',
  ],
  ['nasty/marc4j__incomplete_esc_seq.mrc', 'MARC-8 with escape sequences cut off', '1 refused: no-character 6'],
  ['nasty/marc4j__unordered-directory-entries.mrc', 'a directory in another order, which is allowed', '1 read'],
  ['nasty/marc4j__chabon-bad-subfields-element.xml', '<subfields>', '1 refused: xml-unexpected-element 1'],
  ['nasty/marc4j__chabon-missing-controlfield-tag.xml', 'two fields without tag', '1 refused: xml-missing-attribute 2'],
  [
    'nasty/marc4j__chabon-missing-datafield-tag.xml',
    '<subfields>, and a field without tag',
    '1 refused: xml-missing-attribute 1, xml-unexpected-element 1',
  ],
  ['nasty/marc4j__chabon-missing-subfield-code.xml', 'no code', '1 refused: xml-missing-attribute 1'],
  ['nasty/pymarc__1251.dat', 'windows-1251 that says nothing', '6 refused: mark-without-letter 37, no-character 47'],
  ['nasty/pymarc__diacritic.dat', 'UTF-8 with combining characters', '1 read'],
  [
    'nasty/ruby-marc__cp866_multirecord.marc',
    'code page 866; lengths one too large; zeros in leader/10-11',
    '2 refused: directory-repaired 2, leader-not-standard 2, mark-without-letter 6, no-character 16, wrong-record-length 2',
  ],
  ['nasty/ruby-marc__no-leading-zero.xml', 'tag 42 for 042', '1 read: tag-filled 1'],
  ['nasty/ruby-marc__non-numeric.dat', 'entry map 4504', '1 read: leader-not-standard 1'],
  ['nasty/ruby-marc__random_tag_order.dat', 'tags in any order', '1 read'],
  ['nasty/ruby-marc__utf8_with_bad_bytes.marc', 'says UTF-8; C3 28', '1 refused: invalid-utf8 1'],
  ['nasty/traject__880_with_no_6.utf8.marc', '880 without $6', '1 read'],
  ['nasty/traject__bad_utf_byte.utf8.marc', 'says UTF-8; C0', '1 refused: invalid-utf8 1'],
  ['nasty/traject__emptyish_record.marc', 'a fill character in leader/18', '1 read'],
  [
    'nasty/traject__escaped_character_reference.marc8.marc',
    'a numeric character reference to U+FFFD',
    '1 read: replacement-character 1',
  ],

  // Character sets
  ['charset/marc0.marc', 'an indicator of two bytes', '1 read: bad-indicator 1'],
  ['charset/marc1.marc', 'danMARC: three indicators', '1 refused: structure-not-supported 1'],
  ['charset/marc2.marc', 'danMARC: three indicators', '1 refused: structure-not-supported 1'],
  [
    'charset/marc3.marc',
    'danMARC with two indicators: control fields with subfields',
    '1 read: control-field-with-subfields 4, field-without-subfields 1, leader-not-standard 1, text-outside-subfields 1',
  ],
  [
    'charset/marc4.marc',
    'five bytes too many before the record, in the shape of a length',
    '1 refused: directory-unusable 1, wrong-base-address 1, wrong-record-length 1',
  ],
  ['charset/marc5.marc', 'a field without its subfield delimiter', '1 read: field-without-subfields 1'],
  ['charset/marc0.xml', 'an indicator that is no ASCII', '1 read: bad-indicator 1'],
  ['charset/marc1.xml', 'three indicators', '1 refused: structure-not-supported 1'],
  ['charset/marc2.xml', 'three indicators', '1 refused: structure-not-supported 1'],
  ['charset/marc3.xml', 'danMARC with two indicators', '1 read'],
  ['charset/marc4.xml', 'no fields', '1 read: record-without-fields 1'],
  ['charset/marc5.xml', 'a code of two bytes', '1 read: bad-subfield-code 1'],
];

describe.skipIf(!isThere)(`files${isThere ? '' : ` (${absent})`}`, () => {
  it('are all in the table', () => {
    const there = ['', 'nasty/', 'charset/'].flatMap((name) => filesIn(name).map((file) => name + file));
    expect(table.map(([file]) => file).sort()).toEqual(there.sort());
  });

  it.each(table)('%s: %s', (file, _, outcome) => expect(summaryOf(itemsOf(file))).toBe(outcome));

  it('have for every problem a sentence without a hole', () => {
    const sentences = table.flatMap(([file]) =>
      itemsOf(file).flatMap(({ problems }) => problems.map((problem) => describeMarcProblem(problem))),
    );
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[^a-z].*[.:] ?.*$/s);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('give the same however they are cut', () => {
    for (const [file] of table.filter(([name]) => /\.(mrc|marc|dat|usmarc)$/.test(name))) {
      const bytes = bytesOf(file);
      const reader = createIso2709Reader();
      const pieces = [];
      for (let at = 0; at < bytes.length; at += 997) pieces.push(...reader.push(bytes.slice(at, at + 997)));
      expect([...pieces, ...reader.end()]).toEqual(readAll(bytes, createIso2709Reader()));
    }
  });
});
