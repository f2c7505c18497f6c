/** What is written in a file, for tests that look for a number in it: of an archive, such as a workbook, in all its parts. */
import { unzipSync } from 'fflate';

export function textOf(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString();
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString())
    .join('\n');
}
