/** Writes the ISSN of a serial into files: bytes in, bytes out (ISO 3297:2020, 9.3). */
export { describeEmbedProblem } from './describe.ts';
export { type EmbedFormat, type EmbedFormatName, embedFormats, formatOf, writeIntoFile } from './files.ts';
export type { EmbedProblem, EmbedResult, Unreadable } from './problems.ts';
export { type EmbeddedPart, type ReadResult, readEmbedded } from './read.ts';
