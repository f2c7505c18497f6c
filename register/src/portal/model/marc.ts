/** A MARC record as a table of tags: every field in the order of the record, original scripts (880) tied to their fields. */
import type { Field, MarcRecord } from '@masthead/marc';
import { type TextView, textView } from '../../view/text-view.ts';

export interface MarcLine {
  /** Anchor on the page. */
  readonly id: string;
  readonly tag: string;
  /** Two characters; a blank is shown as `#`, as MARC 21 documents do. Empty for control fields. */
  readonly indicators: string;
  readonly parts: readonly { readonly code?: string; readonly text: TextView }[];
  /** Anchor and tag of the same field in the other script. */
  readonly twin?: { readonly id: string; readonly tag: string };
}

export function marcLines(record: MarcRecord): MarcLine[] {
  const anchors = record.fields.map((field, index) => ({ link: linkageOf(field), id: `f${index + 1}` }));
  const leader: MarcLine = {
    id: 'f0',
    tag: 'LDR',
    indicators: '',
    parts: [{ text: { text: record.leader, dir: 'ltr' } }],
  };
  const lines = record.fields.map((field, index): MarcLine => {
    const { id, link } = anchors[index]!;
    const twin = link && anchors.find((other) => other.link?.key === link.key && other.link.own !== link.own);
    return {
      id,
      tag: field.tag,
      ...shown(field),
      ...(twin?.link && { twin: { id: twin.id, tag: twin.link.own } }),
    };
  });
  return [leader, ...lines];
}

function shown(field: Field): Pick<MarcLine, 'indicators' | 'parts'> {
  if ('value' in field) return { indicators: '', parts: [{ text: { text: field.value, dir: 'ltr' } }] };
  return {
    indicators: `${field.ind1}${field.ind2}`.replaceAll(' ', '#'),
    parts: field.subfields.map(({ code, value }) => ({ code, text: textView({ text: value }) })),
  };
}

/** `$6 880-01` in field 245 and `$6 245-01/$1` in field 880 are one pair, `245-01`. Occurrence 00 means that there is no twin. */
function linkageOf(field: Field): { readonly key: string; readonly own: string } | undefined {
  if (!('subfields' in field)) return undefined;
  const linkage = field.subfields.find(({ code }) => code === '6')?.value;
  const match = /^(\d{3})-(\d{2})/.exec(linkage ?? '');
  if (!match || match[2] === '00') return undefined;
  const described = field.tag === '880' ? match[1] : field.tag;
  return { key: `${described}-${match[2]}`, own: field.tag };
}
