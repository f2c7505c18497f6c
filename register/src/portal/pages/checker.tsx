/** "Check a publication": which ISSNs a document shows and embeds, and what to paste where (ISO 3297:2020, 8 and 9). */
import { formatWithPrefix, type Issn } from '@masthead/issn';
import {
  type EmbeddingFinding,
  type EmbeddingReport,
  type JudgedNumber,
  snippetsFor,
} from '../../domain/check-embedding.ts';
import { addresses } from '../addresses.ts';
import type { Page } from '../page.ts';
import { IssnText } from '../parts/issn-text.tsx';
import { useWords } from '../words/context.ts';
import type { Words } from '../words/words.ts';

export interface Checked {
  /** As the visitor typed it; empty for the form alone. */
  readonly url: string;
  readonly report?: EmbeddingReport;
  /** Why there is no report: the end of a key in the words. */
  readonly problem?: string;
}

export function checkerPage(words: Words, checked: Checked): Page {
  return { status: 200, title: words.t('checker.title'), main: <Checker {...checked} /> };
}

export function Checker({ url, report, problem }: Checked) {
  const { t } = useWords();
  return (
    <article class="frame record embed">
      <header class="record-head">
        <h1>{t('checker.title')}</h1>
        <p class="lead">{t('checker.lead')}</p>
      </header>
      <form class="checker-form" action={addresses.checker} method="get">
        <p>
          <label for="checker-url">{t('checker.address')}</label>
          <input id="checker-url" name="url" type="url" value={url} maxLength={2000} required dir="ltr" />{' '}
          <button type="submit">{t('checker.check')}</button>
        </p>
      </form>
      <p class="quiet">{t('checker.files')}</p>
      {problem && (
        <section class="embed-group" aria-labelledby="not-checked" role="status">
          <h2 id="not-checked">{t('checker.not-checked')}</h2>
          <p>{t(`checker.${problem}` as 'checker.not-read')}</p>
        </section>
      )}
      {report && <Report report={report} />}
    </article>
  );
}

function Report({ report }: { readonly report: EmbeddingReport }) {
  const { t } = useWords();
  const { numbers, findings, format } = report;
  return (
    <>
      <section class="embed-group" aria-labelledby="findings">
        <h2 id="findings">{t('checker.findings')}</h2>
        {findings.length === 0 && <p>{t('checker.well')}</p>}
        <ul class="checker-list">
          {findings.map((finding, index) => (
            <li key={index}>
              <Finding finding={finding} format={format} />
            </li>
          ))}
        </ul>
      </section>
      {numbers.length > 0 && (
        <section class="embed-group" aria-labelledby="numbers">
          <h2 id="numbers">{t('checker.numbers')}</h2>
          <ul class="checker-list">
            {numbers.map((number) => (
              <li key={number.issn ?? number.written}>
                <Seen number={number} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Finding({
  finding,
  format,
}: {
  readonly finding: EmbeddingFinding;
  readonly format: EmbeddingReport['format'];
}) {
  const words = useWords();
  return (
    <>
      {findingSentence(finding, words)}
      {'of' in finding &&
        snippetsFor(finding, format).map((name) => (
          <span key={name}>
            {' '}
            <a href={`${addresses.embed(finding.of)}#${name}`}>
              {words.t('checker.paste', { name: words.t(`embed.${name}.name` as 'embed.jsonld.name') })}
            </a>
          </span>
        ))}
    </>
  );
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
    case 'several-titles':
      return t('checker.several-titles', { count: finding.count });
    case 'too-many':
      return t('checker.too-many', { left: finding.left });
    case 'no-issn':
    case 'unread':
      return t(`checker.${finding.type}`);
  }
}

function Seen({ number }: { readonly number: JudgedNumber }) {
  const { t } = useWords();
  const { issn, written, facts, ways } = number;
  const title = facts?.title ?? t(issn ? 'checker.unknown' : 'checker.invalid');
  return (
    <>
      {issn && facts ? <NumberLink issn={issn} /> : <bdi dir="ltr">{issn ? formatWithPrefix(issn) : written}</bdi>}{' '}
      <bdi>{title}</bdi>
      <span class="quiet"> ({[...ways].map((way) => t(`checker.way-${way}`)).join(', ')})</span>
    </>
  );
}

const NumberLink = ({ issn }: { readonly issn: Issn }) => (
  <a href={addresses.record(issn)}>
    <IssnText issn={issn} prefix="ISSN" />
  </a>
);
