/** The HTTP server: Fastify with its limits, its security headers, one line of log a request, and every route of `router.ts`. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import cookie from '@fastify/cookie';
import formBody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import type { PublicModel } from '@masthead/crosswalk';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { createDirectories } from '../actions/accounts/oidc.ts';
import type { DirectorySettings } from '../actions/accounts/oidc-providers.ts';
import { createSecretBox, makeSecretKey } from '../actions/accounts/secret-box.ts';
import type { EvidenceStore } from '../domain/evidence-file.ts';
import type { Mailbox } from '../domain/mailbox.ts';
import { createMemoryEvidence } from '../evidence/create-evidence-store.ts';
import { type Assets, loadAssets } from '../portal/assets.ts';
import { packageFile } from '../root.ts';
import { createMetrics } from '../services/health/index.ts';
import type { ReadStore, Store } from '../store/index.ts';
import { languages } from '../words/languages.ts';
import { createDesk } from './desk-frame.ts';
import { addErrorHandlers, answerError } from './errors.ts';
import { createPageReader } from './read-page.ts';
import { addRoutes } from './router.ts';
import { addSessions } from './session.ts';
import { createReaders } from './visitor.ts';

export interface ServerOptions {
  readonly read: ReadStore;
  /** For the writing interface; without it, there is none. */
  readonly store?: Store;
  readonly settings: {
    /** Where readers find this register, without a slash at the end. */
    readonly baseUrl: string;
    readonly adminEmail?: string;
    /** Whether documents to check may lie on addresses that are not public. */
    readonly fetchPrivate?: boolean;
    /** Whether an imported word list may be had whole. */
    readonly wordListDownload?: boolean;
    /** Signs the head of the ledger; secret. */
    readonly ledgerKey?: string;
    /** Seals and signs; secret. Default: one that is forgotten with this server. */
    readonly secretKey?: string;
    /** Of centres, whose people sign in with them; default none. */
    readonly directories?: readonly DirectorySettings[];
    /** What everybody sees; default `open`. */
    readonly publicModel?: PublicModel;
  };
  readonly log: FastifyBaseLogger;
  /** Where files lie that people send; default memory, as tests want it. */
  readonly evidence?: EvidenceStore;
  /** Letters that go nowhere else, to be shown on this machine. */
  readonly mailbox?: Mailbox;
}

/** Bytes of a request's body: a form of OAI-PMH arguments is the largest there is. */
const bodyLimit = 64 * 1024;

/** Ready to `listen` or `inject`. `close` lets requests under way finish and refuses new ones. */
export async function buildServer({
  read,
  store,
  settings,
  log,
  evidence = createMemoryEvidence(),
  mailbox,
}: ServerOptions): Promise<FastifyInstance> {
  const assets = loadAssets();
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    // One line a request is enough: the hook below writes it.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    // Node takes the longer of the two for a whole request, and looks for late ones only now and then.
    // A copy of a first issue comes from a phone too: 20 MB at 1 Mbit/s take 160 s. What holds a connection open has 15 s for its head.
    requestTimeout: 180_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    forceCloseConnections: 'idle',
    // Nothing that a client claims about itself is believed; a proxy in front needs no trust, because addresses are not used.
    trustProxy: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    // An address that cannot be decoded, or is too long, comes to no route and no hook.
    frameworkErrors(error, request, reply) {
      const { contentSecurityPolicy } = securityHeaders(settings.baseUrl);
      helmet.fastifyHelmet.contentSecurityPolicy(contentSecurityPolicy)(request.raw, reply.raw, () => {});
      reply.header('x-content-type-options', 'nosniff').header('x-request-id', request.id);
      answerError(error, request, reply, assets);
      const { method, url } = request;
      request.log.info({ method, url: withoutSecrets(url), status: reply.statusCode }, 'answered');
    },
  });
  const metrics = createMetrics(read);
  let stopping = false;

  await app.register(helmet, securityHeaders(settings.baseUrl));
  // Forms are all that is taken here; what else comes is refused by its type, unread.
  app.removeAllContentTypeParsers();
  await app.register(cookie);
  await app.register(formBody, { bodyLimit });
  addErrorHandlers(app, assets);

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onSend', async (request, reply) => {
    // A connection that was busy when we were told to stop would be kept after its answer, and hold us.
    if (stopping) reply.header('connection', 'close');
    // What somebody sees with credentials is not for caches that others share.
    const isStored = !/no-store/.test(String(reply.getHeader('cache-control')));
    if (request.headers.authorization !== undefined && isStored) reply.header('cache-control', 'private, no-cache');
  });
  app.addHook('onResponse', async (request, reply) => {
    metrics.observe(request, reply);
    const { method, url } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, url: withoutSecrets(url), status: reply.statusCode, ms }, 'answered');
  });
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onClose', async () => metrics.close());

  const { baseUrl } = settings;
  const sessionCookie = store && addSessions(app, store, baseUrl);
  const secrets = createSecretBox(settings.secretKey ?? makeSecretKey());
  const pages = createPageReader({ fetchPrivate: settings.fetchPrivate === true });
  app.addHook('onClose', () => pages.close());
  addRoutes(app, {
    ...createReaders(read, settings.publicModel ?? 'open'),
    ...(store &&
      sessionCookie && {
        desk: createDesk({
          store,
          baseUrl,
          secrets,
          directories: createDirectories(settings.directories ?? [], baseUrl, secrets),
          assets,
          cookie: sessionCookie,
          evidence,
          readPage: pages.read,
          ...(mailbox !== undefined && { mailbox }),
        }),
      }),
    baseUrl,
    ...(settings.adminEmail && { adminEmail: settings.adminEmail }),
    fetchPrivate: settings.fetchPrivate === true,
    wordListDownload: settings.wordListDownload === true,
    ...(settings.ledgerKey !== undefined && { ledgerKey: settings.ledgerKey }),
    assets,
    metrics,
    isStopping: () => stopping,
    version: versionOf(assets),
  });
  return app;
}

/** The link of a letter, and what a directory sends a browser back with, are as good as a password until used: they stay out of the log. */
const withoutSecrets = (url: string): string =>
  url
    .replace(/(letter(?:\/|%2F))[\w-]{20,}/gi, '$1[secret]')
    .replace(/^(\/sign-in\/directory\/[^?]*\?).*/, '$1[secret]');

/** Of the program together with its stylesheet, script and sentences: what a page looks like for the same data. */
function versionOf(assets: Assets): string {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  const look = createHash('sha256').update(JSON.stringify([assets.stylesheet, assets.script, languages]));
  return `${version}-${look.digest('hex').slice(0, 12)}`;
}

/** Everything a page needs comes from us, and nothing in a page is run or styled but our own two files. */
function securityHeaders(baseUrl: string) {
  const secure = baseUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        // Suggestions while somebody types.
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Pages and their files are for this site; what is data says so itself (resource.ts).
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // As `frame-ancestors` says, for browsers that do not know it.
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  } as const;
}
