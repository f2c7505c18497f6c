export type { Issn } from './brand.ts';
