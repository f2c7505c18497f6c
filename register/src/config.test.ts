import { describe, expect, test } from 'vitest';
import { defaultBaseUrl, readSettings, settingsHelp, withPort } from './config.ts';

const read = (environment: Record<string, string>) => readSettings(environment, '/srv/masthead');

describe('readSettings', () => {
  test('nothing set: the embedded register in ./data, on port 3297 of this machine', () => {
    expect(read({})).toEqual({
      ok: true,
      settings: {
        data: '/srv/masthead/data',
        evidence: '/srv/masthead/data/evidence',
        port: 3297,
        host: '127.0.0.1',
        baseUrl: 'http://localhost:3297',
        logLevel: 'info',
        logLevelIsSet: false,
        fetchPrivate: false,
        wordListDownload: false,
        publicModel: 'open',
      },
    });
  });

  test('everything set', () => {
    const result = read({
      DATABASE_URL: 'postgres://clerk:secret@db.example.org:5432/masthead',
      DATABASE_READ_URL: 'postgresql://reader@replica.example.org/masthead',
      MASTHEAD_DATA: '/var/lib/masthead',
      PORT: '8080',
      HOST: '0.0.0.0',
      BASE_URL: 'https://register.example.org/',
      LOG_LEVEL: 'debug',
      ADMIN_EMAIL: 'oai@example.org',
      FETCH_PRIVATE: 'allow',
      LTWA_DOWNLOAD: 'allow',
      PUBLIC_MODEL: 'full',
      LEDGER_KEY: 'A'.repeat(43),
      SECRET_KEY: 'B'.repeat(43),
      OIDC_PROVIDERS: 'directories.json',
      CREDITS: 'on',
      SMTP_URL: 'smtps://clerk:secret@mail.example.org',
      MAIL_FROM: 'ISSN Centre <issn@example.org>',
      MAIL_REPLY_HOST: 'Answers.example.org',
      MAIL_IN_PORT: '2525',
      LEDGER_HEAD: 'heads/newest.json',
      EVIDENCE: 's3://evidence/issn?endpoint=https://s3.example.org',
      AWS_ACCESS_KEY_ID: 'clerk',
      AWS_SECRET_ACCESS_KEY: 'secret',
    });
    expect(result).toEqual({
      ok: true,
      settings: {
        databaseUrl: 'postgres://clerk:secret@db.example.org:5432/masthead',
        databaseReadUrl: 'postgresql://reader@replica.example.org/masthead',
        data: '/var/lib/masthead',
        port: 8080,
        host: '0.0.0.0',
        baseUrl: 'https://register.example.org',
        logLevel: 'debug',
        logLevelIsSet: true,
        adminEmail: 'oai@example.org',
        fetchPrivate: true,
        wordListDownload: true,
        publicModel: 'full',
        ledgerKey: 'A'.repeat(43),
        secretKey: 'B'.repeat(43),
        oidcProviders: '/srv/masthead/directories.json',
        credits: true,
        smtpUrl: 'smtps://clerk:secret@mail.example.org',
        mailFrom: 'ISSN Centre <issn@example.org>',
        mailReplyHost: 'answers.example.org',
        mailInPort: 2525,
        ledgerHead: '/srv/masthead/heads/newest.json',
        evidence: 's3://evidence/issn?endpoint=https://s3.example.org',
        evidenceKeys: { accessKeyId: 'clerk', secretAccessKey: 'secret' },
      },
    });
  });

  test.each([
    ['PORT', 'http', 'a word'],
    ['PORT', '-1', 'negative'],
    ['PORT', '65536', 'one more than there are'],
    ['PORT', '3297.5', 'not whole'],
    ['HOST', 'http://localhost', 'a web address instead of a host'],
    ['BASE_URL', 'register.example.org', 'no scheme'],
    ['BASE_URL', 'ftp://register.example.org', 'not the web'],
    ['BASE_URL', 'https://register.example.org/?q=1', 'a query would land in the middle of every address'],
    ['BASE_URL', 'https://example.org/register', 'a path: links in the pages begin at the root of the site'],
    ['LOG_LEVEL', 'loud', 'no such level'],
    ['DATABASE_URL', 'mysql://localhost/masthead', 'another database'],
    ['DATABASE_URL', 'localhost:5432', 'no scheme'],
    ['FETCH_PRIVATE', 'yes', 'neither of both'],
    ['LTWA_DOWNLOAD', 'true', 'neither of both'],
    ['PUBLIC_MODEL', 'all', 'neither of both'],
    ['ADMIN_EMAIL', 'nobody', 'no host'],
    ['ADMIN_EMAIL', 'nobody@localhost', 'a host that the schema of OAI-PMH does not take'],
    ['ADMIN_EMAIL', 'nobody@localhost', 'a host without a dot: harvesters refuse it'],
  ])('%s=%s is refused: %s', (setting, value) => {
    const result = read({ [setting]: value });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]?.setting).toBe(setting);
    expect(result.problems[0]?.sentence).toMatch(new RegExp(`^The setting ${setting}\\b.*;.*(write|set) .*\\.$`));
  });

  test('every wrong setting is named at once', () => {
    const result = read({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(result.ok === false && result.problems.map(({ setting }) => setting)).toEqual(['PORT', 'LOG_LEVEL']);
  });

  test('a replica needs a database', () => {
    const result = read({ DATABASE_READ_URL: 'postgres://replica/masthead' });
    expect(result.ok === false && result.problems[0]?.sentence).toContain('needs DATABASE_URL');
  });

  test('a password never stands in a sentence', () => {
    const result = read({ DATABASE_URL: 'mysql://clerk:hunter2@db/masthead' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  test('an empty value counts as not set, as compose files write it', () => {
    const result = read({ PORT: '', DATABASE_URL: ' ' });
    expect(result.ok && result.settings.port).toBe(3297);
    expect(result.ok && result.settings.databaseUrl).toBeUndefined();
  });

  test('every setting has a sentence', () => {
    for (const { meaning, otherwise } of settingsHelp) {
      expect(meaning.length).toBeGreaterThan(10);
      expect(otherwise.length).toBeGreaterThan(3);
    }
  });
});

describe('defaultBaseUrl', () => {
  test.each([
    ['127.0.0.1', 3297, 'http://localhost:3297', 'this machine'],
    ['::', 3297, 'http://localhost:3297', 'every address of this machine'],
    ['192.0.2.7', 3297, 'http://192.0.2.7:3297', 'one address'],
    ['2001:db8::1', 3297, 'http://[2001:db8::1]:3297', 'IPv6 in brackets'],
    ['register.example.org', 80, 'http://register.example.org', "the web's own port is left out"],
  ])('%s and %i give %s: %s', (host, port, expected) => {
    expect(defaultBaseUrl(host, port)).toBe(expected);
  });
});

test('a free port found for PORT=0 shows in the address, unless the address was set', () => {
  const guessed = read({ PORT: '0' });
  expect(guessed.ok && withPort(guessed.settings, 4000).baseUrl).toBe('http://localhost:4000');
  const set = read({ PORT: '0', BASE_URL: 'https://register.example.org' });
  expect(set.ok && withPort(set.settings, 4000)).toMatchObject({ port: 4000, baseUrl: 'https://register.example.org' });
});
