import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatToken, parseToken, type ResumptionToken } from './token.ts';

const tokens: fc.Arbitrary<ResumptionToken> = fc
  .record({
    verb: fc.constantFrom('ListIdentifiers' as const, 'ListRecords' as const),
    metadataPrefix: fc.constantFrom('oai_dc', 'marcxml'),
    after: fc.nat(1_000_000),
    rest: fc.nat(1_000_000),
    cursor: fc.nat(),
    bounds: fc.record(
      { from: fc.constant('2024-01-01'), to: fc.constant('2024-02-01'), set: fc.constant('medium:print') },
      { requiredKeys: [] },
    ),
  })
  .map(({ rest, bounds, ...token }) => ({ ...token, ...bounds, until: token.after + rest }));

describe('resumption tokens', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        expect(parseToken(formatToken(token))).toEqual(token);
      }),
    );
  });

  test('need no escaping anywhere', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        expect(formatToken(token)).toMatch(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{8}$/);
      }),
    );
  });

  test('one changed character is noticed', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), fc.constantFrom(...'Ab9-.'), (token, place, character) => {
        const text = formatToken(token);
        const index = place % text.length;
        fc.pre(text[index] !== character);
        expect(parseToken(text.slice(0, index) + character + text.slice(index + 1))).toBeUndefined();
      }),
    );
  });

  test('any other text is refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseToken(text)).toBeUndefined();
      }),
    );
  });

  test('a token never reaches beyond its own bound', () => {
    const token = { verb: 'ListRecords', metadataPrefix: 'oai_dc', until: 10, after: 11, cursor: 0 } as const;
    expect(parseToken(formatToken(token))).toBeUndefined();
  });
});
