/** Looks at an address for the number that should stand there, and keeps what it showed. Who reads pages is lent by the edge. */
import { issnFromInteger } from '@masthead/issn';
import type { PageReader } from '../../domain/page-read.ts';
import { addSiteCheck, type SiteReason, type SiteResult, type Store } from '../../store/index.ts';

export interface Looked {
  readonly result: SiteResult;
  readonly url: string;
}

/** As many as a person reads; the checker itself shows the rest. */
const mostKept = 10;

export async function lookAtSite(
  store: Store,
  readPage: PageReader,
  { number, url, why }: { readonly number: number; readonly url: string; readonly why: SiteReason },
): Promise<Looked> {
  const seen = await readPage(url);
  const result: SiteResult = !seen.ok
    ? 'unreachable'
    : seen.issns.includes(issnFromInteger(number))
      ? 'shown'
      : seen.issns.length > 0
        ? 'wrong'
        : 'absent';
  const data = seen.ok ? { issns: seen.issns.slice(0, mostKept) } : { problem: seen.problem };
  await store.transaction((tx) => addSiteCheck(tx, { number, url: url.slice(0, 2000), why, result, data }));
  return { result, url };
}
