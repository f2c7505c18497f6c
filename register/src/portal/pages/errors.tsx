/** The pages for what goes wrong: an address that is nobody's, a request that cannot be read, too many, a fault of ours. */
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';

export const errorKinds = [
  'bad-request',
  'forbidden',
  'forged',
  'not-found',
  'too-large',
  'too-many',
  'fault',
  'unavailable',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export const errorStatus: Readonly<Record<ErrorKind, number>> = {
  'bad-request': 400,
  forbidden: 403,
  forged: 403,
  'not-found': 404,
  'too-large': 413,
  'too-many': 429,
  fault: 500,
  unavailable: 503,
};

/** `reference` names the request in our log, for faults. */
export function errorPage(kind: ErrorKind, words: Words, reference: string): Page {
  return {
    status: errorStatus[kind],
    title: words.t(`error.${kind}.title`),
    main: <ErrorNotice kind={kind} reference={reference} />,
  };
}

export function ErrorNotice({ kind, reference }: { readonly kind: ErrorKind; readonly reference: string }) {
  const { t, rich } = useWords();
  const link = (href: string) => (chunks: preact.ComponentChildren) => <a href={href}>{chunks}</a>;
  return (
    <div class="frame notice prose">
      <h1>{t(`error.${kind}.title`)}</h1>
      <p class="lead">{t(`error.${kind}.text`)}</p>
      <h2>{t('try.title')}</h2>
      <ul>
        <li>{t(`error.${kind}.try`)}</li>
        <li>{rich('error.try-search', { a: link(addresses.search) })}</li>
        <li>{rich('error.try-home', { a: link(addresses.home) })}</li>
      </ul>
      {kind === 'fault' && <p class="quiet small">{t('error.reference', { reference })}</p>}
    </div>
  );
}
