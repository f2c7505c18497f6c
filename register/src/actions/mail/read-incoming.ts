/**
 * A letter that came in, read (RFC 5322, MIME): who wrote what to which address, whether a program wrote it (RFC 3834), and of a bounce which
 * letter it is about and why (RFC 3464).
 */
import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { answerText } from './answer-text.ts';
import { htmlText } from './html-text.ts';

/** Bytes of a letter with all that is attached: the largest that is read. */
export const largestLetter = 30 * 1024 * 1024;

export interface IncomingLetter {
  /** Its Message-ID, or the hash of its bytes when it has none that can be used. */
  readonly messageId: string;
  readonly from: string;
  /** Addresses that it names as its own readers. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** What its writer says, without what she answers to. */
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** A program wrote it: nobody is answered, and nobody is meant. */
  readonly automatic: boolean;
  /** It came with an empty return path, as bounces do. */
  readonly fromNobody: boolean;
  readonly report?: DeliveryReport;
}

export interface DeliveryReport {
  /** `failed`: it will never arrive; `other`: it is late, went on, or arrived. */
  readonly action: 'failed' | 'other';
  /** Such as `550 5.1.1 No such person`. */
  readonly answer: string;
  /** Message-IDs of the letter that it is about, as far as it was sent back. */
  readonly about: readonly string[];
}

/** Undefined: it is no letter that can be read, or breaks a limit. */
export async function readIncoming(bytes: Uint8Array): Promise<IncomingLetter | undefined> {
  if (bytes.length > largestLetter) return undefined;
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      maxNestingDepth: 20,
      maxHeadersSize: 256 * 1024,
      forceRfc822Attachments: true,
    });
  } catch {
    return undefined;
  }
  const header = (name: string) => email.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const report = readReport(email);
  const given = /<[^\s<>]{3,250}>/.exec(email.messageId ?? '')?.[0];
  const recipients = [
    ...mailboxes([...(email.to ?? []), ...(email.cc ?? [])]),
    ...['delivered-to', 'x-original-to', 'envelope-to'].flatMap(header).map((text) => text.replace(/^<|>$/g, '')),
  ];
  const body = email.text?.trim() ? email.text : htmlText((email.html ?? '').slice(0, 2_000_000));
  return {
    messageId: given ?? `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    from: mailboxes(email.from === undefined ? [] : [email.from])[0] ?? '',
    recipients: [...new Set(recipients)].slice(0, 100),
    subject: (email.subject ?? '').replace(/\p{Cc}+/gu, ' ').trim(),
    text: answerText(body.slice(0, 500_000)),
    files: report === undefined ? filesOf(email) : [],
    automatic: isAutomatic(header),
    fromNobody: header('return-path').some((value) => /^\s*<>\s*$/.test(value)),
    ...(report !== undefined && { report }),
  };
}

const mailboxes = (addresses: readonly Address[]): string[] =>
  addresses.flatMap((address) =>
    address.group === undefined ? [address.address] : address.group.map((one) => one.address),
  );

function isAutomatic(header: (name: string) => string[]): boolean {
  if (header('auto-submitted').some((value) => !/^\s*no\b/i.test(value))) return true;
  if (header('precedence').some((value) => /bulk|junk|list|auto/i.test(value))) return true;
  return ['list-id', 'x-autoreply', 'x-autorespond', 'x-auto-response', 'x-loop'].some(
    (name) => header(name).length > 0,
  );
}

/** Signatures and the letter itself as a calendar or card are no evidence; a picture inside the text is hers as well. */
function filesOf({ attachments }: Email): { name: string; bytes: Uint8Array }[] {
  return attachments
    .filter(
      ({ mimeType }) =>
        !/^(application\/(pgp-signature|pkcs7-signature|x-pkcs7-signature)|message\/|text\/(calendar|html|x-vcard|vcard))/.test(
          mimeType,
        ),
    )
    .map((attachment) => ({ name: attachment.filename ?? '', bytes: bytesOf(attachment) }))
    .filter(({ bytes }) => bytes.length > 0);
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer);

function readReport(email: Email): DeliveryReport | undefined {
  const part = email.attachments.find(({ mimeType }) => /^message\/(global-)?delivery-status$/.test(mimeType));
  if (part === undefined) return undefined;
  // Groups of fields, folded or not: of the report, and of each reader.
  const text = decode(bytesOf(part))
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}\\s*:\\s*(.*)$`, 'im').exec(text)?.[1]?.trim();
  const failed = /^action\s*:\s*failed/im.test(text);
  const status = field('status') ?? '';
  const diagnostic = field('diagnostic-code')?.replace(/^[a-z0-9-]+\s*;\s*/i, '') ?? '';
  const returned = email.attachments
    .filter(({ mimeType }) => /^(message\/(global|rfc822)|text\/rfc822-headers|message\/global-headers)/.test(mimeType))
    .map((attachment) => decode(bytesOf(attachment)).slice(0, 100_000));
  const about = [
    ...`${returned.join('\n')}\n${email.references ?? ''} ${email.inReplyTo ?? ''}`.matchAll(/<[^\s<>]{3,250}>/g),
  ];
  return {
    action: failed ? 'failed' : 'other',
    answer: [diagnostic.includes(status) ? '' : status, diagnostic].filter(Boolean).join(' ').slice(0, 500),
    about: about.map(([id]) => id),
  };
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);
