/** The publisher's side of agreements: what there is to take, taking by file, confirming what has appeared. */
import { randomUUID } from 'node:crypto';
import { issnFromInteger, issnToInteger, parseAnyIssn } from '@masthead/issn';
import { parse } from 'csv-parse/sync';
import { type ConfirmationAsked, confirmUnderAgreement } from '../../actions/agreements/confirm-many.ts';
import { overdueNumbers } from '../../actions/agreements/report.ts';
import { type TakeTitle, takeProvisional } from '../../actions/agreements/take-provisional.ts';
import { type FileLine, familiesOf } from '../../actions/assign-file/families.ts';
import { readLines } from '../../actions/assign-file/read-lines.ts';
import {
  type AgreementCall,
  type AgreementNumber,
  listAgreementCalls,
  listAgreementNumbers,
} from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { actorFor, type DeskPage, type SignedInVisit, type Visit } from '../desk.ts';
import { sendCsv } from '../parts/csv.ts';
import { Field } from '../parts/field.tsx';
import { Moment } from '../parts/moment.tsx';
import { Wrong } from '../parts/notices.tsx';
import { framed, Problems, type ShownProblem, Table } from './frame.tsx';
import { idOf, type SeenAgreement, seeAgreement, seeAgreements, titlesOf } from './read.ts';
import { AgreementFacts, AgreementHistory } from './view.tsx';

const place = '/agreements';
const pageSize = 100;
const largestFile = 2 * 1024 * 1024;
const maySend = async (visit: Visit): Promise<boolean> => (await seeAgreement(visit, 'take-provisional')) !== undefined;

export const publisherPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: place,
    who: 'take-provisional',
    run: async (visit) => {
      const { t } = visit.words;
      const seen = await seeAgreements(visit, 'take-provisional');
      return framed({
        title: t('agreement.list.title'),
        lead: t('agreement.list.lead'),
        place,
        main: <AgreementList seen={seen} base={place} none={t('agreement.list.none')} />,
      });
    },
  },
  { method: 'GET', path: `${place}/:id`, who: 'take-provisional', run: (visit) => show(visit) },
  {
    method: 'GET',
    path: `${place}/:id/template.csv`,
    who: 'take-provisional',
    run: async ({ reply }) => sendCsv(reply, 'titles.csv', template),
  },
  {
    method: 'POST',
    path: `${place}/:id/file`,
    who: 'take-provisional',
    files: { most: 1, largest: largestFile, maySend },
    run: takeFile,
  },
  { method: 'POST', path: `${place}/:id/confirmations`, who: 'take-provisional', run: confirmChecked },
  {
    method: 'POST',
    path: `${place}/:id/confirmations-file`,
    who: 'take-provisional',
    files: { most: 1, largest: largestFile, maySend },
    run: confirmFile,
  },
];

/** Columns as docs/guide/assigning.md has them. */
const template = [
  ['title', 'medium', 'country', 'language', 'publisher', 'place', 'start year', 'frequency', 'type', 'URL', 'family'],
  ['Annals of Examples', 'print', 'FRA', 'eng', 'Ode Press', 'Paris', '2027', 'quarterly', 'periodical', '', 'annals'],
  [
    'Annals of Examples',
    'online',
    'FRA',
    'eng',
    'Ode Press',
    'Paris',
    '2027',
    'quarterly',
    'periodical',
    'https://annals.example.org/',
    'annals',
  ],
];

export function AgreementList({
  seen,
  base,
  none,
}: {
  readonly seen: readonly Omit<SeenAgreement, 'events'>[];
  readonly base: string;
  readonly none: string;
}) {
  const { t } = useWords();
  if (seen.length === 0) return <p>{none}</p>;
  return (
    <Table
      label={t('agreement.list.title')}
      head={[
        t('agreement.field.number'),
        t('agreement.field.organisation'),
        t('agreement.field.centre'),
        t('agreement.field.state'),
        t('agreement.field.quotaYear'),
        t('agreement.field.left'),
      ]}
    >
      {seen.map(({ agreement, usage }) => (
        <tr key={agreement.id}>
          <td>
            <a href={`${base}/${agreement.id}`}>{t('agreement.named', { number: String(agreement.id) })}</a>
          </td>
          <td>
            <bdi>{agreement.organisationName}</bdi>
          </td>
          <td>
            <bdi>{agreement.centreName ?? agreement.centre}</bdi>
          </td>
          <td>{t(`agreement.state.${agreement.state}`)}</td>
          <td>{t('agreement.used-of', { used: usage.year, most: agreement.quotaYear })}</td>
          <td>{t('agreement.left-of', { left: usage.left, size: usage.size })}</td>
        </tr>
      ))}
    </Table>
  );
}

interface Wrongs {
  readonly problems?: readonly ShownProblem[];
  readonly sentences?: readonly string[];
}

async function show(visit: SignedInVisit, wrongs: Wrongs = {}): Promise<Page | 'not-found'> {
  const seen = await seeAgreement(visit, 'take-provisional');
  if (seen === undefined) return 'not-found';
  const { id } = seen.agreement;
  const after = idOf(visit.query.get('after') ?? undefined) ?? -1;
  const { numbers, titles, overdue, calls } = await visit.store.transaction(async (tx) => {
    const numbers = await listAgreementNumbers(tx, id, { state: 'provisional', after, limit: pageSize + 1 });
    const titles = await titlesOf(
      tx,
      numbers.map(({ number }) => number),
    );
    const overdue = await overdueNumbers(tx, id, new Date());
    return { numbers, titles, overdue, calls: await listAgreementCalls(tx, id, 20) };
  });
  const { t } = visit.words;
  const wrong = wrongs.problems !== undefined || wrongs.sentences !== undefined;
  return framed({
    title: t('agreement.named', { number: String(id) }),
    above: { href: place, label: t('agreement.list.title') },
    place,
    ...(wrong && { status: 422 }),
    main: (
      <>
        {wrongs.problems && <Problems problems={wrongs.problems} />}
        {wrongs.sentences?.map((sentence) => (
          <Wrong key={sentence}>{sentence}</Wrong>
        ))}
        <AgreementFacts {...seen} />
        <p>
          <a href={`${place}/${id}/report`}>{t('agreement.report.title')}</a>
        </p>
        {seen.agreement.state === 'active' && seen.agreement.byFile && <TakeForm id={id} />}
        <Provisional id={id} numbers={numbers} titles={titles} overdue={overdue} />
        <Calls id={id} calls={calls} />
        <AgreementHistory events={seen.events} />
      </>
    ),
  });
}

function TakeForm({ id }: { readonly id: number }) {
  const { t, rich } = useWords();
  return (
    <section>
      <h2>{t('agreement.take.title')}</h2>
      <p>{rich('agreement.take.text', { a: (chunks) => <a href={`${place}/${id}/template.csv`}>{chunks}</a> })}</p>
      <form class="form" method="post" action={`${place}/${id}/file`} encType="multipart/form-data">
        <input type="hidden" name="key" value={randomUUID()} />
        <FileField name="titles" label={t('agreement.take.file')} />
        <p>
          <button class="main-button" type="submit">
            {t('agreement.take.button')}
          </button>
        </p>
      </form>
      <p class="quiet">{t('agreement.take.programs')}</p>
    </section>
  );
}

function FileField({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} name={name} type="file" accept=".csv,.tsv,.xlsx,text/csv" required />
    </div>
  );
}

interface ProvisionalParts {
  readonly id: number;
  readonly numbers: readonly AgreementNumber[];
  readonly titles: ReadonlyMap<number, string>;
  readonly overdue: ReadonlyMap<number, string>;
}

function Provisional({ id, numbers, titles, overdue }: ProvisionalParts) {
  const { t, date } = useWords();
  const shown = numbers.slice(0, pageSize);
  return (
    <section>
      <h2>{t('agreement.confirm.title')}</h2>
      {shown.length === 0 && <p>{t('agreement.confirm.none')}</p>}
      {shown.length > 0 && (
        <form method="post" action={`${place}/${id}/confirmations`}>
          <input type="hidden" name="key" value={randomUUID()} />
          <p>{t('agreement.confirm.text')}</p>
          <Table
            stacked
            label={t('agreement.confirm.title')}
            head={[
              t('agreement.confirm.appeared'),
              t('agreement.confirm.number'),
              t('agreement.confirm.taken'),
              t('agreement.confirm.url'),
            ]}
          >
            {shown.map(({ number, taken }) => {
              const issn = issnFromInteger(number);
              const due = overdue.get(number);
              return (
                <tr key={number}>
                  <td>
                    <input type="checkbox" name="number" value={issn} id={`n${number}`} aria-label={issn} />
                  </td>
                  <td>
                    <label for={`n${number}`}>
                      <IssnText issn={issn} /> <bdi>{titles.get(number)}</bdi>
                    </label>
                    {due !== undefined && <p class="overdue">{t('agreement.confirm.overdue', { day: date(due) })}</p>}
                    <p>
                      <a href={addresses.record(issn)}>{t('agreement.confirm.record')}</a>
                    </p>
                  </td>
                  <td>{date(taken)}</td>
                  <td>
                    <span class="cell-label">{t('agreement.confirm.url')}</span>
                    <input
                      type="url"
                      name={`url-${issn}`}
                      dir="ltr"
                      maxLength={2000}
                      aria-label={t('agreement.confirm.url-of', { issn })}
                    />
                  </td>
                </tr>
              );
            })}
          </Table>
          <div class="form">
            <Field
              name="published"
              label={t('agreement.confirm.published')}
              help={t('agreement.confirm.published-help')}
              maxLength={10}
              dir="ltr"
            />
          </div>
          <p>
            <button class="main-button" type="submit">
              {t('agreement.confirm.button')}
            </button>
          </p>
        </form>
      )}
      {numbers.length > pageSize && (
        <p>
          <a href={`${place}/${id}?after=${shown.at(-1)!.number}`}>{t('agreement.confirm.more')}</a>
        </p>
      )}
      {shown.length > 0 && (
        <form class="form" method="post" action={`${place}/${id}/confirmations-file`} encType="multipart/form-data">
          <h3>{t('agreement.confirm.by-file')}</h3>
          <p>{t('agreement.confirm.by-file-text')}</p>
          <input type="hidden" name="key" value={randomUUID()} />
          <FileField name="confirmations" label={t('agreement.confirm.file')} />
          <p>
            <button class="other-button" type="submit">
              {t('agreement.confirm.button')}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

function Calls({ id, calls }: { readonly id: number; readonly calls: readonly AgreementCall[] }) {
  const { t } = useWords();
  if (calls.length === 0) return null;
  return (
    <section>
      <h2>{t('agreement.calls.title')}</h2>
      <ul class="agreement-calls">
        {calls.map((call) => (
          <li key={call.id}>
            <a href={`${place}/${id}/calls/${call.id}`}>
              <Moment at={call.at} />
            </a>{' '}
            {t(`agreement.call.${call.kind}`, { asked: call.asked, done: call.done })}
          </li>
        ))}
      </ul>
    </section>
  );
}

async function takeFile(visit: SignedInVisit) {
  const { words, form, files, params } = visit;
  const seen = await seeAgreement(visit, 'take-provisional');
  if (seen === undefined) return 'not-found';
  const { id, organisation } = seen.agreement;
  const [file] = files;
  if (file === undefined) return show(visit, { sentences: [words.t('agreement.file.missing')] });
  const lines: FileLine[] = [];
  for await (const line of readLines({ name: file.name, chunks: chunksOf(file.bytes) })) {
    lines.push(line);
    if (lines.length > 5_000) break;
  }
  const { families, refused } = familiesOf(lines);
  // What has a number gets no other.
  const wrong = [...refused.map(({ line }) => line), ...lines.filter(({ issn }) => issn !== undefined)];
  if (wrong.length > 0) {
    const named = words.list(wrong.slice(0, 20).map(({ position }) => String(position)));
    const sentence =
      wrong[0]!.position === 0
        ? words.t('agreement.file.unreadable')
        : words.t('agreement.file.lines', { count: wrong.length, lines: named });
    return show(visit, { sentences: [sentence] });
  }
  const titles = families.map(
    ({ lines: own, titles, links }): TakeTitle => ({
      label: own.map(({ position }) => position).join('–'),
      titles,
      ...(links.length > 0 && { links }),
    }),
  );
  const actor = actorFor(visit, 'take-provisional', { organisation });
  if (actor === undefined) return 'forbidden';
  const key = form.get('key') ?? '';
  const result = await takeProvisional(visit.store, actor, { agreement: id, key, way: 'file', titles });
  if (!result.ok) return show(visit, { problems: result.problems });
  return { status: 303 as const, location: `${place}/${params.id}/calls/${result.call}` };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function confirmChecked(visit: SignedInVisit) {
  const { form } = visit;
  const published = (form.get('published') ?? '').trim();
  const asked = form.getAll('number').flatMap((text): ConfirmationAsked[] => {
    const number = numberOf(text);
    if (number === undefined) return [];
    const url = (form.get(`url-${text}`) ?? '').trim();
    return [{ number, published, evidence: { type: 'url', url } }];
  });
  return confirmAll(visit, asked);
}

/** ISSN, address, date; a first line that names the columns is passed over. */
async function confirmFile(visit: SignedInVisit) {
  const [file] = visit.files;
  const { t } = visit.words;
  if (file === undefined) return show(visit, { sentences: [t('agreement.file.missing')] });
  let rows: string[][];
  try {
    rows = parse(file.bytes, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 10_000,
      to: 5_000,
    });
  } catch {
    return show(visit, { sentences: [t('agreement.file.unreadable')] });
  }
  const asked: ConfirmationAsked[] = [];
  const wrong: number[] = [];
  rows.forEach(([issn = '', url = '', published = ''], at) => {
    const number = numberOf(issn);
    if (number !== undefined) asked.push({ number, published, evidence: { type: 'url', url } });
    else if (at > 0) wrong.push(at + 1);
  });
  if (wrong.length > 0) {
    const lines = visit.words.list(wrong.slice(0, 20).map(String));
    return show(visit, { sentences: [t('agreement.file.no-issn', { count: wrong.length, lines })] });
  }
  return confirmAll(visit, asked);
}

async function confirmAll(visit: SignedInVisit, numbers: readonly ConfirmationAsked[]) {
  const seen = await seeAgreement(visit, 'take-provisional');
  if (seen === undefined) return 'not-found';
  const { id, organisation } = seen.agreement;
  const actor = actorFor(visit, 'take-provisional', { organisation });
  if (actor === undefined) return 'forbidden';
  const key = visit.form.get('key') ?? '';
  const result = await confirmUnderAgreement(visit.store, actor, { agreement: id, key, numbers });
  if (!result.ok) return show(visit, { problems: result.problems });
  return { status: 303 as const, location: `${place}/${id}/calls/${result.call}` };
}

function numberOf(text: string): number | undefined {
  const result = parseAnyIssn(text.slice(0, 200));
  return result.ok ? issnToInteger(result.issn) : undefined;
}
