/**
 * The same field in two scripts: 880 and $6 in MARC 21; the field again, with $6 and $7, in UNIMARC.
 * Source: UNIMARC Manual 1.1.0 (2024), 3.13 (interfield linking data) and $7; MARC 21 Appendix A.
 */
import { type DataField, type Field, isDataField } from '@masthead/marc';
import { scriptOf } from '@masthead/serial';
import { linkageOfOriginal, pairOriginals, parseLinkage } from '../marc21/linking.ts';
import { dataField, firstOf } from './rule.ts';

/** Fields that are converted as one: a field alone, or the same in several scripts, the one in Latin letters first. */
export interface Scripted {
  readonly fields: readonly DataField[];
  /** Two digits, when there are several. */
  readonly link?: string;
}

const codes: Readonly<Record<string, string>> = {
  Latn: 'ba',
  Cyrl: 'ca',
  Jpan: 'da',
  Hira: 'dc',
  Kana: 'dc',
  Hani: 'ea',
  Arab: 'fa',
  Grek: 'ga',
  Hebr: 'ha',
  Thai: 'ia',
  Deva: 'ja',
  Hang: 'ka',
  Kore: 'ka',
  Taml: 'la',
  Geor: 'ma',
  Armn: 'mb',
};

/** $7: script, direction and transliteration of the field, and again of its base. */
function scriptCode(field: DataField): string {
  const script = scriptOf(field.subfields.map(({ value }) => value).join(' '));
  const code = script === undefined ? 'ba' : (codes[script] ?? 'zz');
  const one = `${code}${code === 'fa' || code === 'ha' ? '1' : '0'}y`;
  return one + one;
}

/** Pairs of MARC 21; an 880 that stands alone is read as the field it stands for. Undefined: no field is in two scripts. */
export function pairsOfMarc21(fields: readonly Field[]): Map<Field, Scripted | 'taken'> | undefined {
  const pairing = pairOriginals(fields);
  if (pairing === undefined) return undefined;
  const pairs = new Map<Field, Scripted | 'taken'>();
  for (const [field, original] of pairing.originals) {
    const tag = parseLinkage(original)?.tag;
    if (tag !== field.tag) continue;
    pairs.set(field, { fields: [field, original], link: parseLinkage(original)!.number });
    pairs.set(original, 'taken');
  }
  for (const [original] of pairing.alone) pairs.set(original, { fields: [original] });
  return pairs;
}

/** Pairs of UNIMARC: the same tag and the same number after `a` in $6. */
export function pairsOfUnimarc(fields: readonly Field[]): Map<Field, Scripted | 'taken'> | undefined {
  const groups = new Map<string, DataField[]>();
  for (const field of fields) {
    if (!isDataField(field)) continue;
    const number = linkOf(field);
    if (number === undefined) continue;
    const key = field.tag + number;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [field]);
    else group.push(field);
  }
  const pairs = new Map<Field, Scripted | 'taken'>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const main = group.find((field) => firstOf(field, '7')?.startsWith('ba')) ?? group[0]!;
    for (const field of group) pairs.set(field, 'taken');
    const others = group.filter((field) => field !== main);
    pairs.set(group[0]!, { fields: [main, ...others], link: linkOf(main)! });
  }
  return pairs.size === 0 ? undefined : pairs;
}

function linkOf(field: DataField): string | undefined {
  if (field.subfields.length < 2) return undefined;
  const value = firstOf(field, '6');
  return value === undefined ? undefined : /^a(\d\d)/.exec(value)?.[1];
}

/** Without $6 and, in UNIMARC, $7; an 880 as the field it stands for. */
export function bareField(field: DataField, codesOut: string): DataField {
  const tag = field.tag === '880' ? (parseLinkage(field)?.tag ?? '880') : field.tag;
  return dataField(
    tag,
    field.ind1,
    field.ind2,
    field.subfields.filter(({ code }) => !codesOut.includes(code)),
  );
}

export function linkedUnimarc(field: DataField, link: string): DataField {
  const head = [
    { code: '6', value: `a${link}` },
    { code: '7', value: scriptCode(field) },
  ];
  return { ...field, subfields: [...head, ...field.subfields] };
}

export function linkedMarc21(fields: readonly DataField[], link: string): DataField[] {
  return fields.map((field, at) => {
    if (at === 0) return { ...field, subfields: [{ code: '6', value: `880-${link}` }, ...field.subfields] };
    const text = field.subfields.map(({ value }) => value).join(' ');
    return {
      ...field,
      tag: '880',
      subfields: [{ code: '6', value: linkageOfOriginal(field.tag, link, text) }, ...field.subfields],
    };
  });
}
