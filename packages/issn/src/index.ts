/** The ISSN as a number (ISO 3297:2020): the core, the English sentences for its problems, and what was probably meant. No dependency, no I/O. */
export * from './core.ts';
export { describeIssnProblem } from './describe.ts';
export { type LikelyOptions, likelyIssns } from './likely.ts';
