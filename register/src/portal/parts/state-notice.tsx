/** What a state other than confirmed means for who meets this number, and where to go on. */
import { issnFromInteger } from '@masthead/issn';
import { addresses } from '../addresses.ts';
import type { GatheredRecord } from '../model/gather.ts';
import { useWords } from '../words/context.ts';
import { Icon } from './icons.tsx';
import { IssnText } from './issn-text.tsx';
import { Scripted } from './text.tsx';

export function StateNotice({ gathered }: { readonly gathered: GatheredRecord }) {
  const { t } = useWords();
  const { number, known, reserved, centreName } = gathered;
  if (number.state === 'register') return null;
  const replacement = number.replacement === undefined ? undefined : issnFromInteger(number.replacement);
  const title = replacement && known.get(replacement)?.title;
  return (
    <aside class={`state-notice notice-${number.state}`} aria-label={t('notice.label')}>
      <p>
        <Icon name={number.state} /> {t(reserved ? 'notice.reserved' : `notice.${number.state}`)}
      </p>
      {replacement && (
        <p>
          {t('notice.use-instead')}{' '}
          <a href={addresses.record(replacement)}>
            <IssnText issn={replacement} />
            {title && (
              <>
                {', '}
                <Scripted text={title} />
              </>
            )}
          </a>
        </p>
      )}
      {number.state === 'unreported' && number.centre !== undefined && (
        <p>
          <a href={addresses.centre(number.centre)}>
            {t('notice.centre', { centre: centreName ?? t('vocabulary.centre', { code: number.centre }) })}
          </a>
        </p>
      )}
      {number.state === 'cancelled' && !replacement && <p>{t('notice.no-replacement')}</p>}
    </aside>
  );
}
