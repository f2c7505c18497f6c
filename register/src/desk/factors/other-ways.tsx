/** The ways of signing in beside password and letter, for the page of signing in: passkeys, and the directories of centres. */
import { useWords } from '../../words/context.ts';
import type { Desk } from '../desk.ts';

export function OtherWays({ next, desk }: { readonly next: string; readonly desk: Pick<Desk, 'directories'> }) {
  const { t } = useWords();
  const on = new URLSearchParams({ next });
  const { list } = desk.directories;
  return (
    <>
      <section>
        <h2>{t('passkey.title')}</h2>
        <p>{t('passkey.sign-in.text')}</p>
        <p>
          <a class="other-button" href={`/sign-in/passkey?${on}`}>
            {t('passkey.sign-in')}
          </a>
        </p>
      </section>
      {list.length > 0 && (
        <section>
          <h2>{t('directory.title')}</h2>
          {list.map(({ name, label }) => (
            <p key={name}>
              <a class="other-button" href={`/sign-in/directory/${name}?${on}`}>
                {t('directory.sign-in', { name: label })}
              </a>
            </p>
          ))}
        </section>
      )}
    </>
  );
}
