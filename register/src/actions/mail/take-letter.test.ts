import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { createMemoryEvidence } from '../../evidence/create-evidence-store.ts';
import {
  addRequest,
  emailKey,
  endSending,
  enqueueLetter,
  findFailingAddress,
  findLetter,
  findRequest,
  lettersOfRequest,
  listEvidence,
  listIncomingLetters,
  listMessages,
  moveRequest,
  type Store,
  takeLetters,
} from '../../store/index.ts';
import { createSecretBox, makeSecretKey } from '../accounts/secret-box.ts';
import { bounceAddress, readOwnAddress, replyAddress } from './mail-addresses.ts';
import { largestLetter } from './read-incoming.ts';
import { takeLetter } from './take-letter.ts';

const replyHost = 'answers.example.org';
const secrets = createSecretBox(makeSecretKey());
const evidence = createMemoryEvidence();
const options = { replyHost, secrets, evidence };
const lines = (...all: string[]) => Buffer.from(all.join('\r\n'));
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('addresses', () => {
  const reference = 'R-7K3M-9QXT-2B';
  test.each([
    [replyAddress(secrets, reference, 'ada@example.org', replyHost), 'reply'],
    [replyAddress(secrets, reference, 'ada@example.org', replyHost).toUpperCase(), 'reply'],
    [bounceAddress('0'.repeat(32), replyHost), 'bounce'],
    ['reply+r-7k3m.short@answers.example.org', undefined],
    ['reply+r-7k3m-9qxt-2b.aaaaaaaaaaaaaaaa@elsewhere.example.org', undefined],
    ['postmaster@answers.example.org', undefined],
  ])('%s', (address, type) => {
    expect(readOwnAddress(address, replyHost)?.type).toBe(type);
    if (type === 'reply') expect(readOwnAddress(address, replyHost)).toMatchObject({ reference });
    expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
  });
});

eachDatabase((_name, open) => {
  let store: Store;
  let count = 0;
  beforeAll(async () => {
    store = await open();
  });

  /** A request that waits for its applicant, who was written to: the way back to it. */
  async function aConversation() {
    const { account } = await aPerson(store, { email: `applicant-${++count}@example.org` });
    const request = await store.transaction(async (tx) => {
      const added = (await addRequest(tx, {
        reference: `R-TEST-${String(count).padStart(4, '0')}-2B`,
        kind: 'issn',
        account: account.id,
        language: 'en',
        content: {},
      }))!;
      const actor = { name: 'test', role: 'system' } as const;
      await moveRequest(tx, added.id, 'submit', { actor });
      await moveRequest(tx, added.id, 'ask', { actor });
      await enqueueLetter(tx, {
        to: account.email,
        language: 'en',
        letter: 'mail-test',
        values: { site: 'x' },
        request: added.id,
      });
      return added;
    });
    const [letter] = await lettersOfRequest(store.read, request.id);
    const address = replyAddress(secrets, request.reference, emailKey(account.email), replyHost);
    return { account, request, letter: letter!, address };
  }

  const answer = (address: string, more: readonly string[] = [], body: readonly string[] = ['Yes, it is.']) =>
    lines(
      'From: Somebody <whoever@elsewhere.example>',
      `To: <${address}>`,
      'Subject: Re: your request',
      `Message-ID: <answer-${++count}@elsewhere.example>`,
      'Content-Type: text/plain; charset=utf-8',
      ...more,
      '',
      ...body,
      '',
    );
  const messagesOf = async (request: { readonly id: number }) =>
    store.transaction((tx) => listMessages(tx, request.id));

  test('an answer is a message of its reader, whatever it says it is from, and it is the centre’s turn', async () => {
    const { request, account, address } = await aConversation();
    const bytes = answer(
      address,
      [],
      ['Yes, it is.', '', 'On Mon, 5 Jan 2026 at 10:00, ISSN <x@example.org> wrote:', '> Is it?'],
    );
    expect(await takeLetter(store, bytes, options)).toEqual({ outcome: 'message', reference: request.reference });
    expect(await messagesOf(request)).toMatchObject([{ side: 'applicant', account: account.id, body: 'Yes, it is.' }]);
    expect((await findRequest(store.read, request.id))!.state).toBe('submitted');
    expect(await takeLetter(store, bytes, options)).toEqual({ outcome: 'taken-before' });
    expect(await messagesOf(request)).toHaveLength(1);
  });

  test('the same letter twice at once is one message', async () => {
    const { request, address } = await aConversation();
    const bytes = answer(address);
    await Promise.all([takeLetter(store, bytes, options), takeLetter(store, bytes, options)]);
    expect(await messagesOf(request)).toHaveLength(1);
  });

  test('what is attached becomes evidence of the message; what is not taken is told', async () => {
    const { request, account, address } = await aConversation();
    const part = (name: string, type: string, bytes: Buffer) => [
      '--b',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      bytes.toString('base64'),
    ];
    const bytes = lines(
      'From: <whoever@elsewhere.example>',
      `To: <${address}>`,
      `Message-ID: <files-${++count}@elsewhere.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>See the <b>cover</b>.</p><blockquote>Where is it?</blockquote>',
      ...part('../../cover.png', 'application/octet-stream', png),
      ...part('virus.exe', 'image/png', Buffer.from('MZ\x90\0\x03\0\0\0program')),
      '--b--',
    );
    expect(await takeLetter(store, bytes, options)).toMatchObject({ outcome: 'message' });
    const [message] = await messagesOf(request);
    expect(message!.body).toBe('See the cover.');
    const kept = await store.transaction((tx) => listEvidence(tx, request.id));
    expect(kept).toMatchObject([{ kind: 'attachment', message: message!.id }]);
    const told = (await lettersTo(store, account.email)).at(-1)!;
    expect(told.text).toContain('virus.exe');
  });

  test.each([
    ['written by a program', ['Auto-Submitted: auto-replied'], 'automatic'],
    ['of a vacation program of old', ['Precedence: bulk'], 'automatic'],
    ['from nobody', ['Return-Path: <>'], 'automatic'],
    ['from a list', ['List-Id: <all.example.org>'], 'automatic'],
  ] as const)('a letter %s is left aside', async (_what, headers, outcome) => {
    const { request, address } = await aConversation();
    expect(await takeLetter(store, answer(address, headers), options)).toEqual({ outcome });
    expect(await messagesOf(request)).toEqual([]);
  });

  test('a letter from an address of our own is left aside', async () => {
    const { address } = await aConversation();
    const bytes = Buffer.from(answer(address).toString().replace('whoever@elsewhere.example', address));
    expect(await takeLetter(store, bytes, options)).toEqual({ outcome: 'own' });
  });

  test('a forged signature, or one of another reader, opens nothing and nobody is answered', async () => {
    const { request, account } = await aConversation();
    const [forged, others] = [
      `reply+${request.reference.toLowerCase()}.aaaaaaaaaaaaaaaa@${replyHost}`,
      replyAddress(secrets, request.reference, 'eve@example.org', replyHost),
    ];
    const before = (await lettersTo(store, account.email)).length;
    for (const address of [forged, others, `postmaster@${replyHost}`]) {
      expect(await takeLetter(store, answer(address), options)).toEqual({ outcome: 'unknown-address' });
    }
    expect(await messagesOf(request)).toEqual([]);
    expect(await lettersTo(store, account.email)).toHaveLength(before);
    expect(await lettersTo(store, 'whoever@elsewhere.example')).toEqual([]);
  });

  test('recipients of the envelope count, not those that the letter names', async () => {
    const { request, address } = await aConversation();
    expect(await takeLetter(store, answer(address), { ...options, recipients: [`x@${replyHost}`] })).toEqual({
      outcome: 'unknown-address',
    });
    const bcc = answer('someone@elsewhere.example');
    expect(await takeLetter(store, bcc, { ...options, recipients: [address] })).toMatchObject({ outcome: 'message' });
    expect(await messagesOf(request)).toHaveLength(1);
  });

  test('an answer that cannot be added is not lost: its writer is told', async () => {
    const { account, request, address } = await aConversation();
    expect(await takeLetter(store, answer(address, [], ['x'.repeat(20_000)]), options)).toMatchObject({
      outcome: 'not-taken',
    });
    const told = (await lettersTo(store, account.email)).at(-1)!;
    expect(told).toMatchObject({ link: `https://register.example.org/requests/${request.reference}` });
    expect(told.subject).toContain(request.reference);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['no letter', Buffer.from([0, 255, 13, 10, 0, 1, 2])],
    [
      'parts in parts in parts',
      lines(
        ...Array.from({ length: 100 }, (_, n) => [
          `Content-Type: multipart/mixed; boundary="b${n}"`,
          '',
          `--b${n}`,
        ]).flat(),
      ),
    ],
    ['headers without end', Buffer.from('X: y\r\n'.repeat(100_000))],
    ['more than is read', Buffer.alloc(largestLetter + 1, 'x')],
  ])('%s does no harm', async (_what, bytes) => {
    expect((await takeLetter(store, bytes, options)).outcome).toMatch(/^(unreadable|unknown-address)$/);
  });

  describe('bounces', () => {
    async function aSentLetter() {
      const conversation = await aConversation();
      await store.transaction(async (tx) => {
        await takeLetters(tx, { taker: 'test', limit: 1000, seconds: 600 });
        await endSending(tx, conversation.letter.id, 'test', { type: 'sent', answer: '250' });
      });
      return conversation;
    }
    const dsn = (to: string, action: string, returned: string) =>
      lines(
        'From: MAILER-DAEMON@mx.example.org',
        `To: <${to}>`,
        `Message-ID: <dsn-${++count}@mx.example.org>`,
        'Auto-Submitted: auto-replied',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'It did not arrive.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example.org',
        '',
        'Final-Recipient: rfc822; ada@example.org',
        `Action: ${action}`,
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 No such',
        '  person here',
        '--b',
        'Content-Type: message/rfc822',
        '',
        `Message-ID: ${returned}`,
        'Subject: what was sent',
        '',
        'text',
        '--b--',
      );

    test('to the address of its letter mark the letter and the reader’s address, once', async () => {
      const { account, request, letter } = await aSentLetter();
      const bytes = dsn(bounceAddress(letter.key, replyHost), 'failed', '<unknown@x.example>');
      expect(await takeLetter(store, bytes, { ...options, sender: '' })).toEqual({ outcome: 'bounce' });
      expect(await findLetter(store.read, letter.id)).toMatchObject({
        state: 'bounced',
        answer: '550 5.1.1 No such person here',
      });
      expect((await lettersOfRequest(store.read, request.id))[0]!.state).toBe('bounced');
      expect(await findFailingAddress(store.read, account.email)).toMatchObject({ letters: 1 });
      expect(await takeLetter(store, bytes, { ...options, sender: '' })).toEqual({ outcome: 'taken-before' });
    });

    test('are known by the Message-ID of what comes back, where the address was lost', async () => {
      const { letter } = await aSentLetter();
      const bytes = dsn(`postmaster@${replyHost}`, 'failed', `<${letter.key}@${replyHost}>`);
      expect(await takeLetter(store, bytes, options)).toEqual({ outcome: 'bounce' });
    });

    test('that tell of a delay change nothing', async () => {
      const { letter } = await aSentLetter();
      const bytes = dsn(bounceAddress(letter.key, replyHost), 'delayed', '<x@x.example>');
      expect(await takeLetter(store, bytes, options)).toEqual({ outcome: 'delayed' });
      expect((await findLetter(store.read, letter.id))!.state).toBe('sent');
    });

    test('in words only count when they come from nobody; a vacation notice does not', async () => {
      const { letter } = await aSentLetter();
      const to = bounceAddress(letter.key, replyHost);
      expect(await takeLetter(store, answer(to, ['Auto-Submitted: auto-replied']), { ...options, sender: '' })).toEqual(
        {
          outcome: 'automatic',
        },
      );
      expect(await takeLetter(store, answer(to), options)).toEqual({ outcome: 'automatic' });
      expect(
        await takeLetter(store, answer(to, [], ['Hi. I could not deliver it.']), { ...options, sender: '' }),
      ).toEqual({
        outcome: 'bounce',
      });
    });

    test('with a guessed key mark nothing', async () => {
      expect(
        await takeLetter(store, dsn(bounceAddress('0'.repeat(32), replyHost), 'failed', '<x@y>'), options),
      ).toEqual({
        outcome: 'unknown-address',
      });
    });

    test('an address is well again when an answer comes from it', async () => {
      const { account, letter, address } = await aSentLetter();
      await takeLetter(store, dsn(bounceAddress(letter.key, replyHost), 'failed', '<x@y.example>'), options);
      await takeLetter(store, answer(address), options);
      expect(await findFailingAddress(store.read, account.email)).toBeUndefined();
    });
  });

  test('every letter leaves a trace', async () => {
    const seen = await store.transaction((tx) => listIncomingLetters(tx, 100));
    expect(new Set(seen.map(({ outcome }) => outcome))).toEqual(
      new Set(['message', 'automatic', 'own', 'unknown-address', 'not-taken', 'bounce', 'delayed']),
    );
  });
});
