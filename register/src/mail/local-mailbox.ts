/** The mailbox of a register in development: files in its data folder, one for each letter that the local server took, as mail programs read them. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address } from 'postal-mime';
import type { LocalLetterContent, Mailbox } from '../domain/mailbox.ts';

/** So many are kept; the oldest go. */
const most = 500;

export interface LocalMailbox extends Mailbox {
  keep(letter: { readonly bytes: Buffer; readonly recipients: readonly string[] }): Promise<void>;
}

export function createLocalMailbox(folder: string): LocalMailbox {
  const read = new Map<string, LocalLetterContent>();
  const names = async (): Promise<string[]> => {
    const files = await readdir(folder).catch(() => []);
    return files.filter((file) => /^[0-9a-z-]+\.eml$/.test(file)).sort();
  };
  const load = async (id: string): Promise<LocalLetterContent | undefined> => {
    const known = read.get(id);
    if (known) return known;
    const bytes = await readFile(join(folder, `${id}.eml`)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const letter = await parse(id, bytes);
    read.set(id, letter);
    return letter;
  };
  return {
    async keep({ bytes, recipients }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Names sort by the time of coming.
      const id = `${Date.now().toString(36).padStart(9, '0')}-${randomBytes(4).toString('hex')}`;
      const draft = join(folder, `${id}.part`);
      const head = recipients.map((to) => `X-Original-To: ${to.replace(/[\r\n]/g, '')}\r\n`).join('');
      await writeFile(draft, Buffer.concat([Buffer.from(head), bytes]), { mode: 0o600 });
      await rename(draft, join(folder, `${id}.eml`));
      const files = await names();
      for (const old of files.slice(0, Math.max(0, files.length - most))) {
        await unlink(join(folder, old)).catch(() => {});
        read.delete(old.slice(0, -4));
      }
    },
    async list() {
      const letters = await Promise.all((await names()).map((file) => load(file.slice(0, -4))));
      return letters.filter((letter) => letter !== undefined).reverse();
    },
    find: async (id) => (/^[0-9a-z-]{1,40}$/.test(id) ? load(id) : undefined),
  };
}

async function parse(id: string, bytes: Uint8Array): Promise<LocalLetterContent> {
  const email = await PostalMime.parse(bytes);
  const mailbox = (address: Address): string => address.address ?? '';
  return {
    id,
    at: new Date(Number.parseInt(id.split('-')[0]!, 36)),
    to: (email.to ?? []).map(mailbox),
    from: email.from === undefined ? '' : mailbox(email.from),
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? '',
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      type: mimeType,
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}
