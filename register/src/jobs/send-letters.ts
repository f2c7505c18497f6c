/** Sends what waits in the outbox; woken at once by a letter that this process has written. */
import { sendLetters } from '../mail/send-letters.ts';
import type { Job } from './job.ts';

export const sendWaitingLetters: Job = {
  name: 'send-letters',
  does: 'Sends the letters that wait in the outbox.',
  every: 10,
  run: async (store, { sending, stop, log, baseUrl }) =>
    sending === undefined ? 0 : sendLetters(store, { ...sending, baseUrl, stop, log }),
};
