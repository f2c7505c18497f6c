/**
 * Keeps programs from sending forms that anybody may send: a field that people do not see, work that a browser does by itself, and for
 * browsers without scripts a little time and a limit. No third party is asked, and nobody has to read crooked letters.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  type Challenge,
  challengeLasts,
  formatChallenge,
  leadingZeroBits,
  parseChallenge,
  withoutWork,
  workBits,
  workText,
} from '../../domain/proof-of-work.ts';
import { countAttempt, type Store } from '../../store/index.ts';
import type { SecretBox } from './secret-box.ts';

/** `guard-expired`: the form lay open for too long, or was sent before; `guard-quick`: too soon for somebody without scripts. */
export type GuardProblem = {
  readonly type: 'guard-refused' | 'guard-expired' | 'guard-quick' | 'guard-too-many';
};

/** Names of the fields of the form. `homepage` is the one that people leave empty. */
export const guardFields = { guard: 'guard', proof: 'proof', trap: 'homepage' } as const;

const signing = 'form-guard';

/** What the form carries: the challenge and who says so, for one sending. */
export function makeGuard(secrets: SecretBox, purpose: string, now = Date.now()): string {
  const challenge = formatChallenge({
    purpose,
    made: now,
    nonce: randomBytes(12).toString('base64url'),
    bits: workBits,
  });
  return `${challenge}.${secrets.sign(signing, challenge)}`;
}

export interface GuardedForm {
  readonly purpose: string;
  readonly form: URLSearchParams;
  /** Where the sender is (`networkOf`); undefined: nobody knows. */
  readonly network?: string | undefined;
}

/** Undefined: it may be taken. Uses the challenge up. */
export async function guardProblemOf(
  store: Store,
  secrets: SecretBox,
  { purpose, form, network }: GuardedForm,
  now = Date.now(),
): Promise<GuardProblem | undefined> {
  if ((form.get(guardFields.trap) ?? '') !== '') return { type: 'guard-refused' };
  const guard = form.get(guardFields.guard) ?? '';
  const challenge = readGuard(secrets, guard);
  if (challenge?.purpose !== purpose) return { type: 'guard-expired' };
  const age = now - challenge.made;
  if (age > challengeLasts || age < -60_000) return { type: 'guard-expired' };
  const worked = isProof(guard, form.get(guardFields.proof) ?? '', challenge.bits);
  if (!worked && age < withoutWork) return { type: 'guard-quick' };
  return store.transaction(async (tx) => {
    if ((await countAttempt(tx, `guard:${challenge.nonce}`, challengeLasts / 1000)) > 1)
      return { type: 'guard-expired' };
    // Who does no work is few: ten an hour from one place, and a hundred from places that nobody knows.
    if (!worked && (await countAttempt(tx, `unworked:${network ?? ''}`, 3600)) > (network === undefined ? 100 : 10)) {
      return { type: 'guard-too-many' };
    }
    return undefined;
  });
}

function readGuard(secrets: SecretBox, guard: string): Challenge | undefined {
  const end = guard.lastIndexOf('.');
  const text = guard.slice(0, Math.max(0, end));
  return secrets.verify(signing, text, guard.slice(end + 1)) ? parseChallenge(text) : undefined;
}

export function isProof(guard: string, proof: string, bits: number): boolean {
  if (!/^[0-9a-z]{1,12}$/.test(proof)) return false;
  return leadingZeroBits(createHash('sha256').update(workText(guard, proof)).digest()) >= bits;
}
