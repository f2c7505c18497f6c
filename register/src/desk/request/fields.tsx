/** Fields of the request form: label, a `?` that opens one sentence without script, what is wrong, and rows that are added and taken out. */
import type { ComponentChildren } from 'preact';
import type { RequestProblem } from '../../domain/request-form/check.ts';
import type { BothScripts } from '../../domain/request-form.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey, Words } from '../../words/words.ts';

/** What all fields of a step know. */
export interface Asked {
  readonly problems: readonly RequestProblem[];
  /** Paths of fields in which a proposal stands that nobody has looked at. */
  readonly proposed: readonly string[];
  /** The list that is to have one more empty row. */
  readonly add?: string;
}

/** `versions.0.url` is `versions.url` to the catalogue. */
export const fieldKey = (path: string): string =>
  path.replace(/\.\d+(?=\.|$)/g, '').replace(/\.(?:roman|original|shown)$/, '');

export const labelOf = ({ t }: Words, path: string): string => t(`request.field.${fieldKey(path)}` as MessageKey);

/** Where the browser goes from the summary of problems. */
export function anchorOf({ field, type }: RequestProblem): string {
  if (type === 'roman-missing' || type === 'roman-not-roman') return field;
  return field.replace(/\.(?:roman|original)$/, '.shown');
}

/** The sentence: what is wrong and what to do. */
export function problemText(words: Words, problem: RequestProblem): string {
  const { type, field, ...values } = problem;
  return words.t(`request.problem.${type}` as MessageKey, {
    // A label that asks is no sentence's beginning.
    field: labelOf(words, field).replace(/\s*[?？؟]$/, ''),
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, name === 'text' ? String(value).slice(0, 80) : value]),
    ),
    meant: 'meant' in problem && problem.meant !== undefined ? problem.meant : 'none',
  });
}

/** Whether something that is wrong stands under the path: then what it is folded into stands open. */
export const isWrongUnder = (asked: Asked, ...paths: readonly string[]): boolean =>
  asked.problems.some(({ field }) => paths.some((path) => field === path || field.startsWith(`${path}.`)));

interface FieldProps {
  readonly path: string;
  readonly asked: Asked;
  /** Default: by the path. */
  readonly label?: string;
  readonly optional?: true;
  /** False: no `?`. */
  readonly help?: false;
  readonly children: ComponentChildren;
}

export const problemsAt = (asked: Asked, path: string): readonly RequestProblem[] =>
  asked.problems.filter((problem) => anchorOf(problem) === path);

/** What an input says of itself for those who do not see the page. */
export function described(asked: Asked, path: string) {
  const wrong = problemsAt(asked, path).length > 0;
  return {
    id: path,
    name: path,
    ...(wrong && { 'aria-invalid': 'true' as const, 'aria-describedby': `${path}-problem` }),
  };
}

export function Field({ path, asked, label, optional, help, children }: FieldProps) {
  const words = useWords();
  const name = label ?? labelOf(words, path);
  const problems = problemsAt(asked, path);
  return (
    <div class={problems.length > 0 ? 'asked field-wrong' : 'asked'}>
      <div class="ask-head">
        <label for={path}>
          {name} {optional && <span class="quiet">{words.t('request.optional')}</span>}
        </label>
        {help !== false && <Help path={path} label={name} />}
      </div>
      {problems.length > 0 && (
        <p class="field-problem" id={`${path}-problem`}>
          {problems.map((problem) => problemText(words, problem)).join(' ')}
        </p>
      )}
      {children}
    </div>
  );
}

export function Help({ path, label }: { readonly path: string; readonly label: string }) {
  const { t } = useWords();
  return (
    <details class="why" name="why">
      <summary>
        <span aria-hidden="true">?</span>
        <span class="unseen">{t('request.help', { field: label })}</span>
      </summary>
      <p>{t(`request.help.${fieldKey(path)}` as MessageKey)}</p>
    </details>
  );
}

interface LineProps extends Omit<FieldProps, 'children'> {
  readonly value: string | undefined;
  readonly type?: 'text' | 'email' | 'url';
  readonly most?: number;
  readonly autoComplete?: string;
  readonly suggest?: 'title' | 'issn';
  readonly example?: string;
}

export function Line({
  value,
  type = 'text',
  most = 500,
  autoComplete = 'off',
  suggest,
  example,
  ...field
}: LineProps) {
  const { path, asked } = field;
  const foreign = type !== 'text' || suggest === 'issn';
  return (
    <Field {...field}>
      <input
        {...described(asked, path)}
        type={(type === 'email' ? 'email' : 'text') as 'text'}
        inputMode={type}
        value={value}
        maxLength={most * 2}
        autoComplete={autoComplete}
        dir={foreign ? 'ltr' : 'auto'}
        data-suggest={suggest}
        placeholder={example}
      />
      {suggest && <div class="suggested" aria-live="polite" />}
    </Field>
  );
}

interface BothProps extends Omit<LineProps, 'value'> {
  readonly value: BothScripts | undefined;
}

/** As it is displayed, and in Roman letters where that is another script. */
export function Both({ value, ...field }: BothProps) {
  const { t } = useWords();
  const { path, asked } = field;
  const roman = `${path}.roman`;
  const isProposed = asked.proposed.includes(roman);
  const needed = value?.original !== undefined;
  return (
    <div class="both" data-both>
      <Line {...field} path={`${path}.shown`} value={value?.original ?? value?.roman} />
      <div class="both-roman" hidden={!needed}>
        <Line
          path={roman}
          asked={asked}
          label={t('request.roman')}
          help={false}
          value={needed ? value?.roman : undefined}
          {...(field.most !== undefined && { most: field.most })}
        />
        <p class="field-help" data-proposed={t('request.roman-proposed')}>
          {isProposed ? t('request.roman-proposed') : t('request.roman-help')}
        </p>
      </div>
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends Omit<FieldProps, 'children'> {
  readonly value: string | undefined;
  readonly options: readonly Option[];
  /** What stands there before anything is chosen. */
  readonly none?: string;
  readonly autoComplete?: string;
}

export function Select({ value, options, none, autoComplete, ...field }: SelectProps) {
  const { t } = useWords();
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <Field {...field}>
      <select {...described(field.asked, field.path)} autoComplete={autoComplete}>
        <option value="">{none ?? t('request.choose')}</option>
        {!known && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function Radios({ value, options, ...field }: Omit<SelectProps, 'none'>) {
  const words = useWords();
  const { path, asked, label = labelOf(words, path) } = field;
  const problems = problemsAt(asked, path);
  return (
    <fieldset class={problems.length > 0 ? 'asked radios field-wrong' : 'asked radios'} id={path} tabIndex={-1}>
      <legend>{label}</legend>
      {field.help !== false && <Help path={path} label={label} />}
      {problems.length > 0 && (
        <p class="field-problem">{problems.map((problem) => problemText(words, problem)).join(' ')}</p>
      )}
      <div class="choices">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={path} value={option.value} checked={option.value === value} /> {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface RowsProps<Row> {
  readonly name: string;
  readonly asked: Asked;
  readonly rows: readonly Row[];
  /** Rows that stand there empty from the start. */
  readonly least?: number;
  readonly row: (row: Row | undefined, path: string) => ComponentChildren;
}

/** A list whose rows are added and taken out by buttons that send the form. */
export function Rows<Row>({ name, asked, rows, least = 0, row }: RowsProps<Row>) {
  const { t } = useWords();
  const count = Math.max(rows.length + (asked.add === name ? 1 : 0), least);
  return (
    <div class="row-list" id={name}>
      {Array.from({ length: count }, (_, at) => (
        <div class="row-one" key={at}>
          <div class="row-fields">{row(rows[at], `${name}.${at}`)}</div>
          {(at >= least || rows.length > 1) && (
            <button type="submit" class="other-button" name="do" value={`remove.${name}.${at}`}>
              {t('request.remove')}
              <span class="unseen"> {t('request.remove-which', { number: at + 1 })}</span>
            </button>
          )}
        </div>
      ))}
      <p>
        <button type="submit" class="other-button" name="do" value={`add.${name}`}>
          {t(`request.add.${name}` as MessageKey)}
        </button>
      </p>
    </div>
  );
}

/** Year, and month where it is known. */
export function YearMonth({ value, ...field }: Omit<FieldProps, 'children'> & { readonly value: string | undefined }) {
  const { t, language } = useWords();
  const [year, month] = /^\d{4}-\d{2}$/.test(value ?? '') ? value!.split('-') : [value];
  const months = new Intl.DateTimeFormat(language.manner, { month: 'long', timeZone: 'UTC' });
  const { path, asked } = field;
  return (
    <Field {...field}>
      <div class="year-month">
        <input
          {...described(asked, path)}
          name={`${path}.year`}
          value={year}
          inputMode="numeric"
          maxLength={20}
          placeholder={t('request.year')}
          dir="ltr"
        />
        <select name={`${path}.month`} aria-label={t('request.month')}>
          <option value="">{t('request.month-unknown')}</option>
          {Array.from({ length: 12 }, (_, at) => {
            const code = String(at + 1).padStart(2, '0');
            return (
              <option key={code} value={code} selected={month === code}>
                {months.format(Date.UTC(2026, at, 15))}
              </option>
            );
          })}
        </select>
      </div>
    </Field>
  );
}
