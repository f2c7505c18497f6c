/**
 * Signs the head of the ledger (Ed25519, RFC 8032), so that who keeps it can prove what the Register said. The key comes from the
 * environment and is 32 random bytes; it is held here and written nowhere.
 */
import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';
import { headText, type LedgerHead, type SignedHead } from '../domain/ledger-head.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { type ReadStore, sealHead } from '../store/index.ts';

export interface SignHeadRequest {
  /** 32 bytes, base64url. */
  readonly key: string;
  /** Address of the register. */
  readonly register: string;
  readonly at: Date;
}

export type SignHeadResult =
  | { readonly ok: true; readonly head: SignedHead }
  | { readonly ok: false; readonly problems: readonly (PermissionProblem | { readonly type: 'key-unreadable' })[] };

export async function signHead(
  read: ReadStore,
  actor: Actor,
  { key, register, at }: SignHeadRequest,
): Promise<SignHeadResult> {
  const refusal = refusalOf(actor, 'sign-head');
  if (refusal !== undefined) return { ok: false, problems: [refusal] };
  const secret = readLedgerKey(key);
  if (secret === undefined) return { ok: false, problems: [{ type: 'key-unreadable' }] };
  const head = await ledgerHead(read);
  const said = { ...head, register, signedAt: `${at.toISOString().slice(0, 19)}Z` };
  const signature = sign(null, Buffer.from(headText(said)), secret).toString('base64url');
  return { ok: true, head: { ...said, algorithm: 'Ed25519', publicKey: publicKeyOf(secret), signature } };
}

/** Where the order stands now. */
export async function ledgerHead(read: ReadStore): Promise<LedgerHead> {
  const { position, sealedAt, hash } = await sealHead(read);
  return { position, ...(sealedAt && { sealedAt: sealedAt.toISOString() }), hash };
}

/** Whether the signature is right for what the head says and for the key that it names. Whose key that is, it cannot say. */
export function isSignedRightly(head: SignedHead): boolean {
  const point = Buffer.from(head.publicKey, 'base64url');
  if (point.length !== 32) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([spki, point]), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(headText(head)), key, Buffer.from(head.signature, 'base64url'));
  } catch {
    return false;
  }
}

/** A new key as LEDGER_KEY takes it, and the public one that everybody may know. */
export function createLedgerKey(): { readonly key: string; readonly publicKey: string } {
  const key = randomBytes(32).toString('base64url');
  return { key, publicKey: publicKeyOf(readLedgerKey(key)!) };
}

/** Undefined: not 32 bytes in base64url. */
export function readLedgerKey(key: string): KeyObject | undefined {
  const seed = Buffer.from(key, 'base64url');
  if (seed.length !== 32) return undefined;
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
}

/** The public key of a private one, 32 bytes in base64url. */
export function publicKeyOf(secret: KeyObject): string {
  return createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(spki.length).toString('base64url');
}

// What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410, 4 and 7).
const spki = Buffer.from('302a300506032b6570032100', 'hex');
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
