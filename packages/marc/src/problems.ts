/** The closed set of things that can be wrong with the encoding of a record. Sentences for people are in `describe.ts`. */

export interface MarcProblemPlace {
  /** `error`: no record came of it. `warning`: the record was read, and this is what was found. */
  readonly severity: 'error' | 'warning';
  /** Byte offset in the input where it was found. */
  readonly offset: number;
  /** Tag of the field, when the problem belongs to one. */
  readonly tag?: string;
}

/** What is wrong with what was read: the cause, the place and the parameters of a sentence about it. */
export type MarcProblem = MarcProblemPlace &
  (FramingProblem | DirectoryProblem | CharacterProblem | ContentProblem | XmlProblem | JsonProblem | LineProblem);

export type MarcProblemType = MarcProblem['type'];

/** Where a record begins and ends (ISO 2709, 4.2; MARC 21 "Record Structure"), and the limits of `ReadLimits`. */
export type FramingProblem =
  /** The input ends inside a record. `stated` is the length in leader/00-04, when it is a number. */
  | { readonly type: 'truncated'; readonly stated?: number; readonly found: number }
  /** These bytes are no record of the expected encoding. `found` shows the first of them. */
  | { readonly type: 'not-a-record'; readonly length: number; readonly found: string }
  /** Bytes that belong to no record were passed over before this one. */
  | { readonly type: 'bytes-before-record'; readonly length: number; readonly found: string }
  | { readonly type: 'missing-record-terminator' }
  /** A record terminator (0x1D) stands inside the data of a field. */
  | { readonly type: 'record-terminator-in-data' }
  /** Leader/00-04 and the record terminator disagree; the terminator was believed. */
  | { readonly type: 'wrong-record-length'; readonly stated: string; readonly found: number }
  | { readonly type: 'record-too-large'; readonly limit: number }
  | { readonly type: 'field-too-large'; readonly limit: number; readonly found: number }
  | { readonly type: 'too-many-fields'; readonly limit: number; readonly found: number };

/** Leader, base address and directory (ISO 2709, 4.3 and 4.4). */
export type DirectoryProblem =
  | { readonly type: 'wrong-base-address'; readonly stated: string; readonly found: number }
  /** Directory entries are wrong, but there are as many as fields, so fields were taken by their terminators. */
  | { readonly type: 'directory-repaired'; readonly entries: number }
  /** Longer than lengths of four and five digits can say; fields were taken by their terminators. */
  | { readonly type: 'longer-than-iso2709'; readonly found: number }
  /** Nothing sure can be said of which field is where. `fields` are the field terminators found. */
  | { readonly type: 'directory-unusable'; readonly entries: number; readonly fields: number }
  /** Bytes of the data that no directory entry points to. */
  | { readonly type: 'data-outside-directory'; readonly length: number; readonly found: string }
  /** Positions of the leader that MARC 21 fixes have another value; the MARC 21 value was used to read. */
  | {
      readonly type: 'leader-not-standard';
      readonly positions: string;
      readonly found: string;
      readonly expected: string;
    }
  /** Not 24 characters; filled with blanks or cut. */
  | { readonly type: 'leader-length'; readonly found: string }
  | { readonly type: 'leader-missing' };

/** What a record is in that is not in UTF-8: MARC-8, or the ISO sets of UNIMARC (ISO 5426 and others). */
export type OldCharset = 'MARC-8' | 'UNIMARC';

/** Characters, and formats other than the one that was to be read. */
export type CharacterProblem =
  /** Leader/09 says UTF-8 (or the encoding always is), and these bytes are not. `bytes` is hexadecimal. */
  | { readonly type: 'invalid-utf8'; readonly bytes: string; readonly count: number }
  /**
   * Leader/09 does not say UTF-8, and the bytes are; they were read as UTF-8. `declared` are the codes of UNIMARC
   * 100 $a/26-29, in a UNIMARC record.
   */
  | { readonly type: 'utf8-not-declared'; readonly declared?: string }
  /** Leader/09 says UTF-8, but the record has escape sequences, is no UTF-8 above 7F, and is all MARC-8. Read as that. */
  | { readonly type: 'marc8-not-declared' }
  /**
   * Leader/09 says UTF-8 and the bytes are ISO 8859-1, while all lengths are those of the same text in UTF-8: a program
   * has converted the record behind the back of its writer. Read as ISO 8859-1, which is the only reading that fits.
   */
  | { readonly type: 'latin1-instead-of-utf8'; readonly count: number }
  /**
   * Bytes that stand for no character in the record's character sets. `bytes` shows the first of them, hexadecimal;
   * `count` is the number of places. The record may be in another character set than it says.
   */
  | { readonly type: 'no-character'; readonly charset: OldCharset; readonly bytes: string; readonly count: number }
  /** Marks before a blank, a control character or the end; at the end they are put on a no-break space. */
  | {
      readonly type: 'mark-without-letter';
      readonly charset: OldCharset;
      readonly bytes: string;
      readonly count: number;
    }
  /** UNIMARC 100 $a/26-29 names a character set that there is no table for, and the record uses it. */
  | { readonly type: 'charset-not-supported'; readonly codes: string }
  /** The reader was not asked for UNIMARC (`ReadLimits.unimarc`). */
  | { readonly type: 'is-unimarc'; readonly evidence: 'fields' | 'general-processing-data' }
  /** Leader/10-11 announce another structure than MARC 21's two indicators and one-character codes. */
  | { readonly type: 'structure-not-supported'; readonly found: string }
  /** A control character that MARC 21 does not allow in data; kept as it stands. */
  | { readonly type: 'control-character'; readonly code: number; readonly count: number }
  /** U+FFFD: text was damaged before it came here. */
  | { readonly type: 'replacement-character'; readonly count: number }
  /** Numeric character references (`&#x…;`) in MARC data; kept as they stand. */
  | { readonly type: 'character-reference'; readonly found: string };

/** Fields, indicators and subfields (ISO 2709, 4.5), in any encoding. */
export type ContentProblem =
  | { readonly type: 'bad-tag'; readonly found: string }
  /** A tag of one or two digits was filled with zeros. */
  | { readonly type: 'tag-filled'; readonly found: string }
  | { readonly type: 'missing-indicators'; readonly found: string }
  | { readonly type: 'bad-indicator'; readonly found: string }
  | { readonly type: 'bad-subfield-code'; readonly found: string }
  /** Text between the indicators and the first subfield: it is in no subfield and was left out. */
  | { readonly type: 'text-outside-subfields'; readonly text: string }
  /** A data field without any subfield; kept whole as a field with one value. */
  | { readonly type: 'field-without-subfields' }
  /** A field 00X with subfields; kept as a data field. */
  | { readonly type: 'control-field-with-subfields' }
  /** A subfield delimiter with nothing after it. */
  | { readonly type: 'subfield-without-code' }
  | { readonly type: 'record-without-fields' };

/** MARCXML. */
export type XmlProblem =
  /** Not well-formed: nothing after this place was read. `reason` is the parser's, in English. */
  | { readonly type: 'xml-not-well-formed'; readonly reason: string }
  | { readonly type: 'xml-encoding-not-supported'; readonly encoding: string }
  | { readonly type: 'xml-too-deep'; readonly limit: number }
  /** A document type declaration; it was passed over, and its entities are unknown. */
  | { readonly type: 'xml-doctype-ignored' }
  | { readonly type: 'xml-namespace'; readonly found: string }
  | { readonly type: 'xml-missing-attribute'; readonly element: string; readonly attribute: string }
  | { readonly type: 'xml-unexpected-element'; readonly element: string; readonly within: string }
  | { readonly type: 'xml-without-records'; readonly root: string };

/** MARC-in-JSON. */
export type JsonProblem =
  | { readonly type: 'json-not-valid'; readonly reason: string }
  | { readonly type: 'json-shape'; readonly path: string; readonly expected: string };

/** Line text. */
export type LineProblem =
  /** A line that is neither a field nor empty; left out. */
  | { readonly type: 'unreadable-line'; readonly text: string }
  /** Names in braces that stand for no character we know; kept as they stand. `found` is the first. */
  | { readonly type: 'unknown-mnemonic'; readonly found: string; readonly count: number };

/** Why a record cannot be written in an encoding. */
export type MarcWriteProblem = {
  readonly tag?: string;
  /** 0-based index in `record.fields`, when the problem belongs to a field. */
  readonly field?: number;
} & (
  | { readonly type: 'record-too-long'; readonly length: number; readonly limit: number }
  | { readonly type: 'field-too-long'; readonly length: number; readonly limit: number }
  | { readonly type: 'unwritable-leader'; readonly found: string }
  | { readonly type: 'unwritable-tag'; readonly found: string }
  | { readonly type: 'unwritable-indicator'; readonly found: string }
  | { readonly type: 'unwritable-code'; readonly found: string }
  /** A character that the encoding has no place for: a delimiter, a control character, half a surrogate pair. */
  | { readonly type: 'unwritable-character'; readonly code: number; readonly index: number }
);
