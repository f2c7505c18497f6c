import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browserOf } from './browser.ts';
import { parseEmail } from './email.ts';
import { networkOf } from './network.ts';
import { passwordProblemOf } from './password.ts';
import { parseName } from './person-name.ts';
import { formatChallenge, leadingZeroBits, parseChallenge } from './proof-of-work.ts';

test.each([
  ['nine characters', 'Kranich 9', 'password-short'],
  ['201 characters', 'x1'.repeat(101), 'password-long'],
  ['the first that anybody tries', 'Password123', 'password-common'],
  ['a common word with a tail of signs', 'liverpool!!!2024', 'password-common'],
  ['keys beside one another', 'qwertyuiop', 'password-common'],
  ['and backwards', '9876543210', 'password-common'],
  ['one key', 'aaaaaaaaaaaa', 'password-common'],
  ['the address', 'my anna.lind@example.org', 'password-address'],
  ['its first part', 'anna.lind is here', 'password-address'],
  ['a sentence', 'Kraniche ziehen im Oktober', undefined],
  ['ten characters of another script', 'журавли летят', undefined],
  ['wide letters count as the same ones', 'ｐａｓｓｗｏｒｄ１２３', 'password-common'],
])('as a password: %s', (_why, password, problem) => {
  expect(passwordProblemOf(password, 'anna.lind@example.org')).toBe(problem);
});

test.each([
  ['spaces around and within', '  Zoë   Ångström ', 'Zoë Ångström'],
  ['another script', '山田 太郎', '山田 太郎'],
  ['a line break', 'Zoë\nBcc: all@example.org', undefined],
  ['a sign that turns what follows', 'Zoë\u202Egnp.exe', undefined],
  ['an address of a site', 'Win at www.spam.example', undefined],
  ['marks alone', '---', undefined],
  ['too long', 'z'.repeat(101), undefined],
])('as a name: %s', (_why, text, name) => {
  expect(parseName(text)).toBe(name);
});

describe('an address', () => {
  test.each([
    ['spaces around', ' ada@example.org ', 'ada@example.org'],
    ['another script', 'журнал@пример.рф', 'журнал@пример.рф'],
    ['wide characters', 'ａda＠example.org', 'ada@example.org'],
    ['two', 'ada@example.org, all@example.org', undefined],
    ['a header', 'ada@example.org\r\nBcc: all@example.org', undefined],
    ['a name beside it', 'Ada <ada@example.org>', undefined],
  ])('%s', (_why, text, email) => {
    expect(parseEmail(text)).toBe(email);
  });

  test('what is taken never holds a line break or a second address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const email = parseEmail(`a${text}@example.org`);
        if (email === undefined) return;
        expect(email).not.toMatch(/[\s,;<>"\u0000-\u001F]/u);
        expect(email.split('@')).toHaveLength(2);
      }),
    );
  });
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['127.0.0.1', undefined],
  ['10.1.2.3', undefined],
  ['172.20.0.1', undefined],
  ['172.32.0.1', '172.32.0.1'],
  ['::1', undefined],
  ['fe80::1%eth0', undefined],
  ['fd00::1', undefined],
  ['nothing', undefined],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36',
    { browser: 'Chrome', system: 'Linux' },
  ],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0', { browser: 'Edge', system: 'Windows' }],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1',
    { browser: 'Safari', system: 'iPhone' },
  ],
  ['curl/8.0', {}],
])('%s is %j', (agent, browser) => {
  expect(browserOf(agent)).toEqual(browser);
});

describe('the proof of work', () => {
  test('a challenge comes back as it was', () => {
    const challenge = { purpose: 'sign-up', made: 1_790_000_000_000, nonce: 'AAAAbbbbCCCC-_00', bits: 14 };
    expect(parseChallenge(formatChallenge(challenge))).toEqual(challenge);
    for (const text of ['', 'sign-up', 'sign-up.x.y.z', 'sign-up.1.AAAAbbbbCCCC-_00.999'])
      expect(parseChallenge(text)).toBeUndefined();
  });

  test('zero bits are counted from the first', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hash = createHash('sha256').update(text).digest();
        const binary = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        expect(leadingZeroBits(hash)).toBe(binary.indexOf('1'));
      }),
    );
  });
});
