/** Entity tags (RFC 9110, 8.8.3): the same tag only for the same bytes, without writing the bytes first. */
import { createHash } from 'node:crypto';
import type { FoundResource } from './find-resource.ts';

/**
 * A strong tag for one format of what was found: from the revision, the state and the cluster of each number in it, and
 * `format`, which names the format and the version of the program that writes it.
 */
export function versionTag(found: Exclude<FoundResource, { type: 'elsewhere' }>, format: string): string {
  const versions =
    found.type === 'number'
      ? [found.entry.version]
      : [found.issnL, ...found.members.map((entry) => `${entry.issn} ${entry.version}`)];
  const hash = createHash('sha256')
    .update(JSON.stringify([format, ...versions]))
    .digest('base64url');
  return `"${hash.slice(0, 20)}"`;
}

/** When the latest of it changed. */
export function changedAt(found: Exclude<FoundResource, { type: 'elsewhere' }>): Date {
  const times = found.type === 'number' ? [found.entry.changed] : found.members.map((entry) => entry.changed);
  return new Date(Math.max(...times.map((time) => time.getTime()), 0));
}
