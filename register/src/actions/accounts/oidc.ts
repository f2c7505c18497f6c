/**
 * Signing in with a centre's own directory: OpenID Connect Core 1.0, the code flow with PKCE, state and nonce. What was begun is kept by the
 * browser itself, sealed, so that an answer is good in the browser that asked, for ten minutes, and nothing is kept for those who never come back.
 */
import * as client from 'openid-client';
import { z } from 'zod';
import { type DirectorySettings, isLocal } from './oidc-providers.ts';
import type { SecretBox } from './secret-box.ts';

export type DirectoryProblem = {
  readonly type:
    | 'not-reachable'
    | 'expired'
    | 'refused'
    | 'email-not-verified'
    | 'domain-not-known'
    | 'no-role'
    | 'account-ended';
};

/** What the directory says of somebody. */
export interface DirectoryClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly email?: string;
  readonly emailVerified: boolean;
  readonly name?: string;
  readonly groups: readonly string[];
  readonly acr?: string;
  readonly amr: readonly string[];
}

export interface Directories {
  readonly list: readonly DirectorySettings[];
  /** Where the browser goes, and what it keeps meanwhile. */
  begin(
    name: string,
    next: string,
  ): Promise<{ readonly ok: true; readonly location: string; readonly kept: string } | Refused>;
  /** `address` is the whole address that the directory sent the browser to. */
  finish(
    name: string,
    address: string,
    kept: string,
  ): Promise<{ readonly ok: true; readonly claims: DirectoryClaims; readonly next: string } | Refused>;
}

type Refused = { readonly ok: false; readonly problem: DirectoryProblem };
const refused = (type: DirectoryProblem['type']): Refused => ({ ok: false, problem: { type } });

/** Milliseconds that somebody may take at the directory. */
export const directoryLasts = 10 * 60_000;
const purpose = 'oidc';

const begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  until: z.number(),
});

export function createDirectories(
  list: readonly DirectorySettings[],
  baseUrl: string,
  secrets: SecretBox,
): Directories {
  const known = new Map<string, Promise<client.Configuration>>();
  /** Read when it is first needed, and again after it could not be. */
  const configurationOf = (settings: DirectorySettings): Promise<client.Configuration> => {
    let found = known.get(settings.name);
    if (found === undefined) {
      found = discover(settings);
      known.set(settings.name, found);
      found.catch(() => known.delete(settings.name));
    }
    return found;
  };
  const find = (name: string) => list.find((one) => one.name === name);
  return {
    list,
    async begin(name, next) {
      const settings = find(name);
      if (settings === undefined) return refused('refused');
      try {
        const configuration = await configurationOf(settings);
        const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
        const location = client.buildAuthorizationUrl(configuration, {
          redirect_uri: callbackOf(baseUrl, name),
          scope: settings.scope,
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        });
        const until = Date.now() + directoryLasts;
        const kept = secrets.seal(purpose, JSON.stringify({ state, nonce, verifier, next, until }), name);
        return { ok: true, location: location.href, kept };
      } catch {
        return refused('not-reachable');
      }
    },
    async finish(name, address, kept) {
      const settings = find(name);
      const opened = secrets.open(purpose, kept, name);
      if (settings === undefined || opened === undefined) return refused('expired');
      const { state, nonce, verifier, next, until } = begun.parse(JSON.parse(opened));
      if (Date.now() > until) return refused('expired');
      let configuration: client.Configuration;
      try {
        configuration = await configurationOf(settings);
      } catch {
        return refused('not-reachable');
      }
      try {
        const answer = await client.authorizationCodeGrant(configuration, new URL(address), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const token = answer.claims();
        if (token === undefined) return refused('refused');
        const more =
          configuration.serverMetadata().userinfo_endpoint === undefined
            ? {}
            : await client.fetchUserInfo(configuration, answer.access_token, token.sub);
        return { ok: true, claims: claimsOf({ ...more, ...token }, settings), next };
      } catch {
        return refused('refused');
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: DirectorySettings): Promise<client.Configuration> {
  const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
  const insecure = new URL(issuer).protocol === 'http:' && isLocal(issuer);
  return client.discovery(new URL(issuer), clientId, undefined, authentication, {
    timeout: 10,
    ...(insecure && { execute: [client.allowInsecureRequests] }),
  });
}

export const callbackOf = (baseUrl: string, name: string): string => `${baseUrl}/sign-in/directory/${name}/callback`;

/** What is of another shape than the standard says is as if it were not there. */
function claimsOf(given: Readonly<Record<string, unknown>>, { roles }: DirectorySettings): DirectoryClaims {
  const textAt = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const listAt = (name: string): string[] => {
    const value = given[name];
    return (Array.isArray(value) ? value : [value])
      .filter((one): one is string => typeof one === 'string')
      .slice(0, 500);
  };
  const [email, name, acr] = [textAt('email'), textAt('name'), textAt('acr')];
  return {
    issuer: String(given.iss),
    subject: String(given.sub),
    ...(email !== undefined && { email }),
    emailVerified: given.email_verified === true,
    ...(name !== undefined && { name }),
    groups: listAt(roles.claim),
    ...(acr !== undefined && { acr }),
    amr: listAt('amr'),
  };
}
