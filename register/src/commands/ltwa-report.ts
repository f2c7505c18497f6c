/** What `masthead ltwa` says of a list's form, and its report of the titles whose abbreviation changes. */
import type { LtwaForm } from '@masthead/iso4';
import type { AbbreviationChange } from '../actions/compare-word-lists.ts';
import { openRowFile, type RowFile } from './report.ts';

/** The columns, in their order. They stay as they are; a new one is added at the end. */
export const reportColumns = ['issn', 'key_title', 'language', 'stored', 'before', 'after', 'effect'] as const;

export type ChangeReport = RowFile<AbbreviationChange>;

export const openChangeReport = (path: string): Promise<ChangeReport> => openRowFile(path, reportColumns, row);

function row({ issn, keyTitle, language = '', stored = '', before, after, effect }: AbbreviationChange): string {
  const cells = [issn, keyTitle, language, stored, before, after, effect];
  return `${cells.map((cell) => cell.replace(/[\u0000-\u001f\u007f]+/g, ' ')).join('\t')}\n`;
}

/** One change as a sentence. */
export function formatChange({ issn, before, after, stored, effect }: AbbreviationChange): string {
  const own = effect === 'now-differs' ? `; the record has ${stored}` : '';
  return `ISSN ${issn}: ${before} → ${after}${own}`;
}

const encodings: Readonly<Record<LtwaForm['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big end first)',
  'windows-1252': 'Latin-1 (Windows-1252), because it is no Unicode: letters of other alphabets may be lost or wrong',
};

const separators: Readonly<Record<LtwaForm['separator'], string>> = {
  tab: 'tabs',
  semicolon: 'semicolons',
  comma: 'commas',
  bar: 'bars',
};

export function describeForm({ encoding, separator, header, lines }: LtwaForm): string {
  const top = header === undefined ? 'no header' : `a header in line ${header}`;
  return `Read ${lines} lines, parted by ${separators[separator]}, with ${top}, as ${encodings[encoding]}.`;
}
