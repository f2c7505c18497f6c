/**
 * Takes a letter that came in: an answer becomes a message of its conversation with what is attached as evidence, a bounce marks its letter and
 * the address. What is neither is left aside, and nobody is answered who was not written to. The same letter again changes nothing.
 */
import { type Actor, isOfNetwork } from '../../domain/actor.ts';
import type { EvidenceStore } from '../../domain/evidence-file.ts';
import { accountName } from '../../domain/person.ts';
import {
  addIncomingLetter,
  bounceLetter,
  clearFailingAddress,
  emailKey,
  enqueueLetter,
  findAccountByEmail,
  findRequest,
  type IncomingOutcome,
  type IncomingWrite,
  isLetterTaken,
  lettersOfRequest,
  listMemberships,
  listMessages,
  type RequestRow,
  type Store,
} from '../../store/index.ts';
import type { SecretBox } from '../accounts/secret-box.ts';
import { addEvidence } from '../requests/add-evidence.ts';
import { writeMessage } from '../requests/write-message.ts';
import { isReplyOf, type OwnAddress, readOwnAddress } from './mail-addresses.ts';
import { type IncomingLetter, readIncoming } from './read-incoming.ts';

export interface TakeLetterOptions {
  /** The host of our addresses. */
  readonly replyHost: string;
  readonly secrets: SecretBox;
  /** Where what is attached is kept; absent: it is left. */
  readonly evidence?: EvidenceStore;
  /** Of the envelope, where they are known; else those that the letter names. */
  readonly recipients?: readonly string[];
  /** Of the envelope; empty for bounces. Absent: not known. */
  readonly sender?: string;
}

export type LetterTaken = { readonly outcome: IncomingOutcome | 'taken-before'; readonly reference?: string };

type Outcome = Omit<IncomingWrite, 'messageId' | 'sender' | 'subject'>;

export async function takeLetter(store: Store, bytes: Uint8Array, options: TakeLetterOptions): Promise<LetterTaken> {
  const letter = await readIncoming(bytes);
  if (letter === undefined) return { outcome: 'unreadable' };
  const { messageId, from: sender, subject } = letter;
  if (await store.transaction((tx) => isLetterTaken(tx, messageId))) return { outcome: 'taken-before' };
  const end = (more: Outcome) =>
    store.transaction((tx) => addIncomingLetter(tx, { messageId, sender, subject, ...more }));

  const own = (options.recipients ?? letter.recipients).flatMap(
    (address) => readOwnAddress(address, options.replyHost) ?? [],
  );
  const bounced = await takeBounce(store, letter, own, options);
  if (bounced !== undefined) {
    await end(bounced);
    return { outcome: bounced.outcome };
  }
  if (letter.automatic || letter.fromNobody || options.sender === '') {
    await end({ outcome: 'automatic' });
    return { outcome: 'automatic' };
  }
  if (readOwnAddress(sender, options.replyHost) !== undefined) {
    await end({ outcome: 'own' });
    return { outcome: 'own' };
  }
  for (const address of own) {
    if (address.type !== 'reply') continue;
    const taken = await takeAnswer(store, letter, address, options);
    if (taken === undefined) continue;
    await end({ outcome: taken.outcome, request: taken.request.id });
    return { outcome: taken.outcome, reference: taken.request.reference };
  }
  await end({ outcome: 'unknown-address' });
  return { outcome: 'unknown-address' };
}

type Reply = Extract<OwnAddress, { type: 'reply' }>;

/** Undefined: the address is forged, or its reader is gone. */
async function takeAnswer(
  store: Store,
  letter: IncomingLetter,
  address: Reply,
  { secrets, evidence }: TakeLetterOptions,
): Promise<{ readonly outcome: IncomingOutcome; readonly request: RequestRow } | undefined> {
  const found = await store.transaction(async (tx) => {
    const request = await findRequest(tx, address.reference);
    if (request === undefined) return undefined;
    // The address was made for one of those who were written to: she is who writes, whatever the letter says it is from.
    const readers = new Set((await lettersOfRequest(tx, request.id)).map(({ to }) => emailKey(to)));
    const readerEmail = [...readers].find((email) => isReplyOf(secrets, address, email));
    const account = readerEmail === undefined ? undefined : await findAccountByEmail(tx, readerEmail);
    if (account === undefined || account.ended !== undefined) return undefined;
    await clearFailingAddress(tx, account.email);
    return { request, account, memberships: await listMemberships(tx, { account: account.id }) };
  });
  if (found === undefined) return undefined;
  const { request, account, memberships } = found;
  const { reference } = request;
  const tell = (name: 'mail-not-taken' | 'mail-of-centre' | 'mail-files-left', values: Record<string, string> = {}) =>
    store.transaction((tx) =>
      enqueueLetter(tx, {
        to: account.email,
        name: account.name,
        language: account.language,
        letter: name,
        values: { reference, ...values },
        link: name === 'mail-of-centre' ? `/desk/requests/${reference}` : `/requests/${reference}`,
      }),
    );

  const self = { name: accountName(account.id), account: account.id };
  const actors: Actor[] = [
    { ...self, role: 'applicant' },
    ...memberships
      .filter(({ role }) => !isOfNetwork(role))
      .map(({ role, organisation }): Actor => ({ ...self, role, ...(organisation !== undefined && { organisation }) })),
  ];
  const body = letter.text === '' && letter.files.length > 0 ? letter.subject || '—' : letter.text;
  for (const actor of actors) {
    const written = await writeMessage(store, actor, { reference, side: 'applicant', body, letter: letter.messageId });
    if (!written.ok && isPermission(written.problem.type)) continue;
    if (!written.ok && written.problem.type !== 'letter-taken') {
      await tell('mail-not-taken');
      return { outcome: 'not-taken', request };
    }
    // Taken before, and then this process or that of the sender died: what is attached may be missing.
    const message = written.ok
      ? written.message
      : (await store.transaction((tx) => listMessages(tx, request.id))).find((one) => one.letter === letter.messageId)
          ?.id;
    const left = await keepFiles(store, letter, { actor, reference, message, evidence });
    if (left.length > 0) await tell('mail-files-left', { files: left.join(', ') });
    return { outcome: 'message', request };
  }
  // Who works for a centre proves a second factor before she speaks for it, which a letter cannot.
  if (memberships.some(({ role }) => isOfNetwork(role))) {
    await tell('mail-of-centre');
    return { outcome: 'of-centre', request };
  }
  return undefined;
}

const isPermission = (type: string): boolean => type === 'not-permitted' || type === 'not-in-custody';

/** Names of the files that were not taken. */
async function keepFiles(
  store: Store,
  { files }: IncomingLetter,
  {
    actor,
    reference,
    message,
    evidence,
  }: {
    readonly actor: Actor;
    readonly reference: string;
    readonly message: number | undefined;
    readonly evidence: EvidenceStore | undefined;
  },
): Promise<string[]> {
  const left: string[] = [];
  for (const [index, file] of files.entries()) {
    const kept =
      evidence === undefined || index >= 5
        ? { ok: false }
        : await addEvidence(store, evidence, actor, {
            reference,
            kind: 'attachment',
            file,
            ...(message !== undefined && { message }),
          });
    if (!kept.ok) left.push(file.name === '' ? `#${index + 1}` : file.name.slice(0, 100));
  }
  return left;
}

async function takeBounce(
  store: Store,
  letter: IncomingLetter,
  own: readonly OwnAddress[],
  { sender }: TakeLetterOptions,
): Promise<Outcome | undefined> {
  const { report } = letter;
  const [address] = own.filter(({ type }) => type === 'bounce') as { readonly key: string }[];
  if (report === undefined && address === undefined) return undefined;
  if (report?.action === 'other') return { outcome: 'delayed' };
  // Not a report, to an address that only bounces know: from nobody it is one in words, from somebody an automatic answer.
  if (report === undefined && (letter.automatic || !(letter.fromNobody || sender === '')))
    return { outcome: 'automatic' };
  const ids = report?.about ?? [];
  const keys = [address?.key, ...ids.map((id) => /^<([0-9a-f]{32})@/.exec(id)?.[1])].filter((key) => key !== undefined);
  const answer = report?.answer ?? letter.text.slice(0, 500);
  for (const key of new Set(keys)) {
    const bounced = await store.transaction((tx) => bounceLetter(tx, key, answer));
    if (bounced === undefined) continue;
    return {
      outcome: 'bounce',
      outbox: bounced.id,
      ...(bounced.request !== undefined && { request: bounced.request }),
    };
  }
  return { outcome: 'unknown-address' };
}
