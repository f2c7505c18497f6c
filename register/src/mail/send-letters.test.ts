import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AMailServer, aMailServer, type MailServerOptions } from '../../test/build/a-mail-server.ts';
import { eachDatabase } from '../../test/databases.ts';
import { createSecretBox, makeSecretKey } from '../actions/accounts/secret-box.ts';
import { queries, storeInternals } from '../store/handle.ts';
import {
  endSending,
  enqueueLetter,
  findFailingAddress,
  findLetter,
  type LetterWrite,
  type Store,
  sendLetterAgain,
  takeLetters,
} from '../store/index.ts';
import { type SendOptions, sendLetters } from './send-letters.ts';

const baseUrl = 'https://register.example.org';
const secrets = createSecretBox(makeSecretKey());
const from = { name: 'ISSN Centre', address: 'issn@example.org' };
const letter = {
  to: 'ada@example.org',
  name: 'Ada',
  language: 'en',
  letter: 'mail-test',
  values: { site: 'the Register' },
  link: '/account?a=1&b=2',
} satisfies LetterWrite;

const servers: AMailServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function aServer(options?: MailServerOptions): Promise<AMailServer> {
  const server = await aMailServer(options);
  servers.push(server);
  return server;
}

const write = (store: Store, more: Partial<LetterWrite> = {}) =>
  store.transaction((tx) => enqueueLetter(tx, { ...letter, ...more }));
const optionsFor = ({ smtp }: Pick<AMailServer, 'smtp'>): SendOptions => ({
  smtp,
  from,
  replyHost: 'answers.example.org',
  secrets,
  baseUrl,
  patience: 60_000,
});

eachDatabase((_name, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterEach(() => sql`UPDATE outbox SET state = 'given-up' WHERE state = 'waiting'`.execute(store[storeInternals].db));

  /** As if the time had passed. */
  const makeDue = () => sql`UPDATE outbox SET due = now() WHERE state = 'waiting'`.execute(store[storeInternals].db);
  const stateOf = async (id: number) => (await findLetter(store.read, id))?.state;

  test('a letter arrives as text and HTML, with what programs need to know of it', async () => {
    const server = await aServer();
    const id = await write(store);
    expect(await sendLetters(store, optionsFor(server))).toBe(1);
    const [got] = server.letters;
    const { key, state, answer } = (await findLetter(store.read, id))!;
    expect({ state, answer }).toMatchObject({ state: 'sent', answer: expect.stringMatching(/^250/) });
    expect(got).toMatchObject({
      from: from,
      to: [{ name: 'Ada', address: 'ada@example.org' }],
      subject: 'A letter to try the mail of the Register',
      messageId: `<${key}@answers.example.org>`,
      sender: `bounce+${key}@answers.example.org`,
      recipients: ['ada@example.org'],
    });
    expect(got!.text).toContain('https://register.example.org/account?a=1&b=2');
    expect(got!.html).toContain('href="https://register.example.org/account?a=1&#38;b=2"');
    expect(got!.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(got!.raw).not.toMatch(/^List-/m);
    expect(await sendLetters(store, optionsFor(server))).toBe(0);
  });

  test('two servers at once send every letter once', async () => {
    const server = await aServer();
    const ids = [];
    for (let n = 0; n < 30; n++) ids.push(await write(store, { to: `many-${n}@example.org` }));
    const sent = await Promise.all([1, 2, 3].map(() => sendLetters(store, optionsFor(server))));
    expect(sent.reduce((sum, count) => sum + count)).toBe(30);
    expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(30);
    expect(server.letters).toHaveLength(30);
    for (const id of ids) expect(await stateOf(id)).toBe('sent');
  });

  test('who dies between taking and sending loses nothing: it is sent when the taking has run out', async () => {
    const server = await aServer();
    const id = await write(store);
    await store.transaction((tx) => takeLetters(tx, { taker: 'the dead', limit: 10, seconds: 600 }));
    expect(await sendLetters(store, optionsFor(server))).toBe(0);
    expect(server.letters).toHaveLength(0);
    await makeDue();
    expect(await sendLetters(store, optionsFor(server))).toBe(1);
    // Should the dead one speak after all, its word does not count.
    const late = { type: 'refused', answer: '550' } as const;
    expect(await store.transaction((tx) => endSending(tx, id, 'the dead', late))).toBe(false);
    expect(await stateOf(id)).toBe('sent');
  });

  test('who dies between sending and telling sends the same letter again, with the same Message-ID', async () => {
    const server = await aServer();
    await write(store);
    expect(await sendLetters(store, optionsFor(server))).toBe(1);
    await sql`UPDATE outbox SET state = 'waiting', sent = NULL, due = now() WHERE state = 'sent'
      AND id = (SELECT max(id) FROM outbox)`.execute(store[storeInternals].db);
    expect(await sendLetters(store, optionsFor(server))).toBe(1);
    const [first, second] = server.letters;
    expect(second!.messageId).toBe(first!.messageId);
  });

  describe('a server that does not take it', () => {
    test('refuses the reader for good: not tried again, and her address is marked', async () => {
      const server = await aServer({ refuse: () => ({ code: 550, sentence: '5.1.1 No such person' }) });
      const id = await write(store, { to: 'nobody@example.org' });
      expect(await sendLetters(store, optionsFor(server))).toBe(0);
      expect(await findLetter(store.read, id)).toMatchObject({
        state: 'refused',
        answer: expect.stringMatching(/5\.1\.1/),
      });
      expect(await findFailingAddress(store.read, 'Nobody@example.org')).toMatchObject({ letters: 1 });
      await makeDue();
      expect(await sendLetters(store, optionsFor(server))).toBe(0);
      expect((await findLetter(store.read, id))!.attempts).toBe(1);
    });

    test('refuses the content for good', async () => {
      const server = await aServer({ received: async () => ({ code: 554, sentence: 'looks like spam' }) });
      const id = await write(store);
      await sendLetters(store, optionsFor(server));
      expect(await stateOf(id)).toBe('refused');
    });

    test('asks for patience: tried again later, and then taken', async () => {
      let asked = 0;
      const server = await aServer({
        refuse: () => (asked++ === 0 ? { code: 451, sentence: 'greylisted' } : undefined),
      });
      const id = await write(store);
      expect(await sendLetters(store, optionsFor(server))).toBe(0);
      const waiting = (await findLetter(store.read, id))!;
      expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, answer: expect.stringMatching(/451/) });
      const { rows } = await sql<{
        seconds: number;
      }>`SELECT extract(epoch FROM due - changed)::int AS seconds FROM outbox
        WHERE id = ${id}`.execute(store.read[queries]);
      expect(rows[0]!.seconds).toBe(60);
      await makeDue();
      expect(await sendLetters(store, optionsFor(server))).toBe(1);
      expect(await stateOf(id)).toBe('sent');
    });

    test('cuts the line after the letter: it is not known whether it was taken, so it is sent again', async () => {
      let times = 0;
      const server = await aServer({ received: async () => (times++ === 0 ? 'cut' : 'take') });
      const id = await write(store);
      expect(await sendLetters(store, optionsFor(server))).toBe(0);
      expect(await stateOf(id)).toBe('waiting');
      await makeDue();
      expect(await sendLetters(store, optionsFor(server))).toBe(1);
    });

    test('is silent for longer than one waits', async () => {
      const server = await aServer({ received: () => pause(1_500, 'take' as const) });
      const id = await write(store);
      expect(await sendLetters(store, { ...optionsFor(server), patience: 200 })).toBe(0);
      expect(await stateOf(id)).toBe('waiting');
    });

    test('is not there: after days the letter is given up, and by hand it goes again', async () => {
      const server = await aServer();
      await server.close();
      const id = await write(store);
      await sql`UPDATE outbox SET attempts = 20 WHERE id = ${id}`.execute(store[storeInternals].db);
      expect(await sendLetters(store, optionsFor(server))).toBe(0);
      expect(await stateOf(id)).toBe('given-up');
      const there = await aServer();
      expect(await store.transaction((tx) => sendLetterAgain(tx, id))).toBe(true);
      expect(await sendLetters(store, optionsFor(there))).toBe(1);
      expect(await stateOf(id)).toBe('sent');
    });
  });

  test('hosts and local parts beyond ASCII, where the server knows them', async () => {
    const server = await aServer();
    await write(store, { to: 'дмитрий@пример.рф', name: 'Дмитрий' });
    expect(await sendLetters(store, optionsFor(server))).toBe(1);
    expect(server.letters[0]).toMatchObject({ to: [{ name: 'Дмитрий' }] });
    expect(server.letters[0]!.recipients[0]).toMatch(/^дмитрий@(xn--e1afmkfd\.xn--p1ai|пример\.рф)$/);
  });

  test('what proves something is forgotten once it is sent', async () => {
    const server = await aServer();
    const id = await write(store, { secret: true, link: '/verify?secret=abc' });
    await sendLetters(store, optionsFor(server));
    expect(server.letters[0]!.text).toContain('/verify?secret=abc');
    const kept = (await findLetter(store.read, id))!;
    expect(kept).toMatchObject({ state: 'sent', values: {} });
    expect(kept.link).toBeUndefined();
    expect(await store.transaction((tx) => sendLetterAgain(tx, id))).toBe(false);
  });

  test.each([
    ['a line end in the name', { name: 'Ada\r\nBcc: eve@example.org' }],
    ['a line end in a value of the subject', { values: { site: 'x\r\nBcc: eve@example.org\r\n\r\nHello' } }],
    ['a name of another address', { name: '"Ada" <eve@example.org>, eve@example.org' }],
    ['a very long name', { name: 'A'.repeat(5000) }],
    ['line separators of Unicode', { name: 'Ada\u2028Bcc: eve@example.org\u0085x' }],
  ])('%s writes no header and no reader', async (_what, more) => {
    const server = await aServer();
    await write(store, more);
    expect(await sendLetters(store, optionsFor(server))).toBe(1);
    const [got] = server.letters;
    expect(got!.recipients).toEqual(['ada@example.org']);
    expect(got!.to).toHaveLength(1);
    expect(got!.to![0]!.address).toBe('ada@example.org');
    expect(got!.bcc).toBeUndefined();
    const head = got!.raw.split('\r\n\r\n')[0]!;
    expect(head).not.toMatch(/^bcc:/im);
    for (const line of head.split('\r\n')) expect(line.length).toBeLessThan(998);
  });

  test.each([
    'a@b',
    'ada@example.org\r\nRCPT TO:<eve@example.org>',
    'a b@example.org',
    'ada@example.org,eve@example.org',
    '<ada@example.org>',
  ])('no letter is written to %j', async (to) => {
    await expect(write(store, { to })).rejects.toThrow(/no address/);
  });
});
