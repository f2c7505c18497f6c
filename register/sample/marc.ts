/** The sample as one MARC 21 file: the table's text in, ISO 2709 bytes out, the same bytes every time. */
import { writeMarc21 } from '@masthead/crosswalk';
import { describeMarcProblem, writeIso2709 } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import { rowsToSerials } from './serials.ts';
import { parseTable } from './table.ts';

export function makeSample(table: string): Uint8Array {
  return Buffer.concat(rowsToSerials(parseTable(table)).map(serialToBytes));
}

function serialToBytes(serial: Serial): Uint8Array {
  const written = writeIso2709(writeMarc21(serial));
  if (!written.ok) throw new Error(`${serial.issn}: ${describeMarcProblem(written.problem)}`);
  return written.bytes;
}
