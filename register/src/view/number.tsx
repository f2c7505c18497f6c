/** The number, large, selectable as one, with a copy button (shown where scripts run) and its state beside it. */
import type { Issn } from '@masthead/issn';
import type { RecordStatus } from '@masthead/serial';
import { useWords } from '../words/context.ts';
import { CopyButton } from './copy-button.tsx';
import type { GlossaryTerm } from './glossary.ts';
import { IssnText } from './issn-text.tsx';
import { State } from './state.tsx';
import { Term } from './term.tsx';

interface Props {
  readonly issn: Issn;
  readonly state?: RecordStatus;
  readonly prefix?: 'ISSN' | `ISSN-${string}`;
  /** Explained beside a number that has no state of its own. */
  readonly term?: GlossaryTerm;
}

export function NumberLine({ issn, state, prefix = 'ISSN', term }: Props) {
  const { t } = useWords();
  return (
    <div class="number-line">
      <span class={state === 'cancelled' || state === 'suppressed' ? 'number withdrawn' : 'number'}>
        <IssnText issn={issn} prefix={prefix} />
      </span>
      <CopyButton text={`${prefix} ${issn}`} label={t('copy.number')} />
      {state && <State state={state} explained />}
      {term && <Term term={term} />}
    </div>
  );
}
