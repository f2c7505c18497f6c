/** Looks at the addresses of all held titles that were not looked at for a week: what her sites show is what the holder is told. */

import type { PageReader } from '../../domain/page-read.ts';
import { listUncheckedHoldings, type Store } from '../../store/index.ts';
import { lookAtSite } from './look-at-site.ts';
import { findTitle } from './title-act.ts';

const week = 7 * 86_400_000;
/** Numbers of one page of the list. */
const batch = 100;

/** Gives how many addresses were looked at. A title without an address is left out. */
export async function checkSites(
  store: Store,
  readPage: PageReader,
  { now = new Date(), stop }: { readonly now?: Date; readonly stop?: AbortSignal } = {},
): Promise<number> {
  let looked = 0;
  for (let after = -1; ; ) {
    const since = new Date(now.getTime() - week);
    const numbers = await listUncheckedHoldings(store.read, { since, after, limit: batch });
    for (const number of numbers) {
      if (stop?.aborted) return looked;
      const url = (await findTitle(store.read, number))?.serial?.urls[0]?.url;
      if (url === undefined) continue;
      await lookAtSite(store, readPage, { number, url, why: 'weekly' });
      looked += 1;
    }
    if (numbers.length < batch) return looked;
    after = numbers.at(-1)!;
  }
}
