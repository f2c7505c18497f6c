/** Checks by what the Register has: likely duplicates over every state, key titles, abbreviations, numbers that are named, the publisher. */
import { readMarc21 } from '@masthead/crosswalk';
import { issnFromInteger, issnToInteger, parseAnyIssn } from '@masthead/issn';
import { displayTitle, foldWords } from '@masthead/serial';
import { isWithdrawn } from '../../../domain/number-state.ts';
import type { CheckFinding } from '../../../domain/request-checks.ts';
import type { RequestForm } from '../../../domain/request-form.ts';
import { issnsOfForm } from '../../../domain/request-to-titles.ts';
import { findNumbers, findRecords, type ReadStore, searchTitles } from '../../../store/index.ts';
import { likelyDuplicate, likelyDuplicatesOf } from '../../find-duplicates.ts';
import type { Preview } from '../preview-titles.ts';
import type { Checked } from './checked.ts';

/** Likely enough to be looked at, though assignment would not stop there. */
const worthALook = 0.3;

export async function duplicatesCheck(read: ReadStore, form: RequestForm, { titles }: Preview): Promise<Checked> {
  const named = new Set(issnsOfForm(form));
  const findings: CheckFinding[] = [];
  let highest = 0;
  for (const { label, draft } of titles) {
    const { issn: _none, ...description } = draft.serial;
    for (const one of await likelyDuplicatesOf(read, description, { least: worthALook, limit: 5 })) {
      if (named.has(one.issn) || one.medium === 'other') continue;
      if (!isWithdrawn(one.state)) highest = Math.max(highest, one.score);
      findings.push({
        type: 'like',
        issn: one.issn,
        title: one.title ?? one.issn,
        state: one.state,
        score: Math.round(one.score * 100),
        reasons: one.reasons.filter(({ weight }) => weight > 0).map(({ type }) => type),
        label,
      });
    }
  }
  const result = highest >= likelyDuplicate ? 'failed' : findings.length > 0 ? 'warning' : 'passed';
  return { kind: 'duplicates', result, data: { source: 'register', findings } };
}

export function keyTitleCheck({ titles, unusable }: Preview): Checked {
  const findings = titles.map(({ label, proposal }): CheckFinding => {
    const keyTitle = proposal?.keyTitle;
    if (keyTitle === undefined) return { type: 'key-title-none', label };
    const holder = proposal?.holder;
    if (holder === undefined) return { type: 'key-title-free', label, keyTitle: keyTitle.text };
    const of = { holder: issnFromInteger(holder.number), holderTitle: holder.text };
    return { type: 'key-title-qualified', label, keyTitle: keyTitle.text, ...of };
  });
  const none = unusable.length > 0 || findings.some(({ type }) => type === 'key-title-none');
  const qualified = findings.some(({ type }) => type === 'key-title-qualified');
  const result = none ? 'failed' : qualified ? 'warning' : 'passed';
  return { kind: 'key-title', result, data: { source: 'register', findings } };
}

export function abbreviationCheck({ titles }: Preview): Checked {
  const findings = titles.flatMap(({ label, proposal }): CheckFinding[] => {
    const abbreviated = proposal?.abbreviated;
    if (abbreviated === undefined) return [];
    const { text, collidesWith } = abbreviated;
    if (collidesWith === undefined) return [{ type: 'abbreviated', label, text }];
    return [{ type: 'abbreviated-collides', label, text, issn: issnFromInteger(collidesWith.number) }];
  });
  const collides = findings.some(({ type }) => type === 'abbreviated-collides');
  const result = findings.length === 0 ? 'unknown' : collides ? 'warning' : 'passed';
  return { kind: 'abbreviation', result, data: { source: 'word-list', findings } };
}

/** Numbers that are named as versions, predecessors and successors: the Register has them, and they are called so. */
export async function numbersCheck(read: ReadStore, form: RequestForm): Promise<Checked> {
  const main = form.title?.roman ?? form.title?.original;
  const named = [
    ...form.versions.map(({ issn, title }) => ({ issn, title: title?.roman ?? title?.original ?? main })),
    ...form.former,
    ...form.succeeding,
  ].flatMap(({ issn, title }) => (issn === undefined || issn.trim() === '' ? [] : [{ issn, title }]));
  const findings: CheckFinding[] = [];
  for (const { issn: text, title } of named) findings.push(await numberFinding(read, text, title));
  const wrong = findings.some(({ type }) => type !== 'number-fits' && type !== 'number-differs');
  const differs = findings.some(({ type }) => type === 'number-differs');
  return {
    kind: 'numbers',
    result: wrong ? 'failed' : differs ? 'warning' : 'passed',
    data: { source: 'register', findings },
  };
}

async function numberFinding(read: ReadStore, text: string, title: string | undefined): Promise<CheckFinding> {
  const parsed = parseAnyIssn(text);
  if (!parsed.ok) return { type: 'number-not-usable', issn: text };
  const { issn } = parsed;
  const number = issnToInteger(issn);
  const row = (await findNumbers(read, [number])).get(number);
  if (row === undefined) return { type: 'number-unknown', issn };
  if (isWithdrawn(row.state)) return { type: 'number-withdrawn', issn, state: row.state };
  const record = (await findRecords(read, [number])).get(number)?.record;
  const serial = record && readMarc21(record).serial;
  if (serial === undefined) return { type: 'number-fits', issn, title: '' };
  const called = displayTitle(serial);
  const own = new Set(foldWords(called));
  const fits = title === undefined || foldWords(title).every((word) => own.has(word));
  return { type: fits ? 'number-fits' : 'number-differs', issn, title: called };
}

/** Titles that the publisher has in the Register already. */
export async function publisherCheck(read: ReadStore, form: RequestForm): Promise<Checked> {
  const name = form.publisher?.name?.roman ?? form.publisher?.name?.original;
  if (name === undefined) return { kind: 'publisher', result: 'unknown', data: { source: 'register', findings: [] } };
  const { hits } = await searchTitles(read, { text: `"${name.replaceAll('"', ' ')}"`, limit: 10 });
  const numbers = hits.map(({ number }) => number);
  const records = await findRecords(read, numbers);
  const wanted = foldWords(name).join(' ');
  const findings = numbers.flatMap((number): CheckFinding[] => {
    const record = records.get(number)?.record;
    const serial = record && readMarc21(record).serial;
    const publishers = serial?.publications.flatMap((one) => one.publishers.map(({ text }) => text)) ?? [];
    if (!publishers.some((one) => foldWords(one).join(' ').includes(wanted))) return [];
    return [{ type: 'publisher-title', issn: issnFromInteger(number), title: displayTitle(serial!) }];
  });
  const known = findings.length > 0;
  return {
    kind: 'publisher',
    result: known ? 'passed' : 'unknown',
    data: { source: 'register', findings: known ? findings.slice(0, 5) : [{ type: 'publisher-new', name }] },
  };
}

/** What the ISSN profile has against the records that would be written. */
export function recordCheck({ titles, unusable }: Preview): Checked {
  const findings: CheckFinding[] = [
    ...unusable.map((problem): CheckFinding => ({ type: 'unusable', label: 'label' in problem ? problem.label : '' })),
    ...titles.flatMap(({ label, problems }) =>
      problems.flatMap(({ severity, tag, subfield }): CheckFinding[] =>
        severity === 'advice'
          ? []
          : [{ type: 'profile', label, severity, where: subfield === undefined ? tag : `${tag} $${subfield}` }],
      ),
    ),
  ];
  const failed = unusable.length > 0 || findings.some((one) => one.type === 'profile' && one.severity === 'error');
  const result = failed ? 'failed' : findings.length > 0 ? 'warning' : 'passed';
  return { kind: 'record', result, data: { source: 'profile', findings } };
}
