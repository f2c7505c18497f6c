/**
 * Each element of Annex C (Tables C.1 and C.2) and where Masthead has it: MARC 21, UNIMARC, linked data by the full model of the application
 * profile, and the row of the record page. Each place has the value that `annex-c-record.ts` has there, which a test looks for.
 */
import type { MessageKey } from '../../register/src/words/words.ts';

/** Where an element stands, for people, and what shows it there. */
export type Place = readonly [where: string, shown: RegExp] | { readonly none: string };

export interface Element {
  readonly table: 'C.1' | 'C.2';
  /** In our own words. */
  readonly name: string;
  readonly marc21: Place;
  readonly unimarc: Place;
  readonly linkedData: Place;
  /** Labels of the catalogue of words, and a text of the page. */
  readonly page: readonly [label: MessageKey, shown: RegExp];
}

const in886: (tag: string, shown: RegExp) => Place = (tag, shown) => [
  `886 (MARC 21 ${tag}, kept: UNIMARC has no field)`,
  shown,
];
const noProperty: Place = { none: 'the application profile v2 has no property for it' };

type Row = readonly [name: string, marc21: Place, unimarc: Place, linkedData: Place, page: Element['page']];

const titleProper: Row = [
  'title proper, in original script and in Roman letters',
  [
    '245 $a $n $p, 880',
    /=245 {2}10\$6880-03\$aAkustičeskij vestnik\n[\s\S]*=880 {2}10\$6245-03\/\(N\$aАкустический вестник/,
  ],
  ['200 $a $h $i, once in each script', /=200 .*\$aAkustičeskij vestnik\n=200 .*\$aАкустический вестник/],
  [
    '`bf:mainTitle`, `bf:translationOf`',
    /bf:mainTitle "Akustičeskij vestnik" ;[\s\S]*bf:mainTitle "Акустический вестник"@und-Cyrl/,
  ],
  ['record.title-proper', /Akustičeskij vestnik[\s\S]*Акустический вестник/],
];
const variantTitles: Row = [
  'other titles: parallel titles, variants',
  ['246 by second indicator', /=246 {2}31\$aAcoustical herald\n=246 {2}34\$aAV cover title/],
  ['510, 512–517', /=510 .*\$aAcoustical herald\n=512 .*\$aAV cover title/],
  [
    '`bf:ParallelTitle`, `bf:VariantTitle`, `schema:alternateName`',
    /bf:ParallelTitle ;\s+bf:mainTitle "Acoustical herald"[\s\S]*bf:VariantTitle ;\s+bf:mainTitle "AV cover title"/,
  ],
  ['record.variant-title', /Acoustical herald[\s\S]*AV cover title/],
];
const country: Row = [
  'country of publication',
  ['008/15-17, 044 $c', /=008 {2}.{15}ru\\.*\n[\s\S]*=044 {2}\\\\\$cRUS/],
  ['102 $a', /=102 {2}\\\\\$aRU/],
  ['`dct:spatial`, and the label of the country', /dct:spatial countries:ru[\s\S]*rdfs:label "Russia \(Federation\)"/],
  ['record.country', /Russia/],
];
const place: Row = [
  'places of publication, in original script and in Roman letters',
  ['264 $a (260 $a), 880', /=264 .*\$aMoskva[\s\S]*=880 .*\$aМосква/],
  ['214 $a (210 $a), once in each script', /=214 .*\$aMoskva[\s\S]*=214 .*\$aМосква/],
  ['`schema:location` of the publication event', /schema:Place ;\s+rdfs:label "Moskva"/],
  ['record.published', /Москва[\s\S]*Moskva|Moskva[\s\S]*Москва/],
];
const medium: Row = [
  'medium of publication',
  ['007, 008/23', /=007 {2}cr\n/],
  ['135, 183 $a', /=135 {2}\\\\\$adr/],
  ['`dc:format`', /dc:format medium:Online/],
  ['record.medium', /Online/],
];
const languages: Row = [
  'languages',
  ['008/35-37, 041 $a', /=041 {2}0\\\$arus\$aeng/],
  ['101 $a', /=101 {2}0\\\$arus\$aeng/],
  ['`schema:inLanguage`', /schema:inLanguage <[^>]*\/rus>, <[^>]*\/eng>/],
  ['record.language', /Russian[\s\S]*English/],
];
const publisher: Row = [
  'publisher, in original script and in Roman letters',
  ['264 $b (260 $b), 880', /=264 .*\$bNauka Verlag[\s\S]*=880 .*\$bНаука/],
  ['214 $c (210 $c), once in each script', /=214 .*\$cNauka Verlag[\s\S]*=214 .*\$cНаука/],
  ['`schema:publisher`', /schema:name "Наука"@und-Cyrl ;\s+schema:alternateName "Nauka Verlag"/],
  ['record.published', /Nauka Verlag/],
];
const otherCountry = (who: string): Row => [
  `country of the ${who}, where it is another`,
  ['044 $c, repeated', /=044 {2}\\\\\$cRUS\$cGBR/],
  ['102 $a, repeated', /=102 {2}\\\\\$aRU\$aGB/],
  { none: 'the application profile v2 has the first country only' },
  ['record.country', /United Kingdom/],
];
const coPublisher: Row = [
  'co-publisher, in original script and in Roman letters',
  ['264 $b, repeated, 880', /=264 .*\$bAcme Copublisher[\s\S]*=880 .*\$bАкме/],
  ['214 $c, repeated', /=214 .*\$cAcme Copublisher[\s\S]*=214 .*\$cАкме/],
  ['`schema:publisher`, repeated', /schema:name "Акме"@und-Cyrl ;\s+schema:alternateName "Acme Copublisher"/],
  ['record.published', /Acme Copublisher/],
];
const status: Row = [
  'publication status',
  ['008/06', /=008 {2}.{6}c/],
  ['100 $a/8', /=100 {2}\\\\\$a.{8}a/],
  ['`m2100X:M00806`', /m2100X:M00806 <[^>]*alltyp#c>/],
  ['record.dates', /current/i],
];
const dates: Row = [
  'dates of publication',
  ['008/07-14, 362, 264 $c', /=008 {2}.{7}20019999[\s\S]*=362 .*\$aVol\. 1 \(2001\)-/],
  ['100 $a/9-16, 207', /=100 {2}\\\\\$a.{9}20019999[\s\S]*=207 .*Vol\. 1 \(2001\)-/],
  ['`schema:startDate`, `schema:endDate`', /schema:endDate "9999" ;\s+schema:startDate "2001"/],
  ['record.dates', /2001–/],
];
const frequency: Row = [
  'frequency',
  ['008/18, 310', /=008 {2}.{18}m[\s\S]*=310 .*Monthly/],
  ['110 $a/1, 326', /=110 {2}\\\\\$aaf[\s\S]*=326 .*Monthly/],
  ['`dct:accrualPeriodicity`', /dct:accrualPeriodicity <[^>]*\/monthly>/],
  ['record.frequency', /Monthly/i],
];
const url: Row = [
  'electronic location and access',
  ['856 $u (857 for archives)', /=856 {2}40\$uhttps:\/\/akust\.example\.org\//],
  ['856 $u', /=856 {2}40\$uhttps:\/\/akust\.example\.org\//],
  ['`schema:url`', /schema:url "https:\/\/akust\.example\.org\/"/],
  ['record.url', /https:\/\/akust\.example\.org\//],
];
const fileFormat: Row = [
  'type of electronic format',
  ['856 $q, 347', /=347 .*HTML pages[\s\S]*=856 .*\$qtext\/html/],
  ['856 $q', /=856 .*\$qtext\/html/],
  noProperty,
  ['record.file-format', /HTML pages[\s\S]*text\/html/],
];
const link = (name: string, tag: string, unimarc: string, property: string, title: string, issn: string): Row => [
  name,
  [`${tag} $t $x`, new RegExp(`=${tag.slice(0, 3)} .*\\$t${title}.*\\$x${issn}`)],
  [`${unimarc} $t $x`, new RegExp(`=${unimarc.slice(0, 3)} .*\\$t${title}.*\\$x${issn}`)],
  [
    `\`${property}\` and the ISSN's URI; the title is that of its own record`,
    new RegExp(`${property} <resource/ISSN/${issn}>`),
  ],
  ['record.key-title', new RegExp(title)],
];
const preceding = link(
  'preceding title and its ISSN',
  '780 by second indicator',
  '430–437',
  'bf:continues',
  'Preceding title',
  '0317-8471',
);
const succeeding = link(
  'succeeding title and its ISSN',
  '785 by second indicator',
  '441 (440–448)',
  'bf:continuedInPartBy',
  'Succeeding title',
  '1063-7710',
);
const otherMedium = link(
  'other medium versions and their ISSN',
  '776',
  '452',
  'bf:otherPhysicalFormat',
  'Akustičeskij vestnik \\(Print\\)',
  '2434-561X',
);
const type: Row = [
  'type of publication',
  ['008/21, LDR/07', /=008 {2}.{21}p/],
  ['110 $a/0, LDR/07', /=110 {2}\\\\\$aa/],
  { none: 'the class `schema:Periodical`; the code has no property in the application profile v2' },
  ['record.type', /periodical/i],
];

const c1: readonly Row[] = [
  titleProper,
  variantTitles,
  country,
  place,
  medium,
  languages,
  publisher,
  otherCountry('publisher'),
  coPublisher,
  otherCountry('co-publisher'),
  status,
  dates,
  frequency,
  url,
  fileFormat,
  preceding,
  succeeding,
  otherMedium,
  type,
];

const c2: readonly Row[] = [
  [
    'ISSN',
    ['022 $a', /=022 .*\$a1234-5679/],
    ['011 $a', /=011 .*\$a1234-5679/],
    ['`#ISSN`, `bibo:issn`', /bibo:issn "1234-5679"/],
    ['identifier.uri', /1234-5679/],
  ],
  [
    'key title',
    ['222 $a $b, 880', /=222 .*\$aAkustičeskij vestnik\$b\(Online\)/],
    ['530 $a $b', /=530 .*\$aAkustičeskij vestnik\$bOnline/],
    ['`#KeyTitle`', /#KeyTitle>\s+a bf:Identifier, bf:KeyTitle ;\s+rdf:value "Akustičeskij vestnik \(Online\)"/],
    ['record.key-title', /Akustičeskij vestnik \(Online\)/],
  ],
  titleProper,
  variantTitles,
  [
    'abbreviated key title',
    ['210 $a $b, 880', /=210 .*\$aAkust\. vestn\.\$b\(Online\)/],
    ['531 $a $b', /=531 .*\$aAkust\. vestn\.\$bOnline/],
    ['`#AbbreviatedKeyTitle`', /rdf:value "Akust\. vestn\. \(Online\)"/],
    ['record.abbreviated-key-title', /Akust\. vestn\. \(Online\)/],
  ],
  country,
  [
    'country code',
    ['044 $c (ISO 3166), 008/15-17 (MARC)', /=044 {2}\\\\\$cRUS/],
    ['102 $a (ISO 3166)', /=102 {2}\\\\\$aRU/],
    ['`dct:spatial`', /iso:code:3166:RU>/],
    ['record.country', /RUS/],
  ],
  medium,
  [
    'specific material designation',
    ['338 $a $b', /=338 .*\$aonline resource\$bcr/],
    ['183 $a', /=183 .*\$acr/],
    ['`bf:carrier`', /bf:carrier <[^>]*carriers\/cr>/],
    ['record.carrier', /online resource/],
  ],
  languages,
  [
    'language code',
    ['008/35-37, 041 $a', /=008 {2}.{35}rus/],
    ['101 $a', /=101 .*\$arus/],
    ['`schema:inLanguage`', /languages\/rus>/],
    ['record.language', /\brus\b/],
  ],
  place,
  publisher,
  [
    'access point of the publisher',
    ['710 $a $4 pbl', /=710 .*\$aNauka Publishing House.*\$4pbl/],
    ['712 $a $4 650', /=712 .*\$aNauka Publishing House.*\$4650/],
    ['`schema:contributor`', /schema:name "Nauka Publishing House"/],
    ['record.issuing-body', /Nauka Publishing House/],
  ],
  [
    'identifier of the publisher',
    ['710 $0', /=710 .*\$0\(isni\)0000000460181538/],
    ['712 $3', /=712 .*\$3\(isni\)0000000460181538/],
    ['`schema:sameAs`', /isni\/0000000460181538>/],
    ['record.issuing-body', /0000000460181538/],
  ],
  coPublisher,
  [
    'identifier of the co-publisher',
    ['710 $0', /=710 .*Acme Copublishing House.*\$0\(isni\)0000000099999999/],
    ['712 $3', /=712 .*Acme Copublishing House.*\$3\(isni\)0000000099999999/],
    ['`schema:sameAs`', /isni\/0000000099999999>/],
    ['record.issuing-body', /0000000099999999/],
  ],
  dates,
  status,
  [
    'projected date of publication',
    ['263 $a', /=263 {2}\\\\\$a202703/],
    in886('263', /=886 .*\$a263.*\$a202703/),
    noProperty,
    ['record.projected', /2027-03/],
  ],
  [
    'subject classification',
    ['080 (UDC), 082 (Dewey)', /=080 {2}\\\\\$a534/],
    ['675, 676', /=675 {2}\\\\\$a534/],
    ['`bf:classification`', /bf:ClassificationUdc ;\s+rdf:value "534"/],
    ['record.subject', /534/],
  ],
  frequency,
  type,
  [
    'access point of the issuing body, in original script and in Roman letters',
    ['710, 711, 720, 880', /=710 .*\$aAkusticheskoe obshchestvo[\s\S]*=880 .*\$aАкустическое общество/],
    ['710–712', /=712 .*\$aAkusticheskoe obshchestvo[\s\S]*=712 .*\$aАкустическое общество/],
    [
      '`bfrel:isb`',
      /schema:name "Акустическое общество"@und-Cyrl ;\s+schema:alternateName "Akusticheskoe obshchestvo"/,
    ],
    ['record.issuing-body', /Akusticheskoe obshchestvo/],
  ],
  [
    'identifier of the issuing body',
    ['710 $0', /\$0\(isni\)0000000121032683/],
    ['712 $3', /\$3\(isni\)0000000121032683/],
    ['`schema:sameAs`', /isni\/0000000121032683>/],
    ['record.issuing-body', /0000000121032683/],
  ],
  url,
  fileFormat,
  otherMedium,
  preceding,
  succeeding,
  link('parent of the supplement and its ISSN', '772', '422', 'bf:supplementTo', 'Parent title', '0028-0836'),
  link('supplement and its ISSN', '770', '421', 'bf:supplement', 'Supplement title', '0090-0028'),
  link('main series or its ISSN', '760', '410', 'bf:subseriesOf', 'Main series title', '0302-9743'),
  link('subseries or its ISSN', '762', '411', 'bf:hasSubseries', 'Subseries title', '1611-3349'),
  link(
    'other editions in the same medium and their ISSN',
    '775',
    '451',
    'bf:otherEdition',
    'Other edition title',
    '1476-4687',
  ),
  [
    'other related title or its ISSN',
    ['787 $t $x', /=787 .*\$tOther related title\$x1562-6865/],
    ['488 $t $x', /=488 .*\$tOther related title\$x1562-6865/],
    [
      "`dc:relation` and the ISSN's URI; the title is that of its own record",
      /dc:relation [^;]*<resource\/ISSN\/1562-6865>/,
    ],
    ['record.key-title', /Other related title/],
  ],
  [
    'CODEN and other codes',
    ['030 $a', /=030 .*\$aVKUSAB/],
    ['040 $a', /=040 .*\$aVKUSAB/],
    ['`#CODEN`', /a bf:Coden ;\s+rdf:value "VKUSAB"/],
    ['identifier.uri', /VKUSAB/],
  ],
  [
    'reproduction note',
    ['533', /=533 .*\$aReproduction made in\$bParis/],
    ['325 $a; all of it in 886', /=325 .*\$aReproduction made in/],
    ['`bfmarc:reproductionNote`, `bf:hasReproduction`', /bfmarc:reproductionNote "Reproduction made in Paris/],
    ['note.reproduction', /Reproduction made in/],
  ],
  [
    'system details note',
    ['538 $a', /=538 .*\$aNeeds a screen reader/],
    ['337 $a', /=337 .*\$aNeeds a screen reader/],
    noProperty,
    ['note.system', /Needs a screen reader/],
  ],
  [
    'source of the description',
    ['588 $a', /=588 .*\$aDescription based on: Vol\. 3/],
    ['303 $a', /=303 .*\$aDescription based on: Vol\. 3/],
    ['`bf:note`', /"Source of the description note" ;\s+rdf:value "Description based on: Vol\. 3"/],
    ['note.source', /Description based on: Vol\. 3/],
  ],
  [
    'note on access',
    ['506 $a', /=506 .*\$aOpen to every reader/],
    ['371 $a', /=371 .*\$aOpen to every reader/],
    noProperty,
    ['note.access', /Open to every reader/],
  ],
  [
    'code of the centre that assigned the ISSN',
    ['022 $2', /=022 .*\$20/],
    ['802 $a', /=802 .*\$a00/],
    ['`prov:wasAttributedTo`', /prov:wasAttributedTo <organization\/ISSNCenter#_0>/],
    ['data.centre', />0</],
  ],
];

const toElement =
  (table: Element['table']) =>
  ([name, marc21, unimarc, linkedData, page]: Row): Element => ({ table, name, marc21, unimarc, linkedData, page });

export const elements: readonly Element[] = [...c1.map(toElement('C.1')), ...c2.map(toElement('C.2'))];

const placeText = (place: Place): string => ('none' in place ? `– (${place.none})` : place[0]).replaceAll('|', '\\|');

/** `docs/annex-c.md`; `label` gives the words of the page. */
export function annexCPage(label: (key: MessageKey) => string): string {
  const lines = [
    '# Annex C, element by element',
    '',
    'Where Masthead keeps each element of Tables C.1 and C.2 of ISO 3297:2020: the fields of MARC 21 and UNIMARC, the properties of linked data in the full model,',
    'and the row of the record page (of related resources: the section that lists them). Written by `npm run annex-c` from `conformance/iso-3297/annex-c.ts`; a test',
    'writes a record that has all of them in each form and finds each value there.',
  ];
  for (const table of ['C.1', 'C.2'] as const) {
    const rows = elements.filter((element) => element.table === table);
    const whose = table === 'C.1' ? 'what applicants give' : 'what the Register has';
    lines.push(
      '',
      `## Table ${table}: ${whose}`,
      '',
      '| | element | MARC 21 | UNIMARC | linked data | record page |',
      '|---|---|---|---|---|---|',
    );
    rows.forEach(({ name, marc21, unimarc, linkedData, page: [key] }, at) => {
      const shown = isRelated(name) ? 'Related' : key === 'identifier.uri' ? 'Identifiers' : label(key);
      lines.push(
        `| ${at + 1} | ${name} | ${placeText(marc21)} | ${placeText(unimarc)} | ${placeText(linkedData)} | ${shown} |`,
      );
    });
  }
  return `${lines.join('\n')}\n`;
}

const isRelated = (name: string): boolean => / ISSN$/.test(name) || name.endsWith('their ISSN');
