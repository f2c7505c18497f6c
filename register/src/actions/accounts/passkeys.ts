/**
 * Passkeys (WebAuthn 3): made by somebody who is signed in, found by the browser without a name, and always with verification of the user
 * by the device: so one signs in by both steps at once. Origin and RP ID are those of BASE_URL.
 */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { type Account, lacksForFactors, mustHaveSecondFactor, type Person } from '../../domain/person.ts';
import {
  addPasskey,
  findAccount,
  findPasskey,
  listPasskeys,
  removePasskeys,
  renamePasskey,
  type Store,
  takePasskeyCounter,
} from '../../store/index.ts';
import { makeChallenge, readChallenge, takeChallenge } from './challenge.ts';
import { type FactorProblem, type FactorResult, refusedFactor } from './factor-problem.ts';
import type { SecretBox } from './secret-box.ts';
import { tellOfFactor } from './tell-of-factor.ts';

/** What they are made for: the site, and what seals for it. */
export interface PasskeySite {
  readonly baseUrl: string;
  readonly secrets: SecretBox;
}

const mostPasskeys = 20;
const signIn = 'sign-in';
const making = ({ account, session }: Person): string => `make ${account.id} ${session.id}`;

const hostOf = (baseUrl: string): string => new URL(baseUrl).hostname;

/** As the device knows the account: nothing of it can be read from this. */
const handleOf = (secrets: SecretBox, account: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(secrets.sign('passkey-user', `account ${account}`), 'base64url'));

/** What the browser is asked to make. */
export async function passkeyToMake(
  store: Store,
  { baseUrl, secrets }: PasskeySite,
  person: Person,
  now = Date.now(),
): Promise<FactorResult<{ readonly options: PublicKeyCredentialCreationOptionsJSON }>> {
  if (lacksForFactors(person, now) !== undefined) return refusedFactor({ type: 'prove-first' });
  const { id, email, name } = person.account;
  const known = await store.transaction((tx) => listPasskeys(tx, id));
  const options = await generateRegistrationOptions({
    rpName: hostOf(baseUrl),
    rpID: hostOf(baseUrl),
    userName: email,
    userDisplayName: name,
    userID: handleOf(secrets, id),
    challenge: makeChallenge(secrets, making(person), now),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports: [...transports] })),
  });
  return { ok: true, options };
}

/** Takes the passkey that the browser made. */
export async function addPasskeyOf(
  store: Store,
  { baseUrl, secrets }: PasskeySite,
  person: Person,
  { answer, name }: { readonly answer: string; readonly name: string },
  now = Date.now(),
): Promise<FactorResult> {
  if (lacksForFactors(person, now) !== undefined) return refusedFactor({ type: 'prove-first' });
  const label = nameOf(name);
  if (label === undefined) return refusedFactor({ type: 'name-not-usable' });
  const response = readAnswer(answer, registration) as RegistrationResponseJSON | undefined;
  if (response === undefined) return refusedFactor({ type: 'passkey-refused' });
  const challenge = challengeOf(response.response.clientDataJSON);
  const expires = challenge && readChallenge(secrets, making(person), challenge, now);
  if (!challenge || !expires) return refusedFactor({ type: 'begin-again' });
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: new URL(baseUrl).origin,
    expectedRPID: hostOf(baseUrl),
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!verified?.verified) return refusedFactor({ type: 'passkey-refused' });
  const { credential, credentialBackedUp: backedUp } = verified.registrationInfo;
  const { account } = person;
  return store.transaction(async (tx) => {
    if (!(await takeChallenge(tx, challenge, expires))) return refusedFactor({ type: 'begin-again' });
    if ((await listPasskeys(tx, account.id)).length >= mostPasskeys)
      return refusedFactor({ type: 'too-many-passkeys' });
    const added = await addPasskey(tx, {
      account: account.id,
      credential: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: label,
      backedUp,
    });
    if (!added) return refusedFactor({ type: 'passkey-known' });
    await tellOfFactor(tx, {
      account,
      kind: 'passkey-added',
      detail: label,
      letter: 'passkey-added',
      values: { passkey: label },
      link: '/account/passkeys',
    });
    return { ok: true };
  });
}

/** What the browser is asked for at sign-in: any passkey that it has for this site. */
export const passkeyToShow = (
  { baseUrl, secrets }: PasskeySite,
  now = Date.now(),
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: hostOf(baseUrl),
    challenge: makeChallenge(secrets, signIn, now),
    userVerification: 'required',
  });

/** Whose passkey answered. Its counter goes forward: a copied key is found out by one that stands still. */
export async function signInByPasskey(
  store: Store,
  { baseUrl, secrets }: PasskeySite,
  answer: string,
  now = Date.now(),
): Promise<FactorResult<{ readonly account: Account }>> {
  const refuse = (type: FactorProblem['type'] & `passkey-${string}`) => refusedFactor({ type });
  const response = readAnswer(answer, authentication) as AuthenticationResponseJSON | undefined;
  if (response === undefined) return refuse('passkey-refused');
  const challenge = challengeOf(response.response.clientDataJSON);
  const expires = challenge && readChallenge(secrets, signIn, challenge, now);
  if (!challenge || !expires) return refusedFactor({ type: 'begin-again' });
  const passkey = await store.transaction((tx) => findPasskey(tx, response.id));
  if (passkey === undefined) return refuse('passkey-unknown');
  const handle = Buffer.from(handleOf(secrets, passkey.account)).toString('base64url');
  if (response.response.userHandle !== undefined && response.response.userHandle !== handle) {
    return refuse('passkey-refused');
  }
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: new URL(baseUrl).origin,
    expectedRPID: hostOf(baseUrl),
    credential: {
      id: passkey.credential,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
    },
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!verified?.verified) return refuse('passkey-refused');
  const { newCounter } = verified.authenticationInfo;
  return store.transaction(async (tx) => {
    if (!(await takeChallenge(tx, challenge, expires))) return refusedFactor({ type: 'begin-again' });
    if (!(await takePasskeyCounter(tx, passkey.id, newCounter))) return refuse('passkey-refused');
    const account = await findAccount(tx, passkey.account);
    if (account === undefined || account.ended !== undefined || account.verified === undefined) {
      return refuse('passkey-unknown');
    }
    return { ok: true, account };
  });
}

export async function renamePasskeyOf(store: Store, person: Person, id: number, name: string): Promise<FactorResult> {
  const label = nameOf(name);
  if (label === undefined) return refusedFactor({ type: 'name-not-usable' });
  const renamed = await store.transaction((tx) => renamePasskey(tx, person.account.id, id, label));
  return renamed ? { ok: true } : refusedFactor({ type: 'passkey-unknown' });
}

/** Whoever works for the network keeps one second factor at least. */
export async function removePasskeyOf(
  store: Store,
  person: Person,
  id: number,
  now = Date.now(),
): Promise<FactorResult> {
  if (lacksForFactors(person, now) !== undefined) return refusedFactor({ type: 'prove-first' });
  const { account, factors = [] } = person;
  return store.transaction(async (tx) => {
    const all = await listPasskeys(tx, account.id);
    if (!all.some((passkey) => passkey.id === id)) return refusedFactor({ type: 'passkey-unknown' });
    if (mustHaveSecondFactor(person) && !factors.includes('totp') && all.length === 1) {
      return refusedFactor({ type: 'last-factor' });
    }
    for (const name of await removePasskeys(tx, account.id, id)) {
      await tellOfFactor(tx, { account, kind: 'passkey-removed', detail: name });
    }
    return { ok: true };
  });
}

function nameOf(text: string): string | undefined {
  const name = text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return name.length >= 1 && name.length <= 60 ? name : undefined;
}

const encoded = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*$/);
const common = {
  id: encoded(2048).min(1),
  rawId: encoded(2048).min(1),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
};
const registration = z.object({
  ...common,
  response: z.object({
    clientDataJSON: encoded(8192),
    attestationObject: encoded(32_768),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .default([]),
  }),
});
const authentication = z.object({
  ...common,
  response: z.object({
    clientDataJSON: encoded(8192),
    authenticatorData: encoded(8192),
    signature: encoded(8192),
    userHandle: encoded(200).optional(),
  }),
});

function readAnswer<T>(text: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** As the browser sent it back; whether it is one of ours, its signature says. */
function challengeOf(clientData: string): string | undefined {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    return undefined;
  }
}
