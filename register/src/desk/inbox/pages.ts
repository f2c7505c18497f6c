/** The pages of a centre's desk: the inbox, one request in it, what is done there, and the published rules. */
import { evidenceLimits } from '../../domain/evidence-file.ts';
import type { DeskPage } from '../desk.ts';
import { editPage, editPost } from './edit.tsx';
import { inboxPage } from './inbox.tsx';
import { mayAsk, postAct, postAsk, postBulk, postView } from './post.ts';
import { requestPage } from './request-page.tsx';
import { rulesPage } from './rules.tsx';

export const inboxPages: readonly DeskPage[] = [
  { method: 'GET', path: '/desk', who: 'handle-request', run: inboxPage },
  { method: 'POST', path: '/desk/bulk', who: 'handle-request', run: postBulk },
  { method: 'POST', path: '/desk/views', who: 'handle-request', run: postView },
  { method: 'GET', path: '/desk/requests/:reference', who: 'handle-request', run: requestPage },
  { method: 'GET', path: '/desk/requests/:reference/edit', who: 'handle-request', run: editPage },
  { method: 'POST', path: '/desk/requests/:reference/edit', who: 'handle-request', run: editPost },
  {
    method: 'POST',
    path: '/desk/requests/:reference/ask',
    who: 'handle-request',
    files: { most: evidenceLimits.filesOfMessage, largest: evidenceLimits.fileBytes, maySend: mayAsk },
    run: postAsk,
  },
  { method: 'POST', path: '/desk/requests/:reference/:act', who: 'handle-request', run: postAct },
  { method: 'GET', path: '/rules', who: 'anyone', run: rulesPage },
];
