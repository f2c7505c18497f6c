/**
 * Reads what was stored or sent as a request form: strict about its shape, kind about its text. Texts lose control characters and spaces
 * around them, empty ones and empty rows are absent, and a right ISSN stands in its own writing.
 */
import { parseAnyIssn } from '@masthead/issn';
import { media } from '@masthead/serial';
import { z } from 'zod';
import {
  type ApplicantKind,
  applicantKinds,
  electronicFormats,
  otherTitleKinds,
  publicationStatuses,
  publicationTypes,
  type RequestForm,
} from '../request-form.ts';

/** What nobody types: longer is refused here, and told in words by `checkRequestForm` before that. */
const longestText = 10_000;
const mostRows = 100;

/** One line, without what cannot be seen: a line break in a title would be a second line in a letter's head. */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

/** Several lines, without other control characters. */
export function cleanLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

const line = z
  .string()
  .max(longestText)
  .transform((text) => cleanLine(text) || undefined)
  .optional();
const issn = z
  .string()
  .max(longestText)
  .transform((text) => {
    const parsed = parseAnyIssn(text);
    return parsed.ok ? parsed.issn : cleanLine(text) || undefined;
  })
  .optional();
/** A choice that is none is kept as text is: `checkRequestForm` says so. */
const choice = <T extends string>(_values: readonly T[]) => line.transform((text) => text as T | undefined);
const bothScripts = z
  .strictObject({ roman: line, original: line })
  .transform((text) => (text.roman === undefined && text.original === undefined ? undefined : text));
const publisher = z.strictObject({ name: bothScripts.optional(), country: line });
const related = z.strictObject({ title: line, issn });
const version = z.strictObject({
  medium: choice(media),
  title: bothScripts.optional(),
  issn,
  url: line,
  format: choice(electronicFormats),
  start: line,
});
const rows = <T extends z.ZodType>(one: T) => z.array(one).max(mostRows).default([]);

const requestForm = z.strictObject({
  applicant: z
    .strictObject({
      kind: choice<ApplicantKind>(applicantKinds),
      name: line,
      email: line,
      organisation: line,
      country: line,
    })
    .default({} as never),
  title: bothScripts.optional(),
  otherTitles: rows(z.strictObject({ kind: choice(otherTitleKinds), text: line })),
  country: line,
  cities: rows(bothScripts),
  versions: rows(version),
  languages: rows(line),
  publisher: publisher.optional(),
  coPublishers: rows(publisher),
  status: choice(publicationStatuses),
  start: line,
  end: line,
  // A blank is a code of MARC 21 008/18.
  frequency: z
    .string()
    .max(longestText)
    .transform((text) => (text === ' ' ? text : cleanLine(text) || undefined))
    .optional(),
  former: rows(related),
  succeeding: rows(related),
  type: choice(publicationTypes),
  urgent: z.boolean().optional(),
  note: z
    .string()
    .max(50_000)
    .transform((text) => cleanLines(text) || undefined)
    .optional(),
});

export type ReadRequestForm =
  | { readonly ok: true; readonly form: RequestForm }
  /** `path` such as `versions.0.url`. */
  | { readonly ok: false; readonly problem: { readonly type: 'form-not-usable'; readonly path: string } };

export function readRequestForm(json: unknown): ReadRequestForm {
  const read = requestForm.safeParse(json);
  if (!read.success) {
    const path = read.error.issues[0]?.path.map(String).join('.') ?? '';
    return { ok: false, problem: { type: 'form-not-usable', path } };
  }
  return { ok: true, form: withoutNothing(read.data) as RequestForm };
}

/** Without what is absent, and without rows in which nothing stands. Versions stay: one that says nothing yet is still asked for. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing).filter((one) => one !== undefined && !isNothing(one));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([name, one]) => [name, withoutNothing(one)] as const)
    .filter(([name, one]) => one !== undefined && !(name !== 'applicant' && isNothing(one)));
  return Object.fromEntries(kept);
}

const isNothing = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
