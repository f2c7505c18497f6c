/**
 * The serial as a resource of DataCite 4.6 (schema kernel-4): its mandatory properties, with the standard values for what is not known
 * (appendix 3: `:tba`, `:unav`) where a record has none, and ISSN and ISSN-L as identifiers.
 */
import type { RelationKind } from '@masthead/serial';
import { type Citation, citationOf } from '../citation/citation.ts';
import { cleanText } from '../embedding/facts.ts';
import { leaf, text, wrap } from '../embedding/markup.ts';
import type { Entry, Format, FormatContext } from '../format.ts';
import { xmlDeclaration } from '../xml/write.ts';

const namespace = 'http://datacite.org/schema/kernel-4';
const schemaLocation = `${namespace} https://schema.datacite.org/meta/kernel-4.6/metadata.xsd`;

const relationTypes: Readonly<Partial<Record<RelationKind, string>>> = {
  'main-series': 'IsPartOf',
  subseries: 'HasPart',
  supplement: 'IsSupplementedBy',
  'supplement-to': 'IsSupplementTo',
  'other-medium': 'IsVariantFormOf',
  'other-edition': 'IsVariantFormOf',
  'original-language': 'IsTranslationOf',
  translation: 'HasTranslation',
  continues: 'Continues',
  supersedes: 'Continues',
  'formed-by-union-of': 'Continues',
  'continued-by': 'IsContinuedBy',
  'superseded-by': 'IsContinuedBy',
  'absorbed-by': 'IsContinuedBy',
};

/** The same number with the type that says its medium, as far as it is known. */
const typeOf = (medium: Citation['medium']): string => (medium === 'online' ? 'EISSN' : 'ISSN');

export function writeDataCiteResource(entry: Entry, context: FormatContext): string {
  const citation = citationOf(entry, context);
  const { serial } = entry;
  const creators = serial.issuingBodies.flatMap(
    ({ text: name, units }) => cleanText([name, ...units].join('. ')) || [],
  );
  const related = (value: string | undefined, relatedIdentifierType: string, relationType: string): string[] =>
    leaf('relatedIdentifier', value, { relatedIdentifierType, relationType });
  const versions = citation.versions.filter(({ issn }) => issn !== citation.issn);
  const seen = new Set<string>(versions.map(({ issn }) => issn));
  return text(
    wrap(
      'resource',
      {
        xmlns: namespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': schemaLocation,
      },
      [
        ...leaf('identifier', '(:tba)', { identifierType: 'DOI' }),
        ...wrap(
          'creators',
          {},
          (creators.length > 0 ? creators : ['(:unav)']).flatMap((name) =>
            wrap('creator', {}, leaf('creatorName', name, { nameType: 'Organizational' })),
          ),
        ),
        ...wrap('titles', {}, [
          ...leaf('title', citation.title),
          ...citation.parallelTitles.flatMap((title) => leaf('title', title, { titleType: 'TranslatedTitle' })),
          ...[citation.originalTitle, citation.abbreviatedKeyTitle].flatMap((title) =>
            leaf('title', title, { titleType: 'AlternativeTitle' }),
          ),
        ]),
        ...leaf('publisher', citation.publisher ?? '(:unav)'),
        ...leaf('publicationYear', citation.start ?? '0000'),
        ...leaf('resourceType', 'Serial', { resourceTypeGeneral: 'Journal' }),
        ...wrap(
          'dates',
          {},
          leaf('date', citation.start && `${citation.start}/${citation.end ?? ''}`, { dateType: 'Issued' }),
        ),
        ...leaf('language', citation.languages[0]),
        ...wrap('alternateIdentifiers', {}, [
          ...leaf('alternateIdentifier', citation.issn, { alternateIdentifierType: typeOf(citation.medium) }),
          ...leaf('alternateIdentifier', citation.uri, { alternateIdentifierType: 'URL' }),
        ]),
        ...wrap('relatedIdentifiers', {}, [
          ...related(citation.issnL, 'LISSN', 'IsVariantFormOf'),
          ...versions.flatMap(({ issn, medium }) => related(issn, typeOf(medium), 'IsVariantFormOf')),
          ...serial.relations.flatMap(({ kind, issn }) =>
            issn === undefined || seen.has(issn) ? [] : related(issn, 'ISSN', relationTypes[kind] ?? 'References'),
          ),
        ]),
      ],
    ),
  );
}

export const dataCiteFormat: Format = {
  name: 'datacite',
  label: 'DataCite',
  group: 'publisher',
  livingOnly: true,
  mediaTypes: ['application/vnd.datacite.datacite+xml'],
  suffix: '.datacite.xml',
  queryNames: ['datacite'],
  binary: false,
  write: (entry, context) => ({ ok: true, data: writeDataCiteResource(entry, context) }),
  writeOne: (entry, context) => ({ ok: true, data: xmlDeclaration + writeDataCiteResource(entry, context) }),
  open: () => `${xmlDeclaration}<resources>\n`,
  close: () => '</resources>\n',
};
