/** A register in which people have been at work, so that every page of theirs has something to show; who opens each page, and where it is. */
import { type Issn, issnToInteger } from '@masthead/issn';
import type { FastifyInstance } from 'fastify';
import { generate } from 'otplib';
import { beginSession, personOfSecret } from '../../register/src/actions/accounts/begin-session.ts';
import { invite } from '../../register/src/actions/accounts/invite.ts';
import { createSecretBox } from '../../register/src/actions/accounts/secret-box.ts';
import { createOwnToken } from '../../register/src/actions/accounts/tokens.ts';
import { confirmTotpKey, totpKeyFor } from '../../register/src/actions/accounts/totp.ts';
import { drawAgreementSample } from '../../register/src/actions/agreements/sample.ts';
import { takeProvisional } from '../../register/src/actions/agreements/take-provisional.ts';
import { submitAppeal } from '../../register/src/actions/appeals/submit-appeal.ts';
import { grantCredits } from '../../register/src/actions/credits/grant.ts';
import { byInvoice } from '../../register/src/actions/credits/payment.ts';
import { acceptRequest } from '../../register/src/actions/requests/accept-request.ts';
import { askPrecision } from '../../register/src/actions/requests/ask-precision.ts';
import { refuseRequest } from '../../register/src/actions/requests/refuse-request.ts';
import { runChecks } from '../../register/src/actions/requests/run-checks.ts';
import { startRequest } from '../../register/src/actions/requests/start-request.ts';
import { tagRequest } from '../../register/src/actions/requests/tag-request.ts';
import { sendTitleRequest } from '../../register/src/actions/titles/send-title-request.ts';
import { codeOf } from '../../register/src/desk/titles/certificate/issue.ts';
import { type Actor, systemActor } from '../../register/src/domain/actor.ts';
import type { TitleRequest } from '../../register/src/domain/title-request.ts';
import { createMemoryEvidence } from '../../register/src/evidence/create-evidence-store.ts';
import { addEvidence, addPasskey, findRecord, listOutbox, type Store } from '../../register/src/store/index.ts';
import { aBrowser } from '../../register/test/build/a-browser.ts';
import { aCentre } from '../../register/test/build/a-centre.ts';
import { aPerson } from '../../register/test/build/a-person.ts';
import { aForm, aRequest } from '../../register/test/build/a-request.ts';
import { testSecretKey } from '../../register/test/build/a-site.ts';
import { anAgreement } from '../../register/test/build/an-agreement.ts';
import { aDraft } from '../../register/test/build/an-assignment.ts';

/** Who opens a page: the cookies that her browser has. `nobody` has the draft of a request. */
export type Who = 'nobody' | 'ada' | 'ben' | 'owner' | 'head' | 'half' | 'bare' | 'boss';

export interface DeskAddress {
  /** As in the list of pages. */
  readonly path: string;
  readonly who: Who;
  readonly address: string;
}

export interface DeskObjects {
  readonly cookies: Readonly<Record<Who, readonly (readonly [name: string, value: string])[]>>;
  readonly addresses: readonly DeskAddress[];
}

type Done<T> = T extends { readonly ok: true } ? T : never;
function well<T extends { readonly ok: boolean }>(result: T): Done<T> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Done<T>;
}

export async function makeDeskObjects(store: Store, site: FastifyInstance, baseUrl: string): Promise<DeskObjects> {
  const secrets = createSecretBox(testSecretKey);
  const evidence = createMemoryEvidence();
  await aCentre(store);
  await aCentre(store, { code: '0', first: 8_000_000 });

  const boss = await aPerson(store, { role: 'administrator', name: 'Grace Boss', baseUrl });
  const bossActor: Actor = { name: `account ${boss.account.id}`, role: 'administrator', account: boss.account.id };
  const head = await aPerson(store, { role: 'head', centre: '7', name: 'Hugo Head', baseUrl });
  const headActor: Actor = { name: `account ${head.account.id}`, role: 'head', centre: '7', account: head.account.id };
  const second = await aPerson(store, { role: 'reviewer', centre: '7', name: 'Cléo', baseUrl });
  const reviewer: Actor = {
    ...headActor,
    name: `account ${second.account.id}`,
    role: 'reviewer',
    account: second.account.id,
  };
  const ada = await aPerson(store, { email: 'ada@example.org', name: 'Ada Lefèvre', baseUrl });
  const adaActor: Actor = { name: `account ${ada.account.id}`, role: 'applicant', account: ada.account.id };
  const ben = await aPerson(store, { email: 'ben@example.org', name: 'Ben Taker', baseUrl });
  const sessionOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);

  // Second factors, a passkey and credentials of the head.
  const person = async () => (await personOfSecret(store, sessionOf(head.headers.cookie!)))!;
  const now = Date.now();
  const { secret: totp } = well(await totpKeyFor(store, secrets, await person(), 'register', now)) as {
    secret: string;
  };
  const code = await generate({ secret: totp, epoch: Math.floor(now / 1000) });
  well(await confirmTotpKey(store, secrets, await person(), code, now));
  const own = { type: 'person', role: 'head', centre: '7' } as const;
  well(await createOwnToken(store, await person(), { for: own, label: 'Import', groups: ['records'], days: 9 }));
  const passkey = {
    credential: 'x',
    publicKey: new Uint8Array(1),
    counter: 0,
    transports: [],
    name: 'Laptop',
    backedUp: false,
  };
  await store.transaction((tx) => addPasskey(tx, { account: head.account.id, ...passkey }));
  const half = await beginSession(store, { account: head.account.id, way: 'password' });
  const bare = await aPerson(store, { role: 'head', centre: '7', secondFactor: false, baseUrl });

  // Requests at every step and in every state.
  const started = async (actor: Actor | undefined, title?: string) =>
    well(await startRequest(store, actor, { language: 'en', ...(title !== undefined && { form: aForm(title) }) }));
  const empty = (await started(adaActor)).request.reference;
  const filled = (await started(adaActor, 'Annals of Drafts')).request;
  const file = { hash: new Uint8Array(32), size: 123_456, type: 'application/pdf' };
  const write = { request: filled.id, kind: 'first-issue', file, name: 'issue one.pdf', by: 'test' } as const;
  await store.transaction((tx) => addEvidence(tx, write));
  const nobodys = await started(undefined, 'Annals of Nobody');
  const sent = (title: string) => aRequest(store, { form: aForm(title), account: ada.account.id });
  const waits = await sent('Annals of Waiting');
  const first = await sent('Annals of Inboxes');
  well(
    await runChecks(store, headActor, first.reference, {
      readPage: async () => ({ ok: true, text: '<h1>Annals</h1>', issns: [] }),
    }),
  );
  well(await tagRequest(store, headActor, { reference: first.reference, tag: 'to ask' }));
  well(await askPrecision(store, headActor, { reference: waits.reference, body: 'Which of the two titles is it?' }));
  const refuse = async (title: string) => {
    const request = await sent(title);
    const why = { rule: 'planned-end', reason: 'It ends with its tenth issue.' };
    well(await refuseRequest(store, reviewer, { reference: request.reference, ...why }));
    return request.reference;
  };
  const refused = await refuse('Annals of Refusals');
  const appealed = await refuse('Annals of Appeals');
  const { appeal } = well(await submitAppeal(store, adaActor, { reference: appealed, grounds: 'It goes on.' }));
  const asked = await sent('Annals of Numbers');
  const accepted = well(await acceptRequest(store, headActor, { reference: asked.reference }));
  const [print, online] = accepted.decision.titles.map(({ issn }) => issn as Issn);
  const number = issnToInteger(print!);
  const about = async (content: TitleRequest, of = number, proofUrl?: string) =>
    well(
      await sendTitleRequest(store, evidence, adaActor, {
        number: of,
        content,
        language: 'en',
        ...(proofUrl !== undefined && { proofUrl }),
      }),
    ).request.reference;
  const change = await about({ what: 'title', text: 'Annals of Figures', since: '2026-06' });
  const transfer = await about({ what: 'transfer', to: 'ben@example.org' }, issnToInteger(online!));
  const record = (await findRecord(store.read, number))!;
  const certificate = codeOf({ secrets }, { number, revision: record.ordinal, day: '2026-11-22' });

  // An agreement with numbers and a sample, credits and an invoice.
  const agreement = await anAgreement(store, { sampling: 100 });
  const { organisation } = agreement;
  const owner = await aPerson(store, { role: 'owner', organisation, name: 'Olga Owner', baseUrl });
  const ownerActor: Actor = {
    name: `account ${owner.account.id}`,
    role: 'owner',
    organisation,
    account: owner.account.id,
  };
  const taken = well(
    await takeProvisional(store, ownerActor, {
      agreement: agreement.id,
      key: 'spring',
      way: 'file',
      titles: [{ label: 'a', titles: [aDraft('1', 'Annals of Agreements')] }],
    }),
  );
  const today = new Date().toISOString().slice(0, 10);
  const drawn = well(
    await drawAgreementSample(store, headActor, { agreement: agreement.id, since: '2020-01-01', until: today }),
  );
  const draft = await anAgreement(store, { first: 9_300_000, draft: true });
  const holder = { account: ada.account.id };
  well(await grantCredits(store, bossActor, { holder, amount: 5, reference: 'a transfer' }));
  const { invoice } = well(
    await byInvoice.order(store, adaActor, { holder, credits: 10, billTo: 'Presses\nLyon', key: 'one' }),
  );

  // An invitation, and a file of titles of which one is wrong.
  const { link } = well(
    await invite(store, systemActor(), { email: 'new@example.org', role: 'cataloguer', centre: '7', language: 'en' }),
  ) as { link: string };
  const browser = aBrowser(site, baseUrl);
  browser.cookies.set('session', sessionOf(ada.headers.cookie!));
  const csv = 'title;country;language-1;print;evidence\r\nActa;Atlantis;French;yes;https://acta.example.org/1\r\n';
  const files = [{ field: 'file', name: 'titles.csv', bytes: Buffer.from(csv) }];
  const batch = (
    await browser.sendFiles(await browser.open('/requests/files'), '/requests/files', { kind: 'publisher' }, files)
  ).url.replace(/\?.*/, '');
  const [letter] = await store.transaction((tx) => listOutbox(tx, { limit: 1 }));

  const at = (who: Who, path: string, address = path): DeskAddress => ({ path, who, address });
  const step = (who: Who, name: string, reference: string, more = '') =>
    at(
      who,
      name === 'check' ? '/request/:reference/check' : '/request/:reference/:step',
      `/request/${reference}/${name}${more}`,
    );
  const steps = ['title', 'versions', 'publisher', 'dates', 'evidence', 'check'];
  const desk = (reference: string) => at('head', '/desk/requests/:reference', `/desk/requests/${reference}`);
  const mine = (reference: string) => at('ada', '/requests/:reference', `/requests/${reference}`);
  const session = (cookie: string) => [['session', sessionOf(cookie)]] as const;
  return {
    cookies: {
      nobody: [['drafts', nobodys.secret!]],
      ada: session(ada.headers.cookie!),
      ben: session(ben.headers.cookie!),
      owner: session(owner.headers.cookie!),
      head: session(head.headers.cookie!),
      half: [['session', half.secret]],
      bare: session(bare.headers.cookie!),
      boss: session(boss.headers.cookie!),
    },
    addresses: [
      at('nobody', '/sign-in'),
      at('nobody', '/sign-in/letter'),
      at('nobody', '/sign-in/passkey'),
      at('nobody', '/sign-up'),
      at('nobody', '/password'),
      at('nobody', '/letter/:secret', link),
      at('nobody', '/letter/:secret', '/letter/over'),
      at('ada', '/sign-out'),
      at('ada', '/account'),
      at('head', '/account/password'),
      at('ada', '/account/details'),
      at('ada', '/account/email'),
      at('ada', '/account/sessions'),
      at('owner', '/account/organisations'),
      at('ada', '/account/organisations/new'),
      at('owner', '/account/organisations/:organisation', `/account/organisations/${organisation}`),
      at('owner', '/account/organisations/:organisation/tokens', `/account/organisations/${organisation}/tokens`),
      at('boss', '/administration'),
      at('boss', '/administration/accounts'),
      at('boss', '/administration/accounts/:account', `/administration/accounts/${head.account.id}`),
      at('boss', '/administration/accounts/:account/factors', `/administration/accounts/${head.account.id}/factors`),
      at('boss', '/administration/organisations'),
      at('boss', '/administration/organisations/new'),
      at('head', '/administration/staff'),
      at('head', '/administration/centres/:code/tokens', '/administration/centres/7/tokens'),
      at('boss', '/administration/credits'),
      at('half', '/sign-in/second-factor'),
      at('head', '/sign-in/again'),
      at('head', '/account/second-factor'),
      at('bare', '/account/second-factor'),
      at('head', '/account/passkeys'),
      at('bare', '/account/passkeys'),
      at('head', '/account/tokens'),
      at('head', '/desk'),
      desk(first.reference),
      desk(waits.reference),
      desk(refused),
      desk(asked.reference),
      desk(change),
      at('head', '/desk/requests/:reference/edit', `/desk/requests/${first.reference}/edit`),
      at('nobody', '/rules'),
      at('boss', '/mail'),
      at('boss', '/mail/:letter', `/mail/${letter!.id}`),
      at('nobody', '/request'),
      ...steps.map((name) => step('ada', name, filled.reference)),
      ...steps.map((name) => step('ada', name, empty, '?look')),
      at('nobody', '/request/:reference/letter', `/request/${nobodys.request.reference}/letter`),
      at('ada', '/requests'),
      ...[waits.reference, refused, appealed, asked.reference, change].map(mine),
      at('ada', '/requests/files'),
      at('ada', '/requests/files/:id', batch),
      at('ada', '/requests/:reference/appeal', `/requests/${refused}/appeal`),
      at('head', '/desk/appeals'),
      at('head', '/desk/appeals/:id', `/desk/appeals/${appeal.id}`),
      at('ada', '/titles'),
      at('ada', '/titles/:issn', `/titles/${print}`),
      at('ada', '/titles/:issn/report', `/titles/${print}/report?what=correction`),
      at('ben', '/titles/claim', `/titles/claim?issn=${print}`),
      at('ben', '/titles/transfers/:reference', `/titles/transfers/${transfer}`),
      at('nobody', '/certificates'),
      at('nobody', '/certificates/:code', `/certificates/${certificate}`),
      at('owner', '/agreements'),
      at('owner', '/agreements/:id', `/agreements/${agreement.id}`),
      at('owner', '/agreements/:id/calls/:call', `/agreements/${agreement.id}/calls/${taken.call}`),
      at('owner', '/agreements/:id/report', `/agreements/${agreement.id}/report`),
      at('head', '/desk/agreements'),
      at('head', '/desk/agreements/new'),
      at('head', '/desk/agreements/:id', `/desk/agreements/${draft.id}`),
      at('head', '/desk/agreements/:id/sample', `/desk/agreements/${agreement.id}/sample`),
      at('head', '/desk/agreements/:id/sample/:sample', `/desk/agreements/${agreement.id}/sample/${drawn.id}`),
      at('ada', '/credits'),
      at('ada', '/credits/invoices/:id', `/credits/invoices/${invoice.id}`),
    ],
  };
}
