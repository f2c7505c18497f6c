/**
 * What is wrong with a request form, as data: the same rules for the steps in the browser, the spreadsheet and the interface for programs
 * (ISO 3297:2020, 5.2 and Table C.1). A draft may be incomplete; what stands in it must be usable.
 */
import { type Issn, likelyIssns, parseAnyIssn } from '@masthead/issn';
import { countryByIso3, frequencies, languageByCode, media, scriptOf } from '@masthead/serial';
import {
  applicantKinds,
  type BothScripts,
  electronicFormats,
  otherTitleKinds,
  type PublisherAsked,
  publicationStatuses,
  publicationTypes,
  type RelatedAsked,
  type RequestForm,
} from '../request-form.ts';

/** `field` is the path of what is meant, such as `title.roman` or `versions.0.url`. */
export type RequestProblem =
  | { readonly type: 'missing'; readonly field: string }
  /** An online resource without its address. */
  | { readonly type: 'url-missing'; readonly field: string }
  /** Typed in another script, and not yet in Roman letters. */
  | { readonly type: 'roman-missing'; readonly field: string; readonly text: string }
  /** Letters of another script where Roman ones are asked for. */
  | { readonly type: 'roman-not-roman'; readonly field: string; readonly text: string }
  | { readonly type: 'too-long'; readonly field: string; readonly most: number; readonly length: number }
  | { readonly type: 'too-many'; readonly field: string; readonly most: number; readonly count: number }
  | { readonly type: 'not-a-choice'; readonly field: string; readonly text: string }
  | { readonly type: 'country-unknown'; readonly field: string; readonly text: string }
  | { readonly type: 'language-unknown'; readonly field: string; readonly text: string }
  | { readonly type: 'email-not-usable'; readonly field: string; readonly text: string }
  | { readonly type: 'address-not-usable'; readonly field: string; readonly text: string }
  | { readonly type: 'date-not-usable'; readonly field: string; readonly text: string }
  | { readonly type: 'end-before-start'; readonly field: string; readonly start: string; readonly end: string }
  /** Discontinued, and nobody says since when. */
  | { readonly type: 'end-missing'; readonly field: string }
  /** An end, and it is said to go on. */
  | { readonly type: 'end-not-wanted'; readonly field: string }
  /** Something comes after it, and it is said to go on. */
  | { readonly type: 'succeeding-not-wanted'; readonly field: string }
  /** `meant`: the one number that was probably meant, when there is one. */
  | { readonly type: 'issn-not-usable'; readonly field: string; readonly text: string; readonly meant?: Issn }
  | { readonly type: 'issn-repeated'; readonly field: string; readonly text: string }
  /** Every version has a number already. */
  | { readonly type: 'nothing-asked'; readonly field: string }
  /** Two versions that nothing tells apart. */
  | { readonly type: 'version-repeated'; readonly field: string };

/** Characters and rows, as told beside the fields and in docs/guide/requesting.md. */
export const formLimits = {
  text: 500,
  title: 1000,
  url: 2000,
  note: 5000,
  rows: 20,
  languages: 20,
  versions: 10,
} as const;

export interface CheckOptions {
  /** Everything that must be there is asked for. */
  readonly complete: boolean;
}

export function checkRequestForm(form: RequestForm, { complete }: CheckOptions): RequestProblem[] {
  const problems: RequestProblem[] = [];
  const tell = (problem: RequestProblem): void => {
    problems.push(problem);
  };
  const must = (field: string, value: unknown): void => {
    if (complete && (value === undefined || (Array.isArray(value) && value.length === 0))) {
      tell({ type: 'missing', field });
    }
  };
  const text = (field: string, value: string | undefined, most: number = formLimits.text): void => {
    if (value !== undefined && value.length > most) tell({ type: 'too-long', field, most, length: value.length });
  };
  const choice = (field: string, value: string | undefined, values: readonly string[]): void => {
    if (value !== undefined && !values.includes(value)) tell({ type: 'not-a-choice', field, text: value });
  };
  const country = (field: string, value: string | undefined): void => {
    if (value !== undefined && countryByIso3(value) === undefined)
      tell({ type: 'country-unknown', field, text: value });
  };
  const both = (field: string, value: BothScripts | undefined, most: number = formLimits.text): void => {
    if (value === undefined) return;
    const { roman, original } = value;
    text(`${field}.roman`, roman, most);
    text(`${field}.original`, original, most);
    if (roman !== undefined && isOtherScript(roman))
      tell({ type: 'roman-not-roman', field: `${field}.roman`, text: roman });
    if (complete && roman === undefined && original !== undefined && isOtherScript(original)) {
      tell({ type: 'roman-missing', field: `${field}.roman`, text: original });
    }
  };
  const many = (field: string, rows: readonly unknown[], most: number = formLimits.rows): void => {
    if (rows.length > most) tell({ type: 'too-many', field, most, count: rows.length });
  };
  const date = (field: string, value: string | undefined): void => {
    if (value !== undefined && !isYearOrMonth(value)) tell({ type: 'date-not-usable', field, text: value });
  };
  const issn = (field: string, value: string | undefined): void => {
    if (value === undefined || parseAnyIssn(value).ok) return;
    const [meant, another] = likelyIssns(value);
    tell({
      type: 'issn-not-usable',
      field,
      text: value,
      ...(meant !== undefined && another === undefined && { meant }),
    });
  };
  const publisher = (field: string, value: PublisherAsked | undefined): void => {
    both(`${field}.name`, value?.name);
    country(`${field}.country`, value?.country);
  };
  const related = (field: string, rows: readonly RelatedAsked[]): void => {
    many(field, rows);
    rows.forEach((row, at) => {
      text(`${field}.${at}.title`, row.title, formLimits.title);
      issn(`${field}.${at}.issn`, row.issn);
    });
  };

  // 1 and 2
  if (complete && form.title === undefined) tell({ type: 'missing', field: 'title.roman' });
  both('title', form.title, formLimits.title);
  many('otherTitles', form.otherTitles);
  form.otherTitles.forEach((row, at) => {
    choice(`otherTitles.${at}.kind`, row.kind, otherTitleKinds);
    text(`otherTitles.${at}.text`, row.text, formLimits.title);
    must(`otherTitles.${at}.text`, row.text);
  });
  // 6
  must('languages', form.languages);
  many('languages', form.languages, formLimits.languages);
  form.languages.forEach((code, at) => {
    if (languageByCode(code) === undefined) tell({ type: 'language-unknown', field: `languages.${at}`, text: code });
  });
  // 19
  must('type', form.type);
  choice('type', form.type, publicationTypes);
  // 5, 14, 15 and 18
  must('versions', form.versions);
  many('versions', form.versions, formLimits.versions);
  const described = new Set<string>();
  form.versions.forEach((version, at) => {
    const field = `versions.${at}`;
    must(`${field}.medium`, version.medium);
    choice(`${field}.medium`, version.medium, media);
    both(`${field}.title`, version.title, formLimits.title);
    issn(`${field}.issn`, version.issn);
    text(`${field}.url`, version.url, formLimits.url);
    if (version.url !== undefined && !isWebAddress(version.url)) {
      tell({ type: 'address-not-usable', field: `${field}.url`, text: version.url });
    }
    if (complete && version.medium === 'online' && version.url === undefined && version.issn === undefined) {
      tell({ type: 'url-missing', field: `${field}.url` });
    }
    choice(`${field}.format`, version.format, electronicFormats);
    if (version.medium === 'online' && version.issn === undefined) must(`${field}.format`, version.format);
    date(`${field}.start`, version.start);
    if (version.medium !== undefined) {
      const what = JSON.stringify([version.medium, version.format, version.title, version.issn]);
      if (described.has(what)) tell({ type: 'version-repeated', field: `${field}.medium` });
      described.add(what);
    }
  });
  if (complete && form.versions.length > 0 && form.versions.every((version) => version.issn !== undefined)) {
    tell({ type: 'nothing-asked', field: 'versions' });
  }
  // 3, 4, 7 to 10
  if (complete && form.publisher?.name === undefined) tell({ type: 'missing', field: 'publisher.name.roman' });
  publisher('publisher', form.publisher);
  many('coPublishers', form.coPublishers);
  form.coPublishers.forEach((row, at) => {
    publisher(`coPublishers.${at}`, row);
    must(`coPublishers.${at}.name.roman`, row.name);
  });
  must('country', form.country);
  country('country', form.country);
  must('cities', form.cities);
  many('cities', form.cities);
  form.cities.forEach((city, at) => {
    both(`cities.${at}`, city);
  });
  // 11 to 13
  must('status', form.status);
  choice('status', form.status, publicationStatuses);
  if (form.status !== 'unknown') must('start', form.start);
  date('start', form.start);
  date('end', form.end);
  const ended = form.status === 'discontinued';
  if (complete && ended && form.end === undefined) tell({ type: 'end-missing', field: 'end' });
  if (form.end !== undefined && (form.status === 'current' || form.status === 'to-be-published')) {
    tell({ type: 'end-not-wanted', field: 'end' });
  }
  if (form.start !== undefined && form.end !== undefined && isBefore(form.end, form.start)) {
    tell({ type: 'end-before-start', field: 'end', start: form.start, end: form.end });
  }
  must('frequency', form.frequency);
  choice('frequency', form.frequency, Object.keys(frequencies));
  // 16 and 17
  related('former', form.former);
  related('succeeding', form.succeeding);
  if (form.succeeding.length > 0 && (form.status === 'current' || form.status === 'to-be-published')) {
    tell({ type: 'succeeding-not-wanted', field: 'succeeding.0.title' });
  }
  // Who asks (5.2)
  const { applicant } = form;
  must('applicant.kind', applicant.kind);
  choice('applicant.kind', applicant.kind, applicantKinds);
  must('applicant.name', applicant.name);
  text('applicant.name', applicant.name);
  must('applicant.email', applicant.email);
  if (applicant.email !== undefined && !isEmailAddress(applicant.email)) {
    tell({ type: 'email-not-usable', field: 'applicant.email', text: applicant.email });
  }
  text('applicant.organisation', applicant.organisation);
  country('applicant.country', applicant.country);
  text('note', form.note, formLimits.note);
  tellRepeatedNumbers(form, tell);
  return problems;
}

/** One number names one thing: it is no version and a former title at once. */
function tellRepeatedNumbers(form: RequestForm, tell: (problem: RequestProblem) => void): void {
  const seen = new Set<string>();
  const named = [
    ...form.versions.map(({ issn }, at) => [`versions.${at}.issn`, issn] as const),
    ...form.former.map(({ issn }, at) => [`former.${at}.issn`, issn] as const),
    ...form.succeeding.map(({ issn }, at) => [`succeeding.${at}.issn`, issn] as const),
  ];
  for (const [field, issn] of named) {
    if (issn === undefined) continue;
    if (seen.has(issn)) tell({ type: 'issn-repeated', field, text: issn });
    seen.add(issn);
  }
}

/** Whether it has letters of another script than the Roman, and none of that. */
export function isOtherScript(text: string): boolean {
  const script = scriptOf(text);
  return script !== undefined && script !== 'Latn';
}

/** `2027` or `2027-03`, of the years that anything was printed in. */
export function isYearOrMonth(text: string): boolean {
  const match = /^(1[4-9]\d\d|20\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(text);
  return match !== null;
}

const isBefore = (one: string, other: string): boolean => {
  const most = Math.min(one.length, other.length);
  return one.slice(0, most) < other.slice(0, most);
};

export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || /[\s<>"]/.test(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname) && username === '' && password === '';
}

/** What a mail server can take: one @, a host with a full stop, no spaces or brackets. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/.test(text);
}
