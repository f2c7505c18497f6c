/** What a conversion could not carry: a closed union, found by converting back and looking for what is not the same. */
import { type DataField, type Field, isControlField, isDataField } from '@masthead/marc';
import type { MarcDialect } from './foreign.ts';

interface Base {
  /** Tag in the source; `LDR` for the leader. */
  readonly tag: string;
  /** True when it stands verbatim in an 886 of the result, and comes back from there. */
  readonly kept: boolean;
}

export type Loss =
  /** The other format has no field for it. */
  | (Base & { readonly type: 'no-field' })
  /** A field of local use, which means something else to everybody else. */
  | (Base & { readonly type: 'local-field' })
  /** The field was carried without these subfields. */
  | (Base & { readonly type: 'no-subfield'; readonly codes: readonly string[] })
  /** Coded data at these positions have no code there, from 0; `code` is the subfield in UNIMARC. */
  | (Base & { readonly type: 'no-code'; readonly positions: readonly string[]; readonly code?: string })
  /** Everything was carried, and is said another way: by the standard instead of the embedded technique, with other punctuation, another indicator. */
  | (Base & { readonly type: 'other-form' })
  /** A field that was kept from the source says something else than the record now does, which was changed since: it was left out. */
  | (Base & { readonly type: 'changed-since' });

export interface LossContext {
  readonly from: MarcDialect;
}

/** Why a field of the source is not among what came back. */
export function lossOf(field: Field, carried: boolean, back: readonly Field[], { from }: LossContext): Loss {
  const { tag } = field;
  const kept = true;
  if (!carried) return isLocal(tag, from) ? { type: 'local-field', tag, kept } : { type: 'no-field', tag, kept };
  if (isControlField(field)) return { type: 'other-form', tag, kept };
  const same = back.find((each): each is DataField => each.tag === tag && isDataField(each));
  if (same === undefined) return { type: 'other-form', tag, kept };
  const codes = missingCodes(field, same);
  return codes.length === 0 ? { type: 'other-form', tag, kept } : { type: 'no-subfield', tag, codes, kept };
}

function missingCodes(field: DataField, back: DataField): string[] {
  const left = back.subfields.map(({ code }) => code);
  const missing: string[] = [];
  for (const { code } of field.subfields) {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    else if (!missing.includes(code)) missing.push(code);
  }
  // An embedded link comes back by the standard technique: nothing of it is missing but its form.
  return missing.includes('1') ? [] : missing;
}

/** 9XX and X9X in UNIMARC; 09X, 59X, 69X and 9XX in MARC 21. */
function isLocal(tag: string, from: MarcDialect): boolean {
  if (tag[0] === '9') return true;
  return from === 'unimarc' ? tag[1] === '9' : /^[056]9/.test(tag);
}

/** Positions at which two fixed fields differ, as `17-19`. */
export function differences(one: string, other: string): string[] {
  const found: string[] = [];
  let start = -1;
  for (let at = 0; at <= Math.max(one.length, other.length); at++) {
    const differs = at < Math.max(one.length, other.length) && one[at] !== other[at];
    if (differs && start < 0) start = at;
    if (!differs && start >= 0) {
      found.push(start === at - 1 ? String(start) : `${start}-${at - 1}`);
      start = -1;
    }
  }
  return found;
}

/** Where in the source it stands, as cataloguers write it: `801 $a`, `100 $a/17-19`, `LDR/18`. */
export function placeOfLoss(loss: Loss): string {
  if (loss.type === 'no-subfield') return loss.codes.map((code) => `${loss.tag} $${code}`).join(', ');
  if (loss.type !== 'no-code') return loss.tag;
  const code = loss.code === undefined ? '' : ` $${loss.code}`;
  return loss.positions.map((position) => `${loss.tag}${code}/${position}`).join(', ');
}

/** English sentence for a loss; `to` is the format that was converted to. */
export function describeLoss(loss: Loss, to: MarcDialect): string {
  const format = to === 'unimarc' ? 'UNIMARC' : 'MARC 21';
  const where = loss.tag === 'LDR' ? 'The leader' : `Field ${loss.tag}`;
  const keeping = loss.kept ? ' It is kept in 886.' : '';
  switch (loss.type) {
    case 'no-field':
      return `${where} has no counterpart in ${format}.${keeping}`;
    case 'local-field':
      return `${where} is for local use and means nothing in ${format}.${keeping}`;
    case 'no-subfield':
      return `${where} is carried without ${loss.codes.map((code) => `$${code}`).join(', ')}, for which ${format} has no place.${keeping}`;
    case 'no-code': {
      const subfield = loss.code === undefined ? '' : ` $${loss.code}`;
      return `${where}${subfield} has codes at ${loss.positions.join(', ')} that ${format} does not have.${keeping}`;
    }
    case 'other-form':
      return `${where} is carried, and said in another form in ${format}.${keeping}`;
    case 'changed-since':
      return `${where} was kept from the source, but the record has been changed since and says something else; what was kept was left out.`;
  }
}
