/** Serial and MARC record to and from everything else. */

export type { Column } from './csv/layout.ts';
export {
  createListReader,
  type ListReader,
  type ListReaderOptions,
  type ListRow,
  looksLikeList,
} from './csv/list-reader.ts';
export { csvColumns, csvHeader, writeCsvRow } from './csv/write.ts';
export { describeCrosswalkProblem } from './describe.ts';
export { dublinCoreNamespace, dublinCoreOf, dublinCoreSchema, writeDublinCore } from './dublin-core/write.ts';
export * from './embedding/index.ts';
export {
  type Entry,
  type FileWriter,
  type Format,
  type FormatContext,
  type FormatGroup,
  type FormatResult,
  formatGroups,
} from './format.ts';
export { createFileWriter, formatByName, formats, writeDocument, writeDocuments } from './formats.ts';
export * from './linked-data/index.ts';
export * from './marc21/index.ts';
export type * from './problems.ts';
export * from './profile/index.ts';
export type { SerialItem, SerialReader } from './reading/serial-item.ts';
export {
  createEntryReader,
  type EntryItem,
  type EntryReader,
} from './reading/serial-reader.ts';
export * from './schema-org/index.ts';
export * from './unimarc/index.ts';
export {
  isOpenAccess,
  type PublicModel,
  publicModels,
  seesRecord,
  showsPlace,
  showsWhole,
  type UserClass,
  userClasses,
  type VisibilityPolicy,
  type Visitor,
  visibility,
  visibleRecord,
} from './visible.ts';
export { essentialFields, type FieldTable, namesPlace } from './visible-fields.ts';
export { createXlsxListReader, looksLikeXlsx } from './xlsx/read.ts';
