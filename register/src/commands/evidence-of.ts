/** Where the files lie that people send, as the settings say. */
import type { Settings } from '../config.ts';
import type { EvidenceStore } from '../domain/evidence-file.ts';
import { createEvidenceStore } from '../evidence/create-evidence-store.ts';

export const evidenceOf = ({ evidence, evidenceKeys }: Settings): EvidenceStore =>
  createEvidenceStore({ evidence, ...(evidenceKeys && { keys: evidenceKeys }) });
