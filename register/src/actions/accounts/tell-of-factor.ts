/** Writes down, and to the person, that something was changed of what opens her account: whoever did it was perhaps not she. */
import { type Account, accountName } from '../../domain/person.ts';
import { addFactorEvent, enqueueLetter, type FactorEventKind, type Tx } from '../../store/index.ts';

export interface FactorNews {
  readonly account: Pick<Account, 'id' | 'email' | 'name' | 'language'>;
  readonly kind: FactorEventKind;
  /** Who did it; default the person herself. */
  readonly by?: string;
  readonly detail?: string;
  /** Words of the letter. Absent: none is written. */
  readonly letter?:
    | 'factor-added'
    | 'factor-removed'
    | 'factors-reset'
    | 'recovery-used'
    | 'passkey-added'
    | 'token-created';
  readonly values?: Readonly<Record<string, string | number>>;
  readonly link?: string;
}

export async function tellOfFactor(
  tx: Tx,
  { account, kind, by, detail, letter, values, link }: FactorNews,
): Promise<void> {
  const { id, email, name, language } = account;
  await addFactorEvent(tx, { account: id, kind, by: by ?? accountName(id), ...(detail !== undefined && { detail }) });
  if (letter === undefined) return;
  await enqueueLetter(tx, {
    to: email,
    name,
    language,
    letter,
    values: { name, ...values },
    link: link ?? '/account/second-factor',
  });
}
