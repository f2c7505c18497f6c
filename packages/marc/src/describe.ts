/** Problems in plain English: what is wrong, and what to do about it. */
import type { MarcProblem, MarcWriteProblem, OldCharset } from './problems.ts';

/** One to three sentences. The place (tag, offset) is left to the caller, who shows it in its own way. */
export function describeMarcProblem(problem: MarcProblem | MarcWriteProblem): string {
  const describe = sentences[problem.type] as (problem: MarcProblem | MarcWriteProblem) => string;
  return describe(problem);
}

type AnyProblem = MarcProblem | MarcWriteProblem;
type Sentences = { readonly [Type in AnyProblem['type']]: (problem: Extract<AnyProblem, { type: Type }>) => string };

const sentences: Sentences = {
  // Framing
  truncated: ({ stated, found }) =>
    stated === undefined
      ? `The input ends inside a record, after ${bytes(found)} of it. Get the file again; this one was cut off.`
      : `The input ends inside a record: it should have ${bytes(stated)}, and only ${number(found)} are there. Get the file again; this one was cut off.`,
  'not-a-record': ({ found }) =>
    found === ''
      ? 'There is no record here.'
      : `There is no record here. What stands here begins with “${found}”. Check that the file is of the format that was chosen.`,
  'bytes-before-record': ({ length, found }) =>
    `${bytes(length)} before this record belong to none and were passed over: “${found}”.`,
  'missing-record-terminator': () =>
    'The record is not closed by a record terminator (hexadecimal 1D). It was read to the end that its length states.',
  'record-terminator-in-data': () =>
    'A record terminator (hexadecimal 1D) stands inside a field, so the record cannot be told from two. Remove the character at the source.',
  'wrong-record-length': ({ stated, found }) =>
    `The leader states a length of “${stated}”, and the record has ${bytes(found)}. It was read to its terminator.`,
  'record-too-large': ({ limit }) =>
    `The record is larger than the limit of ${bytes(limit)} and was not read. If it is right, raise the limit.`,
  'field-too-large': ({ limit, found }) =>
    `The field has ${bytes(found)} or more, over the limit of ${number(limit)}, so the record was not read. If it is right, raise the limit.`,
  'too-many-fields': ({ limit }) =>
    `The record has more than ${number(limit)} fields and was not read. If it is right, raise the limit.`,

  // Directory
  'wrong-base-address': ({ stated, found }) =>
    `The leader says that the data begin at “${stated}”, and they begin at ${found}. The directory's end was believed.`,
  'directory-repaired': ({ entries }) =>
    `The directory's lengths or addresses are wrong. It has ${number(entries)} entries and the record as many fields, so the fields were taken in order.`,
  'longer-than-iso2709': ({ found }) =>
    `The record has ${bytes(found)}, more than ISO 2709 can state. Its fields were taken by their terminators. MARCXML has no such limit.`,
  'directory-unusable': ({ entries, fields }) =>
    `The directory has ${number(entries)} entries, the record ${number(fields)} fields, and they cannot be matched. The record was not read. Export it again at the source, best as MARCXML.`,
  'data-outside-directory': ({ length, found }) =>
    `The directory does not mention ${bytes(length)} of the data, which were left out: “${found}”.`,
  'leader-not-standard': ({ positions, found, expected }) =>
    `Leader/${positions} is “${found}”; MARC 21 has “${expected}” there. The record was read as MARC 21.`,
  'leader-length': ({ found }) =>
    `The leader has not 24 characters: “${found}”. Blanks were added at its end, or what was too much left out. Check it.`,
  'leader-missing': () => 'The record has no leader. An empty one was put in its place. Add it at the source.',

  // Characters
  'invalid-utf8': ({ severity, bytes: shown, count }) =>
    `The text should be UTF-8, and ${count === 1 ? 'one byte is' : `${number(count)} bytes are`} not, first ${shown}. ` +
    (severity === 'error'
      ? 'The record was not read, so that no character is lost. Correct it at the source, or convert the file to UTF-8.'
      : 'A replacement character (U+FFFD) stands for each. Correct them.'),
  'utf8-not-declared': ({ declared }) =>
    declared === undefined
      ? 'Leader/09 does not say UTF-8, but the text is UTF-8 and was read as that. Set leader/09 to “a” at the source.'
      : `Field 100 $a/26-29 is “${declared}” and not “50”, but the text is UTF-8 and was read as that. Set it to “50” at the source.`,
  'marc8-not-declared': () =>
    'Leader/09 says UTF-8, but the text has the escape sequences of MARC-8 and was read as that. Set leader/09 to a blank at the source, or convert the file to UTF-8.',
  'latin1-instead-of-utf8': ({ count }) =>
    `Leader/09 says UTF-8, but ${count === 1 ? 'one character is' : `${number(count)} characters are`} ISO 8859-1. All lengths fit this reading and no other, so the record was read with it. Repair the program that wrote the file.`,
  'no-character': ({ severity, charset, bytes: shown, count }) =>
    `${count === 1 ? 'Some bytes stand' : `Bytes in ${number(count)} places stand`} for no character in ${nameOf(charset)}, first ${shown}. ` +
    (severity === 'error'
      ? 'The record was not read, so that no character is lost. If the file is in another character set, convert it to UTF-8; else correct it at the source.'
      : 'A replacement character (U+FFFD) stands for each. Correct them.'),
  'mark-without-letter': ({ charset, bytes: shown, count }) =>
    `${count === 1 ? 'A mark stands' : `Marks in ${number(count)} places stand`} before no letter, first ${shown}, and in ${nameOf(charset)} a mark belongs to the letter after it. Check whether the file is in another character set.`,
  'charset-not-supported': ({ codes }) =>
    `The record uses a character set that is not read here (UNIMARC 100 $a/26-29 is “${codes}”). Convert the file to UTF-8.`,
  'is-unimarc': () => 'The record is UNIMARC, and MARC 21 was to be read. Read it as UNIMARC.',
  'structure-not-supported': ({ found }) =>
    `The record has another structure than MARC 21 (“${found}” where it has two indicators and subfield codes of one character). Convert the file to MARC 21 first.`,
  'control-character': ({ code, count }) =>
    `The text has ${count === 1 ? 'a control character' : `${number(count)} control characters`}, first ${codePoint(code)}. ${
      count === 1 ? 'It was' : 'They were'
    } kept, but cannot all be given out as XML. Remove ${count === 1 ? 'it' : 'them'}.`,
  'replacement-character': ({ count }) =>
    `The text has ${count === 1 ? 'a replacement character' : `${number(count)} replacement characters`} (U+FFFD): characters were lost before it came here. Restore them.`,
  'character-reference': ({ found }) =>
    `The text has a character reference, ${found}, which was kept as it stands. Put the character in its place.`,

  // Content
  'bad-tag': ({ severity, found }) =>
    `“${found}” is no tag; a tag has three digits or letters.${severity === 'error' ? ' The record was not read.' : ''}`,
  'tag-filled': ({ found, tag }) => `The tag “${found}” was read as ${tag}.`,
  'missing-indicators': () => 'An indicator is missing; it was read as a blank.',
  'bad-indicator': ({ severity, found }) =>
    `“${found}” is no indicator; an indicator is one digit, letter or blank.${severity === 'error' ? ' The record was not read.' : ''}`,
  'bad-subfield-code': ({ severity, found }) =>
    `“${found}” is no subfield code; a code is one digit or letter.${severity === 'error' ? ' The record was not read.' : ''}`,
  'text-outside-subfields': ({ text }) => `The text “${text}” is in no subfield and was left out. Put it in one.`,
  'field-without-subfields': () => 'The field has no subfields; its text was kept as one value. Check it.',
  'control-field-with-subfields': () =>
    'The field has subfields, and in MARC 21 a field with this tag has none. They were kept. Check it.',
  'subfield-without-code': () => 'A subfield delimiter has nothing after it and was left out.',
  'record-without-fields': () => 'The record has no fields.',

  // MARCXML
  'xml-not-well-formed': ({ reason }) =>
    /undefined entity/i.test(reason)
      ? 'The XML uses an entity of its own. Entities and document type declarations are not read, since they can make a small file huge or draw in others. Nothing after this place was read. Write the characters themselves.'
      : `The XML is not well-formed: ${reason.replace(/\.$/, '')}. Nothing after this place was read. Correct the file there.`,
  'xml-encoding-not-supported': ({ encoding }) =>
    `The character encoding “${encoding}” is not read. Convert the file to UTF-8.`,
  'xml-too-deep': ({ limit }) =>
    `The XML has more than ${number(limit)} elements inside one another. It was not read on.`,
  'xml-doctype-ignored': () => 'The document type declaration was passed over; MARCXML needs none.',
  'xml-namespace': ({ found }) =>
    `${found === '' ? 'The records are in no namespace' : `The records are in the namespace “${found}”`}; they were read as MARCXML, whose namespace is http://www.loc.gov/MARC21/slim.`,
  'xml-missing-attribute': ({ element, attribute }) =>
    `A ${element} has no attribute “${attribute}”, so it is not known what it holds. The record was not read.`,
  'xml-unexpected-element': ({ severity, element, within }) =>
    `An element “${element}” cannot stand in a ${within}. ${severity === 'error' ? 'The record was not read, so that nothing is lost.' : 'It was passed over.'}`,
  'xml-without-records': ({ root }) =>
    root === ''
      ? 'There is no MARCXML record in this document.'
      : `There is no MARCXML record in this document; its root element is “${root}”.`,

  // MARC-in-JSON
  'json-not-valid': ({ reason }) =>
    `This is not valid JSON: ${reason}. Correct it there; the next object was looked for.`,
  'json-shape': ({ path, expected }) =>
    `This is no MARC-in-JSON record: ${path === '' ? 'it' : `“${path}”`} should be ${expected}.`,

  // Line text
  'unreadable-line': ({ text }) => `This line is no field and was left out: “${text}”.`,
  'unknown-mnemonic': ({ found, count }) =>
    count === 1
      ? `${found} stands for no character that is known here; it was kept as it stands.`
      : `${number(count)} names in braces, first ${found}, stand for no character that is known here; they were kept.`,

  // Writing
  'record-too-long': ({ length, limit }) =>
    `The record takes ${bytes(length)}, and ISO 2709 ends at ${number(limit)}. Write it as MARCXML or JSON.`,
  'field-too-long': ({ length, limit }) =>
    `The field takes ${bytes(length)}, and in ISO 2709 a field ends at ${number(limit)}. Write the record as MARCXML or JSON.`,
  'unwritable-leader': ({ found }) =>
    `The leader “${found}” cannot be written; a leader has 24 characters of ASCII without control characters.`,
  'unwritable-tag': ({ found }) => `The tag “${found}” cannot be written; a tag has three digits or letters.`,
  'unwritable-indicator': ({ found }) => `The indicator “${found}” cannot be written; an indicator is one character.`,
  'unwritable-code': ({ found }) => `The subfield code “${found}” cannot be written; a code is one character.`,
  'unwritable-character': ({ code, index }) =>
    `The character ${codePoint(code)}, number ${index + 1} of its text, cannot be written in this encoding. Remove it.`,
};

function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function bytes(value: number): string {
  return value === 1 ? '1 byte' : `${number(value)} bytes`;
}

function nameOf(charset: OldCharset): string {
  return charset === 'UNIMARC' ? 'the character sets that field 100 names (UNIMARC)' : charset;
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
