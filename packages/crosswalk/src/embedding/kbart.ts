/** A row of a KBART list (NISO RP-9-2014) with its header, by the facts that all snippets state. */
import { kbartHeader, kbartRow } from '../kbart/kbart.ts';
import type { EmbeddingFacts } from './facts.ts';

export const writeKbart = (facts: EmbeddingFacts): string => kbartHeader + kbartRow(facts);
