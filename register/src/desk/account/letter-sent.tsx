/** "Look at your mail": the same page whether the address is known or not. */
import type { Page } from '../../view/page.ts';
import type { Visit } from '../desk.ts';
import { framed } from './frame.tsx';

export function letterSent({ words }: Visit, email: string): Page {
  const { t, rich } = words;
  return framed({
    title: t('account.letter-sent.title'),
    main: (
      <div class="form">
        <p>{rich('account.letter-sent.text', { email: <bdi dir="ltr">{email.trim()}</bdi> })}</p>
        <p class="quiet">{t('account.letter-sent.nothing')}</p>
      </div>
    ),
  });
}
