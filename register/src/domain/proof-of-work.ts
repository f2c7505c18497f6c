/**
 * The work that a form asks of a browser before it is taken, so that sending thousands costs somebody something and sending one costs
 * nothing to speak of: a number whose hash with the form's challenge begins with so many zero bits (Back, Hashcash, 2002).
 */

export interface Challenge {
  /** Of which form: one that was made for another is worth nothing. */
  readonly purpose: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** Makes each one its own. */
  readonly nonce: string;
  /** Zero bits that the hash begins with. */
  readonly bits: number;
}

/** 16,384 hashes on average: a moment of a phone, while the form is filled in. */
export const workBits = 14;
/** How long a form may lie open before it is sent. */
export const challengeLasts = 3 * 60 * 60_000;
/** Whose browser runs no scripts has to take so long over the form, in milliseconds: people do. */
export const withoutWork = 4_000;

export const formatChallenge = ({ purpose, made, nonce, bits }: Challenge): string =>
  [purpose, made.toString(36), nonce, bits].join('.');

export function parseChallenge(text: string): Challenge | undefined {
  const match = /^([a-z-]{1,40})\.([0-9a-z]{1,11})\.([\w-]{16})\.(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [, purpose = '', made = '', nonce = '', bits = ''] = match;
  return { purpose, made: Number.parseInt(made, 36), nonce, bits: Number(bits) };
}

/** What is hashed by SHA-256. */
export const workText = (challenge: string, proof: string): string => `${challenge}:${proof}`;

export function leadingZeroBits(hash: Uint8Array): number {
  const at = hash.findIndex((byte) => byte !== 0);
  return at < 0 ? hash.length * 8 : at * 8 + Math.clz32(hash[at]!) - 24;
}
