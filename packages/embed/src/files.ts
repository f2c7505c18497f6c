/** THE TABLE of files that can be written into, and how each is told from its content. */
import type { EmbeddingFacts } from '@masthead/crosswalk';
import { writeIntoEpub } from './epub.ts';
import { limits } from './limits.ts';
import { writeIntoOoxml } from './ooxml.ts';
import { writeIntoPdf } from './pdf/write.ts';
import { attempt, type EmbedResult } from './problems.ts';
import { findEntry, readZip } from './zip/zip.ts';

export type EmbedFormatName = 'pdf' | 'epub' | 'ooxml';

export interface EmbedFormat {
  readonly name: EmbedFormatName;
  readonly label: string;
  write(bytes: Uint8Array, facts: EmbeddingFacts): EmbedResult;
}

export const embedFormats: readonly EmbedFormat[] = [
  { name: 'pdf', label: 'PDF', write: writeIntoPdf },
  { name: 'epub', label: 'EPUB', write: writeIntoEpub },
  { name: 'ooxml', label: 'Office Open XML', write: writeIntoOoxml },
];

/** What the first bytes, and in an archive the names of its entries, say. */
export function formatOf(bytes: Uint8Array): EmbedFormatName | undefined {
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (!startsWith(bytes, 'PK')) return undefined;
  let found: EmbedFormatName | undefined;
  attempt(() => {
    const archive = readZip(bytes);
    if (findEntry(archive, 'META-INF/container.xml')) found = 'epub';
    else if (findEntry(archive, '[Content_Types].xml')) found = 'ooxml';
    return bytes;
  });
  return found;
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0));

/** Writes into whichever of the formats it is. The bytes that are given are never changed. */
export function writeIntoFile(bytes: Uint8Array, facts: EmbeddingFacts): EmbedResult {
  if (bytes.length > limits.file) {
    return { ok: false, problem: { type: 'too-large', what: 'the file', limit: limits.file } };
  }
  const name = formatOf(bytes);
  const format = embedFormats.find((each) => each.name === name);
  if (format) return format.write(bytes, facts);
  // Readers of PDF look for its head within the first 1,024 bytes, and find the objects elsewhere than it says.
  const head = String.fromCharCode(...bytes.subarray(1, 1_024)).includes('%PDF-');
  if (head && !startsWith(bytes, 'PK')) {
    return { ok: false, problem: { type: 'damaged', what: 'something stands before %PDF-', at: 0 } };
  }
  // An archive that cannot be read says why; anything else is of another kind.
  const archive = startsWith(bytes, 'PK') ? attempt(() => readZip(bytes).bytes) : undefined;
  return archive?.ok === false ? archive : { ok: false, problem: { type: 'unknown-format' } };
}
