/**
 * The project's own short list: frequent title words of ten languages, so that titles can be abbreviated before anyone has loaded
 * the published list, which may not be redistributed (docs/decisions/0015-short-word-list.md).
 */
import type { LtwaEntry } from './entry.ts';
import { rowToEntry } from './ltwa-rows.ts';
import { shortListRows } from './short-list-rows.ts';

/** In the order of the patterns' code points; `line` counts from 1. */
export const shortList: readonly LtwaEntry[] = shortListRows.split('\n').map((row, at) => {
  const [pattern = '', cell = '', languages = ''] = row.split('\t');
  return rowToEntry([pattern, abbreviationOf(cell), languages, at + 1]);
});

function abbreviationOf(cell: string): string | null {
  if (cell === '') return null;
  return cell.endsWith('=') ? cell.slice(0, -1) : `${cell}.`;
}
