/** The settings, read from the environment once and nowhere else. A wrong one is a sentence that says what is right. */
import { isAbsolute, resolve } from 'node:path';
import { type PublicModel, publicModels } from '@masthead/crosswalk';
import { z } from 'zod';
import { isMailAddress } from './domain/mail-address.ts';
import { parseMailbox, parseSmtpUrl } from './mail/sending.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Settings {
  /** PostgreSQL; absent means the embedded register in the folder `data`. Holds a password: never logged. */
  readonly databaseUrl?: string;
  /** A replica that serves the portal and the services. Holds a password: never logged. */
  readonly databaseReadUrl?: string;
  /** Absolute path of the embedded register's folder. */
  readonly data: string;
  readonly port: number;
  readonly host: string;
  /** Where readers find this register, without a slash at the end. */
  readonly baseUrl: string;
  readonly logLevel: LogLevel;
  /** True when LOG_LEVEL was set: commands that talk in sentences then log as well. */
  readonly logLevelIsSet: boolean;
  /** Address of the person to write to about harvesting, shown by OAI-PMH Identify. */
  readonly adminEmail?: string;
  /** Whether documents that are named for checking may lie on addresses that are not public (docs/decisions/0014). */
  readonly fetchPrivate: boolean;
  /** Whether an imported list of title words may be had whole, and not only searched (docs/decisions/0015). */
  readonly wordListDownload: boolean;
  /** What everybody sees (docs/decisions/0022). */
  readonly publicModel: PublicModel;
  /** Requests cost credits (docs/guide/agreements-and-credits.md). */
  readonly credits?: boolean;
  /** Signs the head of the ledger: 32 bytes, base64url. Secret: never logged. */
  readonly ledgerKey?: string;
  /** Seals and signs what people entrust to the register: 32 bytes, base64url. Secret: never logged. */
  readonly secretKey?: string;
  /** A folder, or an address `s3://bucket/prefix?endpoint=…`, where files lie that people send as evidence. */
  readonly evidence: string;
  /** Of the S3 store. Secret: never logged. */
  readonly evidenceKeys?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** The server that takes our letters. Holds a password: never logged. */
  readonly smtpUrl?: string;
  /** Who letters come from, such as `ISSN Centre <issn@example.org>`. */
  readonly mailFrom?: string;
  /** The host that answers to letters and bounces are addressed to. */
  readonly mailReplyHost?: string;
  /** Port on which `serve` takes letters for it. */
  readonly mailInPort?: number;
  /** Absolute path of the file that names the directories people can sign in with (docs/guide/accounts.md). */
  readonly oidcProviders?: string;
  /** Absolute path of the file that remembers the last published head (docs/guide/ledger.md). */
  readonly ledgerHead?: string;
}

/** One line of `masthead --help`: a setting, what it means, and what holds when it is not set. */
export interface SettingHelp {
  readonly name: string;
  readonly meaning: string;
  readonly otherwise: string;
}

export const settingsHelp: readonly SettingHelp[] = [
  {
    name: 'DATABASE_URL',
    meaning: 'the PostgreSQL database that holds the register, such as postgres://user@host:5432/masthead',
    otherwise: 'an embedded register in MASTHEAD_DATA',
  },
  {
    name: 'DATABASE_READ_URL',
    meaning: 'a replica of DATABASE_URL from which the portal and the services read',
    otherwise: 'they read from DATABASE_URL',
  },
  { name: 'MASTHEAD_DATA', meaning: "the embedded register's folder", otherwise: './data' },
  { name: 'PORT', meaning: 'the port that `masthead serve` listens on, 0 for any free one', otherwise: '3297' },
  { name: 'HOST', meaning: 'the address that `masthead serve` listens on', otherwise: '127.0.0.1' },
  {
    name: 'BASE_URL',
    meaning: 'the address under which readers find this register, such as https://register.example.org',
    otherwise: 'http://localhost:PORT',
  },
  { name: 'LOG_LEVEL', meaning: `how much is logged: ${logLevels.join(', ')}`, otherwise: 'info for serve, else warn' },
  {
    name: 'ADMIN_EMAIL',
    meaning: 'whom harvesters may write to, shown by OAI-PMH Identify',
    otherwise: 'an address at the host of BASE_URL',
  },
  {
    name: 'FETCH_PRIVATE',
    meaning: 'allow: documents to check may be fetched from addresses that are not public, such as an intranet',
    otherwise: 'refuse: only from the public Internet',
  },
  {
    name: 'LTWA_DOWNLOAD',
    meaning: 'allow: an imported list of title words may be had whole, if its licence lets you pass it on',
    otherwise: 'refuse: it can only be searched',
  },
  {
    name: 'PUBLIC_MODEL',
    meaning:
      'what everybody sees. free: of confirmed records the essential data; full: all records whole, in linked data too',
    otherwise: 'open: all records whole, and linked data as the ISSN Portal gives them to everybody',
  },
  {
    name: 'CREDITS',
    meaning: 'on: requests for numbers cost credits, which are ordered by invoice or granted',
    otherwise: 'off: requests cost nothing',
  },
  {
    name: 'LEDGER_KEY',
    meaning: 'the secret key that signs the head of the ledger; `masthead ledger keygen` makes one',
    otherwise: 'the head is published without a signature',
  },
  {
    name: 'OIDC_PROVIDERS',
    meaning: 'a JSON file that names the directories (OpenID Connect) of centres whose people may sign in with them',
    otherwise: 'nobody signs in with a directory',
  },
  {
    name: 'LEDGER_HEAD',
    meaning: 'a file, kept apart from the database, in which `serve` remembers the newest head of the ledger',
    otherwise: 'a restored old backup is found only by `masthead ledger verify --expect`',
  },
  {
    name: 'SECRET_KEY',
    meaning: 'the secret key that seals second factors and signs certificate codes; `masthead secret-key` makes one',
    otherwise: 'one is made and kept in MASTHEAD_DATA; with DATABASE_URL, `serve` does not start',
  },
  {
    name: 'SMTP_URL',
    meaning: 'the server that takes our letters, such as smtp://user:password@mail.example.org:587, or smtps://',
    otherwise: 'kept on this machine and shown at /mail; with an open HOST, a BASE_URL or a DATABASE_URL, letters wait',
  },
  {
    name: 'MAIL_FROM',
    meaning: 'who letters come from, such as "ISSN Centre <issn@example.org>"',
    otherwise: 'an address at the host of BASE_URL; with SMTP_URL it is needed',
  },
  {
    name: 'MAIL_REPLY_HOST',
    meaning: 'the host that answers and bounces go to: its mail comes to MAIL_IN_PORT, or into `masthead mail take -`',
    otherwise: 'answers go to MAIL_FROM, and bounces are not told apart',
  },
  {
    name: 'MAIL_IN_PORT',
    meaning: 'a port on HOST at which `masthead serve` takes letters for MAIL_REPLY_HOST by SMTP, and no others',
    otherwise: 'letters come in by `masthead mail take` only',
  },
  {
    name: 'EVIDENCE',
    meaning:
      'where files that applicants send are kept: a folder, or s3://bucket/prefix?endpoint=https://host&region=name',
    otherwise: 'the folder evidence in MASTHEAD_DATA',
  },
  {
    name: 'AWS_ACCESS_KEY_ID',
    meaning: 'the name of the key to the S3 store of EVIDENCE',
    otherwise: 'EVIDENCE is a folder',
  },
  {
    name: 'AWS_SECRET_ACCESS_KEY',
    meaning: 'the secret key to the S3 store of EVIDENCE',
    otherwise: 'EVIDENCE is a folder',
  },
];

/** What is wrong with one setting. The value of a setting that may hold a password is not repeated. */
export interface SettingProblem {
  readonly setting: string;
  readonly sentence: string;
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process, for the one caller that starts the program. */
export function processEnvironment(): Environment {
  return process.env;
}

/** Reads the settings. An empty value counts as not set. Relative folders are relative to `workingFolder`. */
export function readSettings(environment: Environment, workingFolder: string): SettingsResult {
  const given: Record<string, string> = {};
  for (const { name } of settingsHelp) {
    const value = environment[name]?.trim();
    if (value) given[name] = value;
  }
  const result = shape.safeParse(given);
  if (!result.success) return { ok: false, problems: result.error.issues.map((issue) => toProblem(issue, given)) };
  const { DATABASE_URL, DATABASE_READ_URL, MASTHEAD_DATA, PORT, HOST, BASE_URL, LOG_LEVEL, ADMIN_EMAIL } = result.data;
  const { FETCH_PRIVATE, LTWA_DOWNLOAD, PUBLIC_MODEL, LEDGER_KEY, LEDGER_HEAD, SECRET_KEY, OIDC_PROVIDERS, CREDITS } =
    result.data;
  const { EVIDENCE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = result.data;
  const data = isAbsolute(MASTHEAD_DATA) ? MASTHEAD_DATA : resolve(workingFolder, MASTHEAD_DATA);
  const { SMTP_URL, MAIL_FROM, MAIL_REPLY_HOST, MAIL_IN_PORT } = result.data;
  return {
    ok: true,
    settings: {
      ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
      ...(DATABASE_READ_URL && { databaseReadUrl: DATABASE_READ_URL }),
      data,
      evidence:
        EVIDENCE === undefined
          ? resolve(data, 'evidence')
          : EVIDENCE.startsWith('s3://') || isAbsolute(EVIDENCE)
            ? EVIDENCE
            : resolve(workingFolder, EVIDENCE),
      ...(AWS_ACCESS_KEY_ID &&
        AWS_SECRET_ACCESS_KEY && {
          evidenceKeys: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
        }),
      port: PORT,
      host: HOST,
      baseUrl: BASE_URL ?? defaultBaseUrl(HOST, PORT),
      logLevel: LOG_LEVEL ?? 'info',
      logLevelIsSet: LOG_LEVEL !== undefined,
      ...(ADMIN_EMAIL && { adminEmail: ADMIN_EMAIL }),
      fetchPrivate: FETCH_PRIVATE === 'allow',
      wordListDownload: LTWA_DOWNLOAD === 'allow',
      publicModel: PUBLIC_MODEL ?? 'open',
      ...(CREDITS === 'on' && { credits: true }),
      ...(LEDGER_KEY && { ledgerKey: LEDGER_KEY }),
      ...(SECRET_KEY && { secretKey: SECRET_KEY }),
      ...(SMTP_URL && { smtpUrl: SMTP_URL }),
      ...(MAIL_FROM && { mailFrom: MAIL_FROM }),
      ...(MAIL_REPLY_HOST && { mailReplyHost: MAIL_REPLY_HOST }),
      ...(MAIL_IN_PORT !== undefined && { mailInPort: MAIL_IN_PORT }),
      ...(OIDC_PROVIDERS && {
        oidcProviders: isAbsolute(OIDC_PROVIDERS) ? OIDC_PROVIDERS : resolve(workingFolder, OIDC_PROVIDERS),
      }),
      ...(LEDGER_HEAD && { ledgerHead: isAbsolute(LEDGER_HEAD) ? LEDGER_HEAD : resolve(workingFolder, LEDGER_HEAD) }),
    },
  };
}

/** The address to show for a server on `host` and `port`. One that listens on this machine only is `localhost`. */
export function defaultBaseUrl(host: string, port: number): string {
  const local = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return port === 80 ? `http://${name}` : `http://${name}:${port}`;
}

/** The same settings on another port, as one is found for PORT=0. A BASE_URL that was set stays. */
export function withPort(settings: Settings, port: number): Settings {
  const { host, baseUrl } = settings;
  const isGuess = baseUrl === defaultBaseUrl(host, settings.port);
  return { ...settings, port, baseUrl: isGuess ? defaultBaseUrl(host, port) : baseUrl };
}

const postgresUrl = z.string().refine((text) => {
  const url = parseUrl(text);
  return url !== undefined && ['postgres:', 'postgresql:'].includes(url.protocol);
}, 'is not a PostgreSQL address; write postgres://user:password@host:5432/database, or leave it out for the embedded register');

const shape = z
  .object({
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_READ_URL: postgresUrl.optional(),
    MASTHEAD_DATA: z
      .string()
      .default('./data')
      .refine((text) => !text.includes('\0'), 'is not a folder; write a path such as ./data'),
    PORT: z
      .string()
      .default('3297')
      .refine(
        (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535,
        'is not a port; write a number from 0 to 65535',
      )
      .transform(Number),
    HOST: z
      .string()
      .default('127.0.0.1')
      .refine(
        (text) => /^[0-9A-Za-z.:%_-]+$/.test(text),
        'is not a host; write an address such as 127.0.0.1 or 0.0.0.0, without http:// and without a port',
      ),
    BASE_URL: z
      .string()
      .refine((text) => {
        const url = parseUrl(text);
        // Links in the pages begin at the root of the site, so the register needs a host (or a port) of its own.
        const isRoot = url?.pathname === '/' && !url.search && !url.hash && !url.username;
        return isRoot && /^https?:$/.test(url.protocol);
      }, 'is not the address of a site; write one such as https://register.example.org, without a path or a query')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    LOG_LEVEL: z.enum(logLevels, { error: `is not a level; write one of ${logLevels.join(', ')}` }).optional(),
    ADMIN_EMAIL: z
      .string()
      .refine(
        // OAI-PMH.xsd wants a host with a dot.
        (text) => /^[^\s@<>]+@([^\s@<>.]+\.)+[^\s@<>.]+$/.test(text),
        'is not an e-mail address; write one such as oai@example.org',
      )
      .optional(),
    FETCH_PRIVATE: z.enum(['allow', 'refuse'], { error: 'is neither allow nor refuse; write one of them' }).optional(),
    LTWA_DOWNLOAD: z.enum(['allow', 'refuse'], { error: 'is neither allow nor refuse; write one of them' }).optional(),
    PUBLIC_MODEL: z
      .enum(publicModels, {
        error: 'is none of open, free and full; write one of them',
      })
      .optional(),
    CREDITS: z.enum(['on', 'off'], { error: 'is neither on nor off; write one of them' }).optional(),
    LEDGER_KEY: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/, 'is not a key; make one with `masthead ledger keygen`')
      .optional(),
    SECRET_KEY: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/, 'is not a key; make one with `masthead secret-key`')
      .optional(),
    EVIDENCE: z
      .string()
      .refine(
        (text) => (text.startsWith('s3:') ? isS3Address(text) : !text.includes('://') && !text.includes('\0')),
        'is neither a folder nor an S3 store; write a path, or s3://bucket/prefix?endpoint=https://host&region=name',
      )
      .optional(),
    AWS_ACCESS_KEY_ID: z.string().optional(),
    AWS_SECRET_ACCESS_KEY: z.string().optional(),
    SMTP_URL: z
      .string()
      .refine(
        (text) => parseSmtpUrl(text) !== undefined,
        'is not the address of a mail server; write smtp://user:password@host:587 or smtps://user:password@host',
      )
      .optional(),
    MAIL_FROM: z
      .string()
      .refine(
        (text) => isMailAddress(parseMailbox(text).address),
        'is not a sender; write an address, or a name and an address such as "ISSN Centre <issn@example.org>"',
      )
      .optional(),
    MAIL_REPLY_HOST: z
      .string()
      .refine((text) => isMailAddress(`x@${text}`), 'is not a host; write one such as answers.example.org')
      .transform((text) => text.toLowerCase())
      .optional(),
    MAIL_IN_PORT: z
      .string()
      .refine(
        (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535,
        'is not a port; write a number from 1 to 65535',
      )
      .transform(Number)
      .optional(),
    OIDC_PROVIDERS: z
      .string()
      .refine((text) => !text.includes('\0'), 'is not a file; write a path such as /etc/masthead/directories.json')
      .optional(),
    LEDGER_HEAD: z
      .string()
      .refine((text) => !text.includes('\0'), 'is not a file; write a path such as /var/lib/masthead-head.json')
      .optional(),
  })
  .superRefine((given, context) => {
    if (given.DATABASE_READ_URL && !given.DATABASE_URL) {
      context.addIssue({
        code: 'custom',
        path: ['DATABASE_READ_URL'],
        message: 'needs DATABASE_URL beside it; set that as well, or leave this one out',
      });
    }
    for (const [setting, beside] of [
      ['SMTP_URL', 'MAIL_FROM'],
      ['MAIL_IN_PORT', 'MAIL_REPLY_HOST'],
    ] as const) {
      if (given[setting] !== undefined && given[beside] === undefined) {
        context.addIssue({ code: 'custom', path: [setting], message: `needs ${beside} beside it; set that as well` });
      }
    }
  });

const mayHoldPassword = new Set(['DATABASE_URL', 'DATABASE_READ_URL', 'LEDGER_KEY', 'SECRET_KEY', 'SMTP_URL']);

function toProblem(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>): SettingProblem {
  const setting = String(issue.path[0] ?? 'settings');
  const value = given[setting];
  const shown = value === undefined || mayHoldPassword.has(setting) ? '' : ` "${value.slice(0, 80)}"`;
  return { setting, sentence: `The setting ${setting}${shown} ${issue.message}.` };
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isS3Address(text: string): boolean {
  const url = parseUrl(text);
  const endpoint = url?.searchParams.get('endpoint');
  return (
    /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:[/?]|$)/.test(text) &&
    (endpoint == null || /^https?:\/\/[^/]/.test(endpoint))
  );
}
