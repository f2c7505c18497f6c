import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negotiate, parseAccept } from './negotiate.ts';

const offers = [
  { name: 'html', mediaTypes: ['text/html'] },
  { name: 'schemaorg', mediaTypes: ['application/ld+json;profile="https://schema.org/"'] },
  { name: 'jsonld', mediaTypes: ['application/ld+json', 'application/json'] },
  { name: 'turtle', mediaTypes: ['text/turtle'] },
  { name: 'rdfxml', mediaTypes: ['application/rdf+xml'] },
  { name: 'marcxml', mediaTypes: ['application/marcxml+xml', 'application/xml'] },
  { name: 'marc', mediaTypes: ['application/marc'] },
] as const;

const rows: readonly [accept: string | undefined, expected: string | undefined, why: string][] = [
  [undefined, 'html', 'no Accept: anything, so the first'],
  ['', 'html', 'an empty one says nothing'],
  ['*/*', 'html', 'curl'],
  ['*', 'html', 'older Java clients'],
  ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', 'html', 'Java before 9'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', 'html', 'a browser'],
  ['text/turtle', 'turtle', 'one type'],
  ['TEXT/Turtle', 'turtle', 'types are case-insensitive'],
  ['text/turtle;charset=utf-8', 'turtle', 'a charset does not exclude'],
  ['text/turtle, */*', 'turtle', 'equal weights: the exact name wins over the wildcard'],
  ['text/turtle;q=0.5, application/rdf+xml', 'rdfxml', 'weights decide'],
  ['text/turtle;q=0.5, application/rdf+xml;q=0.50', 'turtle', 'equal: the earlier offer'],
  ['application/rdf+xml, text/turtle', 'turtle', 'equal: the earlier offer, not the earlier range'],
  ['text/*', 'html', 'a range of types'],
  ['text/*, text/html;q=0', 'turtle', 'q=0 takes the exact type out of the range'],
  ['*/*, text/html;q=0', 'schemaorg', 'anything but HTML: the next offer'],
  ['application/*;q=0.5, text/*;q=0.1', 'schemaorg', 'the range with the greater weight'],
  ['application/*;q=0.5, application/ld+json;q=0.1, application/json;q=0', 'rdfxml', 'the more specific range decides'],
  ['application/json', 'jsonld', 'a second type of the same format'],
  ['application/xml', 'marcxml', 'a second type again'],
  ['application/ld+json', 'jsonld', 'without profile: the network’s own model'],
  ['application/ld+json;profile="https://schema.org/"', 'schemaorg', 'with a profile that we know'],
  ['application/ld+json;profile="http://example.org/a https://schema.org/"', 'schemaorg', 'one of two profiles'],
  ['application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 'jsonld', 'a profile that we do not know'],
  ['application/ld+json;q=0.9;profile="https://schema.org/"', 'schemaorg', 'the weight before the profile'],
  ['text/html;level=1', undefined, 'a parameter that we do not have'],
  ['text/turtle;q=0', undefined, 'only a refusal'],
  ['image/png', undefined, 'nothing of ours'],
  ['image/png, */*;q=0.1', 'html', 'nothing of ours, but anything will do'],
  ['text/turtle;q=2', 'turtle', 'a weight over 1 counts as 1'],
  ['text/turtle;q=x', 'html', 'a range whose weight cannot be read is not there'],
  ['text/turtle;q=x, application/marc', 'marc', 'the others still count'],
  ['nonsense', 'html', 'nothing can be read: like none'],
  ['*/turtle, application/marc', 'marc', 'a wildcard type with a subtype is no range'],
  ['text/plain;note="a, b; c", application/marc', 'marc', 'separators inside quotes'],
  [`${'image/png,'.repeat(100)}text/turtle`, undefined, 'no more than 64 ranges are read'],
];

describe('negotiate', () => {
  test.each(rows)('%s gives %s: %s', (accept, expected) => {
    expect(negotiate(accept, offers)?.offer.name).toBe(expected);
  });

  test.each([
    ['application/json', 'application/json', 'the type that was asked for'],
    ['application/ld+json', 'application/ld+json', 'likewise'],
    ['application/*, application/ld+json;q=0.1', 'application/json', 'the one of its types that is liked'],
    ['application/ld+json, application/json', 'application/ld+json', 'both: the first'],
  ])('%s is answered as %s: %s', (accept, mediaType) => {
    expect(negotiate(accept, offers)?.mediaType).toBe(mediaType);
  });

  test('a chosen type is never one that was refused', () => {
    const type = fc.constantFrom('text/html', 'text/turtle', 'application/json', 'text/*', 'application/*', '*/*');
    const weight = fc.constantFrom('0', '0.1', '0.5', '1');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(type, weight), { selector: ([name]) => name }), (ranges) => {
        const chosen = negotiate(ranges.map(([name, q]) => `${name};q=${q}`).join(', '), offers);
        const refused = ranges.filter(([, q]) => q === '0').map(([name]) => name);
        expect(refused).not.toContain(chosen?.mediaType);
      }),
    );
  });
});

describe('parseAccept', () => {
  test('never throws and always gives ranges', () => {
    fc.assert(
      fc.property(fc.string(), (field) => {
        const ranges = parseAccept(field);
        expect(ranges.length).toBeGreaterThan(0);
        for (const { quality } of ranges) expect(quality >= 0 && quality <= 1).toBe(true);
      }),
    );
  });
});
