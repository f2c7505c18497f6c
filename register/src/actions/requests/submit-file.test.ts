/** The way of a file over both databases: taken once, checked cell by cell, sent once, and told of once. */
import { expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { eachDatabase } from '../../../test/databases.ts';
import type { Actor } from '../../domain/actor.ts';
import { accountName } from '../../domain/person.ts';
import { createRequestVocabulary } from '../../domain/request-columns-words.ts';
import {
  countBatch,
  listBatches,
  listEvidence,
  listRequests,
  moveRequest,
  type Store,
  writeCentre,
} from '../../store/index.ts';
import { finishFile, tellDecided } from './submit-file/finish-file.ts';
import { dropFile, mendFile } from './submit-file/mend-file.ts';
import { type FileTaken, takeFile } from './submit-file/take-file.ts';
import { readFileLines, submitFile } from './submit-file.ts';

const vocabulary = createRequestVocabulary([]);
const head =
  'own-reference,title,country,city-1,print,online,online-url,online-format,language-1,publisher,status,start,frequency,type,evidence';
const line = (
  title: string,
  { country = 'FRA', evidence = 'https://acta.example.org/1', reference = '' } = {},
): string =>
  `${reference},${title},${country},Lyon,yes,yes,https://acta.example.org/,html,fre,Presses de Lyon,current,2026-01,q,periodical,${evidence}`;
const bytesOf = (...lines: string[]): Uint8Array => new TextEncoder().encode(`${[head, ...lines].join('\n')}\n`);

async function aSender(store: Store): Promise<{ readonly actor: Actor; readonly email: string }> {
  await store.transaction((tx) =>
    writeCentre(
      tx,
      { code: '2', name: 'France', country: 'FRA', countries: ['FRA'], status: 'active', email: 'centre@example.org' },
      { actor: 'test' },
    ),
  );
  const { account } = await aPerson(store);
  return { actor: { name: accountName(account.id), role: 'applicant', account: account.id }, email: account.email };
}

function take(store: Store, actor: Actor, bytes: Uint8Array, name = 'titles.csv'): Promise<FileTaken> {
  const applicant = { kind: 'publisher', name: 'Ada', email: 'ada@example.org' } as const;
  return takeFile(store, actor, { name, bytes, language: 'en', applicant }, vocabulary);
}

const idOf = (taken: FileTaken): string => {
  if (!taken.ok) throw new Error(JSON.stringify(taken.problem));
  return taken.id;
};

async function problemsOf(store: Store, actor: Actor, id: string): Promise<string[]> {
  const read = await store.transaction((tx) => readFileLines(tx, [actor], id, vocabulary));
  return read!.lines.flatMap(({ line: { row }, problems }) =>
    problems.map(({ column = 'row', problem }) => `${row} ${column} ${problem.type}`),
  );
}

eachDatabase((_name, open) => {
  test('become requests at once, each with its evidence, when all is well; sent twice, they are sent once', async () => {
    const store = await open();
    const { actor, email } = await aSender(store);
    const titles = Array.from({ length: 120 }, (_, at) => line(`Acta ${at}`));
    const id = idOf(await take(store, actor, bytesOf(...titles)));
    expect(await problemsOf(store, actor, id)).toEqual([]);
    const [one, two] = await Promise.all([
      submitFile(store, actor, id, vocabulary),
      submitFile(store, actor, id, vocabulary),
    ]);
    expect([one, two].map((result) => result.ok && result.sent)).toEqual([120, 120]);
    expect(await submitFile(store, actor, id, vocabulary)).toMatchObject({ ok: true, sent: 120, repeated: true });
    const { rows, total } = await store.transaction((tx) => listRequests(tx, { batch: id, limit: 200 }));
    expect(total).toBe(120);
    expect(new Set(rows.map(({ form }) => form.title?.roman)).size).toBe(120);
    expect(rows[0]).toMatchObject({ state: 'submitted', centre: '2', form: { applicant: { name: 'Ada' } } });
    const shown = await store.transaction((tx) => listEvidence(tx, rows[0]!.id));
    expect(shown).toMatchObject([{ kind: 'first-issue', url: 'https://acta.example.org/1' }]);
    // One letter to the sender and one to the centre, not one a title.
    expect((await lettersTo(store, email)).map(({ subject }) => subject)).toEqual([
      '120 requests have been sent: titles.csv',
    ]);
    expect((await lettersTo(store, 'centre@example.org')).map(({ subject }) => subject)).toEqual([
      '120 requests have come in one file',
    ]);
  });

  test('are not sent while a row is wrong; what is wrong is told at its cell, and mended there', async () => {
    const store = await open();
    const { actor } = await aSender(store);
    const bytes = bytesOf(
      line('Acta', { country: 'Atlantis' }),
      line('Bona', { evidence: 'cover.pdf' }),
      line('Cara', { evidence: '' }),
      line('Dira'),
      line('Dira', { reference: 'again' }),
    );
    const id = idOf(await take(store, actor, bytes));
    expect(await problemsOf(store, actor, id)).toEqual([
      '2 country unknown-country',
      '3 evidence evidence-unknown',
      '4 evidence evidence-missing',
      '6 row row-repeated',
    ]);
    expect(await submitFile(store, actor, id, vocabulary)).toEqual({
      ok: false,
      problem: { type: 'rows-not-well', rows: 4 },
    });
    const cells = [
      { row: 2, column: 'country', value: 'FR' },
      { row: 3, column: 'evidence', value: 'https://bona.example.org/1' },
      { row: 4, column: 'evidence', value: 'https://cara.example.org/1' },
      { row: 6, column: 'title', value: 'Errata' },
      { row: 6, column: 'no-such-column', value: 'x' },
    ];
    expect(await mendFile(store, actor, { id, cells }, vocabulary)).toEqual({ ok: true });
    expect(await problemsOf(store, actor, id)).toEqual([]);
    expect(await submitFile(store, actor, id, vocabulary)).toMatchObject({ ok: true, sent: 5, refused: 0 });
    expect(await mendFile(store, actor, { id, cells }, vocabulary)).toMatchObject({ problem: { type: 'file-over' } });
  });

  test('are known again, and so is a row that another file sent before', async () => {
    const store = await open();
    const { actor } = await aSender(store);
    const id = idOf(await take(store, actor, bytesOf(line('Acta'), line('Bona'))));
    // The same rows with other line ends and another name are the same file.
    const again = new TextEncoder().encode(`${head}\r\n${line('Acta')}\r\n${line('Bona')}\r\n`);
    expect(await take(store, actor, again, 'other.csv')).toEqual({ ok: true, id, repeated: true });
    await submitFile(store, actor, id, vocabulary);
    expect(await take(store, actor, again)).toEqual({ ok: true, id, repeated: true });
    const other = idOf(await take(store, actor, bytesOf(line('Bona'), line('Cara'))));
    expect(await problemsOf(store, actor, other)).toEqual(['2 row row-sent']);
    // Another sender's own title of the same name is her own affair.
    const stranger = await aSender(store);
    const theirs = idOf(await take(store, stranger.actor, bytesOf(line('Bona'))));
    expect(await problemsOf(store, stranger.actor, theirs)).toEqual([]);
  });

  test('are nobody else’s', async () => {
    const store = await open();
    const { actor } = await aSender(store);
    const stranger = (await aSender(store)).actor;
    const id = idOf(await take(store, actor, bytesOf(line('Acta'))));
    const unknown = { ok: false, problem: { type: 'file-unknown' } };
    expect(await store.transaction((tx) => readFileLines(tx, [stranger], id, vocabulary))).toBeUndefined();
    expect(await submitFile(store, stranger, id, vocabulary)).toEqual(unknown);
    expect(await mendFile(store, stranger, { id, cells: [] }, vocabulary)).toEqual(unknown);
    expect(await dropFile(store, stranger, id)).toEqual(unknown);
    const clerk: Actor = { name: 'c', role: 'cataloguer', centre: '2', account: stranger.account! };
    expect(await take(store, clerk, bytesOf(line('Acta')))).toMatchObject({ problem: { type: 'not-permitted' } });
  });

  test('go on after a stop, are told of once when all is decided, and are gone when they are given up', async () => {
    const store = await open();
    const { actor, email } = await aSender(store);
    const id = idOf(await take(store, actor, bytesOf(line('Acta'), line('Bona'))));
    const stop = AbortSignal.abort();
    expect(await submitFile(store, actor, id, vocabulary, { stop })).toMatchObject({ ok: true, sent: 0 });
    expect(await tellDecided(store)).toBe(0);
    expect(await finishFile(store, id, vocabulary)).toBe(true);
    expect(await tellDecided(store)).toBe(0);
    const { rows } = await store.transaction((tx) => listRequests(tx, { batch: id }));
    for (const { id: request } of rows) {
      await store.transaction((tx) => moveRequest(tx, request, 'refuse', { actor, decision: { type: 'refused' } }));
    }
    expect(await store.transaction((tx) => countBatch(tx, id))).toEqual({ refused: 2 });
    expect([await tellDecided(store), await tellDecided(store)]).toEqual([1, 0]);
    expect((await lettersTo(store, email)).at(-1)?.text).toContain('Refused: 2.');
    const given = idOf(await take(store, actor, bytesOf(line('Cara'))));
    expect(await dropFile(store, actor, given)).toEqual({ ok: true });
    const left = await store.transaction((tx) => listBatches(tx, { account: actor.account!, organisations: [] }));
    expect(left.map((one) => one.id)).toEqual([id]);
    // Given up, it can be sent in again.
    expect(await take(store, actor, bytesOf(line('Cara')))).toMatchObject({ ok: true, repeated: false });
  });

  test('leave the row to its sender that the rules refuse, without the others', async () => {
    const store = await open();
    const { account } = await aPerson(store);
    const actor: Actor = { name: accountName(account.id), role: 'applicant', account: account.id };
    // No centre that could decide.
    const id = idOf(await take(store, actor, bytesOf(line('Acta'))));
    expect(await submitFile(store, actor, id, vocabulary)).toMatchObject({ ok: true, sent: 0, refused: 1 });
    expect(await problemsOf(store, actor, id)).toEqual(['2 row row-refused']);
    await aSender(store);
    expect(await submitFile(store, actor, id, vocabulary)).toMatchObject({ ok: true, sent: 1, refused: 0 });
  });
});
