/**
 * 4XX: links to other resources, by standard subfields and by embedded fields ($1). MARC 21 760–787.
 * Source: UNIMARC Manual 1.1.0 (2024), 4--, techniques (A) and (B); UNIMARC to MARC 21 Conversion Specifications 3.0 (LC, 2001).
 */
import type { DataField, Subfield } from '@masthead/marc';
import { unmarked, withoutSigns } from './isbd.ts';
import { codesOf, dataField, firstOf, type PairRule, recoded } from './rule.ts';

/** MARC 21 tag and second indicator, UNIMARC tag. A UNIMARC tag without a pair of its own is read as what comes nearest. */
const kinds: readonly (readonly [tag: string, ind2: string, unimarc: string])[] = [
  ['760', ' ', '410'],
  ['762', ' ', '411'],
  ['770', ' ', '421'],
  ['772', ' ', '422'],
  ['777', ' ', '423'],
  ['780', '0', '430'],
  ['780', '1', '431'],
  ['780', '2', '432'],
  ['780', '3', '433'],
  ['780', '4', '436'],
  ['780', '5', '434'],
  ['780', '6', '435'],
  ['780', '7', '437'],
  ['785', '0', '440'],
  ['785', '1', '441'],
  ['785', '2', '442'],
  ['785', '3', '443'],
  ['785', '4', '444'],
  ['785', '5', '445'],
  ['785', '6', '446'],
  ['785', '7', '447'],
  ['785', '8', '448'],
  ['775', ' ', '451'],
  ['776', ' ', '452'],
  ['767', ' ', '453'],
  ['765', ' ', '454'],
  ['773', ' ', '461'],
  ['774', ' ', '464'],
  ['787', ' ', '488'],
];
const nearest: Readonly<Record<string, string>> = {
  412: '787',
  413: '787',
  424: '787',
  425: '787',
  455: '775',
  456: '775',
  462: '773',
  463: '773',
  470: '787',
  481: '777',
  482: '777',
};
const toTag = new Map<string, string>();
const fromTag = new Map<string, { tag: string; ind2: string }>();
for (const [tag, ind2, unimarc] of kinds) {
  toTag.set(tag === '780' || tag === '785' ? tag + ind2 : tag, unimarc);
  fromTag.set(unimarc, { tag, ind2 });
}
for (const [unimarc, tag] of Object.entries(nearest)) fromTag.set(unimarc, { tag, ind2: ' ' });
const successions = new Set(['780', '785']);

const codes = codesOf('a b>e d g>v h>p k>s r>r s>l t u>u w>0 x y>z z>y n>n');
/** Part number and name of the title, which MARC 21 has in $t. */
const titleCodes = new Set(['t', 'h', 'i']);

function linkToUnimarc(field: DataField, punctuated: boolean): DataField[] {
  const subfields = recoded(field, codes.there, (value, code) =>
    code === 't' || code === 'a' ? unmarked(value, punctuated) : value,
  );
  if (subfields.length === 0) return [];
  const unimarc =
    toTag.get(successions.has(field.tag) ? field.tag + field.ind2 : field.tag) ?? unknownSuccession(field.tag);
  // First indicator 1: no note is made. In UNIMARC the second says so, with 0.
  return [dataField(unimarc, ' ', field.ind1 === '1' ? '0' : '1', subfields)];
}

const unknownSuccession = (tag: string): string => (tag === '780' ? '430' : tag === '785' ? '440' : '488');

function linkToMarc21(field: DataField): DataField[] {
  const plain = field.subfields.some(isEmbedding) ? embedded(field) : field.subfields;
  const subfields: Subfield[] = [];
  const untitled = !plain.some(({ code }) => code === 't');
  let place = '';
  for (const { code, value } of plain) {
    const last = subfields.at(-1);
    if (code === 'h' || code === 'i') {
      if (last?.code === 't')
        subfields[subfields.length - 1] = {
          code: 't',
          value: `${last.value}${code === 'h' ? '. ' : ', '}${withoutSigns(value).text}`,
        };
      else if (last === undefined) subfields.push({ code: 't', value });
      continue;
    }
    // Place and publisher stand before the date in MARC 21 $d.
    if (code === 'c') {
      place = value;
      continue;
    }
    if (code === 'd' && place !== '') {
      subfields.push({ code: 'd', value: `${place}, ${value}` });
      place = '';
      continue;
    }
    // Old records have the title in $a when there is nothing else.
    const to = code === 'a' && untitled ? 't' : codes.back[code];
    if (to === undefined || value === '') continue;
    subfields.push({ code: to, value: to === 't' ? withoutSigns(value).text : value });
  }
  if (place !== '') subfields.push({ code: 'd', value: place });
  if (subfields.length === 0) return [];
  const { tag, ind2 } = fromTag.get(field.tag)!;
  return [dataField(tag, field.ind2 === '0' ? '1' : '0', ind2, subfields)];
}

/** `$1` opens an embedded field when a tag and two indicators, or the tag of a control field and its value, follow it. */
const opening = /^(?:(00[1-9])(.+)|([0-9]{3})[ 0-9#|].)$/s;
const isEmbedding = ({ code, value }: Subfield): boolean => code === '1' && opening.test(value);

/** The embedded fields as standard subfields: what they say of the other resource. */
function embedded(field: DataField): Subfield[] {
  const found: Subfield[] = [];
  let tag = '';
  let titled = false;
  for (const each of field.subfields) {
    if (isEmbedding(each)) {
      const match = opening.exec(each.value)!;
      tag = match[1] ?? match[3]!;
      if (match[1] === '001') found.push({ code: '0', value: match[2]! });
      if (tag === '200' || tag === '500' || tag === '530') titled = titled || found.some(({ code }) => code === 't');
      continue;
    }
    if (tag === '') {
      // Standard subfields before the first embedded field, as in mixed records.
      if (each.code !== '1') found.push(each);
      continue;
    }
    const code = embeddedCodes[`${tag}$${each.code}`];
    if (code === undefined || (titled && titleCodes.has(code))) continue;
    if (code !== 't' || !found.some(({ code: present }) => present === 't')) found.push({ code, value: each.value });
  }
  return found;
}
const embeddedCodes: Readonly<Record<string, string>> = {
  '010$a': 'y',
  '011$a': 'x',
  '011$e': 'x',
  '040$a': 'z',
  '200$a': 't',
  '200$h': 'h',
  '200$i': 'i',
  '500$a': 't',
  '530$a': 't',
  '205$a': 'e',
  '210$a': 'c',
  '210$d': 'd',
  '214$a': 'c',
  '214$d': 'd',
  '215$a': 'p',
  '700$a': 'a',
  '710$a': 'a',
  '856$u': 'u',
};

export const links: readonly PairRule[] = [
  {
    marc21: [...new Set(kinds.map(([tag]) => tag))],
    unimarc: [...fromTag.keys()],
    toUnimarc: ([field], { punctuated }) => linkToUnimarc(field!, punctuated),
    toMarc21: ([field]) => linkToMarc21(field!),
    examples: [
      {
        because: 'the tag says what the second indicator of 780 says',
        marc21: ['=780  00$tSessional papers$x0000-0019', '=780  05$tNature series$x1111-1119'],
        unimarc: ['=430  \\1$tSessional papers$x0000-0019', '=434  \\1$tNature series$x1111-1119'],
      },
      {
        because: 'no note is made',
        marc21: ['=785  16$tOne$x0000-0019'],
        unimarc: ['=446  \\0$tOne$x0000-0019'],
      },
      {
        because: 'another medium; CODEN and ISBN change their letters',
        marc21: ['=776  0\\$tNature (Online)$x1476-4687$yNATUAS$w(OCoLC)1'],
        unimarc: ['=452  \\1$tNature (Online)$x1476-4687$zNATUAS$0(OCoLC)1'],
      },
      {
        because: 'embedded fields say the same in another way',
        marc21: ['=780  00$wFRBNF34348506$tAnnales$x0003-4398'],
        unimarc: ['=430  \\1$1001FRBNF34348506$12001 $aAnnales$1011  $a0003-4398'],
        only: 'to-marc21',
      },
      {
        because: 'a part of a title in an embedded field',
        marc21: ['=785  00$tJournal. B, Optics$x0022-3700'],
        unimarc: ['=440  \\1$12001 $aJournal$hB$iOptics$1011  $a0022-3700'],
        only: 'to-marc21',
      },
      {
        because: 'old French records have the title in $a',
        marc21: ['=770  0\\$tLiber (Ed. française)$x1144-5858'],
        unimarc: ['=421  \\1$aLiber (Ed. française)$x1144-5858'],
        only: 'to-marc21',
      },
    ],
  },
];

/** The embedded technique for a link by standard subfields, for those who take nothing else: title, ISSN and record number. */
export function toEmbedded(field: DataField): DataField {
  const subfields: Subfield[] = [];
  const id = firstOf(field, '0');
  const title = firstOf(field, 't');
  const issn = firstOf(field, 'x');
  if (id !== undefined) subfields.push({ code: '1', value: `001${id}` });
  if (issn !== undefined) subfields.push({ code: '1', value: '011  ' }, { code: 'a', value: issn });
  if (title !== undefined) subfields.push({ code: '1', value: '2001 ' }, { code: 'a', value: title });
  return subfields.length === 0 ? field : { ...field, subfields };
}
