/** 246: parallel titles (second indicator 1) and variant titles by their kind. */
import type { DataField } from '@masthead/marc';
import type { ScriptedText, VariantTitle, VariantType } from '@masthead/serial';
import { presentValue, type ReadContext, type Writable } from './draft.ts';
import { withClosing, withoutClosing } from './punctuation.ts';
import { listRule, type Written } from './rule.ts';
import { readTitle, titleSubfield } from './titles.ts';

const types: Readonly<Record<string, VariantType>> = {
  ' ': 'unspecified',
  '0': 'portion',
  '2': 'distinctive',
  '3': 'other',
  '4': 'cover',
  '5': 'added-title-page',
  '6': 'caption',
  '7': 'running',
  '8': 'spine',
};
const indicators = Object.fromEntries(Object.entries(types).map(([indicator, type]) => [type, indicator]));

/** 246, second indicator, as MARC 21 shows it before the title: `titleInfo/@displayLabel` of LC's MODS, `bf:variantType` in the full model. */
export const variantTypeLabels: Readonly<Record<Exclude<VariantType, 'unspecified'>, string>> = {
  portion: 'Portion of title',
  distinctive: 'Distinctive title',
  other: 'Other title',
  cover: 'Cover title',
  'added-title-page': 'Added title page title',
  caption: 'Caption title',
  running: 'Running title',
  spine: 'Spine title',
};

export function variantTypeLabel(type: VariantType): string | undefined {
  return type === 'unspecified' ? undefined : variantTypeLabels[type];
}

function fieldOf(title: ScriptedText, ind2: string, context: ReadContext, base: DataField | undefined): Written {
  const field: DataField = {
    tag: '246',
    ind1: base?.ind1 ?? '3',
    ind2,
    subfields: [titleSubfield({ text: title.text }, title.text, context.punctuated)],
  };
  if (title.original === undefined) return { field };
  const original = withClosing(title.original.text, context.punctuated);
  return { field, original: { ...field, subfields: [{ code: 'a', value: original }] } };
}

export const parallelTitles = listRule<ScriptedText>({
  tags: ['246'],
  carries: 'anp',
  itemsOf(field, context, original) {
    if (field.ind2 !== '1') return [];
    const title = readTitle(field, original, context.punctuated, ' ');
    return title === undefined ? [] : [title];
  },
  list: (serial) => serial.parallelTitles,
  add(draft, items) {
    draft.serial.parallelTitles.push(...items);
  },
  fieldOf: (item, context, base) => fieldOf(item, '1', context, base),
  examples: [
    {
      because: 'the title in another language of the resource',
      fields: ['=246  31$aRevue canadienne de chimie'],
      says: { parallelTitles: [{ text: 'Revue canadienne de chimie', script: 'Latn' }] },
    },
  ],
});

export const variantTitles = listRule<VariantTitle>({
  tags: ['246'],
  carries: 'ainp',
  itemsOf(field, context, original) {
    if (field.ind2 === '1') return [];
    const title = readTitle(field, original, context.punctuated, ' ');
    if (title === undefined) return [];
    let type = types[field.ind2];
    if (type === undefined) {
      type = 'unspecified';
      context.problems.push({
        type: 'unknown-indicator',
        severity: 'advice',
        tag: '246',
        value: field.ind2,
        taken: type,
      });
    }
    const variant = title as Writable<VariantTitle>;
    variant.type = type;
    const label = labelOf(field);
    if (label !== undefined) variant.label = label;
    return [variant];
  },
  list: (serial) => serial.variantTitles,
  add(draft, items) {
    draft.serial.variantTitles.push(...items);
  },
  fieldOf(item, context, base) {
    const written = fieldOf(item, indicators[item.type]!, context, base);
    if (item.label === undefined) return written;
    const subfields = [{ code: 'i', value: `${item.label}:` }, ...written.field.subfields];
    return { ...written, field: { ...written.field, subfields } };
  },
  examples: [
    {
      because: 'the kind of title is in the second indicator',
      fields: ['=246  30$aCommunications', '=246  34$aNature weekly', '=246  3\\$aPRA'],
      says: {
        variantTitles: [
          { text: 'Communications', script: 'Latn', type: 'portion' },
          { text: 'Nature weekly', script: 'Latn', type: 'cover' },
          { text: 'PRA', script: 'Latn', type: 'unspecified' },
        ],
      },
    },
    {
      because: 'text that introduces a title is its label, without the colon',
      fields: ['=246  3\\$iTitle on "entry" page:$aPhysical review A online'],
      says: {
        variantTitles: [
          { text: 'Physical review A online', script: 'Latn', type: 'unspecified', label: 'Title on "entry" page' },
        ],
      },
    },
    {
      because: 'an indicator that MARC 21 does not have is no reason to lose the title',
      fields: ['=246  19$aBritish abstracts / A / 3'],
      says: { variantTitles: [{ text: 'British abstracts / A / 3', script: 'Latn', type: 'unspecified' }] },
      writes: ['=246  3\\$aBritish abstracts / A / 3'],
    },
  ],
});

function labelOf(field: DataField): string | undefined {
  const value = presentValue(field, 'i');
  if (value === undefined) return undefined;
  const label = withoutClosing(value.endsWith(':') ? value.slice(0, -1) : value, false);
  return label === '' ? undefined : label;
}
