/** The keys of the desk, as a section that is always there and that `?` opens as a dialog where scripts run (assets/desk.js). */
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';

type Row = readonly [key: string, message: MessageKey];

export const inboxKeys: readonly Row[] = [
  ['j', 'desk.key-down'],
  ['k', 'desk.key-up'],
  ['Enter', 'desk.key-open'],
  ['x', 'desk.key-select'],
  ['/', 'desk.key-filter'],
  ['?', 'desk.key-help'],
];
export const requestKeys: readonly Row[] = [
  ['a', 'desk.key-accept'],
  ['q', 'desk.key-ask'],
  ['r', 'desk.key-refuse'],
  ['t', 'desk.key-take'],
  ['n', 'desk.key-note'],
  ['e', 'desk.key-edit'],
  ['c', 'desk.key-check'],
  ['j', 'desk.key-down'],
  ['k', 'desk.key-up'],
  ['u', 'desk.key-inbox'],
  ['Ctrl Enter', 'desk.key-send'],
  ['?', 'desk.key-help'],
];

export function Keys({ keys }: { readonly keys: readonly Row[] }) {
  const { t } = useWords();
  return (
    <section class="desk-keys" id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('desk.keys')}</h2>
      <p class="quiet">{t('desk.keys-lead')}</p>
      <dl>
        {keys.map(([key, message]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{t(message)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
