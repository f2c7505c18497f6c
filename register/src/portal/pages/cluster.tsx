/** The page of a linking ISSN (ISO 3297:2020, Annex B): every medium version of one resource, side by side. */
import { formatResourceUri, type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import {
  type FormerCluster,
  findCluster,
  findClusterOf,
  findFormerClustersOf,
  findSuccessorCluster,
} from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import { NumberLine } from '../../view/number.tsx';
import type { AlternateLink, Page, Redirect } from '../../view/page.ts';
import { ScriptedTitle } from '../../view/text.tsx';
import { useWords } from '../../words/context.ts';
import type { PageContext } from '../context.ts';
import { membersOf, neighbours } from '../model/gather.ts';
import type { Neighbour } from '../model/record.ts';
import { NumberList } from '../parts/title-list.tsx';
import { AsOfNotice } from './as-of.tsx';
import { unknownNumberPage } from './unknown-number.tsx';

/** A number that is a member but not the ISSN-L of its cluster leads to the cluster. */
export async function clusterPage(
  context: PageContext,
  issnL: Issn,
  alternates: readonly AlternateLink[] = [],
): Promise<Page | Redirect> {
  const { read, baseUrl, words, past } = context;
  const cluster = await findCluster(read, 'L', issnToInteger(issnL));
  if (!cluster) {
    const number = issnToInteger(issnL);
    const today = (await findClusterOf(read, 'L', number))?.cluster ?? (await findSuccessorCluster(read, 'L', number));
    if (today !== undefined) return { status: 303, location: addresses.cluster(issnFromInteger(today)) };
    return unknownNumberPage(context, issnL, 'ISSN-L');
  }
  const [known, former] = await Promise.all([
    neighbours(read, cluster.members.map(issnFromInteger), words),
    past ? [] : findFormerClustersOf(read, 'L', cluster.cluster),
  ]);
  const members = membersOf(cluster.members, known);
  const title = known.get(issnL)?.title ?? members.find((member) => member.title)?.title;
  return {
    status: 200,
    title: words.t('cluster.page-title', { title: title?.text ?? issnL, issn: issnL }),
    ...(!past && { canonical: `${baseUrl}${addresses.cluster(issnL)}` }),
    alternates,
    asked: '',
    main: (
      <Cluster issnL={issnL} members={members} title={title} former={former} {...(past && { moment: past.moment })} />
    ),
  };
}

interface Props {
  readonly issnL: Issn;
  readonly members: readonly Neighbour[];
  readonly title: Neighbour['title'];
  /** Numbers whose place this one took, the latest first. */
  readonly former?: readonly FormerCluster[];
  /** The cluster is shown as it was at this moment. */
  readonly moment?: Date;
}

export function Cluster({ issnL, members, title, former = [], moment }: Props) {
  const { t, rich, date } = useWords();
  return (
    <article class="frame record">
      {moment && <AsOfNotice issn={issnL} moment={moment} present={addresses.cluster(issnL)} />}
      <header class="record-head">
        <h1>{title ? <ScriptedTitle text={title} /> : <IssnText issn={issnL} prefix="ISSN-L" />}</h1>
        <NumberLine issn={issnL} prefix="ISSN-L" term="issn-l" />
        <p class="lead">{t('cluster.text', { count: members.length })}</p>
      </header>
      <section aria-labelledby="members">
        <h2 id="members">{t('cluster.members')}</h2>
        <NumberList entries={members} />
      </section>
      {former.length > 0 && (
        <section class="prose" aria-labelledby="former">
          <h2 id="former">{t('cluster.former', { count: former.length })}</h2>
          <ul>
            {former.map(({ number, until, why }) => (
              <li key={`${number} ${until.toISOString()}`}>
                <IssnText issn={issnFromInteger(number)} prefix="ISSN-L" />{' '}
                {t('cluster.former-until', { date: date(until), why: t(`cluster.why.${why}`) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="prose">
        <p>{rich('cluster.kinds', { a: (chunks) => <a href={addresses.clusterType('L')}>{chunks}</a> })}</p>
        <p class="quiet small">{t('site.no-quality')}</p>
        <p class="quiet small">
          {t('cluster.address')} <bdi dir="ltr">{formatResourceUri(issnL, 'ISSN-L')}</bdi>
        </p>
      </div>
    </article>
  );
}
