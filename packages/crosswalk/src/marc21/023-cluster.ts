/** 023: cluster ISSN, by kind of cluster in the first indicator (ISO 3297:2020, 7; MARC 21 023, defined 2023). */
import { type Issn, parseIssn } from '@masthead/issn';
import type { ClusterIssn } from '@masthead/serial';
import { presentValue } from './draft.ts';
import { listRule } from './rule.ts';

const kinds: Readonly<Record<string, string>> = { '0': 'L', '1': 'H' };
const indicators: Readonly<Record<string, string>> = { L: '0', H: '1' };

export const cluster = listRule<ClusterIssn>({
  tags: ['023'],
  carries: 'ayz',
  itemsOf(field, context) {
    const value = presentValue(field, 'a');
    if (value === undefined) return [];
    const number = parseIssn(value);
    if (!number.ok) {
      context.problems.push({ type: 'not-an-issn', severity: 'warning', tag: '023', subfield: 'a', value });
      return [];
    }
    const valuesOf = (code: string): string[] =>
      field.subfields.filter((each) => each.code === code && each.value.trim() !== '').map((each) => each.value.trim());
    const kind = kinds[field.ind1] ?? field.ind1.trim();
    if (kind === '') return [];
    return [{ kind, issn: number.issn, cancelled: valuesOf('z'), incorrect: valuesOf('y') }];
  },
  list: (serial) => serial.clusters,
  add(draft, items) {
    draft.serial.clusters.push(...items);
  },
  fieldOf: (item) => ({
    field: {
      tag: '023',
      ind1: indicators[item.kind] ?? item.kind,
      ind2: ' ',
      subfields: [
        { code: 'a', value: item.issn },
        ...item.incorrect.map((value) => ({ code: 'y', value })),
        ...item.cancelled.map((value) => ({ code: 'z', value })),
      ],
    },
  }),
  examples: [
    {
      because: 'an ISSN-L cluster whose former number was cancelled (the example of MARC 21)',
      fields: ['=023  0\\$a1043-0253$20$z0147-8745'],
      says: { clusters: [{ kind: 'L', issn: '1043-0253' as Issn, cancelled: ['0147-8745'], incorrect: [] }] },
      writes: ['=023  0\\$a1043-0253$z0147-8745'],
    },
    {
      because: 'an ISSN-H cluster of successive titles',
      fields: ['=023  1\\$a1234-5679'],
      says: { clusters: [{ kind: 'H', issn: '1234-5679' as Issn, cancelled: [], incorrect: [] }] },
    },
  ],
});
