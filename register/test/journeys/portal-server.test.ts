/** The server on a real socket: answers, keeps connections, and stops without waiting for those that are idle. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';
import { aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { takeRecords } from '../build/take-records.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await takeRecords(store, [aRecord()]);
});

afterAll(async () => {
  await store?.close();
});

function get(url: string, agent: Agent, method = 'GET'): Promise<{ status: number; length: number }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { accept: 'text/html' } }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, length }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('answers over a connection that is kept, and stops although it is kept', async () => {
  const site = await aSite(store);
  const address = await site.listen({ host: '127.0.0.1', port: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const home = await get(`${address}/`, agent);
  expect(home.status).toBe(200);
  expect(home.length).toBeGreaterThan(1_000);
  expect(await get(`${address}/resource/ISSN/0028-0836`, agent, 'HEAD')).toEqual({ status: 200, length: 0 });
  // Under way when the server is told to stop: this one is still answered.
  const last = get(`${address}/search?q=nature`, agent);
  await new Promise((resolve) => site.server.once('request', resolve));
  await site.close();
  expect((await last).status).toBe(200);
  await expect(get(`${address}/`, new Agent())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  agent.destroy();
});

test('a client that breaks off in the middle of its form is no fault of ours', async () => {
  const lines: { level: number; msg: string }[] = [];
  const site = await buildServer({
    read: store.read,
    settings: { baseUrl: 'https://register.example.org' },
    log: pino({}, { write: (line: string) => lines.push(JSON.parse(line)) }),
  });
  await site.listen({ host: '127.0.0.1', port: 0 });
  const { port } = site.server.address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  const arrived = once(site.server, 'request');
  const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nverb';
  socket.write(`POST /oai HTTP/1.1\r\nHost: x\r\n${form}`);
  await arrived;
  socket.destroy();
  await expect.poll(() => lines.map(({ msg }) => msg)).toContain('the client broke off');
  await site.close();
  expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
});

test('who sends slowly is cut off: the limit of a whole request is the longer one', async () => {
  const site = await aSite(store);
  // Node exchanges the two when they stand the other way round.
  expect(site.server.headersTimeout).toBeLessThan(site.server.requestTimeout);
  await site.close();
});
