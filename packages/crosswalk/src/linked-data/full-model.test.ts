/**
 * The full model, value by value: each property of the mapping, from the field that it is made of (model v2, mapping to MARC 21).
 * Long because it is the mapping, row by row.
 */
import type { Issn } from '@masthead/issn';
import { createLineReader, type MarcRecord } from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { readMarc21 } from '../marc21/index.ts';
import { modelElements } from './elements.ts';
import { linkedKinds } from './full/links.ts';
import { fullPrefixes } from './full-vocabulary.ts';
import { issnHToQuads, issnLToQuads } from './issn-l.ts';
import { type LinkedDataModel, policies } from './policy.ts';
import { asOnThePortal } from './portal-spellings.ts';
import { serialToQuads } from './serial-to-quads.ts';
import type { Quad, Term } from './terms.ts';
import { prefixes } from './vocabulary.ts';

const own = 'http://issn.org/resource/ISSN/0028-0836';
const namespaces: Readonly<Record<string, string>> = { ...prefixes, ...fullPrefixes };
const expand = (name: string): string => {
  const [prefix = '', local = ''] = name.split(':');
  return `${namespaces[prefix]}${local}`;
};

function recordOf(lines: readonly string[]): MarcRecord {
  const reader = createLineReader();
  const text = ['=LDR  00000cas a2200000 a 4500', ...lines].join('\n');
  const [item] = [...reader.push(new TextEncoder().encode(`${text}\n\n`)), ...reader.end()];
  if (!item?.record) throw new Error('the test has no record');
  return item.record;
}

function quadsOf(lines: readonly string[], model: LinkedDataModel = 'full'): Quad[] {
  const record = recordOf(lines);
  const { serial } = readMarc21(record);
  return serialToQuads(serial!, { record, model });
}

const show = (term: Term): string => {
  if (term.termType !== 'Literal') return term.value.replace(own, '');
  return term.language === '' ? `"${term.value}"` : `"${term.value}"@${term.language}`;
};

/** Values of a path such as `bf:note/rdf:value`, or of the node `#Record dct:modified`. */
function valuesOf(quads: readonly Quad[], path: string): string[] {
  const [start = '', rest = ''] = path.includes(' ') ? path.split(' ') : ['', path];
  let nodes: Term[] = [{ termType: 'NamedNode', value: start.startsWith('http') ? start : own + start }];
  for (const property of rest.split(/\/(?=[a-z0-9]+:)/i)) {
    const iri = expand(property);
    nodes = nodes.flatMap((node) =>
      quads
        .filter(({ subject, predicate }) => subject.value === node.value && predicate.value === iri)
        .map(({ object }) => object),
    );
  }
  return nodes.map(show);
}

const number = '=022  0\\$a0028-0836$l0028-0836$22';
const fixed = (text: string): string => `=008  ${text}`;
const issn = (text: string): string => `http://issn.org/resource/ISSN/${text}`;
const m21 = 'http://marc21rdf.info/terms/';
const loc = 'http://id.loc.gov/vocabulary/';

const rows: readonly [because: string, lines: readonly string[], path: string, expected: readonly string[]][] = [
  ['338 $b', ['=338  \\\\$aonline resource$bcr'], 'bf:carrier', [`${loc}carriers/cr`]],
  ['336 $b', ['=336  \\\\$atext$btxt'], 'bf:content', [`${loc}contentTypes/txt`]],
  ['337 $b', ['=337  \\\\$acomputer$bc'], 'bf:media', [`${loc}mediaTypes/c`]],
  ['a term is no code', ['=338  \\\\$bOnline resource'], 'bf:carrier', []],
  ['080', ['=080  \\\\$a61(05)'], 'bf:classification/rdf:type', [expand('bf:ClassificationUdc')]],
  ['080 $a', ['=080  \\\\$a61(05)'], 'bf:classification/rdf:value', ['"61(05)"']],
  ['082', ['=082  04$a505$222'], 'bf:classification/rdf:type', [expand('bf:ClassificationDdc')]],
  ['082 $a', ['=082  04$a505$222'], 'bf:classification/rdf:value', ['"505"']],
  [
    '533 $b $c, as a node',
    ['=533  \\\\$aMicrofilm.$bAnn Arbor :$cUMI,$d1980-'],
    'bf:hasReproduction/dct:spatial',
    ['#ReproductionPlace-Ann_Arbor'],
  ],
  [
    '533 $c',
    ['=533  \\\\$aMicrofilm.$bAnn Arbor :$cUMI,$d1980-'],
    'bf:hasReproduction/schema:publisher/schema:name',
    ['"UMI"'],
  ],
  [
    '533 $d',
    ['=533  \\\\$aMicrofilm.$bAnn Arbor :$cUMI,$d1980-'],
    'bf:hasReproduction/schema:publication/dct:temporal',
    ['"1980-"'],
  ],
  [
    '533 as text',
    ['=533  \\\\$aMicrofilm.$bAnn Arbor :$cUMI,$d1980-'],
    'bfmarc:reproductionNote',
    ['"Microfilm. Ann Arbor : UMI, 1980-"'],
  ],
  ['533 without a place is text only', ['=533  \\\\$aMicrofilm.'], 'bf:hasReproduction', []],
  ['030', ['=030  \\\\$aNATUAS'], '#CODEN rdf:value', ['"NATUAS"']],
  ['030', ['=030  \\\\$aNATUAS'], '#CODEN rdf:type', [expand('bf:Coden')]],
  ['210', ['=210  0\\$aNature$b(Lond.)'], '#AbbreviatedKeyTitle rdf:value', ['"Nature (Lond.)"']],
  [
    '210, with its script',
    ['=210  0\\$aNature$b(Lond.)'],
    '#AbbreviatedKeyTitle bf:mainTitle',
    ['"Nature (Lond.)"@und-Latn'],
  ],
  ['210 is an alternate name', ['=210  0\\$aNature$b(Lond.)'], 'schema:alternateName', ['"Nature (Lond.)"']],
  ['222 $a $b', ['=222  \\0$aNature$b(London)'], '#KeyTitle rdf:value', ['"Nature (London)"']],
  [
    'only titles that are identifiers',
    ['=210  0\\$aNature', '=222  \\0$aNature$b(London)', '=245  00$aNature.'],
    'bf:title',
    ['#KeyTitle', '#AbbreviatedKeyTitle'],
  ],
  ['245', ['=245  00$aNature.'], 'bf:mainTitle', ['"Nature"']],
  ['245, with its script', ['=245  00$aNature.'], 'bf:relatedTo/bf:mainTitle', ['"Nature"@und-Latn']],
  ['245', ['=245  00$aNature.'], 'bf:relatedTo/rdf:type', [expand('bf:Title')]],
  ['246 #1', ['=246  11$aParallel'], 'bf:relatedTo/rdf:type', [expand('bf:ParallelTitle')]],
  ['246', ['=246  14$aVariant'], 'bf:relatedTo/rdf:type', [expand('bf:VariantTitle')]],
  ['246, second indicator', ['=246  14$aVariant'], 'bf:relatedTo/bf:variantType', ['"Cover title"']],
  [
    '246 $i',
    ['=246  1\\$iIssues for 1990 have title:$aVariant'],
    'bf:relatedTo/bf:variantType',
    ['"Issues for 1990 have title"'],
  ],
  [
    '880 of 246',
    ['=246  14$6880-01$aPravda', '=880  14$6246-01/(N$aПравда'],
    'bf:relatedTo/bf:translationOf/bf:mainTitle',
    ['"Правда"@und-Cyrl'],
  ],
  [
    '880 of 246',
    ['=246  14$6880-01$aPravda', '=880  14$6246-01/(N$aПравда'],
    'bf:relatedTo/bf:mainTitle',
    ['"Pravda"@und-Latn-t-und-Cyrl'],
  ],
  ['588', ['=588  \\\\$aLatest issue consulted: 5.'], 'bf:note/rdf:value', ['"Latest issue consulted: 5."']],
  ['588', ['=588  \\\\$aLatest issue consulted: 5.'], 'bf:note/bf:noteType', ['"Source of the description note"']],
  ['538 is not taken any more', ['=538  \\\\$aMode of access: Web'], 'bf:note', []],
  ['260', ['=260  \\\\$aLondon$bMacmillan$c1869-'], 'bf:provisionActivityStatement', ['"London Macmillan 1869-"']],
  ['008/19', [fixed('690101c18699999enkwr p       0   a0eng c')], 'bfmarc:regularity', [`${m21}continuingreg#r`]],
  [
    '008/18',
    [fixed('690101c18699999enkwr p       0   a0eng c')],
    'dct:accrualPeriodicity',
    ['http://purl.org/cld/freq/weekly'],
  ],
  [
    '008/18 blank',
    [fixed('690101c18699999enk x p       0   a0eng c')],
    'dct:accrualPeriodicity',
    ['http://purl.org/cld/freq/irregular'],
  ],
  ['008/18 other', [fixed('690101c18699999enkzr p       0   a0eng c')], 'dct:accrualPeriodicity', ['"other"']],
  ['008/18 unknown', [fixed('690101c18699999enkur p       0   a0eng c')], 'dct:accrualPeriodicity', ['"unknown"']],
  ['no 008', [], 'dct:accrualPeriodicity', ['"unknown"']],
  ['008/06', [fixed('690101d18691990enkwr p       0   a0eng c')], 'm2100X:M00806', [`${m21}alltyp#d`]],
  ['no 008', [], 'm2100X:M00806', [`${m21}alltyp#u`]],
  ['008/22', [fixed('690101c18699999enkwr po      0   a0eng c')], 'm2100X:M008CR22', [`${m21}continuingori#o`]],
  [
    '008/22',
    [fixed('690101c18699999enkwr p s     0   a0eng c').replace('p s', 'p s')],
    'm2100X:M008CR23',
    [`${m21}commonfor#s`],
  ],
  ['008/23 blank', [fixed('690101c18699999enkwr p       0   a0eng c')], 'm2100X:M008CR23', [`${m21}commonfor#23`]],
  ['008/23 by the medium', ['=007  cr'], 'm2100X:M008CR23', [`${m21}commonfor#o`]],
  [
    '008/33, as the published example spells it',
    [fixed('690101c18699999enkwr p       0   a0eng c')],
    'm2100X:M008CR33',
    [`${m21}continuingscr#23a`],
  ],
  ['362 0#', ['=362  0\\$aVol. 1-$zWilson'], 'm213XX:M3620_a', ['"Vol. 1-"']],
  ['362 0# $z', ['=362  0\\$aVol. 1-$zWilson'], 'm213XX:M3620_z', ['"Wilson"']],
  ['362 1#', ['=362  1\\$aBegan with v. 1.$zSource'], 'm213XX:M3621_a', ['"Began with v. 1."']],
  ['362 1# $z', ['=362  1\\$aBegan with v. 1.$zSource'], 'm213XX:M3621_z', ['"Source"']],
  ['007/00', ['=007  ad'], 'rdf:type', ['bf:Work', 'bf:Instance', 'schema:Periodical', 'schema:Atlas'].map(expand)],
  [
    '008/21',
    [fixed('690101c18699999enkdrnn       0   a0eng c').replace('drn', 'dr n').replace('n  ', '  ')],
    'rdf:type',
    ['bf:Work', 'bf:Instance', 'schema:Periodical', 'schema:Newspaper'].map(expand),
  ],
  [
    '981–989, the deepest of each way',
    [
      '=981  01$aSciences$uhttp://udcdata.info/025403',
      '=982  01$aPhysics$uhttp://udcdata.info/029541',
      '=981  02$aArts$uhttp://udcdata.info/068000',
    ],
    'schema:about',
    ['http://udcdata.info/029541', 'http://udcdata.info/068000'],
  ],
  ['989 $a', ['=989  01$aPhysics$uhttp://udcdata.info/029541'], 'schema:keywords', ['"Physics"']],
  ['a local 982 of another catalogue', ['=982  \\\\$2twse$aphilosophie'], 'schema:keywords', []],
  ['008/11-14', [fixed('690101d18691990enkwr p       0   a0eng c')], 'schema:endDate', ['"1990"']],
  ['running', [fixed('690101c18699999enkwr p       0   a0eng c')], 'schema:endDate', ['"9999"']],
  ['not known', [], 'schema:endDate', ['"uuuu"']],
  ['008/07-10', [fixed('690101d186u1990enkwr p       0   a0eng c')], 'schema:startDate', ['"186u"']],
  [
    '008/35-37 and 041',
    [fixed('690101c18699999enkwr p       0   a0eng c'), '=041  0\\$aeng$afre'],
    'schema:inLanguage',
    [`${loc}languages/eng`, `${loc}languages/fre`],
  ],
  ['no language', [], 'schema:inLanguage', [`${loc}languages/und`]],
  [
    '008/15-17 and 044',
    [fixed('690101c18699999enkwr p       0   a0eng c'), '=044  \\\\$cGBR'],
    'dct:spatial',
    [`${loc}countries/enk`, 'https://www.iso.org/obp/ui/#iso:code:3166:GB'],
  ],
  ['no country', [], 'dct:spatial', [`${loc}countries/xx`, 'https://www.iso.org/obp/ui/#iso:code:3166:ZZ']],
  [
    'one place',
    [fixed('690101c18699999enkwr p       0   a0eng c')],
    '#ReferencePublicationEvent schema:location',
    [`${loc}countries/enk`],
  ],
  [
    'events by the first indicator, and those between numbered',
    ['=264  \\1$aA$bP', '=264  21$aB$bQ', '=264  21$aC$bR', '=264  31$aD$bS'],
    'schema:publication',
    [
      '#ReferencePublicationEvent',
      '#EarliestPublicationEvent',
      '#InterveningPublicationEvent1',
      '#InterveningPublicationEvent2',
      '#LatestPublicationEvent',
    ],
  ],
  [
    '264 $b',
    ['=264  \\1$aLondon$bMacmillan & Co.$c1869-'],
    '#EarliestPublicationEvent schema:publishedBy',
    ['#Publisher-Macmillan_&_Co.'],
  ],
  ['264 $c', ['=264  \\1$aLondon$bMacmillan$c1869-'], '#EarliestPublicationEvent dct:temporal', ['"1869-"']],
  [
    '264 $a',
    ['=264  \\1$a[London]$bMacmillan'],
    '#EarliestPublicationEvent schema:location',
    ['#PublicationPlace-%5BLondon%5D'],
  ],
  ['no place', ['=264  \\1$bMacmillan'], '#EarliestPublicationEvent schema:location', [`${loc}countries/xx`]],
  [
    'every publisher',
    ['=264  \\1$aA$bP', '=264  31$aD$bS$bT'],
    'schema:publisher',
    ['#Publisher-P', '#Publisher-S', '#Publisher-T'],
  ],
  [
    '880 of 264',
    ['=264  \\1$6880-01$aMoskva$bPravda', '=880  \\1$6264-01/(N$aМосква$bПравда'],
    'schema:publisher/schema:name',
    ['"Правда"@und-Cyrl'],
  ],
  [
    '880 of 264',
    ['=264  \\1$6880-01$aMoskva$bPravda', '=880  \\1$6264-01/(N$aМосква$bПравда'],
    'schema:publisher/schema:alternateName',
    ['"Pravda"@und-Latn-t-und-Cyrl'],
  ],
  ['no publisher', [], 'schema:publisher/schema:name', ['"Publisher not stated"@und-Latn']],
  [
    '962 $l',
    ['=264  \\1$aWien :$bX', '=962  \\\\$aWien :$cAustria$l48.2$o16.3$uhttp://sws.geonames.org/2761369/'],
    '#PublicationPlace-Wien schema:geo/schema:latitude',
    ['"48.2"'],
  ],
  [
    '962 $o',
    ['=264  \\1$aWien :$bX', '=926  \\\\$aWien :$cAustria$l48.2$o16.3$uhttp://sws.geonames.org/2761369/'],
    '#PublicationPlace-Wien schema:geo/schema:longitude',
    ['"16.3"'],
  ],
  [
    '962 $c',
    ['=264  \\1$aWien :$bX', '=962  \\\\$aWien :$cAustria$l48.2$o16.3'],
    '#PublicationPlace-Wien schema:geo/schema:addressCountry',
    ['"Austria"'],
  ],
  [
    '962 $u',
    ['=264  \\1$aWien :$bX', '=962  \\\\$aWien :$cAustria$l48.2$o16.3$uhttp://sws.geonames.org/2761369/'],
    '#PublicationPlace-Wien schema:sameAs',
    ['https://sws.geonames.org/2761369/'],
  ],
  ['260 $a', ['=260  \\\\$aWien$bX'], '#PublicationPlace-Wien rdfs:label', ['"Wien"']],
  ['710', ['=710  2\\$aUNESCO'], 'bfrel:isb', ['#IssuingBody-UNESCO']],
  ['710 again', ['=710  2\\$aUNESCO'], 'schema:contributor', ['#IssuingBody-UNESCO']],
  ['710', ['=710  2\\$aUNESCO'], 'bfrel:isb/schema:name', ['"UNESCO"@und-Latn']],
  [
    '710 $b',
    ['=710  2\\$aUNESCO$bLibrary'],
    '#IssuingBody-UNESCO._Library schema:parentOrganization',
    ['#IssuingBody-UNESCO'],
  ],
  [
    '710 $0',
    ['=710  2\\$aUNESCO$0(isni)0000 0001 2342 1051'],
    'bfrel:isb/schema:sameAs',
    ['https://isni.org/isni/0000000123421051'],
  ],
  ['720', ['=720  \\\\$aSmith, J.'], 'bfrel:isb/schema:name', ['"Smith, J."@und-Latn']],
  [
    '510 $a $u, facet',
    ['=510  0\\$aSCOPUS$uhttps://www.scopus.com/$9facet'],
    'bflc:indexedIn/schema:name',
    ['"SCOPUS"'],
  ],
  [
    '510 $u',
    ['=510  0\\$aSCOPUS$uhttps://www.scopus.com/$9facet'],
    'bflc:indexedIn/bf:electronicLocator',
    ['https://www.scopus.com/'],
  ],
  ['510 that is no facet', ['=510  0\\$aSCOPUS$uhttps://www.scopus.com/'], 'bflc:indexedIn', []],
  ['510 $x', ['=510  0\\$aPopulation index$x0032-4701'], 'schema:citation', [issn('0032-4701')]],
  ['022 $z', ['=022  0\\$z0302-2889'], '#ISSN issnprop:hasCancelledISSN/rdf:type', [expand('bf:Issn')]],
  ['022 $2', [], '#Record prov:wasAttributedTo/schema:name', ['"ISSN Centre 2"']],
  [
    '699 $v',
    ['=699  \\9$aFRA$v_7$8Register'],
    '#RecordCreation prov:wasAssociatedWith',
    ['http://issn.org/organization/ISSNCenter#_7'],
  ],
  ['no 699 $v', [], '#RecordCreation prov:wasAssociatedWith', ['http://issn.org/organization/ISSNCenter#_2']],
  ['022 $l', [], 'http://issn.org/resource/ISSN-L/0028-0836 schema:hasPart', ['']],
  [
    '920 $i',
    [
      '=920  \\\\$a0028-0836$cNature$dSpringer$e1869$f2005$gCLOCKSS Archive$hclockss$iArchived$j1 to 5$k1; 2; 3; 4; 5$l2020-01-27$mhttps://clockss.org/nature',
    ],
    'schema:subjectOf/schema:creativeWorkStatus',
    ['"Archived"'],
  ],
  [
    '920 $j',
    ['=920  \\\\$a0028-0836$cNature$gC$hclockss$iArchived$j1 to 5$k1; 2'],
    'schema:subjectOf/schema:abstract',
    ['"1 to 5"'],
  ],
  [
    '920 $k',
    ['=920  \\\\$a0028-0836$cNature$gC$hclockss$iArchived$j1 to 5$k1; 2'],
    'schema:subjectOf/schema:description',
    ['"1; 2"'],
  ],
  [
    '920 $l',
    ['=920  \\\\$a0028-0836$cNature$gC$hclockss$iArchived$l2020-01-27'],
    'schema:subjectOf/schema:dateModified',
    ['"2020-01-27"'],
  ],
  [
    '920 $e $f',
    ['=920  \\\\$a0028-0836$cNature$e1869$f2005$gC$hclockss$iArchived'],
    'schema:subjectOf/schema:temporalCoverage',
    ['"1869/2005"'],
  ],
  [
    '920 $m',
    ['=920  \\\\$a0028-0836$cNature$gC$hclockss$iArchived$mhttps://clockss.org/nature'],
    'schema:subjectOf/schema:url',
    ['"https://clockss.org/nature"'],
  ],
  [
    '920 $h',
    ['=920  \\\\$a0028-0836$cNature$gCLOCKSS Archive$hclockss$iArchived'],
    'schema:subjectOf/schema:holdingArchive',
    ['http://issn.org/organization/keepers#clockss'],
  ],
  [
    '920 $g',
    ['=920  \\\\$a0028-0836$cNature$gCLOCKSS Archive$hclockss$iArchived'],
    'http://issn.org/organization/keepers#clockss schema:name',
    ['"CLOCKSS Archive"'],
  ],
  [
    '920 $h',
    ['=920  \\\\$a0028-0836$cNature$gCLOCKSS Archive$hclockss$iArchived'],
    'http://issn.org/organization/keepers#clockss schema:identifier',
    ['"clockss"'],
  ],
  [
    '920 $a $b',
    ['=920  \\\\$a0028-0836$b1476-4687$cNature$gC$hclockss$iArchived'],
    'schema:subjectOf/schema:mainEntity/schema:issn',
    ['"0028-0836"', '"1476-4687"'],
  ],
  [
    '920 $b empty',
    ['=920  \\\\$a0028-0836$bempty$cNature$gC$hclockss$iArchived'],
    'schema:subjectOf/schema:mainEntity/schema:issn',
    ['"0028-0836"'],
  ],
  [
    '920 $c',
    ['=920  \\\\$a0028-0836$cNature$gC$hclockss$iArchived'],
    'schema:subjectOf/schema:mainEntity/schema:name',
    ['"Nature"'],
  ],
  [
    '920 $d',
    ['=920  \\\\$a0028-0836$cNature$dSpringer$gC$hclockss$iArchived'],
    'schema:subjectOf/schema:mainEntity/schema:publisher',
    ['"Springer"'],
  ],
  ['920 of another catalogue', ['=920  \\\\$axyz'], 'schema:subjectOf', []],
  [
    '857 $c',
    ['=857  40$bInternet Archive$cWayback Machine$uhttps://web.archive.org/x'],
    'schema:subjectOf/schema:isPartOf/schema:name',
    ['"Wayback Machine"'],
  ],
  [
    '857 $b',
    ['=857  40$bInternet Archive$cWayback Machine$uhttps://web.archive.org/x'],
    '#WebArchive-Wayback_Machine schema:holdingArchive',
    ['http://issn.org/organization/keepers#internetarchive'],
  ],
];

describe('the full model', () => {
  it.each(rows)('%s: %j gives %s', (_because, lines, path, expected) => {
    expect(valuesOf(quadsOf([number, ...lines]), path)).toEqual(expected);
  });
});

/** Each tag with its second indicator, the BIBFRAME property, and the one that says it again. */
const links: readonly [field: string, ...properties: string[]][] = [
  ['760  0\\', 'bf:subseriesOf', 'dct:isPartOf'],
  ['762  0\\', 'bf:hasSubseries', 'dct:hasPart'],
  ['765  0\\', 'bf:translationOf', 'schema:translationOfWork'],
  ['767  0\\', 'bf:translation', 'schema:workTranslation'],
  ['770  0\\', 'bf:supplement', 'dc:relation'],
  ['772  0\\', 'bf:supplementTo', 'dc:relation'],
  ['775  0\\', 'bf:otherEdition', 'dct:isVersionOf'],
  ['776  0\\', 'bf:otherPhysicalFormat', 'dct:isFormatOf'],
  ['777  0\\', 'bf:issuedWith', 'dc:relation'],
  ['780  00', 'bf:continues', 'dc:relation'],
  ['780  01', 'bf:continuesInPart', 'dc:relation'],
  ['780  02', 'bf:replacementOf', 'dc:relation'],
  ['780  03', 'bf:replacementOf', 'dc:relation'],
  ['780  04', 'bf:mergerOf', 'dc:relation'],
  ['780  05', 'bf:absorbed', 'dc:relation'],
  ['780  06', 'bf:absorbed', 'dc:relation'],
  ['780  07', 'bf:separatedFrom', 'dc:relation'],
  ['785  00', 'bf:continuedBy', 'dc:relation'],
  ['785  01', 'bf:continuedInPartBy', 'dc:relation'],
  ['785  02', 'bf:replacedBy', 'dc:relation'],
  ['785  03', 'bf:replacedBy', 'dc:relation'],
  ['785  04', 'bf:absorbedBy', 'dc:relation'],
  ['785  05', 'bf:absorbedBy', 'dc:relation'],
  ['785  06', 'bf:splitInto', 'dc:relation'],
  ['785  07', 'bf:mergedToForm', 'dc:relation'],
  ['785  08', 'dc:relation'],
  ['787  0\\', 'dc:relation'],
];

describe('a history cluster', () => {
  const cluster = 'http://issn.org/resource/ISSN-H/0028-0836';

  it('has the resource as a part, 023 1#', () => {
    expect(valuesOf(quadsOf([number, '=023  1\\$a0028-0836']), `${cluster} schema:hasPart`)).toEqual(['']);
  });

  it('is a work with the titles it has had', () => {
    const quads = issnHToQuads('0028-0836' as Issn, ['0028-0836' as Issn, '0090-0028' as Issn]);
    expect(valuesOf(quads, `${cluster} schema:hasPart`)).toEqual(['', issn('0090-0028')]);
    expect(valuesOf(quads, `${cluster} bf:identifiedBy/rdf:value`)).toEqual(['"0028-0836"']);
  });
});

describe('the list of nodes', () => {
  it('has supplements as the Portal reads them', () => {
    const graph = asOnThePortal(quadsOf([number, '=770  0\\$tS$x0317-8471', '=772  0\\$tP$x2049-3630']));
    expect(valuesOf(graph, 'bf:supplementTo')).toEqual([issn('0317-8471')]);
    expect(valuesOf(graph, 'bf:supplement')).toEqual([issn('2049-3630')]);
  });
});

describe('links to other ISSNs', () => {
  it.each(links)('%s: %s', (field, ...properties) => {
    const quads = quadsOf([number, `=${field}$tOther$x0317-8471`]);
    const found = quads
      .filter(({ object }) => object.value === issn('0317-8471'))
      .map(({ predicate }) => predicate.value);
    expect(found.sort()).toEqual(properties.map(expand).sort());
  });

  it('has a row above for every kind', () => expect(links.length).toBe(linkedKinds.length + 1));

  it('takes the last of those that merged for what became of them', () => {
    const quads = quadsOf([number, '=785  07$x0317-8471', '=785  07$x2049-3630']);
    expect(valuesOf(quads, 'bf:mergedToForm')).toEqual([issn('2049-3630')]);
    expect(valuesOf(quads, 'dc:relation')).toEqual([issn('0317-8471'), issn('2049-3630')]);
  });

  it('leaves out a link that has no ISSN, or its own', () => {
    const quads = quadsOf([number, '=780  00$tWithout', '=785  00$x0028-0836', '=787  0\\$x1234-5678']);
    expect(valuesOf(quads, 'dc:relation')).toEqual([]);
  });
});

/** A record with every element of the model. */
const everything = [
  '=005  20260101000000.0',
  '=007  ad',
  fixed('690101c18699999enkwr psb      0   a0eng c'),
  '=022  0\\$a0028-0836$l0028-0836$m1476-4687$y0028-0837$z0302-2889$22',
  '=245  00$6880-05$aPravda',
  '=880  00$6245-05/(N$aПравда',
  ...rows.flatMap(([, lines]) => lines).filter((line) => !/^=(?:00|022)/.test(line)),
  ...links.map(([field]) => `=${field}$tOther$x0317-8471`),
  '=856  40$uhttps://www.nature.com/',
  '=023  1\\$a0028-0836',
];
const cancelled = ['=022  \\\\$a0302-2889$v0028-0836$22', '=699  \\9$8Cancelled'];

describe('the table of elements', () => {
  const cluster = issnLToQuads('0028-0836' as Issn, [{ issn: '0028-0836' as Issn, status: 'register' }]);
  const saying = (model: LinkedDataModel): Set<string> =>
    new Set(
      [...quadsOf(everything, model), ...quadsOf(cancelled, model), ...cluster].flatMap(({ predicate, object }) => [
        predicate.value,
        object.value,
      ]),
    );
  const [full, free] = [saying('full'), saying('free')];
  const onlyByProperty = (property: string) => modelElements.filter((element) => element.property === property);

  it.each(modelElements.map(({ node, property }) => [node, property] as const))(
    '%s %s is in the full model',
    (_node, property) => {
      expect(full.has(expand(property))).toBe(true);
    },
  );

  it.each(
    modelElements
      .filter(({ property }) => onlyByProperty(property).every(({ free: isFree }) => !isFree))
      .map(({ property }) => [property]),
  )('%s is not in the free model', (property) => {
    expect(free.has(expand(property))).toBe(false);
  });

  it.each(modelElements.filter(({ free: isFree }) => isFree).map(({ node, property }) => [node, property] as const))(
    '%s %s is in the free model',
    (_node, property) => {
      expect(free.has(expand(property))).toBe(true);
    },
  );

  it('has every property that the full model says of a resource', () => {
    const said = new Set(
      quadsOf(everything)
        .filter(({ subject }) => subject.value === own)
        .map(({ predicate }) => predicate.value),
    );
    const known = new Set([...policies.full.resource].map(expand));
    expect([...said].filter((property) => !known.has(property))).toEqual([]);
  });

  it('names each element once', () => {
    const names = modelElements.map(({ node, property }) => `${node} ${property}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
