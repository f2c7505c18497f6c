/** `/desk/requests/:reference/edit`: corrections by the cataloguer to what was asked for, on the fields of the same form; the applicant sees them. */
import { frequencies, media } from '@masthead/serial';
import { correctRequest } from '../../actions/requests/correct-request.ts';
import type { DeskProblem } from '../../actions/requests/desk-act.ts';
import { readRequestForm } from '../../domain/request-form/read.ts';
import {
  electronicFormats,
  publicationStatuses,
  publicationTypes,
  type RequestForm,
} from '../../domain/request-form.ts';
import { turnOf } from '../../domain/request-state.ts';
import { belongingOf, findRequest, type RequestRow } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { en } from '../../words/en/index.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import { actorFor, type SignedInVisit } from '../desk.ts';
import { DeskProblemNotice } from './problems.tsx';
import { deskScope, readView, referenceIn, viewWith } from './view.ts';

async function requestToEdit(visit: SignedInVisit): Promise<RequestRow | undefined> {
  const request = await visit.store.transaction((tx) => findRequest(tx, referenceIn(visit.params.reference)));
  if (request === undefined || request.kind !== 'issn' || turnOf(request.state) === undefined) return undefined;
  if (request.state === 'draft') return undefined;
  return actorFor(visit, 'handle-request', belongingOf(request)) && request;
}

export async function editPage(visit: SignedInVisit): Promise<Page | 'not-found'> {
  const request = await requestToEdit(visit);
  if (request === undefined) return 'not-found';
  return pageOf(visit, request, request.form, visit.query);
}

function pageOf(
  { words }: SignedInVisit,
  request: RequestRow,
  form: RequestForm,
  query: URLSearchParams,
  problem?: DeskProblem,
): Page {
  return {
    status: problem === undefined ? 200 : 422,
    title: words.t('desk.edit'),
    desk: true,
    place: addresses.desk,
    scripts: ['desk'],
    main: <Edit request={request} form={form} view={String(readViewAddress(query))} {...(problem && { problem })} />,
  };
}

const readViewAddress = (query: URLSearchParams) => readView(query, { centres: [], any: true }).address;

export async function editPost(visit: SignedInVisit): Promise<Page | Redirect | 'not-found'> {
  const request = await requestToEdit(visit);
  if (request === undefined) return 'not-found';
  const actor = actorFor(visit, 'handle-request', belongingOf(request))!;
  const view = readView(new URLSearchParams(visit.form.get('view') ?? ''), deskScope(visit));
  const read = readRequestForm(formOf(request.form, visit.form));
  const version = Number(visit.form.get('version'));
  const result = read.ok
    ? await correctRequest(visit.store, actor, { reference: request.reference, version, form: read.form })
    : ({ ok: false, problem: { type: 'form-not-usable', path: '' } } as const);
  if (result.ok) {
    const to = `${addresses.deskRequest(request.reference)}${viewWith(view.address, { done: 'correct' })}`;
    return { status: 303, location: to };
  }
  return pageOf(visit, request, read.ok ? read.form : request.form, view.address, result.problem);
}

/** What was sent, by the paths of its fields; applicant, urgency and note stay the applicant's own. */
function formOf(before: RequestForm, sent: URLSearchParams): unknown {
  const form: Record<string, unknown> = {
    applicant: before.applicant,
    ...(before.urgent !== undefined && { urgent: before.urgent }),
    ...(before.note !== undefined && { note: before.note }),
    otherTitles: [],
    cities: [],
    versions: [],
    languages: [],
    coPublishers: [],
    former: [],
    succeeding: [],
  };
  for (const [path, value] of sent) {
    if (!editable.test(path) || value.trim() === '') continue;
    if (path === 'languages')
      form.languages = value
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean);
    else setAt(form, path.split('.'), value);
  }
  for (const name of ['otherTitles', 'cities', 'versions', 'coPublishers', 'former', 'succeeding'])
    form[name] = (form[name] as unknown[]).filter((row) => row !== undefined);
  form.otherTitles = (form.otherTitles as { text?: string }[]).filter(({ text }) => text !== undefined);
  return form;
}

/** Paths that a correction may write; nothing else of the object is reached by a name from outside. */
const editable =
  /^(?:title\.(?:roman|original)|country|languages|status|start|end|frequency|type|publisher\.(?:country|name\.(?:roman|original))|(?:otherTitles\.\d{1,2}\.(?:kind|text))|(?:cities\.\d{1,2}\.(?:roman|original))|(?:coPublishers\.\d{1,2}\.(?:country|name\.(?:roman|original)))|(?:(?:former|succeeding)\.\d{1,2}\.(?:title|issn))|(?:versions\.\d{1,2}\.(?:medium|issn|url|format|start|title\.(?:roman|original))))$/;

function setAt(target: Record<string, unknown>, [name, ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    target[name!] = value;
    return;
  }
  const next = /^\d+$/.test(rest[0]!) ? (target[name!] ?? []) : (target[name!] ?? {});
  target[name!] = next;
  setAt(next as Record<string, unknown>, rest, value);
}

interface EditParts {
  readonly request: RequestRow;
  readonly form: RequestForm;
  readonly view: string;
  readonly problem?: DeskProblem;
}

function Edit({ request, form, view, problem }: EditParts) {
  const words = useWords();
  const { t } = words;
  const back = `${addresses.deskRequest(request.reference)}${view === '' ? '' : `?${view}`}`;
  const another = <T,>(rows: readonly T[], empty: T): readonly T[] => [...rows, empty];
  return (
    <article class="frame desk">
      <header class="desk-head">
        <h1>{t('desk.edit')}</h1>
        <p class="lead">
          <bdi>{request.title}</bdi>
        </p>
        <p>
          {t('desk.edit-lead')} {t('desk.edit-add')}
        </p>
      </header>
      {problem && <DeskProblemNotice problem={problem} />}
      <form method="post" action={`/desk/requests/${request.reference}/edit`} class="desk-edit">
        <input type="hidden" name="view" value={view} />
        <input type="hidden" name="version" value={request.version} />
        <Both path="title" label={t('record.title-proper')} value={form.title} />
        {another(form.otherTitles, { kind: 'variant', text: '' }).map(({ kind, text }, at) => (
          <fieldset key={at}>
            <Pick
              path={`otherTitles.${at}.kind`}
              label={t('record.variant-title')}
              value={kind}
              options={[
                ['subtitle', t('desk.subtitle')],
                ['parallel', t('record.parallel-title')],
                ['variant', t('record.variant-title')],
              ]}
            />
            <Line path={`otherTitles.${at}.text`} label={t('record.variant-title')} value={text} />
          </fieldset>
        ))}
        {form.versions.map((version, at) => (
          <fieldset key={at}>
            <legend>{t('desk.version', { label: at + 1 })}</legend>
            <Pick
              path={`versions.${at}.medium`}
              label={t('record.medium')}
              value={version.medium}
              options={media.map((one) => [one, t(`medium.${one}`)])}
            />
            <Both path={`versions.${at}.title`} label={t('record.title-proper')} value={version.title} />
            <Line path={`versions.${at}.issn`} label="ISSN" value={version.issn} />
            <Line path={`versions.${at}.url`} label={t('record.url')} value={version.url} />
            <Line path={`versions.${at}.start`} label={t('desk.start')} value={version.start} />
            <Pick
              path={`versions.${at}.format`}
              label={t('record.file-format')}
              value={version.format}
              options={electronicFormats.map((one) => [one, t(`request.format.${one}`)])}
            />
          </fieldset>
        ))}
        <fieldset>
          <Line path="country" label={t('record.country')} value={form.country} />
          <Line path="languages" label={t('record.language')} value={form.languages.join(' ')} />
        </fieldset>
        {another(form.cities, {}).map((city, at) => (
          <Both key={at} path={`cities.${at}`} label={t('desk.place')} value={city} />
        ))}
        <Both path="publisher.name" label={t('record.published')} value={form.publisher?.name} />
        <Line path="publisher.country" label={t('record.country')} value={form.publisher?.country} />
        {another(form.coPublishers, {}).map((one, at) => (
          <Both key={at} path={`coPublishers.${at}.name`} label={t('desk.co-publisher')} value={one.name} />
        ))}
        <fieldset>
          <Pick
            path="status"
            label={t('desk.status')}
            value={form.status}
            options={publicationStatuses.map((one) => [one, t(`desk.status-${one}`)])}
          />
          <Line path="start" label={t('desk.start')} value={form.start} />
          <Line path="end" label={t('desk.end')} value={form.end} />
          <Pick
            path="frequency"
            label={t('record.frequency')}
            value={form.frequency}
            options={Object.entries(frequencies).map(([code, name]) => [code, frequencyName(words, name)])}
          />
          <Pick
            path="type"
            label={t('record.type')}
            value={form.type}
            options={publicationTypes.map((one) => [one, typeName(words, one)])}
          />
        </fieldset>
        {(['former', 'succeeding'] as const).map((name) =>
          another(form[name], {}).map((one, at) => (
            <fieldset key={`${name} ${at}`}>
              <Line path={`${name}.${at}.title`} label={t(`desk.${name}`)} value={one.title} />
              <Line path={`${name}.${at}.issn`} label="ISSN" value={one.issn} />
            </fieldset>
          )),
        )}
        <p class="button-row">
          <button type="submit" class="main-button">
            {t('desk.save')}
          </button>
          <a href={back}>{t('desk.cancel')}</a>
        </p>
      </form>
    </article>
  );
}

const frequencyName = ({ t }: Words, name: string): string => {
  const key = `frequency.${name}`;
  return key in en.messages ? t(key as MessageKey) : name;
};
const typeName = ({ t }: Words, type: (typeof publicationTypes)[number]): string => {
  const key = { 'book-series': 'type.monographic-series', 'loose-leaf': 'type.updating-loose-leaf' }[type as string];
  if (type === 'database' || type === 'website') return t(`desk.type-${type}`);
  return t((key ?? `type.${type}`) as MessageKey);
};

interface LineParts {
  readonly path: string;
  readonly label: string;
  readonly value: string | undefined;
}

const idOf = (path: string): string => path.replaceAll('.', '-');

function Line({ path, label, value }: LineParts) {
  return (
    <p class="field">
      <label for={idOf(path)}>{label}</label>
      <input id={idOf(path)} name={path} value={value ?? ''} dir="auto" maxLength={2000} autoComplete="off" />
    </p>
  );
}

function Both({ path, label, value }: Omit<LineParts, 'value'> & { readonly value: RequestForm['title'] | undefined }) {
  const { t } = useWords();
  return (
    <fieldset>
      <Line path={`${path}.roman`} label={label} value={value?.roman} />
      <Line path={`${path}.original`} label={`${label}, ${t('desk.original-script')}`} value={value?.original} />
    </fieldset>
  );
}

function Pick({
  path,
  label,
  value,
  options,
}: LineParts & { readonly options: readonly (readonly [value: string, label: string])[] }) {
  return (
    <p class="field">
      <label for={idOf(path)}>{label}</label>
      <select id={idOf(path)} name={path}>
        <option value="">–</option>
        {options.map(([one, name]) => (
          <option key={one} value={one} selected={one === value}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
