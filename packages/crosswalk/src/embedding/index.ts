/** The embedding and display kit: the numbers of a serial, ready to be shown and pasted (ISO 3297:2020, 8 and 9). */
export { describeEmbeddingProblem } from './describe.ts';
export { type DisplayLayout, displayLines, layouts } from './display.ts';
export {
  type EmbeddingContext,
  type EmbeddingFacts,
  factsOf as embeddingFactsOf,
  namesResource,
  type Sibling,
  type Volume,
} from './facts.ts';
export { type EmbeddingResult, kit, type Snippet, type SnippetUse, snippetByName, snippetUses } from './kit.ts';
export { ooxmlProperties, ooxmlPropertyNames } from './ooxml.ts';
export { opfCollectionId, opfLines } from './opf.ts';
export { type Place, type PlaceGroup, places, placesFor } from './places.ts';
export type { EmbeddingProblem } from './problems.ts';
export { writeXmp as writeXmpPacket } from './xmp.ts';
