/** Checks by what the request itself says: whether evidence is there, whether it is a continuing resource, and who asks. */
import type { Account } from '../../../domain/person.ts';
import type { CheckFinding } from '../../../domain/request-checks.ts';
import type { RequestForm } from '../../../domain/request-form.ts';
import type { EvidenceRow } from '../../../store/index.ts';
import type { Checked } from './checked.ts';

/** Whether the evidence store has the file; `hash` in hexadecimal. */
export type FileFinder = (hash: string) => Promise<boolean>;

/** A copy of, or access to, the earliest issue or the current iteration (5.3). */
export async function evidenceCheck(
  evidence: readonly EvidenceRow[],
  hasFile: FileFinder | undefined,
): Promise<Checked> {
  const kept = evidence.filter(({ kind }) => kind === 'first-issue' || kind === 'mock-up');
  const findings: CheckFinding[] = [];
  for (const [kind, type] of [
    ['first-issue', 'has-first-issue'],
    ['mock-up', 'has-mock-up'],
  ] as const) {
    const count = kept.filter((one) => one.kind === kind).length;
    if (count > 0) findings.push({ type, count });
  }
  if (kept.length === 0) findings.push({ type: 'no-evidence' });
  let missing = 0;
  for (const { hash, name } of kept) {
    if (hash === undefined || hasFile === undefined || (await hasFile(hash))) continue;
    missing++;
    findings.push({ type: 'file-missing', name: name || hash.slice(0, 12) });
  }
  const only = kept.length > 0 && kept.every(({ kind }) => kind === 'mock-up');
  const result = kept.length === 0 || missing > 0 ? 'failed' : only ? 'warning' : 'passed';
  return { kind: 'evidence', result, data: { source: 'form', findings } };
}

/** Kinds that are updated rather than issued: a continuing resource only where no end is foreseen (3.3). */
const updated = ['website', 'database', 'loose-leaf', 'blog', 'repository'];

export function eligibilityCheck(form: RequestForm): Checked {
  const { status, end, frequency, type } = form;
  const findings: CheckFinding[] = [];
  if (end !== undefined && end !== '' && status !== 'discontinued') findings.push({ type: 'ends', year: end });
  if (status === 'unknown' || status === undefined) findings.push({ type: 'status-unknown' });
  if (frequency === undefined) findings.push({ type: 'frequency-missing' });
  if (type !== undefined && updated.includes(type)) findings.push({ type: 'updated' });
  const planned = findings.some(({ type: one }) => one === 'ends');
  const result = planned ? 'failed' : findings.length > 0 ? 'warning' : 'passed';
  return { kind: 'eligibility', result, data: { source: 'form', findings } };
}

/** Her address was proved, and it is of the site that publishes. */
export function applicantCheck(form: RequestForm, account: Account | undefined): Checked {
  const proved = account?.verified !== undefined;
  const findings: CheckFinding[] = [{ type: proved ? 'applicant-proved' : 'applicant-not-proved' }];
  const domain = (account?.email ?? form.applicant.email ?? '').split('@')[1]?.toLowerCase();
  const hosts = form.versions.flatMap(({ url }) =>
    url !== undefined && URL.canParse(url) ? [new URL(url).hostname.toLowerCase()] : [],
  );
  if (domain !== undefined && hosts.length > 0) {
    const fits = hosts.some((host) => host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`));
    findings.push({ type: fits ? 'address-fits' : 'address-elsewhere', domain });
  }
  return { kind: 'applicant', result: proved ? 'passed' : 'warning', data: { source: 'account', findings } };
}
