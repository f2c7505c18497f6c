/**
 * The schema.org statements of a resource (ISO 3297:2020, 9.2), as one tree that JSON-LD, RDFa and microdata are written from:
 * the page is a periodical with this ISSN, and the same as what the Register describes under the ISSN and under the ISSN-L.
 */
import { formatResourceUri } from '@masthead/issn';
import type { EmbeddingFacts } from './facts.ts';

export interface Link {
  readonly link: string;
}

export interface SchemaItem {
  /** Term of schema.org. */
  readonly type: string;
  /** Absolute; without it the item has no name of its own. */
  readonly id?: string;
  readonly properties: readonly (readonly [name: string, value: SchemaValue])[];
}

export type SchemaValue = string | Link | SchemaItem;

export const isLink = (value: SchemaValue): value is Link => typeof value === 'object' && 'link' in value;
export const isItem = (value: SchemaValue): value is SchemaItem => typeof value === 'object' && 'type' in value;

/** Where the terms are. `http`, as the clause and the published JSON-LD context have it. */
export const schemaVocabulary = 'http://schema.org/';

type Property = SchemaItem['properties'][number];

export function schemaItemOf(facts: EmbeddingFacts): SchemaItem {
  const { issn, issnL, issnLUri, versions, title, keyTitle, publisher } = facts;
  const others = versions.filter((version) => version.issn !== issn);
  const properties: (Property | undefined)[] = [
    optional('name', title),
    keyTitle === title ? undefined : optional('alternateName', keyTitle),
    ['issn', issn],
    ['sameAs', { link: facts.uri }],
    issnLUri === undefined ? undefined : ['sameAs', { link: issnLUri }],
    issnL && ['identifier', numberItem('ISSN-L', issnL)],
    ...facts.clusters.map(({ kind, issn }): Property => ['identifier', numberItem(`ISSN-${kind}`, issn)]),
    publisher === undefined ? undefined : ['publisher', { type: 'Organization', properties: [['name', publisher]] }],
    ...facts.languages.map((language): Property => ['inLanguage', language]),
    others.length === 0
      ? undefined
      : [
          'exampleOfWork',
          {
            type: 'CreativeWork',
            ...(issnLUri !== undefined && { id: issnLUri }),
            properties: others.map((version): Property => ['workExample', versionItem(version)]),
          },
        ],
  ];
  return {
    type: 'Periodical',
    ...(facts.page !== undefined && { id: facts.page }),
    properties: properties.filter((property) => property !== undefined),
  };
}

const optional = (name: string, value: string | undefined): Property | undefined =>
  value === undefined ? undefined : [name, value];

/** A number of a cluster: schema.org has no property for it, so it says itself what it is. */
const numberItem = (propertyID: string, value: string): SchemaItem => ({
  type: 'PropertyValue',
  properties: [
    ['propertyID', propertyID],
    ['value', value],
  ],
});

function versionItem({ issn, title }: EmbeddingFacts['versions'][number]): SchemaItem {
  const name = optional('name', title);
  return {
    type: 'Periodical',
    id: formatResourceUri(issn),
    properties: [...(name ? [name] : []), ['issn', issn]],
  };
}
