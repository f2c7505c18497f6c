import { barcodeFormats } from '@masthead/barcode';
import { formats } from '@masthead/crosswalk';
import { repairRules } from '@masthead/iso4';
import { type Issn, likelyIssns, parseAnyIssn } from '@masthead/issn';
import { romanizationStandards, romanize } from '@masthead/romanize';
import { countryByIso3, isNewIssnNeeded, languageName, media, recordStatuses } from '@masthead/serial';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { aFullRecord, aGatheredRecord, aNeighbour } from '../../../test/build/a-gathered-record.ts';
import type { ToldChange } from '../../actions/tell-history.ts';
import { readTitleChange } from '../../domain/new-issn-question.ts';
import { differences as differencesOf } from '../../domain/record-differences.ts';
import { renderPage } from '../../web/layout.tsx';
import { Speaking } from '../../words/context.ts';
import { en } from '../../words/en/index.ts';
import { languages } from '../../words/languages.ts';
import { type Messages, wordsOf } from '../../words/words.ts';
import type { GatheredRecord } from '../model/gather.ts';
import { linksOf } from '../model/history.ts';
import { headTitle } from '../model/record.ts';
import { searchFrom } from '../model/search-address.ts';
import type { ListReading, WordListView } from '../model/word-list.ts';
import { About } from './about.tsx';
import { NotYet, WrongMoment } from './as-of.tsx';
import { Checker } from './checker.tsx';
import { Cluster } from './cluster.tsx';
import { ConvertTool } from './convert.tsx';
import { Embed } from './embed.tsx';
import { ErrorNotice, errorKinds } from './errors.tsx';
import { Glossary } from './glossary.tsx';
import { Home } from './home.tsx';
import { Ledger } from './ledger.tsx';
import { NewIssnAnswer } from './new-issn.tsx';
import { Comparison, NumberHistory } from './number-history.tsx';
import { RecordArticle } from './record.tsx';
import { Resolver } from './resolver.tsx';
import { RomanizationTool } from './romanization.tsx';
import { Nothing, Results } from './search.tsx';
import { UnknownNumber } from './unknown-number.tsx';
import { WordList } from './word-list.tsx';
import { WrongNumber } from './wrong-number.tsx';

/** A change with everything that one can say. */
const differences = differencesOf(aFullRecord(), {
  leader: aFullRecord().leader.replace('n', 'c'),
  fields: aFullRecord()
    .fields.slice(3)
    .map((field) =>
      'subfields' in field && field.tag === '245'
        ? { ...field, ind2: '7', subfields: [...field.subfields.slice(1), { code: 'z', value: '9' }] }
        : field,
    )
    .reverse(),
});
const changed: ToldChange = {
  position: 9,
  sealedAt: new Date(0),
  kind: 'number-cancelled',
  state: 'cancelled',
  formerState: 'register',
  replacement: 28_083,
  ordinal: 2,
  isFirstRecord: true,
  differences,
  centre: '7',
  by: { actor: '1', reason: '2', evidence: '3' },
};

/** Every message in brackets: what stands outside of them on a page is data, or prose that no catalogue knows. */
const bracketed = wordsOf({
  ...en,
  // Names of months come from the platform; in Japanese they have no letters.
  manner: 'ja-JP',
  messages: Object.fromEntries(Object.entries(en.messages).map(([key, text]) => [key, `⟦${text}⟧`])) as Messages,
});

const issn = '2049-3630' as Issn;
const known = new Map<Issn, ReturnType<typeof aNeighbour>>(
  [
    aNeighbour('2049-3630', 'Sekai no zasshi', { medium: 'print', dates: '1951–1989' }),
    aNeighbour('1144-875X', 'Sekai no zasshi', { medium: 'online', state: 'provisional' }),
    aNeighbour('0028-0836', 'Zasshi'),
    aNeighbour('0036-8075', 'Furoku'),
  ].map((neighbour) => [neighbour.issn, neighbour]),
);
const full = aGatheredRecord(aFullRecord());
const gathered: GatheredRecord = {
  ...full,
  known,
  siblings: [...known.values()].slice(0, 2),
  history: linksOf(issn, full.relations),
};
const hits = recordStatuses.map((state, index) => ({
  number: index,
  title: { text: 'Zasshi', original: { text: '雑誌' } },
  keyTitle: 'Sekai',
  publisher: 'Zasshisha',
  place: 'Osaka',
  dates: '1951–',
  state,
  medium: media[index % media.length]!,
  country: 'JPN',
  languages: ['jpn'],
}));
const facets = {
  medium: media.map((code) => ({ code, count: 2 })),
  country: Array.from({ length: 12 }, (_, count) => ({ code: 'JPN', count })),
  language: [{ code: 'jpn', count: 1 }],
  status: recordStatuses.map((code) => ({ code, count: 1 })),
  decade: [{ code: 1950, count: 1 }],
};
const search = searchFrom(new URLSearchParams('q=zasshi&medium=print&medium=online&country=JPN&size=50'));
const counts = { titles: 1, numbers: 2, countries: 3, clusters: 1, byState: {} as never, byMedium: {} as never };

function wrong(text: string) {
  const result = parseAnyIssn(text);
  if (result.ok) throw new Error(`${text} is right`);
  return <WrongNumber text={text} problem={result.problem} likely={likelyIssns(text)} known={known} />;
}
function record(change: Partial<GatheredRecord>, view: 'public' | 'marc' = 'public') {
  const { row: _row, serial: _serial, ...bare } = { ...gathered, ...change };
  const whole = 'row' in change && change.row === undefined ? bare : { ...gathered, ...change };
  return <RecordArticle gathered={whole} title={headTitle(full.serial!)} view={view} />;
}
const { by: _by, ...former } = { ...changed, position: 7 };
const openUrl = {
  numbers: [{ issn, target: true }, { issn: '0317-8471' as Issn }],
  wrong: [
    { value: '0028-0837', problem: { type: 'too-short', found: 1 } as const, likely: [issn] },
    { value: '1'.repeat(70), problem: { type: 'too-long', found: 70 } as const, likely: [] },
  ],
  title: 'Zasshi',
};
const words: WordListView = {
  asked: { text: '', by: 'word', page: 1 },
  list: { name: 'zasshi', entries: 1, version: 'short' },
  languages: [{ code: 'jpn', entries: 3 }],
  lists: [1, 2].map((id) => ({
    id,
    name: 'zasshi',
    entries: 1,
    importedAt: new Date(0),
    importedBy: '',
    fileHash: '',
    entriesHash: '',
  })),
  open: false,
};
const wordHits = (['word', 'stem', 'suffix', 'infix'] as const).flatMap((kind, line) =>
  (['applies', 'form', 'begins'] as const).map((match) => {
    const entry = { pattern: 'zasshi', text: 'zasshi', kind, languages: line === 0 ? ['mul'] : ['jpn'], line };
    return { match, entry: match === 'applies' ? { ...entry, abbreviation: 'zasshi' } : entry };
  }),
);
const row = { line: 1, text: 'zasshi', taken: false } as const;
const reading: ListReading = {
  counts: repairRules.map(({ name }) => ({ rule: name, times: 1 })),
  counted: { repairs: 2, refused: 1, doubtful: 1 },
  repairs: [{ line: 1, rule: 'case', before: 'zasshi', after: 'zasshi' }],
  refused: [{ ...row, type: 'no-word' }],
  doubtful: [{ ...row, type: 'not-of-the-word', taken: true }],
};
const inState = (state: (typeof recordStatuses)[number]) => ({ number: { ...gathered.number, state } });

const romanized = romanize('مجلة نور ابن 東京のこうし 한국 ἀ العلوم');
const titleChange = (values: Record<string, string>) => readTitleChange((name) => values[name]);
const newIssn = (values: Record<string, string>) => (
  <NewIssnAnswer
    query={new URLSearchParams(values)}
    change={titleChange(values)}
    judged={isNewIssnNeeded(titleChange(values))}
  />
);

const pages: Record<string, ComponentChild> = {
  home: <Home counts={counts} newest={hits} />,
  results: (
    <Results
      search={search}
      answer={{ total: 9, totalIsExact: true, hits, facets, next: 'n', previous: 'p' }}
      title=""
    />
  ),
  'more results than are counted': (
    <Results search={search} answer={{ total: 10_000, totalIsExact: false, hits, facets }} title="" />
  ),
  'no results': (
    <Nothing
      search={searchFrom(new URLSearchParams('q=zasshi'))}
      help={{
        meant: { label: 'zasshi', href: '/', count: 2 },
        wider: { label: 'zasshi', href: '/', count: 1 },
        shorter: [{ label: 'zasshi', href: '/a', count: 1 }],
      }}
    />
  ),
  'no results, narrowed': <Nothing search={searchFrom(new URLSearchParams('medium=print'))} help={{ shorter: [] }} />,
  record: record({}),
  'record as MARC': record({}, 'marc'),
  'record from a list': record({ row: { ...gathered.row!, form: 'list' } }),
  'record that cannot be read': record({ serial: undefined as never }),
  ...Object.fromEntries(recordStatuses.map((state) => [`${state} record`, record(inState(state))])),
  'number without a record': record({ row: undefined as never, serial: undefined as never, ...inState('unreported') }),
  'cancelled number with its replacement': record({ number: { ...inState('cancelled').number, replacement: 28083 } }),
  cluster: <Cluster issnL={issn} members={[...known.values()]} title={known.get(issn)!.title} />,
  checker: <Checker url="" />,
  'checker, of what cannot be fetched': <Checker url="" problem="fetch-not-public" />,
  'checker, all is well': <Checker url="" report={{ format: 'pdf', numbers: [], findings: [] }} />,
  'checker, with everything that can be found': (
    <Checker
      url=""
      report={{
        format: 'html',
        numbers: [
          {
            written: issn,
            issn,
            ways: new Set(['text', 'meta']),
            linkingWays: new Set(),
            count: 7,
            places: [
              { way: 'text', page: 2 },
              { way: 'opf', part: '1', line: 3 },
            ],
          },
          { written: '0028-0837', ways: new Set(['jsonld']), linkingWays: new Set(), count: 1, places: [] },
        ],
        findings: [
          { type: 'no-issn' },
          { type: 'wrong-number', written: '0028-0837', likely: [issn] },
          { type: 'unknown-number', issn },
          { type: 'withdrawn', issn, state: 'cancelled', replacedBy: issn },
          { type: 'missing-version', issn, of: issn, where: 'both' },
          { type: 'missing-issn-l', issn, of: issn, where: 'embedded' },
          { type: 'several-titles', count: 4 },
          { type: 'unread', problem: { type: 'encrypted' } },
          { type: 'unread', problem: { type: 'pages', pages: [1, 2], count: 3, why: 'font' } },
          { type: 'no-prefix', issn },
          { type: 'wrong-form', issn, written: '00280836' },
          { type: 'too-many', judged: 100, left: 1 },
        ],
      }}
      snippets={[{ issn, name: 'masthead', text: 'ISSN 0028-0836' }]}
    />
  ),
  'new ISSN, asked for nothing': <NewIssnAnswer query={new URLSearchParams()} change={titleChange({})} />,
  'new ISSN, needed': newIssn({ old: 'zasshi', new: 'new zasshi', 'old-medium': 'print', 'new-medium': 'online' }),
  'new ISSN, a question': newIssn({ old: 'A b c d e f g', new: 'A b c d e f h' }),
  'new ISSN, not needed': newIssn({ old: 'zasshi', new: 'nature zasshi', event: 'absorption', alternates: 'yes' }),
  'checking a record': <ConvertTool text="=245  10$a新しい" />,
  'a record that was not read': <ConvertTool text="" trouble="unreadable" sentences={['truncated']} status="legacy" />,
  Romanization: <RomanizationTool text="" back={false} table={{ standard: 'iso9', script: 'Cyrl' }} />,
  'Romanization of a text that leaves questions': (
    <RomanizationTool text="مجلة 東京の本 한국 ἀ" standard="iso233-2" back={false} romanized={romanized} />
  ),
  'Romanization turned back': <RomanizationTool text="Ž" standard="iso9" back={true} returned="Ж" />,
  'Romanization that cannot be turned back': (
    <RomanizationTool text="a" standard="iso3602" back={true} returned={undefined} />
  ),
  embed: <Embed embeddable={{ serial: full.serial!, siblings: [] }} volume={{ title: '', isbn: '' }} />,
  'embed, a series and a wrong ISBN': (
    <Embed
      embeddable={{ serial: { ...full.serial!, type: 'm', medium: 'other' }, siblings: [] }}
      volume={{ title: 'Zasshi', isbn: '978' }}
    />
  ),
  'embed, cancelled': (
    <Embed
      embeddable={{ serial: { ...full.serial!, status: 'cancelled', replacedBy: '0028-0836' as Issn }, siblings: [] }}
      volume={{ title: '', isbn: '' }}
    />
  ),
  'wrong check digit': wrong('0028-0837'),
  'check digit that should be X': wrong('1050-1241'),
  'check digit that should be 0': wrong('0000-0001'),
  'too short': wrong('0028-083'),
  'too long': wrong('0028-08366'),
  'look-alike': wrong('0028-O836'),
  'bad character': wrong('0028-08#6'),
  'misplaced hyphen': wrong('002-80836'),
  'unknown number': <UnknownNumber issn={issn} prefix="ISSN" />,
  'unknown cluster': <UnknownNumber issn={issn} prefix="ISSN-L" />,
  ...Object.fromEntries(
    (['not-a-urn', 'wrong-number', 'nothing-asked', 'no-resource', 'several-resources'] as const).map((type) => [
      `resolver, ${type}`,
      <Resolver key={type} asked={{ type, understood: openUrl }} known={new Map([[issn, known.get(issn)!]])} />,
    ]),
  ),
  'word list, our own, and nothing asked': <WordList {...words} open={true} lists={[]} />,
  'word list, imported, with all that can be found in it': (
    <WordList {...words} list={{ ...words.list, id: 1, importedAt: new Date(0) }} reading={reading} />
  ),
  'word list, with hits': (
    <WordList {...words} asked={{ ...words.asked, text: 'zasshi' }} answer={{ total: 99, hits: wordHits }} />
  ),
  'word list, without': (
    <WordList {...words} asked={{ ...words.asked, text: 'zasshi', language: 'jpn' }} answer={{ total: 0, hits: [] }} />
  ),
  'word list, past what is shown': <WordList {...words} asked={{ ...words.asked, text: 'zasshi', page: 20 }} />,
  'record as it was': (
    <RecordArticle
      gathered={gathered}
      title={headTitle(full.serial!)}
      view="public"
      past={{ moment: new Date(0), position: 3 }}
    />
  ),
  'cluster as it was': (
    <Cluster issnL={issn} members={[...known.values()]} title={known.get(issn)?.title} moment={new Date(0)} />
  ),
  'history of a number': <NumberHistory issn={issn} history={{ changes: [changed, former], earlier: 5 }} />,
  'two states of a record': (
    <Comparison issn={issn} comparison={{ from: { ...changed, state: 'legacy' }, to: changed, differences }} />
  ),
  'two equal states': <Comparison issn={issn} comparison={{ from: changed, to: changed, differences: [] }} />,
  'not known yet': <NotYet issn={issn} moment={new Date(0)} />,
  ...Object.fromEntries(
    (
      [
        { type: 'malformed', text: '1' },
        { type: 'no-such-date', text: '2' },
        { type: 'in-the-future', moment: new Date(0) },
        { type: 'before-the-first', moment: new Date(0), first: new Date(1) },
        { type: 'before-the-first', moment: new Date(0) },
        { type: 'position-ahead', position: 2, head: 1 },
      ] as const
    ).map((problem, index) => [`moment, ${index}`, <WrongMoment key={index} issn={issn} problem={problem} />]),
  ),
  ledger: <Ledger head={{ position: 0, hash: '00' }} baseUrl="" />,
  'ledger, signed': (
    <Ledger
      head={{
        position: 1,
        hash: '00',
        sealedAt: '2026-01-01T00:00:00.000Z',
        register: '',
        signedAt: '',
        algorithm: 'Ed25519',
        publicKey: '1',
        signature: '2',
      }}
      baseUrl=""
    />
  ),
  about: <About baseUrl="" />,
  glossary: <Glossary />,
  ...Object.fromEntries(errorKinds.map((kind) => [kind, <ErrorNotice key={kind} kind={kind} reference="" />])),
};

const assets = {
  files: new Map(),
  stylesheet: '/a.css',
  script: '/a.js',
  icon: '/i.svg',
  preload: [],
  deskStylesheet: '/assets/d.css',
  deskScripts: {},
};
const lettersOf = (text: string): string[] => text.match(/\p{Script=Latin}{2,}/gu) ?? [];

/** Words that are data: of the record, of code lists, of formats, of what was asked, and names that are alike in every language. */
const data = new Set(
  [
    JSON.stringify([aFullRecord(), [...known], hits, romanized]),
    formats.map(({ label }) => label).join(' '),
    // Each in itself, at the foot of every page.
    languages.map(({ name }) => name).join(' '),
    barcodeFormats.map(({ label }) => label).join(' '),
    romanizationStandards.flatMap(({ languages }) => languages.map((code) => languageName(code))).join(' '),
    [countryByIso3('JPN')?.name, languageName('jpn'), languageName('eng')].join(' '),
    'ISSN CODEN LDR nature zasshi new scientist http https issn org resource curl Accept text turtle oai verb ListRecords metadataPrefix marcxml openurl rft urn issnl type strict data binary record mrc application json convert',
  ].flatMap(lettersOf),
);

/** Text and spoken attributes of a page, without what stands in brackets. */
function outsideOfMessages(html: string): string {
  const attributes = [...html.matchAll(/ (?:aria-label|title|placeholder|alt|data-done|content)="([^"]*)"/g)];
  const text = html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    // Snippets are data, made to be pasted; so is what a button copies.
    .replace(/<section class="snippet"[\s\S]*?<\/section>/g, (part) => part.replace(/<pre[\s\S]*?<\/pre>/g, ''))
    // Titles and sources of standards are names, in the language of their publication.
    .replace(/<(p|dd|span|ul)[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/ data-copy="[^"]*"/g, '')
    .replace(/<[^>]*>/g, ' ')
    .concat(attributes.map((match) => ` ${match[1]}`).join(''))
    .replace(/&[a-z]+;|&#\d+;/g, ' ');
  let depth = 0;
  return [...text]
    .filter((character) => {
      if (character === '⟦') depth += 1;
      if (character === '⟧') depth -= 1;
      return depth === 0;
    })
    .join('');
}

describe.each(Object.entries(pages))('the page %s', (name, main) => {
  const asked = name === 'home' ? false : '';
  const html = renderPage(
    { status: 200, title: '⟦x⟧', main, asked, canonical: '/' },
    { assets, words: bracketed, here: '/' },
  );

  test('says nothing that is not in the catalogue', () => {
    const head = html.replace(/<meta name="(viewport|color-scheme)"[^>]*>/g, '');
    expect(lettersOf(outsideOfMessages(head)).filter((word) => !data.has(word))).toEqual([]);
  });

  test('has one heading of the first rank, and skips none below', () => {
    const ranks = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    for (const [index, rank] of ranks.entries()) expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('has no style and no script of its own, and every identity once', () => {
    expect(html).not.toMatch(/ style="| on[a-z]+="|<style|javascript:/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('prose outside of the catalogue would be found', () => {
  const html = renderToString(
    <Speaking value={bracketed}>
      <p title="Hard coded">{bracketed.t('site.name')} left over</p>
    </Speaking>,
  );
  expect(lettersOf(outsideOfMessages(html))).toEqual(['left', 'over', 'Hard', 'coded']);
});

test('what a record says is text, whatever it holds', () => {
  const hostile = '</script><img src=x onerror=alert(1)>';
  const html = renderPage(
    {
      status: 200,
      title: hostile,
      description: hostile,
      data: { name: hostile },
      asked: hostile,
      main: <p>{hostile}</p>,
    },
    { assets, words: wordsOf(en), here: '/' },
  );
  expect(html).not.toContain('<img');
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!;
  expect(JSON.parse(block)).toEqual({ name: hostile });
});
