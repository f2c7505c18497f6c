export * from './serial.ts';
export * from './codes/index.ts';
