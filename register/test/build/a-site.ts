/** The whole site over a register, without a network: requests go in by `inject`. */
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { DirectorySettings } from '../../src/actions/accounts/oidc-providers.ts';
import type { Store } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';

/** The same for every site of a test, so that what one seals another opens. */
export const testSecretKey = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';

export function aSite(
  store: Store,
  baseUrl = 'https://register.example.org',
  directories: readonly DirectorySettings[] = [],
): Promise<FastifyInstance> {
  return buildServer({
    read: store.read,
    store,
    settings: { baseUrl, secretKey: testSecretKey, directories },
    log: pino({ level: 'silent' }),
  });
}
