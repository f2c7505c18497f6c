/** The kinds of clusters with their definitions and processes, which the Registration Authority publishes (ISO 3297:2020, 7). */
import { type ClusterType, clusterTypes } from '../../domain/clusters.ts';
import { permissions, type Verb } from '../../domain/permissions.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { PageContext } from '../context.ts';

export async function clustersPage({ baseUrl, words }: PageContext): Promise<Page> {
  return {
    status: 200,
    title: words.t('clusters.title'),
    description: words.t('clusters.lead'),
    canonical: `${baseUrl}${addresses.clusters}`,
    main: <Clusters />,
  };
}

function Clusters() {
  const { t, rich } = useWords();
  return (
    <div class="frame reading prose">
      <h1>{t('clusters.title')}</h1>
      <p class="lead">{t('clusters.lead')}</p>
      <p>{t('clusters.prefix')}</p>
      {clusterTypes.map((type) => (
        <Kind key={type.kind} type={type} />
      ))}
      <h2>{t('clusters.later.title')}</h2>
      <p>{t('clusters.later.text')}</p>
      <p>
        {rich('clusters.terms', {
          a: (chunks) => <a href={addresses.term('cluster')}>{chunks}</a>,
        })}
      </p>
    </div>
  );
}

function Kind({ type }: { readonly type: ClusterType }) {
  const { t } = useWords();
  const { kind, name, definition, process, marc } = type;
  return (
    <section id={kind} class="prose" aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        <bdi>{`ISSN-${kind}`}</bdi>: <span lang="en">{name}</span>
      </h2>
      <p lang="en">{definition}</p>
      <p>
        {t(`clusters.number.${type.number}`)} {t(`clusters.each.${type.oneEach ? 'one' : 'several'}`)}
      </p>
      <p>
        {type.approvedBy === undefined
          ? t('clusters.automatic')
          : t('clusters.proposed', { proposers: rolesOf(type.proposedBy), approvers: rolesOf(type.approvedBy) })}{' '}
        {t('clusters.marc', { indicator: marc })}
      </p>
      <h3>{t('clusters.process')}</h3>
      <ul lang="en">
        {process.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  );
}

/** Of the network; the register's own machine is nobody. */
const rolesOf = (verb: Verb): string =>
  Object.keys(permissions[verb])
    .filter((role) => role !== 'system')
    .join(', ');
