/**
 * The page of a cluster with a number of its own, such as the history of a resource (ISO 3297:2020, 7): its tree and its members; and what
 * is said of a number that is none.
 */
import { linkedDataFormats, readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { Relation } from '@masthead/serial';
import { type ClusterType, clusterTypes } from '../../domain/clusters.ts';
import { type ClusterFacts, findCluster, findMemberships, findOwnClusters, findRecords } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import { NumberLine } from '../../view/number.tsx';
import type { AlternateLink, Page } from '../../view/page.ts';
import { ScriptedTitle } from '../../view/text.tsx';
import { useWords } from '../../words/context.ts';
import type { PageContext } from '../context.ts';
import { membersOf, neighbours } from '../model/gather.ts';
import { drawHistory, type Link, linksOf } from '../model/history.ts';
import { inHistoryOrder } from '../model/history-order.ts';
import type { Neighbour } from '../model/record.ts';
import { History } from '../parts/history.tsx';
import { NumberList } from '../parts/title-list.tsx';

type Prefix = `ISSN-${string}`;

const prefixOf = ({ kind }: ClusterType): Prefix => `ISSN-${kind}`;

/** The page of a cluster of this kind, or that there is none under this number. */
export async function ownClusterPage(context: PageContext, type: ClusterType, issn: Issn): Promise<Page> {
  const { read, baseUrl, words } = context;
  const number = issnToInteger(issn);
  const cluster = await findCluster(read, type.kind, number);
  if (!cluster) return noClusterPage(context, type, issn);
  const issns = cluster.members.map((member) => issnFromInteger(member));
  const [known, links, facts] = await Promise.all([
    neighbours(read, issns, words),
    linksAmong(context, cluster.members),
    findOwnClusters(read, number),
  ]);
  const members = inHistoryOrder(membersOf(cluster.members, known), links);
  const path = addresses.ownCluster(type.kind, issn);
  // The resource is called as it is called now.
  const title = members.findLast((member) => member.title)?.title;
  return {
    status: 200,
    title: words.t('own-cluster.page-title', { title: title?.text ?? issn, prefix: prefixOf(type), issn }),
    description: type.definition,
    canonical: `${baseUrl}${path}`,
    alternates: alternatesOf(path),
    asked: '',
    main: (
      <OwnCluster
        type={type}
        issn={issn}
        members={members}
        known={known}
        links={links}
        title={title}
        facts={facts.find(({ kind }) => kind === type.kind)}
      />
    ),
  };
}

const alternatesOf = (path: string): readonly AlternateLink[] =>
  linkedDataFormats.map(({ mediaTypes, suffix, label }) => ({
    type: mediaTypes[0]!,
    href: `${path}${suffix}`,
    title: label,
  }));

/** What the members' records state of one another, as steps from earlier to later titles. */
async function linksAmong({ read }: PageContext, members: readonly number[]): Promise<Link[]> {
  const stated = new Map<Issn, readonly Relation[]>();
  for (const [number, { record }] of await findRecords(read, members)) {
    stated.set(issnFromInteger(number), readMarc21(record).serial?.relations ?? []);
  }
  const formedFrom = (issn: Issn): Set<Issn> =>
    new Set(
      [...stated].flatMap(([from, relations]) =>
        relations.some(({ kind, issn: other }) => kind === 'formed-by-union-of' && other === issn) ? [from] : [],
      ),
    );
  return [...stated]
    .flatMap(([issn, relations]) => linksOf(issn, relations, formedFrom(issn)))
    .filter(({ from, to }) => stated.has(from as Issn) && stated.has(to as Issn));
}

interface Props {
  readonly type: ClusterType;
  readonly issn: Issn;
  readonly members: readonly Neighbour[];
  readonly known: ReadonlyMap<Issn, Neighbour>;
  readonly links: readonly Link[];
  readonly title: Neighbour['title'];
  readonly facts: ClusterFacts | undefined;
}

function OwnCluster({ type, issn, members, known, links, title, facts }: Props) {
  const { t, rich, date } = useWords();
  const path = addresses.ownCluster(type.kind, issn);
  return (
    <article class="frame record">
      <header class="record-head">
        <h1>{title ? <ScriptedTitle text={title} /> : <IssnText issn={issn} prefix={prefixOf(type)} />}</h1>
        <NumberLine issn={issn} prefix={prefixOf(type)} term="cluster" />
        <p class="lead">{t('own-cluster.text', { count: members.length })}</p>
      </header>
      {links.length > 0 && <History drawing={drawHistory(links)} isWhole={true} known={known} stated={new Map()} />}
      <section class="group" aria-labelledby="members">
        <h2 id="members">{t('own-cluster.members')}</h2>
        <NumberList entries={members} />
      </section>
      <section class="prose" aria-labelledby="about-cluster">
        <h2 id="about-cluster">{t('own-cluster.about', { prefix: prefixOf(type) })}</h2>
        <p lang="en">{type.definition}</p>
        {facts?.approvedBy !== undefined && facts.since && (
          <p>{t('own-cluster.approved', { date: date(facts.since) })}</p>
        )}
        <p>{rich('own-cluster.process', { a: (chunks) => <a href={addresses.clusterType(type.kind)}>{chunks}</a> })}</p>
        <h2>{t('vocabulary.forms')}</h2>
        <ul>
          {alternatesOf(path).map(({ href, title: label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        <p class="quiet small">{t('site.no-quality')}</p>
        <p class="quiet small">
          {t('cluster.address')} <bdi dir="ltr">{`http://issn.org${path}`}</bdi>
        </p>
      </section>
    </article>
  );
}

async function noClusterPage({ read, words }: PageContext, type: ClusterType, issn: Issn): Promise<Page> {
  const number = issnToInteger(issn);
  const [known, memberships] = await Promise.all([neighbours(read, [issn], words), findMemberships(read, [number])]);
  const within = (memberships.get(number) ?? []).filter(({ kind }) => kind === type.kind);
  return {
    status: 404,
    title: words.t('own-cluster.none-title'),
    asked: issn,
    main: (
      <NoCluster
        type={type}
        issn={issn}
        title={known.get(issn)}
        within={within.map(({ cluster }) => issnFromInteger(cluster))}
      />
    ),
  };
}

interface NoClusterProps {
  readonly type: ClusterType;
  readonly issn: Issn;
  /** What the number is instead. */
  readonly title: Neighbour | undefined;
  /** Clusters of the kind that it is a member of. */
  readonly within: readonly Issn[];
}

function NoCluster({ type, issn, title, within }: NoClusterProps) {
  const { t, rich } = useWords();
  return (
    <div class="frame notice prose">
      <h1>{t('own-cluster.none-title')}</h1>
      <p class="typed">
        <IssnText issn={issn} prefix={prefixOf(type)} />
      </p>
      <p class="lead">{t(title ? 'own-cluster.none-title-here' : 'own-cluster.none-text')}</p>
      {within.length > 0 && (
        <ul>
          {within.map((cluster) => (
            <li key={cluster}>
              <a href={addresses.ownCluster(type.kind, cluster)}>
                {t('own-cluster.none-member')} <IssnText issn={cluster} prefix={prefixOf(type)} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <h2>{t('try.title')}</h2>
      <ul>
        {title && (
          <li>
            <a href={addresses.record(issn)}>{t('unknown.try-record', { issn })}</a>
          </li>
        )}
        <li>
          {rich('own-cluster.process', { a: (chunks) => <a href={addresses.clusterType(type.kind)}>{chunks}</a> })}
        </li>
        <li>{t('unknown.try-title')}</li>
      </ul>
    </div>
  );
}

/** Kinds of clusters that have addresses of their own. */
export const ownClusterTypes = clusterTypes.filter(({ number }) => number === 'own');
