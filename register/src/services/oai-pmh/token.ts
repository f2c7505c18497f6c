/**
 * Resumption tokens: all that the next page needs, so that the server keeps nothing and a token outlives a restart
 * (OAI-PMH 2.0, 3.5). They page by position in the Register's own order, never by offset, up to a bound that was frozen
 * when the list was begun.
 */
import { createHash } from 'node:crypto';

/** Raise it when a token means something else than before: older ones are then refused, and the harvester begins anew. */
export const tokenVersion = 1;

export interface ResumptionToken {
  readonly verb: 'ListIdentifiers' | 'ListRecords';
  readonly metadataPrefix: string;
  /** Last position of the Register that belongs to this list: its head when the list was begun. */
  readonly until: number;
  /** Position of the last record that was sent. */
  readonly after: number;
  /** Records sent so far; the next page's `cursor`. */
  readonly cursor: number;
  /** `from`, `to` and `set` of the request that began the list, as it wrote them. */
  readonly from?: string;
  readonly to?: string;
  readonly set?: string;
}

/** Letters, digits, `-`, `_` and one `.`: nothing that needs escaping in an address or in XML. */
export function formatToken(token: ResumptionToken): string {
  const { verb, metadataPrefix, until, after, cursor, from, to, set } = token;
  const fields = [tokenVersion, verb, metadataPrefix, until, after, cursor, from ?? '', to ?? '', set ?? ''];
  const body = Buffer.from(JSON.stringify(fields)).toString('base64url');
  return `${body}.${checksum(body)}`;
}

/** `undefined` for what `formatToken` of this version did not write. */
export function parseToken(text: string): ResumptionToken | undefined {
  const [body = '', sum, ...rest] = text.split('.');
  if (!body || rest.length || sum !== checksum(body)) return undefined;
  const fields: unknown = readJson(Buffer.from(body, 'base64url').toString());
  if (!Array.isArray(fields) || fields.length !== 9) return undefined;
  const [version, verb, metadataPrefix, until, after, cursor, from, to, set] = fields as readonly unknown[];
  if (version !== tokenVersion || (verb !== 'ListIdentifiers' && verb !== 'ListRecords')) return undefined;
  if (!isCount(until) || !isCount(after) || !isCount(cursor) || after > until) return undefined;
  if (![metadataPrefix, from, to, set].every((value) => typeof value === 'string')) return undefined;
  return {
    verb,
    metadataPrefix: metadataPrefix as string,
    until,
    after,
    cursor,
    ...(from ? { from: from as string } : {}),
    ...(to ? { to: to as string } : {}),
    ...(set ? { set: set as string } : {}),
  };
}

/** Against slips and junk, not against forgery: a token holds nothing that a harvester could not have asked for. */
function checksum(body: string): string {
  return createHash('sha256').update(`masthead oai ${tokenVersion} ${body}`).digest('base64url').slice(0, 8);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
