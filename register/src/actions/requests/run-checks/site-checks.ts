/** Checks by the Web: whether the addresses answer and show the title, and which ISSNs stand there already. Reading is lent by the edge. */
import { foldWords } from '@masthead/serial';
import type { PageReader } from '../../../domain/page-read.ts';
import type { CheckFinding } from '../../../domain/request-checks.ts';
import type { RequestForm } from '../../../domain/request-form.ts';
import { issnsOfForm } from '../../../domain/request-to-titles.ts';
import type { EvidenceRow } from '../../../store/index.ts';
import type { Checked } from './checked.ts';

/** Addresses of one request that are asked. */
const mostPages = 6;

export async function siteChecks(
  form: RequestForm,
  evidence: readonly EvidenceRow[],
  readPage: PageReader | undefined,
): Promise<Checked[]> {
  const main = form.title?.original ?? form.title?.roman ?? '';
  const pages = form.versions.flatMap(({ url, title }) =>
    url === undefined || url.trim() === '' ? [] : [{ url, titles: titlesOf(form, title) }],
  );
  const named = new Set(issnsOfForm(form));
  const shown: CheckFinding[] = [];
  const issns: CheckFinding[] = [];
  const seen = new Set<string>();
  for (const { url, titles } of pages) {
    if (seen.has(url) || seen.size >= mostPages) continue;
    seen.add(url);
    if (readPage === undefined) {
      shown.push({ type: 'not-asked', url });
      continue;
    }
    const page = await readPage(url);
    if (!page.ok) {
      shown.push({ type: 'not-opened', url, problem: page.problem });
      continue;
    }
    const fits = [...titles, main].some((title) => title !== '' && shows(page.text, title));
    shown.push({ type: fits ? 'shows-title' : 'title-not-shown', url });
    const others = page.issns.filter((issn) => !named.has(issn));
    if (page.issns.length === 0) issns.push({ type: 'shows-no-issn', url });
    for (const issn of others.slice(0, 5)) issns.push({ type: 'shows-issn', url, issn });
  }
  for (const { url } of evidence) {
    if (url === undefined || seen.has(url) || seen.size >= mostPages || readPage === undefined) continue;
    seen.add(url);
    const page = await readPage(url);
    shown.push(page.ok ? { type: 'opens', url } : { type: 'not-opened', url, problem: page.problem });
  }
  const has = (type: CheckFinding['type']) => shown.some((one) => one.type === type);
  const urlResult =
    shown.length === 0 || has('not-asked')
      ? 'unknown'
      : has('not-opened')
        ? 'failed'
        : has('title-not-shown')
          ? 'warning'
          : 'passed';
  const another = issns.some(({ type }) => type === 'shows-issn');
  return [
    { kind: 'url', result: urlResult, data: { source: 'web', findings: shown } },
    {
      kind: 'issn-shown',
      result:
        pages.length === 0 || readPage === undefined || has('not-opened') ? 'unknown' : another ? 'warning' : 'passed',
      data: { source: 'web', findings: issns },
    },
  ];
}

const titlesOf = (form: RequestForm, title: RequestForm['title']): string[] =>
  [title?.roman, title?.original, form.title?.roman].flatMap((one) => one ?? []);

/** Whether the words of the title stand there one after the other, whatever their case and diacritics. */
function shows(text: string, title: string): boolean {
  const words = foldWords(title).join(' ');
  return words !== '' && ` ${foldWords(text).join(' ')} `.includes(` ${words} `);
}
