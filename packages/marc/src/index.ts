export { type EncodedText, encodeMarc8 } from './charset/encode.ts';
export { comparableLeader, isSameField, isSameRecord } from './compare.ts';
export { describeMarcProblem } from './describe.ts';
export { DETECTION_LENGTH, detectEncoding, type MarcEncoding } from './detect.ts';
export { detectFormat, type FormatEvidence, type FormatFinding, type MarcFormat } from './detect-format.ts';
export { recogniseUnimarc, type UnimarcEvidence } from './dialect.ts';
export { controlValue, dataFieldsOf, fieldsOf, firstSubfield, subfieldsOf } from './fields.ts';
export { createIso2709Reader, type Iso2709ReaderOptions } from './iso2709/reader.ts';
export {
  type Iso2709WriteOptions,
  type Iso2709WriteResult,
  type WrittenReferences,
  writeIso2709,
} from './iso2709/writer.ts';
export {
  type FromMarcJsonOptions,
  fromMarcJson,
  type MarcJson,
  type MarcJsonDataField,
  type MarcJsonResult,
  toMarcJson,
} from './json/marc-json.ts';
export { createMarcJsonReader, type MarcJsonReaderOptions } from './json/reader.ts';
export { defaultLimits } from './limits.ts';
export { createLineReader, type LineReaderOptions } from './lines/reader.ts';
export { writeLines } from './lines/writer.ts';
export { alternateFieldsOf, type Linkage, linkageOf, linkedField } from './linkage.ts';
export { createMarcXmlReader, type MarcXmlReaderOptions } from './marcxml/reader.ts';
export {
  type MarcXmlWriteOptions,
  type MarcXmlWriteResult,
  marcXmlCollectionClose,
  marcXmlCollectionOpen,
  marcXmlNamespace,
  writeMarcXml,
} from './marcxml/writer.ts';
export {
  type MarcPath,
  type MarcPathProblem,
  type MarcPathResult,
  type MarcPathStep,
  marcPath,
  parseMarcPath,
} from './path/parse.ts';
export { selectFields, selectFirst, selectMarc } from './path/select.ts';
export * from './problems.ts';
export { readAll, readRecords } from './read-records.ts';
export * from './reader.ts';
export * from './record.ts';
