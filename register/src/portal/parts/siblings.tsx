/** The same resource in its other media: a row of tabs that are links. */
import type { Issn } from '@masthead/issn';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import { MediumMark, State } from '../../view/state.tsx';
import { useWords } from '../../words/context.ts';
import type { Neighbour } from '../model/record.ts';

interface Props {
  readonly siblings: readonly Neighbour[];
  /** The one that this page is about. */
  readonly current: Issn;
}

export function Siblings({ siblings, current }: Props) {
  const { t } = useWords();
  return (
    <nav class="tabs" aria-label={t('siblings.label')}>
      <ul>
        {siblings.map((sibling) => (
          <li key={sibling.issn}>
            <a href={addresses.record(sibling.issn)} aria-current={sibling.issn === current ? 'page' : undefined}>
              {sibling.medium ? <MediumMark medium={sibling.medium} /> : <span>{t('medium.unknown')}</span>}
              <IssnText issn={sibling.issn} />
              {sibling.state !== 'register' && <State state={sibling.state} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
