/**
 * The addresses that letters come back to: one for each reader of each conversation, signed, so that whoever writes to it was written to; and one
 * for each letter, which bounces come to (variable envelope return paths).
 */
import { timingSafeEqual } from 'node:crypto';
import type { SecretBox } from '../accounts/secret-box.ts';

/** Local parts are told in lower case: some servers fold them. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const signs = 16;

/** 80 bits of a signature, 16 letters and digits. */
function signature(secrets: SecretBox, reference: string, readerKey: string): string {
  const bytes = Buffer.from(secrets.sign('reply address', `${reference.toUpperCase()}\n${readerKey}`), 'base64url');
  return Array.from({ length: signs }, (_, index) => alphabet[bytes[index]! & 31]!).join('');
}

/** `reference` names the request; `readerKey` is her address as `emailKey` folds it. */
export function replyAddress(secrets: SecretBox, reference: string, readerKey: string, host: string): string {
  return `reply+${reference.toLowerCase()}.${signature(secrets, reference, readerKey)}@${host}`;
}

/** `key` is that of the letter. */
export const bounceAddress = (key: string, host: string): string => `bounce+${key}@${host}`;

export type OwnAddress =
  | { readonly type: 'reply'; readonly reference: string; readonly signature: string }
  | { readonly type: 'bounce'; readonly key: string };

/** What an address of ours is for; undefined: it is none. */
export function readOwnAddress(address: string, host: string): OwnAddress | undefined {
  const [, local = '', of = ''] = /^([^@]+)@(.+)$/.exec(address.trim().toLowerCase()) ?? [];
  if (of !== host.toLowerCase()) return undefined;
  const reply = /^reply\+([a-z0-9-]{3,40})\.([a-z2-7]{16})$/.exec(local);
  if (reply) return { type: 'reply', reference: reply[1]!.toUpperCase(), signature: reply[2]! };
  const bounce = /^bounce\+([0-9a-f]{32})$/.exec(local);
  return bounce ? { type: 'bounce', key: bounce[1]! } : undefined;
}

/** Whether the address was made for this reader. */
export function isReplyOf(
  secrets: SecretBox,
  { reference, signature: given }: { readonly reference: string; readonly signature: string },
  readerKey: string,
): boolean {
  return timingSafeEqual(Buffer.from(signature(secrets, reference, readerKey)), Buffer.from(given));
}
