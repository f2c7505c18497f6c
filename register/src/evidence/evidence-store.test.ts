/** Every place where evidence can lie keeps it by its content, once, and gives nothing that has changed. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../test/databases.ts';
import type { EvidenceStore } from '../domain/evidence-file.ts';
import { createEvidenceStore, createMemoryEvidence } from './create-evidence-store.ts';
import { parseS3 } from './s3.ts';

const text = new TextEncoder().encode('The first issue.');
const hash = 'd40ff7ea2a6a4e8a9b5ffbbcf3a7bb8a4df6fd7f3b6e4a0fdd2dbd0fdd3c2a11';
const folder = scratchFolder();

/** A little of S3: what is put is there, and who does not sign is refused. */
const objects = new Map<string, Buffer>();
const asked: IncomingMessage['headers'][] = [];
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push(request.headers);
    const signed =
      /^AWS4-HMAC-SHA256 Credential=clerk\/\d{8}\/eu-west-3\/s3\/aws4_request, SignedHeaders=[^,]*host[^,]*, Signature=[0-9a-f]{64}$/;
    if (!signed.test(request.headers.authorization ?? '')) return void response.writeHead(403).end();
    const path = request.url!;
    if (request.method === 'PUT') {
      objects.set(path, Buffer.concat(chunks));
      return void response.writeHead(200).end();
    }
    const object = objects.get(path);
    response.writeHead(object === undefined ? 404 : 200).end(object);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const keys = { accessKeyId: 'clerk', secretAccessKey: 'secret' };
const stores: readonly (readonly [string, () => EvidenceStore])[] = [
  ['a folder', () => createEvidenceStore({ evidence: folder })],
  ['S3', () => createEvidenceStore({ evidence: `s3://evidence/issn?endpoint=${address}&region=eu-west-3`, keys })],
  ['memory', createMemoryEvidence],
];

describe.each(stores)('%s', (_name, open) => {
  test('keeps what it is given by its content, and gives it back', async () => {
    const store = open();
    const kept = await store.put(text);
    expect(kept).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), size: 16 });
    expect(await store.put(text)).toEqual(kept);
    expect(Buffer.from((await store.get(kept.hash))!)).toEqual(Buffer.from(text));
    expect(await store.get(hash)).toBeUndefined();
    for (const name of ['../../etc/passwd', '', kept.hash.toUpperCase()]) expect(await store.get(name)).toBeUndefined();
  });
});

test('a folder leaves nothing half written, and gives nothing that has changed', async () => {
  const store = createEvidenceStore({ evidence: folder });
  const { hash: kept } = await store.put(text);
  const place = join(folder, kept.slice(0, 2));
  expect(readdirSync(place)).toEqual([kept]);
  expect(existsSync(join(place, kept))).toBe(true);
  writeFileSync(join(place, kept), 'Another issue...');
  await expect(store.get(kept)).rejects.toThrow('is not what it was');
});

test('S3 is signed with the hash of what is sent, and what has changed there is given to nobody', async () => {
  const store = createEvidenceStore({ evidence: `s3://evidence/issn?endpoint=${address}&region=eu-west-3`, keys });
  const { hash: kept } = await store.put(text);
  expect(asked.at(-1)).toMatchObject({ 'x-amz-content-sha256': kept, 'content-type': 'application/octet-stream' });
  const path = `/evidence/issn/${kept.slice(0, 2)}/${kept}`;
  expect(objects.has(path)).toBe(true);
  objects.set(path, Buffer.from('Another issue.'));
  await expect(store.get(kept)).rejects.toThrow('is not what it was');
  const stranger = createEvidenceStore({
    evidence: `s3://evidence?endpoint=${address}`,
    keys: { accessKeyId: 'x', secretAccessKey: 'y' },
  });
  await expect(stranger.put(text)).rejects.toThrow('answered 403');
  expect(() => createEvidenceStore({ evidence: 's3://evidence' })).toThrow('AWS_ACCESS_KEY_ID');
});

test('without an endpoint it is Amazon’s of the region', () => {
  expect(parseS3('s3://bucket/a/b?region=eu-west-3')).toEqual({
    base: 'https://s3.eu-west-3.amazonaws.com/bucket/a/b',
    region: 'eu-west-3',
  });
  expect(parseS3('s3://bucket?endpoint=https://s3.example.org/').base).toBe('https://s3.example.org/bucket');
});
