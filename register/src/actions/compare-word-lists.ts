/** What a change of the word list does to the titles of the Register: each key title abbreviated by both lists. Changes nothing. */
import { readMarc21 } from '@masthead/crosswalk';
import type { Abbreviator } from '@masthead/iso4';
import type { Issn } from '@masthead/issn';
import { foldText, type Serial } from '@masthead/serial';
import { listLatest, type ReadStore, sealHead } from '../store/index.ts';

/** What the new abbreviation is to the abbreviated key title that the record has (MARC 210). Case and punctuation do not count. */
export type StoredEffect = 'none-stored' | 'now-differs' | 'now-agrees' | 'still-differs' | 'still-agrees';

export interface AbbreviationChange {
  readonly issn: Issn;
  readonly keyTitle: string;
  /** ISO 639-2/B, of the record. */
  readonly language?: string;
  /** The abbreviated key title that the record has. */
  readonly stored?: string;
  readonly before: string;
  readonly after: string;
  readonly effect: StoredEffect;
}

export interface ComparisonCounts {
  /** Records with a key title that were looked at. */
  readonly titles: number;
  /** Of these, whose abbreviation changes, by what that is to the stored one. */
  readonly changed: Readonly<Record<StoredEffect, number>>;
  /** Whether all were looked at. */
  readonly ended: boolean;
}

export interface ComparisonOptions {
  /** Told of every change, in the order in which the records last changed. The comparison waits for it. */
  readonly onChanges?: (changes: readonly AbbreviationChange[]) => void | Promise<void>;
  readonly onProgress?: (titles: number) => void;
  readonly stop?: AbortSignal;
  /** Records asked for at once. */
  readonly page?: number;
}

/** Passes over the whole Register, a page of records in memory at a time. */
export async function compareWordLists(
  read: ReadStore,
  before: Abbreviator,
  after: Abbreviator,
  { onChanges, onProgress, stop, page = 500 }: ComparisonOptions = {},
): Promise<ComparisonCounts> {
  const changed = { 'none-stored': 0, 'now-differs': 0, 'now-agrees': 0, 'still-differs': 0, 'still-agrees': 0 };
  const until = (await sealHead(read)).position;
  let titles = 0;
  for (let next: number | undefined = 0; next !== undefined; ) {
    const { rows, next: following } = await listLatest(read, { after: next, until, limit: page });
    const changes: AbbreviationChange[] = [];
    for (const { record } of rows) {
      const serial = record && readMarc21(record).serial;
      if (!serial?.keyTitle) continue;
      titles++;
      const change = changeOf(serial, serial.keyTitle.text, before, after);
      if (!change) continue;
      changed[change.effect]++;
      changes.push(change);
    }
    if (changes.length > 0) await onChanges?.(changes);
    onProgress?.(titles);
    next = following;
    if (stop?.aborted) return { titles, changed, ended: false };
  }
  return { titles, changed, ended: true };
}

function changeOf(
  serial: Serial,
  keyTitle: string,
  before: Abbreviator,
  after: Abbreviator,
): AbbreviationChange | undefined {
  const language = serial.languages[0];
  const options = { style: 'key-title', language } as const;
  const was = before.abbreviate(keyTitle, options);
  const is = after.abbreviate(keyTitle, options);
  if (was === is) return undefined;
  const stored = serial.abbreviatedKeyTitle?.text;
  return {
    issn: serial.issn,
    keyTitle,
    ...(language === undefined ? {} : { language }),
    ...(stored === undefined ? {} : { stored }),
    before: was,
    after: is,
    effect: effectOf(stored, was, is),
  };
}

function effectOf(stored: string | undefined, before: string, after: string): StoredEffect {
  if (stored === undefined) return 'none-stored';
  const agreed = foldText(stored) === foldText(before);
  const agrees = foldText(stored) === foldText(after);
  if (agreed) return agrees ? 'still-agrees' : 'now-differs';
  return agrees ? 'now-agrees' : 'still-differs';
}
