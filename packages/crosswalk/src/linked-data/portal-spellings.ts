/**
 * Three things that the flat graph of the Portal's `?format=json` has always said otherwise than the application profile v2 does, and
 * that programs read as text: one place for an event, the medium's vocabulary in small letters, and the direction of supplements. Docs: docs/divergences.md.
 */
import { bfFull } from './full-vocabulary.ts';
import { iri, type NamedNode, type Quad } from './terms.ts';
import { prefixes, schema } from './vocabulary.ts';

const oldMedium = 'http://issn.org/vocabularies/medium#';

/** The triples as that format has them. An event's country is MARC's; that of ISO 3166 stays with the resource. */
export function asOnThePortal(quads: readonly Quad[]): Quad[] {
  const placed = new Set<string>();
  for (const quad of quads) if (isMarcPlace(quad)) placed.add(quad.subject.value);
  const old: Quad[] = [];
  for (const quad of quads) {
    if (!isPlace(quad) || isMarcPlace(quad) || !placed.has(quad.subject.value)) old.push(asSpelled(quad));
  }
  return old;
}

function asSpelled(quad: Quad): Quad {
  const { object } = quad;
  const predicate = reversed.get(quad.predicate.value);
  if (predicate !== undefined) return { ...quad, predicate };
  if (object.termType !== 'NamedNode' || !object.value.startsWith(prefixes.medium)) return quad;
  return { ...quad, object: iri(oldMedium + object.value.slice(prefixes.medium.length)) };
}

/** The Portal reads MARC 770 and 772 the other way round, as its mapping says. */
const reversed: ReadonlyMap<string, NamedNode> = new Map([
  [bfFull.supplement.value, bfFull.supplementTo],
  [bfFull.supplementTo.value, bfFull.supplement],
]);

const isPlace = ({ predicate }: Quad): boolean => predicate.value === schema.location.value;

const isMarcPlace = (quad: Quad): boolean => isPlace(quad) && quad.object.value.startsWith(prefixes.countries);
