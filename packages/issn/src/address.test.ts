import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatResourceUri, formatUrn, parseAnyIssn, parseResourceUri, parseUrn } from './address.ts';
import { formatWithPrefix } from './format.ts';
import { issnFromInteger } from './integer.ts';

const nature = issnFromInteger(28083);
const issns = fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger);
const kinds = fc.constantFrom('ISSN' as const, 'ISSN-L' as const);

describe('URN', () => {
  it.each<[string, object, string]>([
    ['urn:issn:0028-0836', { kind: 'ISSN' }, 'canonical'],
    ['URN:ISSN:0028-0836', { kind: 'ISSN' }, 'as the standard writes it (E.5)'],
    ['Urn:Issn:00280836', { kind: 'ISSN' }, 'hyphen and case do not count (9.4)'],
    ['urn:issn:0028-0836?+issnl', { kind: 'ISSN-L' }, 'the resolver is asked for the cluster'],
    ['urn:issn:0028-0836?+issnl?=a=b#c', { kind: 'ISSN-L', fragment: 'c' }, 'with a q-component and a fragment'],
    ['urn:issn:0028-0836?+a=b&issnl', { kind: 'ISSN-L' }, 'among others that ask the resolver'],
    ['urn:issn:0028-0836?=issnl', { kind: 'ISSN' }, 'a q-component asks nothing of the resolver (RFC 8141, 2.3.2)'],
    ['urn:issn:0028-0836?=a?+issnl', { kind: 'ISSN' }, 'nor does what looks like an r-component within it'],
    ['urn:issn:0028-0836#?+issnl', { kind: 'ISSN', fragment: '?+issnl' }, 'nor within a fragment'],
    ['urn:issn:0028-0836?+ISSN-L', { kind: 'ISSN-L' }, 'the same, in other letters'],
    ['urn:issn:0028-0836?+other', { kind: 'ISSN' }, 'another request to the resolver'],
    ['urn:issn:0028-0836#KeyTitle', { kind: 'ISSN', fragment: 'KeyTitle' }, 'a part of the record'],
    ['https://urn.issn.org/urn:issn:0028-0836', { kind: 'ISSN' }, 'the address of the resolver'],
    ['http://urn.issn.org/urn:issn:0028-0836?+issnl', { kind: 'ISSN-L' }, 'the same for the cluster'],
    ['urn.issn.org/urn:issn:0028-0836/', { kind: 'ISSN' }, 'as browsers show it'],
    [' <urn:issn:0028-0836> ', { kind: 'ISSN' }, 'quoted'],
  ])('%j is read as %o (%s)', (text, rest) => {
    expect(parseUrn(text)).toEqual({ ok: true, issn: '0028-0836', ...rest });
  });

  it.each<[string, object, string]>([
    ['urn:isbn:0028-0836', { type: 'not-a-urn' }, 'another namespace'],
    ['0028-0836', { type: 'not-a-urn' }, 'the bare number'],
    ['urn:issn', { type: 'not-a-urn' }, 'no number'],
    ['https://example.org/urn:issn:0028-0836', { type: 'not-a-urn' }, 'another resolver'],
    ['urn:issn:', { type: 'empty' }, 'an empty number'],
    ['urn:issn:0028-0835', { type: 'wrong-check-digit', found: '5', right: '6', meant: '0028-0836' }, 'check digit'],
    ['URN:ISSN:0028-08b6', { type: 'bad-character', index: 16, character: 'b', meant: '6' }, 'place in the whole text'],
    [' urn:issn:002-80836', { type: 'misplaced-hyphen', index: 13 }, 'place in the whole text, white space included'],
    ['urn:issn:ISSN 0028-0836', { type: 'prefix-present', prefix: 'ISSN' }, 'no prefix inside (9.2.a)'],
  ])('refuses %j: %o (%s)', (text, problem) => {
    expect(parseUrn(text)).toEqual({ ok: false, problem });
  });

  it('is written and read back', () => {
    expect(formatUrn(nature)).toBe('urn:issn:0028-0836');
    fc.assert(
      fc.property(issns, kinds, (issn, kind) => {
        expect(parseUrn(formatUrn(issn, kind))).toEqual({ ok: true, issn, kind });
      }),
    );
  });
});

describe('URI of the resource', () => {
  it.each<[string, object, string]>([
    ['http://issn.org/resource/ISSN/0028-0836', { kind: 'ISSN' }, 'canonical (application profile)'],
    ['https://issn.org/resource/ISSN/0028-0836', { kind: 'ISSN' }, 'https'],
    ['https://issn.org/resource/ISSN/0028%2D0836', { kind: 'ISSN' }, 'a percent-encoded hyphen (RFC 3986, 6.2.2.2)'],
    ['https://www.issn.org/resource/ISSN/0028-0836', { kind: 'ISSN' }, 'www'],
    ['https://portal.issn.org/resource/ISSN/0028-0836', { kind: 'ISSN' }, 'the portal (9.1)'],
    ['https://portal.issn.org/resource/issn/0028-0836', { kind: 'ISSN' }, 'small letters'],
    ['HTTPS://Portal.ISSN.org/resource/ISSN/0028-0836', { kind: 'ISSN' }, 'capitals'],
    ['portal.issn.org/resource/ISSN/0028-0836', { kind: 'ISSN' }, 'as browsers show it'],
    ['//issn.org/resource/ISSN/0028-0836', { kind: 'ISSN' }, 'without scheme'],
    ['http://issn.org/resource/ISSN-L/0028-0836', { kind: 'ISSN-L' }, 'cluster (E.2)'],
    ['https://portal.issn.org/resource/ISSNL/0028-0836', { kind: 'ISSN-L' }, 'cluster, as in the examples of 9.1'],
    ['https://portal.issn.org/resource/issn-l/0028-0836', { kind: 'ISSN-L' }, 'cluster in small letters'],
    ['http://issn.org/resource/ISSN/0028-0836/', { kind: 'ISSN' }, 'slash at the end'],
    ['http://issn.org/resource/ISSN/00280836', { kind: 'ISSN' }, 'no hyphen'],
    ['http://issn.org/resource/ISSN/0028\u20110836', { kind: 'ISSN' }, 'another hyphen'],
    ['http://issn.org/resource/ISSN/0028-0836#ISSN', { kind: 'ISSN', fragment: 'ISSN' }, 'identifier node'],
    [
      'http://issn.org/resource/ISSN/0028-0836#ISSN-L',
      { kind: 'ISSN', fragment: 'ISSN-L' },
      'it is still the address of the ISSN',
    ],
    ['http://issn.org/resource/ISSN/0028-0836#', { kind: 'ISSN', fragment: '' }, 'empty fragment'],
    ['http://issn.org/resource/ISSN/0028-0836.ttl', { kind: 'ISSN', suffix: 'ttl' }, 'format'],
    [
      'http://issn.org/resource/ISSN/0028-0836.JSON#Record',
      { kind: 'ISSN', suffix: 'json', fragment: 'Record' },
      'both',
    ],
    ['https://portal.issn.org/resource/ISSN/0028-0836?format=json', { kind: 'ISSN' }, 'format as a query'],
    ['< https://portal.issn.org/resource/ISSN/0028-0836 >', { kind: 'ISSN' }, 'quoted as in 9.1'],
  ])('%j is read as %o (%s)', (text, rest) => {
    expect(parseResourceUri(text)).toEqual({ ok: true, issn: '0028-0836', ...rest });
  });

  it.each<[string, object, string]>([
    ['https://example.org/resource/ISSN/0028-0836', { type: 'not-a-resource-uri' }, 'another host'],
    [
      'https://issn.org.example.org/resource/ISSN/0028-0836',
      { type: 'not-a-resource-uri' },
      'a host that only begins so',
    ],
    ['https://evil@issn.org/resource/ISSN/0028-0836', { type: 'not-a-resource-uri' }, 'a user name'],
    ['https://issn.org/resource/ISSN-X/0028-0836', { type: 'not-a-resource-uri' }, 'no such kind'],
    ['https://issn.org/resource/ISSN/0028-0836/edit', { type: 'not-a-resource-uri' }, 'something further'],
    ['/resource/ISSN/0028-0836', { type: 'not-a-resource-uri' }, 'a path is no address'],
    ['ftp://issn.org/resource/ISSN/0028-0836', { type: 'not-a-resource-uri' }, 'another scheme'],
    ['http://issn.org/resource/ISSN/', { type: 'empty' }, 'no number'],
    ['http://issn.org/resource/ISSN/0028-083', { type: 'too-short', found: 7 }, 'too short'],
    ['http://issn.org/resource/ISSN/002-80836', { type: 'misplaced-hyphen', index: 33 }, 'place in the whole text'],
  ])('refuses %j: %o (%s)', (text, problem) => {
    expect(parseResourceUri(text)).toEqual({ ok: false, problem });
  });

  it('may be on a host of ours', () => {
    const hosts = ['register.example.org', 'localhost:3297'];
    for (const host of hosts) {
      expect(parseResourceUri(`http://${host}/resource/ISSN/0028-0836.mrc`, { hosts })).toMatchObject({ issn: nature });
      expect(parseAnyIssn(`http://${host}/resource/ISSN-L/0028-0836`, { hosts })).toMatchObject({ kind: 'ISSN-L' });
    }
    expect(parseResourceUri('http://localhost/resource/ISSN/0028-0836', { hosts }).ok).toBe(false);
  });

  it('is written and read back', () => {
    expect(formatResourceUri(nature)).toBe('http://issn.org/resource/ISSN/0028-0836');
    expect(formatResourceUri(nature, 'ISSN-L')).toBe('http://issn.org/resource/ISSN-L/0028-0836');
    fc.assert(
      fc.property(issns, kinds, (issn, kind) => {
        expect(parseResourceUri(formatResourceUri(issn, kind))).toEqual({ ok: true, issn, kind });
      }),
    );
  });
});

describe('any spelling', () => {
  it.each([
    ['0028-0836', 'ISSN', 'number'],
    ['00280836', 'ISSN', 'number'],
    ['e-ISSN 0028-0836', 'ISSN', 'number'],
    ['\u200eISSN-L: 0028-0836', 'ISSN-L', 'number'],
    ['Linking ISSN 0028-0836', 'ISSN-L', 'number'],
    ['issnl 0028 0836', 'ISSN-L', 'number'],
    ['ISSN-H 0028-0836', 'ISSN-H', 'number'],
    ['URN:ISSN:0028-0836', 'ISSN', 'urn'],
    ['urn:issn:00280836?+issnl', 'ISSN-L', 'urn'],
    ['https://portal.issn.org/resource/ISSNL/0028-0836#ISSN-L', 'ISSN-L', 'uri'],
  ])('%j is %s as %s', (text, kind, spelling) => {
    expect(parseAnyIssn(text)).toEqual({ ok: true, issn: '0028-0836', kind, spelling });
  });

  it.each([
    ['urn:issn:0028-0835', 'wrong-check-digit', 'the problem is that of the number'],
    ['https://issn.org/resource/ISSN/0028-0835', 'wrong-check-digit', 'the problem is that of the number'],
    ['ISSN 0028-0835', 'wrong-check-digit', 'the problem is that of the number'],
    ['https://example.org/', 'bad-character', 'no address of ours is read as a number'],
    ['nature', 'bad-character', 'a word'],
    ['', 'empty', 'nothing'],
  ])('refuses %j: %s (%s)', (text, type) => {
    expect(parseAnyIssn(text)).toMatchObject({ ok: false, problem: { type } });
  });

  it('is read back from all that we write', () => {
    fc.assert(
      fc.property(issns, kinds, (issn, kind) => {
        for (const text of [formatWithPrefix(issn, kind), formatUrn(issn, kind), formatResourceUri(issn, kind)]) {
          expect(parseAnyIssn(text)).toMatchObject({ ok: true, issn, kind });
        }
      }),
    );
  });
});
