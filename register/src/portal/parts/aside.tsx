/** What stands beside the description: identifiers, downloads, the barcode, how to cite, and data on the record itself. */
import { namesResource } from '@masthead/crosswalk';
import { formatResourceUri, isIssn } from '@masthead/issn';
import type { Serial } from '@masthead/serial';
import type { ComponentChildren } from 'preact';
import { isWithdrawn } from '../../domain/number-state.ts';
import { addresses } from '../../view/addresses.ts';
import { CopyButton } from '../../view/copy-button.tsx';
import type { GlossaryTerm } from '../../view/glossary.ts';
import { IssnText } from '../../view/issn-text.tsx';
import { Term } from '../../view/term.tsx';
import { useWords } from '../../words/context.ts';
import { citationOf } from '../model/cite.ts';
import type { DownloadGroup } from '../model/downloads.ts';
import type { GatheredRecord } from '../model/gather.ts';
import { BarcodeKit, hasBarcode } from './barcode.tsx';
import { LabelledRow } from './groups.tsx';

interface Props {
  readonly gathered: GatheredRecord;
  readonly downloads: readonly DownloadGroup[];
  /** The record is one of the past: its downloads are, too. */
  readonly past?: { readonly position: number } | undefined;
}

export function Aside({ gathered, downloads, past }: Props) {
  const { t } = useWords();
  const { serial, issn, number } = gathered;
  return (
    <aside class="record-aside" aria-label={t('aside.label')}>
      <Identifiers gathered={gathered} />
      {downloads.length > 0 && (
        <Panel id="downloads">
          {downloads.map(({ group, downloads: formats }) => (
            <div key={group}>
              <p id={`a-downloads-${group}`} class="downloads-for quiet small">
                {t(`downloads.${group}`)}
              </p>
              <ul class="downloads" aria-labelledby={`a-downloads-${group}`}>
                {formats.map(({ label, suffix }) => (
                  <li key={suffix}>
                    <a
                      href={addresses.recordAs(issn, past ? `${suffix}?position=${past.position}` : suffix)}
                      rel="nofollow"
                    >
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Panel>
      )}
      {namesResource(number.state) && (
        <Panel id="embed">
          <p class="embed-link">
            <a href={addresses.embed(issn)}>{t('aside.embed-text')}</a>
          </p>
          <p class="embed-link">
            <a href={addresses.checker}>{t('aside.embed-check')}</a>
          </p>
        </Panel>
      )}
      {!isWithdrawn(number.state) && !gathered.reserved && hasBarcode(serial?.medium) && (
        <Panel id="barcode">
          <BarcodeKit issn={issn} />
        </Panel>
      )}
      {serial && !isWithdrawn(number.state) && <Cite serial={serial} />}
      <RecordData gathered={gathered} />
    </aside>
  );
}

function Panel({
  id,
  children,
}: {
  readonly id: 'identifiers' | 'downloads' | 'embed' | 'barcode' | 'cite' | 'data';
  readonly children: ComponentChildren;
}) {
  const { t } = useWords();
  return (
    <section class="panel" aria-labelledby={`a-${id}`}>
      <h2 id={`a-${id}`}>{t(`aside.${id}`)}</h2>
      {children}
    </section>
  );
}

function Identifiers({ gathered: { issn, issnL, number, serial } }: { readonly gathered: GatheredRecord }) {
  const { t } = useWords();
  // What is withdrawn is a version of nothing, whatever its record said.
  const linking = issnL ?? (isWithdrawn(number.state) ? undefined : serial?.issnL);
  const others = serial?.clusters.filter(({ kind }) => kind !== 'L') ?? [];
  return (
    <Panel id="identifiers">
      <dl class="rows">
        <Numbers label="ISSN" term="issn" numbers={[issn]} />
        {linking && (
          <LabelledRow label="ISSN-L" term={<Term term="issn-l" />}>
            <dd>
              <a href={addresses.cluster(linking)}>
                <IssnText issn={linking} prefix="ISSN-L" />
              </a>
            </dd>
          </LabelledRow>
        )}
        {others.map((cluster) => (
          <Numbers
            key={cluster.kind}
            label={`ISSN-${cluster.kind}`}
            term="cluster"
            prefix={`ISSN-${cluster.kind}`}
            href={addresses.ownCluster(cluster.kind, cluster.issn)}
            numbers={[cluster.issn]}
          />
        ))}
        <Numbers label={t('identifier.cancelled')} term="cancelled" numbers={serial?.cancelled ?? []} />
        <Numbers label={t('identifier.incorrect')} term="incorrect-issn" numbers={serial?.incorrect ?? []} />
        <Numbers label={t('identifier.cancelled-l')} prefix="ISSN-L" numbers={serial?.cancelledIssnL ?? []} />
        <Numbers label="CODEN" term="coden" numbers={serial?.coden ?? []} />
        <LabelledRow label={t('identifier.uri')}>
          <dd class="address">
            <bdi dir="ltr">{formatResourceUri(issn)}</bdi>
          </dd>
        </LabelledRow>
      </dl>
      <p class="no-quality">{t('site.no-quality')}</p>
    </Panel>
  );
}

interface NumbersProps {
  readonly label: string;
  readonly term?: GlossaryTerm;
  readonly prefix?: string;
  /** Where the number leads. */
  readonly href?: string;
  readonly numbers: readonly string[];
}

function Numbers({ label, term, prefix, href, numbers }: NumbersProps) {
  if (numbers.length === 0) return null;
  return (
    <LabelledRow label={label} term={term && <Term term={term} />}>
      {numbers.map((number) => (
        <dd key={number}>
          {!isIssn(number) ? (
            <bdi dir="ltr">{number}</bdi>
          ) : href ? (
            <a href={href}>
              <IssnText issn={number} prefix={prefix} />
            </a>
          ) : (
            <IssnText issn={number} prefix={prefix} />
          )}
        </dd>
      ))}
    </LabelledRow>
  );
}

function Cite({ serial }: { readonly serial: Serial }) {
  const words = useWords();
  const { text } = citationOf(serial, words);
  return (
    <Panel id="cite">
      <p class="citation">{text}</p>
      <CopyButton text={text} label={words.t('copy.citation')} />
    </Panel>
  );
}

function RecordData({ gathered }: { readonly gathered: GatheredRecord }) {
  const { issn, number, row, serial, reserved, centreName } = gathered;
  const { t, date } = useWords();
  const centre = number.centre ?? serial?.centre;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('data.created-by'), serial?.recordData.createdBy === centre ? undefined : serial?.recordData.createdBy],
    [t('data.created'), serial?.recordData.created && date(serial.recordData.created)],
    [t('data.changed'), serial?.recordData.modified && date(serial.recordData.modified)],
    // A number that is free in a block is not in the Register yet, and has no history.
    [t('data.first-seen'), reserved ? undefined : date(number.firstSeen)],
    [t('data.changed-here'), row && date(row.changed)],
    [t('data.revision'), row && String(row.ordinal)],
  ];
  return (
    <Panel id="data">
      <dl class="rows">
        {centre && (
          <LabelledRow label={t('data.centre')} term={<Term term="issn-centre" />}>
            <dd>
              <a href={addresses.centre(centre)}>{centreName ?? centre}</a>
            </dd>
          </LabelledRow>
        )}
        {facts.map(([label, value]) =>
          value ? (
            <LabelledRow key={label} label={label}>
              <dd>{value}</dd>
            </LabelledRow>
          ) : null,
        )}
        {!reserved && (
          <LabelledRow label={t('data.history')}>
            <dd>
              <a href={addresses.numberHistory(issn)} rel="nofollow">
                {t('data.history-link')}
              </a>
            </dd>
          </LabelledRow>
        )}
      </dl>
    </Panel>
  );
}
