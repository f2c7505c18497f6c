/** Histories are proposed from the chain of titles, approved by the Authority and get a number of their own (ISO 3297:2020, 7). */
import { issnFromInteger } from '@masthead/issn';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  giveAuthorityBlock,
  issnOf,
  serialOf,
  type TitleGiven,
  takeTitles,
} from '../../test/build/clustered-titles.ts';
import { eachDatabase } from '../../test/databases.ts';
import { systemActor } from '../domain/actor.ts';
import { storeInternals } from '../store/handle.ts';
import {
  findCluster,
  findMatter,
  findNumber,
  findOwnClusters,
  history,
  listBlocks,
  listMatters,
  type Store,
} from '../store/index.ts';
import { approveCluster } from './approve-cluster.ts';
import { checkRegister } from './check-register.ts';
import { proposeCluster } from './propose-cluster.ts';

const staff = { name: 'ana', role: 'staff' } as const;
const cataloguer = { name: 'bo', role: 'cataloguer', centre: '7' } as const;

/** The members of what a store proposes for a title, or why it proposes nothing. */
async function proposed(store: Store, title: number, members?: readonly number[]) {
  const result = await proposeCluster(store, cataloguer, { kind: 'H', title, ...(members && { members }) });
  return result.ok ? result.proposal.members : result.problems.map(({ type }) => type);
}

eachDatabase((name, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await giveAuthorityBlock(store, 9_100_000);
  });

  describe('the proposal', () => {
    beforeAll(() =>
      takeTitles(store, [
        // 1 and 2 merged to form 3, of which 5 split off; 3 is online as 4; 6 is a supplement of 3.
        { number: 200_001, links: [['785', '7', 200_003]] },
        { number: 200_002, status: 'Legacy' },
        {
          number: 200_003,
          issnL: 200_003,
          links: [
            ['780', '4', 200_001],
            ['780', '4', 200_002],
            ['770', ' ', 200_006],
            ['780', '5', 200_099],
          ],
        },
        { number: 200_004, issnL: 200_003, medium: 'online' },
        { number: 200_005, links: [['780', '7', 200_003]] },
        { number: 200_006 },
        { number: 200_007, status: 'Cancelled', links: [['780', '0', 200_005]] },
        { number: 210_001, links: [['780', '0', 210_002]] },
        { number: 210_002, links: [['780', '0', 210_001]] },
      ]),
    );
    const whole = [200_001, 200_002, 200_003, 200_004, 200_005];

    test.each(whole)('is the whole history, from whichever title it begins: %i', async (title) => {
      expect(await proposed(store, title)).toEqual(whole);
    });

    test('waits once for the Authority, however often it is made, and names what is beyond the Register', async () => {
      const first = await proposeCluster(store, cataloguer, { kind: 'H', title: 200_001, reason: 'one resource' });
      const again = await proposeCluster(store, cataloguer, { kind: 'H', title: 200_005 });
      expect(first).toMatchObject({ ok: true, isNew: false, proposal: { beyond: [200_099] } });
      expect(again).toMatchObject({ ok: true, isNew: false, matter: (first as { matter: number }).matter });
      const matters = await listMatters(store.read, { kind: 'cluster-proposed', centre: null, limit: 10 });
      expect(matters).toHaveLength(1);
    });

    test.each<[string, number, number[] | undefined, string[]]>([
      ['a title that nothing precedes or follows', 200_006, undefined, ['alone']],
      ['a number that the Register does not have', 299_999, undefined, ['no-title']],
      ['a cancelled number', 200_007, undefined, ['no-title']],
      ['titles of another history', 200_001, [200_002, 200_006], ['not-connected']],
      ['titles in a circle', 210_001, undefined, ['circle']],
    ])('is refused for %s', async (_what, title, members, types) => {
      expect(await proposed(store, title, members)).toEqual(types);
    });

    test('is refused for an ISSN-L, which is designated, for kinds nobody defined, and for a service', async () => {
      const of = async (kind: string, actor: Parameters<typeof proposeCluster>[1] = staff) => {
        const result = await proposeCluster(store, actor, { kind, title: 200_001 });
        return result.ok || result.problems[0]!.type;
      };
      expect(await of('L')).toBe('not-proposed');
      expect(await of('Q')).toBe('kind-unknown');
      expect(await of('H', { name: 's', role: 'service', centre: '7' })).toBe('not-permitted');
    });
  });

  describe('the approval', () => {
    let matter: number;
    let cluster: number;
    beforeAll(async () => {
      await takeTitles(store, [
        { number: 220_001 },
        { number: 220_002, links: [['780', '0', 220_001]] },
        { number: 220_003, links: [['780', '0', 220_002]] },
      ]);
      const result = await proposeCluster(store, cataloguer, { kind: 'H', title: 220_002 });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      matter = result.matter;
    });

    test('is not for centres, takes a reason, and only members that were proposed', async () => {
      const attempts = [
        await approveCluster(store, cataloguer, { matter, reason: 'x' }),
        await approveCluster(store, staff, { matter, reason: '  ' }),
        await approveCluster(store, staff, { matter: 999_999, reason: 'x' }),
        await approveCluster(store, staff, { matter, reason: 'x', members: [220_001, 5] }),
        await approveCluster(store, staff, { matter, reason: 'x', members: [220_001] }),
        await approveCluster(store, staff, { matter, reason: 'x', block: 77 }),
      ];
      expect(attempts.map((one) => (one.ok ? '' : one.problems[0]!.type))).toEqual([
        'not-permitted',
        'reason-missing',
        'matter-unknown',
        'not-proposed',
        'too-few',
        'block-unknown',
      ]);
      expect((await findMatter(store.read, matter))?.state).toBe('open');
    });

    test('takes a number from a block of the Authority and writes it into every member', async () => {
      const result = await approveCluster(store, staff, { matter, reason: 'one resource' });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      cluster = result.cluster;
      expect(cluster).toBe(9_100_000);
      expect(await findNumber(store.read, cluster)).toMatchObject({ state: 'register', centre: '0' });
      expect(await findNumber(store.read, cluster)).not.toHaveProperty('title');
      expect(await findOwnClusters(store.read, cluster)).toMatchObject([{ kind: 'H', approvedBy: 'ana' }]);
      expect(await findCluster(store.read, 'H', cluster)).toMatchObject({ members: [220_001, 220_002, 220_003] });
      for (const number of [220_001, 220_002, 220_003]) {
        expect((await serialOf(store, number)).clusters).toMatchObject([{ kind: 'H', issn: issnOf(cluster) }]);
        expect((await history(store.read, number)).at(-1)).toMatchObject({
          kind: 'cluster-changed',
          reason: 'one resource',
          evidence: `proposed by bo, matter ${matter}`,
        });
      }
      expect((await findMatter(store.read, matter))?.state).toBe('done');
      expect(await approveCluster(store, staff, { matter, reason: 'again' })).toMatchObject({
        problems: [{ type: 'matter-settled' }],
      });
    });

    test('there is nothing to propose again; a history that grew keeps its number', async () => {
      expect(await proposed(store, 220_001)).toEqual(['exists']);
      await takeTitles(store, [{ number: 220_004, links: [['780', '0', 220_003]] }]);
      const grown = await proposeCluster(store, cataloguer, { kind: 'H', title: 220_004 });
      expect(grown).toMatchObject({ ok: true, proposal: { cluster, members: [220_001, 220_002, 220_003, 220_004] } });
      const { matter: id } = grown as { matter: number };
      const result = await approveCluster(store, staff, { matter: id, reason: 'grew', members: [220_002, 220_004] });
      expect(result).toMatchObject({ ok: true, cluster, members: [220_002, 220_004] });
      expect((await serialOf(store, 220_001)).clusters).toEqual([]);
      expect((await serialOf(store, 220_004)).clusters).toMatchObject([{ issn: issnOf(cluster) }]);
      expect((await findCluster(store.read, 'H', cluster))?.members).toEqual([220_002, 220_004]);
    });

    test.each([
      ['as the number of a title', () => `INSERT INTO title (number, ordinal) VALUES (${cluster}, 1)`],
      [
        'a title’s number as that of a cluster',
        () => `INSERT INTO cluster (kind, number, approved_by) VALUES ('H', 220001, 'x')`,
      ],
    ])('the database itself refuses %s', async (_what, statement) => {
      await expect(sql.raw(statement()).execute(store[storeInternals].db)).rejects.toThrow(/number of a/);
    });

    test('a number that names a cluster is no fault of the Register', async () => {
      const faults: string[] = [];
      const result = await checkRegister(store, staff, {
        only: ['states-follow-changes', 'states-mean', 'blocks-add-up', 'relations-hold'],
        onFault: (_check, { number, sentence }) =>
          void (number !== undefined && number >= 9_000_000 && faults.push(sentence)),
      });
      expect(result).toMatchObject({ ok: true });
      expect(faults).toEqual([]);
    });

    test('a member that is sent again without the number of its cluster is found, and mended', async () => {
      await takeTitles(store, [
        { number: 220_002, title: 'Sent again', issnL: 220_002, links: [['780', '0', 220_001]] },
      ]);
      expect((await findCluster(store.read, 'H', cluster))?.members).toContain(220_002);
      const found: string[] = [];
      const onFault = (
        _check: unknown,
        { number, sentence }: { readonly number?: number; readonly sentence: string },
      ) => void (number === 220_002 && found.push(sentence));
      await checkRegister(store, systemActor(), { only: ['one-issn-l-each'], repair: true, onFault });
      expect(found).toEqual([expect.stringContaining(`does not name its cluster, ISSN-H ${issnOf(cluster)}`)]);
      expect((await serialOf(store, 220_002)).clusters).toMatchObject([{ kind: 'H', issn: issnOf(cluster) }]);
    });

    test('a record that claims the number is rejected, and one that has it as cancelled leaves it', async () => {
      await expect(takeTitles(store, [{ number: cluster }])).rejects.toThrow('cluster-number');
      await takeTitles(store, [{ number: 225_001, cancelled: [issnOf(cluster)] }]);
      expect(await findNumber(store.read, cluster)).toMatchObject({ state: 'register' });
    });

    test('without a number left nothing is approved', async () => {
      const block = (await listBlocks(store.read, {}))[0]!;
      const left = Number(
        (await sql<{ n: number }>`SELECT count(*) AS n FROM free_number`.execute(store[storeInternals].db)).rows[0]!.n,
      );
      await sql`
        INSERT INTO number (number, state) SELECT number, 'unreported' FROM free_number
      `.execute(store[storeInternals].db);
      expect([block.centre, left > 0]).toEqual(['0', true]);
      await takeTitles(store, [{ number: 230_001 }, { number: 230_002, links: [['780', '0', 230_001]] }]);
      const result = await proposeCluster(store, staff, { kind: 'H', title: 230_001 });
      const { matter: id } = result as { matter: number };
      expect(await approveCluster(store, staff, { matter: id, reason: 'x' })).toMatchObject({
        problems: [{ type: 'block-exhausted' }],
      });
      expect((await findMatter(store.read, id))?.state).toBe('open');
    });
  });

  // The property is of the rules; the other database reads the same statements.
  test.skipIf(name !== 'embedded')(
    'of random histories exactly what hangs together is proposed',
    { timeout: 60_000 },
    async () => {
      let base = 300_000;
      // 780 and 785 by second indicator, with two kinds that are no step of a history.
      const kinds = [
        ...'01234567'.split('').map((ind2) => ['780', ind2] as const),
        ...'012345678'.split('').map((ind2) => ['785', ind2] as const),
        ['770', ' '] as const,
        ['776', '8'] as const,
      ];
      // Later titles name earlier ones and the other way round, so that no circle comes about.
      const link = fc.record({ one: fc.nat({ max: 7 }), other: fc.nat({ max: 7 }), kind: fc.constantFrom(...kinds) });
      await fc.assert(
        fc.asyncProperty(fc.array(link, { maxLength: 9 }), async (drawn) => {
          const first = base;
          base += 10;
          const links = drawn.filter(({ one, other }) => one !== other);
          const titles = Array.from(
            { length: 8 },
            (_, at): TitleGiven => ({
              number: first + at,
              links: links.flatMap(({ one, other, kind: [tag, ind2] }) => {
                const [low, high] = one < other ? [one, other] : [other, one];
                const [from, to] = tag === '780' ? [high, low] : [low, high];
                return from === at ? [[tag, ind2, first + to] as const] : [];
              }),
            }),
          );
          await takeTitles(store, titles);
          const steps = links.filter(({ kind: [tag] }) => tag === '780' || tag === '785');
          for (let at = 0; at < 8; at++) {
            const reached = new Set([at]);
            for (const title of reached) {
              for (const { one, other } of steps) {
                if (one === title) reached.add(other);
                if (other === title) reached.add(one);
              }
            }
            const expected = [...reached].sort((a, b) => a - b).map((title) => first + title);
            const found = await proposed(store, first + at);
            expect([issnFromInteger(first + at), found]).toEqual([
              issnFromInteger(first + at),
              expected.length < 2 ? ['alone'] : expected,
            ]);
          }
        }),
        { numRuns: 12, seed: 3297 },
      );
    },
  );
});
