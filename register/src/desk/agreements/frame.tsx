/** What the pages of agreements have in common: outline, facts, and the sentences of what can be wrong. */
import type { ComponentChildren } from 'preact';
import type { ConfirmRowProblem } from '../../actions/agreements/confirm-many.ts';
import type { SampleProblem } from '../../actions/agreements/sample.ts';
import type { TakeRowProblem } from '../../actions/agreements/take-provisional.ts';
import type { AgreementProblem, AgreementWriteProblem } from '../../domain/agreement.ts';
import type { PermissionProblem } from '../../domain/permissions.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import { sentenceOfAssignProblem } from '../inbox/problems.tsx';
import { Wrong } from '../parts/notices.tsx';
import { type Outline, outlined } from '../parts/outline.tsx';

export const framed = (page: Omit<Outline, 'area'>): Page => outlined({ ...page, area: 'agreements' });

export type ShownProblem = AgreementProblem | AgreementWriteProblem | SampleProblem | PermissionProblem;

export function problemText({ t, date }: Words, problem: ShownProblem): string {
  switch (problem.type) {
    case 'not-permitted':
    case 'not-in-custody':
    case 'agreement-unknown':
      return t('agreement.problem.agreement-unknown');
    case 'agreement-not-active':
      return t('agreement.problem.agreement-not-active', { state: t(`agreement.state.${problem.state}`) });
    case 'agreement-not-now':
      return problem.until === undefined
        ? t('agreement.problem.not-yet', { since: date(problem.since) })
        : t('agreement.problem.not-now', { since: date(problem.since), until: date(problem.until) });
    case 'way-not-agreed':
      return t('agreement.problem.way-not-agreed', { way: problem.way });
    case 'quota-exceeded': {
      const { quota, most, used, asked } = problem;
      return t('agreement.problem.quota-exceeded', { quota, most, used, asked, left: Math.max(0, most - used) });
    }
    case 'field-missing':
    case 'field-wrong':
      return t(`agreement.problem.${problem.type}`, { field: t(`agreement.field.${problem.field}`) });
    case 'move-not-there':
      return t('agreement.problem.move-not-there', { state: t(`agreement.state.${problem.state}`) });
    case 'too-many':
      return t('agreement.problem.too-many', { most: problem.most, asked: problem.asked });
    case 'block-exhausted':
      return t('agreement.problem.block-exhausted', { left: problem.left, asked: problem.asked });
    case 'label-repeated':
      return t('agreement.problem.label-repeated', { label: problem.label });
    default:
      return t(`agreement.problem.${problem.type}`);
  }
}

export function Problems({ problems }: { readonly problems: readonly ShownProblem[] }) {
  const words = useWords();
  return (
    <>
      {problems.map((problem, at) => (
        <Wrong key={at}>{problemText(words, problem)}</Wrong>
      ))}
    </>
  );
}

export function takeRowText(words: Words, problem: TakeRowProblem): string {
  return problem.type === 'broken-off' ? words.t('agreement.row.broken-off') : sentenceOfAssignProblem(words, problem);
}

const ownWords = {
  'not-under-agreement': 'agreement.row.not-under-agreement',
  'evidence-unusable': 'agreement.row.evidence-unusable',
  'not-a-day': 'agreement.row.not-a-day',
  'published-in-future': 'agreement.row.published-in-future',
  'wrong-state': 'agreement.row.wrong-state',
  'key-title-taken': 'agreement.row.key-title-taken',
} as const satisfies Record<string, MessageKey>;

export function confirmRowText({ t }: Words, { type }: ConfirmRowProblem): string {
  return t(type in ownWords ? ownWords[type as keyof typeof ownWords] : 'agreement.row.other');
}

/** Facts as terms and values. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="rows">
      {rows.map(([term, value]) => (
        <div class="row" key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A table that scrolls by itself where the page is narrow, and can be reached by the keyboard for it. */
export function Table({
  label,
  head,
  stacked = false,
  children,
}: {
  readonly label: string;
  readonly head: readonly string[];
  /** Its rows become blocks where the page is narrow: for tables with fields in them. */
  readonly stacked?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section class="table-scroll" aria-label={label} tabIndex={0}>
      <table class={stacked ? 'data-table stacked' : 'data-table'}>
        <thead>
          <tr>
            {head.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
