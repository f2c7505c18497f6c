/** Undoing: as it was before, by a new change, and only while nothing builds on what is undone. */
import { expect, test } from 'vitest';
import {
  aProvisional,
  aTitleOf,
  cataloguer,
  done,
  head,
  issn,
  problemsOf,
  recordOf,
  sealed,
  serialOf,
  stateOf,
  system,
  take,
  typesOf,
} from '../../test/build/a-life.ts';
import { aField } from '../../test/build/a-record.ts';
import { eachDatabase } from '../../test/databases.ts';
import {
  findClusterOf,
  findKeyTitleHolders,
  findNumber,
  findRecord,
  history,
  listMatters,
  type Store,
  setNumberState,
  verifyLedger,
} from '../store/index.ts';
import { cancelDuplicate } from './cancel-duplicate.ts';
import { confirmIssn } from './confirm-issn.ts';
import { correctRecord } from './correct-record.ts';
import { describeLifeProblem } from './describe-life-problem.ts';
import { suppressIssn } from './suppress-issn.ts';
import { undoChange } from './undo-change.ts';

const reason = 'It was a mistake.';
const statement = { type: 'statement', text: 'Seen.' } as const;
const undo = (store: Store, position: number, actor = system) => undoChange(store, actor, { position, reason });
const confirm = (store: Store, number: number) =>
  confirmIssn(store, system, { number, evidence: statement, published: '2026', now: new Date('2026-11-22T00:00:00Z') });
const retitle = async (store: Store, number: number, title: string) => {
  const { ordinal } = (await findRecord(store.read, number))!;
  const edits = [{ type: 'replace', field: aField('222', '  ', 'a', title) }] as const;
  return correctRecord(store, system, { number, basedOn: ordinal, correction: { edits }, proof: statement, reason });
};
/** Position of the latest change of a number. */
const last = async (store: Store, number: number): Promise<number> => {
  await sealed(store);
  return (await history(store.read, number)).at(-1)!.position!;
};

eachDatabase((_, open) => {
  test('a confirmation and a suppression: the former record as a new revision, the former state, and the ledger verifies', async () => {
    const store = await open();
    await take(store, aProvisional(1, 'New journal', { centre: '2', expected: '202701' }));
    const before = (await findRecord(store.read, 1))!;
    done(await confirm(store, 1));
    const position = await last(store, 1);
    const undone = done(await undo(store, position, head('2')));
    expect(undone).toMatchObject({
      undone: [position],
      numbers: [{ issn: issn(1), from: 'register', to: 'provisional' }],
    });
    const after = (await findRecord(store.read, 1))!;
    expect([after.ordinal, after.hash, after.state]).toEqual([3, before.hash, 'provisional']);
    await sealed(store);
    expect((await history(store.read, 1)).at(-1)).toMatchObject({
      kind: 'change-undone',
      reason,
      detail: { undoes: [position] },
    });
    done(await suppressIssn(store, system, { number: 1, reason, evidence: statement }));
    done(await undo(store, await last(store, 1)));
    expect([await stateOf(store, 1), (await findRecord(store.read, 1))?.hash]).toEqual(['provisional', before.hash]);
    expect((await verifyLedger(store.read)).problems).toEqual([]);
  });

  test('a cancelling with all that followed from it: links, ISSN-L, key title and what was proposed', async () => {
    const store = await open();
    await take(
      store,
      aTitleOf(1, 'Nature', { issnL: issn(1) }),
      aTitleOf(2, 'Nature (London)', { issnL: issn(1) }),
      aTitleOf(3, 'Nature (Online)', { issnL: issn(1), medium: 'online', links: [['776', '8', 'Nature', issn(1)]] }),
      aTitleOf(4, 'Later', { centre: '7', links: [['780', '0', 'Nature', issn(1)]] }),
    );
    const before = await Promise.all([1, 2, 3, 4].map((number) => recordOf(store, number)));
    const admin = { name: 'head of none', role: 'head', centre: '2' } as const;
    expect(typesOf(await cancelDuplicate(store, admin, { number: 1, inFavourOf: 2, reason }))).toEqual([
      'not-in-custody',
    ]);
    done(await cancelDuplicate(store, system, { number: 1, inFavourOf: 2, reason, takeKeyTitle: true }));
    expect(await findClusterOf(store.read, 'L', 3)).toMatchObject({ cluster: 2, members: [2, 3] });
    const { numbers } = done(await undo(store, await last(store, 1)));
    expect(numbers.map((one) => one.issn)).toEqual([1, 2, 3, 4].map(issn));
    expect(await Promise.all([1, 2, 3, 4].map((number) => recordOf(store, number)))).toEqual(before);
    expect(await findNumber(store.read, 1)).toMatchObject({ state: 'register' });
    expect(await findNumber(store.read, 1)).not.toHaveProperty('replacement');
    expect(await findClusterOf(store.read, 'L', 3)).toMatchObject({ cluster: 1, members: [1, 2, 3] });
    expect(await findClusterOf(store.read, 'L', 2)).toMatchObject({ cluster: 1 });
    const holders = await findKeyTitleHolders(store.read, ['nature', 'naturelondon']);
    expect([holders.get('nature')?.number, holders.get('naturelondon')?.number]).toEqual([1, 2]);
    expect((await verifyLedger(store.read)).problems).toEqual([]);
  });

  test('what was proposed to another centre is dismissed with the cancelling', async () => {
    const store = await open();
    await take(
      store,
      aTitleOf(1, 'Goes', { centre: '2' }),
      aTitleOf(2, 'Stays', { centre: '2' }),
      aTitleOf(4, 'Later', { centre: '7', links: [['780', '0', 'Goes', issn(1)]] }),
    );
    done(await cancelDuplicate(store, head('2'), { number: 1, inFavourOf: 2, reason }));
    expect(await listMatters(store.read, { centre: '7', limit: 9 })).toHaveLength(1);
    done(await undo(store, await last(store, 1), head('2')));
    expect(await listMatters(store.read, { centre: '7', limit: 9 })).toEqual([]);
    expect(await listMatters(store.read, { centre: '7', state: 'dismissed', limit: 9 })).toHaveLength(1);
  });

  test('numbers without a record go back to their state, and into their clusters', async () => {
    const store = await open();
    await take(store, aTitleOf(2, 'Stays'));
    const clusters = [{ kind: 'L', number: 2 }];
    const change = { actor: 'test' };
    await store.transaction((tx) => setNumberState(tx, { number: 1, state: 'unreported', clusters, change }));
    done(await cancelDuplicate(store, system, { number: 1, inFavourOf: 2, reason }));
    expect(await findClusterOf(store.read, 'L', 1)).toBeUndefined();
    done(await undo(store, await last(store, 1)));
    expect(await stateOf(store, 1)).toBe('unreported');
    expect(await findClusterOf(store.read, 'L', 1)).toMatchObject({ cluster: 2 });
  });

  test('later changes first, the last of them first; an undoing is a change and can be undone', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'One'));
    done(await retitle(store, 1, 'Two'));
    const two = await last(store, 1);
    done(await retitle(store, 1, 'Three'));
    const three = await last(store, 1);
    expect(problemsOf(await undo(store, two))).toEqual([
      { type: 'later-changes', position: two, issn: issn(1), later: [three] },
    ]);
    done(await undo(store, three));
    const undoing = await last(store, 1);
    expect(problemsOf(await undo(store, three))).toEqual([{ type: 'already-undone', position: three, by: undoing }]);
    // Undone and undoing are as if they had not been …
    done(await undo(store, two));
    expect((await serialOf(store, 1)).keyTitle?.text).toBe('One');
    // … until the undoing is undone in its turn, from the last back.
    expect(typesOf(await undo(store, undoing))).toEqual(['later-changes']);
    done(await undo(store, await last(store, 1)));
    expect((await serialOf(store, 1)).keyTitle?.text).toBe('Two');
    done(await undo(store, undoing));
    expect((await serialOf(store, 1)).keyTitle?.text).toBe('Three');
    expect(typesOf(await undo(store, two))).toEqual(['later-changes']);
    expect((await findRecord(store.read, 1))?.ordinal).toBe(7);
  });

  test('refused when its key title was given to another meanwhile, and when another was cancelled for it', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Nature'), aTitleOf(2, 'Other'), aTitleOf(3, 'Third'));
    done(await retitle(store, 1, 'Nature (London)'));
    const position = await last(store, 1);
    done(await retitle(store, 2, 'Nature'));
    expect(problemsOf(await undo(store, position))).toEqual([
      { type: 'key-title-taken', issn: issn(1), keyTitle: 'Nature', holder: issn(2) },
    ]);
    expect((await findRecord(store.read, 1))?.ordinal).toBe(2);
    // Suppressed by mistake, undone; cancelled for it; the undoing is undone.
    done(await suppressIssn(store, system, { number: 3, reason }));
    done(await undo(store, await last(store, 3)));
    const undoing = await last(store, 3);
    await take(store, aTitleOf(4, 'Went to it', { status: 'Cancelled', recordStatus: 'd', replacedBy: issn(3) }));
    expect(problemsOf(await undo(store, undoing))).toEqual([
      { type: 'cited-as-replacement', issn: issn(3), by: [issn(4)] },
    ]);
  });

  test('what came in by a file is undone record by record; the first change of a number is not undone', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'One', { centre: '2' }), aTitleOf(2, 'Other', { centre: '2' }));
    const first = await last(store, 1);
    await take(store, aTitleOf(1, 'One, wrongly', { centre: '2' }), aTitleOf(2, 'Other, wrongly', { centre: '2' }));
    const position = await last(store, 1);
    expect(done(await undo(store, position)).undone).toEqual([position]);
    expect((await serialOf(store, 1)).titleProper?.text).toBe('One');
    expect((await serialOf(store, 2)).titleProper?.text).toBe('Other, wrongly');
    const rows = [
      ['the first of its number', system, first, 'nothing-before'],
      ['no such change', system, 999_999, 'position-unknown'],
      ['elsewhere', head('7'), position, 'not-in-custody'],
      ['a cataloguer', cataloguer('2'), position, 'not-permitted'],
    ] as const;
    for (const [why, actor, at, type] of rows) {
      const result = await undo(store, at, actor);
      expect([why, ...typesOf(result)]).toEqual([why, type]);
      expect(describeLifeProblem(problemsOf(result)[0]!)).toMatch(/[.]$/);
    }
    expect(typesOf(await undoChange(store, system, { position, reason: ' ' }))).toEqual(['reason-missing']);
  });

  test('two who undo the same change at once: one does, the other is told', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'One'));
    done(await retitle(store, 1, 'Two'));
    const position = await last(store, 1);
    const results = await Promise.all([undo(store, position), undo(store, position)]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await findRecord(store.read, 1))?.ordinal).toBe(3);
  });
});
