/** Where evidence files lie: a folder, a store that speaks S3, or, for tests, memory. Named by the setting EVIDENCE. */
import { createHash } from 'node:crypto';
import type { EvidenceStore } from '../domain/evidence-file.ts';
import { createFolderEvidence } from './folder.ts';
import { createS3Evidence, type S3Keys } from './s3.ts';

export interface EvidenceSettings {
  /** A folder, or `s3://bucket/prefix?endpoint=https://…&region=…`. */
  readonly evidence: string;
  /** For S3; from the environment alone. */
  readonly keys?: S3Keys;
}

export function createEvidenceStore({ evidence, keys }: EvidenceSettings): EvidenceStore {
  return evidence.startsWith('s3://') ? createS3Evidence(evidence, keys) : createFolderEvidence(evidence);
}

/** Lost with the process. */
export function createMemoryEvidence(): EvidenceStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (bytes) => {
      const hash = hashOf(bytes);
      files.set(hash, Uint8Array.from(bytes));
      return { hash, size: bytes.length };
    },
    get: async (hash) => files.get(hash),
  };
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** What is read is what was written, or nobody gets it. */
export function verified(bytes: Uint8Array, hash: string): Uint8Array {
  if (hashOf(bytes) !== hash) throw new Error(`The evidence file ${hash} is not what it was when it was kept.`);
  return bytes;
}
