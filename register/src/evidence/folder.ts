/** Evidence in a folder: one file a hash, written beside and renamed, so that a half-written one is never found. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceStore } from '../domain/evidence-file.ts';
import { hashOf, isHash, verified } from './create-evidence-store.ts';

export function createFolderEvidence(folder: string): EvidenceStore {
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  return {
    async put(bytes) {
      const hash = hashOf(bytes);
      const kept = { hash, size: bytes.length };
      const place = placeOf(hash);
      if ((await sizeOf(place)) === bytes.length) return kept;
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
      const draft = `${place}.${randomUUID()}`;
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, place);
      } finally {
        await rm(draft, { force: true });
      }
      return kept;
    },
    async get(hash) {
      if (!isHash(hash)) return undefined;
      try {
        return verified(await readFile(placeOf(hash)), hash);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw cause;
      }
    },
  };
}

const sizeOf = async (place: string): Promise<number | undefined> => {
  try {
    return (await stat(place)).size;
  } catch {
    return undefined;
  }
};
