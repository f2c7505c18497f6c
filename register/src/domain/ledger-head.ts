/**
 * The head of the ledger as it is published: where the one order of the Register stands, and the hash that vouches for everything up to
 * there, signed (docs/guide/ledger.md). Whoever keeps one can tell later whether anything before it was altered, or is gone.
 */

/** Where the order stands. Without changes: position 0, a hash of zeros, no moment. */
export interface LedgerHead {
  readonly position: number;
  /** ISO 8601 in UTC. */
  readonly sealedAt?: string;
  /** Lower-case hexadecimal SHA-256. */
  readonly hash: string;
}

/** A head with who says so and when. Keys and signatures are base64url without padding: 32 bytes and 64. */
export interface SignedHead extends LedgerHead {
  /** Address of the register. */
  readonly register: string;
  readonly signedAt: string;
  readonly algorithm: 'Ed25519';
  readonly publicKey: string;
  readonly signature: string;
}

/** The text that is signed: six lines, the last without an end, in UTF-8. An absent moment is an empty line. */
export function headText(head: Pick<SignedHead, 'position' | 'sealedAt' | 'hash' | 'register' | 'signedAt'>): string {
  const { position, sealedAt = '', hash, register, signedAt } = head;
  return ['masthead-ledger-head-1', register, position, sealedAt, hash, signedAt].join('\n');
}

export type HeadProblem = 'not-json' | 'no-position' | 'no-hash' | 'not-signed-wholly';

export type ParsedHead =
  | { readonly ok: true; readonly head: LedgerHead; readonly signed?: SignedHead }
  | { readonly ok: false; readonly problem: HeadProblem };

/** Reads a head, signed or not, as `ledger head`, `ledger sign` and /ledger/head.json write it. */
export function parseHead(text: string): ParsedHead {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return { ok: false, problem: 'not-json' };
  }
  if (typeof value !== 'object' || value === null) return { ok: false, problem: 'not-json' };
  const { position, sealedAt, hash, register, signedAt, algorithm, publicKey, signature } = value;
  if (typeof position !== 'number' || !Number.isSafeInteger(position) || position < 0) {
    return { ok: false, problem: 'no-position' };
  }
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return { ok: false, problem: 'no-hash' };
  const head: LedgerHead = { position, ...(typeof sealedAt === 'string' && { sealedAt }), hash };
  if (signature === undefined) return { ok: true, head };
  const isText = (one: unknown): one is string => typeof one === 'string';
  if (algorithm !== 'Ed25519' || !isText(register) || !isText(signedAt) || !isText(publicKey) || !isText(signature)) {
    return { ok: false, problem: 'not-signed-wholly' };
  }
  return { ok: true, head, signed: { ...head, register, signedAt, algorithm, publicKey, signature } };
}

export function describeHeadProblem(problem: HeadProblem): string {
  switch (problem) {
    case 'not-json':
      return 'It is not JSON; a head is what `masthead ledger head` or the address /ledger/head.json gives.';
    case 'no-position':
      return 'It has no position: a whole number, 0 or more.';
    case 'no-hash':
      return 'It has no hash: 64 digits of lower-case hexadecimal.';
    case 'not-signed-wholly':
      return 'It has a signature, and not all that belongs to one: register, signedAt, algorithm (Ed25519), publicKey.';
  }
}
