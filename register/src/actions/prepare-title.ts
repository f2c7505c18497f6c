/** A record as an action writes it: read as a serial, with all that the Register derives from it. For actions that make or edit records. */
import { readMarc21 } from '@masthead/crosswalk';
import { issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import type { ChangeMeta } from '../domain/change.ts';
import { deriveFromSerial } from '../domain/derive.ts';
import { isWithdrawn, type NumberState } from '../domain/number-state.ts';
import { canonicalRecord, type TitleWrite } from '../store/index.ts';

export interface PreparedTitle {
  readonly serial: Serial;
  readonly write: TitleWrite;
}

export interface PrepareTitleOptions {
  readonly state: NumberState;
  readonly replacement?: number;
  /** Ordinal of the revision it was made from; absent for a new title. */
  readonly basedOn?: number;
  readonly change: ChangeMeta;
}

/** The record's 022 $a says which number it is about. Undefined: it has none that can be read, so it is no record of the Register. */
export function prepareTitle(record: MarcRecord, options: PrepareTitleOptions): PreparedTitle | undefined {
  const { serial } = readMarc21(record);
  if (serial === undefined) return undefined;
  const { state, replacement, basedOn, change } = options;
  const derived = deriveFromSerial(serial);
  const write: TitleWrite = {
    ...derived,
    ...canonicalRecord(record),
    search: { ...derived.search, state },
    number: issnToInteger(serial.issn),
    state,
    form: 'record',
    cancels: [],
    // What is withdrawn is a version of nothing, whatever its record says.
    ...(isWithdrawn(state) && { clusters: [] }),
    ...(replacement !== undefined && { replacement }),
    ...(basedOn !== undefined && { basedOn }),
    change,
  };
  return { serial, write };
}
