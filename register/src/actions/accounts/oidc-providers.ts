/** The directories of centres that people can sign in with (OpenID Connect), as the file of OIDC_PROVIDERS names them. */
import { z } from 'zod';

/** Roles that a directory may give, the highest first. What the Registration Authority is, no directory says. */
export const rolesOfDirectories = ['head', 'reviewer', 'cataloguer'] as const;
export type DirectoryRole = (typeof rolesOfDirectories)[number];

export interface DirectorySettings {
  /** In the address of its sign-in, and for ever in memberships that it gave. */
  readonly name: string;
  /** As people know it. */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Absent: a public client, with PKCE alone. Secret: never logged. */
  readonly clientSecret?: string;
  /** Whose people it lists. */
  readonly centre: string;
  /** Domains of e-mail addresses that are its own, in lower case. */
  readonly domains: readonly string[];
  readonly scope: string;
  /** The claim that lists groups, and the role that each of them gives. */
  readonly roles: { readonly claim: string; readonly map: Readonly<Record<string, DirectoryRole>> };
  /** Values of `acr` and `amr` that stand for a second factor. */
  readonly secondFactor: { readonly acr: readonly string[]; readonly amr: readonly string[] };
}

export type ProvidersResult =
  | { readonly ok: true; readonly directories: readonly DirectorySettings[] }
  /** One sentence, for whoever runs the register. */
  | { readonly ok: false; readonly sentence: string };

const text = (most: number) => z.string().trim().min(1).max(most);
const provider = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/, 'is 1 to 40 of a-z, 0-9 and -'),
  label: text(100),
  issuer: z.string().refine(isIssuer, 'is an https address without a query; http only on localhost'),
  clientId: text(200),
  clientSecretFrom: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{0,99}$/, 'names a variable of the environment')
    .optional(),
  centre: text(20),
  domains: z
    .array(z.string().regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/, 'is a domain in lower case, such as library.example'))
    .min(1),
  scope: text(200).default('openid email profile'),
  roles: z
    .strictObject({ claim: text(100), map: z.record(z.string(), z.enum(rolesOfDirectories)) })
    .default({ claim: 'groups', map: {} }),
  secondFactor: z
    .strictObject({ acr: z.array(text(200)).default([]), amr: z.array(text(50)).default([]) })
    .default({ acr: [], amr: [] }),
});

export function readProviders(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): ProvidersResult {
  const no = (sentence: string): ProvidersResult => ({ ok: false, sentence });
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    return no('The file of OIDC_PROVIDERS is not JSON.');
  }
  const read = z.array(provider).max(200).safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return no(
      `In the file of OIDC_PROVIDERS, ${issue?.path.join('.') || 'the list'}: ${issue?.message ?? 'is not right'}.`,
    );
  }
  const names = read.data.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return no(`In the file of OIDC_PROVIDERS, the name ${twice} is given twice.`);
  const directories: DirectorySettings[] = [];
  for (const { clientSecretFrom, ...settings } of read.data) {
    const clientSecret = clientSecretFrom === undefined ? undefined : environment[clientSecretFrom]?.trim();
    if (clientSecretFrom !== undefined && !clientSecret) {
      return no(`The directory ${settings.name} takes its secret from ${clientSecretFrom}, which is not set.`);
    }
    directories.push({ ...settings, ...(clientSecret && { clientSecret }) });
  }
  return { ok: true, directories };
}

/** http is for trying it out on one's own machine. */
export const isLocal = (address: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(address).hostname);

function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, search, hash, username } = new URL(address);
  if (search || hash || username) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLocal(address));
}
