/** Builders for tests: a whole record or serial of which a test says only what it is about. */
import type { Issn } from '@masthead/issn';
import type { DataField, Field, MarcRecord } from '@masthead/marc';
import { emptySerial, type Serial } from '@masthead/serial';

export interface RecordGiven {
  /** 022 $a. Null: the record has none. */
  readonly issn?: string | null;
  /** 022 $l. Absent: none. */
  readonly issnL?: string;
  /** 245 $a and 222 $a. */
  readonly title?: string;
  /** Original script of the title, as an 880. */
  readonly original?: string;
  readonly medium?: 'print' | 'online';
  readonly publisher?: string;
  /** MARC and ISO codes. */
  readonly country?: readonly [marc: string, iso: string];
  readonly language?: string;
  readonly start?: string;
  /** 022 $z. */
  readonly cancelled?: readonly string[];
  /** 022 $y. */
  readonly incorrect?: readonly string[];
  /** 022 $v, the number that replaces this one. */
  readonly replacedBy?: string;
  /** LDR/05. */
  readonly recordStatus?: string;
  /** 699 $8. */
  readonly status?: string;
  /** Links as tag, second indicator, title and number. */
  readonly links?: readonly (readonly [tag: string, ind2: string, title: string, issn: string])[];
  readonly url?: string;
  /** Appended as they are. */
  readonly fields?: readonly Field[];
}

/** A field as the line text has it: `aField('022', '0 ', 'a', '0028-0836')`. */
export function aField(tag: string, indicators: string, ...pairs: readonly string[]): DataField {
  const subfields: { code: string; value: string }[] = [];
  for (let at = 0; at < pairs.length; at += 2) subfields.push({ code: pairs[at]!, value: pairs[at + 1]! });
  return { tag, ind1: indicators[0] ?? ' ', ind2: indicators[1] ?? ' ', subfields };
}

/** A record of the ISSN profile; without anything given, of a print journal of Nature's number. */
export function aRecord(given: RecordGiven = {}): MarcRecord {
  const { issn = '0028-0836', title = 'Nature', medium = 'print', country = ['enk', 'GBR'], language = 'eng' } = given;
  const { publisher = 'Springer Nature', start = '1869' } = given;
  const numbers = [
    ...(issn === null ? [] : ['a', issn]),
    ...(given.issnL === undefined ? [] : ['l', given.issnL]),
    ...(given.incorrect ?? []).flatMap((text) => ['y', text]),
    ...(given.cancelled ?? []).flatMap((text) => ['z', text]),
    ...(given.replacedBy === undefined ? [] : ['v', given.replacedBy]),
  ];
  const original = medium === 'online' ? 'o' : ' ';
  const fixed = `190816c${start}9999${country[0].padEnd(3)}wr p ${original}     0   a0${language}  `;
  return {
    leader: `00000${given.recordStatus ?? 'c'}as a2200000 i 4500`,
    fields: [
      { tag: '001', value: issn ?? 'x1' },
      { tag: '007', value: medium === 'online' ? 'cr' : 'ta' },
      { tag: '008', value: fixed },
      ...(numbers.length === 0 ? [] : [aField('022', '0 ', ...numbers)]),
      aField('044', '  ', 'c', country[1]),
      aField('222', '  ', 'a', title),
      aField('245', '00', ...(given.original === undefined ? [] : ['6', '880-01']), 'a', title),
      aField('264', '31', 'a', 'London', 'b', publisher),
      ...(given.status === undefined ? [] : [aField('699', '  ', '8', given.status)]),
      ...(given.links ?? []).map(([tag, ind2, text, x]) => aField(tag, `0${ind2}`, 't', text, 'x', x)),
      ...(given.url === undefined ? [] : [aField('856', '40', 'u', given.url)]),
      ...(given.original === undefined ? [] : [aField('880', '00', '6', '245-01', 'a', given.original)]),
      ...(given.fields ?? []),
    ],
  };
}

/** A serial of which everything that is not given is empty. */
export function aSerial(given: Omit<Partial<Serial>, 'issn'> & { readonly issn: string }): Serial {
  return { ...emptySerial(given.issn as Issn), ...given, issn: given.issn as Issn };
}
