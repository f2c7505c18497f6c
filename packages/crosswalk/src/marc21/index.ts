/** MARC 21 by the ISSN profile, both directions. */
export { type ReadResult, readMarc21 } from './read.ts';
export { completedForProfile, type WriteOptions, writeMarc21 } from './write.ts';
