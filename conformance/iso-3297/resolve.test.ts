/** ISO 3297:2020, E.4 and E.5: OpenURLs and URNs as the site resolves them. */
import type { Issn } from '@masthead/issn';
import { formatOpenUrl, formatOpenUrlXml } from '@masthead/issn/openurl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRegister, online, print, type Register, series, states } from './a-register.ts';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register?.close());

const location = async (url: string): Promise<unknown> => (await register.site.inject({ url })).headers.location;

test('E.4 keys and values with the number of either version are resolved with the ISSN-L, to all versions', async () => {
  for (const number of [{ issn: print as Issn }, { eissn: online as Issn }]) {
    const query = formatOpenUrl(number);
    expect(await location(`/openurl?${query}`)).toBe(`/resource/ISSN-L/${print}`);
  }
  const page = await register.get(`/resource/ISSN-L/${print}`);
  for (const issn of [print, online]) expect(page).toContain(`href="/resource/ISSN/${issn}"`);
});

test('E.4 XML with the number is resolved in the same way', async () => {
  const xml = formatOpenUrlXml({ issn: online as Issn });
  expect(await location(`/openurl?url_ctx_val=${encodeURIComponent(xml)}`)).toBe(`/resource/ISSN-L/${print}`);
});

test('E.4 an element for the ISSN-L is read', async () => {
  expect(await location(`/openurl?rft.issnl=${print}`)).toBe(`/resource/ISSN-L/${print}`);
});

test('E.4 a cancelled number leads to the one that replaces it, a wrong one to the likely numbers', async () => {
  expect(await location(`/openurl?rft.issn=${states.cancelled}`)).toBe(`/resource/ISSN/${states.register}`);
  const { statusCode, body } = await register.site.inject({ url: '/openurl?rft.issn=1063-7711' });
  expect([statusCode, JSON.parse(body).wrong[0].likely[0]]).toEqual([404, print]);
});

test.each([`urn:issn:${series}`, `URN:ISSN:${series.replace('-', '')}`])(
  'E.5 %s is resolved to the resource: case and hyphen do not count',
  async (urn) => {
    expect(await location(`/${urn}`)).toBe(`/resource/ISSN/${series}`);
  },
);

test('E.5 the r-component ?+issnl is resolved to the cluster', async () => {
  expect(await location(`/urn:issn:${online}?+issnl`)).toBe(`/resource/ISSN-L/${online}`);
  expect(await location(`/resource/ISSN-L/${online}`)).toBe(`/resource/ISSN-L/${print}`);
});

test('E.5 a URN with a wrong check digit is not resolved', async () => {
  expect((await register.site.inject({ url: '/urn:issn:1063-7711' })).statusCode).toBe(404);
});
