/** The centres of the ISSN Network, and the blocks of numbers that they give out (ISO 3297:2020, 11 and D.3). */
import { organizationUri } from '@masthead/crosswalk';
import type { BlockReportRow, CentreWarning } from '../../actions/report-blocks.ts';
import { type BlockUse, groupBlocks } from '../../domain/block.ts';
import type { Centre } from '../../domain/centre.ts';
import { formatSevenDigits } from '../../domain/number-range.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { Term } from '../../view/term.tsx';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';

export function centresPage(words: Words, baseUrl: string, centres: readonly Centre[]): Page {
  return {
    status: 200,
    title: words.t('centres.title'),
    description: words.t('centres.lead'),
    canonical: `${baseUrl}${addresses.centres}`,
    alternates: [
      { type: 'application/json', href: `${addresses.centres}?format=json`, title: words.t('centres.title') },
    ],
    main: <Centres centres={centres} />,
  };
}

function Centres({ centres }: { readonly centres: readonly Centre[] }) {
  const { t, rich } = useWords();
  return (
    <div class="frame reading">
      <h1>{t('centres.title')}</h1>
      <p class="lead">{t('centres.lead')}</p>
      {centres.length === 0 && <p>{t('centres.none')}</p>}
      <dl class="glossary">
        {centres.map((centre) => (
          <div key={centre.code} id={centre.code}>
            <dt>
              <bdi>{nameOf(centre, t)}</bdi>
            </dt>
            <dd>
              <CentreFacts centre={centre} />
            </dd>
          </div>
        ))}
      </dl>
      <section class="prose words-on">
        <p>{rich('centres.blocks-link', { a: (chunks) => <a href={addresses.blocks}>{chunks}</a> })}</p>
        <p>
          {rich('centres.forms', {
            json: (chunks) => <a href={`${addresses.centres}?format=json`}>{chunks}</a>,
            data: (chunks) => <a href="/organization/ISSNCenter">{chunks}</a>,
          })}
        </p>
      </section>
    </div>
  );
}

const nameOf = ({ code, name }: Pick<Centre, 'code' | 'name'>, t: Words['t']): string =>
  name ?? t('vocabulary.centre', { code });

function CentreFacts({ centre }: { readonly centre: Centre }) {
  const words = useWords();
  const { t, list } = words;
  const { code, name, country, countries = [], languages = [], host, street, city, status } = centre;
  const served = [...new Set([...(country === undefined ? [] : [country]), ...countries])].map(words.country);
  const place = [host, street, city].filter((line) => line !== undefined);
  return (
    <>
      {name !== undefined && <p class="quiet">{t('vocabulary.centre', { code })}</p>}
      {status !== 'active' && <p>{t(`centres.${status}`)}</p>}
      {served.length > 0 && <p>{t('centres.serves', { countries: list(served) })}</p>}
      {languages.length > 0 && <p>{t('centres.works-in', { languages: list(languages.map(words.languageName)) })}</p>}
      {place.length > 0 && (
        <p>
          <bdi>{place.join(', ')}</bdi>
        </p>
      )}
      <Reach centre={centre} />
      <p>
        <a href={addresses.blocksOf(code)}>{t('centres.its-blocks')}</a>
      </p>
      <code dir="ltr">{organizationUri('ISSNCenter', code).value}</code>
    </>
  );
}

function Reach({ centre }: { readonly centre: Centre }) {
  const { t } = useWords();
  const { website, email, telephone, fax, contacts = [], agreements = [] } = centre;
  return (
    <>
      {website !== undefined && (
        <p>
          <a href={website} rel="nofollow">
            <bdi dir="ltr">{website}</bdi>
          </a>
        </p>
      )}
      {email !== undefined && (
        <p>
          <Mail address={email} />
        </p>
      )}
      {telephone !== undefined && <p>{t('centres.telephone', { number: telephone })}</p>}
      {fax !== undefined && <p>{t('centres.fax', { number: fax })}</p>}
      {contacts.length > 0 && (
        <ul>
          {contacts.map((contact) => (
            <li key={contact.name}>
              <bdi>{contact.name}</bdi>
              {contact.email !== undefined && (
                <>
                  {t('list.separator')}
                  <Mail address={contact.email} />
                </>
              )}
              {contact.telephone !== undefined && <>, {t('centres.telephone', { number: contact.telephone })}</>}
            </li>
          ))}
        </ul>
      )}
      {agreements.length > 0 && (
        <ul>
          {agreements.map((agreement) => (
            <li key={`${agreement.with} ${agreement.about ?? ''}`}>
              {t('centres.agreement', { party: agreement.with })}
              {agreement.about !== undefined && `: ${agreement.about}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const Mail = ({ address }: { readonly address: string }) => (
  <a href={`mailto:${address}`}>
    <bdi dir="ltr">{address}</bdi>
  </a>
);

export interface BlocksShown {
  readonly centres: readonly Centre[];
  /** Absent: all, each by its sums. */
  readonly centre?: Centre;
  readonly rows: readonly BlockReportRow[];
  readonly warnings: readonly CentreWarning[];
}

export function blocksPage(words: Words, baseUrl: string, shown: BlocksShown): Page {
  const { centre } = shown;
  const title =
    centre === undefined ? words.t('blocks.title') : words.t('blocks.title-of', { centre: nameOf(centre, words.t) });
  return {
    status: 200,
    title,
    description: words.t('blocks.lead'),
    ...(centre === undefined && { canonical: `${baseUrl}${addresses.blocks}` }),
    main: <Blocks {...shown} title={title} />,
  };
}

function Blocks({ title, centres, centre, rows, warnings }: BlocksShown & { readonly title: string }) {
  const { t, rich, date } = useWords();
  const names = new Map(centres.map((each) => [each.code, nameOf(each, t)]));
  const called = (code: string): string => names.get(code) ?? t('vocabulary.centre', { code });
  return (
    <div class="frame reading">
      <h1>{title}</h1>
      <div class="lead">
        {t('blocks.lead')} <Term term="block" />
      </div>
      {warnings.length > 0 && (
        <div class="prose">
          <ul>
            {warnings.map(({ centre: code, purpose, warning, free, runsOut }) => (
              <li key={`${code} ${purpose} ${free}`}>
                {t(`blocks.warning-${warning}`, { centre: called(code), free, day: runsOut ? date(runsOut) : '' })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {rows.length === 0 && <p>{t('blocks.none')}</p>}
      {rows.length > 0 && (centre === undefined ? <Sums rows={rows} called={called} /> : <Each rows={rows} />)}
      <section class="prose words-on">
        <p>{t('blocks.rate')}</p>
        <p>
          {rich(centre === undefined ? 'blocks.to-centres' : 'blocks.to-all', {
            a: (chunks) => <a href={centre === undefined ? addresses.centres : addresses.blocks}>{chunks}</a>,
          })}
        </p>
      </section>
    </div>
  );
}

function Sums({
  rows,
  called,
}: {
  readonly rows: readonly BlockReportRow[];
  readonly called: (code: string) => string;
}) {
  const { t, number, date } = useWords();
  const groups = groupBlocks(rows.map(({ use }) => use));
  const sum = (uses: readonly BlockUse[], of: (use: BlockUse) => number) =>
    number(uses.reduce((total, use) => total + of(use), 0));
  return (
    <table class="words">
      <thead>
        <tr>
          <th scope="col">{t('blocks.centre')}</th>
          <Figures keys={['blocks.used', 'blocks.free']} />
          <th scope="col">{t('blocks.runs-out')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ centre, purpose, holder, uses }) => {
          const runsOut = rows.find(({ use, runsOut: day }) => day !== undefined && uses.includes(use))?.runsOut;
          return (
            <tr key={`${centre} ${purpose} ${holder ?? ''}`}>
              <th scope="row">
                <a href={addresses.blocksOf(centre)}>
                  <bdi>{called(centre)}</bdi>
                </a>
                {purpose !== 'general' && <span class="quiet"> {t(`blocks.${purpose}`)}</span>}
              </th>
              <td class="figure">{sum(uses, ({ used }) => used)}</td>
              <td class="figure">{sum(uses, ({ free }) => free)}</td>
              <td>{runsOut ? date(runsOut) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Each({ rows }: { readonly rows: readonly BlockReportRow[] }) {
  const { t, number } = useWords();
  return (
    <table class="words">
      <thead>
        <tr>
          <th scope="col">{t('blocks.range')}</th>
          <Figures keys={['blocks.used', 'blocks.free', 'blocks.known', 'blocks.per-month']} />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ use: { block, free, used }, rate }) => (
          <tr key={block.id}>
            <th scope="row">
              <bdi dir="ltr">
                <span class="issn">{formatSevenDigits(block.first)} –</span>{' '}
                <span class="issn">{formatSevenDigits(block.last)}</span>
              </bdi>
              {block.purpose !== 'general' && <span class="quiet"> {t(`blocks.${block.purpose}`)}</span>}
              {block.state === 'closed' && <span class="quiet"> {t('blocks.closed')}</span>}
            </th>
            <td class="figure">{number(used)}</td>
            <td class="figure">{number(free)}</td>
            <td class="figure">{number(block.knownBefore)}</td>
            <td class="figure">{number(Math.round(rate * 10) / 10)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FigureKey = 'blocks.used' | 'blocks.free' | 'blocks.known' | 'blocks.per-month';

function Figures({ keys }: { readonly keys: readonly FigureKey[] }) {
  const { t } = useWords();
  return (
    <>
      {keys.map((key) => (
        <th key={key} scope="col" class="figure">
          {t(key)}
        </th>
      ))}
    </>
  );
}
