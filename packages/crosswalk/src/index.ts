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
export type { Entry, Format, FormatContext, FormatResult } from './format.ts';
export { formatByName, formats, writeDocument } from './formats.ts';
export * from './linked-data/index.ts';
export * from './marc21/index.ts';
export type * from './problems.ts';
export * from './schema-org/index.ts';
