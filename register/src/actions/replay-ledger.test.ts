/** A ledger that is replayed makes the register that it came from, and takes nothing that was altered on the way. */
import { Readable } from 'node:stream';
import { issnFromInteger } from '@masthead/issn';
import { type MarcRecord, toMarcJson } from '@masthead/marc';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { aProvisional, aTitleOf, sealed, system, take } from '../../test/build/a-life.ts';
import { aField } from '../../test/build/a-record.ts';
import { giveAuthorityBlock } from '../../test/build/clustered-titles.ts';
import { contentOf } from '../../test/build/content-of.ts';
import { eachDatabase } from '../../test/databases.ts';
import {
  history,
  listChanges,
  listMatters,
  type SealedChange,
  type Store,
  sealHead,
  setNumberState,
  verifyLedger,
  writeCentres,
  writeNumbers,
} from '../store/index.ts';
import { approveCluster } from './approve-cluster.ts';
import { cancelDuplicate } from './cancel-duplicate.ts';
import { confirmIssn } from './confirm-issn.ts';
import { importRecords } from './import-records.ts';
import { moveIssnLByHand } from './move-issn-l.ts';
import { proposeCluster } from './propose-cluster.ts';
import { replayLedger } from './replay-ledger.ts';
import { suppressIssn } from './suppress-issn.ts';
import { transferCustody } from './transfer-custody.ts';
import { undoChange } from './undo-change.ts';

// Registers are made, filled and compared whole: seconds each on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const change = { actor: 'test' };
const staff = { name: 'ana', role: 'staff' } as const;
const L = (number: number) => ({ issnL: issnFromInteger(number) });

async function allOf(store: Store): Promise<SealedChange[]> {
  const all: SealedChange[] = [];
  for (;;) {
    const page = await listChanges(store.read, { after: all.length, limit: 100, records: true });
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** A register with some of everything that happens to numbers. */
async function live(store: Store): Promise<void> {
  await giveAuthorityBlock(store, 9_100_000);
  await store.transaction((tx) => writeCentres(tx, [{ code: '2' }, { code: '7' }]));
  await take(
    store,
    aTitleOf(100, 'Nature', { ...L(100), centre: '7', links: [['785', '0', 'Later', issnFromInteger(104)]] }),
    aTitleOf(101, 'Nature (Online)', { ...L(100), centre: '7', medium: 'online' }),
    aTitleOf(102, 'Nature abroad', { ...L(102), centre: '7', cancelled: [issnFromInteger(103)] }),
    aTitleOf(104, 'Later', { centre: '2' }),
    aTitleOf(107, 'Nature', { centre: '2' }),
    aProvisional(105, 'Coming soon', { centre: '7' }),
    aProvisional(106, 'Never to come', { centre: '7' }),
  );
  // The same title twice, a record that changes, a number without a record in a cluster, and one in custody alone.
  await take(store, aTitleOf(104, 'Later still', { centre: '2', fields: [aField('500', '  ', 'a', 'A note')] }));
  await store.transaction(async (tx) => {
    await writeNumbers(tx, [
      { number: 110, state: 'unreported', clusters: [{ kind: 'L', number: 100 }], change },
      { number: 111, state: 'unreported', centre: '7', change },
    ]);
    // Nothing but the cluster is new.
    await writeNumbers(tx, [{ number: 111, state: 'unreported', clusters: [{ kind: 'L', number: 100 }], change }]);
    await setNumberState(tx, { number: 112, state: 'cancelled', replacement: 104, change });
  });
  await take(store, aTitleOf(112, 'Said to be cancelled', { status: 'Cancelled' }));
  await sealed(store);
}

/** And what centres and the Authority do with them, each verb once; a part of it undone. */
async function liveOn(store: Store): Promise<void> {
  const reason = 'because';
  const evidence = { type: 'statement', text: 'seen' } as const;
  const ok = (result: { readonly ok: boolean; readonly problems?: unknown }): void =>
    expect(result.problems).toBeUndefined();
  ok(await moveIssnLByHand(store, system, { from: 100, to: 101, why: 'corrected', reason }));
  ok(await confirmIssn(store, system, { number: 105, evidence, published: '2026-05', reason }));
  ok(await suppressIssn(store, system, { number: 106, reason, evidence }));
  ok(await cancelDuplicate(store, system, { number: 102, inFavourOf: 100, reason, evidence }));
  ok(await transferCustody(store, system, { from: '7', to: '2', numbers: [101, 111], reason }));
  await sealed(store);
  const position = (number: number, kind: string) =>
    history(store.read, number).then((all) => all.findLast((one) => one.kind === kind)!.position!);
  ok(await undoChange(store, system, { position: await position(102, 'number-cancelled'), reason }));
  const proposed = await proposeCluster(store, staff, { kind: 'H', title: 100 });
  ok(proposed);
  const [matter] = await listMatters(store.read, { kind: 'cluster-proposed', limit: 10 });
  ok(await approveCluster(store, staff, { matter: matter!.id, reason }));
  await sealed(store);
}

eachDatabase((_, open) => {
  test('an empty register becomes the one that the changes came from', async () => {
    const [first, second] = [await open(), await open()];
    await live(first);
    const changes = await allOf(first);
    expect(await replayLedger(second, system, changes)).toEqual({ ok: true, replayed: changes.length });
    expect(await sealHead(second.read)).toEqual(await sealHead(first.read));
    expect(await contentOf(second)).toEqual(await contentOf(first));
    expect((await verifyLedger(second.read)).problems).toEqual([]);
    // And what follows can be replayed onto it.
    const before = changes.length;
    await liveOn(first);
    const later = (await allOf(first)).slice(before);
    expect(later.length).toBeGreaterThan(3);
    expect(await replayLedger(second, system, later)).toEqual({ ok: true, replayed: later.length });
    expect(await contentOf(second)).toEqual(await contentOf(first));
    expect((await verifyLedger(second.read)).problems).toEqual([]);
  });

  test('what was altered, left out or put in is not taken, and what came before it is', async () => {
    const first = await open();
    await live(first);
    const changes = await allOf(first);
    const altered = (at: number, what: Partial<SealedChange>): SealedChange[] =>
      changes.map((one, index) => (index === at ? { ...one, ...what } : one));
    const rows: readonly (readonly [changes: readonly SealedChange[], type: string, position: number])[] = [
      [altered(3, { actor: 'somebody else' }), 'change-altered', 4],
      [altered(0, { text: changes[0]!.text!.replace('Nature', 'Natura') }), 'record-altered', 1],
      [altered(4, { sealedAt: new Date(0) }), 'chain-broken', 5],
      [changes.toSpliced(2, 1), 'position-expected', 4],
      [changes.slice(1), 'position-expected', 2],
    ];
    for (const [replayed, type, position] of rows) {
      const store = await open();
      const result = await replayLedger(store, system, replayed);
      expect(result).toMatchObject({ ok: false, replayed: 0, problems: [{ type, position }] });
      expect((await sealHead(store.read)).position).toBe(0);
    }
  });

  test('law: whatever happens to a few numbers, a replay that follows makes the same register', {
    timeout: 180_000,
  }, async () => {
    const [first, second] = [await open(), await open()];
    const number = fc.integer({ min: 0, max: 7 });
    const step = fc.oneof(
      fc.record({
        type: fc.constant('record' as const),
        number,
        title: fc.constantFrom('One', 'Two', 'Three'),
        issnL: fc.option(number, { nil: undefined }),
        link: fc.option(number, { nil: undefined }),
        status: fc.constantFrom('Register', 'Provisional', 'Legacy', 'Cancelled', 'Suppressed'),
        centre: fc.constantFrom('2', '7', undefined),
      }),
      fc.record({
        type: fc.constant('number' as const),
        number: fc.integer({ min: 0, max: 11 }),
        issnL: fc.option(number, { nil: undefined }),
        centre: fc.constantFrom('2', '7', undefined),
      }),
      fc.record({ type: fc.constant('cancel' as const), number, other: number }),
      fc.record({ type: fc.constant('suppress' as const), number }),
    );
    type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
    const reason = 'because';
    const evidence = { type: 'statement', text: 'seen' } as const;
    // Each history is about numbers and titles of its own. What the rules refuse is refused: that is no matter of the ledger.
    const take1 = async (one: Step, base: number): Promise<void> => {
      const of = base + one.number;
      if (one.type === 'record') {
        const { title, status, centre, issnL, link } = one;
        await tryRecord(
          first,
          aTitleOf(of, `${title} ${base}`, {
            status,
            ...(centre !== undefined && { centre }),
            ...(issnL !== undefined && L(base + issnL)),
            ...(link !== undefined &&
              link !== one.number && { links: [['780', '0', 'Before', issnFromInteger(base + link)] as const] }),
          }),
        );
      } else if (one.type === 'number') {
        const { centre, issnL } = one;
        const clusters = issnL === undefined ? [] : [{ kind: 'L', number: base + issnL }];
        const write = { number: of, state: 'unreported' as const, clusters, change };
        await first
          .transaction((tx) => writeNumbers(tx, [{ ...write, ...(centre !== undefined && { centre }) }]))
          .catch((cause: Error) => expect(cause.message).toContain('does not become'));
      } else if (one.type === 'cancel') {
        await cancelDuplicate(first, system, { number: of, inFavourOf: base + one.other, reason, evidence });
      } else {
        await suppressIssn(first, system, { number: of, reason, evidence });
      }
    };
    let base = 1_000;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        base += 100;
        for (const one of steps) await take1(one, base);
        await sealed(first);
        const { position } = await sealHead(second.read);
        const later = await listChanges(first.read, { after: position, limit: 1000, records: true });
        expect(await replayLedger(second, system, later)).toEqual({ ok: true, replayed: later.length });
        expect(await contentOf(second)).toEqual(await contentOf(first));
        expect((await verifyLedger(first.read)).problems).toEqual([]);
        expect((await verifyLedger(second.read)).problems).toEqual([]);
      }),
      { numRuns: 15 },
    );
    expect((await sealHead(first.read)).position).toBeGreaterThan(20);
  });
});

/** As an import takes it, or refuses it. */
async function tryRecord(store: Store, record: MarcRecord): Promise<void> {
  const chunks = Readable.from([Buffer.from(JSON.stringify(toMarcJson(record)))]);
  await importRecords(store, [{ name: 'test', chunks, format: 'json' }], { actor: 'test' });
}
