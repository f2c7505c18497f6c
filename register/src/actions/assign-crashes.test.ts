/** Assignments that are broken off: before the commit nothing has happened, after it the same request is told what it was given. */
import { issnToInteger } from '@masthead/issn';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCataloguer, aCentre } from '../../test/build/a-centre.ts';
import { aDraft, anAssignment } from '../../test/build/an-assignment.ts';
import { eachDatabase } from '../../test/databases.ts';
import {
  checkKeyTitles,
  findCluster,
  findIncomingRelations,
  findNumber,
  findRecord,
  type Store,
  sealCommitted,
  verifyLedger,
} from '../store/index.ts';
import { type AssignRequest, assignIssn } from './assign-issn.ts';

type Ending = 'answered' | 'before the commit' | 'before the answer';

/** A process that ends so: what it had not committed is rolled back by the database, what it had to say is heard by nobody. */
function endingSo(store: Store, ending: Ending): Store {
  return {
    ...store,
    async transaction(work, options) {
      const result = await store.transaction(async (tx) => {
        const done = await work(tx);
        if (ending === 'before the commit') throw new Error('killed');
        return done;
      }, options);
      if (ending === 'before the answer') throw new Error('killed');
      return result;
    },
  };
}

/** Asked again by another process until there is an answer. */
async function insist(store: Store, request: AssignRequest, endings: readonly Ending[]): Promise<readonly number[]> {
  for (const ending of [...endings, 'answered' as const]) {
    const result = await assignIssn(endingSo(store, ending), aCataloguer(), request, { duplicates: 'exact' }).catch(
      () => undefined,
    );
    if (result?.ok) return result.titles.map(({ issn }) => issnToInteger(issn));
    if (result !== undefined) throw new Error(JSON.stringify(result.problems));
  }
  throw new Error('no answer');
}

const ending = fc.constantFrom<Ending>('before the commit', 'before the answer');

eachDatabase((_, open) => {
  test('however often it is broken off: no number twice, none lost, every title one ISSN-L and linked from both ends', async () => {
    const store = await open({ connections: 8 });
    await aCentre(store);
    let next = 0;
    const given: number[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(ending, { maxLength: 2 }), { minLength: 1, maxLength: 4 }), async (all) => {
        const requests = all.map(() => {
          const name = `Titre ${String(++next).padStart(4, '0')}`;
          return anAssignment([aDraft('p', name), aDraft('o', name, 'online'), aDraft('s', `Suite de ${name}`)], {
            links: [{ from: 's', kind: 'continues', to: 'p' }],
          });
        });
        const numbers = await Promise.all(requests.map((request, at) => insist(store, request, all[at]!)));
        given.push(...numbers.flat());
        for (const [print, online, later] of numbers as [number, number, number][]) {
          expect((await findCluster(store.read, 'L', print))?.members).toEqual([print, online].sort());
          expect((await findCluster(store.read, 'L', later))?.members).toEqual([later]);
          const back = await findIncomingRelations(store.read, print);
          expect(back.map(({ from, kind }) => [from, kind])).toEqual(
            expect.arrayContaining([
              [online, 'other-medium'],
              [later, 'continues'],
            ]),
          );
        }
      }),
      { numRuns: 12 },
    );
    const sorted = [...given].sort((a, b) => a - b);
    expect(sorted).toEqual(Array.from(sorted, (_unused, at) => 9_000_000 + at));
    expect(await findNumber(store.read, 9_000_000 + sorted.length)).toBeUndefined();
    await sealCommitted(store);
    expect((await checkKeyTitles(store.read, { limit: 10_000 })).faults).toEqual([]);
    expect((await verifyLedger(store.read)).problems).toEqual([]);
    expect((await findRecord(store.read, sorted.at(-1)!))?.position).toBeGreaterThan(0);
  }, 120_000);
});
