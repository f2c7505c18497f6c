/** From the cells of a row to the form that they fill, and back from a place in the form to the cell that it came from. */
import { parseAnyIssn } from '@masthead/issn';
import { listOf, type RequestColumn, type RequestList, requestColumn, requestColumns } from './request-columns.ts';
import type { RequestVocabulary } from './request-columns-words.ts';
import { cleanLine } from './request-form/read.ts';
import { emptyRequestForm, type RequestForm } from './request-form.ts';

/** What is wrong with a cell before the form is looked at; `column` is its key. */
export type CellProblem =
  | { readonly type: 'unknown-value'; readonly column: string; readonly list: RequestList; readonly value: string }
  | {
      readonly type: 'unknown-country' | 'unknown-language' | 'no-date';
      readonly column: string;
      readonly value: string;
    }
  /** A medium that is said not to be wanted, and described all the same. */
  | { readonly type: 'medium-contradicted'; readonly column: string; readonly filled: string }
  | { readonly type: 'too-long'; readonly column: string; readonly most: number };

export interface ReadRow {
  readonly form: RequestForm;
  /** An address, or the name of a file that was sent along. */
  readonly evidence?: string;
  readonly ownReference?: string;
  readonly problems: readonly CellProblem[];
  /** Column of a place in the form, such as `versions.0.url`; undefined when no column holds it. */
  columnOf(field: string): string | undefined;
}

/** Characters of a cell; what a title or a note can be, and far more than any other. */
export const longestCell = 2000;

/** `cells` by key of the column; empty ones may be left out. */
export function readRequestCells(cells: Readonly<Record<string, string>>, vocabulary: RequestVocabulary): ReadRow {
  const problems: CellProblem[] = [];
  const form: Record<string, unknown> = { ...emptyRequestForm };
  // Which slots of a list are filled, in the order of the columns, and what each column says.
  const slots = new Map<string, string[]>();
  const values = new Map<string, string>();
  for (const column of requestColumns) {
    const said = cells[column.key];
    const text = said === undefined ? '' : cleanLine(said);
    if (text === '') continue;
    const { path, slot } = column;
    if (path !== undefined && slot !== undefined) {
      const list = listName(path);
      const filled = slots.get(list) ?? [];
      if (!filled.includes(slot) && !(column.name === 'medium' && vocabulary.valueOf('yes', text) === 'no')) {
        slots.set(list, [...filled, slot]);
      }
    }
    if (text.length > longestCell) problems.push({ type: 'too-long', column: column.key, most: longestCell });
    else values.set(column.key, text);
  }
  for (const [list, filled] of slots) {
    form[list] = filled.map((slot) => {
      if (list === 'versions') return { medium: slot };
      if (list === 'otherTitles') return { kind: slot.replace(/-\d+$/, ''), text: '' };
      return list === 'languages' ? '' : {};
    });
  }
  for (const column of requestColumns) {
    const text = values.get(column.key);
    if (text === undefined || column.path === undefined) continue;
    const value = cellValue(column, text, vocabulary, problems);
    if (value === undefined) continue;
    if (column.name === 'medium') {
      const other = requestColumns.find(
        ({ key, name, slot }) => slot === column.slot && name !== 'medium' && values.has(key),
      );
      if (value === 'no' && other !== undefined) {
        problems.push({ type: 'medium-contradicted', column: column.key, filled: other.key });
      }
      continue;
    }
    put(form, pathOf(column, slots), column.kind === 'yes' ? value === 'yes' : value);
  }
  // Of what was not understood nothing is left; a version stays, since it is asked for.
  const lists = form as Record<
    'languages' | 'otherTitles' | 'coPublishers',
    readonly (string | { readonly text?: string })[]
  >;
  lists.languages = lists.languages.filter((one) => one !== '');
  lists.otherTitles = lists.otherTitles.filter((one) => typeof one === 'object' && one.text !== '');
  lists.coPublishers = lists.coPublishers.filter((one) => Object.keys(one).length > 0);
  const evidence = values.get('evidence');
  const ownReference = values.get('own-reference');
  return {
    form: form as unknown as RequestForm,
    ...(evidence !== undefined && { evidence }),
    ...(ownReference !== undefined && { ownReference }),
    problems,
    columnOf: (field) => columnOf(field, slots),
  };
}

function cellValue(
  { key: column, kind }: RequestColumn,
  text: string,
  vocabulary: RequestVocabulary,
  problems: CellProblem[],
): string | undefined {
  const list = listOf(kind);
  if (list !== undefined) {
    const code = vocabulary.valueOf(list, text);
    if (code === undefined) problems.push({ type: 'unknown-value', column, list, value: text });
    return code;
  }
  if (kind === 'country' || kind === 'language') {
    const code = kind === 'country' ? vocabulary.countryOf(text) : vocabulary.languageOf(text);
    if (code === undefined) problems.push({ type: `unknown-${kind}`, column, value: text });
    return code;
  }
  if (kind === 'date') {
    const date = dateOf(text);
    if (date === undefined) problems.push({ type: 'no-date', column, value: text });
    return date;
  }
  if (kind === 'issn') {
    const number = parseAnyIssn(text);
    // A wrong one is left as it stands: the rules of the form say what is wrong with it.
    return number.ok ? number.issn : text;
  }
  return text;
}

/** YYYY or YYYY-MM out of `2026`, `2026-03`, `2026-03-15`, `03/2026`, `2026.3`. */
export function dateOf(text: string): string | undefined {
  const found =
    /^(?<year>\d{4})(?:[-./](?<month>\d{1,2})(?:[-./]\d{1,2})?)?(?:[T ].*)?$/.exec(text) ??
    /^(?:\d{1,2}[-./])?(?<month>\d{1,2})[-./](?<year>\d{4})$/.exec(text);
  const { year, month } = found?.groups ?? {};
  if (year === undefined) return undefined;
  if (month === undefined) return year;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** `cities` of `cities.#.roman`. */
const listName = (path: string): string => path.slice(0, path.indexOf('.#'));

function pathOf({ path, slot }: RequestColumn, slots: ReadonlyMap<string, readonly string[]>): string[] {
  const at = slot === undefined ? -1 : slots.get(listName(path!))!.indexOf(slot);
  return path!.split('.').map((step) => (step === '#' ? String(at) : step));
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = target;
  for (const step of path.slice(0, -1)) {
    at[step] ??= {};
    at = at[step] as Record<string, unknown>;
  }
  at[path.at(-1)!] = value;
}

/** The nearest column: the one of the place itself, else the first of its slot, else the first that begins so. */
function columnOf(field: string, slots: ReadonlyMap<string, readonly string[]>): string | undefined {
  const steps = field.split('.');
  const at = steps.findIndex((step) => /^\d+$/.test(step));
  const general = steps.map((step) => (/^\d+$/.test(step) ? '#' : step)).join('.');
  const slot = at < 0 ? undefined : slots.get(steps.slice(0, at).join('.'))?.[Number(steps[at])];
  const fits = requestColumns.filter(
    ({ path, slot: own }) => path !== undefined && (slot === undefined || own === slot || !path.includes('#')),
  );
  return (
    fits.find(({ path }) => path === general) ??
    fits.find(({ path }) => path!.startsWith(`${general}.`)) ??
    (at < 0 ? undefined : fits.find(({ path }) => path!.startsWith(`${steps.slice(0, at).join('.')}.#`)))
  )?.key;
}

/** Whether a key names a column. */
export const isColumn = (key: string): boolean => requestColumn.has(key);
