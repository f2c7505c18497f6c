/** The page for an OpenURL or a URN that leads to no one resource: what was understood of it, and what to do (ISO 3297:2020, E.4 and E.5). */
import type { Issn, IssnProblem } from '@masthead/issn';
import type { ComponentChildren } from 'preact';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { PageContext } from '../context.ts';
import { neighbours } from '../model/gather.ts';
import type { Neighbour } from '../model/record.ts';
import { NumberList } from '../parts/title-list.tsx';
import { problemSentence } from './wrong-number.tsx';

export interface Asked {
  readonly type: 'not-a-urn' | 'wrong-number' | 'nothing-asked' | 'no-resource' | 'several-resources';
  readonly understood?: {
    readonly numbers: readonly { readonly issn: Issn; readonly target?: unknown }[];
    readonly wrong: readonly {
      readonly value: string;
      readonly problem: IssnProblem;
      readonly likely: readonly Issn[];
    }[];
    readonly title?: string;
  };
}

export async function resolverPage({ read, words }: PageContext, status: number, asked: Asked): Promise<Page> {
  const { numbers = [], wrong = [] } = asked.understood ?? {};
  const named = [...numbers.map(({ issn }) => issn), ...wrong.flatMap(({ likely }) => likely)];
  const known = await neighbours(read, [...new Set(named)], words);
  return {
    status,
    title: words.t(`resolver.${asked.type}.title`),
    asked: asked.understood?.title ?? '',
    main: <Resolver asked={asked} known={known} />,
  };
}

const longestShown = 60;
const examples = {
  openUrl: '/openurl?rft.issn=0028-0836',
  urn: '/urn:issn:0028-0836',
} as const;

export function Resolver({ asked, known }: { readonly asked: Asked; readonly known: ReadonlyMap<Issn, Neighbour> }) {
  const words = useWords();
  const { t, rich } = words;
  const { numbers = [], wrong = [], title } = asked.understood ?? {};
  const here = [...new Set(numbers.map(({ issn }) => issn))].flatMap((issn) => known.get(issn) ?? []);
  const likely = new Set(wrong.flatMap((each) => each.likely));
  const meant = [...likely].flatMap((issn) => known.get(issn) ?? []);
  const unknown = numbers.filter(({ target }) => target === undefined);
  const example = (chunks: ComponentChildren) => (
    <code>
      <bdi dir="ltr">{chunks}</bdi>
    </code>
  );
  return (
    <div class="frame notice">
      <h1>{t(`resolver.${asked.type}.title`)}</h1>
      <p class="lead">{t(`resolver.${asked.type}.text`)}</p>
      {here.length > 0 && (
        <section aria-labelledby="named">
          <h2 id="named">{t('resolver.named')}</h2>
          <NumberList entries={here} />
        </section>
      )}
      {(unknown.length > 0 || wrong.length > 0) && (
        <ul>
          {unknown.map(({ issn }) => (
            <li key={issn}>
              <IssnText issn={issn} /> {t('resolver.unknown')}
            </li>
          ))}
          {wrong.map(({ value, problem }) => (
            <li key={value}>
              <bdi dir="ltr">{value.length > longestShown ? `${value.slice(0, longestShown)}…` : value}</bdi>
              {': '}
              {problemSentence(problem, words)}
            </li>
          ))}
        </ul>
      )}
      {meant.length > 0 && (
        <section aria-labelledby="meant">
          <h2 id="meant">{t('wrong.meant')}</h2>
          <NumberList entries={meant} />
        </section>
      )}
      <section class="prose" aria-labelledby="try">
        <h2 id="try">{t('try.title')}</h2>
        <ul>
          {title !== undefined && (
            <li>
              <a href={addresses.searchFor(title)}>{t('resolver.try-title', { title })}</a>
            </li>
          )}
          <li>{rich('resolver.try-openurl', { code: example, example: examples.openUrl })}</li>
          <li>{rich('resolver.try-urn', { code: example, example: examples.urn })}</li>
        </ul>
      </section>
    </div>
  );
}
