/** Many titles at once: the template, the file that is checked row by row, corrections in place, and what became of the titles. */
import { requestFileLimits } from '../../actions/requests/read-request-file.ts';
import { addFileEvidence, dropFile, type MendedCell, mendFile } from '../../actions/requests/submit-file/mend-file.ts';
import type { FileResult } from '../../actions/requests/submit-file/of-file.ts';
import { takeFile } from '../../actions/requests/submit-file/take-file.ts';
import { readFileLines, submitFile } from '../../actions/requests/submit-file.ts';
import type { Actor } from '../../domain/actor.ts';
import { evidenceLimits } from '../../domain/evidence-file.ts';
import { type ApplicantKind, applicantKinds } from '../../domain/request-form.ts';
import { describeCentres, findBatch, listBatchEvidence, listBatches, listRequests } from '../../store/index.ts';
import type { Page } from '../../view/page.ts';
import { requestVocabulary } from '../../words/request-vocabulary.ts';
import type { DeskPage, SignedInVisit, Visit } from '../desk.ts';
import { fileProblemText, type ShownFileProblem } from './describe.ts';
import { FilePage, type FileView } from './file-page.tsx';
import { problemsWorkbook, resultRows, resultWidths, type SentLine } from './results.ts';
import { StartPage } from './start-page.tsx';
import { delimiterOf, templateCsv, templateWorkbook } from './template.ts';
import { workbookType, writeCsv, writeWorkbook } from './workbook.ts';

const evidenceAtOnce = 10;

const fileAddress = (id: string): string => `/requests/files/${id}`;

/** Of all that she may act as, those in whose name a request can be written. */
const writersOf = ({ actors }: Visit): Actor[] =>
  actors.filter(({ role }) => role === 'applicant' || role === 'member' || role === 'owner');

/** Those in whose name the file can be used; the actions ask again. */
async function actorForFile(visit: Visit): Promise<Actor | undefined> {
  const { id = '' } = visit.params;
  const batch = await visit.store.transaction((tx) => findBatch(tx, id));
  if (batch === undefined) return undefined;
  return writersOf(visit).find(({ account, organisation }) =>
    batch.organisation === undefined
      ? organisation === undefined && account === batch.account
      : organisation === batch.organisation,
  );
}

async function startPage(visit: SignedInVisit, problem?: ShownFileProblem): Promise<Page> {
  const { words, person } = visit;
  const writers = writersOf(visit);
  const files = await visit.store.transaction((tx) =>
    listBatches(tx, {
      account: person.account.id,
      organisations: writers.flatMap(({ organisation }) => organisation ?? []),
    }),
  );
  return {
    status: problem === undefined ? 200 : 422,
    title: words.t('bulk.title'),
    place: '/request',
    desk: true,
    main: (
      <StartPage
        person={person}
        organisations={person.memberships.filter(({ organisation }) =>
          writers.some((writer) => organisation !== undefined && writer.organisation === organisation),
        )}
        files={files}
        asked={visit.form}
        dropped={visit.query.has('dropped')}
        {...(problem && { problem: fileProblemText(words, problem) })}
      />
    ),
  };
}

async function take(visit: SignedInVisit) {
  const { form, words, person, files } = visit;
  const [file] = files;
  if (file === undefined) return startPage(visit, { type: 'file-missing' });
  const acting = form.get('acting') ?? '';
  const writers = writersOf(visit);
  const actor =
    writers.find(({ organisation }) => organisation !== undefined && String(organisation) === acting) ??
    writers.find(({ organisation }) => organisation === undefined);
  if (actor === undefined) return 'forbidden' as const;
  const replaces = form.get('replaces');
  const former = replaces === null ? undefined : await visit.store.transaction((tx) => findBatch(tx, replaces));
  const isOwn =
    former?.organisation === actor.organisation &&
    (former?.organisation !== undefined || former?.account === person.account.id);
  const kind = applicantKinds.find((one) => one === form.get('kind')) ?? (isOwn ? former?.applicant.kind : undefined);
  const organisation = person.memberships.find((one) => one.organisation === actor.organisation)?.of;
  const applicant: { kind?: ApplicantKind; name: string; email: string; organisation?: string } = {
    name: person.account.name,
    email: person.account.email,
    ...(kind !== undefined && { kind }),
    ...(actor.organisation !== undefined && organisation !== undefined && { organisation }),
  };
  const taken = await takeFile(
    visit.store,
    actor,
    {
      name: file.name,
      bytes: file.bytes,
      language: words.language.code,
      applicant,
      ...(replaces !== null && { replaces }),
    },
    requestVocabulary,
  );
  if (!taken.ok) return startPage(visit, taken.problem);
  return { status: 303, location: `${fileAddress(taken.id)}${taken.repeated ? '?same' : ''}` } as const;
}

async function viewOf(visit: SignedInVisit): Promise<FileView | undefined> {
  const { id = '' } = visit.params;
  return visit.store.transaction(async (tx): Promise<FileView | undefined> => {
    const read = await readFileLines(tx, writersOf(visit), id, requestVocabulary);
    if (read === undefined || read.batch.state === 'dropped') return undefined;
    const { batch, lines } = read;
    const sent = batch.state === 'checking' ? [] : (await listRequests(tx, { batch: id, limit: lines.length })).rows;
    const requests = new Map(sent.map((request) => [request.id, request]));
    const joined = lines.map((line): SentLine => {
      const request = line.line.request === undefined ? undefined : requests.get(line.line.request);
      return { ...line, ...(request !== undefined && { request }) };
    });
    const centres = batch.state === 'checking' ? await describeCentres(tx) : [];
    return { batch, lines: joined, centres, evidence: [...(await listBatchEvidence(tx, id)).values()] };
  });
}

async function filePage(visit: SignedInVisit, problem?: ShownFileProblem): Promise<Page | 'not-found'> {
  const view = await viewOf(visit);
  if (view === undefined) return 'not-found';
  const from = Number(visit.query.get('from') ?? 0);
  const isSending =
    view.batch.state === 'submitting' &&
    view.lines.every(({ line, problems }) => line.request !== undefined || problems.length === 0);
  if (isSending) visit.reply.header('refresh', '10');
  return {
    status: problem === undefined ? 200 : 422,
    title: view.batch.name,
    place: '/request',
    desk: true,
    main: (
      <FilePage
        view={view}
        same={visit.query.has('same')}
        from={Number.isSafeInteger(from) && from > 0 ? from : 0}
        evidenceAtOnce={evidenceAtOnce}
        {...(problem && { problem: fileProblemText(visit.words, problem) })}
      />
    ),
  };
}

/** Does something with the file, and shows it again. */
async function change(visit: SignedInVisit, work: (actor: Actor, id: string) => Promise<FileResult>, after = '') {
  const { id = '' } = visit.params;
  const actor = await actorForFile(visit);
  if (actor === undefined) return 'not-found' as const;
  const result = await work(actor, id);
  if (!result.ok)
    return result.problem.type === 'file-unknown' ? ('not-found' as const) : filePage(visit, result.problem);
  return { status: 303, location: after || fileAddress(id) } as const;
}

/** Milliseconds that a browser waits for everything to be sent. Afterwards it goes on, and the page shows how far it is. */
const longestWait = 8_000;

async function sendFor({ store, request }: SignedInVisit, actor: Actor, id: string): Promise<FileResult> {
  const sending = submitFile(store, actor, id, requestVocabulary);
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<FileResult>((resolve) => {
    timer = setTimeout(() => resolve({ ok: true }), longestWait);
  });
  try {
    return await Promise.race([sending, waited]);
  } finally {
    clearTimeout(timer);
    // What stops it now, the job goes on with.
    sending.catch((error: unknown) =>
      request.log.warn({ err: error, file: id }, 'Sending a file of requests stopped.'),
    );
  }
}

/** Fields are named `cell.<row>.<column>`; a field that stands as it was is not a correction. */
function mendedCells(form: URLSearchParams): MendedCell[] {
  return [...form].flatMap(([name, value]) => {
    const [, row, column] = /^cell\.(\d{1,7})\.([a-z0-9-]+)$/.exec(name) ?? [];
    if (row === undefined || column === undefined || value === form.get(`was.${row}.${column}`)) return [];
    return [{ row: Number(row), column, value }];
  });
}

function download(visit: Visit, name: string, type: string, bytes: Uint8Array) {
  return visit.reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .type(type)
    .send(Buffer.from(bytes));
}

const csvType = 'text/csv; charset=utf-8';

export const bulkPages: readonly DeskPage[] = [
  { method: 'GET', path: '/requests/files', who: 'write-request', run: (visit) => startPage(visit) },
  {
    method: 'POST',
    path: '/requests/files',
    who: 'write-request',
    files: { most: 1, largest: requestFileLimits.bytes },
    run: take,
  },
  {
    method: 'GET',
    path: '/requests/files/template.xlsx',
    who: 'anyone',
    run: async (visit) => download(visit, 'issn-titles.xlsx', workbookType, templateWorkbook(visit.words)),
  },
  {
    method: 'GET',
    path: '/requests/files/template.csv',
    who: 'anyone',
    run: async (visit) => download(visit, 'issn-titles.csv', csvType, templateCsv(visit.words)),
  },
  { method: 'GET', path: '/requests/files/:id', who: 'write-request', run: (visit) => filePage(visit) },
  {
    method: 'POST',
    path: '/requests/files/:id/cells',
    who: 'write-request',
    run: (visit) =>
      change(visit, (actor, id) =>
        mendFile(visit.store, actor, { id, cells: mendedCells(visit.form) }, requestVocabulary),
      ),
  },
  {
    method: 'POST',
    path: '/requests/files/:id/evidence',
    who: 'write-request',
    files: {
      most: evidenceAtOnce,
      largest: evidenceLimits.fileBytes,
      maySend: async (visit) => (await actorForFile(visit)) !== undefined,
    },
    run: (visit) =>
      change(visit, (actor, id) =>
        addFileEvidence(visit.store, visit.desk.evidence, actor, { id, files: visit.files }),
      ),
  },
  {
    method: 'POST',
    path: '/requests/files/:id/sending',
    who: 'write-request',
    run: (visit) => change(visit, (actor, id) => sendFor(visit, actor, id)),
  },
  {
    method: 'POST',
    path: '/requests/files/:id/giving-up',
    who: 'write-request',
    run: (visit) => change(visit, (actor, id) => dropFile(visit.store, actor, id), '/requests/files?dropped'),
  },
  {
    method: 'GET',
    path: '/requests/files/:id/problems.xlsx',
    who: 'write-request',
    async run(visit) {
      const view = await viewOf(visit);
      if (view === undefined) return 'not-found';
      const open = view.lines.filter(({ request }) => request === undefined);
      return download(visit, 'issn-titles-to-mend.xlsx', workbookType, problemsWorkbook(visit.words, open));
    },
  },
  {
    method: 'GET',
    path: '/requests/files/:id/result.xlsx',
    who: 'write-request',
    async run(visit) {
      const view = await viewOf(visit);
      if (view === undefined) return 'not-found';
      const rows = resultRows(visit.words, view.lines);
      const rightToLeft = visit.words.language.dir === 'rtl';
      const sheet = { name: visit.words.t('bulk.sheet.titles'), rows, widths: resultWidths, rightToLeft };
      return download(visit, 'issn-numbers.xlsx', workbookType, writeWorkbook([sheet]));
    },
  },
  {
    method: 'GET',
    path: '/requests/files/:id/result.csv',
    who: 'write-request',
    async run(visit) {
      const view = await viewOf(visit);
      if (view === undefined) return 'not-found';
      const rows = resultRows(visit.words, view.lines);
      return download(visit, 'issn-numbers.csv', csvType, writeCsv(rows, delimiterOf(visit.words)));
    },
  },
];
