/**
 * The ledger over HTTP: its head, signed; the changes that a reader follows while sixteen writers run; a record as it was, in every
 * format; and the history of a number for everybody and for the network.
 */
import { createHash } from 'node:crypto';
import { formats } from '@masthead/crosswalk';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToken } from '../../src/actions/create-token.ts';
import { createLedgerKey, isSignedRightly } from '../../src/actions/sign-head.ts';
import { systemActor } from '../../src/domain/actor.ts';
import { parseHead } from '../../src/domain/ledger-head.ts';
import { checkingProgram } from '../../src/portal/pages/ledger.tsx';
import { type Store, sealAt, setNumberState, writeCentres, writeTitles } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';
import { aField, aRecord } from '../build/a-record.ts';
import { aSerial, aTitle } from '../build/a-title.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

const baseUrl = 'https://register.example.org';
const issn = '0028-0836';
const { key, publicKey } = createLedgerKey();

interface FeedChange {
  readonly position: number;
  readonly sealedAt: string;
  readonly digest: string;
  readonly hash: string;
  readonly [member: string]: unknown;
}

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;
  let secret: string;
  const get = (url: string, headers: Record<string, string> = {}) =>
    site.inject({ url, headers: { accept: 'text/html', ...headers } });
  const network = () => ({ authorization: `Bearer ${secret}` });

  beforeAll(async () => {
    store = await open({ connections: 20 });
    const settings = { baseUrl, ledgerKey: key };
    site = await buildServer({ read: store.read, store, settings, log: pino({ level: 'silent' }) });
    await takeRecords(store, [aRecord({ issn, issnL: issn, title: 'First title', publisher: 'One' })]);
    await takeRecords(store, [
      aRecord({
        issn,
        issnL: issn,
        title: 'Second title',
        publisher: 'One',
        fields: [aField('500', '  ', 'a', '注記')],
      }),
    ]);
    await takeRecords(store, [aRecord({ issn: '1476-4687', title: 'Replacement' })]);
    await store.transaction(async (tx) => {
      await setNumberState(tx, {
        number: 28_083,
        state: 'cancelled',
        replacement: 1_476_468,
        change: { actor: 'Ada Lovelace', reason: 'a reason for staff', evidence: 'letter 7' },
      });
      await writeCentres(tx, [{ code: '7' }]);
    });
    const made = await createToken(store, systemActor(), { name: 'reader', role: 'cataloguer', centre: '7' });
    if (!made.ok) throw new Error(made.problem.type);
    secret = made.secret;
  });
  afterAll(() => site.close());

  describe('the head', () => {
    test('is signed for the address, and its key and signature fit', async () => {
      const reply = await get('/ledger/head.json');
      const parsed = parseHead(reply.body);
      expect(parsed).toMatchObject({ ok: true, signed: { register: baseUrl, publicKey, algorithm: 'Ed25519' } });
      if (!parsed.ok || parsed.signed === undefined) throw new Error();
      expect(isSignedRightly(parsed.signed)).toBe(true);
      expect(isSignedRightly({ ...parsed.signed, position: parsed.signed.position + 1 })).toBe(false);
      expect(isSignedRightly({ ...parsed.signed, publicKey: createLedgerKey().publicKey })).toBe(false);
      expect(reply.headers['access-control-allow-origin']).toBe('*');
    });

    test('has a page with the program that checks it', async () => {
      const { body, statusCode } = await get('/ledger/head');
      expect(statusCode).toBe(200);
      expect(body).toContain(publicKey);
      expect(body).not.toContain(key);
      for (const line of checkingProgram(baseUrl).split('\n')) {
        expect(body).toContain(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
      }
    });
  });

  describe('changes to follow', () => {
    test('each once while sixteen writers run, and the chain is proved by what is given', async () => {
      const writers = 16;
      const rounds = 4;
      let writing = true;
      const seen: FeedChange[] = [];
      const follow = async (): Promise<void> => {
        let after = 0;
        for (let last = false; !last; ) {
          last = !writing;
          for (;;) {
            const { changes, next } = (await get(`/ledger/changes?after=${after}&limit=7`)).json();
            seen.push(...changes);
            if (next === after) break;
            after = next;
          }
        }
      };
      const following = follow();
      await Promise.all(
        Array.from({ length: writers }, async (_, writer) => {
          for (let round = 0; round < rounds; round++) {
            const number = 2_000_000 + writer * 100 + round;
            await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(number, `Title ${number}`))]));
          }
        }),
      );
      writing = false;
      await following;
      const head = (await get('/ledger/head.json')).json();
      expect(seen.map(({ position }) => position)).toEqual(Array.from({ length: head.position }, (_, at) => at + 1));
      expect(new Set(seen.map((one) => one.issn)).size).toBe(2 + writers * rounds);
      let hash = '0'.repeat(64);
      for (const { position, sealedAt, digest, hash: given } of seen) {
        hash = createHash('sha256').update(`${hash}\n${position}\n${sealedAt}\n${digest}`).digest('hex');
        expect(given).toBe(hash);
      }
      expect(hash).toBe(head.hash);
    });

    test('everybody is told what happened, the network also who, why and on what evidence', async () => {
      const cancelled = (changes: FeedChange[]) => changes.find(({ kind }) => kind === 'number-cancelled')!;
      const { changes } = (await get('/ledger/changes?limit=1000')).json();
      expect(cancelled(changes)).toMatchObject({ issn, state: 'cancelled', replacement: '1476-4687' });
      for (const name of ['actor', 'reason', 'evidence', 'changeSet', 'detail']) {
        expect(cancelled(changes)).not.toHaveProperty(name);
      }
      const whole = (await get('/ledger/changes?limit=1000', network())).json().changes;
      expect(cancelled(whole)).toMatchObject({
        actor: 'Ada Lovelace',
        reason: 'a reason for staff',
        evidence: 'letter 7',
      });
    });

    test.each([
      ['after=-1', 400, 'wrong-value'],
      ['after=x', 400, 'wrong-value'],
      ['after=', 400, 'wrong-value'],
      ['limit=0', 400, 'wrong-value'],
      ['limit=1001', 400, 'wrong-value'],
      ['after=999999999999999', 409, 'after-is-ahead'],
    ])('%s is refused with %i', async (query, status, problem) => {
      const reply = await get(`/ledger/changes?${query}`);
      expect([reply.statusCode, reply.json().problem]).toEqual([status, problem]);
    });
  });

  describe('a record as it was', () => {
    const at = (position: number, suffix = ''): string => `/resource/ISSN/${issn}${suffix}?position=${position}`;

    test('in every format of the table, and marked as the past', async () => {
      for (const { suffix } of formats) {
        const reply = await get(at(1, suffix), { accept: '*/*' });
        expect([reply.statusCode, suffix]).toEqual([200, suffix]);
        expect(reply.headers['memento-datetime']).toBeDefined();
        expect(reply.headers.link).toContain(`<${baseUrl}/resource/ISSN/${issn}>; rel="original"`);
      }
      expect((await get(at(1, '.marcxml'))).body).toContain('First title');
      expect((await get(at(2, '.marcxml'))).body).toContain('Second title');
      expect((await get(at(2, '.marcxml'))).body).not.toContain('First title');
      // Cancelled since position 4.
      expect((await get(at(3, '.ttl'))).body).toContain('recordStatus:Register');
      expect((await get(`/resource/ISSN/${issn}.ttl`)).body).toContain('recordStatus:Cancelled');
    });

    test('its page says so, leads to the present and is not for lists of results', async () => {
      const { body, statusCode } = await get(at(1));
      expect(statusCode).toBe(200);
      expect(body).toContain('First title');
      expect(body).toContain('This is how the Register stood on');
      expect(body).toContain(`href="/resource/ISSN/${issn}"`);
      expect(body).toContain('name="robots" content="noindex"');
      expect((await get(`/resource/ISSN/${issn}`)).body).not.toContain('This is how the Register stood');
      expect((await get(`${at(1)}&view=marc`)).body).toContain('First title');
    });

    test('by moment: its state is that of the last change that counted', async () => {
      const moment = (await sealAt(store.read, 4))!.sealedAt!;
      const later = moment.toISOString();
      // The moment of a seal lies up to a second ahead.
      await expect.poll(() => Date.now() >= moment.getTime()).toBe(true);
      const reply = await get(`/resource/ISSN/${issn}.json?asOf=${later}`);
      expect([reply.statusCode, reply.headers['memento-datetime']]).toEqual([200, moment.toUTCString()]);
    });

    test('the cluster of that time', async () => {
      const { body } = await get(`/resource/ISSN-L/${issn}?position=2`);
      expect(body).toContain('This is how the Register stood on');
      expect(body).toContain('Second title');
    });

    test('a number that came later was not known then', async () => {
      const page = await get('/resource/ISSN/1476-4687?position=1');
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('Not known yet');
      expect((await get('/resource/ISSN/1476-4687.ttl?position=1')).json().problem).toBe('unknown-number');
    });

    test.each([
      ['asOf=yesterday', 400, 'malformed'],
      ['asOf=2026-02-30', 400, 'no-such-date'],
      ['asOf=1900-01-01', 404, 'before-the-first'],
      ['asOf=9999-01-01', 404, 'in-the-future'],
      ['position=999999', 404, 'position-ahead'],
      ['position=0', 400, 'malformed'],
      ['position=1.5', 400, 'malformed'],
    ])('%s has %i and a sentence', async (query, status, problem) => {
      const data = await get(`/resource/ISSN/${issn}.ttl?${query}`);
      expect([data.statusCode, data.json().problem]).toEqual([status, problem]);
      const page = await get(`/resource/ISSN/${issn}?${query}`);
      expect([page.statusCode, page.body.includes('No such moment')]).toEqual([status, true]);
    });
  });

  describe('the history of a number', () => {
    const history = `/resource/ISSN/${issn}/history`;

    test('tells every change, field by field, with the way to the record of then', async () => {
      const { body } = await get(history);
      for (const text of ['Record created', 'Record changed', 'Number cancelled', '1476-4687', 'Second title']) {
        expect(body).toContain(text);
      }
      expect(body).toMatch(/<del>.*First title.*<\/del>/);
      expect(body).toMatch(/<ins>.*注記.*<\/ins>/);
      expect(body).toContain(`/resource/ISSN/${issn}?position=1`);
      expect((await get(`/resource/ISSN/${issn}`)).body).toContain(history);
    });

    test('as data', async () => {
      const { changes } = (await get(`${history}?format=json`)).json();
      expect(changes.map(({ kind, position }: FeedChange) => [position, kind])).toEqual([
        [4, 'number-cancelled'],
        [2, 'title-updated'],
        [1, 'title-created'],
      ]);
      expect(changes[0]).toMatchObject({
        formerState: 'register',
        state: 'cancelled',
        replacement: '1476-4687',
        differences: [],
      });
      const tags = changes[1].differences.map(({ tag, type }: { tag: string; type: string }) => `${tag} ${type}`);
      expect(tags).toContain('500 added');
      expect(tags).toContain('245 changed');
      expect((await get(history, { accept: 'application/json' })).json().changes).toHaveLength(3);
    });

    test('names people to the network only', async () => {
      for (const url of [history, `${history}?format=json`]) {
        const everybodys = (await get(url)).body;
        for (const name of ['Ada Lovelace', 'a reason for staff', 'letter 7']) expect(everybodys).not.toContain(name);
        expect((await get(url, network())).body).toContain('Ada Lovelace');
      }
    });

    test('between two of its changes', async () => {
      const { body } = await get(`${history}?from=1&to=4`);
      expect(body).toContain('Two states of this record');
      expect(body).toContain('Second title');
      const same = await get(`${history}?from=2&to=4`);
      expect(same.body).toContain('The record is the same.');
      expect((await get(`${history}?from=1&to=3`)).statusCode).toBe(404);
      expect((await get(`${history}?from=1&to=3&format=json`)).statusCode).toBe(400);
      const { differences } = (await get(`${history}?from=1&to=2&format=json`)).json();
      expect(differences.length).toBeGreaterThan(0);
    });

    test('of a number that is none, that is unknown, or spelt otherwise', async () => {
      expect((await get('/resource/ISSN/0028-0837/history')).statusCode).toBe(404);
      expect((await get('/resource/ISSN/0036-8075/history')).statusCode).toBe(404);
      const other = await get('/resource/ISSN/00280836/history?format=json');
      expect([other.statusCode, other.headers.location]).toEqual([301, `${history}?format=json`]);
    });
  });
});
