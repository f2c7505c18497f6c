import { generate } from 'otplib';
import { expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { testSecretKey } from '../../../test/build/a-site.ts';
import { eachDatabase } from '../../../test/databases.ts';
import type { Person } from '../../domain/person.ts';
import { findTotp, listFactorEvents, type Store } from '../../store/index.ts';
import { personOfSecret } from './begin-session.ts';
import { createSecretBox, makeSecretKey } from './secret-box.ts';
import { confirmTotpKey, proveByCode, removeTotpOf, renewRecoveryCodes, totpKeyFor } from './totp.ts';

const secrets = createSecretBox(testSecretKey);
const second = 1000;

eachDatabase((_name, open) => {
  /** Somebody, as she is at her next request. */
  async function somebody(store: Store, secondFactor = false): Promise<() => Promise<Person>> {
    const { headers } = await aPerson(store, { secondFactor });
    const secret = headers.cookie!.split('=')[1]!;
    return async () => (await personOfSecret(store, secret))!;
  }

  /** A moment in the middle of a step of time, so that no test runs over its end. */
  const noon = (): number => Math.floor(Date.now() / 30_000) * 30_000 + 15 * second;

  const codeAt = (secret: string, at: number): Promise<string> => generate({ secret, epoch: Math.floor(at / 1000) });

  async function withCodes(store: Store, secondFactor = true) {
    const person = await somebody(store, secondFactor);
    const now = noon();
    const key = await totpKeyFor(store, secrets, await person(), 'register.example.org', now);
    if (!key.ok) throw new Error(key.problem.type);
    const confirmed = await confirmTotpKey(store, secrets, await person(), await codeAt(key.secret, now), now);
    if (!confirmed.ok) throw new Error(confirmed.problem.type);
    return { person, secret: key.secret, uri: key.uri, now, codes: confirmed.codes };
  }

  test('a key is shown until a code of it was, is kept sealed, and holds from then on', async () => {
    const store = await open();
    const person = await somebody(store);
    const now = noon();
    const key = await totpKeyFor(store, secrets, await person(), 'register.example.org', now);
    if (!key.ok) throw new Error(key.problem.type);
    expect(await totpKeyFor(store, secrets, await person(), 'register.example.org', now)).toEqual(key);
    expect(key.uri).toMatch(/^otpauth:\/\/totp\/register\.example\.org.*secret=/);
    expect((await person()).factors).toEqual([]);
    expect(await confirmTotpKey(store, secrets, await person(), '000 00', now)).toMatchObject({
      problem: { type: 'code-wrong' },
    });
    const code = await codeAt(key.secret, now);
    expect(await confirmTotpKey(store, secrets, await person(), code, now)).toMatchObject({ ok: true });
    expect((await person()).factors).toEqual(['totp']);
    const { id } = (await person()).account;
    const row = await findTotp(store.read, id);
    expect(row?.secret).not.toContain(key.secret);
    expect(row?.next).toBeUndefined();
    expect((await listFactorEvents(store.read, id)).map(({ kind }) => kind)).toEqual(['totp-added']);
  });

  test('a code is taken one step early and late, and no further', async () => {
    const store = await open();
    const { person, secret, now } = await withCodes(store);
    const later = now + 20 * 30 * second;
    const prove = async (code: string) => proveByCode(store, secrets, await person(), code, later);
    expect(await prove(await codeAt(secret, later - 60 * second))).toMatchObject({ problem: { type: 'code-wrong' } });
    expect(await prove(await codeAt(secret, later + 60 * second))).toMatchObject({ problem: { type: 'code-wrong' } });
    expect(await prove(await codeAt(secret, later - 30 * second))).toMatchObject({ ok: true });
    expect(await prove(await codeAt(secret, later + 30 * second))).toMatchObject({ ok: true });
    // A later one was taken: the one of now is over as well.
    expect(await prove(await codeAt(secret, later))).toMatchObject({ problem: { type: 'code-used' } });
  });

  test('a code is taken once, also by many requests at the same time', async () => {
    const store = await open();
    const { person, secret, now } = await withCodes(store);
    const later = now + 600 * second;
    const code = await codeAt(secret, later);
    const she = await person();
    const answers = await Promise.all([1, 2, 3, 4].map(() => proveByCode(store, secrets, she, code, later)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await proveByCode(store, secrets, she, code, later)).toMatchObject({ problem: { type: 'code-used' } });
    // Nor is the code that set it up.
    expect(await proveByCode(store, secrets, she, await codeAt(secret, now), now)).toMatchObject({
      problem: { type: 'code-used' },
    });
  });

  test('digits are read with spaces, and in those of Arabic', async () => {
    const store = await open();
    const { person, secret, now } = await withCodes(store);
    const later = now + 600 * second;
    const code = await codeAt(secret, later);
    const arabic = [...code].map((digit) => String.fromCharCode(0x660 + Number(digit))).join('');
    const typed = `${arabic.slice(0, 3)} ${arabic.slice(3)}`;
    expect(await proveByCode(store, secrets, await person(), typed, later)).toMatchObject({ ok: true });
  });

  test('whoever guesses has to wait', async () => {
    const store = await open();
    const { person, secret, now } = await withCodes(store);
    const later = now + 600 * second;
    const wrong = (await codeAt(secret, later)) === '000000' ? '000001' : '000000';
    const she = await person();
    // A slow machine has waited out the first seconds: the waits double, so one of these is met.
    const answers: string[] = [];
    while (answers.length < 14 && !answers.includes('wait')) {
      const answer = await proveByCode(store, secrets, she, wrong, later);
      answers.push(answer.ok ? 'ok' : answer.problem.type);
    }
    expect(new Set(answers)).toEqual(new Set(['code-wrong', 'wait']));
    expect(answers.indexOf('wait')).toBeGreaterThanOrEqual(5);
  });

  test('each recovery code is taken once, in any case and with or without hyphens', async () => {
    const store = await open();
    const { person, codes, now } = await withCodes(store);
    const she = await person();
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    const typed = ` ${codes[0]!.toUpperCase().replaceAll('-', ' ')}`;
    expect(await proveByCode(store, secrets, she, typed, now)).toEqual({ ok: true, by: 'recovery', left: 9 });
    expect(await proveByCode(store, secrets, she, codes[0]!, now)).toMatchObject({ problem: { type: 'code-wrong' } });
    const at = await Promise.all([1, 2].map(() => proveByCode(store, secrets, she, codes[1]!, now)));
    expect(at.filter(({ ok }) => ok)).toHaveLength(1);
    const others = await withCodes(store);
    expect(await proveByCode(store, secrets, await others.person(), codes[2]!, now)).toMatchObject({ ok: false });
    const renewed = await renewRecoveryCodes(store, she, now);
    expect(renewed.ok && renewed.codes).toHaveLength(10);
    expect(await proveByCode(store, secrets, she, codes[3]!, now)).toMatchObject({ ok: false });
  });

  test('a new phone takes the place of the old one when a code of it was shown, and not before', async () => {
    const store = await open();
    const { person, secret, now } = await withCodes(store);
    const next = await totpKeyFor(store, secrets, await person(), 'register.example.org', now);
    if (!next.ok) throw new Error(next.problem.type);
    expect(next.secret).not.toBe(secret);
    const later = now + 600 * second;
    expect(await proveByCode(store, secrets, await person(), await codeAt(next.secret, later), later)).toMatchObject({
      ok: false,
    });
    expect(await proveByCode(store, secrets, await person(), await codeAt(secret, later), later)).toMatchObject({
      ok: true,
    });
    const code = await codeAt(next.secret, later);
    expect(await confirmTotpKey(store, secrets, await person(), code, later)).toMatchObject({ ok: true });
    const after = later + 600 * second;
    expect(await proveByCode(store, secrets, await person(), await codeAt(secret, after), after)).toMatchObject({
      ok: false,
    });
  });

  test('nothing is changed by a session without the second factor, nor long after the first', async () => {
    const store = await open();
    const person = await somebody(store, false);
    const now = noon();
    const key = await totpKeyFor(store, secrets, await person(), 'register.example.org', now);
    if (!key.ok) throw new Error(key.problem.type);
    await confirmTotpKey(store, secrets, await person(), await codeAt(key.secret, now), now);
    const half = await person();
    const refused = { ok: false, problem: { type: 'prove-first' } };
    expect(await totpKeyFor(store, secrets, half, 'x', now)).toEqual(refused);
    expect(await confirmTotpKey(store, secrets, half, '000000', now)).toEqual(refused);
    expect(await removeTotpOf(store, half, now)).toEqual(refused);
    expect(await renewRecoveryCodes(store, half, now)).toEqual(refused);
    const others = await withCodes(store);
    expect(await removeTotpOf(store, await others.person(), now + 16 * 60 * second)).toEqual(refused);
    expect(await removeTotpOf(store, await others.person(), now)).toEqual({ ok: true });
    expect((await others.person()).factors).toEqual([]);
  });

  test('another key opens no secret, and says so', async () => {
    const store = await open();
    const { person, now } = await withCodes(store);
    const other = createSecretBox(makeSecretKey());
    await expect(proveByCode(store, other, await person(), '000000', now)).rejects.toThrow('SECRET_KEY');
  });
});
