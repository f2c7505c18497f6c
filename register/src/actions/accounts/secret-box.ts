/**
 * What must be kept secret and read again: sealed with AES-256-GCM (NIST SP 800-38D), or signed with HMAC-SHA-256, under keys that are derived
 * from the one SECRET_KEY for each purpose (HKDF, RFC 5869). What was sealed or signed for one purpose is worth nothing for another.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

export interface SecretBox {
  /** Base64url. `bound` says whose it is, such as `account 12`: it is not kept, and must be said again to open. */
  seal(purpose: string, text: string, bound?: string): string;
  /** Undefined: it was not sealed here for this purpose and bound to this, or somebody changed it. */
  open(purpose: string, sealed: string, bound?: string): string | undefined;
  /** 32 bytes as 43 characters of base64url. */
  sign(purpose: string, text: string): string;
  verify(purpose: string, text: string, signature: string): boolean;
}

const nonceBytes = 12;
const tagBytes = 16;
/** The first byte of what is sealed: another way of sealing takes another. */
const form = 1;

/** 32 random bytes in base64url, as SECRET_KEY wants them. */
export function makeSecretKey(): string {
  return randomBytes(32).toString('base64url');
}

export const isSecretKey = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** Throws on a key that `isSecretKey` would refuse. */
export function createSecretBox(secretKey: string): SecretBox {
  if (!isSecretKey(secretKey)) throw new Error('SECRET_KEY must be 32 bytes in base64url.');
  const root = Buffer.from(secretKey, 'base64url');
  const derived = new Map<string, Buffer>();
  const keyFor = (use: 'seal' | 'sign', purpose: string): Buffer => {
    const info = `masthead ${use} ${purpose}`;
    let key = derived.get(info);
    if (key === undefined) {
      key = Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), info, 32));
      derived.set(info, key);
    }
    return key;
  };
  const sign = (purpose: string, text: string): Buffer =>
    createHmac('sha256', keyFor('sign', purpose)).update(text).digest();
  return {
    seal(purpose, text, bound = '') {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyFor('seal', purpose), nonce).setAAD(Buffer.from(bound));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(form), nonce, body, cipher.getAuthTag()]).toString('base64url');
    },
    open(purpose, sealed, bound = '') {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== form) return undefined;
      const nonce = bytes.subarray(1, 1 + nonceBytes);
      const body = bytes.subarray(1 + nonceBytes, -tagBytes);
      try {
        const opener = createDecipheriv('aes-256-gcm', keyFor('seal', purpose), nonce, { authTagLength: tagBytes })
          .setAAD(Buffer.from(bound))
          .setAuthTag(bytes.subarray(-tagBytes));
        return Buffer.concat([opener.update(body), opener.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
    sign: (purpose, text) => sign(purpose, text).toString('base64url'),
    verify(purpose, text, signature) {
      const given = Buffer.from(signature, 'base64url');
      const right = sign(purpose, text);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
