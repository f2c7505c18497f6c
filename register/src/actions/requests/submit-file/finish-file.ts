/** What is done with files of requests when their senders are not there: a sending that stopped goes on, and a file that is decided is told of. */
import type { RequestVocabulary } from '../../../domain/request-columns-words.ts';
import {
  countBatch,
  enqueueLetter,
  findAccount,
  findBatch,
  type Store,
  takeDecidedBatches,
} from '../../../store/index.ts';
import { senderOf, submitFile } from '../submit-file.ts';

/** Whether it is sent now. Rows that the rules refuse stay for their sender. */
export async function finishFile(
  store: Store,
  id: string,
  vocabulary: RequestVocabulary,
  stop?: AbortSignal,
): Promise<boolean> {
  const batch = await store.transaction((tx) => findBatch(tx, id));
  if (batch === undefined) return false;
  const sent = await submitFile(store, senderOf(batch), id, vocabulary, stop === undefined ? {} : { stop });
  return sent.ok && sent.refused === 0;
}

/** One letter a file, once nothing of it waits any more; how many were written. */
export async function tellDecided(store: Store): Promise<number> {
  return store.transaction(async (tx) => {
    const decided = await takeDecidedBatches(tx, 50);
    for (const { id, account, name: file, language } of decided) {
      const { accepted = 0, refused = 0, withdrawn = 0, expired = 0 } = await countBatch(tx, id);
      const sender = await findAccount(tx, account);
      if (sender === undefined || sender.ended !== undefined) continue;
      await enqueueLetter(tx, {
        to: sender.email,
        name: sender.name,
        language,
        letter: 'batch-decided',
        values: { file, accepted, refused, over: withdrawn + expired },
        link: `/requests/files/${id}`,
      });
    }
    return decided.length;
  });
}
