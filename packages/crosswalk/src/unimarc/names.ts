/**
 * 7XX: persons and bodies. UNIMARC 700–702, 710–712, 716, 720; MARC 21 100, 700, 110, 710, 111, 711, 720.
 * Source: UNIMARC Manual 1.1.0 (2024), 7--; UNIMARC to MARC 21 Conversion Specifications 3.0 (LC, 2001); relator codes by Appendix C and
 * the MARC Code List for Relators, those that both lists name alike.
 */
import type { DataField, Subfield } from '@masthead/marc';
import { unmarked } from './isbd.ts';
import { codesOf, dataField, type PairRule, recoded } from './rule.ts';

const relators: Readonly<Record<string, string>> = {
  aui: '080',
  aut: '070',
  bsl: '160',
  com: '220',
  dgg: '295',
  dst: '310',
  edt: '340',
  ill: '440',
  isb: '475',
  orm: '557',
  pbd: '651',
  pbl: '650',
  prt: '610',
  spn: '723',
  ths: '727',
  trl: '730',
};
const relatorsBack = Object.fromEntries(Object.entries(relators).map(([marc, unimarc]) => [unimarc, marc]));

/** A code of the other list where it has one; none where it has not, as the two lists do not mix. */
function relator(value: string, list: Readonly<Record<string, string>>): string {
  return list[value.trim()] ?? '';
}

const bodyCodes = codesOf('a b 0>3 4');
const meetingCodes = codesOf('a n>d d>f c>e e>b 0>3 4');

function bodyToUnimarc(tag: string, field: DataField, punctuated: boolean): DataField[] {
  const meeting = field.tag === '111' || field.tag === '711';
  const subfields = recoded(field, (meeting ? meetingCodes : bodyCodes).there, (value, code) =>
    code === '4' ? relator(value, relators) : code === '0' ? value : unmarked(value, punctuated),
  );
  if (!subfields.some(({ code }) => code === 'a')) return [];
  // A qualifier at the end of the name has a subfield of its own.
  const parts = meeting
    ? subfields
    : subfields.flatMap((each) => (each.code === 'a' || each.code === 'b' ? withQualifier(each) : [each]));
  return [dataField(tag, meeting ? '1' : '0', '012'.includes(field.ind1) ? field.ind1 : '2', parts)];
}

function withQualifier({ code, value }: Subfield): Subfield[] {
  const match = code === 'a' ? /^(.*\S) \(([^()]*)\)$/s.exec(value) : null;
  if (match === null) return [{ code, value }];
  return [
    { code, value: match[1]! },
    { code: 'c', value: `(${match[2]!})` },
  ];
}

function bodyToMarc21(main: boolean, field: DataField, punctuated: boolean): DataField[] {
  const meeting = field.ind1 === '1';
  const subfields: Subfield[] = [];
  for (const { code, value } of field.subfields) {
    if (!meeting && code === 'c') {
      const last = subfields.at(-1);
      if (last !== undefined) {
        const qualifier = /^\(.*\)$/s.test(value) ? value : `(${value})`;
        subfields[subfields.length - 1] = { code: last.code, value: `${last.value} ${qualifier}` };
      }
      continue;
    }
    const to = (meeting ? meetingCodes : bodyCodes).back[code];
    const text = to === '4' ? relator(value, relatorsBack) : value;
    if (to !== undefined && text !== '') subfields.push({ code: to, value: text });
  }
  if (!subfields.some(({ code }) => code === 'a')) return [];
  const tag = meeting ? (main ? '111' : '711') : main ? '110' : '710';
  const closed = punctuated && !meeting ? withStops(subfields) : subfields;
  return [dataField(tag, '012'.includes(field.ind2) ? field.ind2 : '2', ' ', closed)];
}

/** A punctuated record has a stop after each unit of a body. */
function withStops(subfields: readonly Subfield[]): Subfield[] {
  return subfields.map((each) =>
    (each.code === 'a' || each.code === 'b') && !/[.)]$/.test(each.value) ? { ...each, value: `${each.value}.` } : each,
  );
}

const personCodes = codesOf('b>d c d>f q>g 0>3 4');

/** 700 and 702 are persons; 720 and 722 families, which MARC 21 has in the same fields with 3 as first indicator. */
function personToUnimarc(main: boolean, field: DataField, punctuated: boolean): DataField[] {
  const family = field.ind1 === '3';
  const tag = main ? (family ? '720' : '700') : family ? '722' : '702';
  const surname = field.ind1 === '1';
  const subfields: Subfield[] = [];
  for (const { code, value } of field.subfields) {
    const text = code === '4' ? relator(value, relators) : code === '0' ? value : unmarked(value, punctuated);
    if (text === '') continue;
    if (code === 'a') {
      const comma = surname ? text.indexOf(', ') : -1;
      subfields.push({ code: 'a', value: comma < 0 ? text : text.slice(0, comma) });
      if (comma >= 0) subfields.push({ code: 'b', value: text.slice(comma + 2) });
    } else {
      const to = personCodes.there[code];
      if (to !== undefined) subfields.push({ code: to, value: text });
    }
  }
  if (!subfields.some(({ code }) => code === 'a')) return [];
  return [dataField(tag, ' ', family ? ' ' : surname ? '1' : '0', subfields)];
}

function personToMarc21(tag: string, field: DataField): DataField[] {
  const subfields: Subfield[] = [];
  let surname = field.ind2 === '1';
  for (const { code, value } of field.subfields) {
    const last = subfields.at(-1);
    if (code === 'a') subfields.push({ code: 'a', value: value.replace(/,\s*$/, '') });
    else if (code === 'b') {
      surname = true;
      if (last?.code === 'a') subfields[subfields.length - 1] = { code: 'a', value: `${last.value}, ${value}` };
    } else {
      const to = personCodes.back[code];
      const text = to === '4' ? relator(value, relatorsBack) : value;
      if (to !== undefined && text !== '') subfields.push({ code: to, value: text });
    }
  }
  if (!subfields.some(({ code }) => code === 'a')) return [];
  return [dataField(tag, field.tag.startsWith('72') ? '3' : surname ? '1' : '0', ' ', subfields)];
}

export const names: readonly PairRule[] = [
  {
    marc21: ['100'],
    unimarc: ['700', '720'],
    toUnimarc: ([field], { punctuated }) => personToUnimarc(true, field!, punctuated),
    toMarc21: ([field]) => personToMarc21('100', field!),
    examples: [
      {
        because: 'a family',
        marc21: ['=100  3\\$aMedici family'],
        unimarc: ['=720  \\\\$aMedici family'],
      },
      {
        because: 'surname and forenames have a subfield each',
        marc21: ['=100  1\\$aGroza, Cornel$d1950-$4edt'],
        unimarc: ['=700  \\1$aGroza$bCornel$f1950-$4340'],
      },
    ],
  },
  {
    marc21: ['700'],
    unimarc: ['702', '701', '721', '722'],
    toUnimarc: ([field], { punctuated }) => personToUnimarc(false, field!, punctuated),
    toMarc21: ([field]) => personToMarc21('700', field!),
    examples: [
      {
        because: 'a name in direct order',
        marc21: ['=700  0\\$aStendhal'],
        unimarc: ['=702  \\0$aStendhal'],
      },
    ],
  },
  {
    marc21: ['110', '111'],
    unimarc: ['710'],
    toUnimarc: ([field], { punctuated }) => bodyToUnimarc('710', field!, punctuated),
    toMarc21: ([field], { punctuated }) => bodyToMarc21(true, field!, punctuated),
    examples: [
      {
        because: 'a government and its department',
        marc21: ['=110  1\\$aFrance$bService des statistiques industrielles'],
        unimarc: ['=710  01$aFrance$bService des statistiques industrielles'],
      },
    ],
  },
  {
    marc21: ['710', '711'],
    unimarc: ['712', '711'],
    toUnimarc: ([field], { punctuated }) => bodyToUnimarc('712', field!, punctuated),
    toMarc21: ([field], { punctuated }) => bodyToMarc21(false, field!, punctuated),
    examples: [
      {
        because: 'a qualifier is part of the name in MARC 21',
        marc21: ['=710  2\\$aAcademy of Management (Ada, Ohio)$4isb'],
        unimarc: ['=712  02$aAcademy of Management$c(Ada, Ohio)$4475'],
      },
      {
        because: 'a meeting',
        marc21: ['=711  2\\$aCongress of Sociology$n4$d1959$cMilano'],
        unimarc: ['=712  12$aCongress of Sociology$d4$f1959$eMilano'],
      },
    ],
  },
  // An uncontrolled name, which may be a person's or a body's: 1 is a person's.
  {
    marc21: ['720'],
    unimarc: [],
    toUnimarc: ([field], { punctuated }) =>
      field!.ind1 === '1'
        ? personToUnimarc(false, { ...field!, ind1: '0' }, punctuated)
        : bodyToUnimarc('712', { ...field!, ind1: '2' }, punctuated),
    toMarc21: () => [],
    examples: [
      {
        because: 'an issuing body whose name is not controlled',
        marc21: ['=720  \\\\$aKansas City Star'],
        unimarc: ['=712  02$aKansas City Star'],
        only: 'to-unimarc',
      },
    ],
  },
];
