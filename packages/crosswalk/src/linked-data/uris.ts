/** URIs of the ISSN network's resources, records, centres and countries (application profile v2, "Naming conventions"). */
import { formatResourceUri, type Issn } from '@masthead/issn';
import { countryByIso3, countryByMarc } from '@masthead/serial';
import { knownIri, type NamedNode, representable } from './terms.ts';
import { prefixes } from './vocabulary.ts';

/** Where the canonical URIs begin; documents give it as their base. */
export const networkBase = 'http://issn.org/';

// Nothing in these that resolution against the base would change; a colon would look like the end of a scheme or a prefix.
const relative = /^(?:resource\/ISSN(?:-L)?\/[\dX-]{9}(?:#[^:]+)?|organization\/ISSNCenter#\w+|vocabularies\/\w+#\w+)$/;

/** The address relative to `networkBase`, for those of the network; undefined for others. */
export function relativeToNetwork(iri: string): string | undefined {
  if (!iri.startsWith(networkBase)) return undefined;
  const rest = iri.slice(networkBase.length);
  return relative.test(rest) ? rest : undefined;
}

export const resourceUri = (issn: Issn): NamedNode => knownIri(formatResourceUri(issn));

export const issnLUri = (issnL: Issn): NamedNode => knownIri(formatResourceUri(issnL, 'ISSN-L'));

/** A history cluster (ISO 3297:2020, 7). The profile is older; the address is made as that of an ISSN-L is. */
export const issnHUri = (issnH: Issn): NamedNode => knownIri(`${networkBase}resource/ISSN-H/${issnH}`);

/** Nodes that belong to one resource, as `#` and a name after its URI. */
export type NodeName =
  | 'ISSN'
  | 'ISSN-L'
  | 'ISSN-H'
  | 'KeyTitle'
  | 'AbbreviatedKeyTitle'
  | 'CODEN'
  | 'Record'
  | 'RecordCreation'
  | 'ReferencePublicationEvent'
  | 'EarliestPublicationEvent'
  | `InterveningPublicationEvent${number}`
  | 'LatestPublicationEvent';

export const nodeUri = (issn: Issn, name: NodeName): NamedNode => knownIri(`${formatResourceUri(issn)}#${name}`);

/** Nodes that are called by what they are the name of, as `#Publisher-Nature_Publishing_Group`. */
export type NamedNodeKind =
  | 'Publisher'
  | 'IssuingBody'
  | 'ReproductionAgency'
  | 'PublicationPlace'
  | 'ReproductionPlace'
  | 'IndexingService'
  | 'WebArchive';

const fragmentEach = /[^\p{L}\p{M}\p{N}\-._~!$&'()*+,;=:@]/gu;

// Words of ASCII with one blank between them, which most names are.
const plainName = /^[A-Za-z0-9\-._~!$&'()*+,;=:@]+(?: [A-Za-z0-9\-._~!$&'()*+,;=:@]+)*$/;

/** Free text as a fragment can have it: blanks as `_`, as in the published examples, and what no fragment can have percent-encoded. */
export function fragmentOf(text: string): string {
  if (plainName.test(text)) return text.replaceAll(' ', '_');
  return representable(text)
    .trim()
    .replace(/\s+/g, '_')
    .replace(fragmentEach, (character) => encodeURIComponent(character));
}

export const namedNodeUri = (issn: Issn, kind: NamedNodeKind, name: string): NamedNode =>
  knownIri(`${formatResourceUri(issn)}#${kind}-${fragmentOf(name)}`);

/** An archiving agency by its code in the Keepers Registry. */
export const keeperUri = (code: string): NamedNode =>
  knownIri(`${networkBase}organization/keepers#${fragmentOf(code)}`);

/** A centre by its code, padded with `_` to two characters as the Register has it: `2` is `…ISSNCenter#_2`. */
export function centreUri(code: string): NamedNode {
  const bare = code.trim().replace(/^_+/, '');
  return knownIri(`${networkBase}organization/ISSNCenter#${encodeURIComponent(representable(bare)).padStart(2, '_')}`);
}

export interface CountryUri {
  readonly uri: NamedNode;
  readonly label: string;
}

/** The country as MARC has it, at id.loc.gov. A code that is not in the list has no URI. */
export function marcCountryUri(code: string): CountryUri | undefined {
  const country = countryByMarc(code);
  return country && { uri: knownIri(prefixes.countries + country.marc), label: country.name };
}

/**
 * The country as ISO 3166 has it, at the Online Browsing Platform, which knows present countries by alpha-2 and
 * withdrawn ones by alpha-4 (`SUHH`).
 */
export function isoCountryUri(iso3: string): CountryUri | undefined {
  const country = countryByIso3(iso3);
  const code = country?.iso4 ?? country?.iso2;
  if (country === undefined || code === undefined) return undefined;
  return { uri: knownIri(`https://www.iso.org/obp/ui/#iso:code:3166:${code}`), label: country.name };
}
