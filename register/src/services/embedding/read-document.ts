/** What a document shows and embeds, from its bytes alone: the work that a hostile document makes long. */
import { type EmbedProblem, type ReadResult, readEmbedded } from '@masthead/embed';
import { type Sightings, sightingsIn } from '../../domain/sightings.ts';

export type DocumentResult =
  | {
      readonly ok: true;
      readonly format: Extract<ReadResult, { ok: true }>['format'];
      readonly unread: readonly EmbedProblem[];
      readonly sightings: Sightings;
    }
  | { readonly ok: false; readonly problem: EmbedProblem };

/** In the caller's own thread. */
export function readDocument(bytes: Uint8Array, mediaType: string): DocumentResult {
  const content = readEmbedded(bytes, mediaType);
  if (!content.ok) return content;
  const { format, unread, parts } = content;
  return { ok: true, format, unread, sightings: sightingsIn(parts) };
}
