import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeFetchProblem, type FetchOptions, fetchDocument } from './index.ts';
import { isPublicAddress, notPublicIpv4, notPublicIpv6 } from './public-address.ts';

describe('addresses', () => {
  test.each([...notPublicIpv4, ...notPublicIpv6])('%s/%i is refused: %s', (network) => {
    expect(isPublicAddress(network)).toBe(false);
  });

  test.each([
    ['10.255.255.255', false, 'the end of a range'],
    ['100.127.255.255', false, 'the end of CGNAT'],
    ['100.128.0.0', true, 'after CGNAT'],
    ['172.15.255.255', true, 'before the private ones'],
    ['172.31.255.255', false, 'the end of the private ones'],
    ['169.254.169.254', false, 'metadata of clouds'],
    ['255.255.255.255', false, 'broadcast'],
    ['1.1.1.1', true, 'public'],
    ['2606:4700:4700::1111', true, 'public'],
    ['::', false, 'unspecified'],
    ['::1', false, 'loopback'],
    ['::ffff:10.0.0.1', false, 'IPv4-mapped'],
    ['::ffff:1.1.1.1', false, 'IPv4-mapped, although public: nobody needs it'],
    ['::7f00:1', false, 'IPv4-compatible'],
    ['64:ff9b::a00:1', false, 'NAT64'],
    ['fc00::1', false, 'unique local'],
    ['fd00:ec2::254', false, 'metadata of a cloud'],
    ['fe80::1', false, 'link-local'],
    ['fe80::1%eth0', false, 'with a zone'],
    ['fec0::1', false, 'site-local'],
    ['ff02::1', false, 'multicast'],
    ['2001:0:4136:e378::', false, 'Teredo'],
    ['2002:a00:1::', false, '6to4 of a private address'],
    ['localhost', false, 'no address'],
  ])('%s: %j, %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});

let server: Server;
let port = 0;
const answers: Record<string, RequestListener> = {
  '/page': (_, reply) => void reply.setHeader('content-type', 'text/html').end('<p>ISSN 0028-0836'),
  '/packed': (_, reply) => void reply.setHeader('content-encoding', 'gzip').end(gzipSync('packed')),
  '/bomb': (_, reply) => void reply.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(200_000))),
  '/large': (_, reply) => void reply.end(Buffer.alloc(200_000)),
  '/broken': (_, reply) => void reply.setHeader('content-encoding', 'gzip').end('not gzip'),
  '/odd': (_, reply) => void reply.setHeader('content-encoding', 'zstd').end('x'),
  '/missing': (_, reply) => void reply.writeHead(404).end(),
  '/never': () => {},
  '/slow': (_, reply) => void reply.write('a'),
  '/once': (_, reply) => void reply.writeHead(302, { location: '/page' }).end(),
  '/ever': (_, reply) => void reply.writeHead(302, { location: '/ever' }).end(),
  '/nowhere': (_, reply) => void reply.writeHead(302).end(),
};
for (const [name, location] of Object.entries({
  private: 'http://10.0.0.1/',
  loopback: 'http://127.0.0.2/',
  mapped: 'http://[::ffff:127.0.0.1]/',
  metadata: 'http://169.254.169.254/latest/meta-data/',
  decimal: 'http://2130706434/',
  named: 'http://inside.example/',
  file: 'file:///etc/passwd',
  user: 'http://user:secret@outside.example/',
})) {
  answers[`/to-${name}`] = (_, reply) => void reply.writeHead(301, { location }).end();
}

beforeAll(async () => {
  server = createServer((request, reply) => answers[request.url ?? '']?.(request, reply));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The one address that this machine has is taken for a public one; all others are judged as ever. */
const isAllowed = (address: string): boolean => address === '127.0.0.1' || isPublicAddress(address);
const hosts: Record<string, string> = { 'outside.example': '127.0.0.1', 'inside.example': '192.168.0.1' };
const resolve: FetchOptions['resolve'] = async (host) => {
  const address = hosts[host];
  if (!address) throw new Error('ENOTFOUND');
  return [{ address, family: 4 }];
};
const fetchPath = (path: string, options: FetchOptions = {}) =>
  fetchDocument(`http://outside.example:${port}${path}`, { isAllowed, resolve, ...options });

describe('what is fetched', () => {
  test.each([
    ['/page', '<p>ISSN 0028-0836', '/page', 'as it is'],
    ['/packed', 'packed', '/packed', 'unpacked'],
    ['/once', '<p>ISSN 0028-0836', '/page', 'after a redirect'],
  ])('%s: %j, from %s, %s', async (path, text, from) => {
    const result = await fetchPath(path);
    expect(result).toMatchObject({ ok: true, url: `http://outside.example:${port}${from}` });
    expect(result.ok && Buffer.from(result.bytes).toString()).toBe(text);
  });
});

describe('what is refused', () => {
  test.each([
    ['nonsense', 'not-a-url', 'no address'],
    [`http://a.example/${'a'.repeat(2_000)}`, 'not-a-url', 'too long'],
    ['file:///etc/passwd', 'not-http', 'a file of ours'],
    ['ftp://a.example/', 'not-http', 'another protocol'],
    ['gopher://a.example/', 'not-http', 'another protocol'],
    ['http://user@a.example/', 'has-credentials', 'a user'],
    ['http://127.0.0.1/', 'not-public', 'loopback'],
    ['http://127.1/', 'not-public', 'loopback, short'],
    ['http://0x7f000001/', 'not-public', 'loopback, hexadecimal'],
    ['http://2130706433/', 'not-public', 'loopback, decimal'],
    ['http://0177.0.0.1/', 'not-public', 'loopback, octal'],
    ['http://[::1]/', 'not-public', 'loopback, IPv6'],
    ['http://[::ffff:127.0.0.1]/', 'not-public', 'loopback, mapped'],
    ['http://inside.example/', 'not-public', 'a name that leads inside'],
    ['http://nobody.example/', 'no-such-host', 'a name that leads nowhere'],
  ])('%s: %s, %s', async (url, type) => {
    expect(await fetchDocument(url, { resolve })).toMatchObject({ ok: false, problem: { type } });
  });

  test.each([
    ['/to-private', 'not-public', 'a redirect inside'],
    ['/to-loopback', 'not-public', 'to another address of this machine'],
    ['/to-mapped', 'not-public', 'to an IPv4-mapped one'],
    ['/to-metadata', 'not-public', 'to the metadata of a cloud'],
    ['/to-decimal', 'not-public', 'to a number'],
    ['/to-named', 'not-public', 'to a name that leads inside'],
    ['/to-file', 'not-http', 'to a file'],
    ['/to-user', 'has-credentials', 'to an address with a password'],
    ['/ever', 'too-many-redirects', 'in a circle'],
    ['/nowhere', 'status', 'to nowhere'],
    ['/missing', 'status', 'not found'],
    ['/broken', 'bad-encoding', 'not packed as it says'],
    ['/odd', 'bad-encoding', 'packed in a way that was not asked for'],
    ['/large', 'too-large', 'more than the limit'],
    ['/bomb', 'too-large', 'more than the limit when unpacked'],
    ['/never', 'timeout', 'no answer'],
    ['/slow', 'timeout', 'an answer without end'],
  ])('%s: %s, %s', async (path, type) => {
    const slow = type === 'timeout';
    const result = await fetchPath(path, { limit: 100_000, ...(slow && { timeout: 100 }) });
    expect(result).toMatchObject({ ok: false, problem: { type } });
    expect(!result.ok && describeFetchProblem(result.problem)).toMatch(/\.$|\)\.$/);
  });

  test('a resolver that never answers', async () => {
    const result = await fetchPath('/page', { timeout: 50, resolve: () => new Promise(() => {}) });
    expect(result).toEqual({ ok: false, problem: { type: 'timeout' } });
  });

  test('a host of which one address is inside', async () => {
    const both = ['127.0.0.1', '10.0.0.1'].map((address) => ({ address, family: 4 }));
    expect(await fetchPath('/page', { resolve: async () => both })).toMatchObject({ problem: { type: 'not-public' } });
  });
});

test('a name that changes its address between check and connection is asked once, and the checked address is used', async () => {
  const asked: string[] = [];
  const result = await fetchPath('/page', {
    resolve: async (host) => {
      asked.push(host);
      return [{ address: asked.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    },
  });
  expect([result.ok, asked]).toEqual([true, ['outside.example']]);
});

test('a name that changes its address for the redirect is refused there', async () => {
  let count = 0;
  const result = await fetchPath('/once', {
    resolve: async () => [{ address: ++count === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
  });
  expect([result, count]).toEqual([{ ok: false, problem: { type: 'not-public', host: 'outside.example' } }, 2]);
});
