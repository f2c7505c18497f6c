/** Puts records into a register as a visitor of the command line would: through the import. */
import type { MarcRecord } from '@masthead/marc';
import { toMarcJson } from '@masthead/marc';
import { importRecords } from '../../src/actions/import-records.ts';
import { type Store, sealCommitted } from '../../src/store/index.ts';

export async function takeRecords(store: Store, records: readonly MarcRecord[]): Promise<void> {
  const text = records.map((record) => JSON.stringify(toMarcJson(record))).join('\n');
  const refused: string[] = [];
  await importRecords(store, [{ name: 'test', chunks: oneChunk(text), format: 'json' }], {
    actor: 'test',
    onOutcomes: (outcomes) => {
      for (const outcome of outcomes) if (outcome.action === 'rejected') refused.push(JSON.stringify(outcome));
    },
  });
  // On PostgreSQL the import seals behind itself: services show only what is sealed.
  await sealCommitted(store);
  if (refused.length > 0) throw new Error(`a record for a test was refused: ${refused[0]}`);
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
