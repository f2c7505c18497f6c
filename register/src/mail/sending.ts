/** What sending needs to know: the server that takes our letters, who they come from, and where answers and bounces go. */
import type { SecretBox } from '../actions/accounts/secret-box.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise by STARTTLS when the server offers it. */
  readonly secure: boolean;
  /** Nothing is sent when STARTTLS is not offered: a password never goes in the clear. */
  readonly requireTls: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

export interface SendingSettings {
  readonly smtp: SmtpSettings;
  readonly from: { readonly name: string; readonly address: string };
  /** Answers and bounces are addressed to it; absent: answers go to `from`, and bounces are not told apart. */
  readonly replyHost?: string;
  readonly secrets: SecretBox;
  /** Bytes of an attachment in the evidence store, by its hash in hexadecimal. */
  readEvidence?(hash: string): Promise<Uint8Array | undefined>;
}

const local = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** Reads `smtp://user:password@host:587` or `smtps://…`; undefined when it is no such address. */
export function parseSmtpUrl(text: string): SmtpSettings | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  if ((!secure && url.protocol !== 'smtp:') || url.hostname === '' || !/^\/?$/.test(url.pathname)) return undefined;
  try {
    const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return {
      host,
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      requireTls: !secure && user !== '' && !local.test(host),
      ...(user !== '' && { auth: { user, pass } }),
    };
  } catch {
    return undefined;
  }
}

/** Reads `Name <address>`, or an address alone. */
export function parseMailbox(text: string): { readonly name: string; readonly address: string } {
  const named = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(text);
  return named ? { name: named[1]!, address: named[2]!.trim() } : { name: '', address: text.trim() };
}
