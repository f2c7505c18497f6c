/** What the suites of this folder share: reading a file as a stream, whatever it is, and saying in short what came of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createIso2709Reader,
  createLineReader,
  createMarcJsonReader,
  createMarcXmlReader,
  detectEncoding,
  type ReadItem,
  readAll,
} from '@masthead/marc';

const folder = fileURLToPath(new URL('../../../shared/data/marc/', import.meta.url));

export const isThere = existsSync(folder);
/** Behind the name of a suite: where its cases are from, or why it is skipped. */
export const absent = isThere ? '../shared/data/marc' : 'skipped: ../shared/data/marc is not beside the project';

const readers = {
  marc21: createIso2709Reader,
  marcxml: createMarcXmlReader,
  json: createMarcJsonReader,
  text: createLineReader,
};

export const pathOf = (file: string): string => folder + file;
export const bytesOf = (file: string): Uint8Array => readFileSync(pathOf(file));

/** Files of a folder of the shared MARC data that hold records. */
export const filesIn = (name: string): string[] =>
  isThere ? readdirSync(folder + name).filter((file) => /\.(mrc|mrk|marc|marcxml|xml|dat|usmarc)$/.test(file)) : [];

export function itemsOf(file: string): ReadItem[] {
  const bytes = bytesOf(file);
  const encoding = detectEncoding(bytes);
  if (encoding === undefined) throw new Error(`The encoding of ${file} cannot be told`);
  return readAll(bytes, readers[encoding]());
}

/** Such as `2 read, 1 refused: no-character 1`. */
export function summaryOf(items: readonly ReadItem[]): string {
  const read = items.filter(({ record }) => record).length;
  const counts = new Map<string, number>();
  for (const { type } of items.flatMap(({ problems }) => problems)) counts.set(type, (counts.get(type) ?? 0) + 1);
  const found = [...counts].sort().map(([type, count]) => `${type} ${count}`);
  const outcome = [read > 0 && `${read} read`, items.length > read && `${items.length - read} refused`];
  return [outcome.filter(Boolean).join(', '), found.join(', ')].filter(Boolean).join(': ');
}
