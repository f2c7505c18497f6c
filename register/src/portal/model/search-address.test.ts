import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchAddress, searchFrom, storeQuery, withChosen } from './search-address.ts';

const read = (query: string) => searchFrom(new URLSearchParams(query));

describe('reading an address', () => {
  test.each([
    ['medium=papyrus', { medium: [] }, 'no medium'],
    ['country=gb', { country: [] }, 'not three capitals'],
    ['language=en', { language: [] }, 'not three letters'],
    ['status=lost', { status: [] }, 'no state'],
    ['decade=1864', { decade: [] }, 'not the first year of a decade'],
    ['medium=print&medium=print', { medium: ['print'] }, 'named twice'],
    ['medium=print&medium=online', { medium: ['print', 'online'] }, 'alternatives'],
  ])('%s', (query, chosen, _reason) => {
    expect(read(query).chosen).toMatchObject(chosen);
  });

  test('sorts by title when there are no words to be relevant to', () => {
    expect(read('sort=relevance').sort).toBe('title');
    expect(read('q=nature').sort).toBe('relevance');
    expect(read('q=nature&sort=title').sort).toBe('title');
  });

  test('takes no page size but those offered', () => {
    expect(read('size=50').size).toBe(50);
    expect(read('size=5000').size).toBe(20);
  });

  test('cuts a text that nobody typed', () => {
    expect(read(`q=${'x'.repeat(5000)}`).text).toHaveLength(400);
  });
});

describe('writing an address', () => {
  test('leaves out what is as usual', () => {
    expect(searchAddress(read(''))).toBe('/search');
    expect(searchAddress(read('q=new+scientist&size=20&sort=relevance'))).toBe('/search?q=new+scientist');
  });

  test('goes to the first page when the search changes', () => {
    const search = read('q=a&after=xyz&medium=print');
    expect(searchAddress(withChosen(search, 'medium', []))).toBe('/search?q=a');
  });

  test('says all that reading gives', () => {
    const word = fc.constantFrom(
      'print',
      'online',
      'GBR',
      'eng',
      'register',
      '1860',
      'title',
      '50',
      'cursor',
      'a b&c=d',
    );
    const name = fc.constantFrom(
      'q',
      'medium',
      'country',
      'language',
      'status',
      'decade',
      'sort',
      'size',
      'after',
      'before',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, word), { maxLength: 12 }), (pairs) => {
        const search = searchFrom(new URLSearchParams(pairs));
        const again = new URL(searchAddress(search), 'http://x').searchParams;
        expect(searchFrom(again)).toEqual(search);
      }),
    );
  });
});

test('a filter by a facet that the visitor may not use is none', () => {
  const query = new URLSearchParams('q=a&language=eng&medium=print&decade=1860');
  const { chosen } = searchFrom(query, ['medium', 'country', 'status']);
  expect(chosen).toEqual({ medium: ['print'], country: [], language: [], status: [], decade: [] });
});

test('the store is asked with numbers for decades and without empty filters', () => {
  expect(storeQuery(read('q=a&decade=1860')).filters).toEqual({ decade: [1860] });
});
