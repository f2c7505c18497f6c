/**
 * The record page (ISO 3297:2020, 10.2 and Table C.2): title, number and state, siblings, then all that the record says;
 * beside it identifiers, downloads, how to cite, and data on the record itself. Other views show the record as MARC 21 and as UNIMARC.
 */
import type { Issn } from '@masthead/issn';
import { addresses } from '../../view/addresses.ts';
import { NumberLine } from '../../view/number.tsx';
import type { AlternateLink, Page } from '../../view/page.ts';
import { MediumMark } from '../../view/state.tsx';
import { ScriptedTitle } from '../../view/text.tsx';
import type { TextView } from '../../view/text-view.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import type { PageContext, Visit } from '../context.ts';
import { type Download, downloads, downloadsFor, schemaOrgOf } from '../model/downloads.ts';
import { type GatheredRecord, gatherRecord } from '../model/gather.ts';
import { drawHistory, partAround } from '../model/history.ts';
import { factsOf, headTitle, recordGroups } from '../model/record.ts';
import { relationGroups } from '../model/relations.ts';
import { Aside } from '../parts/aside.tsx';
import { GroupSection } from '../parts/groups.tsx';
import { History } from '../parts/history.tsx';
import { MarcTable, UnimarcView } from '../parts/marc-table.tsx';
import { RelatedSection } from '../parts/related.tsx';
import { Siblings } from '../parts/siblings.tsx';
import { StateNotice } from '../parts/state-notice.tsx';
import { AsOfNotice } from './as-of.tsx';

/** Undefined for a number that this Register has never held: then `unknownNumberPage` is the answer. */
export async function recordPage(context: PageContext, visit: Visit, issn: Issn): Promise<Page | undefined> {
  const { read, baseUrl, words, past } = context;
  const gathered = await gatherRecord(read, issn, words);
  if (!gathered) return undefined;
  const asked = visit.query.get('view');
  const view = gathered.row ? (views.find((name) => name === asked) ?? 'public') : 'public';
  const title = titleOf(gathered, words);
  const alternates = gathered.row ? downloads.map((download) => alternateOf(issn, download, title.text)) : [];
  return {
    status: 200,
    title: words.t('record.page-title', { title: title.text, issn }),
    description: descriptionOf(gathered, words),
    ...(!past && { canonical: `${baseUrl}${addresses.record(issn)}`, alternates }),
    ...(view === 'public' && !past && { data: dataOf(gathered, baseUrl) }),
    asked: '',
    main: <RecordArticle gathered={gathered} title={title} view={view} {...(past && { past })} />,
  };
}

const views = ['public', 'marc', 'unimarc'] as const;
export type View = (typeof views)[number];

function titleOf({ serial, number }: GatheredRecord, { t }: Words): TextView {
  return serial ? headTitle(serial) : { text: t(`record.untitled-${number.state}`), dir: 'ltr' };
}

function descriptionOf({ serial, issn, number }: GatheredRecord, words: Words): string {
  const facts = serial ? factsOf(serial, words) : [];
  return [`ISSN ${issn}`, words.t(`state.${number.state}`), ...facts].join(' · ');
}

const alternateOf = (issn: Issn, { label, mediaType, suffix }: Download, title: string): AlternateLink => ({
  type: mediaType,
  href: addresses.recordAs(issn, suffix),
  title: `${title} (${label})`,
});

function dataOf({ row, serial, siblings, issn }: GatheredRecord, baseUri: string): unknown {
  if (!row || !serial) return undefined;
  const others = siblings.map((sibling) => sibling.issn).filter((other) => other !== issn);
  return schemaOrgOf(
    { record: row.record, serial },
    { baseUri, modified: row.changed.toISOString(), siblings: others },
  );
}

interface Props {
  readonly gathered: GatheredRecord;
  readonly title: TextView;
  readonly view: View;
  /** The record is shown as it was at this moment. */
  readonly past?: { readonly moment: Date; readonly position: number };
}

export function RecordArticle({ gathered, title, view, past }: Props) {
  const words = useWords();
  const { issn, number, row, serial, siblings } = gathered;
  const facts = serial ? factsOf(serial, words) : [];
  // Where there are several media, the tabs say which one this is.
  const medium = siblings.length > 1 ? undefined : serial?.medium;
  return (
    <article class="frame record">
      {past && <AsOfNotice issn={issn} moment={past.moment} present={addresses.record(issn)} />}
      {siblings.length > 1 && <Siblings siblings={siblings} current={issn} />}
      <header class="record-head">
        <h1>
          <ScriptedTitle text={title} />
        </h1>
        <NumberLine issn={issn} state={number.state} />
        {(facts.length > 0 || medium) && (
          <ul class="facts">
            {medium && (
              <li>
                <MediumMark medium={medium} />
              </li>
            )}
            {facts.map((fact) => (
              <li key={fact}>
                <bdi>{fact}</bdi>
              </li>
            ))}
          </ul>
        )}
      </header>
      <StateNotice gathered={gathered} />
      {row && <ViewSwitch issn={issn} view={view} past={past} />}
      {row && view !== 'public' ? (
        <>
          {view === 'marc' ? <MarcTable record={row.record} format="marc" /> : <UnimarcView record={row.record} />}
          {gathered.hidden && <p class="quiet small">{words.t('record.part')}</p>}
          <p class="marc-tools">
            <a href={addresses.convertOf(issn)}>{words.t('convert.this-record')}</a>
          </p>
        </>
      ) : (
        <>
          <Ancestry gathered={gathered} />
          <div class="record-body">
            <div class="record-main">
              <Description gathered={gathered} />
            </div>
            <Aside gathered={gathered} downloads={row ? downloadsFor(gathered.number.state) : []} past={past} />
          </div>
        </>
      )}
    </article>
  );
}

function ViewSwitch({ issn, view, past }: { readonly issn: Issn; readonly view: View; readonly past: Props['past'] }) {
  const { t } = useWords();
  const href = (name: View): string =>
    past === undefined
      ? hrefs[name]
      : `${addresses.recordAt(issn, past.position)}${name === 'public' ? '' : `&view=${name}`}`;
  const hrefs: Readonly<Record<View, string>> = {
    public: addresses.record(issn),
    marc: addresses.marcView(issn),
    unimarc: addresses.unimarcView(issn),
  };
  return (
    <nav class="views" aria-label={t('view.label')}>
      {views.map((name) => (
        <a key={name} href={href(name)} aria-current={name === view ? 'page' : undefined}>
          {t(`view.${name}`)}
        </a>
      ))}
    </nav>
  );
}

/** A larger family would keep the description off the first screen. */
const mostInHistory = 12;

function Ancestry({ gathered: { issn, relations, known, history } }: { readonly gathered: GatheredRecord }) {
  if (history.length === 0) return null;
  const stated = new Map(relations.flatMap(({ issn: number, title }) => (number && title ? [[number, title]] : [])));
  const { links, isWhole } = partAround(issn, history, mostInHistory);
  return <History drawing={drawHistory(links)} isWhole={isWhole} current={issn} known={known} stated={stated} />;
}

function Description({ gathered }: { readonly gathered: GatheredRecord }) {
  const words = useWords();
  const { row, serial, relations, known, hidden } = gathered;
  if (!row) return <p class="lead quiet">{words.t(hidden ? 'record.withheld' : 'record.none')}</p>;
  if (!serial) return <p class="lead quiet">{words.t('record.unreadable')}</p>;
  const related = relationGroups(relations, known);
  return (
    <>
      {recordGroups(serial, row.record, words).map((group) => (
        <GroupSection key={group.id} group={group} />
      ))}
      {related.length > 0 && <RelatedSection groups={related} />}
      {row.form === 'list' && <p class="quiet small">{words.t('record.from-list')}</p>}
      {hidden && <p class="quiet small">{words.t('record.part')}</p>}
    </>
  );
}
