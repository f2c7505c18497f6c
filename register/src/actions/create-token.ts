/**
 * Makes and ends the credentials of programs on the register's own machine; those that people make are in `accounts/tokens.ts`. The secret is
 * told once and kept by nobody here.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Role } from '../domain/actor.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { addToken, endToken, findToken, listCentres, type ReadStore, type Store } from '../store/index.ts';
import { tokenActor } from './accounts/tokens.ts';

/** Roles whose rights end at their own centre. */
export const rolesOfCentres: readonly Role[] = ['cataloguer', 'reviewer', 'head', 'service'];
/** Roles that credentials can have. The register's own machine needs none. */
export const rolesOfTokens: readonly Role[] = [...rolesOfCentres, 'staff', 'administrator'];

export interface TokenRequest {
  /** Who uses it, as the ledger will name it; given once and to nobody else. */
  readonly name: string;
  readonly role: Role;
  readonly centre?: string;
  /** Days that it holds, 1 to 3650; default 365. */
  readonly days?: number;
}

export type TokenProblem =
  | PermissionProblem
  | { readonly type: 'name-not-usable' }
  | { readonly type: 'name-taken'; readonly name: string }
  | { readonly type: 'role-unknown'; readonly role: string }
  | { readonly type: 'centre-missing'; readonly role: Role }
  | { readonly type: 'centre-not-wanted'; readonly role: Role }
  | { readonly type: 'centre-unknown'; readonly centre: string }
  | { readonly type: 'days-not-usable' }
  | { readonly type: 'token-unknown'; readonly name: string };

export type TokenResult =
  /** `secret` is what a program sends as `Authorization: Bearer`. */
  | { readonly ok: true; readonly secret: string; readonly expires: Date }
  | { readonly ok: false; readonly problem: TokenProblem };

const day = 86_400_000;

export async function createToken(store: Store, actor: Actor, request: TokenRequest): Promise<TokenResult> {
  const refused = (problem: TokenProblem): TokenResult => ({ ok: false, problem });
  const { role, centre, days = 365 } = request;
  const name = request.name.trim();
  const refusal = refusalOf(actor, 'create-token');
  if (refusal !== undefined) return refused(refusal);
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,99}$/u.test(name)) return refused({ type: 'name-not-usable' });
  if (!rolesOfTokens.includes(role)) return refused({ type: 'role-unknown', role });
  if (!(Number.isInteger(days) && days >= 1 && days <= 3650)) return refused({ type: 'days-not-usable' });
  const bound = rolesOfCentres.includes(role);
  if (bound && centre === undefined) return refused({ type: 'centre-missing', role });
  if (!bound && centre !== undefined) return refused({ type: 'centre-not-wanted', role });
  if (centre !== undefined && !(await listCentres(store.read)).some(({ code }) => code === centre)) {
    return refused({ type: 'centre-unknown', centre });
  }
  // 256 random bits need no slow hash: nobody guesses them.
  const secret = `masthead_${randomBytes(32).toString('base64url')}`;
  const expires = new Date(Date.now() + days * day);
  const added = await store.transaction((tx) =>
    addToken(tx, {
      name,
      role,
      ...(centre !== undefined && { centre }),
      secretHash: hashOf(secret),
      createdBy: actor.name,
      expires,
    }),
  );
  return added ? { ok: true, secret, expires } : refused({ type: 'name-taken', name });
}

/** From the next request on it opens nothing. */
export async function retireToken(
  store: Store,
  actor: Actor,
  name: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: TokenProblem }> {
  const refusal = refusalOf(actor, 'create-token');
  if (refusal !== undefined) return { ok: false, problem: refusal };
  const ended = await store.transaction((tx) => endToken(tx, name, actor.name));
  return ended ? { ok: true } : { ok: false, problem: { type: 'token-unknown', name } };
}

/** Whose secret this is; nothing for one that was never given, has ended or has expired. */
export async function actorOfSecret(read: ReadStore, secret: string): Promise<Actor | undefined> {
  if (secret.length > 200) return undefined;
  const token = await findToken(read, hashOf(secret));
  return token && tokenActor(token);
}

const hashOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();
