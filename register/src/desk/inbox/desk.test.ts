/** The desk over HTTP: what a cataloguer sees and does there, and what nobody else may. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCentre } from '../../../test/build/a-centre.ts';
import { aPerson } from '../../../test/build/a-person.ts';
import { aForm, aRequest } from '../../../test/build/a-request.ts';
import { aSite } from '../../../test/build/a-site.ts';
import { lettersTo } from '../../../test/build/read-letters.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { runChecks } from '../../actions/requests/run-checks.ts';
import { systemActor } from '../../domain/actor.ts';
import { decisionOf } from '../../domain/request-decision.ts';
import { findRequest, type Store } from '../../store/index.ts';

eachDatabase((_, open) => {
  let store: Store;
  let site: FastifyInstance;
  let cataloguer: Awaited<ReturnType<typeof aPerson>>;
  let head: Awaited<ReturnType<typeof aPerson>>;
  let applicant: Awaited<ReturnType<typeof aPerson>>;
  let stranger: Awaited<ReturnType<typeof aPerson>>;

  beforeAll(async () => {
    store = await open();
    await aCentre(store);
    await aCentre(store, { code: '2', first: 8_000_000 });
    site = await aSite(store);
    cataloguer = await aPerson(store, { role: 'cataloguer', centre: '7', name: 'Cléo', email: 'cleo@example.org' });
    head = await aPerson(store, { role: 'head', centre: '7', name: 'Hugo' });
    applicant = await aPerson(store, { name: 'Ada', email: 'ada@example.org' });
    stranger = await aPerson(store, { role: 'cataloguer', centre: '2' });
  });
  afterAll(() => site?.close());

  const get = async (url: string, who = cataloguer) => site.inject({ url, headers: who.headers });
  const post = async (url: string, form: Record<string, string | string[]>, who = cataloguer) =>
    site.inject({
      method: 'POST',
      url,
      headers: { ...who.headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(
        Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
      ).toString(),
    });
  const now = (reference: string) => store.transaction((tx) => findRequest(tx, reference));
  const asked = async (title: string, more: Parameters<typeof aRequest>[1] = {}) =>
    aRequest(store, { form: aForm(title), account: applicant.account.id, ...more });

  test('the inbox shows what waits, with counts, and leads to it', async () => {
    const request = await asked('Journal of Inboxes', { urgent: true, due: new Date(Date.now() - 3 * 86_400_000) });
    const page = await get('/desk');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Journal of Inboxes');
    expect(page.body).toContain('3 days late');
    expect(page.body).toContain(`/desk/requests/${request.reference}`);
    expect((await get('/desk?text=inboxes&urgent=yes&due=overdue&medium=online&country=FRA')).body).toContain(
      'Journal of Inboxes',
    );
    expect((await get('/desk?medium=other')).body).not.toContain('Journal of Inboxes');
  });

  test('another centre sees neither the inbox nor the request', async () => {
    const request = await asked('Journal of Borders');
    expect((await get('/desk', stranger)).body).not.toContain('Journal of Borders');
    expect((await get(`/desk/requests/${request.reference}`, stranger)).statusCode).toBe(404);
    expect((await post(`/desk/requests/${request.reference}/accept`, {}, stranger)).statusCode).toBe(404);
    expect((await get('/desk', applicant)).statusCode).toBe(403);
    expect((await now(request.reference))!.state).toBe('submitted');
  });

  test('one click makes numbers of a complete request, and a second one the same', async () => {
    const request = await asked('Journal of Clicks');
    await runChecks(store, systemActor(), request.reference, {});
    const page = await get(`/desk/requests/${request.reference}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Journal of Clicks (En ligne)');
    expect(page.body).toContain('=245');
    const accept = await post(`/desk/requests/${request.reference}/accept`, {});
    expect(accept.statusCode).toBe(303);
    const first = decisionOf((await now(request.reference))!.decision);
    if (first?.type !== 'accepted') throw new Error('not accepted');
    expect(first).toMatchObject({ state: 'register', titles: [{ label: '1' }, { label: '2' }] });
    expect((await post(`/desk/requests/${request.reference}/accept`, {})).statusCode).toBe(303);
    expect(decisionOf((await now(request.reference))!.decision)).toEqual(first);
    const letters = (await lettersTo(store, 'ada@example.org')).filter(({ subject }) => subject.includes('Clicks'));
    expect(letters).toHaveLength(1);
    for (const { issn } of first.titles) expect(letters[0]!.text).toContain(issn);
  });

  test('two cataloguers do not overwrite each other', async () => {
    const request = await asked('Journal of Twins');
    const seen = String((await now(request.reference))!.changed.getTime());
    const ask = { seen, body: 'Which title is right?' };
    expect((await post(`/desk/requests/${request.reference}/ask`, ask)).statusCode).toBe(303);
    const late = await post(`/desk/requests/${request.reference}/accept`, { seen }, head);
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('Somebody was here before you');
    expect((await now(request.reference))!.state).toBe('waiting');
  });

  test('a file goes with a question, and one that lies about itself does not', async () => {
    const request = await asked('Journal of Files');
    const send = (content: string) => {
      const part = (name: string, more: string, value: string) =>
        `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
      return site.inject({
        method: 'POST',
        url: `/desk/requests/${request.reference}/ask`,
        headers: { ...cataloguer.headers, 'content-type': 'multipart/form-data; boundary=x' },
        payload: `${part('body', '', 'Is it this one?')}${part('attachment', '; filename="page.pdf"', content)}--x--\r\n`,
      });
    };
    expect((await send('<script>alert(1)</script>')).statusCode).toBe(422);
    expect((await send('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')).statusCode).toBe(303);
    const page = await get(`/desk/requests/${request.reference}`);
    expect(page.body).toMatch(/Attachment: <a href="\/evidence\/\d+"><bdi>page\.pdf/);
  });

  test('a refusal cites a rule, with the reason in the letter', async () => {
    const request = await asked('Journal of Rules');
    const refuse = `/desk/requests/${request.reference}/refuse`;
    expect((await post(refuse, { rule: 'no-such', reason: 'No.' })).statusCode).toBe(422);
    expect((await post(refuse, { rule: 'planned-end', reason: '' })).statusCode).toBe(422);
    expect((await post(refuse, { rule: 'planned-end', reason: 'It ends with volume 4.' })).statusCode).toBe(303);
    const letter = (await lettersTo(store, 'ada@example.org')).at(-1)!;
    expect(letter.text).toContain('It ends with volume 4.');
    expect(letter.text).toContain('3.3.1');
    expect((await site.inject('/rules')).body).toContain('id="planned-end"');
  });

  test('a note is never shown or written to the applicant', async () => {
    const request = await asked('Journal of Secrets');
    const before = (await lettersTo(store, 'ada@example.org')).length;
    await post(`/desk/requests/${request.reference}/note`, { 'note-body': 'Looks like a predatory one' });
    expect((await get(`/desk/requests/${request.reference}`)).body).toContain('predatory');
    const hers = await site.inject({ url: `/requests/${request.reference}`, headers: applicant.headers });
    expect(hers.body).not.toContain('predatory');
    expect(await lettersTo(store, 'ada@example.org')).toHaveLength(before);
  });

  test('a decision is reversed by who may: provisional numbers are suppressed, confirmed ones stay', async () => {
    const soon = aForm('Journal of Returns', { status: 'to-be-published' });
    const request = await asked('', { form: soon, evidence: 'mock-up' });
    await post(`/desk/requests/${request.reference}/accept`, { state: 'provisional' });
    const first = decisionOf((await now(request.reference))!.decision);
    const reverse = `/desk/requests/${request.reference}/reverse`;
    expect((await post(reverse, { reason: 'Wrong title.' })).statusCode).toBe(403);
    expect((await post(reverse, { reason: 'Wrong title.' }, head)).statusCode).toBe(303);
    expect((await now(request.reference))!.state).toBe('submitted');
    // It is accepted again, with numbers of its own.
    await post(`/desk/requests/${request.reference}/accept`, {
      state: 'provisional',
      despite: 'The first were withdrawn.',
    });
    const second = decisionOf((await now(request.reference))!.decision);
    if (first?.type !== 'accepted' || second?.type !== 'accepted') throw new Error('not accepted');
    expect(second.titles.map(({ issn }) => issn)).not.toEqual(first.titles.map(({ issn }) => issn));
    const confirmed = await asked('Journal of Stays');
    await post(`/desk/requests/${confirmed.reference}/accept`, {});
    const stays = await post(`/desk/requests/${confirmed.reference}/reverse`, { reason: 'No.' }, head);
    expect(stays.statusCode).toBe(422);
    expect(stays.body).toContain('are confirmed and stay');
  });

  test('passed on, it is in just one inbox, and comes back', async () => {
    const request = await asked('Journal of Travels');
    const inboxes = async () =>
      (await Promise.all([get('/desk?text=travels'), get('/desk?text=travels', stranger)])).map(({ body }) =>
        body.includes('Journal of Travels'),
      );
    const pass = (centre: string, who: typeof cataloguer) =>
      post(`/desk/requests/${request.reference}/pass`, { centre, why: 'Published there.' }, who);
    expect((await pass('2', cataloguer)).statusCode).toBe(303);
    expect(await inboxes()).toEqual([false, true]);
    expect((await pass('7', stranger)).statusCode).toBe(303);
    expect(await inboxes()).toEqual([true, false]);
  });

  test('several at once: taken, tagged, and those that are complete accepted', async () => {
    const good = await asked('Journal of Crowds');
    const bad = await asked('Journal of Gaps', { evidence: 'none' });
    const reference = [good.reference, bad.reference];
    expect((await post('/desk/bulk', { act: 'tag', tag: 'crowd', reference })).headers.location).toContain('bulk=2');
    expect((await get('/desk?tag=crowd')).body).toContain('Journal of Gaps');
    expect((await post('/desk/bulk', { act: 'take', reference })).headers.location).toContain('bulk=2');
    expect((await get('/desk?whose=mine')).body).toContain('Journal of Crowds');
    const accepted = await post('/desk/bulk', { act: 'accept', reference });
    expect(accepted.headers.location).toContain('bulk=1&left=1');
    expect((await now(bad.reference))!.state).toBe('submitted');
  });

  test('a correction is kept with who and what', async () => {
    const request = await asked('Journl of Typos');
    const page = await get(`/desk/requests/${request.reference}/edit`);
    const fields = [...page.body.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)].map(
      ([, name, value]): [string, string] => [name!, value!.replaceAll('&amp;', '&')],
    );
    const chosen = [...page.body.matchAll(/<select[^>]* name="([^"]+)">(.*?)<\/select>/gs)].flatMap(
      ([, name, options]): [string, string][] => {
        const value =
          /<option(?=[^>]* selected)[^>]* value="([^"]*)"/.exec(options!)?.[1] ??
          /value="([^"]*)"[^>]* selected/.exec(options!)?.[1];
        return value === undefined ? [] : [[name!, value]];
      },
    );
    const form = {
      ...Object.fromEntries([...fields, ...chosen]),
      'title.roman': 'Journal of Typos',
      '__proto__.x': 'y',
    };
    expect((await post(`/desk/requests/${request.reference}/edit`, form)).statusCode).toBe(303);
    const after = (await now(request.reference))!;
    expect(after.form).toEqual({ ...request.form, title: { roman: 'Journal of Typos' } });
    expect(after.title).toBe('Journal of Typos');
    expect((await get(`/desk/requests/${request.reference}`)).body).toContain('<del>Journl of Typos</del>');
    expect((await post(`/desk/requests/${request.reference}/edit`, form)).statusCode).toBe(422);
  });

  test('what the Register seems to have is numbered with a reason only', async () => {
    const first = await asked('Journal of Doubles');
    await post(`/desk/requests/${first.reference}/accept`, {});
    const again = await asked('Journal of Doubles');
    const stopped = await post(`/desk/requests/${again.reference}/accept`, {});
    expect(stopped.statusCode).toBe(422);
    expect(stopped.body).toContain('The Register seems to have');
    expect(stopped.body).toContain('name="despite"');
  });

  test('a view is kept under a name, and forgotten', async () => {
    await post('/desk/views', { name: 'Late ones', query: 'due=overdue' });
    const page = await get('/desk');
    expect(page.body).toContain('Late ones');
    const id = /name="forget" value="(\d+)"/.exec(page.body)![1]!;
    await post('/desk/views', { forget: id }, head);
    expect((await get('/desk')).body).toContain('Late ones');
    await post('/desk/views', { forget: id });
    expect((await get('/desk')).body).not.toContain('Late ones');
  });

  test('what a page is asked with that is none of its own does no harm', async () => {
    const odd = [
      'after=x',
      'before=%01%01',
      'after=x%010%011',
      'after=9999999999999999999%010%011',
      'order=title&after=%00%010%011',
    ];
    const odder = ['state=no', 'assignee=x', 'order=z', "text=%25'", 'text=%00', 'tag=%00', 'country=%00', 'centre=2'];
    for (const query of [...odd, ...odder]) {
      // A NUL is in no address that anybody means: it comes no further than the door.
      expect((await get(`/desk?${query}`)).statusCode).toBe(query.includes('%00') ? 400 : 200);
    }
    const request = await asked('Journal of Odds');
    expect((await get('/desk/requests/%00')).statusCode).toBe(400);
    expect((await post('/desk/bulk', { act: 'take', reference: '\0' })).statusCode).toBe(400);
    expect((await post('/desk/views', { name: '\0', query: '\0' })).statusCode).toBe(400);
    expect((await post(`/desk/requests/${request.reference}/tag`, { tag: 'a\0b' })).statusCode).toBe(400);
    expect((await post(`/desk/requests/${request.reference}/constructor`, {})).statusCode).toBe(404);
    expect((await post('/desk/bulk', { act: 'take' })).headers.location).toContain('none=yes');
    expect((await post('/desk/bulk', { act: 'no' })).statusCode).toBe(400);
  });
});
