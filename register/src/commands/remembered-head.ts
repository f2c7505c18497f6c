/**
 * The newest head of the ledger in a file of its own (setting LEDGER_HEAD), kept apart from the database: a database that was restored
 * from an old backup has not come as far as the file says, and would give numbers out a second time.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { ledgerHead } from '../actions/sign-head.ts';
import { describeHeadProblem, parseHead } from '../domain/ledger-head.ts';
import { compareHead, type Store } from '../store/index.ts';
import { CannotRun } from './io.ts';
import { reason } from './sources.ts';

/** Throws when the register is not what the file remembers. Without a file there is nothing to compare. */
export async function checkRememberedHead(store: Store, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CannotRun(`The head of the ledger in ${file} cannot be read: ${reason(error)}.`);
  });
  if (text === undefined) return;
  const parsed = parseHead(text);
  if (!parsed.ok)
    throw new CannotRun(`${file} (LEDGER_HEAD) is no head of a ledger. ${describeHeadProblem(parsed.problem)}`);
  const { head } = parsed;
  // In a transaction, so that the database itself is asked and not a replica that may be behind.
  const comparison = await store.transaction((tx) => compareHead(tx, head));
  if (comparison.type === 'same') return;
  const found =
    comparison.type === 'behind'
      ? `this register ends at position ${comparison.head}, and ${file} remembers position ${head.position}`
      : `position ${head.position} of this register is not the one that ${file} remembers`;
  throw new CannotRun(
    `The register was not started: ${found}. It looks like a restored old backup, and would give numbers out again. ` +
      'Restore a newer one, or replay the missing changes from an export of the ledger (docs/guide/ledger.md, "A restored backup"). ' +
      `If the changes after it are lost and that is accepted, move ${file} away and start again.`,
  );
}

/** Remembers where the ledger stands, now and every `milliseconds`; the answer stops it, and remembers once more. */
export function keepRemembering(
  store: Store,
  file: string,
  onFailure: (cause: Error) => void,
  milliseconds = 30_000,
): () => Promise<void> {
  let last = -1;
  let under: Promise<void> = Promise.resolve();
  const remember = async (): Promise<void> => {
    const head = await store.transaction((tx) => ledgerHead(tx));
    if (head.position <= last) return;
    await writeFile(`${file}.part`, `${JSON.stringify(head)}\n`);
    await rename(`${file}.part`, file);
    last = head.position;
  };
  const next = (): Promise<void> => {
    under = under.then(remember).catch(onFailure);
    return under;
  };
  void next();
  const timer = setInterval(() => void next(), milliseconds);
  timer.unref();
  return () => {
    clearInterval(timer);
    return next();
  };
}
