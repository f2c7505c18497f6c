/** Whether two records say the same, whatever encoding they came in. */
import { type Field, isControlField, isDataField, type MarcRecord } from './record.ts';

/**
 * The leader without what depends on the encoding: lengths and addresses (00–04, 12–16), character coding (09), and what
 * MARC 21 fixes (10–11, 20–23). Eight characters: positions 05–08 and 17–19, with a blank for position 09.
 */
export function comparableLeader(leader: string): string {
  return `${leader.slice(5, 9)} ${leader.slice(17, 20)}`;
}

/** Same leader (see `comparableLeader`), same fields in the same order. */
export function isSameRecord(one: MarcRecord, other: MarcRecord): boolean {
  return (
    comparableLeader(one.leader) === comparableLeader(other.leader) &&
    one.fields.length === other.fields.length &&
    one.fields.every((field, index) => isSameField(field, other.fields[index]!))
  );
}

export function isSameField(one: Field, other: Field): boolean {
  if (one.tag !== other.tag) return false;
  if (isControlField(one)) return isControlField(other) && one.value === other.value;
  return (
    isDataField(other) &&
    one.ind1 === other.ind1 &&
    one.ind2 === other.ind2 &&
    one.subfields.length === other.subfields.length &&
    one.subfields.every(({ code, value }, index) => {
      const twin = other.subfields[index]!;
      return code === twin.code && value === twin.value;
    })
  );
}
