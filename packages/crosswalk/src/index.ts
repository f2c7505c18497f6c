/** Serial and MARC record to and from everything else. */
export { csvColumns, csvHeader, writeCsvRow } from './csv/write.ts';
export { describeCrosswalkProblem } from './describe.ts';
export { dublinCoreNamespace, dublinCoreOf, dublinCoreSchema, writeDublinCore } from './dublin-core/write.ts';
export type { Entry, Format, FormatContext, FormatResult } from './format.ts';
export { formatByName, formats, writeDocument } from './formats.ts';
export * from './marc21/index.ts';
export type * from './problems.ts';
