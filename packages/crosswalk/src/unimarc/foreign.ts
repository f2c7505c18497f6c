/**
 * 886: what the other format has no place for, verbatim. MARC 21 886, Foreign MARC Information Field, and UNIMARC 886, Data Not
 * Converted from Source Format, are the same field: 0 the leader, 1 a control field, 2 a data field; $2 the format, $a the tag, $b the
 * content, where the subfields of a data field follow its indicators. A blank indicator is written `#`, as both manuals print it.
 */
import { type DataField, type Field, isControlField, isDataField } from '@masthead/marc';
import { dataField } from './rule.ts';

export type MarcDialect = 'marc21' | 'unimarc';

/** What is read in $2; the first is written. UNIMARC's own list of codes has `usmarc`. */
const names: Readonly<Record<MarcDialect, readonly string[]>> = {
  marc21: ['marc21', 'usmarc'],
  unimarc: ['unimarc', 'unimrur', 'rusmarc'],
};

/** What a record of one format keeps of another. */
export interface Foreign {
  readonly leader?: string;
  readonly fields: readonly Field[];
  /** Tags of coded data that the source did not have, though its conversion back makes them: 886 with a tag and nothing else. */
  readonly absent: readonly string[];
}

/** True for an 886 that holds a field of this format. */
export function isForeign(field: Field, format: MarcDialect): field is DataField {
  if (field.tag !== '886' || !isDataField(field)) return false;
  const [first] = field.subfields;
  return first?.code === '2' && names[format].includes(first.value.trim());
}

export function foreignOf(fields: readonly DataField[]): Foreign {
  let leader: string | undefined;
  const held: Field[] = [];
  const absent: string[] = [];
  for (const { ind1, subfields } of fields) {
    const [, second, third, ...rest] = subfields;
    if (ind1 === '0') {
      if (second?.code === 'b' && second.value.length === 24) leader ??= second.value;
      continue;
    }
    if (second?.code !== 'a' || !/^[0-9A-Za-z]{3}$/.test(second.value)) continue;
    const tag = second.value;
    if (third === undefined) absent.push(tag);
    else if (third.code !== 'b') continue;
    else if (ind1 === '1') held.push({ tag, value: third.value });
    else if (third.value.length === 2) {
      const [one, two] = third.value.replaceAll('#', ' ');
      held.push(dataField(tag, one!, two!, rest));
    }
  }
  return { ...(leader !== undefined && { leader }), fields: held, absent };
}

export function keptField(field: Field, format: MarcDialect): DataField {
  const head = [
    { code: '2', value: names[format][0]! },
    { code: 'a', value: field.tag },
  ];
  if (isControlField(field)) return dataField('886', '1', ' ', [...head, { code: 'b', value: field.value }]);
  const indicators = (field.ind1 + field.ind2).replaceAll(' ', '#');
  return dataField('886', '2', ' ', [...head, { code: 'b', value: indicators }, ...field.subfields]);
}

/** Lengths and addresses are those of a file, not of the record: the same record is kept the same whatever file it came in. */
export function keptLeader(leader: string, format: MarcDialect): DataField {
  const value = `00000${leader.slice(5, 12)}00000${leader.slice(17)}`;
  return dataField('886', '0', ' ', [
    { code: '2', value: names[format][0]! },
    { code: 'b', value },
  ]);
}

export function absentField(tag: string, format: MarcDialect): DataField {
  return dataField('886', '1', ' ', [
    { code: '2', value: names[format][0]! },
    { code: 'a', value: tag },
  ]);
}
