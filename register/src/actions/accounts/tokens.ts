/**
 * Credentials that people make for programs: of themselves, of an organisation they own, of a centre they head. Rights are a part of their
 * maker's; the secret is told once. The ledger names them by whose they are, never by a name that somebody made up.
 */
import { randomBytes } from 'node:crypto';
import type { Actor, Role } from '../../domain/actor.ts';
import { refusalOf } from '../../domain/permissions.ts';
import { accountName, actorsOf, lacksForFactors, type Person } from '../../domain/person.ts';
import { type ScopeGroup, scopesFor } from '../../domain/token-scopes.ts';
import {
  addFactorEvent,
  addToken,
  endToken,
  findToken,
  listTokensOf,
  type Store,
  type TokenOwner,
  type TokenRow,
  touchToken,
} from '../../store/index.ts';
import { hashOfSecret } from './secrets.ts';
import { tellOfFactor } from './tell-of-factor.ts';

/** Whose they are to be. */
export type TokenFor =
  /** The person's own, with one of her roles; the last of them is that of an applicant. */
  | { readonly type: 'person'; readonly role: Role; readonly centre?: string; readonly organisation?: number }
  | { readonly type: 'organisation'; readonly organisation: number }
  | { readonly type: 'centre'; readonly centre: string };

export interface OwnTokenRequest {
  readonly for: TokenFor;
  /** As the maker calls it: which program, and where it runs. */
  readonly label: string;
  readonly groups: readonly string[];
  readonly days: number;
}

export type OwnTokenProblem = {
  readonly type:
    | 'name-not-usable'
    | 'scopes-missing'
    | 'days-not-usable'
    | 'role-not-yours'
    | 'too-many'
    | 'prove-first';
};

export type OwnTokenResult =
  | { readonly ok: true; readonly secret: string; readonly expires: Date }
  | { readonly ok: false; readonly problem: OwnTokenProblem };

const mostInUse = 50;
const day = 86_400_000;

/** The maker's right over whose they are; undefined: she has none. */
export function makerOf(person: Person, { type, ...whose }: TokenFor): Actor | undefined {
  const actors = actorsOf(person);
  if (type === 'organisation')
    return actors.find((actor) => refusalOf(actor, 'write-organisation', whose) === undefined);
  if (type === 'centre') return actors.find((actor) => refusalOf(actor, 'manage-staff', whose) === undefined);
  const wanted = whose as Extract<TokenFor, { type: 'person' }>;
  return actors.find(
    ({ role, centre, organisation }) =>
      role === wanted.role && centre === wanted.centre && organisation === wanted.organisation,
  );
}

/** The role of the credentials: a person's own, or that of a program. */
export const roleOf = (whose: TokenFor): Role => (whose.type === 'person' ? whose.role : 'service');

export async function createOwnToken(
  store: Store,
  person: Person,
  { for: whose, label, groups, days }: OwnTokenRequest,
  now = Date.now(),
): Promise<OwnTokenResult> {
  const refused = (type: OwnTokenProblem['type']): OwnTokenResult => ({ ok: false, problem: { type } });
  const maker = makerOf(person, whose);
  if (maker === undefined) return refused('role-not-yours');
  if (lacksForFactors(person, now) !== undefined) return refused('prove-first');
  const name = label.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (name.length < 1 || name.length > 60) return refused('name-not-usable');
  if (!Number.isInteger(days) || days < 1 || days > 365) return refused('days-not-usable');
  const offered = scopesFor(maker, roleOf(whose));
  const scopes = groups.flatMap((group) => offered.get(group as ScopeGroup) ?? []);
  if (scopes.length === 0) return refused('scopes-missing');
  const secret = `masthead_${randomBytes(32).toString('base64url')}`;
  const secretHash = hashOfSecret(secret);
  const expires = new Date(now + days * day);
  const { account } = person;
  const owner = ownerOf(person, whose);
  const { type: _, ...bound } = whose;
  return store.transaction(async (tx) => {
    const inUse = (await listTokensOf(tx, owner)).filter(
      (token) => token.ended === undefined && token.expires > new Date(now),
    );
    if (inUse.length >= mostInUse) return refused('too-many');
    await addToken(tx, {
      name: `${ownerName(person, whose)}, program ${Buffer.from(secretHash).toString('hex').slice(0, 10)}`,
      label: name,
      ...bound,
      role: roleOf(whose),
      ...(whose.type === 'person' && { account: account.id }),
      scopes: [...new Set(scopes)],
      secretHash,
      createdBy: maker.name,
      expires,
    });
    await tellOfFactor(tx, {
      account,
      kind: 'token-created',
      detail: name,
      letter: 'token-created',
      values: { label: name },
      link: tokensPath(whose),
    });
    return { ok: true, secret, expires };
  });
}

/** False: there is none of that name in use whose it is. */
export async function endOwnToken(store: Store, person: Person, whose: TokenFor, id: number): Promise<boolean> {
  if (makerOf(person, whose) === undefined) return false;
  return store.transaction(async (tx) => {
    const token = (await listTokensOf(tx, ownerOf(person, whose))).find((one) => one.id === id);
    if (token === undefined || !(await endToken(tx, token.name, accountName(person.account.id)))) return false;
    const detail = token.label ?? token.name;
    await addFactorEvent(tx, {
      account: person.account.id,
      kind: 'token-ended',
      by: accountName(person.account.id),
      detail,
    });
    return true;
  });
}

/** Whose tokens are listed together. */
export const ownerOf = (person: Person, whose: TokenFor): TokenOwner => {
  if (whose.type === 'organisation') return { organisation: whose.organisation };
  if (whose.type === 'centre') return { centre: whose.centre };
  return { account: person.account.id };
};

const ownerName = (person: Person, whose: TokenFor): string => {
  if (whose.type === 'organisation') return `organisation ${whose.organisation}`;
  if (whose.type === 'centre') return `centre ${whose.centre}`;
  return accountName(person.account.id);
};

/** Path of the page where they are. */
export function tokensPath(whose: TokenFor): string {
  if (whose.type === 'organisation') return `/account/organisations/${whose.organisation}/tokens`;
  if (whose.type === 'centre') return `/administration/centres/${encodeURIComponent(whose.centre)}/tokens`;
  return '/account/tokens';
}

/** Whose secret a call of the interface brought; remembers that it was used, at most every five minutes. */
export async function actorOfCall(store: Store, secret: string): Promise<Actor | undefined> {
  if (secret.length > 200) return undefined;
  const token = await findToken(store.read, hashOfSecret(secret));
  if (token === undefined) return undefined;
  const { lastUsed } = token;
  if (lastUsed === undefined || Date.now() - lastUsed.getTime() > 5 * 60_000) {
    await store.transaction((tx) => touchToken(tx, token.id));
  }
  return tokenActor(token);
}

export function tokenActor({ name, role, centre, account, organisation, scopes }: TokenRow): Actor {
  return {
    name,
    role,
    ...(centre !== undefined && { centre }),
    ...(account !== undefined && { account }),
    ...(organisation !== undefined && { organisation }),
    ...(scopes !== undefined && { scopes }),
  };
}
