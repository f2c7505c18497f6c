export * from './serial.ts';
