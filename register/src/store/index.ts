/** The store's public face: opening a register, reading it, and writing it within a transaction. SQL stays behind it. */

export type { ChangeKind, ChangeMeta, ChangeRow, ChangeWrite } from '../domain/change.ts';
export { type DerivedFromSerial, deriveFromSerial } from '../domain/derive.ts';
export { type KeyTitleClaim, keyTitleClaimOf, keyTitleFiling } from '../domain/key-title-claim.ts';
export type { NumberState } from '../domain/number-state.ts';
export type * from '../domain/rows.ts';
export type { SearchCard, SearchDocument } from '../domain/search-document.ts';
export {
  type AccountChange,
  type AccountQuery,
  type AccountWrite,
  addAccount,
  addMembership,
  changeAccount,
  emailKey,
  endAccount,
  endMembership,
  findAccount,
  findAccountByEmail,
  hasPassword,
  holdAccount,
  listAccounts,
  listMembers,
  listMemberships,
  type Member,
  type MembershipWrite,
  reviveAccount,
} from './accounts.ts';
export {
  type AgreementCall,
  type AgreementEvent,
  type AgreementMonth,
  type AgreementNumber,
  type AgreementQuery,
  type AgreementRow,
  type AgreementSample,
  addAgreement,
  addAgreementCall,
  addAgreementEvent,
  addAgreementNumbers,
  addAgreementSample,
  agreementMonths,
  agreementStateCounts,
  agreementsOfBlocks,
  agreementUsage,
  changeAgreement,
  closeAgreementCall,
  closeSample,
  findAgreement,
  findAgreementCall,
  findAgreementInForce,
  judgeSampled,
  listAgreementCalls,
  listAgreementEvents,
  listAgreementNumbers,
  listAgreementSamples,
  listAgreements,
  listOpenCalls,
  listPublishers,
  listSampledNumbers,
  lockAgreement,
  moveAgreement,
  type SampledNumber,
} from './agreements.ts';
export { allowUndo } from './allow-undo.ts';
export { answerOf, type NumberAnswer } from './answers.ts';
export {
  type AppealAnswer,
  type AppealQuery,
  type AppealRow,
  type AppealWrite,
  addAppeal,
  answerAppeal,
  appealsOfRequest,
  findAppeal,
  holdAppeal,
  listAppeals,
} from './appeals.ts';
export { asOf, findRevisions, positionOf } from './as-of.ts';
export {
  type AssignmentRow,
  type AssignmentWrite,
  assignmentName,
  findAssignments,
  findCentreCountries,
  findLaterSteps,
  findNamesakes,
  holdKnownTitles,
  type Namesake,
  writeAssignments,
} from './assignments.ts';
export { countAttempt, forgetAttempts, forgetOldAttempts, takeAttempt } from './attempts.ts';
export {
  addBatch,
  addBatchEvidence,
  type BatchEvidence,
  type BatchLine,
  type BatchRow,
  type BatchState,
  type BatchWrite,
  countBatch,
  evidenceKey,
  findBatch,
  findSameBatch,
  findSentLines,
  holdBatch,
  type ListedBatch,
  listBatchEvidence,
  listBatches,
  listBatchLines,
  listRequestsAfter,
  listStoppedBatches,
  moveBatch,
  settleBatchLine,
  takeDecidedBatches,
  touchBatch,
  writeBatchLine,
} from './batches.ts';
export { findBrokenBlockEvent, listBlockEvents } from './block-events.ts';
export {
  addBlock,
  type BlockChange,
  type BlockQuery,
  type BlockWrite,
  blockUses,
  changeBlock,
  findBlock,
  findBlockOf,
  findCentresOfBlocks,
  findOverlap,
  findReserved,
  type KnownInRange,
  knownInRange,
  listBlocks,
  type ReservedNumber,
} from './blocks.ts';
export { type CanonicalRecord, canonicalRecord, textToRecord } from './canonical-record.ts';
export {
  type CentreRevision,
  describeCentres,
  findCentre,
  listCentreRevisions,
  listCentres,
  writeCentre,
  writeCentres,
} from './centres.ts';
export { appendChanges, history } from './changes.ts';
export {
  findClustersOfTitles,
  findLinkedVersions,
  findLinkingFaults,
  findStrayMembers,
  findTitleFaults,
  findUnnamedMembers,
  type LinkingFault,
  type TitleFault,
} from './check-clusters.ts';
export {
  type BlockFault,
  findBlockFaults,
  findCirclingReplacements,
  findForeignRecords,
  findSeenOtherwise,
  findUndescribed,
  repairFreeNumbers,
  repairSeenOtherwise,
} from './check-numbers.ts';
export {
  type Dated,
  endingKinds,
  findDoubtfulDates,
  findLinksToThemselves,
  findOpenRelations,
  findSteps,
  findVersionPairs,
  type OpenRelation,
  type VersionPair,
} from './check-relations.ts';
export {
  approveClusterNumber,
  type ClusterFacts,
  closeCluster,
  type FormerCluster,
  findFormerCluster,
  findFormerClustersOf,
  findOwnClusters,
  findSuccessorCluster,
  findVersionOrder,
  type ReasonOfMove,
  reasonsOfMove,
  removeMembers,
} from './cluster-history.ts';
export {
  closeEmptyClusters,
  findCluster,
  findClusterOf,
  findClustersOf,
  findMemberships,
  type Membership,
  writeMemberships,
} from './clusters.ts';
export { isEmptyRegister, newestTitles, type RegisterCounts, registerCounts } from './counts.ts';
export {
  addCreditEntry,
  addReservation,
  type CreditBalance,
  type CreditEntry,
  type CreditPolicy,
  type CreditReservation,
  creditHolderExists,
  creditsReserved,
  currentCreditPolicy,
  endReservation,
  findCreditBalance,
  findCreditFaults,
  findLastReservation,
  findReservation,
  firstCreditPolicy,
  listCreditEntries,
  lockCreditBalance,
  lockCreditBalanceById,
  writeCreditPolicy,
} from './credits.ts';
export { type HeldForCustody, listCustody, lockNumbersForCustody } from './custody.ts';
export { describeLedgerProblem } from './describe-ledger-problem.ts';
export { describeStoreProblem } from './describe-problem.ts';
export {
  type Candidate,
  type CandidateQuestion,
  type CandidateWay,
  candidateWays,
  findCandidates,
} from './duplicates.ts';
export {
  addEvidence,
  type EvidenceKind,
  type EvidenceRow,
  type EvidenceWrite,
  evidenceKinds,
  findEvidence,
  listEvidence,
  removeEvidence,
} from './evidence.ts';
export {
  addFactorEvent,
  beginTotp,
  confirmTotp,
  countRecoveryCodes,
  type FactorEvent,
  type FactorEventKind,
  factorEventKinds,
  findTotp,
  listFactorEvents,
  removeTotp,
  type TotpRow,
  takeTotpStep,
  useChallenge,
  useRecoveryCode,
  writeRecoveryCodes,
} from './factors.ts';
export { findChange, findChangeSet, findChangesOf, findRevision, type RevisionRow } from './find-changes.ts';
export type { ReadStore, Store, TransactionOptions, Tx, VisitorStore } from './handle.ts';
export { findLastReplacements, findReplaced, type HeldNumber, holdNumbers } from './held-numbers.ts';
export {
  addHoldings,
  endHoldings,
  findHoldings,
  type HoldingQuery,
  type HoldingRow,
  type HoldingWay,
  type HoldingWrite,
  holdingHistory,
  isHeldBy,
  listHoldings,
} from './holdings.ts';
export { addIdentity, findIdentity, type IdentityRow, membershipsGivenBy, touchIdentity } from './identities.ts';
export {
  centresWithWork,
  type DueFilter,
  dueFilters,
  type InboxCounts,
  type InboxKey,
  type InboxOrder,
  type InboxPage,
  type InboxPaging,
  type InboxQuery,
  type InboxRow,
  inboxCounts,
  inboxKeyOf,
  inboxOrders,
  listInbox,
  noteDigest,
} from './inbox.ts';
export {
  addIncomingLetter,
  type IncomingOutcome,
  type IncomingRow,
  type IncomingWrite,
  incomingOutcomes,
  isLetterTaken,
  listIncomingLetters,
} from './incoming-letters.ts';
export {
  addInvoice,
  findInvoice,
  findInvoiceOfOrder,
  type Invoice,
  type InvoiceState,
  invoiceName,
  listInvoices,
  settleInvoice,
} from './invoices.ts';
export {
  endJob,
  freeJobs,
  type JobEnd,
  type JobRow,
  keepJob,
  type LeaseWrite,
  listJobs,
  takeJob,
} from './job-leases.ts';
export {
  claimKeyTitle,
  claimKeyTitles,
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
export { passKeyTitle } from './key-titles-pass.ts';
export {
  compareHead,
  type FollowingQuery,
  type HeadComparison,
  listChanges,
  positionAt,
  type SealedChange,
  sealAt,
} from './ledger-lines.ts';
export type { LedgerProblem } from './ledger-problem.ts';
export {
  addLetterProof,
  endLetterProof,
  endLetterProofs,
  findLetterProof,
  forgetOldProofs,
  listInvitations,
  type ProofPurpose,
  type ProofRow,
  type ProofWrite,
  useLetterProof,
} from './letter-proofs.ts';
export { existsAmong } from './likely.ts';
export { type LatestPage, type LatestQuery, listLatest } from './list-latest.ts';
export { loadForImport } from './load-for-import.ts';
export {
  addMessage,
  listMessages,
  type MessageRow,
  type MessageSide,
  type MessageWrite,
  messageSides,
} from './messages.ts';
export { addNote, listNotes } from './notes.ts';
export { type NumberSpan, nextSpan } from './number-range.ts';
export { findNumber, findNumbers, setNumberState, writeNumbers } from './numbers.ts';
export { openStore, type StoreLog, type StoreSettings } from './open.ts';
export {
  addOrganisation,
  changeOrganisation,
  endOrganisation,
  findOrganisation,
  holdOrganisation,
  type ListedOrganisation,
  listOrganisations,
  type OrganisationQuery,
  type OrganisationWrite,
} from './organisations.ts';
export {
  bounceLetter,
  clearFailingAddress,
  countOutbox,
  endSending,
  enqueueLetter,
  type FailingAddress,
  findFailingAddress,
  findLetter,
  findLetterByKey,
  freeLetters,
  type LetterAttachment,
  type LetterRow,
  type LetterState,
  type LetterWrite,
  letterStates,
  lettersOfRequest,
  listLettersTo,
  listOutbox,
  onLetters,
  type Sending,
  sendLetterAgain,
  type TakenLetter,
  takeLetters,
} from './outbox.ts';
export {
  addPasskey,
  findPasskey,
  listPasskeys,
  type PasskeyRow,
  type PasskeyWrite,
  removePasskeys,
  renamePasskey,
  takePasskeyCounter,
} from './passkeys.ts';
export { StoreError, type StoreProblem } from './problems.ts';
export { findIncomingRelations } from './relations.ts';
export {
  addReminder,
  listProvisional,
  listReminders,
  type ProvisionalNumber,
  type ReminderRow,
} from './reminders.ts';
export { appendSealed, findReplayProblem, type ReplayProblem, silently } from './replay.ts';
export {
  addChecks,
  type CheckResult,
  type CheckRow,
  type CheckWrite,
  checkResults,
  latestChecks,
  listUnchecked,
} from './request-checks.ts';
export { addTag, listTags, longestTag, removeTag, tagsInUse } from './request-tags.ts';
export {
  addEvent,
  addRequest,
  belongingOf,
  changeRequest,
  type EventRow,
  type EventWrite,
  type FormWrite,
  findRequest,
  findRequestBySecret,
  findRequestsById,
  holdRequest,
  listEvents,
  listRequests,
  type MoveDetails,
  type MoveProblem,
  type MoveResult,
  moveRequest,
  type RequestChange,
  type RequestQuery,
  type RequestRow,
  type RequestWrite,
  referenceOf,
  saveForm,
} from './requests.ts';
export { dropView, keepView, listSavedViews, type SavedView } from './saved-views.ts';
export { databaseClock, earliestSealedAt, sealHead } from './seal-head.ts';
export { keepSealing, sealCommitted } from './sealer.ts';
export { searchTitles } from './search.ts';
export type * from './search-types.ts';
export {
  addSession,
  endSessions,
  findSession,
  listAgents,
  listSessions,
  renewSession,
  type SessionWrite,
  touchSession,
} from './sessions.ts';
export { type FacetName, policyOf, seenBy, seenFacets, seenTitles } from './sight.ts';
export {
  addNotice,
  addSiteCheck,
  latestSiteChecks,
  listNotices,
  listSiteChecks,
  listUncheckedHoldings,
  type NoticeKind,
  type NoticeRow,
  type NoticeWrite,
  type SiteCheckRow,
  type SiteCheckWrite,
  type SiteReason,
  type SiteResult,
  siteResults,
} from './site-checks.ts';
export { type TakeProblem, type TakeRequest, type TakeResult, takeNumbers } from './take-numbers.ts';
export { listTitleGroups, type TitleGroupPage, type TitlePlace } from './title-groups.ts';
export { findTitleHistory, type TitleHistory } from './title-histories.ts';
export type { KnownNumber, NumberWrite, TitlesWritten, TitleWrite } from './title-write.ts';
export { findRecord, findRecords } from './titles.ts';
export {
  addToken,
  endToken,
  endTokensOf,
  findToken,
  listTokens,
  listTokensOf,
  type TokenOwner,
  type TokenRow,
  type TokenWrite,
  touchToken,
} from './tokens.ts';
export {
  type ChainOptions,
  inOrder,
  type LedgerReport,
  verifyChain,
  verifyLedger,
} from './verify.ts';
export { type PartReport, verifyNumbers, verifyRecords, verifySealed } from './verify-beside.ts';
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
