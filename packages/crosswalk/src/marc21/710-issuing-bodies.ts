/** 710, 711 and 720, and the main entries 110 and 111 of other catalogues: bodies that issue the resource. */
import type { DataField, Subfield } from '@masthead/marc';
import type { IssuingBody } from '@masthead/serial';
import { presentValue, type ReadContext, scripted, type Writable } from './draft.ts';
import { withClosing, withoutClosing } from './punctuation.ts';
import { listRule } from './rule.ts';

/** Subordinate units: $b of a corporate name, $e of a meeting (711 $e is a unit, 710 $e a relator term). */
function unitCode(tag: string): string {
  return tag === '711' || tag === '111' ? 'e' : 'b';
}

function unitsOf(field: DataField, tag: string, context: ReadContext): string[] {
  const code = unitCode(tag);
  const units: string[] = [];
  for (const subfield of field.subfields) {
    if (subfield.code !== code) continue;
    const text = withoutClosing(subfield.value, context.punctuated);
    if (text !== '') units.push(text);
  }
  return units;
}

export const issuingBodies = listRule<IssuingBody>({
  tags: ['710', '711', '720', '110', '111'],
  carries: 'abe01',
  itemsOf(field, context, original) {
    const name = presentValue(field, 'a');
    // With a title, or as an analytical entry, it is about a work and not about who issues this one.
    if (name === undefined || presentValue(field, 't') !== undefined) return [];
    const text = withoutClosing(name, context.punctuated);
    const identifiers: string[] = [];
    for (const { code, value } of field.subfields) {
      if ((code === '0' || code === '1') && value.trim() !== '') identifiers.push(value.trim());
    }
    const otherName = original === undefined ? undefined : presentValue(original, 'a');
    const other =
      otherName === undefined
        ? undefined
        : [withoutClosing(otherName, context.punctuated), ...unitsOf(original!, field.tag, context)].join('. ');
    const body = scripted(text, other) as Writable<IssuingBody>;
    body.units = unitsOf(field, field.tag, context);
    body.identifiers = identifiers;
    return [body];
  },
  list: (serial) => serial.issuingBodies,
  add(draft, items) {
    draft.serial.issuingBodies.push(...items);
  },
  fieldOf(item, context, base) {
    const tag = base?.tag ?? '710';
    const close = (text: string): string => withClosing(text, context.punctuated);
    // 720 has no subordinate units: a body with units becomes a corporate name.
    const usable = tag === '720' && item.units.length > 0 ? '710' : tag;
    const shell = {
      tag: usable,
      ind1: usable === base?.tag ? base.ind1 : '2',
      ind2: usable === base?.tag ? base.ind2 : ' ',
    };
    const subfields: Subfield[] = [
      { code: 'a', value: close(item.text) },
      ...item.units.map((unit) => ({ code: unitCode(usable), value: close(unit) })),
      ...relatorTerms(base, usable),
      ...item.identifiers.map((value) => ({ code: '0', value })),
    ];
    const field = { ...shell, subfields };
    if (item.original === undefined) return { field };
    return { field, original: { ...shell, subfields: [{ code: 'a', value: close(item.original.text) }] } };
  },
  examples: [
    {
      because: 'a body with a subordinate unit and its ISNI',
      fields: [
        '=710  2\\$aUniversité catholique de Louvain$bInstitut supérieur de philosophie$0(isni)0000000123456789',
      ],
      says: {
        issuingBodies: [
          {
            text: 'Université catholique de Louvain',
            script: 'Latn',
            units: ['Institut supérieur de philosophie'],
            identifiers: ['(isni)0000000123456789'],
          },
        ],
      },
    },
    {
      because: 'the original script stands in 880; the closing stop of the heading is not part of the name',
      fields: ['=710  2\\$aDenshi Tsūshin Gakkai.$6880-01', '=880  2\\$6710-01/{dollar}1$a電子通信学会.'],
      leader: '03536cas a2200661 a 4500',
      says: {
        issuingBodies: [
          {
            text: 'Denshi Tsūshin Gakkai',
            script: 'Latn',
            original: { text: '電子通信学会', script: 'Hani' },
            units: [],
            identifiers: [],
          },
        ],
      },
      writes: ['=710  2\\$6880-01$aDenshi Tsūshin Gakkai', '=880  2\\$6710-01/{dollar}1$a電子通信学会'],
    },
  ],
});

/** $e of a corporate name says what the body does and stays. */
function relatorTerms(base: DataField | undefined, tag: string): Subfield[] {
  return base === undefined || unitCode(tag) === 'e' ? [] : base.subfields.filter(({ code }) => code === 'e');
}
