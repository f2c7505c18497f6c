/**
 * The second factor by codes of time (RFC 6238): six digits, thirty seconds, one step before and after. A code is taken once, even if two
 * requests bring it at the same time; tries are counted before they are made.
 */
import { generateSecret, generateURI, verify } from 'otplib';
import { lacksForFactors, mustHaveSecondFactor, type Person } from '../../domain/person.ts';
import {
  beginTotp,
  confirmTotp,
  countRecoveryCodes,
  findTotp,
  forgetAttempts,
  removeTotp,
  type Store,
  takeAttempt,
  takeTotpStep,
} from '../../store/index.ts';
import { type FactorResult, refusedFactor } from './factor-problem.ts';
import { isRecoveryCode, makeRecoveryCodes, takeRecoveryCode } from './recovery.ts';
import type { SecretBox } from './secret-box.ts';
import { tellOfFactor } from './tell-of-factor.ts';

const purpose = 'totp';
const boundTo = (account: number): string => `account ${account}`;

/** Seconds by which a clock may be wrong: one step either way (RFC 6238, 5.2). */
const tolerance = 30;

/** What the app is told, as text in base 32 and as an address of its own. */
export interface TotpKey {
  readonly secret: string;
  readonly uri: string;
}

/** The key that is being set up: the same until a code of it was shown. */
export async function totpKeyFor(
  store: Store,
  secrets: SecretBox,
  person: Person,
  issuer: string,
  now = Date.now(),
): Promise<FactorResult<TotpKey>> {
  if (lacksForFactors(person, now) !== undefined) return refusedFactor({ type: 'prove-first' });
  const { id, email } = person.account;
  const sealed = await store.transaction((tx) =>
    beginTotp(tx, id, secrets.seal(purpose, generateSecret(), boundTo(id))),
  );
  const secret = secrets.open(purpose, sealed, boundTo(id));
  if (secret === undefined) throw new Error('The second factor of an account cannot be opened: is SECRET_KEY another?');
  return { ok: true, secret, uri: generateURI({ issuer, label: email, secret }) };
}

/** Holds from now on. The first time, recovery codes are made with it. */
export async function confirmTotpKey(
  store: Store,
  secrets: SecretBox,
  person: Person,
  code: string,
  now = Date.now(),
): Promise<FactorResult<{ readonly codes: readonly string[] }>> {
  if (lacksForFactors(person, now) !== undefined) return refusedFactor({ type: 'prove-first' });
  const { account } = person;
  const key = limitOf(account.id);
  const { wait, next } = await store.transaction(async (tx) => {
    const wait = await takeAttempt(tx, key);
    return { wait, next: (await findTotp(tx, account.id))?.next };
  });
  if (wait !== undefined) return refusedFactor({ type: 'wait', seconds: wait });
  const secret = next && secrets.open(purpose, next, boundTo(account.id));
  if (!next || !secret) return refusedFactor({ type: 'begin-again' });
  const step = await stepOf(secret, code, now);
  if (step === undefined) return refusedFactor({ type: 'code-wrong' });
  return store.transaction(async (tx) => {
    if (!(await confirmTotp(tx, account.id, next, step))) return refusedFactor({ type: 'begin-again' });
    await forgetAttempts(tx, key);
    const codes = await makeRecoveryCodes(tx, account.id);
    await tellOfFactor(tx, { account, kind: 'totp-added', letter: 'factor-added' });
    return { ok: true, codes };
  });
}

/** Takes a code by time, or a recovery code in its place. */
export async function proveByCode(
  store: Store,
  secrets: SecretBox,
  { account }: Pick<Person, 'account'>,
  text: string,
  now = Date.now(),
): Promise<FactorResult<{ readonly by: 'totp' | 'recovery'; readonly left: number }>> {
  const key = limitOf(account.id);
  const { wait, kept } = await store.transaction(async (tx) => {
    const wait = await takeAttempt(tx, key);
    return { wait, kept: (await findTotp(tx, account.id))?.secret };
  });
  if (wait !== undefined) return refusedFactor({ type: 'wait', seconds: wait });
  if (kept === undefined) return refusedFactor({ type: 'not-set-up' });
  if (isRecoveryCode(text)) {
    return store.transaction(async (tx) => {
      if (!(await takeRecoveryCode(tx, account.id, text))) return refusedFactor({ type: 'code-wrong' });
      await forgetAttempts(tx, key);
      const left = await countRecoveryCodes(tx, account.id);
      await tellOfFactor(tx, { account, kind: 'recovery-used', letter: 'recovery-used', values: { left } });
      return { ok: true, by: 'recovery', left };
    });
  }
  const secret = secrets.open(purpose, kept, boundTo(account.id));
  if (secret === undefined) throw new Error('The second factor of an account cannot be opened: is SECRET_KEY another?');
  const step = await stepOf(secret, text, now);
  if (step === undefined) return refusedFactor({ type: 'code-wrong' });
  return store.transaction(async (tx) => {
    if (!(await takeTotpStep(tx, account.id, step))) return refusedFactor({ type: 'code-used' });
    await forgetAttempts(tx, key);
    return { ok: true, by: 'totp', left: await countRecoveryCodes(tx, account.id) };
  });
}

/** New recovery codes; the old ones open nothing from now on. */
export async function renewRecoveryCodes(
  store: Store,
  person: Person,
  now = Date.now(),
): Promise<FactorResult<{ readonly codes: readonly string[] }>> {
  if (lacksForFactors(person, now) !== undefined) return refusedFactor({ type: 'prove-first' });
  if (!person.factors?.includes('totp')) return refusedFactor({ type: 'not-set-up' });
  return store.transaction(async (tx) => {
    const codes = await makeRecoveryCodes(tx, person.account.id);
    await tellOfFactor(tx, { account: person.account, kind: 'codes-made' });
    return { ok: true, codes };
  });
}

/** Asks for no codes any more. Whoever works for the network keeps one second factor at least. */
export async function removeTotpOf(store: Store, person: Person, now = Date.now()): Promise<FactorResult> {
  if (lacksForFactors(person, now) !== undefined) return refusedFactor({ type: 'prove-first' });
  if (mustHaveSecondFactor(person) && !person.factors?.includes('passkey'))
    return refusedFactor({ type: 'last-factor' });
  return store.transaction(async (tx) => {
    if (!(await removeTotp(tx, person.account.id))) return refusedFactor({ type: 'not-set-up' });
    await tellOfFactor(tx, { account: person.account, kind: 'totp-removed', letter: 'factor-removed' });
    return { ok: true };
  });
}

const limitOf = (account: number): string => `second-factor:${account}`;

/** The step of time that the code is of; undefined: none near now. */
async function stepOf(secret: string, text: string, now: number): Promise<number | undefined> {
  const token = digitsOf(text);
  if (!/^\d{6}$/.test(token)) return undefined;
  const result = await verify({ secret, token, epoch: Math.floor(now / 1000), epochTolerance: tolerance });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

/** As they are typed: with spaces between, or in the digits of Arabic. */
const digitsOf = (text: string): string =>
  text
    .replace(/[\s\u200e\u200f-]/g, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
