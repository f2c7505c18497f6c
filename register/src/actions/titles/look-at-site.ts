/** Looks at an address for the number that should stand there, and keeps what it showed. Who looks is lent by the edge: actions do not fetch. */
import { issnFromInteger } from '@masthead/issn';
import type { EmbeddingReport } from '../../domain/check-embedding.ts';
import { addSiteCheck, type SiteReason, type SiteResult, type Store } from '../../store/index.ts';

/** What was seen at an address, or why nothing was. Never throws for what lies outside. */
export type LookAt = (
  url: string,
) => Promise<
  | { readonly ok: true; readonly report: EmbeddingReport }
  | { readonly ok: false; readonly problem: { readonly type: string } }
>;

export interface Looked {
  readonly result: SiteResult;
  readonly url: string;
}

/** As many findings as a person reads; the checker itself shows the rest. */
const mostFindings = 5;

export async function lookAtSite(
  store: Store,
  lookAt: LookAt,
  { number, url, why }: { readonly number: number; readonly url: string; readonly why: SiteReason },
): Promise<Looked> {
  const issn = issnFromInteger(number);
  const seen = await lookAt(url);
  const shown = seen.ok ? seen.report.numbers.map((one) => one.issn ?? one.written) : [];
  const result: SiteResult = !seen.ok
    ? 'unreachable'
    : shown.includes(issn)
      ? 'shown'
      : shown.length > 0
        ? 'wrong'
        : 'absent';
  const data = seen.ok
    ? {
        numbers: shown.slice(0, mostFindings),
        findings: seen.report.findings.slice(0, mostFindings).map(({ type }) => type),
      }
    : { problem: seen.problem.type };
  await store.transaction((tx) => addSiteCheck(tx, { number, url: url.slice(0, 2000), why, result, data }));
  return { result, url };
}
