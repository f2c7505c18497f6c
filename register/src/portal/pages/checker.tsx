/** "Check a publication": which ISSNs a document shows and embeds, and what to paste where (ISO 3297:2020, 8 and 9). */
import type { EmbedProblem } from '@masthead/embed';
import { formatWithPrefix, type Issn } from '@masthead/issn';
import {
  type EmbeddingFinding,
  type EmbeddingReport,
  helpedBy,
  type JudgedNumber,
  snippetsFor,
} from '../../domain/check-embedding.ts';
import { isEmbedded, type Place } from '../../domain/sightings.ts';
import { addresses } from '../../view/addresses.ts';
import { CopyButton } from '../../view/copy-button.tsx';
import { IssnText } from '../../view/issn-text.tsx';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';

export type CheckProblem =
  | `fetch-${'not-a-url' | 'not-http' | 'has-credentials' | 'no-such-host' | 'not-public' | 'too-many-redirects'}`
  | `fetch-${'timeout' | 'too-large' | 'status' | 'bad-encoding' | 'unreachable' | 'not-http-answer' | 'bad-certificate' | 'port' | 'broken-off'}`
  | `file-${'damaged' | 'encrypted' | 'too-large' | 'unsupported' | 'too-slow' | 'too-much-memory'}`
  | 'busy'
  | 'not-read'
  | 'no-file'
  | 'broken-form';

/** Snippets that bring what is missing, each once. */
export type ShownSnippets = readonly {
  readonly issn: Issn;
  readonly name: string;
  readonly text: string;
  /** Other medium versions, of which the text is the same. */
  readonly alsoFor?: readonly Issn[];
}[];

export interface Checked {
  /** As the visitor typed it; empty for the form alone, and for a file. */
  readonly url: string;
  /** Name of a file that was sent. */
  readonly file?: string;
  readonly report?: EmbeddingReport;
  readonly snippets?: ShownSnippets;
  /** Why there is no report. */
  readonly problem?: CheckProblem;
}

/** Bytes that a document may have, as the page says them. */
const megabytes = 10;

export function checkerPage(words: Words, checked: Checked): Page {
  return { status: 200, title: words.t('checker.title'), place: addresses.checker, main: <Checker {...checked} /> };
}

export function Checker({ url, file, report, snippets = [], problem }: Checked) {
  const { t } = useWords();
  return (
    <article class="frame record embed">
      <header class="record-head">
        <h1>{t('checker.title')}</h1>
        <p class="lead">{t('checker.lead')}</p>
      </header>
      {problem && (
        <section class="embed-group" aria-labelledby="not-checked" role="status">
          <h2 id="not-checked">{t('checker.not-checked')}</h2>
          {file !== undefined && <FileName name={file} />}
          <p>{t(`checker.${problem}`)}</p>
        </section>
      )}
      {report && <Report report={report} snippets={snippets} name={file ?? url} />}
      <div class="checker-forms">
        {report && <h2>{t('checker.another')}</h2>}
        <form class="checker-form" action={addresses.checker} method="get">
          <p>
            <label for="checker-url">{t('checker.address')}</label>
            <input id="checker-url" name="url" type="url" value={url} maxLength={2000} required dir="ltr" />{' '}
            <button type="submit">{t('checker.check')}</button>
          </p>
        </form>
        <form class="checker-form" action={addresses.checker} method="post" encType="multipart/form-data">
          <p>
            <label for="checker-file">{t('checker.file')}</label>
            <input
              id="checker-file"
              name="file"
              type="file"
              required
              aria-describedby="checker-files"
              accept=".html,.htm,.xhtml,.pdf,.epub,.docx,.xlsx,.pptx,.txt"
            />{' '}
            <button type="submit">{t('checker.check-file')}</button>
          </p>
          <p class="quiet" id="checker-files">
            {t('checker.files', { megabytes })}
          </p>
        </form>
      </div>
    </article>
  );
}

const FileName = ({ name }: { readonly name: string }) => (
  <p>
    <bdi class="checker-name">{name}</bdi>
  </p>
);

function Report({
  report,
  snippets,
  name,
}: {
  readonly report: EmbeddingReport;
  readonly snippets: ShownSnippets;
  readonly name: string;
}) {
  const words = useWords();
  const { t } = words;
  const { numbers, findings, format } = report;
  // Said once: the same reason under every number is read by nobody.
  const isFirstOf = ({ type }: EmbeddingFinding, at: number) => findings.findIndex((each) => each.type === type) === at;
  return (
    <>
      <section class="embed-group" aria-labelledby="findings">
        <h2 id="findings">{t(findings.length === 0 ? 'checker.verdict-well' : 'checker.findings')}</h2>
        {name !== '' && <FileName name={name} />}
        <p class="quiet">{t(`checker.format-${format}`)}</p>
        {findings.length === 0 ? (
          <p>{t('checker.well')}</p>
        ) : (
          <ol class="checker-list">
            {findings.map((finding, index) => (
              <li key={index}>
                {findingSentence(finding, words)} {isFirstOf(finding, index) && <Why finding={finding} />}
                <Elsewhere finding={finding} format={format} shown={snippets} />
              </li>
            ))}
          </ol>
        )}
      </section>
      {snippets.length > 0 && <Paste snippets={snippets} format={format} />}
      {numbers.length > 0 && <Numbers numbers={numbers} format={format} />}
    </>
  );
}

/** What the finding means for who does not know the standard. */
function Why({ finding }: { readonly finding: EmbeddingFinding }) {
  const { t } = useWords();
  if (finding.type === 'missing-version' || finding.type === 'missing-issn-l' || finding.type === 'withdrawn')
    return <span class="quiet">{t(`checker.why-${finding.type}`)}</span>;
  if (finding.type === 'wrong-number' || finding.type === 'unknown-number' || finding.type === 'no-issn')
    return <span class="quiet">{t(`checker.why-${finding.type}`)}</span>;
  return null;
}

/** Links to what is not shown in full below. */
function Elsewhere({
  finding,
  format,
  shown,
}: {
  readonly finding: EmbeddingFinding;
  readonly format: EmbeddingReport['format'];
  readonly shown: ShownSnippets;
}) {
  const { t } = useWords();
  const issn = helpedBy(finding);
  if (!issn) return null;
  return (
    <>
      {snippetsFor(finding, format).map((name) => {
        const below = shown.find((each) => each.name === name && [each.issn, ...(each.alsoFor ?? [])].includes(issn));
        return (
          <span key={name}>
            {' '}
            <a href={below ? `#paste-${below.issn}-${name}` : `${addresses.embed(issn)}#${name}`}>
              {t('checker.paste', { name: t(`embed.${name}.name` as 'embed.jsonld.name') })}
            </a>
          </span>
        );
      })}
    </>
  );
}

function Paste({ snippets, format }: { readonly snippets: ShownSnippets; readonly format: EmbeddingReport['format'] }) {
  const { t } = useWords();
  const isFile = format === 'pdf' || format === 'epub' || format === 'ooxml';
  const issns = [...new Set(snippets.map(({ issn }) => issn))];
  return (
    <section class="embed-group" aria-labelledby="paste">
      <h2 id="paste">{t('checker.paste-title')}</h2>
      {snippets.map(({ issn, name, text }) => {
        const title = t('checker.paste-for', { name: t(`embed.${name}.name` as 'embed.jsonld.name'), issn });
        const id = `paste-${issn}-${name}`;
        return (
          <section key={id} class="snippet" id={id} aria-labelledby={`h-${id}`}>
            <h3 id={`h-${id}`}>{title}</h3>
            <p>{t(`embed.${name}.where` as 'embed.jsonld.where')}</p>
            {isFile && name !== 'masthead' && (
              <p>
                {t('checker.into')} <code dir="ltr">{`masthead embed ${issn} --into FILE --out NEW-FILE`}</code>
              </p>
            )}
            <pre dir={name === 'masthead' ? 'auto' : 'ltr'}>{text}</pre>
            <p class="snippet-actions">
              <CopyButton text={text} label={t('embed.copy', { name: title })} />
            </p>
          </section>
        );
      })}
      {issns.map((issn) => (
        <p key={issn}>
          <a href={addresses.embed(issn)}>{t('checker.all-snippets', { issn })}</a>{' '}
          <a href={addresses.barcode(issn, 'svg')}>{t('checker.barcode')}</a>
        </p>
      ))}
    </section>
  );
}

function Numbers({
  numbers,
  format,
}: {
  readonly numbers: readonly JudgedNumber[];
  readonly format: EmbeddingReport['format'];
}) {
  const { t } = useWords();
  return (
    <section class="embed-group" aria-labelledby="numbers">
      <h2 id="numbers">{t('checker.numbers')}</h2>
      <ul class="checker-list">
        {numbers.map((number) => (
          <li key={number.issn ?? number.written}>
            <Seen number={number} canEmbed={format !== 'text'} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Seen({ number, canEmbed }: { readonly number: JudgedNumber; readonly canEmbed: boolean }) {
  const words = useWords();
  const { t } = words;
  const { issn, written, facts, ways, places, count } = number;
  const title = facts?.title ?? t(facts ? 'checker.untitled' : issn ? 'checker.unknown' : 'checker.invalid');
  const embedded = [...ways].filter(isEmbedded).map((way) => t(`checker.way-${way}`));
  const isShown = ways.has('text');
  return (
    <>
      {issn && facts ? <NumberLink issn={issn} /> : <bdi dir="ltr">{issn ? formatWithPrefix(issn) : written}</bdi>}{' '}
      <bdi>{title}</bdi>
      {facts && <span class="quiet"> ({t(`state.${facts.state}` as 'state.register')})</span>}
      <br />
      {isShown ? '✓' : '–'} {t(isShown ? 'checker.is-shown' : 'checker.is-not-shown')}
      {canEmbed && (
        <>
          {' · '}
          {embedded.length > 0 ? '✓' : '–'}{' '}
          {embedded.length > 0
            ? t('checker.is-embedded', { ways: embedded.join(t('list.separator')) })
            : t('checker.is-not-embedded')}
        </>
      )}
      <br />
      <span class="quiet">
        {places.map((place) => placeText(place, words)).join(' · ')}
        {count > places.length && ` · ${t('checker.more-places', { count: count - places.length })}`}
      </span>
    </>
  );
}

function placeText({ way, page, part, line }: Place, { t }: Words): string {
  const where = [
    ...(part === undefined ? [] : [part]),
    ...(page === undefined ? [] : [t('checker.page', { page })]),
    ...(line === undefined ? [] : [t('checker.line', { line })]),
  ];
  return [t(`checker.way-${way}`), ...where].join(t('list.separator'));
}

export function findingSentence(finding: EmbeddingFinding, { t }: Words): string {
  switch (finding.type) {
    case 'wrong-number': {
      const { written, likely } = finding;
      const said = t('checker.wrong-number', { written });
      return likely.length > 0
        ? `${said} ${t('checker.likely', { likely: likely.map((issn) => formatWithPrefix(issn)).join(', ') })}`
        : said;
    }
    case 'withdrawn': {
      const said = t('checker.withdrawn', { issn: finding.issn });
      return finding.replacedBy ? `${said} ${t('checker.instead', { issn: finding.replacedBy })}` : said;
    }
    case 'missing-version':
      return t(`checker.missing-version-${finding.where}`, { issn: finding.issn });
    case 'missing-issn-l':
      return t(`checker.missing-issn-l-${finding.where}`, { issn: finding.issn });
    case 'unknown-number':
      return t('checker.unknown-number', { issn: finding.issn });
    case 'no-prefix':
      return t('checker.no-prefix', { issn: finding.issn });
    case 'wrong-form':
      return t('checker.wrong-form', { issn: finding.issn, written: finding.written });
    case 'several-titles':
      return t('checker.several-titles', { count: finding.count });
    case 'too-many':
      return t('checker.too-many', { left: finding.left });
    case 'no-issn':
      return t('checker.no-issn');
    case 'unread':
      return `${unreadSentence(finding.problem, t)} ${t('checker.unread')}`;
  }
}

function unreadSentence(problem: EmbedProblem, t: Words['t']): string {
  if (problem.type !== 'pages') {
    const { type } = problem;
    const isKnown = type === 'damaged' || type === 'encrypted' || type === 'too-large' || type === 'unsupported';
    return isKnown ? t(`checker.part-${type}`) : '';
  }
  const { pages, count, why } = problem;
  const list = pages.join(t('list.separator')) + (count > pages.length ? ' …' : '');
  return `${t('checker.unread-pages', { count, pages: list })} ${t(`checker.unread-${why}`)}`;
}

const NumberLink = ({ issn }: { readonly issn: Issn }) => (
  <a href={addresses.record(issn)}>
    <IssnText issn={issn} prefix="ISSN" />
  </a>
);
