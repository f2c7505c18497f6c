/** Samples: drawing one, judging what is in it, and being asked what to do when too much is wrong. */
import { issnFromInteger, issnToInteger, parseAnyIssn } from '@masthead/issn';
import { drawAgreementSample, judgeAgreementSample } from '../../actions/agreements/sample.ts';
import { errorRate, isTooWrong } from '../../domain/agreement.ts';
import {
  type AgreementRow,
  type AgreementSample,
  listAgreementSamples,
  listSampledNumbers,
  type SampledNumber,
} from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { actorFor, type DeskPage, type SignedInVisit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { Facts, framed, Problems, type ShownProblem, Table } from './frame.tsx';
import { idOf, seeAgreement, titlesOf } from './read.ts';

const place = '/desk/agreements';

export const samplePages: readonly DeskPage[] = [
  { method: 'GET', path: `${place}/:id/sample`, who: 'sample-agreement', run: (visit) => showDraw(visit) },
  {
    method: 'POST',
    path: `${place}/:id/sample`,
    who: 'sample-agreement',
    run: async (visit) => {
      const seen = await seeAgreement(visit, 'sample-agreement');
      if (seen === undefined) return 'not-found';
      const { id, centre } = seen.agreement;
      const actor = actorFor(visit, 'sample-agreement', centre)!;
      const text = (name: string): string => (visit.form.get(name) ?? '').trim();
      const seed = text('seed');
      const drawn = await drawAgreementSample(visit.store, actor, {
        agreement: id,
        since: text('since'),
        until: text('until'),
        ...(seed !== '' && { seed: seed.slice(0, 100) }),
      });
      if (!drawn.ok) return showDraw(visit, [drawn.problem]);
      return { status: 303, location: `${place}/${id}/sample/${drawn.id}` };
    },
  },
  { method: 'GET', path: `${place}/:id/sample/:sample`, who: 'sample-agreement', run: (visit) => showSample(visit) },
  {
    method: 'POST',
    path: `${place}/:id/sample/:sample`,
    who: 'sample-agreement',
    run: async (visit) => {
      const seen = await seeAgreement(visit, 'sample-agreement');
      const sample = idOf(visit.params.sample);
      if (seen === undefined || sample === undefined) return 'not-found';
      const { id, centre } = seen.agreement;
      const actor = actorFor(visit, 'sample-agreement', centre)!;
      const verdicts = [...visit.form].flatMap(([name, verdict]) => {
        const issn = parseAnyIssn(name.slice(2));
        if (!name.startsWith('v-') || !issn.ok || (verdict !== 'right' && verdict !== 'wrong')) return [];
        const reason = visit.form.get(`reason-${name.slice(2)}`) ?? '';
        return [{ number: issnToInteger(issn.issn), verdict: verdict as 'right' | 'wrong', reason }];
      });
      const result = await judgeAgreementSample(visit.store, actor, { agreement: id, sample, verdicts });
      if (!result.ok) return showSample(visit, [result.problem]);
      return { status: 303, location: `${place}/${id}/sample/${sample}` };
    },
  },
];

export function SampleList({
  agreement: { id },
  samples,
}: {
  readonly agreement: AgreementRow;
  readonly samples: readonly AgreementSample[];
}) {
  const { t, date } = useWords();
  return (
    <section>
      <h2>{t('agreement.sample.title')}</h2>
      {samples.length > 0 && (
        <ul>
          {samples.map((sample) => (
            <li key={sample.id}>
              <a href={`${place}/${id}/sample/${sample.id}`}>
                {t('agreement.period.closed', { since: date(sample.since), until: date(sample.until) })}
              </a>{' '}
              <SampleOutcome sample={sample} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`${place}/${id}/sample`}>{t('agreement.sample.draw')}</a>
      </p>
    </section>
  );
}

function SampleOutcome({ sample: { size, judged, wrong, closed } }: { readonly sample: AgreementSample }) {
  const { t, number } = useWords();
  return (
    <>
      {closed === undefined
        ? t('agreement.sample.under-way', { judged, size })
        : t('agreement.sample.judged', { size, wrong, rate: number(errorRate({ judged, wrong })!) })}
    </>
  );
}

async function showDraw(visit: SignedInVisit, problems: readonly ShownProblem[] = []): Promise<Page | 'not-found'> {
  const seen = await seeAgreement(visit, 'sample-agreement');
  if (seen === undefined) return 'not-found';
  const { id, sampling } = seen.agreement;
  const { t, number } = visit.words;
  const { form } = visit;
  const today = new Date().toISOString().slice(0, 10);
  return framed({
    title: t('agreement.sample.draw'),
    lead: t('agreement.sample.lead', { rate: number(sampling) }),
    above: { href: `${place}/${id}`, label: t('agreement.named', { number: String(id) }) },
    place,
    ...(problems.length > 0 && { status: 422 }),
    main: (
      <>
        <Problems problems={problems} />
        <form class="form" method="post" action={`${place}/${id}/sample`}>
          <Field
            name="since"
            label={t('agreement.sample.since')}
            help={t('agreement.help.day')}
            value={form.get('since') ?? `${today.slice(0, 7)}-01`}
            dir="ltr"
            maxLength={10}
          />
          <Field
            name="until"
            label={t('agreement.sample.until')}
            value={form.get('until') ?? today}
            dir="ltr"
            maxLength={10}
          />
          <Field
            name="seed"
            label={t('agreement.sample.seed')}
            help={t('agreement.sample.seed-help')}
            value={form.get('seed') ?? ''}
            dir="ltr"
            maxLength={100}
            optional
          />
          <p>
            <button class="main-button" type="submit">
              {t('agreement.sample.draw')}
            </button>
          </p>
        </form>
      </>
    ),
  });
}

async function showSample(visit: SignedInVisit, problems: readonly ShownProblem[] = []): Promise<Page | 'not-found'> {
  const seen = await seeAgreement(visit, 'sample-agreement');
  const id = idOf(visit.params.sample);
  if (seen === undefined || id === undefined) return 'not-found';
  const { agreement } = seen;
  const { sample, numbers, titles } = await visit.store.transaction(async (tx) => {
    const [sample] = await listAgreementSamples(tx, agreement.id, { id });
    const numbers = sample === undefined ? [] : await listSampledNumbers(tx, id);
    const titles = await titlesOf(
      tx,
      numbers.map(({ number }) => number),
    );
    return { sample, numbers, titles };
  });
  if (sample === undefined) return 'not-found';
  const { t, date, number } = visit.words;
  const { size, wrong, errorLimit: limit, closed } = sample;
  const maySuspend = actorFor(visit, 'write-agreement', agreement.centre) !== undefined && agreement.state === 'active';
  const tooWrong = closed !== undefined && isTooWrong({ size, wrong, limit });
  return framed({
    title: t('agreement.sample.title'),
    above: { href: `${place}/${agreement.id}`, label: t('agreement.named', { number: String(agreement.id) }) },
    place,
    ...(problems.length > 0 && { status: 422 }),
    main: (
      <>
        <Problems problems={problems} />
        {tooWrong && (
          <>
            <Wrong>{t('agreement.sample.too-wrong', { limit: number(limit) })}</Wrong>
            {maySuspend && (
              <p>
                <a href={`${place}/${agreement.id}`}>{t('agreement.sample.suspend')}</a>
              </p>
            )}
          </>
        )}
        <Facts
          rows={[
            [
              t('agreement.field.period'),
              t('agreement.period.closed', { since: date(sample.since), until: date(sample.until) }),
            ],
            [t('agreement.sample.size'), t('agreement.sample.of', { size, population: sample.population })],
            [t('agreement.sample.outcome'), <SampleOutcome key="outcome" sample={sample} />],
            [
              t('agreement.sample.seed'),
              <code key="seed" dir="ltr">
                {sample.seed}
              </code>,
            ],
          ]}
        />
        <Verdicts
          action={`${place}/${agreement.id}/sample/${id}`}
          numbers={numbers}
          titles={titles}
          closed={closed !== undefined}
        />
      </>
    ),
  });
}

interface VerdictParts {
  readonly action: string;
  readonly numbers: readonly SampledNumber[];
  readonly titles: ReadonlyMap<number, string>;
  readonly closed: boolean;
}

function Verdicts({ action, numbers, titles, closed }: VerdictParts) {
  const { t } = useWords();
  const table = (
    <Table
      stacked
      label={t('agreement.sample.title')}
      head={[t('agreement.confirm.number'), t('agreement.sample.verdict'), t('agreement.sample.reason')]}
    >
      {numbers.map(({ number, verdict, reason }) => {
        const issn = issnFromInteger(number);
        return (
          <tr key={number}>
            <td>
              <a href={addresses.record(issn)}>
                <IssnText issn={issn} />
              </a>{' '}
              <bdi>{titles.get(number)}</bdi>
            </td>
            <td>
              {closed ? (
                verdict && t(`agreement.verdict.${verdict}`)
              ) : (
                <fieldset class="verdict">
                  <legend class="unseen">{issn}</legend>
                  {(['right', 'wrong'] as const).map((one) => (
                    <label key={one}>
                      <input type="radio" name={`v-${issn}`} value={one} checked={verdict === one} />{' '}
                      {t(`agreement.verdict.${one}`)}
                    </label>
                  ))}
                </fieldset>
              )}
            </td>
            <td>
              {closed ? (
                <span dir="auto">{reason}</span>
              ) : (
                <>
                  <span class="cell-label">{t('agreement.sample.reason')}</span>
                  <input
                    type="text"
                    name={`reason-${issn}`}
                    value={reason}
                    maxLength={2000}
                    dir="auto"
                    aria-label={t('agreement.sample.reason-of', { issn })}
                  />
                </>
              )}
            </td>
          </tr>
        );
      })}
    </Table>
  );
  if (closed) return table;
  return (
    <form method="post" action={action}>
      <p>{t('agreement.sample.judge-text')}</p>
      {table}
      <p>
        <button class="main-button" type="submit">
          {t('agreement.sample.judge')}
        </button>
      </p>
    </form>
  );
}
