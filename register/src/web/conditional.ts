/** Conditional requests (RFC 9110, 13): whether what the visitor holds is still what there is. Pure. */

export interface Validators {
  /** With its quotes, and `W/` before them when it is weak. */
  readonly etag: string;
  readonly lastModified: Date;
}

export interface Conditions {
  readonly 'if-none-match'?: string | undefined;
  readonly 'if-modified-since'?: string | undefined;
}

/** True when a GET or HEAD is answered with 304. If-Modified-Since counts only without If-None-Match (RFC 9110, 13.2.2). */
export function isUnchanged(conditions: Conditions, { etag, lastModified }: Validators): boolean {
  const tags = conditions['if-none-match'];
  if (tags !== undefined) {
    return tags.trim() === '*' || (tags.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === opaque(etag));
  }
  const since = Date.parse(conditions['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(lastModified.getTime() / 1_000) * 1_000 <= since;
}

/** Weak comparison (RFC 9110, 8.8.3.2). */
function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}
