/** Reminders are written once for one end, to whoever can be written to; what nobody went on with expires, once. */
import { expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { aForm } from '../../../test/build/a-request.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { accountName } from '../../domain/person.ts';
import { findRequest, listEvents, type Store } from '../../store/index.ts';
import { expireRequests, remindApplicants } from './remind-applicants.ts';
import { saveDraft } from './save-draft.ts';
import { startRequest } from './start-request.ts';

const day = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * day);

async function aDraft(store: Store, form = aForm()) {
  const { account } = await aPerson(store);
  const actor = { name: accountName(account.id), role: 'applicant', account: account.id } as const;
  const started = await startRequest(store, actor, { language: 'en' });
  if (!started.ok) throw new Error(started.problem.type);
  const { reference, id } = started.request;
  await saveDraft(store, actor, { reference, form, version: 1 });
  return { account, actor, reference, id };
}

eachDatabase((_, open) => {
  test('a draft is reminded of once, two weeks before it goes, and goes', async () => {
    const store = await open();
    const { account, actor, id, reference } = await aDraft(store);
    // Nobody can be written to about this one.
    await startRequest(store, undefined, { language: 'en' });
    expect(await remindApplicants(store, inDays(70))).toBe(0);
    expect(await remindApplicants(store, inDays(80))).toBe(1);
    expect(await remindApplicants(store, inDays(80))).toBe(0);
    const [letter] = await lettersTo(store, account.email);
    expect(letter!.text).toContain(reference);
    expect(letter!.link).toContain(`/request/${reference}/check`);
    expect(await expireRequests(store, inDays(89))).toBe(0);
    expect(await expireRequests(store, inDays(91))).toBe(2);
    expect(await expireRequests(store, inDays(91))).toBe(0);
    expect(await findRequest(store.read, id)).toMatchObject({ state: 'expired', content: {}, title: '' });
    expect(await saveDraft(store, actor, { reference, form: aForm(), version: 2 })).toMatchObject({
      problem: { type: 'not-possible-now', state: 'expired' },
    });
    expect((await listEvents(store.read, id)).map(({ kind }) => kind)).toEqual(['started', 'reminded', 'expired']);
  });

  test('who goes on with a draft is reminded of its new end', async () => {
    const store = await open();
    const { actor, reference } = await aDraft(store);
    expect(await remindApplicants(store, inDays(80))).toBe(1);
    await saveDraft(store, actor, { reference, form: aForm('Another title'), version: 2 });
    expect(await remindApplicants(store, inDays(80))).toBe(1);
  });
});
