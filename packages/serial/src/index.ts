export * from './codes/index.ts';
export { emptyDescription, emptySerial } from './empty.ts';
export * from './fold.ts';
export * from './key-title.ts';
export * from './script.ts';
export * from './serial.ts';
export * from './titles.ts';
export * from './vocabularies.ts';
