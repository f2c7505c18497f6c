/** The certificate as a file for its holder, and `/certificates`, where everybody verifies one, without an account. */
import type { CertificateFacts } from '../../../domain/certificate.ts';
import { addresses } from '../../../view/addresses.ts';
import { Scripted } from '../../../view/text.tsx';
import { textView } from '../../../view/text-view.ts';
import { useWords } from '../../../words/context.ts';
import type { Words } from '../../../words/words.ts';
import type { DeskPage } from '../../desk.ts';
import { Field } from '../../parts/field.tsx';
import { Done, Wrong } from '../../parts/notices.tsx';
import { titlePage } from '../frame.tsx';
import { titleOfVisit } from '../title.tsx';
import { certificateName, issueCertificate, type Verified, verifyCertificate } from './issue.ts';

export const certificatePages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/titles/:issn/certificate.pdf',
    who: 'person',
    run: async (visit) => {
      const found = await titleOfVisit(visit, 'read-holdings');
      if (found === undefined) return 'not-found';
      const { number } = found.title.number;
      const pdf = await issueCertificate(visit.desk, visit.store.read, number, visit.words);
      if (pdf === undefined) return 'not-found';
      return visit.reply
        .header('content-disposition', `attachment; filename="${certificateName(number)}"`)
        .type('application/pdf')
        .send(pdf);
    },
  },
  {
    method: 'GET',
    path: '/certificates',
    who: 'anyone',
    run: async (visit) => {
      const code = visit.query.get('code')?.trim() ?? '';
      if (code !== '') return { status: 303, location: `/certificates/${encodeURIComponent(code.slice(0, 60))}` };
      return titlePage({
        title: visit.words.t('certificate.check'),
        lead: visit.words.t('certificate.check-lead'),
        place: '',
        main: <CodeForm code="" />,
      });
    },
  },
  {
    method: 'GET',
    path: '/certificates/:code',
    who: 'anyone',
    run: async (visit) => {
      const code = visit.params.code ?? '';
      const verified = await verifyCertificate(visit.desk, visit.store.read, code);
      return titlePage({
        ...(verified === undefined && { status: 404 }),
        title: visit.words.t('certificate.check'),
        place: '',
        main: verified === undefined ? <NotOurs code={code} /> : <Certified verified={verified} />,
      });
    },
  },
];

function CodeForm({ code }: { readonly code: string }) {
  const { t } = useWords();
  return (
    <form class="form" method="get" action="/certificates">
      <Field name="code" label={t('certificate.code')} value={code} maxLength={60} dir="ltr" />
      <p>
        <button type="submit" class="main-button">
          {t('certificate.verify-button')}
        </button>
      </p>
    </form>
  );
}

function NotOurs({ code }: { readonly code: string }) {
  const { t } = useWords();
  return (
    <>
      <Wrong>{t('certificate.unknown')}</Wrong>
      <p>{t('certificate.unknown-help')}</p>
      <CodeForm code={code} />
    </>
  );
}

function Certified({ verified }: { readonly verified: Verified }) {
  const words = useWords();
  const { t } = words;
  const { claim, then, now, differs } = verified;
  const standsNoMore = now.state === 'cancelled' || now.state === 'suppressed';
  return (
    <>
      <Done>{t('certificate.genuine', { date: words.date(claim.day), revision: claim.revision })}</Done>
      {standsNoMore ? (
        <Wrong>{t('certificate.withdrawn')}</Wrong>
      ) : (
        <p>{t(differs.length === 0 ? 'certificate.still' : 'certificate.differs')}</p>
      )}
      <div class="wide-table">
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('certificate.then')}</th>
              <th scope="col">{t('certificate.now')}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(words, then).map(([label, value], at) => {
              const [, later, name] = rowsOf(words, now)[at]!;
              return (
                <tr key={label} class={differs.some((one) => one === name) ? 'changed' : undefined}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                  <td>{later}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p>
        <a href={addresses.record(now.issn)}>{t('title.record')}</a>
      </p>
      <p class="quiet">{t('certificate.no-endorsement')}</p>
    </>
  );
}

function rowsOf(words: Words, facts: CertificateFacts) {
  const { t } = words;
  const none = '–';
  return [
    [
      'ISSN',
      <bdi key="issn" dir="ltr">
        {facts.issn}
      </bdi>,
      'issn',
    ],
    [
      t('certificate.name'),
      facts.title ? <Scripted key="title" text={textView(facts.title, facts.language)} /> : none,
      'title',
    ],
    [t('certificate.state'), t(`state.${facts.state}`), 'state'],
    [t('record.medium'), t(`medium.${facts.medium ?? 'unknown'}`), 'medium'],
    [
      t('certificate.publisher'),
      facts.publisher ? <Scripted key="by" text={textView(facts.publisher, facts.language)} /> : none,
      'publisher',
    ],
    [t('record.country'), facts.country ? words.country(facts.country) : none, 'country'],
    [t('certificate.start'), facts.start ?? none, 'start'],
    [
      t('record.url'),
      facts.url ? (
        <bdi key="url" dir="ltr">
          {facts.url}
        </bdi>
      ) : (
        none
      ),
      'url',
    ],
  ] as const;
}
