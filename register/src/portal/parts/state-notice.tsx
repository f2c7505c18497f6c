/** What a state other than confirmed means for who meets this number: since when, why, and where to go on. */
import { type Issn, issnFromInteger } from '@masthead/issn';
import { addresses } from '../../view/addresses.ts';
import { Icon } from '../../view/icons.tsx';
import { IssnText } from '../../view/issn-text.tsx';
import { Scripted } from '../../view/text.tsx';
import { useWords } from '../../words/context.ts';
import type { GatheredRecord } from '../model/gather.ts';

export function StateNotice({ gathered }: { readonly gathered: GatheredRecord }) {
  const { t } = useWords();
  const { number, known, standing, reserved, centreName } = gathered;
  if (number.state === 'register') return null;
  const replacement = number.replacement === undefined ? undefined : issnFromInteger(number.replacement);
  return (
    <aside class={`state-notice notice-${number.state}`} aria-label={t('notice.label')}>
      <p>
        <Icon name={number.state} /> {t(reserved ? 'notice.reserved' : `notice.${number.state}`)}
      </p>
      <Since gathered={gathered} />
      {replacement && (
        <p>
          {t('notice.use-instead')} <Use issn={replacement} known={known} />
        </p>
      )}
      {standing.today && (
        <p>
          {t('notice.use-today')} <Use issn={standing.today} known={known} />
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

function Since({ gathered: { number, standing } }: { readonly gathered: GatheredRecord }) {
  const { t, date, rich } = useWords();
  const { withdrawn, expected } = standing;
  if (expected !== undefined) {
    const [year = '', month] = expected.split('-');
    // The middle of the month is in that month wherever the server's clock stands.
    const when = Date.UTC(Number(year), Number(month) - 1, 15, 12);
    return <p>{month ? t('notice.expected-month', { when }) : t('notice.expected-year', { year })}</p>;
  }
  if (!withdrawn || (number.state !== 'cancelled' && number.state !== 'suppressed')) return null;
  return (
    <p>
      {t(`notice.${number.state}-on`, { date: date(withdrawn.at) })}
      {withdrawn.said && (
        <>
          {' '}
          {rich('notice.said', {
            reason: withdrawn.said,
            q: (said) => (
              <q>
                <bdi>{said}</bdi>
              </q>
            ),
          })}
        </>
      )}
    </p>
  );
}

function Use({ issn, known }: { readonly issn: Issn; readonly known: GatheredRecord['known'] }) {
  const { t } = useWords();
  const title = known.get(issn)?.title;
  return (
    <a href={addresses.record(issn)}>
      <IssnText issn={issn} />
      {title && (
        <>
          {t('list.separator')}
          <Scripted text={title} />
        </>
      )}
    </a>
  );
}
