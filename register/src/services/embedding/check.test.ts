/** What the embedding checker finds in pages, with a register at hand. Files and addresses are in `commands/check-embedding.test.ts`. */
import { issnFromInteger, issnToInteger, likelyIssns, parseIssn } from '@masthead/issn';
import { beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../../test/databases.ts';
import { importRecords } from '../../actions/import-records.ts';
import type { EmbeddingReport } from '../../domain/check-embedding.ts';
import { type Store, setNumberState } from '../../store/index.ts';
import { judgeDocument } from './check.ts';
import { findSnippet } from './index.ts';
import { readDocument } from './read-document.ts';

const list = [
  'issn,issn_l,title,medium,publisher,language',
  '0028-0836,0028-0836,Nature,print,Macmillan,eng',
  '1476-4687,0028-0836,Nature,online,Macmillan,eng',
  '0317-8471,,Annals,print,AIP,eng',
  '0036-8075,,Science,print,AAAS,eng',
  '0140-6736,,Lancet,print,Elsevier,eng',
  '0092-8674,,Cell,print,Elsevier,eng',
].join('\n');

const numberOf = (text: string): number => {
  const result = parseIssn(text);
  if (!result.ok) throw new Error(`${text} is no ISSN`);
  return issnToInteger(result.issn);
};

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await importRecords(store, [{ name: 'list', chunks: oneChunk(list) }], { actor: 'test' });
    await store.transaction((tx) =>
      setNumberState(tx, {
        number: numberOf('2049-3630'),
        state: 'cancelled',
        replacement: numberOf('0317-8471'),
        change: { actor: 'test' },
      }),
    );
  });

  async function check(content: string, mediaType = 'text/html'): Promise<EmbeddingReport> {
    const document = readDocument(new TextEncoder().encode(content), mediaType);
    if (!document.ok) throw new Error(document.problem.type);
    return judgeDocument(store.read, document);
  }
  const snippet = async (name: string): Promise<string> => {
    const answer = await findSnippet(store.read, '0028-0836', name);
    if (!answer.ok) throw new Error(answer.problem.type);
    return answer.text;
  };

  test.each([
    ['html', 'meta'],
    ['jsonld', 'jsonld'],
    ['rdfa', 'rdfa'],
    ['microdata', 'microdata'],
  ])('a page with what the kit writes for %s, and for the cover, has all that is asked for', async (name, way) => {
    const { numbers, findings } = await check(`${await snippet(name)}<pre>${await snippet('cover')}</pre>`);
    expect(findings).toEqual([]);
    for (const { ways } of numbers) expect([...ways]).toEqual(expect.arrayContaining([way, 'text']));
  });

  test.each<[string, readonly object[], string]>([
    ['<p>Nothing', [{ type: 'no-issn' }], 'no number'],
    ['<p>1990-1992, 2434-5610', [{ type: 'no-issn' }], 'numbers that nothing announces'],
    [
      '<p>ISSN 0317-8471',
      [{ type: 'missing-version', issn: '0317-8471', of: '0317-8471', where: 'embedded' }],
      'shown and not embedded',
    ],
    [
      '<p>ISSN 0317-8471<a href="https://portal.issn.org/resource/ISSN/0317-8471">Record</a>',
      [{ type: 'missing-version', issn: '0317-8471', where: 'embedded' }],
      'a link says nothing of the document itself',
    ],
    [
      '<meta name="citation_issn" content="0317-8471">',
      [{ type: 'missing-version', issn: '0317-8471', where: 'shown' }],
      'embedded and not shown',
    ],
    ['<p>ISSN <span itemprop="issn">0317-8471</span>', [], 'shown and embedded at once, microdata'],
    ['<p>ISSN <span property="schema:issn">0317-8471</span>', [], 'shown and embedded at once, RDFa'],
    [
      '<meta name="citation_issn" content="0028-0836"><p>ISSN 0028-0836',
      [
        { type: 'missing-version', issn: '1476-4687', medium: 'online', of: '0028-0836', where: 'both' },
        { type: 'missing-issn-l', issn: '0028-0836', of: '0028-0836', where: 'both' },
      ],
      'the other medium and the ISSN-L',
    ],
    [
      '<meta name="citation_issn" content="0317-8471"><p>ISSN 0317-8471, cites ISSN 0028-0836',
      [],
      'another title that is only shown is not its own',
    ],
    [
      '<p>ISSN 0317-8471, ISSN 0036-8075, ISSN 0140-6736, ISSN 0092-8674',
      [{ type: 'several-titles', count: 4 }],
      'a list of titles says of none that it is its own',
    ],
    ['<p>ISSN 0028-0837', [{ type: 'wrong-number', written: '0028-0837' }], 'wrong check digit'],
    [
      '<p>ISSN 03178471<meta name="citation_issn" content="0317-8471">',
      [{ type: 'wrong-form', issn: '0317-8471', written: '03178471' }],
      'no hyphen',
    ],
    [
      '<p>ISSN 0317\u20138471<meta name="citation_issn" content="0317-8471">',
      [{ type: 'wrong-form', issn: '0317-8471', written: '0317\u20138471' }],
      'a dash that is no hyphen',
    ],
    [
      '<p>ISSN 0317\u20118471, ISSN 0317\u20108471<meta name="citation_issn" content="0317-8471">',
      [],
      'hyphens that look like one',
    ],
    ['<p>ISSN 0317-\n8471<meta name="citation_issn" content="0317-8471">', [], 'a line that ends in the number'],
    [
      '<p>0317-8471<meta name="citation_issn" content="0317-8471">',
      [{ type: 'no-prefix', issn: '0317-8471' }],
      'nothing says that it is an ISSN',
    ],
    ['<p>ISSN 2434-561X', [{ type: 'unknown-number', issn: '2434-561X' }], 'not in the register'],
    [
      '<p>ISSN 2049-3630',
      [{ type: 'withdrawn', issn: '2049-3630', state: 'cancelled', replacedBy: '0317-8471' }],
      'cancelled: use the other',
    ],
  ])('%s: %j (%s)', async (page, expected) => {
    const { findings } = await check(`<!doctype html>${page}`);
    expect(findings).toMatchObject(expected);
    expect(findings).toHaveLength(expected.length);
  });

  test('what misleads comes before what is missing', async () => {
    const { findings } = await check(
      '<!doctype html><p>ISSN 0317-8471, ISSN 2434-561X, ISSN 2049-3630, ISSN 0317-8470',
    );
    expect(findings.map(({ type }) => type)).toEqual([
      'wrong-number',
      'withdrawn',
      'unknown-number',
      'missing-version',
    ]);
  });

  test('the first places of a number are named, all are counted', async () => {
    const { numbers } = await check(`<!doctype html>\n${'<p>ISSN 0317-8471\n'.repeat(2_000)}`);
    expect(numbers[0]).toMatchObject({
      count: 2_000,
      places: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }],
    });
  });

  test('plain text cannot embed, so it is not asked to', async () => {
    expect((await check('ISSN 0317-8471', 'text/plain')).findings).toEqual([]);
  });

  test('of the likely numbers those that the register has come first', async () => {
    expect(likelyIssns('0082-0836')[0]).not.toBe('0028-0836');
    const [finding] = (await check('<p>ISSN 0082-0836')).findings;
    const likely = ['0028-0836', expect.any(String), expect.any(String)];
    expect(finding).toEqual({ type: 'wrong-number', written: '0082-0836', likely });
  });

  test('a page with 100,000 different numbers is judged in part, and says so', async () => {
    const numbers = Array.from({ length: 100_000 }, (_, index) => `<li>ISSN ${issnFromInteger(1_000_000 + index)}`);
    const { numbers: judged, findings } = await check(`<ul>${numbers.join('')}`);
    expect([judged.length, findings.at(-1)]).toEqual([100, { type: 'too-many', judged: 100, left: 99_900 }]);
  });
});
