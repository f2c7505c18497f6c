/** Six languages at the same addresses: what decides which one is spoken, and what each page says of itself. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { languages } from '../../src/words/languages.ts';
import { aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { takeRecords } from '../build/take-records.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;
let site: FastifyInstance;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await takeRecords(store, [aRecord({ issn: '0028-0836', title: 'Nature', language: 'eng', country: ['enk', 'GBR'] })]);
  site = await aSite(store);
});

afterAll(async () => {
  await site?.close();
  await store?.close();
});

async function languageOf(url: string, headers: Record<string, string> = {}): Promise<string | undefined> {
  const { body } = await site.inject({ url, headers: { accept: 'text/html', ...headers } });
  return /<html lang="([a-z]+)"/.exec(body)?.[1];
}

describe('the language of a page', () => {
  test.each([
    ['nothing asked for: the first', '/', {}, 'en'],
    ['what the browser asks for', '/', { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.5' }, 'fr'],
    ['the first that is spoken', '/', { 'accept-language': 'de,pt;q=0.9,ru;q=0.3' }, 'ru'],
    ['weights count, not the order', '/', { 'accept-language': 'en;q=0.2, zh-Hans;q=0.9' }, 'zh'],
    ['a weight of nothing is a no', '/', { 'accept-language': 'fr;q=0, es;q=0.1' }, 'es'],
    ['what was chosen before wins', '/', { 'accept-language': 'fr', cookie: 'language=ar' }, 'ar'],
    ['the address wins over both', '/?lang=ru', { 'accept-language': 'fr', cookie: 'language=ar' }, 'ru'],
    ['an unknown one is nobody’s', '/?lang=xx', { 'accept-language': 'fr' }, 'fr'],
    ['nonsense is not read', '/', { 'accept-language': '\u00e9;;q=x,,*', cookie: 'language=../../etc' }, 'en'],
    ['records too', '/resource/ISSN/0028-0836?lang=es', {}, 'es'],
    ['pages of what went wrong too', '/nothing', { 'accept-language': 'ar' }, 'ar'],
  ])('%s', async (_reason, url, headers, expected) => {
    expect(await languageOf(url, headers)).toBe(expected);
  });

  test('a choice by address is remembered, and only that', async () => {
    const { headers } = await site.inject({ url: '/about?lang=fr', headers: { accept: 'text/html' } });
    expect(String(headers['set-cookie'])).toMatch(/^language=fr; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    const plain = await site.inject({ url: '/about', headers: { accept: 'text/html', 'accept-language': 'fr' } });
    expect(plain.headers['set-cookie']).toBeUndefined();
  });

  test('caches keep each language apart, and a page in another is not “unchanged”', async () => {
    const url = '/resource/ISSN/0028-0836';
    const first = await site.inject({ url, headers: { accept: 'text/html', 'accept-language': 'fr' } });
    expect(String(first.headers.vary)).toMatch(/Accept-Language/);
    const same = { accept: 'text/html', 'if-none-match': String(first.headers.etag) };
    expect((await site.inject({ url, headers: { ...same, 'accept-language': 'fr' } })).statusCode).toBe(304);
    expect((await site.inject({ url, headers: { ...same, 'accept-language': 'ru' } })).statusCode).toBe(200);
  });

  test.each(languages.map((language) => [language.code, language] as const))(
    '%s: the page says its language and direction, and leads to all the others',
    async (code, { dir, name }) => {
      const { body, headers } = await site.inject({ url: `/?lang=${code}`, headers: { accept: 'text/html' } });
      expect(body).toContain(`<html lang="${code}" dir="${dir}">`);
      expect(headers['content-language']).toBe(code);
      expect(body).toContain(`aria-current="true">${name}</a>`);
      for (const other of languages) expect(body).toContain(`lang=${other.code}" hreflang="${other.code}"`);
    },
  );

  test('countries and languages have their names in the visitor’s language', async () => {
    const { body } = await site.inject({ url: '/resource/ISSN/0028-0836?lang=fr', headers: { accept: 'text/html' } });
    expect(body).toContain('Royaume-Uni');
    expect(body).toContain('anglais');
  });
});
