/** Fields in the original script: 880 and the field it stands beside, paired by $6 (MARC 21 Appendix A, control subfields). */

import type { DataField, Field } from '@masthead/marc';
import { scriptOf } from '@masthead/serial';

export interface Pairing {
  /** The 880 that gives a field in its original script. */
  readonly originals: ReadonlyMap<DataField, DataField>;
  /** 880s that stand alone, with the tag they stand for. */
  readonly alone: ReadonlyMap<DataField, string>;
  /** 880s without a usable $6. */
  readonly unusable: readonly DataField[];
}

interface Linkage {
  readonly tag: string;
  readonly number: string;
}

/** Reads `880-01`, `245-01/$1` and `880-02/(3/r`. */
export function parseLinkage(field: DataField): Linkage | undefined {
  for (const subfield of field.subfields) {
    if (subfield.code !== '6') continue;
    const text = subfield.value.trim();
    const match = /^([0-9]{3})-([0-9]{2})/.exec(text);
    return match === null ? undefined : { tag: match[1]!, number: match[2]! };
  }
  return undefined;
}

/** Undefined when the record has no 880, which costs one look at each tag. */
export function pairOriginals(fields: readonly Field[]): Pairing | undefined {
  let has880 = false;
  for (let at = fields.length - 1; at >= 0; at--) {
    if (fields[at]!.tag === '880') {
      has880 = true;
      break;
    }
  }
  if (!has880) return undefined;

  const linked = new Map<string, DataField>();
  const byTag = new Map<string, DataField[]>();
  for (const field of fields) {
    if (field.tag === '880' || !('subfields' in field)) continue;
    const same = byTag.get(field.tag);
    if (same === undefined) byTag.set(field.tag, [field]);
    else same.push(field);
    const linkage = parseLinkage(field);
    if (linkage?.tag !== '880' || linkage.number === '00') continue;
    const key = `${field.tag}-${linkage.number}`;
    if (!linked.has(key)) linked.set(key, field);
  }

  const originals = new Map<DataField, DataField>();
  const alone = new Map<DataField, string>();
  const unusable: DataField[] = [];
  for (const field of fields) {
    if (field.tag !== '880' || !('subfields' in field)) continue;
    const linkage = parseLinkage(field);
    if (linkage === undefined) {
      unusable.push(field);
      continue;
    }
    const key = `${linkage.tag}-${linkage.number}`;
    // A lone field of the tag that is not linked elsewhere is the one meant, even when one of the two links is missing.
    const only = byTag.get(linkage.tag);
    const candidate =
      linked.get(key) ?? (only?.length === 1 && parseLinkage(only[0]!) === undefined ? only[0] : undefined);
    if (candidate !== undefined && !originals.has(candidate)) originals.set(candidate, field);
    else alone.set(field, linkage.tag);
  }
  return { originals, alone, unusable };
}

/** What follows the link in $6 of an 880: MARC's script codes, or none for Latin. */
const scriptCodes: Readonly<Record<string, string>> = {
  Arab: '(3/r',
  Cyrl: '(N',
  Grek: '(S',
  Hebr: '(2/r',
  Latn: '(B',
  Hani: '$1',
  Hira: '$1',
  Kana: '$1',
  Jpan: '$1',
  Hang: '$1',
  Kore: '$1',
};

/** `$6` of the 880 that stands for a field with this tag. */
export function linkageOfOriginal(tag: string, number: string, text: string): string {
  const script = scriptOf(text);
  const code = script === undefined ? undefined : (scriptCodes[script] ?? script);
  return `${tag}-${number}${code === undefined ? '' : `/${code}`}`;
}
