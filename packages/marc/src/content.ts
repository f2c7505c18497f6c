/** Takes tags, indicators, codes and leaders from encodings that could hold anything there (XML, JSON, lines). */

import { controlCharacters, decodeUtf8Replacing, hexadecimal, invalidUtf8Offsets, preview } from './characters.ts';
import { recogniseUnimarc } from './dialect.ts';
import { LABEL_LENGTH } from './iso2709/label.ts';
import { PlainRecord } from './make.ts';
import type { MarcProblem } from './problems.ts';
import type { ReadLimits } from './reader.ts';
import type { Field, MarcRecord } from './record.ts';
import { isTag } from './tags.ts';

/** The byte offset of what is being read; asked for only when there is a problem. */
export type Locate = () => number;

/** Stands for a leader that is missing: nothing but what MARC 21 fixes. */
const emptyLeader = '          22        4500';

/** The tag, with zeros filled in; undefined when no field can have it. */
export function acceptTag(found: string, at: Locate, problems: MarcProblem[]): string | undefined {
  if (isTag(found)) return found;
  if (/^[0-9]{1,2}$/.test(found)) {
    const tag = found.padStart(3, '0');
    problems.push({ type: 'tag-filled', severity: 'warning', offset: at(), tag, found });
    return tag;
  }
  const usable = /^[\x21-\x7e]{3}$/.test(found);
  problems.push({ type: 'bad-tag', severity: usable ? 'warning' : 'error', offset: at(), found: preview(found) });
  return usable ? found : undefined;
}

/** The indicator; a blank for one that is absent or empty. */
export function acceptIndicator(found: string | undefined, tag: string, at: Locate, problems: MarcProblem[]): string {
  if (found !== undefined && found.length === 1 && found >= ' ' && found <= '~') return found;
  if (found === undefined || found === '') {
    problems.push({ type: 'missing-indicators', severity: 'warning', offset: at(), tag, found: '' });
    return ' ';
  }
  const severity = isOneCharacter(found) ? 'warning' : 'error';
  problems.push({ type: 'bad-indicator', severity, offset: at(), tag, found: preview(found) });
  return found;
}

/** The subfield code; an error when it is not one character. */
export function acceptCode(found: string, tag: string, at: Locate, problems: MarcProblem[]): string {
  if (found.length === 1 && found > ' ' && found <= '~') return found;
  const severity = isOneCharacter(found) ? 'warning' : 'error';
  problems.push({ type: 'bad-subfield-code', severity, offset: at(), tag, found: preview(found) });
  return found;
}

function isOneCharacter(text: string): boolean {
  const code = text.codePointAt(0);
  return code !== undefined && text.length === (code > 0xffff ? 2 : 1);
}

/** The leader as 24 characters. */
export function acceptLeader(found: string | undefined, at: Locate, problems: MarcProblem[]): string {
  if (found === undefined) {
    problems.push({ type: 'leader-missing', severity: 'warning', offset: at(), tag: 'LDR' });
    return emptyLeader;
  }
  if (found.length === LABEL_LENGTH) return found;
  const trimmed = withoutLineBreaks(found);
  if (trimmed.length === LABEL_LENGTH) return trimmed;
  problems.push({ type: 'leader-length', severity: 'warning', offset: at(), tag: 'LDR', found: preview(found) });
  return trimmed.slice(0, LABEL_LENGTH).padEnd(LABEL_LENGTH);
}

/** Line breaks around a leader, and the indentation they bring, are layout; blanks within are the leader's. */
function withoutLineBreaks(found: string): string {
  if (!/[\r\n]/.test(found) || found.length > 1000) return found;
  const lines = found.split(/[\r\n]/).filter((line) => line.trim() !== '');
  const [line = ''] = lines;
  if (lines.length !== 1 || line.length <= LABEL_LENGTH) return lines.join('');
  return line.trimStart().slice(0, LABEL_LENGTH);
}

/** What becomes of a record with bytes that are no characters: see the readers' options. */
export type InvalidUtf8 = 'reject' | 'replace';

/** The problem with these bytes, which begin at `offset` and are not UTF-8, and their text with U+FFFD for each. */
export function replaceInvalidUtf8(
  raw: Uint8Array,
  offset: number,
  outcome: InvalidUtf8,
  tag?: string,
): { text: string; problem: MarcProblem } {
  const invalid = invalidUtf8Offsets(raw);
  const first = invalid[0] ?? 0;
  const problem: MarcProblem = {
    type: 'invalid-utf8',
    severity: outcome === 'reject' ? 'error' : 'warning',
    offset: offset + first,
    ...(tag !== undefined && { tag }),
    bytes: hexadecimal(raw.subarray(first, first + 4)),
    count: invalid.length,
  };
  return { text: decodeUtf8Replacing(raw, invalid), problem };
}

/** Control characters and signs of earlier damage: kept, and told. */
export function reportCharacters(text: string, tag: string, at: Locate, problems: MarcProblem[]): void {
  const controls = text.match(controlCharacters);
  if (controls) {
    const code = controls[0].charCodeAt(0);
    problems.push({ type: 'control-character', severity: 'warning', offset: at(), tag, code, count: controls.length });
  }
  const replaced = text.match(/\ufffd/g);
  if (replaced) {
    problems.push({ type: 'replacement-character', severity: 'warning', offset: at(), tag, count: replaced.length });
  }
}

/** The record, when nothing is wrong with it that refuses it; otherwise the reason is in `problems`. */
export function finishRecord(
  leader: string,
  fields: readonly Field[],
  at: Locate,
  problems: MarcProblem[],
  limits: ReadLimits,
): MarcRecord | undefined {
  const record = new PlainRecord(leader, fields);
  const evidence = recogniseUnimarc(record);
  if (evidence && limits.unimarc !== 'read') {
    // All else that was found is only what MARC 21 is not.
    problems.length = 0;
    problems.push({ type: 'is-unimarc', severity: 'error', offset: at(), evidence });
  }
  if (problems.some((problem) => problem.severity === 'error')) return undefined;
  if (fields.length === 0) problems.push({ type: 'record-without-fields', severity: 'warning', offset: at() });
  return record;
}
