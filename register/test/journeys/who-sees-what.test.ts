/**
 * Who sees what, over HTTP: every address that there is, asked by everybody of an installation that shows the essential data (PUBLIC_MODEL=free),
 * by a program of the network, and by everybody of an open one. Words that stand nowhere else are in every place that is hidden; they
 * are looked for in the bytes of every answer.
 */
import { formats, kit, type PublicModel } from '@masthead/crosswalk';
import { type Issn, issnToInteger } from '@masthead/issn';
import type { FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToken } from '../../src/actions/create-token.ts';
import { writeNote } from '../../src/actions/write-note.ts';
import { deskPages } from '../../src/desk/pages.ts';
import { systemActor } from '../../src/domain/actor.ts';
import { type Store, writeCentres } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';
import { aField, aRecord } from '../build/a-record.ts';
import { routesOf } from '../build/routes-of.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

const confirmed = '0028-0836';
const provisional = '1476-4687';
const legacy = '2049-3630';
const cancelled = '0317-8471';
const suppressed = '9000-0021';
const former = '0036-8075';
const road = '1520-6424';
const replaced = '1144-875X';
const described = [confirmed, provisional, legacy, cancelled, suppressed, former, road];

/** Words that stand nowhere else, each with what it is a part of. */
const hidden = {
  Qzxplace: 'place of publication',
  Qzxpublisher: 'publisher',
  Qzxabbreviated: 'abbreviated key title',
  Qzxbody: 'issuing body',
  Qzxnote: 'note',
  Qzxindex: 'indexing service',
  Qzxnumbering: 'numbering',
  Qzxcontinued: 'title of a former title',
  Qzxsubtitle: 'other title information',
  Qzxlocal: 'local field',
  Qzxcarrier: 'carrier',
  Qzxurlnote: 'note on an address',
  Qzxprovisional: 'title of a provisional number',
  Qzxlegacy: 'title of a legacy record',
  Qzxcancelled: 'title of a cancelled number',
  Qzxsuppressed: 'title of a suppressed number',
  Qzxstaff: 'note for staff',
} as const;
const canaries = Object.keys(hidden) as (keyof typeof hidden)[];

const records = [
  aRecord({
    issn: confirmed,
    issnL: confirmed,
    title: 'Visible title',
    publisher: 'Qzxpublisher',
    language: 'wel',
    start: '1733',
    url: 'https://visible.example.org/',
    fields: [
      aField('030', '  ', 'a', 'QZXCOD'),
      aField('210', '0 ', 'a', 'Qzxabbreviated'),
      aField('245', '00', 'b', 'Qzxsubtitle'),
      aField('246', '14', 'a', 'Visible cover title'),
      aField('264', ' 1', 'a', 'Qzxplace', 'b', 'Qzxpublisher', 'c', '1733'),
      aField('338', '  ', 'a', 'Qzxcarrier'),
      aField('362', '0 ', 'a', 'Qzxnumbering'),
      aField('500', '  ', 'a', 'Qzxnote'),
      aField('510', '2 ', 'a', 'Qzxindex', 'u', 'https://index.example.org/Qzxindex', '9', 'facet'),
      aField('710', '2 ', 'a', 'Qzxbody', '0', '(isni)0000000121032683'),
      aField('776', '08', 't', 'Qzxprovisional', 'x', provisional),
      aField('780', '00', 't', 'Qzxcontinued', 'x', former),
      aField('856', '40', 'u', 'https://two.example.org/', 'z', 'Qzxurlnote'),
      aField('880', '31', '6', '264-00', 'b', 'Qzxpublisher'),
      aField('999', '  ', 'a', 'Qzxlocal'),
    ],
  }),
  aRecord({
    issn: provisional,
    issnL: confirmed,
    title: 'Qzxprovisional',
    publisher: 'Qzxpublisher',
    status: 'Provisional',
  }),
  aRecord({ issn: legacy, title: 'Qzxlegacy', publisher: 'Qzxpublisher', status: 'Legacy' }),
  aRecord({
    issn: cancelled,
    title: 'Qzxcancelled',
    publisher: 'Qzxpublisher',
    status: 'Cancelled',
    replacedBy: replaced,
  }),
  aRecord({ issn: suppressed, title: 'Qzxsuppressed', publisher: 'Qzxpublisher', status: 'Suppressed' }),
  aRecord({ issn: former, title: 'Former title', publisher: 'Qzxpublisher' }),
  aRecord({
    issn: road,
    title: 'Open journal',
    publisher: 'Openpublisher',
    fields: [aField('510', '2 ', 'a', 'ROAD', '9', 'facet')],
  }),
];

const everyOf = (issns: readonly string[], ...paths: readonly string[]): string[] =>
  issns.flatMap((issn) => paths.map((path) => path.replace('*', issn)));

const oaiPrefixes = formats.flatMap(({ oai }) => oai?.prefix ?? []);

const nothingOfRecords = (because: string): { readonly because: string } => ({ because });

/** What is asked at each address that there is; of those that tell nothing of records, why. */
const asked: Readonly<Record<string, readonly string[] | { readonly because: string }>> = {
  'GET /': ['/'],
  'GET /search': [
    '/search',
    '/search?q=visible',
    '/search?q=title&sort=title',
    '/search?language=wel',
    '/search?decade=1730',
    '/search?status=provisional',
    '/search?q=former&size=100',
  ],
  'GET /resource/:kind/:name': [
    ...everyOf(described, '/resource/ISSN/*', '/resource/ISSN/*?view=marc', '/resource/ISSN/*?view=unimarc'),
    ...formats.flatMap(({ suffix }) => everyOf(described, `/resource/ISSN/*${suffix}`, `/resource/ISSN-L/*${suffix}`)),
    ...everyOf(described, '/resource/ISSN-L/*', '/resource/ISSN/*.nt?model=full'),
  ],
  'GET /resource/ISSN/:name/embed': everyOf(described, '/resource/ISSN/*/embed'),
  'GET /resource/ISSN/:name/embed/:snippet': kit.flatMap(({ name }) =>
    everyOf(described, `/resource/ISSN/*/embed/${name}`),
  ),
  'GET /resource/ISSN-H/:name': everyOf([confirmed], '/resource/ISSN-H/*'),
  'GET /clusters': { because: 'kinds of clusters, no cluster' },
  'GET /resource/ISSN/:name/barcode.:format': everyOf([provisional], '/resource/ISSN/*/barcode.svg'),
  'GET /issn/:name': everyOf(described, '/issn/*'),
  'GET /issn-l/:name': everyOf(described, '/issn-l/*'),
  'GET /openurl': everyOf(described, '/openurl?rft.issn=*', '/openurl?rft.issn=*&rft.eissn=0024-9319'),
  'POST /openurl': nothingOfRecords('as GET'),
  'GET /resolve': everyOf(described, '/resolve?urn=urn:issn:*'),
  'GET /:urn(^[Uu][Rr][Nn]:.*$)': everyOf(described, '/urn:issn:*'),
  'GET /convert': [
    ...everyOf(described, '/convert?issn=*', '/convert?issn=*&format=report'),
    ...formats.flatMap(({ queryNames }) =>
      everyOf([confirmed, provisional], `/convert?issn=*&format=${queryNames[0]}`),
    ),
  ],
  'POST /convert': nothingOfRecords('what was sent is converted, and nothing is read'),
  'GET /oai': [
    '/oai?verb=Identify',
    ...oaiPrefixes.flatMap((prefix) => [
      `/oai?verb=ListRecords&metadataPrefix=${prefix}`,
      `/oai?verb=ListIdentifiers&metadataPrefix=${prefix}`,
      ...everyOf(described, `/oai?verb=GetRecord&metadataPrefix=${prefix}&identifier=oai:register.example.org:*`),
    ]),
  ],
  'POST /oai': nothingOfRecords('as GET'),
  'GET /key-title': [
    ...everyOf(described, '/key-title?issn=*', '/key-title?issn=*&format=json'),
    '/key-title?title=Visible+title',
  ],
  'GET /key-titles': ['/key-titles', '/key-titles?format=json', '/key-titles?from=q'],
  'GET /key-titles/conflicts': ['/key-titles/conflicts', '/key-titles/conflicts?format=json'],
  'GET /check-embedding': nothingOfRecords('reads a document that is named; its answers are snippets of the kit'),
  'POST /check-embedding': nothingOfRecords('as GET'),
  'GET /metrics': ['/metrics'],
  'GET /ledger/head': ['/ledger/head'],
  'GET /ledger/head.json': ['/ledger/head.json'],
  'GET /ledger/changes': ['/ledger/changes', '/ledger/changes?after=0&limit=100'],
  'GET /resource/ISSN/:name/history': everyOf(
    described,
    '/resource/ISSN/*/history',
    '/resource/ISSN/*/history?format=json',
    '/resource/ISSN/*/history?from=1&to=8&format=json',
    '/resource/ISSN/*?position=8',
    '/resource/ISSN/*.marcxml?position=8',
    '/resource/ISSN/*.ttl?position=8',
  ),
  'GET /organization/:name': ['/organization/ISSNCenter.ttl'],
  'GET /opensearch.xml': ['/opensearch.xml'],
  'GET /vocabularies/:name': nothingOfRecords('terms'),
  'GET /vocabularies/properties/:property': nothingOfRecords('terms'),
  'GET /abbreviate': nothingOfRecords('a word list'),
  'GET /ltwa': nothingOfRecords('a word list'),
  'GET /ltwa.csv': nothingOfRecords('a word list'),
  'GET /ltwa.json': nothingOfRecords('a word list'),
  'GET /about': nothingOfRecords('written'),
  'GET /glossary': nothingOfRecords('written'),
  'GET /new-issn': nothingOfRecords('what was sent is compared'),
  'GET /romanization': nothingOfRecords('what was sent is romanized'),
  'GET /assets/:file': nothingOfRecords('files of the program'),
  'GET /favicon.ico': nothingOfRecords('a file of the program'),
  'GET /robots.txt': nothingOfRecords('written'),
  'GET /context/issn-1.jsonld': nothingOfRecords('terms'),
  'GET /healthz': nothingOfRecords('the machine'),
  'GET /readyz': nothingOfRecords('the machine'),
};

eachDatabase((_name, open) => {
  let store: Store;
  let secret: string;
  const sites = new Map<PublicModel, FastifyInstance>();

  beforeAll(async () => {
    store = await open();
    await takeRecords(store, records);
    await store.transaction((tx) => writeCentres(tx, [{ code: '7' }]));
    for (const issn of described) {
      const note = { number: issnToInteger(issn as Issn), kind: 'legal', text: 'Qzxstaff' } as const;
      expect((await writeNote(store, systemActor('Qzxstaff'), note)).ok).toBe(true);
    }
    const made = await createToken(store, systemActor(), { name: 'reader', role: 'cataloguer', centre: '7' });
    if (!made.ok) throw new Error(made.problem.type);
    secret = made.secret;
    for (const publicModel of ['free', 'open', 'full'] as const) {
      const settings = { baseUrl: 'https://register.example.org', publicModel };
      sites.set(publicModel, await buildServer({ read: store.read, store, settings, log: pino({ level: 'silent' }) }));
    }
  });
  afterAll(async () => {
    for (const site of sites.values()) await site.close();
  });

  interface Asking {
    readonly as?: PublicModel;
    readonly accept?: string;
    readonly authorization?: string;
  }
  const get = (url: string, { as = 'free', accept = 'text/html', authorization }: Asking = {}) =>
    sites.get(as)!.inject({ url, headers: { accept, ...(authorization && { authorization }) } });
  const textOf = (bytes: Buffer): string =>
    bytes.subarray(0, 2).toString('latin1') === 'PK'
      ? Object.values(unzipSync(bytes))
          .map((part) => strFromU8(part))
          .join('')
      : bytes.toString('utf8');
  const told = async (url: string, asking?: Asking): Promise<string> => textOf((await get(url, asking)).rawPayload);
  const asProgramOfTheNetwork = (): Asking => ({ authorization: `Bearer ${secret}` });

  async function tellsNothingHidden(urls: readonly string[]): Promise<void> {
    for (const url of urls) {
      const reply = await get(url);
      expect(reply.statusCode, url).toBeLessThan(500);
      const text = textOf(reply.rawPayload).toLowerCase();
      const found = canaries.filter((word) => text.includes(word.toLowerCase()));
      expect(
        found.map((word) => hidden[word]),
        url,
      ).toEqual([]);
      expect(text, url).not.toContain('qzxcod');
    }
  }

  /** Addresses of the site that programs with credentials do not have to themselves. */
  const routes = (): string[] => routesOf(sites.get('free')!).filter((route) => !/^[A-Z]+ \/api(?:\/|$)/.test(route));

  /** An address that is not in the list above is asked as it stands, with every number in the place of what varies. */
  const asIs = (route: string): readonly string[] => {
    const [method, path = ''] = route.split(' ');
    if (method !== 'GET') throw new Error(`say in \`asked\` above what ${route} tells of records`);
    return everyOf(described, path.replace(/:\w+(?:\([^)]*\))?/, '*').replace(/:\w+/g, 'x'));
  };

  test('every address that is not in the list tells everybody nothing that is hidden', async () => {
    // A form that nobody has filled in says what is missing of it, and nothing of records; roles.test.ts sends each by every role.
    const forms = new Set(deskPages.filter(({ method }) => method === 'POST').map(({ path }) => `POST ${path}`));
    const others = routes().filter((one) => asked[one] === undefined && !forms.has(one));
    for (const route of others) await tellsNothingHidden(asIs(route));
  });

  describe('everybody, where the essential data are shown', () => {
    const rows = Object.entries(asked).flatMap(([route, urls]) =>
      Array.isArray(urls) ? [[route, urls] as const] : [],
    );

    test.each(rows)('%s', async (_route, urls) => tellsNothingHidden(urls));

    test('finds nothing by words that are hidden', async () => {
      for (const word of [...canaries, 'QZXCOD']) {
        for (const url of [`/search?q=${word}`, `/search?q=${word.slice(0, 8)}`, `/search?q="${word}"`]) {
          const text = await told(url);
          expect(
            described.filter((issn) => text.includes(`/resource/ISSN/${issn}`)),
            url,
          ).toEqual([]);
        }
      }
    });

    const countOf = async (url: string, asking?: Asking): Promise<string | undefined> =>
      /class="results-count">([^<]*)</.exec(await told(url, asking))?.[1];

    test('cannot filter by what is hidden, and is told no counts of it', async () => {
      const all = await countOf('/search');
      expect(all).toBe('3 titles');
      for (const filter of ['language=eng', 'language=wel', 'decade=1730', 'decade=1860']) {
        expect(await countOf(`/search?${filter}`), filter).toBe(all);
      }
      // What is seen filters: of two countries and media there is one each, of states only one is listed.
      expect(await countOf('/search?medium=print')).toBe(all);
      const page = await told('/search');
      expect(page).toMatch(/href="\/search\?medium=/);
      expect(page).toMatch(/href="\/search\?country=/);
      expect(page).not.toMatch(/href="\/search\?(?:language|decade)=/);
      expect(await told('/search?status=provisional')).not.toContain('class="hit"');
    });

    test('what it excludes by words that are hidden is not excluded', async () => {
      expect(await countOf('/search?q=visible+-Qzxpublisher')).toBe('One title');
    });

    test('sees the essential data, and that there is more', async () => {
      const page = await told(`/resource/ISSN/${confirmed}`);
      for (const text of ['Visible title', 'Visible cover title', 'https://visible.example.org/', 'United Kingdom']) {
        expect(page).toContain(text);
      }
      expect(page).toContain('This is the essential data of the record.');
      expect(await told(`/resource/ISSN/${confirmed}?view=marc`)).toContain(
        'This is the essential data of the record.',
      );
      expect(await told(`/resource/ISSN/${confirmed}.txt`)).toContain('=008  190816|||||||||enk|');
    });

    test('sees the open-access record whole', async () => {
      const page = await told(`/resource/ISSN/${road}`);
      expect(page).toContain('Openpublisher');
      expect(page).not.toContain('This is the essential data of the record.');
      expect(await told(`/resource/ISSN/${road}.marcxml`)).toContain('Openpublisher');
    });

    test.each([
      [provisional, 'Provisional'],
      [legacy, 'Legacy'],
    ])('%s: that it is %s, and no more', async (issn, state) => {
      expect(await told(`/resource/ISSN/${issn}`)).toContain('What the Register holds on this number is shown to');
      const turtle = await told(`/resource/ISSN/${issn}.ttl`);
      expect(turtle).toContain(`recordStatus:${state}`);
      expect(turtle).not.toMatch(/schema:Periodical|schema:name|dct:spatial/);
      expect(await told(`/resource/ISSN/${issn}.txt`)).toMatch(new RegExp(`=699 .*\\$8${state}`));
      const citation = await get(`/resource/ISSN/${issn}.bib`, { accept: 'application/json' });
      expect([citation.statusCode, citation.json().problem]).toEqual([406, 'nothing-to-describe']);
      expect(citation.json().detail).toContain(`is ${state.toLowerCase()}, and its record is shown to`);
    });

    test('a harvester gets confirmed records, and what was withdrawn as deleted', async () => {
      const list = await told('/oai?verb=ListRecords&metadataPrefix=marcxml');
      const identifiers = [...list.matchAll(/<identifier>oai:register\.example\.org:([^<]*)</g)].map(
        ([, issn]) => issn,
      );
      expect(identifiers.sort()).toEqual([confirmed, former, road, cancelled, suppressed].sort());
      const record = `/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:register.example.org:${provisional}`;
      expect(await told(record)).toContain('idDoesNotExist');
    });

    test('a title is not told of its former one by a link that is hidden', async () => {
      expect(await told(`/resource/ISSN/${former}`)).not.toContain(confirmed);
    });
  });

  describe('a program of the network', () => {
    test.each([
      [`/resource/ISSN/${confirmed}`, 'Qzxpublisher'],
      [`/resource/ISSN/${confirmed}?view=unimarc`, 'Qzxnote'],
      [`/resource/ISSN/${confirmed}.mrc`, 'Qzxlocal'],
      [`/resource/ISSN/${confirmed}.ttl`, 'Qzxpublisher'],
      [`/resource/ISSN/${confirmed}.xlsx`, 'Qzxpublisher'],
      [`/resource/ISSN/${provisional}`, 'Qzxprovisional'],
      [`/resource/ISSN/${former}`, confirmed],
      [`/oai?verb=ListRecords&metadataPrefix=oai_dc`, 'Qzxlegacy'],
      ['/search?q=Qzxbody', 'Visible title'],
      ['/key-titles', 'Qzxprovisional'],
      [`/convert?issn=${confirmed}&format=mods`, 'Qzxplace'],
      [`/resource/ISSN/${confirmed}/embed`, 'Qzxpublisher'],
      [`/resource/ISSN/${confirmed}.marcxml?position=8`, 'Qzxlocal'],
      ['/ledger/changes', '"evidence":"test#1"'],
      [`/resource/ISSN/${confirmed}/history`, 'test#1'],
    ])('%s tells %s', async (url, word) => {
      expect(await told(url, asProgramOfTheNetwork())).toContain(word);
      expect(await told(url, { authorization: 'Bearer masthead_wrong' })).not.toContain(word);
    });

    test('what it is told is not for caches that others share, and has another tag', async () => {
      const url = `/resource/ISSN/${confirmed}.ttl`;
      const [own, everybodys] = [await get(url, asProgramOfTheNetwork()), await get(url)];
      expect(own.headers['cache-control']).toBe('private, no-cache');
      expect(everybodys.headers['cache-control']).toBe('public, no-cache');
      expect(own.headers.etag).not.toBe(everybodys.headers.etag);
    });
  });

  describe('notes for staff', () => {
    test.each(Object.entries(asked).flatMap(([route, urls]) => (Array.isArray(urls) ? [[route, urls] as const] : [])))(
      'are in nobody’s answer to %s, whoever asks',
      async (_route, urls) => {
        for (const url of urls) {
          const answers = [await told(url, { as: 'full' }), await told(url, asProgramOfTheNetwork())];
          for (const answer of answers) expect(answer, url).not.toContain('Qzxstaff');
        }
      },
    );
  });

  describe('everybody, in an open installation', () => {
    test.each([
      ['open', '.marcxml', true],
      ['open', '.ttl', false],
      ['open', '', true],
      ['full', '.marcxml', true],
      ['full', '.ttl', true],
      ['full', '', true],
      ['free', '.marcxml', false],
    ] as const)('%s %s: publishers %s', async (as, suffix, shown) => {
      expect((await told(`/resource/ISSN/${confirmed}${suffix}`, { as })).includes('Qzxpublisher')).toBe(shown);
    });

    test('may ask for the full model of what it sees', async () => {
      const url = `/resource/ISSN/${confirmed}.ttl?model=full`;
      expect(await told(url, { as: 'open' })).toContain('Qzxpublisher');
      expect(await told(url.replace('full', 'free'), { as: 'full' })).not.toContain('Qzxpublisher');
      expect(await told(url)).toBe(await told(url.replace('?model=full', '')));
      const tags = [await get(url, { as: 'open' }), await get(url.replace('full', 'free'), { as: 'open' })];
      expect(tags[0]!.headers.etag).not.toBe(tags[1]!.headers.etag);
    });

    test.each([
      [cancelled, `is cancelled and names no resource; use ISSN ${replaced} instead.`],
      [suppressed, 'is suppressed and names no resource.'],
    ])('is told why %s cannot be cited, and what can be had', async (issn, why) => {
      const reply = await get(`/resource/ISSN/${issn}.ris`, { as: 'open', accept: 'application/problem+json' });
      const { problem, detail, available } = reply.json();
      expect([reply.statusCode, problem]).toEqual([406, 'nothing-to-describe']);
      expect(detail).toContain(why);
      const hrefs = available.map(({ href }: { readonly href: string }) => href);
      expect(hrefs).toContain(`/resource/ISSN/${issn}.ttl`);
      expect(hrefs).not.toContain(`/resource/ISSN/${issn}.bib`);
      for (const href of hrefs) expect((await get(href, { as: 'open' })).statusCode, href).toBe(200);
    });

    test('sees provisional titles, in linked data too', async () => {
      expect(await told(`/resource/ISSN/${provisional}.ttl`, { as: 'open' })).toContain('Qzxprovisional');
    });
  });
});
