/** Resolvers: from an OpenURL or a URN to the resource that it means (ISO 3297:2020, E.4 and E.5). */
export { type ProblemDocument, type ResolverProblem, toProblemDocument } from './errors.ts';
export { type OpenUrlAnswer, resolveOpenUrl, type Target, type Understood } from './openurl.ts';
export { readUrn, type UrnAnswer } from './urn.ts';
