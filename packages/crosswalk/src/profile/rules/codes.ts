/** Countries, languages, scripts, medium and leader: codes that say the same thing in several places (ISO 3297:2020, Annex C). */
import { isControlField, linkageOf } from '@masthead/marc';
import {
  countryByIso,
  countryByMarc,
  isMediumQualifier,
  languageByCode,
  type Medium,
  scriptOf,
  splitKeyTitle,
  titleScripts,
} from '@masthead/serial';
import { has008ForSerials } from '../../marc21/draft.ts';
import { contentOf, contentsOf, type Facts, type Found, placeOf } from '../facts.ts';
import type { ProfileRule } from '../rule.ts';

const languageOf = ({ fixed }: Facts): string | undefined => fixed?.slice(35, 38);
const uncodedLanguages = new Set(['   ', '|||', 'und', 'mul', 'zxx', 'mis', 'sgn']);

function* mediumFindings(facts: Facts): Generator<Found & { medium: Medium }> {
  for (const placed of facts.fields('338')) {
    const carrier = contentOf(placed, 'b') ?? contentOf(placed, 'a') ?? '';
    const medium = carrierMedia[carrier.toLowerCase()];
    if (medium) yield { ...placeOf(placed), found: carrier, medium };
  }
  const form = facts.fixed !== undefined && has008ForSerials(facts.record.leader) ? facts.fixed.charAt(23) : '';
  const medium = formMedia[form];
  if (medium) yield { tag: '008', occurrence: 1, position: '23', found: form, medium };
}

const carrierMedia: Readonly<Record<string, Medium>> = {
  nc: 'print',
  volume: 'print',
  cr: 'online',
  'online resource': 'online',
  cd: 'digital-carrier',
  'computer disc': 'digital-carrier',
};
// A blank is print or simply not coded, `s` does not say which electronic form.
const formMedia: Readonly<Record<string, Medium>> = { o: 'online', q: 'digital-carrier', d: 'print', r: 'print' };

const integrating = 'dlw';
const successive = 'mnp';

export const codeRules: readonly ProfileRule[] = [
  {
    id: 'country-unknown',
    severity: 'error',
    source: 'MARC Code List for Countries; MARC 21 008/15-17 and 044 $a',
    *check(facts) {
      const code = facts.fixed?.slice(15, 18);
      if (code !== undefined && !/^(?:xx |vp |\|\|\|)$/.test(code) && countryByMarc(code) === undefined)
        yield { tag: '008', occurrence: 1, position: '15-17', found: code.replaceAll(' ', '#') };
      for (const placed of facts.fields('044')) {
        for (const value of contentsOf(placed, 'a')) {
          if (countryByMarc(value.toLowerCase()) === undefined)
            yield { ...placeOf(placed), subfield: 'a', found: value, severity: 'warning' };
        }
      }
    },
    wrong: ['=008  190816c18699999zzqwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    right: ['=008  190816c18699999fr\\wr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c', '=044  \\\\$cFRA'],
  },
  {
    id: 'country-iso-unknown',
    severity: 'warning',
    source: 'ISO 3166; ISSN profile 044 $c',
    *check(facts) {
      for (const placed of facts.fields('044')) {
        for (const value of contentsOf(placed, 'c')) {
          // The network has codes of its own for bodies without a country, such as ZNN; German libraries have them, after the
          // continent, for states of the past, such as XA-DXDE.
          if (countryByIso(value) === undefined && !/^(?:Z[A-Z]{2}$|X[A-Z]-)/.test(value))
            yield { ...placeOf(placed), subfield: 'c', found: value };
        }
      }
    },
    wrong: ['=044  \\\\$cGBR$cQQQ'],
    right: ['=044  \\\\$cGBR$cZNN'],
  },
  {
    id: 'country-disagree',
    severity: 'warning',
    source: 'ISSN profile 044 $c and MARC 21 008/15-17: one country',
    *check(facts) {
      const code = facts.fixed?.slice(15, 18);
      const iso = code === undefined ? undefined : countryByMarc(code)?.iso3;
      const fields = facts.fields('044');
      if (iso === undefined || fields.length === 0) return;
      const stated = fields.flatMap((placed) => contentsOf(placed, 'c'));
      const known = stated.flatMap((value) => countryByIso(value) ?? []);
      // MARC has one code for China and Hong Kong, and for Yugoslavia in all its extents.
      if (known.length === 0 || known.some(({ iso3, marc }) => iso3 === iso || marc === code!.trim())) return;
      yield { ...placeOf(fields[0]!), subfield: 'c', found: stated.join(', '), expected: `${code!.trim()} (${iso})` };
    },
    wrong: ['=044  \\\\$cFRA'],
    right: ['=044  \\\\$cFRA$cGBR'],
  },
  {
    id: 'language-unknown',
    severity: 'error',
    source: 'MARC Code List for Languages (ISO 639-2/B); 008/35-37 and 041',
    *check(facts) {
      const code = languageOf(facts);
      if (code !== undefined && !uncodedLanguages.has(code) && languageByCode(code)?.code !== code)
        yield { tag: '008', occurrence: 1, position: '35-37', found: code.replaceAll(' ', '#') };
      for (const placed of facts.fields('041')) {
        if (placed.field.ind2 === '7') continue;
        for (const each of 'abdefghjkmn') {
          for (const value of contentsOf(placed, each)) {
            if (uncodedLanguages.has(value) || languageByCode(value)?.code === value) continue;
            yield { ...placeOf(placed), subfield: each, found: value, severity: 'warning' };
          }
        }
      }
    },
    wrong: ['=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0xqz\\c'],
    right: ['=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0mul\\c'],
  },
  {
    id: 'language-disagree',
    severity: 'warning',
    source: 'MARC 21 008/35-37 and 041: the first $a of 041 is the code of 008',
    *check(facts) {
      const code = languageOf(facts);
      const fields = facts.fields('041').filter(({ field }) => field.ind2 !== '7');
      if (code === undefined || uncodedLanguages.has(code)) return;
      const stated = fields.flatMap((placed) => contentsOf(placed, 'a').flatMap((value) => value.match(/.{3}/g) ?? []));
      if (stated.length === 0 || stated.includes(code)) return;
      yield { ...placeOf(fields[0]!), subfield: 'a', found: stated.join(', '), expected: code };
    },
    wrong: ['=041  0\\$afre$ager'],
    right: ['=041  0\\$aeng$ager'],
  },
  {
    id: 'script-disagree',
    severity: 'warning',
    source: 'MARC 21 008/33: script of the title as it stands on the resource',
    *check(facts) {
      const code = facts.fixed?.charAt(33);
      const said = code === undefined ? undefined : titleScripts[code]?.script;
      if (said === undefined || !has008ForSerials(facts.record.leader)) return;
      for (const placed of facts.fields('880')) {
        if (!/^(?:222|245)$/.test(linkageOf(placed.field)?.tag ?? '')) continue;
        const script = scriptOf(contentOf(placed, 'a') ?? '');
        if (script === undefined || script === 'Latn' || sameScript(script, said)) continue;
        yield { tag: '008', occurrence: 1, position: '33', found: code!, expected: script };
        return;
      }
    },
    wrong: ['=245  10$6880-01$aNature', '=880  10$6245-01/(N$aПрирода'],
    right: [
      '=245  10$6880-01$aNature',
      '=880  10$6245-01/(N$aПрирода',
      '=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\c0eng\\c',
    ],
  },
  {
    id: 'medium-disagree',
    severity: 'warning',
    source: 'ISO 3297:2020, 5.7 and Annex C: one medium; MARC 21 007, 008/23, 338',
    *check(facts) {
      const { record, medium } = facts;
      if (medium === undefined || !record.fields.some((field) => field.tag === '007' && isControlField(field))) return;
      for (const { medium: other, ...found } of mediumFindings(facts)) {
        if (other !== medium) yield { ...found, expected: medium };
      }
    },
    wrong: ['=338  \\\\$aonline resource$bcr$2rdacarrier'],
    right: ['=338  \\\\$avolume$bnc$2rdacarrier'],
  },
  {
    id: 'medium-key-title',
    severity: 'warning',
    source: 'ISO 3297:2020, 6.2: the medium as a qualifier is that of the resource',
    *check(facts) {
      const [key] = facts.fields('222');
      if (!key || facts.medium === undefined) return;
      const stated = contentOf(key, 'b')
        ?.replace(/^\(|\)$/g, '')
        .split('. ');
      const last = (stated ?? splitKeyTitle(contentOf(key, 'a') ?? '').qualifiers).at(-1) ?? '';
      const isOnline = /^(?:online|en ligne|en línea|em linha)$/i.test(last);
      const isPrint = /^(?:print|imprimé|impresa|impreso|impresso)$/i.test(last);
      if (!isMediumQualifier(last) && !isOnline && !isPrint) return;
      if ((isOnline && facts.medium !== 'online') || (isPrint && facts.medium !== 'print'))
        yield { ...placeOf(key), subfield: 'b', found: last, expected: facts.medium };
    },
    wrong: ['=222  \\0$aNature$b(London. Online)'],
    right: ['=222  \\0$aNature$b(London. Print)'],
  },
  {
    id: 'leader-level',
    severity: 'error',
    source: 'ISO 3297:2020, 3.3: continuing resources; MARC 21 leader/07',
    *check({ record: { leader } }) {
      const found = leader.charAt(7);
      if (leader.length === 24 && 'abcdm'.includes(found)) yield { tag: 'LDR', position: '07', found };
    },
    wrong: ['=LDR  00000nam\\a2200000\\c\\4500'],
    right: ['=LDR  00000nai\\a2200000\\c\\4500', '=008  190816c18699999enkwr|w\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  },
  {
    id: 'leader-type',
    severity: 'warning',
    source: 'MARC 21 leader/07 and 008/21',
    *check({ record: { leader }, fixed }) {
      const type = fixed?.charAt(21) ?? '';
      const level = leader.charAt(7);
      if (type === '' || !has008ForSerials(leader)) return;
      if ((level === 's' && integrating.includes(type)) || (level === 'i' && successive.includes(type)))
        yield { tag: 'LDR', position: '07', found: level, expected: type };
    },
    wrong: ['=LDR  00000nai\\a2200000\\c\\4500'],
    right: ['=LDR  00000nas\\a2200000\\i\\4500'],
  },
  {
    id: 'leader-prepublication',
    severity: 'advice',
    source: 'MARC 21 leader/17: 8 for records made before publication',
    *check({ record: { leader }, status }) {
      const found = leader.charAt(17);
      if ((status === 'provisional') !== (found === '8') && (status === 'provisional' || status === 'register'))
        yield { tag: 'LDR', position: '17', found: found.replace(' ', '#'), expected: status };
    },
    wrong: ['=LDR  00000nas\\a22000008c\\4500', '=699  9\\$8Register'],
    right: ['=LDR  00000nas\\a22000008c\\4500', '=699  9\\$8Provisional', '=263  \\\\$a202701'],
  },
  {
    id: 'status-unknown',
    severity: 'warning',
    source: 'ISSN application profile v2, RecordStatus; 699 $8',
    of: 'all',
    *check(facts) {
      for (const placed of facts.fields('699')) {
        const value = contentOf(placed, '8');
        if (
          value !== undefined &&
          !/\b(?:register|confirmed|provisional|work|legacy|unreported|free|cancell?ed|suppressed)\W*$/i.test(value)
        )
          yield { ...placeOf(placed), subfield: '8', found: value };
      }
    },
    wrong: ['=699  9\\$8Confirm'],
    right: ['=699  9\\$8-- Register'],
  },
];

/** 008/33 has one code for all the scripts of Japanese, and one for Chinese. */
function sameScript(found: string, said: string): boolean {
  const groups = [
    ['Jpan', 'Hira', 'Kana', 'Hani'],
    ['Hani', 'Hans', 'Hant', 'Bopo'],
    ['Kore', 'Hang', 'Hani'],
  ];
  return found === said || groups.some((group) => group[0] === said && group.includes(found));
}
