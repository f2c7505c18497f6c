export { type Converted, marc21ToUnimarc, unimarcToMarc21 } from './convert.ts';
export { isForeign, type MarcDialect } from './foreign.ts';
export { describeLoss, type Loss, placeOfLoss } from './loss.ts';
export { type ReadUnimarcResult, readUnimarc, writeUnimarc } from './read.ts';
export type { UnimarcOptions } from './rule.ts';
export { type ConvertedItem, isConverted, type Taken, takeAsMarc21 } from './take.ts';
