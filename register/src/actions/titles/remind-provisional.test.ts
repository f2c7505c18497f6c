import { describe, expect, it } from 'vitest';
import { aCentre } from '../../../test/build/a-centre.ts';
import { aProvisional, head, stateOf, system, take } from '../../../test/build/a-life.ts';
import { aPerson } from '../../../test/build/a-person.ts';
import { aField } from '../../../test/build/a-record.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { addHoldings, endSending, latestSiteChecks, listNotices, type Store, takeLetters } from '../../store/index.ts';
import { checkSites } from './check-sites.ts';
import { listOverdue, remindProvisional, suppressOverdue } from './remind-provisional.ts';

const number = 7_654_321;
const start = new Date('2027-04-02T08:00:00Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

async function prepare(store: Store) {
  await aCentre(store, { code: '7', first: 6_000_000 });
  const fields = [aField('856', '40', 'u', 'https://air.example.org/')];
  await take(store, aProvisional(number, 'Annals of air', { centre: '7', expected: '202703', fields }));
  const holder = await aPerson(store, { name: 'Ada' });
  const chief = await aPerson(store, { role: 'head', centre: '7', name: 'Hanna' });
  const cataloguer = await aPerson(store, { role: 'cataloguer', centre: '7', name: 'Cleo' });
  await store.transaction((tx) =>
    addHoldings(tx, { numbers: [number], account: holder.account.id, how: 'assigned', by: 'test' }),
  );
  const subjects = async (email: string) => (await lettersTo(store, email)).map(({ subject }) => subject);
  return { holder: holder.account.email, chief: chief.account.email, cataloguer: cataloguer.account.email, subjects };
}

/** As the job that sends does, without a server that takes them. */
async function sendAll(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    for (const { id } of await takeLetters(tx, { taker: 'test', limit: 100, seconds: 60 }))
      await endSending(tx, id, 'test', { type: 'sent', answer: '250 taken' });
  });
}

eachDatabase((_name, open) => {
  describe('provisional numbers that are due', () => {
    it('reminds, tells the head, gives notice, and only then may be suppressed', async () => {
      const store = await open();
      const { holder, chief, cataloguer, subjects } = await prepare(store);
      const asked: string[] = [];
      const readPage = async (url: string) => {
        asked.push(url);
        return { ok: true as const, text: '', issns: [] };
      };
      expect(await remindProvisional(store, system, { now: later(-10), readPage })).toBe(0);
      expect(await remindProvisional(store, system, { now: start, readPage })).toBe(2);
      expect(await remindProvisional(store, system, { now: start, readPage })).toBe(0);
      expect(asked).toEqual(['https://air.example.org/']);
      expect((await latestSiteChecks(store.read, [number])).get(number)).toMatchObject({
        result: 'absent',
        why: 'due',
      });
      expect(await remindProvisional(store, system, { now: later(31) })).toBe(2);
      expect(await remindProvisional(store, system, { now: later(62) })).toBe(2);
      expect(await remindProvisional(store, system, { now: later(63) })).toBe(0);
      expect(await subjects(holder)).toEqual([
        'Has it appeared? Annals of air',
        'Has it appeared? Annals of air',
        'ISSN 7654-3218 will be suppressed',
      ]);
      expect(await subjects(cataloguer)).toEqual(['To be confirmed: Annals of air', 'To be confirmed: Annals of air']);
      expect(await subjects(chief)).toEqual(['Overdue: Annals of air']);
      const [first] = await lettersTo(store, holder);
      expect(first!.text).toContain('31 March 2027');
      expect(first!.text).toContain('/titles/7654-3218/report?what=first-issue');
      expect((await listNotices(store.read, number)).map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual([
        'reminder holder',
        'reminder centre',
        'reminder holder',
        'reminder centre',
        'escalation head',
        'suppression holder',
      ]);
      // The day has passed, and the letter has not left: nothing is taken from anybody who was not written to.
      const suppress = (days: number) =>
        suppressOverdue(store, head('7'), { number, reason: 'It never appeared.', now: later(days) });
      expect(await suppress(100)).toBe(false);
      await sendAll(store);
      expect(await suppress(62 + 29)).toBe(false);
      expect(await listOverdue(store.read, head('7'), later(100))).toMatchObject([{ number, ready: true }]);
      expect(await suppress(100)).toBe(true);
      expect(await stateOf(store, number)).toBe('suppressed');
    });

    it('writes only to the centre about a number that nobody holds', async () => {
      const store = await open();
      await aCentre(store, { code: '7', first: 6_000_000 });
      await take(store, aProvisional(number, 'Annals of air', { centre: '7', expected: '202703' }));
      await aPerson(store, { role: 'cataloguer', centre: '7' });
      expect(await remindProvisional(store, system, { now: start })).toBe(1);
    });
  });

  describe('sites of held titles', () => {
    it.each([
      ['shown', { ok: true, text: '', issns: ['0028-0836', '7654-3218'] }],
      ['wrong', { ok: true, text: '', issns: ['0028-0836'] }],
      ['absent', { ok: true, text: '', issns: [] }],
      ['unreachable', { ok: false, problem: 'timeout' }],
    ] as const)('are looked at once a week: %s', async (result, answer) => {
      const store = await open();
      await prepare(store);
      expect(await checkSites(store, async () => answer)).toBe(1);
      expect(await checkSites(store, async () => answer)).toBe(0);
      expect((await latestSiteChecks(store.read, [number])).get(number)).toMatchObject({ result, why: 'weekly' });
      const inAWeek = new Date(Date.now() + 8 * 86_400_000);
      expect(await checkSites(store, async () => answer, { now: inAWeek })).toBe(1);
    });
  });
});
