/** `/requests/files/:id`: what is to be mended, cell by cell; then the one step that sends everything; then what became of the titles. */
import type { FileSource } from '../../actions/requests/submit-file/take-file.ts';
import type { Centre } from '../../domain/centre.ts';
import { evidenceLimits } from '../../domain/evidence-file.ts';
import { listOf, requestColumn, requestLists } from '../../domain/request-columns.ts';
import { requestStates } from '../../domain/request-state.ts';
import { routeRequest } from '../../domain/routing.ts';
import type { BatchEvidence, BatchRow } from '../../store/index.ts';
import { useWords } from '../../words/context.ts';
import { headingOf, valueText } from '../../words/request-vocabulary.ts';
import { Done, Wrong } from '../parts/notices.tsx';
import { cellName, noteText, rowProblemText } from './describe.ts';
import { numbersOf, type SentLine, stateText } from './results.ts';

export interface FileView {
  readonly batch: BatchRow;
  readonly lines: readonly SentLine[];
  /** For the preview of where the requests go. */
  readonly centres: readonly Centre[];
  readonly evidence: readonly BatchEvidence[];
}

interface FileProps {
  readonly view: FileView;
  readonly problem?: string;
  readonly same: boolean;
  /** Place of the first line that is shown, of those that were sent. */
  readonly from: number;
  readonly evidenceAtOnce: number;
}

/** Cells to be mended on one page, and titles of what was sent. */
const shownProblems = 100;
const shownLines = 100;

export function FilePage({ view, problem, same, from, evidenceAtOnce }: FileProps) {
  const words = useWords();
  const { t } = words;
  const { batch, lines } = view;
  const open = lines.filter(({ line }) => line.request === undefined);
  const wrong = open.filter(({ problems }) => problems.length > 0);
  const toMend = wrong.filter(({ problems }) => problems.some((one) => one.problem.type !== 'row-refused'));
  return (
    <article class="frame record bulk">
      <header class="record-head">
        <p class="above">
          <a href="/requests/files">{t('bulk.title')}</a>
        </p>
        <h1>
          <bdi>{batch.name || batch.id}</bdi>
        </h1>
        <p class="lead">{t('bulk.rows', { count: lines.length })}</p>
      </header>
      {same && <Done>{t('bulk.same')}</Done>}
      {problem && <Wrong>{problem}</Wrong>}
      {batch.state === 'checking' && <Notes source={batch.source as FileSource} />}
      {batch.state === 'checking' && (
        <p class="bulk-counts">
          {open.length > wrong.length && <span>✓ {t('bulk.well', { count: open.length - wrong.length })}</span>}
          {wrong.length > 0 && <span class="bulk-wrong">! {t('bulk.wrong', { count: wrong.length })}</span>}
        </p>
      )}
      {batch.state === 'submitting' && <Sending view={view} refused={wrong.length} mustMend={toMend.length > 0} />}
      {batch.state !== 'submitted' && wrong.length > 0 && <Problems view={view} wrong={wrong} />}
      {batch.state === 'checking' && <Evidence view={view} most={evidenceAtOnce} />}
      {batch.state === 'checking' && wrong.length === 0 && <Confirm view={view} />}
      {batch.state === 'checking' && <Otherwise batch={batch} />}
      {batch.state !== 'checking' && <Sent view={view} from={from} />}
    </article>
  );
}

function Notes({ source }: { readonly source: FileSource }) {
  const words = useWords();
  if (source.notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{words.t('bulk.notes')}</h2>
      <ul>
        {source.notes.map((note) => {
          const sentence = noteText(words, note);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </section>
  );
}

function Problems({ view: { batch }, wrong }: { readonly view: FileView; readonly wrong: readonly SentLine[] }) {
  const words = useWords();
  const { t } = words;
  const { letters } = batch.source as FileSource;
  const all = wrong.flatMap((one) => one.problems.map((problem) => ({ one, problem })));
  const seen = new Set<string>();
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{t('bulk.problems')}</h2>
      {batch.state === 'checking' && <p>{t('bulk.problems-text')}</p>}
      <p>
        <a href={`/requests/files/${batch.id}/problems.xlsx`}>{t('bulk.download-problems')}</a>
      </p>
      {all.length > shownProblems && (
        <p class="quiet">{t('bulk.problems-shown', { shown: shownProblems, count: all.length })}</p>
      )}
      <form action={`/requests/files/${batch.id}/cells`} method="post">
        <div class="bulk-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('bulk.cell')}</th>
                <th scope="col">{t('bulk.value')}</th>
                <th scope="col">{t('bulk.problem')}</th>
              </tr>
            </thead>
            <tbody>
              {all.slice(0, shownProblems).map(({ one: { line, form }, problem }) => {
                const { column } = problem;
                const name = `${line.row}.${column ?? ''}`;
                // Two things may be wrong with one cell: it is mended in one place.
                const first = column !== undefined && !seen.has(name);
                seen.add(name);
                const sentence = rowProblemText(words, problem);
                return (
                  <tr key={`${name} ${problem.problem.type}`}>
                    <th scope="row">
                      <bdi dir="ltr">
                        {column === undefined ? `${t('bulk.row')} ${line.row}` : cellName(letters, column, line.row)}
                      </bdi>
                      <span class="quiet">
                        {column === undefined ? t('bulk.whole-row') : headingOf(words, requestColumn.get(column)!)}
                      </span>
                    </th>
                    <td>
                      {first ? (
                        <Cell row={line.row} column={column} value={line.cells[column] ?? ''} problemId={`p-${name}`} />
                      ) : (
                        <bdi>{column === undefined ? (form.title?.roman ?? '') : ''}</bdi>
                      )}
                    </td>
                    <td id={first ? `p-${name}` : undefined}>{sentence}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <p>
          <button class="main-button" type="submit">
            {t('bulk.save')}
          </button>
        </p>
      </form>
    </section>
  );
}

interface CellProps {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly problemId: string;
}

function Cell({ row, column, value, problemId }: CellProps) {
  const words = useWords();
  const { kind } = requestColumn.get(column)!;
  const list = listOf(kind);
  const label = words.t('bulk.corrected', { column: headingOf(words, requestColumn.get(column)!), row });
  const named = {
    name: `cell.${row}.${column}`,
    'aria-label': label,
    'aria-describedby': problemId,
    'aria-invalid': 'true' as const,
  };
  return (
    <>
      <input type="hidden" name={`was.${row}.${column}`} value={value} />
      {list === undefined ? (
        <input {...named} type="text" value={value} maxLength={2000} dir="auto" placeholder={words.t('bulk.empty')} />
      ) : (
        <select {...named}>
          <option value={value} selected>
            {value === '' ? words.t('bulk.empty') : value}
          </option>
          {requestLists[list].map((code) => (
            <option key={code} value={code}>
              {valueText(words, list, code)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function Evidence({ view: { batch, lines, evidence }, most }: { readonly view: FileView; readonly most: number }) {
  const words = useWords();
  const { t } = words;
  // Where every row names an address, nobody is asked for files.
  const asked = lines.some(
    ({ evidence: shown, problems }) =>
      (shown !== undefined && 'file' in shown) || problems.some(({ column }) => column === 'evidence'),
  );
  if (!asked) return null;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{t('bulk.evidence')}</h2>
      <p>
        {t('bulk.evidence-text', {
          column: headingOf(words, requestColumn.get('evidence')!),
          megabytes: evidenceLimits.fileBytes / 1024 / 1024,
          most,
        })}
      </p>
      {evidence.length > 0 && (
        <p class="quiet">{t('bulk.evidence-there', { names: words.list(evidence.map(({ name }) => name)) })}</p>
      )}
      <form class="form" action={`/requests/files/${batch.id}/evidence`} method="post" encType="multipart/form-data">
        <div class="field">
          <label for="files">{t('bulk.evidence-choose')}</label>
          <input id="files" name="files" type="file" multiple required />
        </div>
        <p>
          <button class="other-button" type="submit">
            {t('bulk.evidence-send')}
          </button>
        </p>
      </form>
    </section>
  );
}

function Confirm({ view: { batch, lines, centres } }: { readonly view: FileView }) {
  const words = useWords();
  const { t } = words;
  const versions = lines.reduce(
    (sum, { form }) => sum + form.versions.filter(({ issn }) => issn === undefined).length,
    0,
  );
  const byCentre = new Map<string, number>();
  for (const { form } of lines) {
    const to = routeRequest({ country: form.country, applicant: form.applicant.kind }, centres)?.centre;
    if (to !== undefined) byCentre.set(to, (byCentre.get(to) ?? 0) + 1);
  }
  const nameOf = (code: string): string => centres.find((one) => one.code === code)?.name ?? code;
  return (
    <section aria-labelledby="confirm" class="bulk-confirm">
      <h2 id="confirm">{t('bulk.confirm')}</h2>
      <p>{t('bulk.confirm-text', { count: lines.length, versions })}</p>
      <ul>
        {[...byCentre].map(([centre, count]) => (
          <li key={centre}>{t('bulk.goes-to', { count, centre: nameOf(centre) })}</li>
        ))}
      </ul>
      <form action={`/requests/files/${batch.id}/sending`} method="post">
        <button class="main-button" type="submit">
          {t('bulk.send', { count: lines.length })}
        </button>
      </form>
    </section>
  );
}

function Otherwise({ batch }: { readonly batch: BatchRow }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="otherwise">
      <h2 id="otherwise">{t('bulk.again')}</h2>
      <form class="form" action="/requests/files" method="post" encType="multipart/form-data">
        <input type="hidden" name="replaces" value={batch.id} />
        <input
          type="hidden"
          name="acting"
          value={batch.organisation === undefined ? 'self' : String(batch.organisation)}
        />
        <div class="field">
          <label for="file">{t('bulk.file')}</label>
          <input id="file" name="file" type="file" accept=".xlsx,.csv,.tsv,.txt" required />
        </div>
        <p>
          <button class="other-button" type="submit">
            {t('bulk.check')}
          </button>
        </p>
      </form>
      <form action={`/requests/files/${batch.id}/giving-up`} method="post">
        <button class="other-button ending" type="submit">
          {t('bulk.drop')}
        </button>
      </form>
    </section>
  );
}

interface SendingProps {
  readonly view: FileView;
  readonly refused: number;
  readonly mustMend: boolean;
}

function Sending({ view: { batch, lines }, refused, mustMend }: SendingProps) {
  const { t } = useWords();
  const sent = lines.filter(({ line }) => line.request !== undefined).length;
  return (
    <section aria-labelledby="sending">
      <h2 id="sending">{t('bulk.sending')}</h2>
      <p>
        <progress max={lines.length} value={sent} aria-labelledby="sending" />
      </p>
      <p>{t('bulk.sending-text', { sent, count: lines.length })}</p>
      {refused > 0 && <Wrong>{t('bulk.rows-refused', { count: refused })}</Wrong>}
      {!mustMend && (
        <form action={`/requests/files/${batch.id}/sending`} method="post">
          <button class="main-button" type="submit">
            {t(refused > 0 ? 'bulk.try-again' : 'bulk.go-on')}
          </button>
        </form>
      )}
    </section>
  );
}

function Sent({ view: { batch, lines }, from }: { readonly view: FileView; readonly from: number }) {
  const words = useWords();
  const { t } = words;
  const sent = lines.filter(({ request }) => request !== undefined);
  if (sent.length === 0) return null;
  const counts = requestStates.flatMap((state) => {
    const count = sent.filter(({ request }) => request?.state === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
  return (
    <section aria-labelledby="sent">
      {batch.state === 'submitted' && <Done>{t('bulk.sent', { count: sent.length })}</Done>}
      <h2 id="sent">{t('bulk.sent-title')}</h2>
      <dl class="rows bulk-states">
        {counts.map(({ state, count }) => (
          <div class="row" key={state}>
            <dt>{stateText(words, state)}</dt>
            <dd>{words.number(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="button-row">
        {t('bulk.results')}
        <a class="other-button" href={`/requests/files/${batch.id}/result.xlsx`}>
          {t('bulk.results-xlsx')}
        </a>
        <a class="other-button" href={`/requests/files/${batch.id}/result.csv`}>
          {t('bulk.results-csv')}
        </a>
      </p>
      <div class="bulk-table">
        <table>
          <thead>
            <tr>
              <th scope="col" class="bulk-number">
                {t('bulk.row')}
              </th>
              <th scope="col">{headingOf(words, requestColumn.get('title')!)}</th>
              <th scope="col">{t('bulk.reference')}</th>
              <th scope="col">{t('bulk.state-column')}</th>
              <th scope="col">{t('bulk.issn')}</th>
            </tr>
          </thead>
          <tbody>
            {sent.slice(from, from + shownLines).map((one) => (
              <tr key={one.line.row}>
                <td class="bulk-number">{words.number(one.line.row)}</td>
                <td>
                  <bdi>{one.form.title?.roman ?? one.form.title?.original ?? ''}</bdi>
                </td>
                <td>
                  <a href={`/requests/${one.request!.reference}`}>
                    <bdi dir="ltr">{one.request!.reference}</bdi>
                  </a>
                </td>
                <td>{stateText(words, one.request!.state)}</td>
                <td>
                  {numbersOf(one).map(({ issn }) => (
                    <a key={issn} class="bulk-issn" href={`/resource/ISSN/${issn}`}>
                      <bdi dir="ltr">{issn}</bdi>
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sent.length > from + shownLines && (
        <p>
          <a href={`/requests/files/${batch.id}?from=${from + shownLines}`} rel="next">
            {t('bulk.more')}
          </a>
        </p>
      )}
    </section>
  );
}
