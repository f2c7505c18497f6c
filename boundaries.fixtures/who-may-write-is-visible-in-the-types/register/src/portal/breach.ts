import { findRecord, type Store } from '../store/index.ts';
export type Breach = Store | typeof findRecord;
