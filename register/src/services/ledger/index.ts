/** The ledger for programs: its head, signed; every change in order, to be followed; the history of a number. */
export { changesOf, describeFeedProblem, type Feed, type FeedProblem, feedLimits, readFeedRequest } from './feed.ts';
export { comparisonToJson, historyToJson } from './history.ts';
