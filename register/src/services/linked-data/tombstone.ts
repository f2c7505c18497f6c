/**
 * What is left to say of a number that names no resource: unreported, cancelled or suppressed (application profile v2,
 * "Cancelled, Incorrect ISSN and ISSN-L"): its state, who is responsible, and for a cancelled one what replaces it. What
 * was once described under it is history and is not said again.
 */
import { writeMarc21 } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import { emptySerial, type Serial } from '@masthead/serial';
import type { NumberRow } from '../../store/index.ts';

export function tombstoneOf(
  row: Pick<NumberRow, 'number' | 'state' | 'centre' | 'replacement'>,
  changed: Date,
): { readonly serial: Serial; readonly record: MarcRecord } {
  const serial: Serial = {
    ...emptySerial(issnFromInteger(row.number)),
    status: row.state,
    ...(row.centre && { centre: row.centre }),
    ...(row.replacement !== undefined && { replacedBy: issnFromInteger(row.replacement) }),
    recordData: { modified: changed.toISOString().slice(0, 10) },
  };
  return { serial, record: writeMarc21(serial) };
}
