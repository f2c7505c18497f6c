/** Suppressing: nobody's number without being asked, nothing confirmed but by the Authority, and nothing that others lead to. */
import { expect, test } from 'vitest';
import {
  aProvisional,
  aTitleOf,
  cataloguer,
  done,
  head,
  issn,
  problemsOf,
  sealed,
  serialOf,
  stateOf,
  system,
  take,
  typesOf,
} from '../../test/build/a-life.ts';
import { eachDatabase } from '../../test/databases.ts';
import { findClusterOf, history, listMatters, type Store, setNumberState } from '../store/index.ts';
import { describeLifeProblem } from './describe-life-problem.ts';
import { listDue, remindDue } from './remind-due.ts';
import { suppressIssn } from './suppress-issn.ts';

const reason = 'It was never published.';
const stated = { type: 'statement', text: 'The publisher gave it up, letter of 3 May' } as const;
const on = (day: string) => new Date(`${day}T12:00:00Z`);
/** Long after any test: everything provisional is due. */
const years = [on('2031-01-01'), on('2031-02-01'), on('2031-03-10')] as const;

async function remindTwice(store: Store): Promise<void> {
  done(await remindDue(store, system, { now: years[0] }));
  done(await remindDue(store, system, { now: years[1] }));
}

eachDatabase((_, open) => {
  test('the way of a number that never appeared: due, two reminders, suppressed', async () => {
    const store = await open();
    await take(
      store,
      aProvisional(1, 'Never appeared', { centre: '2', expected: '203012' }),
      aProvisional(2, 'Expected later', { centre: '2', expected: '203105' }),
      aProvisional(3, 'Of another centre', { centre: '7', expected: '203012' }),
      aTitleOf(4, 'Confirmed', { centre: '2' }),
    );
    const own = cataloguer('2');
    expect(done(await listDue(store.read, own, { now: on('2030-12-31') })).due).toEqual([]);
    const { due } = done(await listDue(store.read, own, { now: years[0] }));
    expect(due).toMatchObject([
      { issn: issn(1), title: 'Never appeared', due: { day: '2030-12-31', from: 'expected' }, reminders: [] },
    ]);

    const early = await suppressIssn(store, own, { number: 1, reason, now: years[0] });
    expect(problemsOf(early)).toMatchObject([{ type: 'reminders-missing', given: 0, needed: 2 }]);
    expect(done(await remindDue(store, own, { now: years[0] })).reminded).toEqual([{ issn: issn(1), ordinal: 1 }]);
    expect(done(await remindDue(store, own, { now: years[0] })).reminded).toEqual([]);
    expect(await listMatters(store.read, { kind: 'confirmation-due', limit: 9 })).toMatchObject([
      { number: 1, centre: '2', openedBy: 'cataloguer of 2' },
    ]);
    const second = done(await remindDue(store, own, { now: years[1] }));
    expect(second.reminded).toEqual([{ issn: issn(1), ordinal: 2 }]);
    expect(second.due[0]?.reminders.map(({ ordinal, givenBy }) => [ordinal, givenBy])).toEqual([
      [1, 'cataloguer of 2'],
      [2, 'cataloguer of 2'],
    ]);
    const waiting = await suppressIssn(store, own, { number: 1, reason, now: on('2031-03-02') });
    expect(problemsOf(waiting)).toMatchObject([{ type: 'reminders-missing', given: 2, from: '2031-03-03' }]);
    expect(done(await listDue(store.read, own, { now: years[2] })).due[0]?.next.step).toBe('may-be-suppressed');

    expect(done(await suppressIssn(store, own, { number: 1, reason, now: years[2] }))).toMatchObject({
      issn: issn(1),
      from: 'provisional',
    });
    expect(await stateOf(store, 1)).toBe('suppressed');
    expect((await serialOf(store, 1)).status).toBe('suppressed');
    expect(await listMatters(store.read, { kind: 'confirmation-due', limit: 9 })).toEqual([]);
    expect(await listMatters(store.read, { kind: 'confirmation-due', state: 'done', limit: 9 })).toHaveLength(1);
    await sealed(store);
    expect((await history(store.read, 1)).at(-1)).toMatchObject({ kind: 'number-suppressed', reason });
    expect((await history(store.read, 1)).at(-1)).not.toHaveProperty('replacement');
  });

  test('on evidence that it will not appear, nobody is reminded', async () => {
    const store = await open();
    await take(store, aProvisional(1, 'Given up', { centre: '2', expected: '203012' }));
    done(await suppressIssn(store, cataloguer('2'), { number: 1, reason, evidence: stated }));
    await sealed(store);
    expect((await history(store.read, 1)).at(-1)?.evidence).toBe(stated.text);
  });

  test('what cannot be suppressed is refused with the reason, and nothing is written', async () => {
    const store = await open();
    await take(
      store,
      aTitleOf(1, 'Confirmed', { centre: '2' }),
      aTitleOf(2, 'Twice', { centre: '2', status: 'Cancelled', recordStatus: 'd', replacedBy: issn(1) }),
      aTitleOf(3, 'Gone', { centre: '2', status: 'Suppressed', recordStatus: 'd' }),
      aProvisional(4, 'Provisional', { centre: '2' }),
    );
    const rows = [
      ['confirmed, by its centre', head('2'), { number: 1, reason }, 'confirmed-needs-authority'],
      ['somebody else’s', head('7'), { number: 4, reason }, 'not-in-custody'],
      ['a service may not', { name: 's', role: 'service', centre: '2' }, { number: 4, reason }, 'not-permitted'],
      ['without a reason', system, { number: 1, reason: '  ' }, 'reason-missing'],
      ['never issued', system, { number: 9, reason }, 'never-issued'],
      ['cancelled', system, { number: 2, reason }, 'wrong-state'],
      ['suppressed already', system, { number: 3, reason }, 'wrong-state'],
      ['what another leads to', system, { number: 1, reason }, 'cited-as-replacement'],
      ['not reminded', system, { number: 4, reason, now: years[0] }, 'reminders-missing'],
      ['no evidence', system, { number: 4, reason, evidence: { type: 'url', url: 'x' } }, 'evidence-unusable'],
    ] as const;
    for (const [why, actor, request, type] of rows) {
      const result = await suppressIssn(store, actor, request);
      expect([why, ...typesOf(result)]).toEqual([why, type]);
      expect(describeLifeProblem(problemsOf(result)[0]!)).toMatch(/[.]$/);
    }
    expect(await stateOf(store, 1)).toBe('register');
    expect(await stateOf(store, 4)).toBe('provisional');
  });

  test('the Authority suppresses what was confirmed, and what has no record', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'A book, as it turned out', { centre: '2' }));
    await store.transaction((tx) => setNumberState(tx, { number: 5, state: 'unreported', change: { actor: 'test' } }));
    const staff = { name: 'staff', role: 'staff' } as const;
    expect(done(await suppressIssn(store, staff, { number: 1, reason })).from).toBe('register');
    expect(done(await suppressIssn(store, staff, { number: 5, reason })).from).toBe('unreported');
  });

  test('the ISSN-L of others goes on to the next version', async () => {
    const store = await open();
    await take(
      store,
      aProvisional(1, 'Both media', { issnL: issn(1), centre: '2' }),
      aTitleOf(2, 'Both media (Online)', { issnL: issn(1), medium: 'online', centre: '2' }),
    );
    const { issnL } = done(await suppressIssn(store, system, { number: 1, reason, evidence: stated }));
    expect(issnL).toBe(issn(2));
    expect(await findClusterOf(store.read, 'L', 2)).toMatchObject({ cluster: 2, members: [2] });
    expect(await findClusterOf(store.read, 'L', 1)).toBeUndefined();
    expect(await serialOf(store, 2)).toMatchObject({ issnL: issn(2), cancelledIssnL: [issn(1)] });
  });

  test('reminders of two who run at the same moment count once', async () => {
    const store = await open();
    await take(store, aProvisional(1, 'Never appeared', { expected: '203012' }));
    const both = await Promise.all([1, 2].map(() => remindDue(store, system, { now: years[0] })));
    expect(both.flatMap((result) => done(result).reminded)).toEqual([{ issn: issn(1), ordinal: 1 }]);
    await remindTwice(store);
    expect(done(await listDue(store.read, system, { now: years[2] })).due[0]?.reminders).toHaveLength(2);
  });

  test('the list goes on from page to page, and a role without the right has none', async () => {
    const store = await open();
    await take(store, ...[1, 2, 3].map((number) => aProvisional(number, `Title ${number}`, { expected: '203012' })));
    const first = done(await listDue(store.read, system, { now: years[0], limit: 2 }));
    const rest = done(await listDue(store.read, system, { now: years[0], limit: 2, after: first.next! }));
    expect([first, rest].map(({ due }) => due.map(({ number }) => number))).toEqual([[1, 2], [3]]);
    expect(rest).not.toHaveProperty('next');
    expect(typesOf(await listDue(store.read, { name: 's', role: 'service', centre: '2' }))).toEqual(['not-permitted']);
    expect(typesOf(await listDue(store.read, head('2'), { centre: '7' }))).toEqual(['not-in-custody']);
  });
});
