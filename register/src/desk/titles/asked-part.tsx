/** What was reported or asked about a title, as whoever sent it reads it again beside its timeline. */
import { issnFromInteger } from '@masthead/issn';
import { readTitleRequest } from '../../domain/title-request.ts';
import type { RequestRow } from '../../store/index.ts';
import { useWords } from '../../words/context.ts';

export function AskedOfTitle({ request }: { readonly request: RequestRow }) {
  const { t } = useWords();
  const content = readTitleRequest(request.content);
  if (content === undefined || request.number === undefined) return null;
  const { what, text, original, url, medium, since, part, to, note } = content;
  const issn = issnFromInteger(request.number);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('report.part'), part && t(`report.part.${part}`)],
    [t(what === 'title' ? 'report.title-new' : what === 'publisher' ? 'report.publisher-new' : 'report.right'), text],
    [t('report.original'), original],
    [t('report.address'), url],
    [t('report.medium-new'), medium && t(`medium.${medium}`)],
    [t(what === 'first-issue' ? 'report.published' : what === 'cessation' ? 'report.ended' : 'report.since'), since],
    [t('report.to'), to],
    [t(what === 'claim' ? 'claim.grounds' : 'report.note'), note],
  ];
  return (
    <section class="group" aria-labelledby="asked-of-title">
      <h2 id="asked-of-title">{t(`report.${what}`)}</h2>
      <p>
        <a href={`/titles/${issn}`}>
          <bdi>{request.title}</bdi> <bdi dir="ltr">ISSN {issn}</bdi>
        </a>
      </p>
      <dl class="rows">
        {rows.map(([label, value]) =>
          value === undefined ? null : (
            <div key={label} class="row">
              <dt>{label}</dt>
              <dd class="as-written" dir="auto">
                {value}
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
