/** A directory of OpenID Connect (oidc-provider) on this machine, and a browser that signs somebody in to it. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What it says of somebody besides her subject. */
export type Claims = Readonly<Record<string, unknown>>;

export interface ADirectory {
  readonly issuer: string;
  /** By subject; changed as the test goes on. */
  readonly people: Map<string, Claims>;
  /** Goes where the register sends the browser, signs in as the subject, and gives the address that it is sent back to. */
  visit(location: string, subject: string): Promise<string>;
  close(): Promise<void>;
}

interface Provider {
  callback(): RequestListener;
}

export const directoryClient = { id: 'masthead', secret: 'a secret of the test alone' } as const;

export async function aDirectory(redirectUris: readonly string[]): Promise<ADirectory> {
  const people = new Map<string, Claims>();
  let listener: RequestListener | undefined;
  const server: Server = createServer((request, response) => listener?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  // @ts-expect-error: the package has no types of its own.
  const { default: Provider } = (await import('oidc-provider')) as {
    default: new (issuer: string, configuration: object) => Provider;
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: directoryClient.id,
        client_secret: directoryClient.secret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['of the test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...people.get(id) }),
    }),
  });
  listener = provider.callback();
  return {
    issuer,
    people,
    visit: (location, subject) => goThere(issuer, location, subject),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function goThere(issuer: string, location: string, subject: string): Promise<string> {
  const cookies = new Map<string, string>();
  const send = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    return answer;
  };
  let address = location;
  for (let steps = 0; steps < 12; steps++) {
    const answer = await send(address);
    const next = answer.headers.get('location');
    if (next === null) {
      // A page that asks: who it is, then whether the register may know.
      const page = await answer.text();
      const asks = /name="prompt" value="(login|consent)"/.exec(page)?.[1];
      if (asks === undefined) throw new Error(`The directory answered ${answer.status}: ${page.slice(0, 500)}`);
      const sent = await send(address, { prompt: asks, ...(asks === 'login' && { login: subject, password: 'x' }) });
      address = new URL(sent.headers.get('location')!, address).href;
    } else address = new URL(next, address).href;
    if (!address.startsWith(issuer)) return address;
  }
  throw new Error('The directory leads round in a circle.');
}
