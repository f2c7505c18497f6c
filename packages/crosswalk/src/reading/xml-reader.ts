/** A reader of Serials out of a stream of XML, one for each element that is a record. */
import type { ReadLimits } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import type { CrosswalkProblem } from '../problems.ts';
import { createXmlRecords, type XmlFinding, type XmlNode } from '../xml/read.ts';
import type { Reading } from './description.ts';
import { withoutNumber } from './description.ts';
import type { SerialItem, SerialReader } from './serial-item.ts';
import { createTextDecoding } from './text.ts';

const defaultLength = 4 * 1024 * 1024;

/** `read` gives the Serial of one record, or nothing when it has no number; it adds what it finds to `reading.problems`. */
export function createXmlSerialReader(
  isRecord: (uri: string, local: string) => boolean,
  read: (node: XmlNode, reading: Reading) => Serial | undefined,
  limits: ReadLimits = {},
): SerialReader {
  const decoding = createTextDecoding();
  const records = createXmlRecords({ isRecord, maxLength: limits.maxRecordBytes ?? defaultLength });
  let position = 0;
  let failed = false;

  function itemOf(finding: XmlFinding): SerialItem {
    const { offset } = finding;
    if ('failure' in finding) {
      failed = true;
      return { position: ++position, offset, problems: [problemOf(finding)] };
    }
    const reading: Reading = { problems: [] };
    const serial = read(finding.node, reading);
    position++;
    return serial === undefined
      ? withoutNumber(position, offset, reading)
      : { position, offset, serial, problems: reading.problems };
  }

  function take(text: string | undefined, last: boolean): SerialItem[] {
    if (failed) return [];
    if (text === undefined) {
      failed = true;
      return [{ position: 0, offset: 0, problems: [{ type: 'not-utf8', severity: 'error', offset: 0 }] }];
    }
    const items = records.push(text).map(itemOf);
    if (!last || failed) return items;
    items.push(...records.end().map(itemOf));
    if (position === 0) items.push({ position: 0, offset: 0, problems: [{ type: 'no-entries', severity: 'error' }] });
    return items;
  }

  return { push: (chunk) => take(decoding.push(chunk), false), end: () => take(decoding.end(), true) };
}

function problemOf(finding: Extract<XmlFinding, { failure: string }>): CrosswalkProblem {
  return finding.failure === 'too-large'
    ? { type: 'entry-too-large', severity: 'error', limit: finding.limit }
    : { type: 'not-well-formed', severity: 'error', reason: finding.reason };
}
