/** MARC 21 to Serial, by the ISSN profile and tolerant of everything else: nothing throws, nothing is guessed silently. */
import type { MarcRecord } from '@masthead/marc';
import { mainTitle, type Serial } from '@masthead/serial';
import type { CrosswalkProblem } from '../problems.ts';
import { type Draft, type FieldReader, newDraft } from './draft.ts';
import { rules } from './rules.ts';

export interface ReadResult {
  /** Absent when the record has no ISSN that can be taken; a problem of severity `error` says why. */
  readonly serial?: Serial;
  readonly problems: readonly CrosswalkProblem[];
}

// Readers by the number of the tag: one look for each field.
const readers: (FieldReader | undefined)[] = new Array(1000).fill(undefined);
for (const rule of Object.values(rules)) {
  for (const tag of rule.tags) {
    const present = readers[Number(tag)];
    readers[Number(tag)] =
      present === undefined
        ? rule.read
        : (field, draft) => {
            present(field, draft);
            rule.read(field, draft);
          };
  }
}
const concluding = Object.values(rules).flatMap((rule) => (rule.conclude === undefined ? [] : [rule.conclude]));

function readerOf(tag: string): FieldReader | undefined {
  if (tag.length !== 3) return undefined;
  const number = (tag.charCodeAt(0) - 48) * 100 + (tag.charCodeAt(1) - 48) * 10 + (tag.charCodeAt(2) - 48);
  return readers[number];
}

export function readMarc21(record: MarcRecord): ReadResult {
  const draft = newDraft(record);
  for (const field of record.fields) {
    const read = readerOf(field.tag);
    if (read !== undefined) read(field, draft);
  }
  if (draft.pairing !== undefined) readLoneOriginals(draft);
  for (const conclude of concluding) conclude(draft);
  const { serial, problems } = draft;
  if (serial.issn === '') return { problems };
  serial.issnL ??= serial.clusters.find(({ kind }) => kind === 'L')?.issn;
  const gone = serial.status === 'cancelled' || serial.status === 'suppressed' || serial.status === 'unreported';
  if (!gone && mainTitle(serial) === undefined) {
    problems.push({ type: 'missing-field', severity: 'warning', tag: '245' });
  }
  return { serial, problems };
}

/** An 880 that no field is linked to says what its tag says, in the original script only. */
function readLoneOriginals(draft: Draft): void {
  const { alone, unusable } = draft.pairing!;
  for (const [field, tag] of alone) {
    draft.problems.push({ type: 'unpaired-original', severity: 'advice', tag: '880' });
    const read = readerOf(tag);
    if (read !== undefined) read({ ...field, tag }, draft);
  }
  for (const _ of unusable) draft.problems.push({ type: 'unpaired-original', severity: 'advice', tag: '880' });
}
