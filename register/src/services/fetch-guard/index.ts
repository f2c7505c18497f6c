/**
 * Fetches a document that a stranger names, without becoming the stranger's hand inside our network (docs/decisions/0014): each
 * address is checked after it was resolved, and the connection goes to the very address that was checked.
 */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { FetchProblem } from './problems.ts';
import { isPublicAddress } from './public-address.ts';

export { describeFetchProblem, type FetchProblem } from './problems.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

export interface FetchOptions {
  /** Whether an address may be connected to; public ones if not given. */
  readonly isAllowed?: (address: string) => boolean;
  /** All addresses of a host; asked once for each hop. */
  readonly resolve?: (host: string) => Promise<readonly ResolvedAddress[]>;
  /** Milliseconds for everything, redirects included. */
  readonly timeout?: number;
  /** Bytes, as they come and as they are unpacked. */
  readonly limit?: number;
  readonly stop?: AbortSignal;
}

export type FetchResult =
  | { readonly ok: true; readonly url: string; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly ok: false; readonly problem: FetchProblem };

export const fetchLimits = { redirects: 5, timeout: 10_000, bytes: 10_000_000, address: 2_000 } as const;

class GiveUp extends Error {
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

/** Follows redirects, each checked like the first address. Never throws for what lies outside. */
export async function fetchDocument(text: string, options: FetchOptions = {}): Promise<FetchResult> {
  const timeout = AbortSignal.timeout(options.timeout ?? fetchLimits.timeout);
  const signal = options.stop ? AbortSignal.any([timeout, options.stop]) : timeout;
  try {
    let url = checkedUrl(text);
    for (let hop = 0; ; hop++) {
      const address = await checkedAddress(url, options, signal);
      const response = await open(url, address, signal);
      try {
        const next = redirectOf(response, url);
        if (!next) return { ok: true, url: url.href, ...(await take(response, options, signal)) };
        if (hop === fetchLimits.redirects)
          throw new GiveUp({ type: 'too-many-redirects', limit: fetchLimits.redirects });
        url = checkedUrl(next);
      } finally {
        response.destroy();
      }
    }
  } catch (error) {
    if (error instanceof GiveUp) return { ok: false, problem: error.problem };
    if (timeout.aborted) return { ok: false, problem: { type: 'timeout' } };
    const code = (error as NodeJS.ErrnoException).code;
    if (code?.startsWith('HPE_')) return { ok: false, problem: { type: 'not-http-answer' } };
    if (code !== undefined && certificateFault.test(code))
      return { ok: false, problem: { type: 'bad-certificate', code } };
    return { ok: false, problem: { type: 'unreachable', ...(code !== undefined && { code }) } };
  }
}

/** As OpenSSL and Node name what is wrong with a certificate. */
const certificateFault = /CERT|SIGNED|ISSUER|ALTNAME|CRL|^ERR_TLS_/;

/** Ports above 1023 on which other protocols are at home (Fetch, 2.9); below it only those of the web are open. */
const otherPorts = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || (port > 1023 && !otherPorts.has(port));
}

function checkedUrl(text: string): URL {
  if (text.length > fetchLimits.address || !URL.canParse(text)) throw new GiveUp({ type: 'not-a-url' });
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new GiveUp({ type: 'not-http' });
  if (url.username !== '' || url.password !== '') throw new GiveUp({ type: 'has-credentials' });
  if (url.port !== '' && !isWebPort(Number(url.port))) throw new GiveUp({ type: 'port', port: Number(url.port) });
  return url;
}

/** One address of the host, after all of them were found to be allowed: a host that is also inside is not outside. */
async function checkedAddress(url: URL, options: FetchOptions, signal: AbortSignal): Promise<ResolvedAddress> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isAllowed = options.isAllowed ?? isPublicAddress;
  const family = isIP(host);
  const found = family > 0 ? [{ address: host, family }] : await resolved(host, options, signal);
  const [first] = found;
  if (!first) throw new GiveUp({ type: 'no-such-host', host });
  if (!found.every(({ address }) => isAllowed(address))) throw new GiveUp({ type: 'not-public', host });
  return first;
}

async function resolved(host: string, options: FetchOptions, signal: AbortSignal): Promise<readonly ResolvedAddress[]> {
  const resolve = options.resolve ?? ((name: string) => lookup(name, { all: true }));
  // The resolver of the system cannot be stopped, only no longer waited for.
  let stopWaiting = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    stopWaiting = () => reject(signal.reason);
    signal.addEventListener('abort', stopWaiting, { once: true });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([resolve(host), stopped]);
  } catch (error) {
    if (signal.aborted) throw error;
    throw new GiveUp({ type: 'no-such-host', host });
  } finally {
    signal.removeEventListener('abort', stopWaiting);
  }
}

function open(url: URL, { address, family }: ResolvedAddress, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = request(
      url,
      {
        // No connection of another request, and no second look at the name: this very address.
        agent: false,
        lookup: (_host, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family)),
        signal,
        headers: {
          accept: 'text/html, application/xhtml+xml, application/pdf, application/epub+zip, */*;q=0.1',
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'Masthead embedding checker',
        },
      },
      resolve,
    );
    sent.on('error', reject);
    // Another protocol was not asked for; without this nobody would ever end the connection.
    sent.on('upgrade', (response, socket) => {
      socket.destroy();
      reject(new GiveUp({ type: 'status', status: response.statusCode ?? 0 }));
    });
    sent.on('close', () => reject(signal.reason ?? new Error('closed')));
    sent.end();
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, url: URL): string | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return undefined;
  const { location } = headers;
  if (location === undefined || !URL.canParse(location, url)) throw new GiveUp({ type: 'status', status: statusCode });
  return new URL(location, url).href;
}

async function take(
  response: IncomingMessage,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  const { statusCode = 0, headers } = response;
  if (statusCode < 200 || statusCode > 299) throw new GiveUp({ type: 'status', status: statusCode });
  const limit = options.limit ?? fetchLimits.bytes;
  const chunks: Buffer[] = [];
  const sink = counting(limit, (chunk) => chunks.push(chunk));
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  try {
    if (encoding === 'deflate')
      return { bytes: await takeDeflated(response, limit, signal), mediaType: headers['content-type'] ?? '' };
    const unpack = unpackerFor(encoding);
    if (unpack) await pipeline(response, counting(limit), unpack, sink, { signal });
    else await pipeline(response, sink, { signal });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (/^(Z_|ERR_BROTLI|ERR_PADDING|ERR__ERROR)/.test(code)) throw new GiveUp({ type: 'bad-encoding' });
    if (error instanceof GiveUp || signal.aborted || code.startsWith('HPE_')) throw error;
    throw new GiveUp({ type: 'broken-off' });
  }
  return { bytes: Buffer.concat(chunks), mediaType: headers['content-type'] ?? '' };
}

/** With its header as RFC 9110, 8.4.1.2 says, or without, as some servers do: only its first byte tells. */
async function takeDeflated(response: IncomingMessage, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const packed: Buffer[] = [];
  await pipeline(
    response,
    counting(limit, (chunk) => packed.push(chunk)),
    { signal },
  );
  const whole = Buffer.concat(packed);
  const chunks: Buffer[] = [];
  const inflate = ((whole[0] ?? 0) & 15) === 8 ? createInflate() : createInflateRaw();
  await pipeline(
    [whole],
    inflate,
    counting(limit, (chunk) => chunks.push(chunk)),
    { signal },
  );
  return Buffer.concat(chunks);
}

/** Passes on, or keeps, what stays within the limit. */
function counting(limit: number, keep?: (chunk: Buffer) => void): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      total += chunk.length;
      if (total > limit) return done(new GiveUp({ type: 'too-large', limit }));
      keep?.(chunk);
      done(null, keep ? undefined : chunk);
    },
  });
}

function unpackerFor(encoding = 'identity'): Transform | undefined {
  switch (encoding) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new GiveUp({ type: 'bad-encoding' });
  }
}
