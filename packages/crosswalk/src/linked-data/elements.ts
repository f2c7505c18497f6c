/**
 * The model as data: every property of the application profile v2 (mapping table, sheets 2 to 14), the MARC 21 fields that it is made
 * of, and whether everybody sees it or only who has the full data. `policy.ts` is derived from it, and so is what everybody may see of a
 * MARC 21 record (`visible-fields.ts`): nothing else decides which data are essential.
 */

/** What a property is said of. `resource` is the ISSN resource; the others are nodes that it leads to. */
export type NodeKind =
  | 'resource'
  | 'identifier'
  | 'title'
  | 'record'
  | 'creation'
  | 'event'
  | 'place'
  | 'coordinates'
  | 'reproduction'
  | 'organization'
  | 'classification'
  | 'note'
  | 'service'
  | 'archive'
  | 'archived serial'
  | 'keeper'
  | 'web archive'
  | 'country'
  | 'issn-l'
  | 'issn-h';

export interface ModelElement {
  readonly node: NodeKind;
  /** Prefixed name, such as `bf:carrier`. */
  readonly property: string;
  /** MARC 21 fields as the mapping names them; empty where it comes from the Register itself. */
  readonly marc: string;
  /** Whether it is part of the free model. */
  readonly free: boolean;
  /** Of `marc`, what the free model takes it from, where that is not all of it or more than the mapping names. */
  readonly freeMarc?: string;
  /** Why `free` is not what the mapping's column `Free` says. */
  readonly because?: string;
}

const publicExample = 'the annotated example of a public record has it';
const full = (node: NodeKind, property: string, marc: string): ModelElement => ({ node, property, marc, free: false });
const open = (node: NodeKind, property: string, marc: string, because?: string, freeMarc?: string): ModelElement => ({
  node,
  property,
  marc,
  free: true,
  ...(because && { because }),
  ...(freeMarc !== undefined && { freeMarc }),
});
/** Free as the mapping has it, but made of less than in the full model. */
const partly = (node: NodeKind, property: string, marc: string, freeMarc: string): ModelElement =>
  open(node, property, marc, undefined, freeMarc);

const resource: readonly ModelElement[] = [
  open('resource', 'rdf:type', ''),
  full('resource', 'bf:carrier', '338 $b'),
  full('resource', 'bf:classification', '080 $a, 082 $a'),
  full('resource', 'bf:content', '336 $b'),
  full('resource', 'bf:hasReproduction', '533'),
  open('resource', 'bf:identifiedBy', '022 $a, 022 $l, 030 $a, 210 $a, 222 $a', publicExample, '022 $a $l, 222 $a'),
  open('resource', 'bf:mainTitle', '245 $a $n $p', publicExample),
  full('resource', 'bf:media', '337 $b'),
  full('resource', 'bf:note', '588 $a'),
  full('resource', 'bf:provisionActivityStatement', '260, 264'),
  open('resource', 'bf:title', '245 $a, 246 $a', publicExample),
  full('resource', 'bf:relatedTo', '245 $a, 246 $a'),
  full('resource', 'bfmarc:regularity', '008/19'),
  full('resource', 'bfmarc:reproductionNote', '533'),
  full('resource', 'bfrel:isb', '710 $a, 710 $b, 711 $a, 720'),
  open('resource', 'bibo:issn', '022 $a'),
  open('resource', 'dc:format', '007'),
  open('resource', 'dc:identifier', '022 $a'),
  full('resource', 'dct:accrualPeriodicity', '008/18'),
  open('resource', 'dct:spatial', '008/15-17, 044 $c'),
  open('resource', 'dct:type', 'LDR/06', publicExample),
  open('resource', 'issnprop:hasCancelledISSN-L', '022 $m'),
  open('resource', 'issnprop:hasIncorrectISSN', '022 $y'),
  full('resource', 'm2100X:M00806', '008/06'),
  full('resource', 'm2100X:M008CR22', '008/22'),
  full('resource', 'm2100X:M008CR23', '008/23'),
  full('resource', 'm2100X:M008CR33', '008/33'),
  full('resource', 'm213XX:M3620_a', '362 0# $a'),
  full('resource', 'm213XX:M3620_z', '362 0# $z'),
  full('resource', 'm213XX:M3621_a', '362 1# $a'),
  full('resource', 'm213XX:M3621_z', '362 1# $z'),
  full('resource', 'schema:about', '981–989 $u'),
  open('resource', 'schema:alternateName', '210 $a $b, 246 $a', publicExample, '246 $a $n $p'),
  full('resource', 'schema:contributor', '710 $a, 710 $b, 711 $a, 720'),
  full('resource', 'schema:endDate', '008/11-14'),
  full('resource', 'schema:inLanguage', '008/35-37, 041 $a'),
  partly('resource', 'schema:isPartOf', '022 $l', '022 $l, 023 0# $a'),
  open('resource', 'schema:issn', '022 $a'),
  full('resource', 'schema:keywords', '981–989 $a'),
  open('resource', 'schema:name', '222 $a $b, 245 $a'),
  partly('resource', 'schema:publication', '008/15-17, 260, 264', '008/15-17'),
  full('resource', 'schema:publisher', '260 $b, 264 $b'),
  full('resource', 'schema:startDate', '008/07-10'),
  open('resource', 'schema:url', '856 $u'),
  // The archives say themselves what they are made of, below.
  partly('resource', 'schema:subjectOf', '920, 857', ''),
];

/** Sheet 3: links to other ISSNs. */
const links: readonly ModelElement[] = [
  full('resource', 'bf:absorbed', '780 05 $x, 780 06 $x'),
  full('resource', 'bf:absorbedBy', '785 04 $x, 785 05 $x'),
  full('resource', 'bf:continuedBy', '785 00 $x'),
  full('resource', 'bf:continuedInPartBy', '785 01 $x'),
  full('resource', 'bf:continues', '780 00 $x'),
  full('resource', 'bf:continuesInPart', '780 01 $x'),
  full('resource', 'bf:hasSubseries', '762 $x'),
  full('resource', 'bf:issuedWith', '777 $x'),
  full('resource', 'bf:mergedToForm', '785 07 $x'),
  full('resource', 'bf:mergerOf', '780 04 $x'),
  full('resource', 'bf:otherEdition', '775 $x'),
  open('resource', 'bf:otherPhysicalFormat', '776 $x', 'every public answer of the Portal has had it'),
  full('resource', 'bf:replacedBy', '785 02 $x, 785 03 $x'),
  full('resource', 'bf:replacementOf', '780 02 $x, 780 03 $x'),
  full('resource', 'bf:separatedFrom', '780 07 $x'),
  full('resource', 'bf:splitInto', '785 06 $x'),
  full('resource', 'bf:subseriesOf', '760 $x'),
  full('resource', 'bf:supplement', '770 $x'),
  full('resource', 'bf:supplementTo', '772 $x'),
  full('resource', 'bf:translation', '767 $x'),
  full('resource', 'bf:translationOf', '765 $x'),
  full('resource', 'schema:translationOfWork', '765 $x'),
  full('resource', 'schema:workTranslation', '767 $x'),
  full('resource', 'dc:relation', '770 $x, 772 $x, 777 $x, 780 $x, 785 $x, 787 $x'),
  open('resource', 'dct:isFormatOf', '776 $x', 'every public answer of the Portal has had it'),
  full('resource', 'dct:isVersionOf', '775 $x'),
  full('resource', 'schema:citation', '510 $x'),
  full('resource', 'bflc:indexedIn', '510 $a $u'),
  full('resource', 'dct:hasPart', '762 $x'),
  full('resource', 'dct:isPartOf', '760 $x'),
];

const nodes: readonly ModelElement[] = [
  open('creation', 'rdf:type', '', publicExample),
  open('creation', 'prov:startedAtTime', '039, 008/00-05', publicExample, '039 $v $y, 008/00-05'),
  open('creation', 'prov:generated', '699 $v', publicExample),
  open('creation', 'prov:wasAssociatedWith', '699 $v', publicExample),
  open('issn-l', 'bf:identifiedBy', '022 $l'),
  open('issn-l', 'schema:hasPart', '022 $l'),
  full('issn-h', 'schema:hasPart', '023 1# $a'),
  open('record', 'rdf:type', ''),
  open('record', 'dct:modified', '005', 'the text of the profile and the annotated example of a public record have it'),
  open('record', 'schema:mainEntity', '022 $2'),
  open('record', 'prov:wasAttributedTo', '022 $2'),
  open('record', 'bf:status', '699 $8'),
  partly('event', 'schema:location', '008/15-17, 044 $c; 260 $a, 264 $a, 533 $b', '008/15-17, 044 $c'),
  full('event', 'schema:publishedBy', '260 $b, 264 $b, 533 $c'),
  full('event', 'dct:temporal', '260 $c, 264 $c, 533 $d'),
  open('country', 'rdfs:label', '008/15-17, 044 $c'),
  full('place', 'rdfs:label', '260 $a, 264 $a, 533 $b'),
  full('place', 'schema:sameAs', '926 $u, 962 $u'),
  full('place', 'schema:geo', '926, 953, 962'),
  full('coordinates', 'schema:latitude', '926 $l, 953 $l, 962 $l'),
  full('coordinates', 'schema:longitude', '926 $o, 953 $o, 962 $o'),
  full('coordinates', 'schema:addressCountry', '926 $c, 953 $c, 962 $c'),
  full('reproduction', 'schema:publisher', '533 $c'),
  full('reproduction', 'dct:spatial', '533 $b'),
  full('reproduction', 'schema:publication', '533 $d'),
  open('identifier', 'rdf:value', '022 $a, 022 $l, 030 $a, 210 $a, 222 $a', publicExample, '022 $a $l, 222 $a'),
  open('identifier', 'bf:status', '022', publicExample, '022 $a $l'),
  open('identifier', 'issnprop:hasCancelledISSN', '022 $z'),
  open('identifier', 'issnprop:cancelledInFavorOf', '022 $v'),
  full('identifier', 'bf:AbbreviatedTitle', '210 $a $b'),
  full('identifier', 'bf:Coden', '030 $a'),
  open('title', 'bf:mainTitle', '210, 222, 245, 246', publicExample, '222 $a $b, 245 $a $n $p'),
  full('title', 'bf:ParallelTitle', '246 #1 $a'),
  full('title', 'bf:VariantTitle', '246 $a'),
  full('title', 'bf:variantType', '246 second indicator'),
  // 880 goes with the field that it is the original of.
  open('title', 'bf:translationOf', '880', 'the public example refers to the rules of the full one', ''),
  full('organization', 'schema:name', '260 $b, 264 $b, 533 $c, 710, 711, 720'),
  full('organization', 'schema:alternateName', '880'),
  full('organization', 'schema:sameAs', '710 $0, 711 $0, 720 $0'),
  full('organization', 'schema:parentOrganization', '710 $b'),
  full('classification', 'rdf:value', '080 $a, 082 $a, 981–989 $a'),
  full('note', 'bf:noteType', '588'),
  full('note', 'rdf:value', '588 $a'),
  full('service', 'schema:name', '510 $a'),
  full('service', 'bf:electronicLocator', '510 $u'),
  open('archive', 'schema:creativeWorkStatus', '920 $i'),
  open('archive', 'schema:description', '920 $k'),
  open('archive', 'schema:abstract', '920 $j'),
  open('archive', 'schema:dateModified', '920 $l'),
  open('archive', 'schema:temporalCoverage', '920 $e $f, 857 $d'),
  open('archive', 'schema:mainEntity', '920 $c $d $a'),
  open('archive', 'schema:url', '920 $m, 857 $u'),
  open('archive', 'schema:holdingArchive', '920 $g $h, 857 $b'),
  open('archive', 'schema:isPartOf', '857 $c'),
  open('archived serial', 'schema:name', '920 $c'),
  open('archived serial', 'schema:publisher', '920 $d'),
  open('archived serial', 'schema:issn', '920 $a $b'),
  open('keeper', 'schema:name', '920 $g, 857 $b'),
  open('keeper', 'schema:identifier', '920 $h'),
  open('web archive', 'schema:name', '857 $c'),
  open('web archive', 'schema:holdingArchive', '857 $b'),
];

/** All properties of the model, in the order of the mapping. */
export const modelElements: readonly ModelElement[] = [...resource, ...links, ...nodes];
