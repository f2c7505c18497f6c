/** What the desk borrows from the web edge: words, layout, error pages, cookies and the guard of forms. */

import type { Directories } from '../actions/accounts/oidc.ts';
import type { SecretBox } from '../actions/accounts/secret-box.ts';
import type { Desk } from '../desk/desk.ts';
import type { EvidenceStore } from '../domain/evidence-file.ts';
import type { Mailbox } from '../domain/mailbox.ts';
import type { PageReader } from '../domain/page-read.ts';
import type { Assets } from '../portal/assets.ts';
import { errorPage } from '../portal/pages/errors.tsx';
import type { Store } from '../store/index.ts';
import { setLanguage, wordsOf } from './language.ts';
import { isFromHere, saysWhereFrom } from './same-origin.ts';
import { sendPage } from './send-page.ts';
import type { SessionCookie } from './session.ts';

export interface DeskOptions {
  readonly store: Store;
  readonly baseUrl: string;
  readonly secrets: SecretBox;
  readonly directories: Directories;
  readonly assets: Assets;
  readonly cookie: SessionCookie;
  readonly evidence: EvidenceStore;
  readonly readPage: PageReader;
  readonly mailbox?: Mailbox;
}

export function createDesk({
  store,
  baseUrl,
  secrets,
  directories,
  assets,
  cookie,
  evidence,
  readPage,
  mailbox,
}: DeskOptions): Desk {
  return {
    store,
    baseUrl,
    secrets,
    directories,
    evidence,
    readPage,
    ...(mailbox !== undefined && { mailbox }),
    wordsOf,
    show: (reply, answer) => sendPage(reply, answer, { assets, words: wordsOf(reply.request) }),
    refuse: (request, reply, why) => {
      const words = wordsOf(request);
      return sendPage(reply, errorPage(why, words, request.id), { assets, words });
    },
    // A browser says where a form comes from; what does not is no browser, and has no session to misuse.
    isFromHere: (request) => isFromHere(request, baseUrl) && (request.person === undefined || saysWhereFrom(request)),
    cookie,
    setLanguage,
  };
}
