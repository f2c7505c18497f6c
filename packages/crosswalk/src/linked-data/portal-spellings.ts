/**
 * Two things that the flat graph of the Portal's `?format=json` has always said otherwise than the application profile v2 does, and
 * that programs read as text: one place for an event, and the medium's vocabulary in small letters. Docs: docs/divergences.md.
 */
import { iri, type Quad } from './terms.ts';
import { prefixes, schema } from './vocabulary.ts';

const oldMedium = 'http://issn.org/vocabularies/medium#';

/** The triples as that format has them. An event's country is MARC's; that of ISO 3166 stays with the resource. */
export function asOnThePortal(quads: readonly Quad[]): Quad[] {
  const placed = new Set(quads.filter(isMarcPlace).map(({ subject }) => subject.value));
  return quads
    .filter((quad) => !isPlace(quad) || isMarcPlace(quad) || !placed.has(quad.subject.value))
    .map((quad) => {
      const { object } = quad;
      if (object.termType !== 'NamedNode' || !object.value.startsWith(prefixes.medium)) return quad;
      return { ...quad, object: iri(oldMedium + object.value.slice(prefixes.medium.length)) };
    });
}

const isPlace = ({ predicate }: Quad): boolean => predicate.value === schema.location.value;

const isMarcPlace = (quad: Quad): boolean => isPlace(quad) && quad.object.value.startsWith(prefixes.countries);
