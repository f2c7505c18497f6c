import type { MarcRecord } from '@masthead/marc';
export type Breach = MarcRecord;
