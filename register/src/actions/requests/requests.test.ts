/** The way of a request over both databases: who may do what to it, at which moment, and what is kept of it. */
import { expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { eachDatabase } from '../../../test/databases.ts';
import type { Actor } from '../../domain/actor.ts';
import { accountName } from '../../domain/person.ts';
import { emptyRequestForm, type RequestForm } from '../../domain/request-form.ts';
import {
  addEvidence,
  findRequest,
  listEvents,
  listMessages,
  listRequests,
  moveRequest,
  type Store,
  writeCentre,
} from '../../store/index.ts';
import { adoptDraft } from './adopt-draft.ts';
import type { RequestResult } from './asking.ts';
import { routeRequest } from './route-request.ts';
import { saveDraft } from './save-draft.ts';
import { startRequest } from './start-request.ts';
import { submitRequest } from './submit-request.ts';
import { withdrawRequest } from './withdraw-request.ts';
import { writeMessage } from './write-message.ts';

const complete: RequestForm = {
  ...emptyRequestForm,
  applicant: { kind: 'publisher', name: 'Ada', email: 'ada@example.org' },
  title: { roman: 'Acta botanica' },
  country: 'FRA',
  cities: [{ roman: 'Paris' }],
  versions: [{ medium: 'print' }, { medium: 'online', url: 'https://acta.example.org', format: 'html' }],
  languages: ['fre'],
  publisher: { name: { roman: 'Société botanique' } },
  status: 'current',
  start: '2026-01',
  frequency: 'q',
  type: 'periodical',
};

const applicant = (id: number): Actor => ({ name: accountName(id), role: 'applicant', account: id });
const cataloguer = (centre: string): Actor => ({ name: `cataloguer of ${centre}`, role: 'cataloguer', centre });

function done<T extends object>(result: RequestResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}
const why = (result: RequestResult): string => (result.ok ? 'done' : result.problem.type);

async function withCentres(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    const by = { actor: 'test' };
    await writeCentre(tx, { code: '0', name: 'Authority', status: 'active' }, by);
    await writeCentre(
      tx,
      { code: '2', name: 'France', country: 'FRA', countries: ['FRA', 'MCO'], status: 'active' },
      by,
    );
  });
}

async function aSubmitted(store: Store, account: number) {
  const me = applicant(account);
  const { request } = done(await startRequest(store, me, { language: 'fr', form: complete }));
  await store.transaction((tx) =>
    addEvidence(tx, { request: request.id, kind: 'mock-up', url: 'https://acta.example.org/1', by: me.name }),
  );
  return done(await submitRequest(store, me, { reference: request.reference })).request;
}

eachDatabase((_, open) => {
  test('a draft of nobody is its secret’s until somebody has proved who she is', async () => {
    const store = await open();
    await withCentres(store);
    const key = 'k'.repeat(43);
    const first = done(await startRequest(store, undefined, { language: 'en', key }));
    expect(done(await startRequest(store, undefined, { language: 'en', key })).request.id).toBe(first.request.id);
    const { reference } = first.request;
    expect(reference).toMatch(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/);
    const secret = { secret: first.secret! };
    const save = { reference, form: complete, version: 1 };
    expect(why(await saveDraft(store, { secret: 'x'.repeat(43) }, save))).toBe('request-unknown');
    expect(done(await saveDraft(store, secret, save)).version).toBe(2);
    // The same again is no other version, another from the version before is.
    expect(done(await saveDraft(store, secret, save)).version).toBe(2);
    expect(await saveDraft(store, secret, { ...save, form: { ...complete, country: 'BEL' } })).toMatchObject({
      problem: { type: 'changed-meanwhile', version: 2 },
    });
    expect(why(await saveDraft(store, secret, { ...save, form: { title: 'x' } }))).toBe('form-not-usable');
    expect(why(await submitRequest(store, secret, { reference }))).toBe('evidence-missing');
    await store.transaction((tx) =>
      addEvidence(tx, { request: first.request.id, kind: 'mock-up', url: 'https://acta.example.org/1', by: 'draft' }),
    );
    expect(why(await submitRequest(store, secret, { reference }))).toBe('address-not-proved');
    const { account } = await aPerson(store);
    const me = applicant(account.id);
    expect(why(await submitRequest(store, me, { reference }))).toBe('not-in-custody');
    done(await adoptDraft(store, me, reference, secret));
    expect(why(await saveDraft(store, secret, { ...save, version: 2 }))).toBe('request-unknown');
    const { request } = done(await submitRequest(store, me, { reference }));
    expect(request).toMatchObject({ state: 'submitted', centre: '2', account: account.id, title: 'Acta botanica' });
    expect(request.routed).toEqual({ reason: { type: 'country', country: 'FRA' } });
    expect(Math.round((request.due!.getTime() - request.submitted!.getTime()) / 86_400_000)).toBe(10);
    // Sent twice, it is sent once.
    done(await submitRequest(store, me, { reference }));
    const events = await listEvents(store.read, request.id);
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'adopted', 'submitted']);
  });

  test('what is not complete is not sent, and nothing of it stays', async () => {
    const store = await open();
    await withCentres(store);
    const { account } = await aPerson(store);
    const { request } = done(await startRequest(store, applicant(account.id), { language: 'en' }));
    const result = await submitRequest(store, applicant(account.id), { reference: request.reference });
    expect(why(result)).toBe('form-incomplete');
    expect((await findRequest(store.read, request.id))!.state).toBe('draft');
  });

  test('asked for precision, the applicant answers and it is the centre’s turn; notes are its own', async () => {
    const store = await open();
    await withCentres(store);
    const { account } = await aPerson(store);
    const me = applicant(account.id);
    const { id, reference } = await aSubmitted(store, account.id);
    done(await writeMessage(store, cataloguer('2'), { reference, side: 'note', body: 'Looks good.' }));
    expect(why(await writeMessage(store, cataloguer('7'), { reference, side: 'note', body: 'x' }))).toBe(
      'not-in-custody',
    );
    expect(why(await writeMessage(store, me, { reference, side: 'note', body: 'x' }))).toBe('not-permitted');
    expect(why(await writeMessage(store, me, { reference, side: 'applicant', body: ' \n' }))).toBe('message-empty');
    await store.transaction((tx) => moveRequest(tx, id, 'ask', { actor: cataloguer('2') }));
    const letter = {
      reference,
      side: 'applicant',
      body: 'Since 2026.\nSee page 2.',
      letter: '<1@example.org>',
    } as const;
    expect(done(await writeMessage(store, me, letter)).request.state).toBe('submitted');
    expect(why(await writeMessage(store, me, letter))).toBe('letter-taken');
    const shown = await listMessages(store.read, id, { sides: ['applicant', 'centre'] });
    expect(shown).toMatchObject([{ side: 'applicant', name: 'Ada', body: 'Since 2026.\nSee page 2.' }]);
    const visible = await listEvents(store.read, id, { visibleOnly: true });
    expect(visible.map(({ kind }) => kind)).toEqual(['started', 'submitted', 'asked', 'answered']);
  });

  test('a request is corrected while it waits, withdrawn once, and moved by no way that there is not', async () => {
    const store = await open();
    await withCentres(store);
    const { account } = await aPerson(store);
    const me = applicant(account.id);
    const { id, reference, version } = await aSubmitted(store, account.id);
    const form = { ...complete, country: 'MCO' };
    done(await saveDraft(store, me, { reference, form, version }));
    const other = applicant((await aPerson(store)).account.id);
    expect(why(await withdrawRequest(store, other, { reference }))).toBe('not-in-custody');
    expect(why(await routeRequest(store, cataloguer('2'), { reference, centre: '0', why: '' }))).toBe('reason-missing');
    done(await routeRequest(store, cataloguer('2'), { reference, centre: '0', why: 'International.' }));
    expect(await findRequest(store.read, reference.toLowerCase())).toMatchObject({
      centre: '0',
      routed: { reason: { type: 'passed', from: '2', why: 'International.' } },
    });
    done(await withdrawRequest(store, me, { reference }));
    done(await withdrawRequest(store, me, { reference }));
    expect(why(await saveDraft(store, me, { reference, form: complete, version: version + 1 }))).toBe(
      'not-possible-now',
    );
    const moved = await store.transaction((tx) => moveRequest(tx, id, 'accept', { actor: cataloguer('0') }));
    expect(moved).toMatchObject({ ok: false, problem: { type: 'not-possible-now', state: 'withdrawn' } });
  });

  test('lists are found by whose they are, state and words of the title', async () => {
    const store = await open();
    await withCentres(store);
    const { account } = await aPerson(store);
    const { reference } = await aSubmitted(store, account.id);
    const of = async (query: Parameters<typeof listRequests>[1]) =>
      (await listRequests(store.read, query)).rows.map((row) => row.reference);
    expect(await of({ account: account.id })).toEqual([reference]);
    expect(await of({ account: account.id + 1 })).toEqual([]);
    expect(await of({ centre: '2', states: ['submitted'], text: 'ACTA BOT' })).toEqual([reference]);
    expect(await of({ centre: '2', states: [] })).toEqual([]);
    expect(await of({ text: '%' })).toEqual([]);
    expect(await of({ text: reference.toLowerCase() })).toEqual([reference]);
    expect(await of({ assignee: null, tag: 'x' })).toEqual([]);
  });
});
