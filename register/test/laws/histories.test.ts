/**
 * Laws over random histories of all actions, with processes that die at random: no number is given twice, none is used again, every title
 * has one ISSN-L, every key title is one number's, every relation is seen from both ends, the ledger proves itself, replaying it gives the
 * same Register, and whoever follows it sees every change once (ISO 3297:2020, 5.9, 6.2, Annex B).
 */
import { issnFromInteger, issnToInteger } from '@masthead/issn';
import { toMarcJson } from '@masthead/marc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { approveCluster } from '../../src/actions/approve-cluster.ts';
import { assignIssn } from '../../src/actions/assign-issn.ts';
import { cancelDuplicate } from '../../src/actions/cancel-duplicate.ts';
import { findClusterFaults } from '../../src/actions/check-clusters.ts';
import { checkRegister, registerChecks } from '../../src/actions/check-register.ts';
import { findRelationFaults } from '../../src/actions/check-relations.ts';
import { confirmIssn } from '../../src/actions/confirm-issn.ts';
import { correctRecord } from '../../src/actions/correct-record.ts';
import { importForCentre } from '../../src/actions/import-for-centre.ts';
import { proposeCluster } from '../../src/actions/propose-cluster.ts';
import { replayLedger } from '../../src/actions/replay-ledger.ts';
import { suppressIssn } from '../../src/actions/suppress-issn.ts';
import { transferCustody } from '../../src/actions/transfer-custody.ts';
import { undoChange } from '../../src/actions/undo-change.ts';
import type { Actor } from '../../src/domain/actor.ts';
import {
  checkKeyTitles,
  findRecord,
  listChanges,
  listMatters,
  type SealedChange,
  type Store,
  sealCommitted,
  sealHead,
  verifyLedger,
} from '../../src/store/index.ts';
import { aCentre } from '../build/a-centre.ts';
import { head, system } from '../build/a-life.ts';
import { aField } from '../build/a-record.ts';
import { aDraft } from '../build/an-assignment.ts';
import { contentOf } from '../build/content-of.ts';
import { eachDatabase } from '../databases.ts';

const staff: Actor = { name: 'staff', role: 'staff' };
const evidence = { type: 'statement', text: 'seen' } as const;
const reason = 'because';

/** `pick` and `other` choose among the numbers that there are by then; `dies` says where the first attempt ends. */
interface Step {
  readonly verb: (typeof verbs)[number];
  readonly centre: '7' | '2';
  readonly pick: number;
  readonly other: number;
  readonly title: number;
  readonly dies: 'not' | 'before the commit' | 'before the answer';
}

const verbs = [
  'assign',
  'assign',
  'assign',
  'successor',
  'successor',
  'confirm',
  'confirm',
  'suppress',
  'cancel',
  'correct',
  'undo',
  'transfer',
  'import',
  'history',
] as const;

const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom(...verbs),
  centre: fc.constantFrom('7' as const, '7' as const, '2' as const),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  // Few names, so that key titles meet.
  title: fc.nat(5),
  dies: fc.constantFrom('not', 'not', 'before the commit', 'before the answer'),
});

class Killed extends Error {}

/** A process that ends at a commit: what it had not committed is rolled back, what it had to say is heard by nobody. */
function dying(store: Store, dies: Step['dies']): Store {
  if (dies === 'not') return store;
  return {
    ...store,
    async transaction(work, options) {
      const result = await store.transaction(async (tx) => {
        const done = await work(tx);
        if (dies === 'before the commit') throw new Killed('killed');
        return done;
      }, options);
      if (dies === 'before the answer') throw new Killed('killed');
      return result;
    },
  };
}

/** Does one step; whether the Register refuses it or not is its own affair, but it never fails otherwise. */
async function take(store: Store, { verb, centre, pick, other, title, dies }: Step, at: number, numbers: number[]) {
  const actor = head(centre);
  const choose = (index: number): number => numbers[index % Math.max(1, numbers.length)] ?? 0;
  const number = choose(pick);
  const name = `Titre ${['premier', 'second', 'tiers', 'quart', 'quint', 'sixte'][title]}`;
  const work: Record<Step['verb'], (store: Store) => Promise<unknown>> = {
    assign: (through) => assignOne(through, [aDraft('p', name), aDraft('o', name, 'online')]),
    successor: (through) => assignOne(through, [aDraft('s', `${name} nouveau`)], number),
    confirm: (through) => confirmIssn(through, actor, { number, evidence, published: '2020' }),
    suppress: (through) => suppressIssn(through, staff, { number, reason, evidence }),
    cancel: (through) =>
      cancelDuplicate(through, staff, { number, inFavourOf: choose(other), reason, takeKeyTitle: other % 3 === 0 }),
    async correct(through) {
      const basedOn = (await findRecord(through.read, number))?.ordinal ?? 1;
      const edits = [{ type: 'add', field: aField('500', '  ', 'a', `note ${at}`) }] as const;
      return correctRecord(through, actor, { number, basedOn, correction: { edits }, proof: evidence, reason });
    },
    async undo(through) {
      const { position } = await sealHead(through.read);
      return undoChange(through, staff, { position: 1 + (pick % Math.max(1, position)), reason });
    },
    transfer: (through) =>
      transferCustody(through, staff, { from: centre, to: centre === '7' ? '2' : '7', numbers: [number], reason }),
    async import(through) {
      const row = await findRecord(through.read, number);
      if (row === undefined) return;
      const fields = [...row.record.fields, aField('500', '  ', 'a', `from a file ${at}`)];
      const text = JSON.stringify(toMarcJson({ ...row.record, fields }));
      const chunks = (async function* () {
        yield new TextEncoder().encode(text);
      })();
      await importForCentre(through, actor, centre, [{ name: `f${at}`, chunks, format: 'json' }]);
    },
    async history(through) {
      await proposeCluster(through, staff, { kind: 'H', title: number });
      const [matter] = await listMatters(through.read, { kind: 'cluster-proposed', limit: 1 });
      if (matter !== undefined) await approveCluster(through, staff, { matter: matter.id, reason });
    },
  };
  // The same request again, as by a program that lost the answer.
  for (const ending of dies === 'not' ? (['not'] as const) : ([dies, 'not'] as const)) {
    try {
      await work[verb](dying(store, ending));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }

  async function assignOne(through: Store, titles: Parameters<typeof assignIssn>[2]['titles'], after?: number) {
    const links =
      titles.length > 1
        ? [{ from: 'p', kind: 'other-medium' as const, to: 'o' }]
        : [{ from: 's', kind: 'continues' as const, to: issnFromInteger(after ?? 0) }];
    const request = { key: `request ${at}`, centre, state: 'provisional' as const, despite: 'a test', titles, links };
    const result = await assignIssn(through, actor, request, { duplicates: 'exact' });
    if (result.ok && !result.repeated) numbers.push(...result.titles.map(({ issn }) => issnToInteger(issn)));
  }
}

async function allChanges(store: Store): Promise<SealedChange[]> {
  const all: SealedChange[] = [];
  for (;;) {
    const page = await listChanges(store.read, { after: all.length, limit: 500, records: true });
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** Looked at below, fault by fault. */
const judgedChecks: readonly string[] = ['relations-hold', 'one-issn-l-each'];
const judged: ReadonlySet<string> = new Set([
  'versions-apart',
  'version-titles',
  'dates',
  'differs',
  'to-unknown',
  'to-suppressed',
]);

/** What holds after every history. */
async function holds(store: Store, numbers: readonly number[]): Promise<SealedChange[]> {
  await sealCommitted(store);
  // No number twice: the ledger creates each title once, and no two answers named one number.
  expect(new Set(numbers).size).toBe(numbers.length);
  const changes = await allChanges(store);
  const created = changes.filter(({ kind, ordinal }) => ordinal === 1 && /created|assigned/.test(kind));
  expect(new Set(created.map(({ number }) => number)).size).toBe(created.length);
  expect(changes.map(({ position }) => position)).toEqual(changes.map((_, at) => at + 1));
  expect((await verifyLedger(store.read)).problems).toEqual([]);
  expect((await checkKeyTitles(store.read, { after: -1, limit: 10_000 })).faults).toEqual([]);
  const faults: unknown[] = [];
  const only = registerChecks.map(({ name }) => name).filter((name) => !judgedChecks.includes(name));
  await checkRegister(store, system, { only, onFault: ({ name }, fault) => void faults.push([name, fault]) });
  expect(faults).toEqual([]);
  for await (const fault of findClusterFaults(store.read)) {
    // A cancelling may bring two titles of one medium together: whether one of them is a duplicate too, a reader has to judge.
    if (fault.type !== 'medium-twice') expect(fault).toBeUndefined();
  }
  const matters = await listMatters(store.read, { kind: 'relation-proposed', limit: 1000 });
  for await (const fault of findRelationFaults(store.read)) {
    // What a reader has to judge (whether two versions are one title, whether dates fit) is no breach of a law.
    if (judged.has(fault.type)) continue;
    // Every relation is seen from both ends, or waits at the centre of the other record.
    const waits = fault.type === 'missing' && matters.some(({ number }) => number === fault.other);
    expect(waits ? [] : [fault]).toEqual([]);
  }
  return changes;
}

eachDatabase((name, open) => {
  test('whatever is done, in whatever order, and wherever a process dies', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const store = await open();
        await aCentre(store, { code: '7' });
        await aCentre(store, { code: '2', first: 9_001_000 });
        await aCentre(store, { code: '0', first: 9_002_000 });
        const numbers: number[] = [];
        for (const [at, one] of steps.entries()) await take(store, one, at, numbers);
        const changes = await holds(store, numbers);
        for (const number of numbers) {
          const row = await findRecord(store.read, number);
          if (row === undefined) throw new Error(`${issnFromInteger(number)} was given and has no record`);
        }
        const again = await open();
        expect(await replayLedger(again, system, changes)).toEqual({ ok: true, replayed: changes.length });
        expect(await contentOf(again)).toEqual(await contentOf(store));
        await store.close();
        await again.close();
      }),
      // A failure is shown as it was found: to make it smaller takes hundreds of registers.
      { numRuns: name === 'embedded' ? 12 : 6, endOnFailure: true },
    );
  });

  if (name === 'postgresql') {
    test('sixteen writers, and one who follows the ledger', { timeout: 300_000 }, async () => {
      const store = await open({ connections: 20 });
      await aCentre(store, { code: '7' });
      await aCentre(store, { code: '2', first: 9_001_000 });
      await aCentre(store, { code: '0', first: 9_002_000 });
      const numbers: number[] = [];
      const seen: number[] = [];
      let writing = true;
      const follow = async () => {
        for (let after = 0; ; ) {
          const last = !writing;
          const page = await listChanges(store.read, { after, limit: 50 });
          for (const { position } of page) seen.push(position);
          after = page.at(-1)?.position ?? after;
          if (last && page.length === 0) return;
        }
      };
      const following = follow();
      // Not with files that were written out before somebody else changed the record, nor with undoing what others build on: both put an
      // earlier record in its place, links and all, and the check of relations is there to tell.
      const together = step.filter(({ verb }) => verb !== 'import' && verb !== 'undo');
      const histories = fc.sample(fc.array(together, { minLength: 8, maxLength: 8 }), { numRuns: 16, seed: 16 });
      await Promise.all(
        histories.map(async (steps, writer) => {
          for (const [at, one] of steps.entries()) await take(store, one, writer * 1000 + at, numbers);
        }),
      );
      await sealCommitted(store);
      writing = false;
      await following;
      const changes = await holds(store, numbers);
      expect(seen).toEqual(changes.map(({ position }) => position));
    });
  }
});
