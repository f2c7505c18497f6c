/**
 * `/mail`: in development, the letters that were kept on this machine, for a browser on this machine; otherwise the outbox, for
 * administrators: how each letter went, what came back, and sending it again by hand.
 */
import type { DeskPage } from '../desk.ts';
import { kept, keptAsHtml, keptOne, seesMailbox } from './kept-letters.tsx';
import { outbox, outboxLetter, sendAgain } from './outbox.tsx';

/** Three kinds of readers: whoever is at this machine, administrators, and nobody else. */
const forLetters = (
  inMailbox: Extract<DeskPage, { who: 'anyone' }>['run'],
  inOutbox: Extract<DeskPage, { who: 'anyone' }>['run'],
): Pick<Extract<DeskPage, { who: 'anyone' }>, 'who' | 'run'> => ({
  who: 'anyone',
  run: (visit) => (seesMailbox(visit) ? inMailbox(visit) : inOutbox(visit)),
});

export const mailPages: readonly DeskPage[] = [
  { method: 'GET', path: '/mail', ...forLetters(kept, outbox) },
  { method: 'GET', path: '/mail/:letter', ...forLetters(keptOne, outboxLetter) },
  { method: 'GET', path: '/mail/:letter/html', ...forLetters(keptAsHtml, async () => 'not-found') },
  { method: 'POST', path: '/mail/:letter/again', who: 'read-mail', run: sendAgain },
];
