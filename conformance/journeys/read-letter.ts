/** A letter as its reader's program shows it (RFC 5322): to whom, subject, text, HTML, and the addresses in it. */
import PostalMime from 'postal-mime';

export interface ALetter {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Addresses in the text, in their order. */
  readonly links: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

export async function readLetter(bytes: Uint8Array): Promise<ALetter> {
  const mail = await new PostalMime().parse(bytes);
  const text = mail.text ?? '';
  return {
    to: (mail.to ?? []).flatMap(({ address }) => (address === undefined ? [] : [address])),
    from: mail.from?.address ?? '',
    subject: mail.subject ?? '',
    text,
    html: mail.html ?? '',
    links: [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link.replace(/[.,)]+$/, '')),
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
  };
}
