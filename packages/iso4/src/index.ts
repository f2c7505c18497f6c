/** Title words abbreviated by ISO 4 and the LTWA. */

export {
  type AbbreviationOptions,
  type Abbreviator,
  type AbbreviatorOptions,
  createAbbreviator,
  type Style,
} from './abbreviate.ts';
export { describeStep } from './describe.ts';
export type { EntryKind, LtwaEntry } from './entry.ts';
export type { Alternative, Explanation, Step } from './explanation.ts';
export { foldPhrase as foldTitle } from './fold.ts';
export { languagesWithFunctionWords } from './function-words/index.ts';
export { type LtwaFile, type LtwaForm, parseLtwa } from './ltwa.ts';
export { type LtwaEncoding, largestLtwaFile } from './ltwa-bytes.ts';
export { describeLtwaProblem } from './ltwa-describe.ts';
export {
  type FileProblem,
  isRowProblem,
  type LtwaProblem,
  type NotAList,
  type Repair,
  type RowProblem,
} from './ltwa-problems.ts';
export { type RepairKind, type RepairName, type RepairRule, repairRule, repairRules } from './ltwa-repairs.ts';
export { entryToRow, type LtwaRow, rowToEntry } from './ltwa-rows.ts';
export type { LtwaSeparator } from './ltwa-table.ts';
export type { ChangedRule, DroppedRule, EntryRule, KeptRule, Outcome, Rule } from './rules.ts';
export { shortList } from './short-list.ts';
