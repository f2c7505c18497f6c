/** Original scripts: 880 and the field it stands beside, paired by $6 (MARC 21, appendix A; ISO 3297:2020, Annex C). */
import { isDataField, linkageOf } from '@masthead/marc';
import { scriptOf } from '@masthead/serial';
import { contentOf, type Facts, placeOf } from '../facts.ts';
import type { ProfileRule } from '../rule.ts';

function hasPartner({ record }: Facts, tag: string, back: string, occurrence: string): boolean {
  return record.fields.some((other) => {
    if (other.tag !== tag || !isDataField(other)) return false;
    const linkage = linkageOf(other);
    return linkage?.tag === back && linkage.occurrence === occurrence;
  });
}

export const originalRules: readonly ProfileRule[] = [
  {
    id: 'original-without-link',
    severity: 'warning',
    source: 'MARC 21 880 $6',
    *check(facts) {
      for (const placed of facts.fields('880')) {
        if (linkageOf(placed.field) === undefined) yield { ...placeOf(placed), subfield: '6' };
      }
    },
    wrong: ['=880  10$aПрирода'],
    right: ['=245  10$6880-01$aPriroda', '=222  \\0$aPriroda', '=880  10$6245-01/(N$aПрирода'],
  },
  {
    id: 'original-without-field',
    severity: 'warning',
    source: 'MARC 21 880 $6 and appendix A: occurrence 00 when there is no field beside it',
    *check(facts) {
      for (const placed of facts.fields('880')) {
        const linkage = linkageOf(placed.field);
        if (!linkage || linkage.occurrence === '00') continue;
        if (!hasPartner(facts, linkage.tag, '880', linkage.occurrence))
          yield { ...placeOf(placed), subfield: '6', found: contentOf(placed, '6')!, expected: linkage.tag };
      }
    },
    wrong: ['=880  10$6245-01/(N$aПрирода'],
    right: ['=880  10$6246-00/(N$aПрирода'],
  },
  {
    id: 'field-without-original',
    severity: 'warning',
    source: 'MARC 21, appendix A: $6 of a field names its 880',
    *check(facts) {
      for (const { tag } of new Map(facts.record.fields.map((field) => [field.tag, field])).values()) {
        if (tag === '880') continue;
        for (const placed of facts.fields(tag)) {
          const linkage = linkageOf(placed.field);
          if (linkage?.tag !== '880' || linkage.occurrence === '00') continue;
          if (!hasPartner(facts, '880', tag, linkage.occurrence))
            yield { ...placeOf(placed), subfield: '6', found: contentOf(placed, '6')! };
        }
      }
    },
    wrong: ['=245  10$6880-01$aNature'],
    right: ['=245  10$6880-01$aNature', '=880  10$6245-01/$1$a自然'],
  },
  {
    id: 'original-swapped',
    severity: 'warning',
    source: 'MARC 21 880: the script of the record in the field itself; ISO 3297:2020, 6.3',
    *check(facts) {
      for (const placed of facts.fields('880')) {
        const linkage = linkageOf(placed.field);
        const text = contentOf(placed, 'a');
        if (!linkage || text === undefined || scriptOf(text) !== 'Latn') continue;
        const partner = facts.fields(linkage.tag).find((other) => {
          const back = linkageOf(other.field);
          return back?.tag === '880' && back.occurrence === linkage.occurrence;
        });
        const other = partner && scriptOf(contentOf(partner, 'a') ?? '');
        if (other !== undefined && other !== 'Latn')
          yield { ...placeOf(placed), subfield: 'a', found: text, expected: linkage.tag };
      }
    },
    wrong: ['=246  31$6880-01$aПрирода', '=880  31$6246-01/(B$aPriroda'],
    right: ['=246  31$6880-01$aPriroda', '=880  31$6246-01/(N$aПрирода'],
  },
];
