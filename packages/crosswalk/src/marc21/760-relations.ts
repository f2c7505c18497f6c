/** 760–787: relations to other resources. The tag, and for 780 and 785 the second indicator, say which. */
import { type Issn, parseIssn } from '@masthead/issn';
import type { Relation, RelationKind } from '@masthead/serial';
import { presentValue, type ReadContext } from './draft.ts';
import { withClosing, withoutClosing } from './punctuation.ts';
import { listRule } from './rule.ts';

const byTag: Readonly<Record<string, RelationKind>> = {
  '760': 'main-series',
  '762': 'subseries',
  '765': 'original-language',
  '767': 'translation',
  '770': 'supplement',
  '772': 'supplement-to',
  '775': 'other-edition',
  '776': 'other-medium',
  '777': 'issued-with',
  '787': 'related',
};

/** By second indicator. */
const preceding: readonly RelationKind[] = [
  'continues',
  'continues-in-part',
  'supersedes',
  'supersedes-in-part',
  'formed-by-union-of',
  'absorbed',
  'absorbed-in-part',
  'separated-from',
];
const succeeding: readonly RelationKind[] = [
  'continued-by',
  'continued-in-part-by',
  'superseded-by',
  'superseded-in-part-by',
  'absorbed-by',
  'absorbed-in-part-by',
  'split-into',
  'merged-with',
  'changed-back-to',
];

const places = new Map<RelationKind, { readonly tag: string; readonly ind2: string }>();
for (const [tag, kind] of Object.entries(byTag))
  places.set(kind, { tag, ind2: tag === '776' || tag === '775' ? '8' : ' ' });
preceding.forEach((kind, at) => void places.set(kind, { tag: '780', ind2: String(at) }));
succeeding.forEach((kind, at) => void places.set(kind, { tag: '785', ind2: String(at) }));

function kindOf(tag: string, indicator: string, context: ReadContext): RelationKind {
  const kinds = tag === '780' ? preceding : tag === '785' ? succeeding : undefined;
  if (kinds === undefined) return byTag[tag]!;
  const kind = kinds[indicator === ' ' ? -1 : Number(indicator)];
  if (kind !== undefined) return kind;
  const taken = kinds[0]!;
  context.problems.push({ type: 'unknown-indicator', severity: 'advice', tag, value: indicator, taken });
  return taken;
}

export const relations = listRule<Relation>({
  tags: [...Object.keys(byTag), '780', '785'],
  carries: 'itx',
  itemsOf(field, context) {
    const stated = presentValue(field, 't') ?? presentValue(field, 's');
    const heading = stated === undefined ? presentValue(field, 'a') : undefined;
    const title = stated ?? heading;
    const number = presentValue(field, 'x');
    if (title === undefined && number === undefined) return [];
    const relation: { -readonly [K in keyof Relation]: Relation[K] } = {
      kind: kindOf(field.tag, field.ind2, context),
    };
    if (title !== undefined) relation.title = withoutClosing(title, context.punctuated);
    if (number !== undefined) {
      const issn = parseIssn(number);
      if (issn.ok) relation.issn = issn.issn;
      else relation.invalidIssn = number;
    }
    const note = presentValue(field, 'i');
    if (note !== undefined) {
      const text = note.replace(/\s*:$/, '');
      if (text !== '') relation.note = text;
    }
    return [relation];
  },
  list: (serial) => serial.relations,
  add(draft, items) {
    draft.serial.relations.push(...items);
  },
  fieldOf(item, context, base) {
    const place = places.get(item.kind)!;
    const sameTag = base?.tag === place.tag;
    const decided = place.tag === '780' || place.tag === '785';
    return {
      field: {
        tag: place.tag,
        ind1: sameTag ? base.ind1 : '0',
        ind2: sameTag && !decided ? base.ind2 : item.note !== undefined && !decided ? '8' : place.ind2,
        subfields: [
          ...(item.note === undefined ? [] : [{ code: 'i', value: `${item.note}:` }]),
          ...(item.title === undefined ? [] : [{ code: 't', value: withClosing(item.title, context.punctuated) }]),
          ...(item.issn === undefined ? [] : [{ code: 'x', value: item.issn }]),
          ...(item.issn === undefined && item.invalidIssn !== undefined
            ? [{ code: 'x', value: item.invalidIssn }]
            : []),
        ],
      },
    };
  },
  examples: [
    {
      because: 'an earlier title, a later one, and the online version',
      fields: [
        '=780  01$tElectronics & communications in Japan$x0424-8368',
        '=785  00$tNew title$x1942-9533',
        '=776  08$tElectronics (Online)$x1520-6424',
      ],
      says: {
        relations: [
          { kind: 'continues-in-part', title: 'Electronics & communications in Japan', issn: '0424-8368' as Issn },
          { kind: 'continued-by', title: 'New title', issn: '1942-9533' as Issn },
          { kind: 'other-medium', title: 'Electronics (Online)', issn: '1520-6424' as Issn },
        ],
      },
      writes: [
        '=780  01$tElectronics & communications in Japan$x0424-8368',
        '=785  00$tNew title$x1942-9533',
        '=776  08$tElectronics (Online)$x1520-6424',
      ],
    },
    {
      because: 'a merger has one field for each resource; words of the cataloguer are kept as a note',
      fields: [
        '=785  07$imerged with:$tPart 2, Electronics (Print)$x8756-663X',
        '=785  07$itarget:$tElectronics and communications$x1942-9533',
      ],
      says: {
        relations: [
          { kind: 'merged-with', title: 'Part 2, Electronics (Print)', issn: '8756-663X' as Issn, note: 'merged with' },
          { kind: 'merged-with', title: 'Electronics and communications', issn: '1942-9533' as Issn, note: 'target' },
        ],
      },
    },
    {
      because: 'a number with a wrong check digit is kept as it stands',
      fields: ['=772  0\\$tMain title$x0424-8369'],
      says: { relations: [{ kind: 'supplement-to', title: 'Main title', invalidIssn: '0424-8369' }] },
    },
    {
      because: 'without a title the heading stands for it (a uniform title entered as $a)',
      fields: ['=787  0\\$aRelated thing'],
      says: { relations: [{ kind: 'related', title: 'Related thing' }] },
      writes: ['=787  0\\$tRelated thing'],
    },
  ],
});
