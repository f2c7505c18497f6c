/** Clusters as visitors and programs meet them: ISSN-H with its tree, former ISSN-Ls, definitions, relations from both ends (ISO 3297:2020, 7). */
import { type RelationKind, relationKinds } from '@masthead/serial';
import type { FastifyInstance } from 'fastify';
import { Parser } from 'n3';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveCluster } from '../../src/actions/approve-cluster.ts';
import { moveIssnLByHand } from '../../src/actions/move-issn-l.ts';
import { proposeCluster } from '../../src/actions/propose-cluster.ts';
import { reciprocalKinds } from '../../src/domain/relations.ts';
import { type Store, setNumberState } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';
import { en } from '../../src/words/en/index.ts';
import { giveAuthorityBlock, issnOf, takeTitles } from '../build/clustered-titles.ts';
import { eachDatabase } from '../databases.ts';

const staff = { name: 'ana', role: 'staff' } as const;
const cluster = issnOf(9_100_000);
const first = issnOf(100_001);
const second = issnOf(100_002);
const merged = issnOf(100_003);
const split = issnOf(100_004);
const online = issnOf(100_005);

/** MARC tag and second indicator of each kind, for a record that states it. */
const places = new Map<RelationKind, readonly [tag: string, ind2: string]>([
  ...(
    [
      ['main-series', '760'],
      ['subseries', '762'],
      ['original-language', '765'],
      ['translation', '767'],
      ['supplement', '770'],
      ['supplement-to', '772'],
      ['other-edition', '775'],
      ['issued-with', '777'],
      ['related', '787'],
    ] as const
  ).map(([kind, tag]) => [kind, [tag, ' ']] as const),
]);

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;
  const ask = (url: string, accept = 'text/html') => site.inject({ url, headers: { accept } });
  const textOf = (html: string): string =>
    html
      .replace(/<(script|style|svg)\b.*?<\/\1>/gs, '')
      .replace(/<\/?(?:bdi|span)\b[^>]*>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');

  beforeAll(async () => {
    store = await open();
    await giveAuthorityBlock(store, 9_100_000);
    await takeTitles(store, [
      { number: 100_001, start: '1900', title: 'Physics' },
      { number: 100_002, start: '1910', title: 'Optics' },
      {
        number: 100_003,
        start: '1950',
        title: 'Physics and optics',
        issnL: 100_003,
        links: [
          ['780', '4', 100_001],
          ['780', '4', 100_002],
        ],
      },
      { number: 100_004, start: '1980', title: 'Lasers', links: [['780', '7', 100_003]] },
      { number: 100_005, start: '1999', title: 'Physics and optics', issnL: 100_003, medium: 'online' },
      ...[...places].map(([, [tag, ind2]], at) => ({
        number: 200_001 + at,
        title: `States it ${at}`,
        links: [[tag, ind2, 200_000] as const],
      })),
      { number: 200_000, title: 'In the middle' },
      { number: 200_100, title: 'Points at the cancelled one', links: [['772', ' ', 200_101]] },
      { number: 200_102, title: 'Survivor' },
    ]);
    await store.transaction((tx) =>
      setNumberState(tx, { number: 200_101, state: 'cancelled', replacement: 200_102, change: { actor: 'test' } }),
    );
    const proposal = await proposeCluster(store, staff, { kind: 'H', title: 100_001 });
    if (!proposal.ok) throw new Error(JSON.stringify(proposal.problems));
    const approved = await approveCluster(store, staff, { matter: proposal.matter, reason: 'one resource' });
    if (!approved.ok) throw new Error(JSON.stringify(approved.problems));
    const moved = await moveIssnLByHand(store, staff, { from: 100_003, to: 100_005, why: 'corrected', reason: 'x' });
    if (!moved.ok) throw new Error(JSON.stringify(moved.problems));
    const baseUrl = 'https://register.example.org';
    const log = pino({ level: 'silent' });
    // Relations are in the full data only.
    site = await buildServer({ read: store.read, store, settings: { baseUrl, publicModel: 'full' }, log });
  });
  afterAll(() => site?.close());

  describe('a history', () => {
    test('has a page with its tree, also as a list that says in words how each title came to be', async () => {
      const { statusCode, body } = await ask(`/resource/ISSN-H/${cluster}`);
      expect(statusCode).toBe(200);
      const text = textOf(body);
      expect(text).toContain(`ISSN-H ${cluster}`);
      expect(text).toContain('The history of one resource: 5 titles');
      expect(text).toMatch(/formed by .*Physics.*Optics/);
      expect(body).toMatch(/<div class="history history-columns-3 history-rows-\d+">\s*<ol>/);
      expect(body.match(/<svg class="lines [^"]*"[^>]*aria-hidden="true"/g)!.length).toBeGreaterThan(1);
      for (const member of [first, second, merged, split, online]) expect(body).toContain(`/resource/ISSN/${member}"`);
      expect(body).toContain('href="/clusters#H"');
    });

    test('has data: every member is a part', async () => {
      const { statusCode, headers, body } = await ask(`/resource/ISSN-H/${cluster}`, 'text/turtle');
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/turtle; charset=utf-8']);
      const parts = new Parser().parse(body).filter(({ predicate }) => predicate.value.endsWith('hasPart'));
      expect(parts.map(({ object }) => object.value.slice(-9))).toEqual([first, second, merged, split, online]);
      expect((await ask(`/resource/ISSN-H/${cluster}.jsonld`)).statusCode).toBe(200);
    });

    test('stands on the page of every member and in its record', async () => {
      for (const member of [first, online]) {
        expect((await ask(`/resource/ISSN/${member}`)).body).toContain(`href="/resource/ISSN-H/${cluster}"`);
        const { body } = await ask(`/resource/ISSN/${member}.marcxml`);
        expect(body).toMatch(new RegExp(`tag="023" ind1="1" ind2=" ">\\s*<[^>]*code="a">${cluster}<`));
      }
    });

    test('its number names no resource: browsers and programs are sent to the cluster', async () => {
      for (const accept of ['text/html', 'text/turtle']) {
        const { statusCode, headers } = await ask(`/resource/ISSN/${cluster}`, accept);
        expect([statusCode, headers.location]).toEqual([303, `/resource/ISSN-H/${cluster}`]);
      }
    });

    test.each([
      ['the number of a title that is part of one', first, 'names no cluster of this kind', cluster],
      ['a number that nobody has', '2049-3630', 'no cluster of this kind has it', '/clusters#H'],
    ])('there is none under %s: a page says what is true', async (_what, number, sentence, link) => {
      const { statusCode, body } = await ask(`/resource/ISSN-H/${number}`);
      expect([statusCode, textOf(body)]).toEqual([404, expect.stringContaining(sentence)]);
      expect(textOf(body)).toContain(`There is no such cluster ISSN-H ${number}`);
      expect(body).toContain(link);
      const data = await ask(`/resource/ISSN-H/${number}`, 'text/turtle');
      expect([data.statusCode, data.json()]).toEqual([
        404,
        expect.objectContaining({ problem: 'no-cluster', detail: `This Register has no ISSN-H ${number}.` }),
      ]);
    });

    test('a wrong number has a page too, and other spellings are led on', async () => {
      const wrong = await ask('/resource/ISSN-H/9100-0000');
      expect([wrong.statusCode, wrong.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      const bare = await ask(`/resource/ISSN-H/${cluster.replace('-', '')}`);
      expect([bare.statusCode, bare.headers.location]).toEqual([301, `/resource/ISSN-H/${cluster}`]);
    });
  });

  describe('a former ISSN-L', () => {
    test('leads to the present one, for browsers and programs', async () => {
      for (const [accept, suffix] of [
        ['text/html', ''],
        ['text/turtle', ''],
        ['*/*', '.ttl'],
      ] as const) {
        const { statusCode, headers } = await ask(`/resource/ISSN-L/${merged}${suffix}`, accept);
        expect([statusCode, headers.location]).toEqual([303, `/resource/ISSN-L/${online}${suffix}`]);
      }
    });

    test('stands on the page of the present one, and in the record of every member', async () => {
      const { body } = await ask(`/resource/ISSN-L/${online}`);
      expect(textOf(body)).toMatch(
        new RegExp(`Former ISSN-L, whose address leads here: ISSN-L ${merged} \\(until .*: corrected\\)`),
      );
      for (const member of [merged, online]) {
        expect((await ask(`/resource/ISSN/${member}.marcxml`)).body).toMatch(new RegExp(`code="m">${merged}<`));
      }
    });
  });

  test('kinds of clusters are published with definition and process, for people and programs', async () => {
    const { statusCode, body } = await ask('/clusters');
    expect(statusCode).toBe(200);
    expect(textOf(body)).toMatch(/ISSN-L\s*: Linking ISSN .* ISSN-H\s*: History ISSN/);
    const data = await ask('/clusters', 'application/json');
    expect(data.json().clusterTypes).toMatchObject([
      { prefix: 'ISSN-L', number: 'existing', approved: false },
      { prefix: 'ISSN-H', number: 'own', approved: true },
    ]);
    for (const { definition, process } of data.json().clusterTypes) {
      expect(definition.length).toBeGreaterThan(20);
      expect(process.length).toBeGreaterThan(2);
    }
  });

  describe('relations that only the other record states', () => {
    test.each([...places.keys()])('%s: the page says what it is from this end', async (kind) => {
      const at = [...places.keys()].indexOf(kind);
      const text = textOf((await ask(`/resource/ISSN/${issnOf(200_000)}`)).body);
      const label = en.messages[`relation.${reciprocalKinds[kind]}` as keyof typeof en.messages] as string;
      expect(text.indexOf(label)).toBeGreaterThan(0);
      expect(text.slice(text.indexOf(label))).toContain(`States it ${at}`);
    });

    test('the data says it as well', async () => {
      const { body } = await ask(`/resource/ISSN/${issnOf(200_000)}.ttl`);
      const about = new Parser().parse(body).map(({ object }) => object.value);
      for (const at of [...places].keys()) {
        expect(about).toContain(`http://issn.org/resource/ISSN/${issnOf(200_001 + at)}`);
      }
    });

    test('a link to a cancelled number is one to what replaces it, from both ends', async () => {
      const from = issnOf(200_100);
      const to = issnOf(200_102);
      const gone = issnOf(200_101);
      const own = (await ask(`/resource/ISSN/${from}.ttl`)).body;
      expect(own).toContain(`resource/ISSN/${to}`);
      expect(own).not.toContain(`resource/ISSN/${gone}`);
      expect((await ask(`/resource/ISSN/${to}.ttl`)).body).toContain(`resource/ISSN/${from}`);
      expect(textOf((await ask(`/resource/ISSN/${to}`)).body)).toContain('Points at the cancelled one');
    });
  });

  test('all kinds of relations have a label from either end', () => {
    const unlabelled = relationKinds.filter((kind) => {
      const isStep = `succession.${kind}` in en.messages || places.get(kind) === undefined;
      return !isStep && !(`relation.${reciprocalKinds[kind]}` in en.messages);
    });
    expect(unlabelled).toEqual([]);
  });
});
