/** Addresses: 856 and 857, and those in 510 and 538 (ISO 3297:2020, Annex C; MARC 21 856). */
import { contentOf, contentsOf, type Facts, type Placed, placeOf } from '../facts.ts';
import type { ProfileRule } from '../rule.ts';

/** Absolute, without blanks, and with a host where the scheme has one; `urn:`, `doi:`, `hdl:` are addresses too. */
function isAddress(text: string): boolean {
  if (/[\s<>"{}|\\^`]/.test(text)) return false;
  if (/^(?:https?|ftp):/i.test(text))
    return URL.canParse(text) && /^[a-z]+:\/\/[^/?#]*\.[^/?#]+|^[a-z]+:\/\/(?:localhost|\[)/i.test(text);
  return /^[a-z][a-z0-9+.-]*:\S/i.test(text);
}

const addressed = ['856', '857', '510', '538'] as const;
/** Of the resource itself, not of a related one. */
const own = (facts: Facts): readonly Placed[] => facts.fields('856').filter(({ field }) => !'23'.includes(field.ind2));

export const urlRules: readonly ProfileRule[] = [
  {
    id: 'url-form',
    severity: 'warning',
    source: 'RFC 3986; MARC 21 856 and 857 $u and $g',
    *check(facts) {
      for (const tag of addressed) {
        for (const placed of facts.fields(tag)) {
          for (const value of contentsOf(placed, 'u')) {
            if (!isAddress(value)) yield { ...placeOf(placed), subfield: 'u', found: value };
          }
        }
      }
    },
    wrong: ['=856  40$uwww.nature.com/nature'],
    right: ['=856  40$uhttps://www.nature.com/nature'],
  },
  {
    id: 'url-missing',
    severity: 'error',
    source: 'ISO 3297:2020, Annex C.1 and C.2: mandatory for online resources',
    *check(facts) {
      if (facts.medium !== 'online') return;
      if (own(facts).some((placed) => 'ug'.split('').some((code) => contentOf(placed, code) !== undefined))) return;
      const isDead =
        own(facts).some((placed) => contentOf(placed, 'h') !== undefined) || facts.fields('857').length > 0;
      if (isDead) return;
      // Of what has ceased the address may be lost, and what is to come may have none yet.
      const isCurrent = facts.fixed?.charAt(6) === 'c' && facts.status === 'register';
      yield { tag: '856', subfield: 'u', ...(!isCurrent && { severity: 'warning' as const }) };
    },
    wrong: ['=007  cr', '=338  \\\\$aonline resource$bcr$2rdacarrier', '=856  42$uhttps://example.org/related'],
    right: ['=007  cr', '=338  \\\\$aonline resource$bcr$2rdacarrier', '=856  40$uhttps://www.nature.com/nature'],
  },
  {
    id: 'url-method',
    severity: 'advice',
    source: 'MARC 21 856 first indicator: 4 HTTP, 1 FTP, 0 e-mail',
    *check(facts) {
      for (const placed of facts.fields('856')) {
        const value = contentOf(placed, 'u');
        if (value === undefined) continue;
        const isHttp = /^https?:/i.test(value);
        const { ind1 } = placed.field;
        if ((isHttp && '0123'.includes(ind1)) || (ind1 === '4' && /^(?:ftp|mailto):/i.test(value)))
          yield { ...placeOf(placed), indicator: 1, found: ind1, expected: value };
      }
    },
    wrong: ['=856  10$uhttps://www.nature.com/nature'],
    right: ['=856  40$uhttps://www.nature.com/nature'],
  },
  {
    id: 'url-twice',
    severity: 'advice',
    source: 'MARC 21 856: one field for each location',
    *check(facts) {
      const seen = new Set<string>();
      for (const placed of facts.fields('856')) {
        const value = contentOf(placed, 'u');
        if (value === undefined) continue;
        const key = `${placed.field.ind2} ${contentOf(placed, '3') ?? ''} ${value}`;
        if (seen.has(key)) yield { ...placeOf(placed), subfield: 'u', found: value };
        seen.add(key);
      }
    },
    wrong: ['=856  40$uhttps://www.nature.com/nature', '=856  40$uhttps://www.nature.com/nature$zagain'],
    right: ['=856  40$uhttps://www.nature.com/nature', '=856  42$uhttps://www.nature.com/nature'],
  },
  {
    id: 'url-dead',
    severity: 'warning',
    source: 'MARC 21 856 $h (2022): an address that does not work any more',
    *check(facts) {
      for (const placed of [...facts.fields('856'), ...facts.fields('857')]) {
        const live = new Set(contentsOf(placed, 'u'));
        for (const value of contentsOf(placed, 'h')) {
          if (live.has(value)) yield { ...placeOf(placed), subfield: 'h', found: value };
        }
      }
    },
    wrong: ['=856  40$uhttps://www.nature.com/nature$hhttps://www.nature.com/nature'],
    right: ['=856  40$uhttps://www.nature.com/nature$hhttp://nature.example/'],
  },
  {
    id: 'archive-status',
    severity: 'warning',
    source: 'ISSN application profile v2, archive: 920 $i',
    *check(facts) {
      for (const placed of facts.fields('920')) {
        const value = contentOf(placed, 'i');
        // Libraries use 920 for themselves; with a keeper in $g or $h it is the network's.
        const isKeeper = contentOf(placed, 'g') !== undefined || contentOf(placed, 'h') !== undefined;
        if (isKeeper && !/^(?:archived|preserved|in progress|triggered)$/i.test(value ?? ''))
          yield { ...placeOf(placed), subfield: 'i', found: value ?? 'nothing' };
      }
    },
    wrong: ['=920  \\\\$a0028-0836$gCLOCKSS$hclockss$ikept'],
    right: ['=920  \\\\$a0028-0836$gCLOCKSS$hclockss$iArchived'],
  },
];
