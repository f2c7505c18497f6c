import { expect, test } from 'vitest';
import { isFromHere } from './same-origin.ts';

test.each<[Record<string, string>, boolean, string]>([
  [{}, true, 'a program'],
  [{ 'sec-fetch-site': 'same-origin' }, true, 'our form'],
  [{ 'sec-fetch-site': 'none' }, true, 'sent by the visitor alone'],
  [{ 'sec-fetch-site': 'cross-site' }, false, "another site's form"],
  [{ 'sec-fetch-site': 'same-site' }, false, 'a neighbour under the same domain'],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://register.example.org' }, false, 'the browser knows better'],
  [{ origin: 'https://register.example.org' }, true, 'our form, in an older browser'],
  [{ origin: 'http://localhost:3297', host: 'localhost:3297' }, true, 'by another name of ours'],
  [{ origin: 'https://evil.example', host: 'localhost:3297' }, false, 'another site'],
  [{ origin: 'https://register.example.org.evil.example' }, false, 'a name that begins like ours'],
  [{ origin: 'http://register.example.org' }, false, 'not encrypted'],
  [{ origin: 'null' }, false, 'a page in a sandbox'],
  [{ origin: 'file://', host: '' }, false, 'a file'],
])('%j: %j, %s', (headers, expected) => {
  expect(isFromHere({ headers }, 'https://register.example.org')).toBe(expected);
});
