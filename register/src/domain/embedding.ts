/** What the embedding kit says of a number: state and ISSN-L are the Register's, the rest is the record's (ISO 3297:2020, 8.6 and 9). */
import { namesResource, readMarc21, type Sibling } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import { emptySerial, mainTitle, type Serial } from '@masthead/serial';
import type { NumberRow, RecordRow } from './rows.ts';

export interface Embeddable {
  readonly serial: Serial;
  /** Other medium versions that name a resource. */
  readonly siblings: readonly Sibling[];
}

export function embeddableOf(
  number: NumberRow,
  issnL: number | undefined,
  records: ReadonlyMap<number, RecordRow>,
): Embeddable {
  const issn = issnFromInteger(number.number);
  const row = records.get(number.number);
  const serial = (row && readMarc21(row.record).serial) ?? emptySerial(issn);
  return {
    serial: {
      ...serial,
      issn,
      status: number.state,
      ...(issnL !== undefined && { issnL: issnFromInteger(issnL) }),
      ...(number.replacement !== undefined && { replacedBy: issnFromInteger(number.replacement) }),
    },
    siblings: [...records.values()]
      .filter((other) => other.number !== number.number && namesResource(other.state))
      .map(siblingOf),
  };
}

function siblingOf({ number, record }: RecordRow): Sibling {
  const { serial } = readMarc21(record);
  const title = serial && mainTitle(serial)?.text;
  return {
    issn: issnFromInteger(number),
    ...(serial?.medium && { medium: serial.medium }),
    ...(title !== undefined && { title }),
    ...(serial?.urls[0] && { url: serial.urls[0].url }),
  };
}
