/** What follows a number, over HTTP: her titles, reports, a claim, a transfer, certificates, an appeal. */
import { issnFromInteger } from '@masthead/issn';
import { describe, expect, it } from 'vitest';
import { refuseRequest } from '../../src/actions/requests/refuse-request.ts';
import { addHoldings, findHoldings, findRequest, listRequests, type Store } from '../../src/store/index.ts';
import { aCentre } from '../build/a-centre.ts';
import { aProvisional, aTitleOf, serialOf, stateOf, take } from '../build/a-life.ts';
import { aPerson } from '../build/a-person.ts';
import { aField } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { lettersTo } from '../build/read-letters.ts';
import { eachDatabase } from '../databases.ts';

const [air, sea] = [7_654_321, 7_654_322];
const [airIssn, seaIssn] = [issnFromInteger(air), issnFromInteger(sea)];

interface Person {
  readonly account: { readonly id: number; readonly email: string };
  readonly headers: Record<string, string>;
}

async function aRegister(store: Store) {
  await aCentre(store, { code: '7', first: 6_000_000 });
  await take(
    store,
    aProvisional(air, 'Annals of air', { centre: '7', fields: [aField('856', '40', 'u', 'https://air.example.org/')] }),
    aTitleOf(sea, 'Annals of the sea', { centre: '7' }),
  );
  const ada = await aPerson(store, { name: 'Ada' });
  const ben = await aPerson(store, { name: 'Ben' });
  const cleo = await aPerson(store, { role: 'cataloguer', centre: '7', name: 'Cleo' });
  const rita = await aPerson(store, { role: 'reviewer', centre: '7', name: 'Rita' });
  await store.transaction((tx) =>
    addHoldings(tx, { numbers: [air, sea], account: ada.account.id, how: 'assigned', by: 'test' }),
  );
  const site = await aSite(store);
  const get = async (who: Person | undefined, url: string) => {
    const reply = await site.inject({ url, headers: { accept: 'text/html', ...who?.headers } });
    return { status: reply.statusCode, body: reply.body, bytes: reply.rawPayload, location: reply.headers.location };
  };
  const post = async (who: Person, url: string, form: Record<string, string>) => {
    const reply = await site.inject({
      method: 'POST',
      url,
      headers: { ...who.headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    });
    return { status: reply.statusCode, location: String(reply.headers.location ?? ''), body: reply.body };
  };
  const reference = async () => (await listRequests(store.read, { limit: 1 })).rows[0]!.reference;
  const letters = async (who: Person) => (await lettersTo(store, who.account.email)).map(({ subject }) => subject);
  const holder = async (number: number) => (await findHoldings(store.read, [number]))[0]?.account;
  return { site, ada, ben, cleo, rita, get, post, reference, letters, holder };
}

eachDatabase((_name, open) => {
  describe('after the number', () => {
    it('shows her what she holds, and nobody else', async () => {
      const store = await open();
      const { site, ada, ben, cleo, get } = await aRegister(store);
      const list = await get(ada, '/titles');
      expect(list.status).toBe(200);
      expect(list.body).toContain(airIssn);
      expect(list.body).toContain('Annals of the sea');
      expect((await get(ben, '/titles')).body).not.toContain(airIssn);
      expect((await get(ada, `/titles/${airIssn}`)).body).toContain('Show the first issue');
      expect((await get(ben, `/titles/${airIssn}`)).status).toBe(404);
      expect((await get(cleo, `/titles/${airIssn}`)).status).toBe(200);
      expect((await get(undefined, '/titles')).location).toMatch(/^\/sign-in/);
      await site.close();
    });

    it('confirms a number when its first issue is shown, once however often it is sent', async () => {
      const store = await open();
      const { site, ada, ben, cleo, get, post, reference, letters } = await aRegister(store);
      const form = {
        what: 'first-issue',
        since: '2026-01',
        'proof-url': '',
        once: 'R-7K3M-9QXT-2B',
        note: 'It is out.',
      };
      const report = `/titles/${airIssn}/report`;
      expect((await post(ada, report, { ...form, since: '2999' })).status).toBe(422);
      expect((await post(ada, report, form)).status).toBe(422);
      const proved = { ...form, what: 'first-issue', 'proof-url': 'https://air.example.org/1' };
      const sent = await post(ada, report, proved);
      expect([sent.status, sent.location]).toEqual([303, '/requests/R-7K3M-9QXT-2B']);
      expect((await post(ada, report, proved)).location).toBe('/requests/R-7K3M-9QXT-2B');
      expect((await post(ada, report, { ...proved, once: '' })).body).toContain('R-7K3M-9QXT-2B');
      expect((await post(ben, report, proved)).status).toBe(404);
      expect(await stateOf(store, air)).toBe('provisional');
      const own = await get(ada, sent.location);
      expect(own.status).toBe(200);
      expect(own.body).toContain('It is out.');
      expect((await get(ben, sent.location)).status).toBe(404);
      const decide = `/desk/requests/${await reference()}/title`;
      expect((await post(ben, decide, { act: 'accept' })).status).toBe(403);
      expect((await post(cleo, decide, { act: 'accept' })).status).toBe(303);
      expect((await post(cleo, decide, { act: 'accept' })).status).toBe(303);
      expect(await stateOf(store, air)).toBe('register');
      expect(await letters(ada)).toEqual(['Received: Annals of air', 'Done: Annals of air']);
      await site.close();
    });

    it.each([
      ['url', { url: 'https://new.example.org/' }, { urls: [{ url: 'https://new.example.org/' }] }],
      ['cessation', { since: '2025' }, { dates: { status: 'ceased', end: '2025' } }],
      [
        'title',
        { text: 'Annals of air and wind', since: '2026' },
        { variantTitles: [{ text: 'Annals of air and wind' }] },
      ],
      [
        'publisher',
        { text: 'Wind Press', since: '2026' },
        {
          publications: expect.arrayContaining([
            expect.objectContaining({ publishers: [expect.objectContaining({ text: 'Wind Press' })] }),
          ]),
        },
      ],
    ])('puts a report of %s into the record', async (what, form, said) => {
      const store = await open();
      const { site, ada, cleo, get, post, reference } = await aRegister(store);
      expect((await post(ada, `/titles/${airIssn}/report`, { what, ...(form as Record<string, string>) })).status).toBe(
        303,
      );
      const name = await reference();
      expect((await get(cleo, `/desk/requests/${name}`)).body).toContain(`/desk/requests/${name}/title`);
      expect((await post(cleo, `/desk/requests/${name}/title`, { act: 'accept' })).status).toBe(303);
      expect(await serialOf(store, air)).toMatchObject(said);
      await site.close();
    });

    it('gives a title that changed so much a number of its own, and its holder holds both', async () => {
      const store = await open();
      const { site, ada, cleo, get, post, reference } = await aRegister(store);
      const asked = await get(ada, `/titles/${airIssn}/report?what=title&text=Wind+today`);
      expect(asked.body).toContain('a new ISSN is needed');
      await post(ada, `/titles/${airIssn}/report`, { what: 'title', text: 'Wind today', since: '2027' });
      const name = await reference();
      expect((await post(cleo, `/desk/requests/${name}/title`, { act: 'new-number' })).body).toBe('');
      const { decision } = (await findRequest(store.read, name))!;
      const [issn] = (decision as { issns: string[] }).issns;
      expect((await get(ada, `/titles/${issn}`)).body).toContain('Wind today');
      expect((await get(ada, `/titles/${airIssn}`)).status).toBe(200);
      await site.close();
    });

    it('gives a title over when both sides and the centre have agreed', async () => {
      const store = await open();
      const { site, ada, ben, cleo, get, post, letters, holder } = await aRegister(store);
      const sent = await post(ada, `/titles/${seaIssn}/report`, {
        what: 'transfer',
        to: ben.account.email.toUpperCase(),
      });
      const offer = sent.location;
      expect(offer).toMatch(/^\/titles\/transfers\/R-/);
      const decide = `/desk/requests/${offer.split('/').at(-1)}/title`;
      expect((await post(cleo, decide, { act: 'accept' })).status).toBe(422);
      expect((await get(cleo, offer)).status).toBe(404);
      expect((await post(ada, offer, { answer: 'take' })).status).toBe(422);
      expect((await get(ben, offer)).body).toContain('Take the title');
      expect((await post(ben, offer, { answer: 'take' })).status).toBe(303);
      expect(await holder(sea)).toBe(ada.account.id);
      expect((await post(cleo, decide, { act: 'accept' })).status).toBe(303);
      expect(await holder(sea)).toBe(ben.account.id);
      expect(await letters(ben)).toEqual([
        'You are offered Annals of the sea',
        'You take Annals of the sea',
        'You hold Annals of the sea now',
      ]);
      expect((await get(ada, `/titles/${seaIssn}`)).status).toBe(404);
      await site.close();
    });

    it('leaves a title where it is when the other side declines', async () => {
      const store = await open();
      const { site, ada, ben, post, letters, holder } = await aRegister(store);
      const { location } = await post(ada, `/titles/${seaIssn}/report`, { what: 'transfer', to: ben.account.email });
      expect((await post(ben, location, { answer: 'decline' })).status).toBe(303);
      expect((await post(ben, location, { answer: 'take' })).status).toBe(422);
      expect(await holder(sea)).toBe(ada.account.id);
      expect(await letters(ada)).toContain('The title stays with you: Annals of the sea');
      await site.close();
    });

    it('makes out a certificate that anybody can verify, and says when the Register says something else', async () => {
      const store = await open();
      const { site, ada, ben, cleo, get, post, reference } = await aRegister(store);
      const pdf = await get(ada, `/titles/${airIssn}/certificate.pdf`);
      expect(pdf.bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
      expect((await get(ben, `/titles/${airIssn}/certificate.pdf`)).status).toBe(404);
      const { issueCertificate, codeOf } = await import('../../src/desk/titles/certificate/issue.ts');
      expect(issueCertificate).toBeDefined();
      const { createSecretBox } = await import('../../src/actions/accounts/secret-box.ts');
      const { testSecretKey } = await import('../build/a-site.ts');
      const code = codeOf({ secrets: createSecretBox(testSecretKey) }, { number: air, revision: 1, day: '2026-11-22' });
      const genuine = await get(undefined, `/certificates/${code}`);
      expect(genuine.status).toBe(200);
      expect(genuine.body).toContain('The Register says the same today.');
      expect((await get(undefined, `/certificates/${code.replace(/.$/, code.endsWith('0') ? '1' : '0')}`)).status).toBe(
        404,
      );
      expect((await get(undefined, `/certificates?code=${code.toLowerCase()}`)).location).toBe(
        `/certificates/${code.toLowerCase()}`,
      );
      await post(ada, `/titles/${airIssn}/report`, { what: 'url', url: 'https://new.example.org/' });
      await post(cleo, `/desk/requests/${await reference()}/title`, { act: 'accept' });
      expect((await get(undefined, `/certificates/${code}`)).body).toContain('The Register says something else today');
      await site.close();
    });

    it('gives a claimed title to whoever shows that it is hers, and back when an appeal is upheld', async () => {
      const store = await open();
      const { site, ada, ben, cleo, rita, get, post, reference, letters, holder } = await aRegister(store);
      const claim = { issn: seaIssn, what: 'claim', note: 'I bought it.', 'proof-url': 'https://sea.example.org/' };
      expect((await post(ada, '/titles/claim', claim)).status).toBe(422);
      expect((await post(ben, '/titles/claim', { ...claim, 'proof-url': '' })).status).toBe(422);
      expect((await post(ben, '/titles/claim', claim)).status).toBe(303);
      const name = await reference();
      expect(await letters(ada)).toEqual(['Somebody claims Annals of the sea']);
      await post(cleo, `/desk/requests/${name}/title`, { act: 'accept' });
      expect(await holder(sea)).toBe(ben.account.id);
      const appeal = `/requests/${name}/appeal`;
      expect((await get(ben, appeal)).body).not.toContain('<textarea');
      expect((await post(ada, appeal, { grounds: 'He did not buy it.' })).status).toBe(303);
      const list = await get(rita, '/desk/appeals');
      const one = /\/desk\/appeals\/[0-9]+/.exec(list.body)![0];
      const answer = { outcome: 'upheld', rule: 'not-verifiable', reason: 'The contract says otherwise.' };
      expect((await post(cleo, one, answer)).status).toBe(403);
      expect((await post(rita, one, { ...answer, reason: ' ' })).status).toBe(422);
      expect((await post(rita, one, answer)).status).toBe(303);
      expect((await post(rita, one, { ...answer, outcome: 'dismissed' })).status).toBe(422);
      expect(await holder(sea)).toBe(ada.account.id);
      expect((await findRequest(store.read, name))!.state).toBe('submitted');
      expect(await letters(ada)).toContain('Your appeal was upheld: Annals of the sea');
      expect(await letters(ben)).toContain('Your claim is looked at again: Annals of the sea');
      await site.close();
    });

    it('takes an appeal against a refusal to somebody who did not decide, once, and in time', async () => {
      const store = await open();
      const { site, ada, ben, rita, get, post, reference } = await aRegister(store);
      const staff = await aPerson(store, { role: 'staff', name: 'Stella' });
      await post(ada, `/titles/${airIssn}/report`, { what: 'url', url: 'https://new.example.org/' });
      const name = await reference();
      const appeal = `/requests/${name}/appeal`;
      expect((await post(ada, appeal, { grounds: 'No.' })).status).toBe(422);
      const actor = {
        name: `account ${rita.account.id}`,
        role: 'reviewer',
        centre: '7',
        account: rita.account.id,
      } as const;
      const refused = await refuseRequest(store, actor, {
        reference: name,
        rule: 'not-verifiable',
        reason: 'No answer there.',
      });
      expect(refused.ok).toBe(true);
      expect((await get(ada, appeal)).body).toContain('<textarea');
      expect((await post(ben, appeal, { grounds: 'No.' })).status).toBe(404);
      expect((await post(ada, appeal, { grounds: 'It answers.' })).status).toBe(303);
      expect((await post(ada, appeal, { grounds: 'It answers.' })).status).toBe(303);
      expect((await post(ada, appeal, { grounds: 'Once more.' })).status).toBe(422);
      // Rita is the only chief of the centre, and it was her decision: it goes to the Authority.
      expect((await get(ada, appeal)).body).toContain('The Registration Authority decides');
      const one = /\/desk\/appeals\/[0-9]+/.exec((await get(staff, '/desk/appeals')).body)![0];
      expect((await post(rita, one, { outcome: 'upheld', rule: 'no-answer', reason: 'Yes.' })).status).toBe(404);
      expect(
        (await post(staff, one, { outcome: 'dismissed', rule: 'not-verifiable', reason: 'It does not.' })).status,
      ).toBe(303);
      expect((await findRequest(store.read, name))!.state).toBe('refused');
      expect((await get(ada, appeal)).body).toContain('This decision is final.');
      await site.close();
    });
  });
});
