/** Centres for tests that give numbers: a centre with an open block, and somebody who works for it. */
import type { Actor } from '../../src/domain/actor.ts';
import { addBlock, type Store, writeCentres } from '../../src/store/index.ts';

/** A centre of France with numbers from `first` on; the block's id. */
export async function aCentre(
  store: Store,
  {
    code = '7',
    first = 9_000_000,
    size = 1_000,
  }: { readonly code?: string; readonly first?: number; readonly size?: number } = {},
): Promise<number> {
  return store.transaction(async (tx) => {
    await writeCentres(tx, [{ code, name: `Centre ${code}`, country: 'FRA' }]);
    const write = { centre: code, first, last: first + size - 1, purpose: 'general', actor: 'test' } as const;
    return (await addBlock(tx, write)).id;
  });
}

export function aCataloguer(centre = '7'): Actor {
  return { name: `cataloguer of ${centre}`, role: 'cataloguer', centre };
}
