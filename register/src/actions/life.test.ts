/** Laws of what happens to numbers after their assignment: whatever is done, in whatever order, and whoever undoes it. */
import { readMarc21 } from '@masthead/crosswalk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aProvisional, aTitleOf, issn, sealed, system, take } from '../../test/build/a-life.ts';
import { aField } from '../../test/build/a-record.ts';
import { eachDatabase } from '../../test/databases.ts';
import { isWithdrawn, mayMove } from '../domain/number-state.ts';
import {
  checkKeyTitles,
  findClusterOf,
  findLastReplacements,
  findNumber,
  findRecord,
  findRevision,
  history,
  type Store,
  verifyLedger,
} from '../store/index.ts';
import { cancelDuplicate } from './cancel-duplicate.ts';
import { confirmIssn } from './confirm-issn.ts';
import { correctRecord } from './correct-record.ts';
import type { LifeResult } from './life/problems.ts';
import { suppressIssn } from './suppress-issn.ts';
import { undoChange } from './undo-change.ts';

const size = 6;
const said = { type: 'statement', text: 'Seen.' } as const;
const reason = 'By the property test.';

/** Which of the numbers, and what is done with it. */
const step = fc.oneof(
  fc.record({ type: fc.constant('confirm' as const), at: fc.nat(size - 1) }),
  fc.record({ type: fc.constant('suppress' as const), at: fc.nat(size - 1) }),
  fc.record({ type: fc.constant('cancel' as const), at: fc.nat(size - 1), to: fc.nat(size - 1), key: fc.boolean() }),
  fc.record({ type: fc.constant('retitle' as const), at: fc.nat(size - 1), title: fc.constantFrom('A', 'B', 'C') }),
  // Of the changes of a number, from the last back.
  fc.record({ type: fc.constant('undo' as const), at: fc.nat(size - 1), back: fc.nat(3) }),
);
/** What is done at the same moment. */
const turn = fc.array(step, { minLength: 1, maxLength: 3 });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Two in three media under one ISSN-L, two under another, one alone; each is linked to the next. */
async function begin(store: Store, base: number): Promise<void> {
  const own = [0, 1, 2, 3, 4, 5].map((at) => base + at);
  const clusterOf = [0, 0, 0, 3, 3, 5];
  await take(
    store,
    ...own.map((number, at) => {
      const given = {
        centre: '2',
        issnL: issn(base + clusterOf[at]!),
        medium: at % 2 === 0 ? ('print' as const) : ('online' as const),
        links: [['785', '0', 'Next', issn(base + ((at + 1) % size))]] as const,
      };
      const title = `Title ${base} ${at}`;
      return at % 2 === 0 ? aTitleOf(number, title, given) : aProvisional(number, title, given);
    }),
  );
}

async function run(store: Store, base: number, one: Step): Promise<LifeResult<object>> {
  const number = base + one.at;
  switch (one.type) {
    case 'confirm':
      return confirmIssn(store, system, { number, evidence: said, published: '2020' });
    case 'suppress':
      return suppressIssn(store, system, { number, reason, evidence: said });
    case 'cancel':
      return cancelDuplicate(store, system, { number, inFavourOf: base + one.to, reason, takeKeyTitle: one.key });
    case 'retitle': {
      const basedOn = (await findRecord(store.read, number))!.ordinal;
      const edits = [{ type: 'replace', field: aField('222', '  ', 'a', `Title ${base} ${one.title}`) }] as const;
      return correctRecord(store, system, { number, basedOn, correction: { edits }, proof: said, reason });
    }
    case 'undo': {
      await sealed(store);
      const position = (await history(store.read, number)).at(-1 - one.back)?.position ?? 0;
      return undoChange(store, system, { position, reason });
    }
  }
}

async function hold({ read }: Store, base: number): Promise<void> {
  for (let number = base; number < base + size; number++) {
    const row = (await findNumber(read, number))!;
    const record = (await findRecord(read, number))!;
    // The record says what the Register says.
    const serial = readMarc21(record.record).serial!;
    expect([number, serial.status, serial.replacedBy]).toEqual([
      number,
      row.state,
      row.replacement === undefined ? undefined : issn(row.replacement),
    ]);
    // A withdrawn number stands in no cluster, every other one under an ISSN-L that is in use.
    const cluster = await findClusterOf(read, 'L', number);
    expect([number, cluster === undefined]).toEqual([number, isWithdrawn(row.state)]);
    if (cluster !== undefined) {
      expect(serial.issnL).toBe(issn(cluster.cluster));
      expect(isWithdrawn((await findNumber(read, cluster.cluster))!.state)).toBe(false);
      expect(cluster.members).toContain(cluster.cluster);
    }
    // What replaces it is in use, by however many steps.
    if (row.state === 'cancelled') {
      const last = (await findLastReplacements(read, [number])).get(number)!;
      expect([number, isWithdrawn((await findNumber(read, last))!.state)]).toEqual([number, false]);
    }
    // Every former revision is there, and every step between two states is one of the table.
    for (let ordinal = 1; ordinal <= record.ordinal; ordinal++) {
      expect(await findRevision(read, record.title, ordinal)).toBeDefined();
    }
    const changes = await history(read, number);
    expect(changes.at(-1)).toMatchObject({ state: row.state, ordinal: record.ordinal });
    for (const [at, change] of changes.entries()) {
      const before = changes[at - 1];
      if (before === undefined || before.state === change.state) continue;
      const verbs = ['confirm-issn', 'suppress-issn', 'cancel-duplicate', 'undo-change', 'import-records'] as const;
      expect(verbs.some((verb) => mayMove(before.state, change.state, verb))).toBe(true);
      if (isWithdrawn(before.state) && !isWithdrawn(change.state)) expect(change.kind).toBe('change-undone');
    }
  }
  expect((await checkKeyTitles(read, { after: base - 1, limit: size })).faults).toEqual([]);
}

eachDatabase((name, open) => {
  test('law: whatever is done and undone, records, numbers, clusters, key titles and ledger agree', async () => {
    const store = await open({ connections: 4 });
    const counts = { done: 0, refused: 0 };
    let base = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 4, maxLength: 9 }), async (turns) => {
        base += 10;
        await begin(store, base);
        for (const steps of turns) {
          const results = await Promise.all(steps.map((one) => run(store, base, one)));
          for (const { ok } of results) counts[ok ? 'done' : 'refused']++;
        }
        await sealed(store);
        await hold(store, base);
      }),
      { numRuns: name === 'embedded' ? 20 : 12, seed: 59, endOnFailure: true },
    );
    expect((await verifyLedger(store.read)).problems).toEqual([]);
    // The law would hold of nothing as well.
    expect(counts.done).toBeGreaterThan(30);
    expect(counts.refused).toBeGreaterThan(10);
  }, 180_000);
});
