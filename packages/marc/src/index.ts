export * from './problems.ts';
export * from './reader.ts';
export * from './record.ts';
