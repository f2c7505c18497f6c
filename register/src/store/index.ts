/** The store's public face: opening a register, reading it, and writing it within a transaction. SQL stays behind it. */

export type { ChangeKind, ChangeMeta, ChangeRow, ChangeWrite } from '../domain/change.ts';
export { type DerivedFromSerial, deriveFromSerial } from '../domain/derive.ts';
export { type KeyTitleClaim, keyTitleClaimOf, keyTitleFiling } from '../domain/key-title-claim.ts';
export type { NumberState } from '../domain/number-state.ts';
export type * from '../domain/rows.ts';
export type { SearchCard, SearchDocument } from '../domain/search-document.ts';
export { type CanonicalRecord, canonicalRecord } from './canonical-record.ts';
export { listCentres, writeCentres } from './centres.ts';
export { appendChanges, history } from './changes.ts';
export { findCluster, findClusterOf } from './clusters.ts';
export { isEmptyRegister, newestTitles, type RegisterCounts, registerCounts } from './counts.ts';
export { describeStoreProblem } from './describe-problem.ts';
export type { ReadStore, Store, TransactionOptions, Tx, VisitorStore } from './handle.ts';
export {
  claimKeyTitle,
  countKeyTitleConflicts,
  findAbbreviatedHolders,
  findKeyTitleFamily,
  findKeyTitleHolders,
  findKeyTitlesOf,
  type KeyTitleConflict,
  type KeyTitleEntry,
  type KeyTitleListQuery,
  type KeyTitlePage,
  type KeyTitlePlace,
  type KeyTitleRow,
  listKeyTitleConflicts,
  listKeyTitles,
} from './key-titles.ts';
export { checkKeyTitles, type KeyTitleCheck, type KeyTitleFault } from './key-titles-check.ts';
export { existsAmong } from './likely.ts';
export { type LatestPage, type LatestQuery, listLatest } from './list-latest.ts';
export { loadForImport } from './load-for-import.ts';
export { findNumber, findNumbers, setNumberState, writeNumbers } from './numbers.ts';
export { openStore, type StoreLog, type StoreSettings } from './open.ts';
export { StoreError, type StoreProblem } from './problems.ts';
export { findIncomingRelations } from './relations.ts';
export { databaseClock, earliestSealedAt, sealHead } from './seal-head.ts';
export { keepSealing, sealCommitted } from './sealer.ts';
export { searchTitles } from './search.ts';
export type * from './search-types.ts';
export { type FacetName, policyOf, seenBy, seenFacets, seenTitles } from './sight.ts';
export type { KnownNumber, NumberWrite, TitlesWritten, TitleWrite } from './title-write.ts';
export { findRecord, findRecords } from './titles.ts';
export { addToken, endToken, findToken, listTokens, type TokenRow, type TokenWrite } from './tokens.ts';
export { type LedgerProblem, type LedgerReport, verifyLedger } from './verify.ts';
export { findVersions, findVersionsOf, type Versions } from './versions.ts';
export {
  addWordList,
  chooseWordList,
  currentWordList,
  findWordList,
  findWordListByContent,
  listWordLists,
  readWordList,
  readWordListReport,
  type WordListRow,
  type WordListWrite,
} from './word-lists.ts';
export { addMatters, findMatter, listMatters, type MatterQuery, settleMatter } from './worklist.ts';
export { writeTitles } from './write-titles.ts';
