/** The ways of signing in beside password and letter, for the page of signing in: passkeys, and the directories of centres. */
import { useWords } from '../../words/context.ts';

export function OtherWays({ next }: { readonly next: string }) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('passkey.title')}</h2>
      <p>{t('passkey.sign-in.text')}</p>
      <p>
        <a class="other-button" href={`/sign-in/passkey?${new URLSearchParams({ next })}`}>
          {t('passkey.sign-in')}
        </a>
      </p>
    </section>
  );
}
