import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toOaiError } from './errors.ts';
import { type RawArguments, readRequest } from './request.ts';
import { formatToken } from './token.ts';

const read = (query: string) => readRequest([...new URLSearchParams(query)]);
const codes = (query: string) => {
  const result = read(query);
  return result.ok ? [] : result.problems.map((problem) => toOaiError(problem).code);
};

describe('readRequest', () => {
  test.each([
    ['verb=Identify'],
    ['verb=ListMetadataFormats'],
    ['verb=ListMetadataFormats&identifier=oai:x.y:1'],
    ['verb=ListSets'],
    ['verb=ListSets&resumptionToken=x'],
    ['verb=GetRecord&identifier=oai:x.y:1&metadataPrefix=oai_dc'],
    ['metadataPrefix=oai_dc&verb=ListRecords'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2024-01-01&set=medium:print'],
    ['verb=ListIdentifiers&metadataPrefix=oai_dc&from=2024-01-01T00:00:00Z&until=2024-01-01T00:00:00Z'],
    ['verb=ListIdentifiers&resumptionToken=x'],
  ])('%s is well formed', (query) => {
    expect(codes(query)).toEqual([]);
  });

  test.each([
    ['', 'badVerb', 'no arguments at all'],
    ['metadataPrefix=oai_dc', 'badVerb', 'no verb'],
    ['verb=', 'badVerb', 'an empty verb'],
    ['verb=identify', 'badVerb', 'verbs are written exactly so'],
    ['verb=Identify&verb=Identify', 'badVerb', 'twice, even if alike'],
    ['verb=toString', 'badVerb', 'a name that every object has'],
    ['verb=__proto__', 'badVerb', 'likewise'],
    ['verb=Identify&metadataPrefix=oai_dc', 'badArgument', 'an argument of another verb'],
    ['verb=Identify&x=1', 'badArgument', 'an argument of no verb'],
    ['verb=Identify&Verb=ListSets', 'badArgument', 'names are written exactly so'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument', 'no identifier'],
    ['verb=GetRecord&identifier=oai:x.y:1', 'badArgument', 'no prefix'],
    ['verb=GetRecord&identifier=invalid"id&metadataPrefix=oai_dc', 'badArgument', 'no URI'],
    ['verb=GetRecord&identifier=oai:x.y:1&metadataPrefix=a b', 'badArgument', 'no prefix has a space'],
    ['verb=ListRecords', 'badArgument', 'no prefix'],
    ['verb=ListRecords&metadataPrefix=', 'badArgument', 'an empty prefix'],
    ['verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', 'badArgument', 'twice, even if alike'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=', 'badArgument', 'an empty set'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=a::b', 'badArgument', 'no set has an empty part'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-30', 'badArgument', 'no such day'],
    ['verb=ListRecords&metadataPrefix=oai_dc&until=junk', 'badArgument', 'no date'],
    [
      'verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2024-01-02T00:00:00Z',
      'badArgument',
      'day and second',
    ],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-02&until=2024-01-01', 'badArgument', 'from after until'],
    ['verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc', 'badArgument', 'a token stands alone'],
    ['verb=ListRecords&resumptionToken=', 'badArgument', 'an empty token'],
    [`verb=ListRecords&resumptionToken=${'x'.repeat(1001)}`, 'badArgument', 'a very long value'],
    [`verb=Identify${'&x=1'.repeat(30)}`, 'badArgument', 'very many arguments'],
  ])('%s is a %s: %s', (query, code) => {
    expect(new Set(codes(query))).toEqual(new Set([code]));
  });

  test('several mistakes are all told', () => {
    expect(codes('verb=GetRecord&x=1&y=2')).toHaveLength(4);
  });

  test('our own longest token is not too long', () => {
    const token = formatToken({
      verb: 'ListIdentifiers',
      metadataPrefix: 'marcxml',
      until: Number.MAX_SAFE_INTEGER,
      after: Number.MAX_SAFE_INTEGER,
      cursor: Number.MAX_SAFE_INTEGER,
      from: '2024-01-01T00:00:00Z',
      to: '2024-01-01T00:00:00Z',
      set: 'medium:digital-carrier',
    });
    expect(codes(`verb=ListIdentifiers&resumptionToken=${token}`)).toEqual([]);
    expect(token.length).toBeLessThan(250);
  });

  test('anything else is refused, never thrown', () => {
    const name = fc.constantFrom(
      'verb',
      'from',
      'until',
      'set',
      'identifier',
      'metadataPrefix',
      'resumptionToken',
      'x',
    );
    const value = fc.oneof(fc.string(), fc.constantFrom('ListRecords', 'GetRecord', 'oai_dc', '2024-01-01'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (raw: RawArguments) => {
        const result = readRequest(raw);
        if (result.ok) expect(raw.filter(([key]) => key === 'verb')).toHaveLength(1);
        else for (const problem of result.problems) expect(toOaiError(problem).sentence).toMatch(/\.$/);
      }),
    );
  });
});
