/** The state of a number as a word and a shape, with the sentence of the glossary one step away. */
import type { Medium, RecordStatus } from '@masthead/serial';
import { useWords } from '../words/context.ts';
import { Icon } from './icons.tsx';
import { Term } from './term.tsx';

interface Props {
  readonly state: RecordStatus;
  readonly explained?: boolean;
}

export function State({ state, explained = false }: Props) {
  const { t } = useWords();
  return (
    <span class={`state state-${state}`}>
      <Icon name={state} />
      <span>{t(`state.${state}`)}</span>
      {explained && <Term term={state} />}
    </span>
  );
}

export function MediumMark({ medium }: { readonly medium: Medium }) {
  const { t } = useWords();
  return (
    <span class="medium">
      <Icon name={medium === 'other' ? 'other' : medium} />
      <span>{t(`medium.${medium}`)}</span>
    </span>
  );
}
