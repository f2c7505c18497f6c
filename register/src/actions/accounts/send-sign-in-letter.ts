/**
 * Writes a letter whose link signs its reader in, once: for those who have an account, and with a name for those who get one by it. Whoever
 * asks is told the same in every case, so nobody learns whose address is known here.
 */
import { parseEmail } from '../../domain/email.ts';
import { parseName } from '../../domain/person-name.ts';
import { enqueueLetter, findAccountByEmail, type Store } from '../../store/index.ts';
import { type AccountResult, refused } from './account-problem.ts';
import { lasts, mayWriteTo, sendLetterProof } from './send-letter-proof.ts';

export interface SignInLetterRequest {
  /** As it was typed. */
  readonly email: string;
  /** As it was typed; with it, an address that nobody has yet gets an account when its letter is used. */
  readonly name?: string;
  readonly language: string;
  /** Path of this site to go on to (`safeNext`). */
  readonly next?: string;
  /** Words of a letter of the caller's own instead of the usual ones; it gets `name` and `minutes` (those that its link holds) as values. */
  readonly letter?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A letter of the caller's own says one time for all its readers, known or not, in milliseconds. */
const ownLetterLasts = 60 * 60_000;

export async function sendSignInLetter(store: Store, request: SignInLetterRequest): Promise<AccountResult> {
  const email = parseEmail(request.email);
  if (email === undefined) return refused({ type: 'email-not-usable' });
  const name = request.name === undefined ? undefined : parseName(request.name);
  if (request.name !== undefined && name === undefined) return refused({ type: 'name-not-usable' });
  const { language, next, letter, values } = request;
  const lasting = (purpose: 'sign-in' | 'verify') => (letter === undefined ? lasts[purpose] : ownLetterLasts);
  return store.transaction(async (tx): Promise<AccountResult> => {
    if (!(await mayWriteTo(tx, email))) return refused({ type: 'too-many-letters' });
    const account = await findAccountByEmail(tx, email);
    if (account?.ended !== undefined) {
      await enqueueLetter(tx, {
        to: account.email,
        language: account.language,
        letter: 'account-ended',
        values: { name: account.name },
      });
    } else if (account?.verified !== undefined) {
      await sendLetterProof(tx, {
        purpose: 'sign-in',
        // Never to what was typed: two spellings may fold to one key, and only one of them was proved.
        email: account.email,
        account: account.id,
        name: account.name,
        language: account.language,
        letter: letter ?? (name === undefined ? 'account-sign-in' : 'account-known'),
        values: { ...values, name: account.name, minutes: lasting('sign-in') / 60_000 },
        lasting: lasting('sign-in'),
        data: { ...(next !== undefined && { next }) },
      });
    } else if (name !== undefined) {
      await sendLetterProof(tx, {
        purpose: 'verify',
        email,
        name,
        language,
        letter: letter ?? 'account-sign-up',
        values: { ...values, name, minutes: lasting('verify') / 60_000 },
        lasting: lasting('verify'),
        data: { name, language, ...(next !== undefined && { next }) },
      });
    } else {
      await enqueueLetter(tx, { to: email, language, letter: 'account-none', link: '/sign-up' });
    }
    return { ok: true };
  });
}
