/** Linked data: what the Register says of a number or a cluster, in every format of the table. */
export { jsonLdContextDocument } from './context-document.ts';
export { type AvailableFormat, type DataProblem, type ProblemDocument, toProblemDocument } from './errors.ts';
export { type FoundResource, findResource, type ResourceKind } from './find-resource.ts';
export { findLikelyNumbers } from './likely-numbers.ts';
export { type Representation, represent, type WritingOptions } from './represent.ts';
export { tombstoneOf } from './tombstone.ts';
export { changedAt, versionTag } from './version-tag.ts';
