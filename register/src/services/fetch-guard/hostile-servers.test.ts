/** Servers that do not want to be read, as real servers on this machine: what they answer ends, in time and size, with a sentence. */
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeFetchProblem, type FetchOptions, fetchDocument } from './index.ts';
import { isPublicAddress } from './public-address.ts';

const head = (...lines: string[]): string => `HTTP/1.1 200 OK\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;
const packed = (encoding: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(head(`Content-Encoding: ${encoding}`, `Content-Length: ${bytes.length}`)), bytes]);
const zeros = Buffer.alloc(2_000_000);

/** Writes again and again until the other side goes away. */
function forEver(socket: Socket, piece: string): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once('drain', write);
  };
  write();
}

/** What each path answers, byte for byte. */
const answers: Record<string, (socket: Socket) => void> = {
  '/plain': (socket) => void socket.end(`${head('Content-Type: text/html')}<p>A`),
  '/http09': (socket) => void socket.end('<html>no status line, no fields</html>'),
  '/ssh': (socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
  '/nothing': (socket) => void socket.end(),
  '/reset': (socket) => void socket.resetAndDestroy(),
  '/half-a-header': (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Ty'),
  '/headers-for-ever': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    forEver(socket, `X: ${'a'.repeat(1_000)}\r\n`);
  },
  '/continue-for-ever': (socket) => forEver(socket, 'HTTP/1.1 100 Continue\r\n\r\n'),
  '/body-for-ever': (socket) => {
    socket.write(head('Content-Type: text/html'));
    forEver(socket, 'a'.repeat(65_536));
  },
  '/chunks-for-ever': (socket) => {
    socket.write(head('Transfer-Encoding: chunked'));
    forEver(socket, '1\r\na\r\n'.repeat(1_000));
  },
  '/bad-chunk': (socket) => void socket.end(`${head('Transfer-Encoding: chunked')}zz\r\n`),
  '/two-lengths': (socket) => void socket.end(`${head('Content-Length: 1', 'Content-Length: 2')}ab`),
  '/drip': (socket) => {
    socket.write(head('Content-Length: 1000000'));
    const timer = setInterval(() => socket.write('a'), 20);
    socket.once('close', () => clearInterval(timer));
  },
  '/promised-more': (socket) => void socket.end(`${head('Content-Length: 100')}a`),
  '/gzip-bomb': (socket) => void socket.end(packed('gzip', gzipSync(zeros))),
  '/deflate-bomb': (socket) => void socket.end(packed('deflate', deflateSync(zeros))),
  '/br-bomb': (socket) => void socket.end(packed('br', brotliCompressSync(zeros))),
  '/gzip-in-gzip': (socket) => void socket.end(packed('gzip, gzip', gzipSync(gzipSync('<p>A')))),
  '/raw-deflate': (socket) => void socket.end(packed('deflate', deflateRawSync('<p>A'))),
  '/gzip-cut': (socket) => void socket.end(packed('gzip', gzipSync('<p>A'.repeat(1_000)).subarray(0, 20))),
  '/redirect-to-script': (socket) => void socket.end('HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\n\r\n'),
  '/redirect-to-port': (socket) =>
    void socket.end('HTTP/1.1 302 Found\r\nLocation: http://outside.example:22/\r\n\r\n'),
  '/redirect-to-nat64': (socket) =>
    void socket.end('HTTP/1.1 302 Found\r\nLocation: http://[64:ff9b::7f00:1]/\r\n\r\n'),
  '/upgrade': (socket) =>
    void socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
};

let server: Server;
const sockets = new Set<Socket>();
beforeAll(async () => {
  server = createServer((socket) => {
    sockets.add(socket);
    // That the other side goes away is what is tested.
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    socket.once('data', (data) => answers[data.toString('latin1').split(' ')[1] ?? '']?.(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

const options: FetchOptions = {
  isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  limit: 1_000_000,
};
const fetchPath = (path: string, more: FetchOptions = {}) =>
  fetchDocument(`http://outside.example:${(server.address() as AddressInfo).port}${path}`, { ...options, ...more });

describe('what a server does', () => {
  test('is read when it is as it should be', async () => {
    expect(await fetchPath('/plain')).toMatchObject({ ok: true, mediaType: 'text/html' });
  });

  test.each([
    ['/http09', 'not-http-answer', 'no status line (HTTP/0.9)'],
    ['/ssh', 'not-http-answer', 'another protocol'],
    ['/nothing', 'unreachable', 'nothing at all'],
    ['/reset', 'unreachable', 'breaks off'],
    ['/headers-for-ever', 'not-http-answer', 'fields without end'],
    ['/body-for-ever', 'too-large', 'a body without end'],
    ['/chunks-for-ever', 'too-large', 'chunks without end'],
    ['/bad-chunk', 'broken-off', 'a chunk that has no length'],
    ['/two-lengths', 'not-http-answer', 'two lengths'],
    ['/promised-more', 'broken-off', 'ends before its length'],
    ['/gzip-bomb', 'too-large', 'two megabytes in two kilobytes, gzip'],
    ['/deflate-bomb', 'too-large', 'the same, deflate'],
    ['/br-bomb', 'too-large', 'the same, Brotli'],
    ['/gzip-in-gzip', 'bad-encoding', 'packed twice, which nobody asked for'],
    ['/gzip-cut', 'bad-encoding', 'packed and cut off'],
    ['/redirect-to-script', 'not-http', 'leads to a script'],
    ['/redirect-to-port', 'port', 'leads to another service'],
    ['/redirect-to-nat64', 'not-public', 'leads inside through NAT64'],
    ['/upgrade', 'status', 'wants to speak something else'],
  ])('%s: %s, %s', async (path, type) => {
    const result = await fetchPath(path);
    expect(result).toMatchObject({ ok: false, problem: { type } });
    expect(!result.ok && describeFetchProblem(result.problem)).toMatch(/\w.*\.$/);
  });

  test.each([
    ['/half-a-header', 'fields that never end'],
    ['/continue-for-ever', 'promises an answer again and again'],
    ['/drip', 'a byte now and then'],
  ])('%s: the time is up, %s', async (path) => {
    expect(await fetchPath(path, { timeout: 300 })).toEqual({ ok: false, problem: { type: 'timeout' } });
  });

  test('a deflated answer without its header is read, as browsers do', async () => {
    const result = await fetchPath('/raw-deflate');
    expect(result.ok && Buffer.from(result.bytes).toString()).toBe('<p>A');
  });
});

test.each([
  ['http://outside.example:22/', 'port', 'a shell'],
  ['http://outside.example:25/', 'port', 'mail'],
  ['http://outside.example:6000/', 'port', 'a screen'],
  ['http://localhost/', 'not-public', 'this machine by its name'],
  ['http://localhost./', 'not-public', 'with a full stop'],
  ['http://127.0.0.1./', 'not-public', 'an address with a full stop'],
  ['http://①②⑦.⓪.⓪.①/', 'not-public', 'circled digits'],
  ['http://0x7f.1/', 'not-public', 'hexadecimal, short'],
  ['http://017700000001/', 'not-public', 'octal, as one number'],
  ['http://0/', 'not-public', 'nought'],
  ['http://[::ffff:7f00:1]/', 'not-public', 'IPv4-mapped'],
  ['http://[64:ff9b::a9fe:a9fe]/', 'not-public', 'NAT64 of the metadata'],
  ['http://[2002:7f00:1::]/', 'not-public', '6to4 of loopback'],
  ['http://[fd00::1]/', 'not-public', 'unique local'],
  ['http://100.64.0.1/', 'not-public', 'CGNAT'],
  ['http://224.0.0.1/', 'not-public', 'multicast'],
  ['http://168.63.129.16/', 'not-public', 'services of a cloud'],
  ['http://a@b.example/', 'has-credentials', 'a user'],
  ['http://a.example\\@127.0.0.1/', 'not-public', 'a backslash that hides the host'],
  ['//127.0.0.1/', 'not-a-url', 'no protocol'],
  ['data:text/html,<p>', 'not-http', 'data'],
  ['http://[::1', 'not-a-url', 'broken'],
])('%s is refused: %s, %s', async (url, type) => {
  // Names lead to loopback, as `localhost` does: nothing of it may be connected to.
  const resolve: FetchOptions['resolve'] = async () => [{ address: '127.0.0.1', family: 4 }];
  expect(await fetchDocument(url, { resolve })).toMatchObject({ ok: false, problem: { type } });
});

test('a name with letters of other scripts is asked for in its ASCII form', async () => {
  const asked: string[] = [];
  await fetchDocument('http://bücher.example/', {
    resolve: async (host) => {
      asked.push(host);
      return [];
    },
  });
  expect(asked).toEqual(['xn--bcher-kva.example']);
});

describe('a server with a certificate of its own making', () => {
  test('is not read, and the sentence says why', async () => {
    const secure = createHttps({ key, cert }, (_, reply) => void reply.end('<p>A'));
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = secure.address() as AddressInfo;
      const result = await fetchDocument(`https://outside.example:${port}/`, options);
      expect(result).toMatchObject({ ok: false, problem: { type: 'bad-certificate' } });
      expect(!result.ok && describeFetchProblem(result.problem)).toContain(
        'The certificate of the server is not valid',
      );
    } finally {
      secure.closeAllConnections();
      secure.close();
    }
  });

  test('what is no TLS at all is said too', async () => {
    const result = await fetchDocument(`https://outside.example:${(server.address() as AddressInfo).port}/ssh`, {
      ...options,
      timeout: 2_000,
    });
    expect(result).toMatchObject({
      ok: false,
      problem: { type: expect.stringMatching(/unreachable|timeout|not-http-answer/) },
    });
  });
});

/** For nothing but this test; valid for a hundred years, for outside.example, signed by itself. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwZfJkY1YZuUdxsLd
zV8McnCEjPIpyOgmHPzmYgvAm5KhRANCAAQ0RgNYLl5WVUNVokMhC86SUXW0480C
uot7qBPIPB4b+gj9k/vA8AiILRfFpgLiDbFgvgw3oEii0nPRrZR/Wre4
-----END PRIVATE KEY-----`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBpzCCAU2gAwIBAgIUDJevwzoXoPJuT0SACQaJeE9pe0gwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPb3V0c2lkZS5leGFtcGxlMCAXDTI2MTEyMjAwMjkxNFoYDzIx
MjYxMDI5MDAyOTE0WjAaMRgwFgYDVQQDDA9vdXRzaWRlLmV4YW1wbGUwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAQ0RgNYLl5WVUNVokMhC86SUXW0480Cuot7qBPI
PB4b+gj9k/vA8AiILRfFpgLiDbFgvgw3oEii0nPRrZR/Wre4o28wbTAdBgNVHQ4E
FgQUsACH/tGhHiKEh55D6EzkXAlmhPEwHwYDVR0jBBgwFoAUsACH/tGhHiKEh55D
6EzkXAlmhPEwDwYDVR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgg9vdXRzaWRlLmV4
YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIhALQr6M0ZwlBCIHWuM5sHfDp8OMFi3MyK
uJAhtlbbKG3JAiBqcrZoJFWmMR+Z6yTamE0yCJ4tBNJp/TAwGBZxBmmWeA==
-----END CERTIFICATE-----`;
