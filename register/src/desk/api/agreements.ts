/** Agreements of publishers over HTTP: numbers without a queue, confirmation in bulk, and what has become of both. */
import { relationKinds } from '@masthead/serial';
import { z } from 'zod';
import { confirmUnderAgreement } from '../../actions/agreements/confirm-many.ts';
import {
  describeAgreementProblem,
  describeConfirmRowProblem,
  describeTakeRowProblem,
} from '../../actions/agreements/describe.ts';
import { reportAgreement } from '../../actions/agreements/report.ts';
import { type TakeTitle, takeProvisional } from '../../actions/agreements/take-provisional.ts';
import { titlesOfForm } from '../../actions/agreements/titles-of-form.ts';
import type { TitleDraft } from '../../actions/assign-issn/request.ts';
import { type AgreementProblem, largestCall } from '../../domain/agreement.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import { readRequestForm } from '../../domain/request-form/read.ts';
import { describeDescriptionProblem, readDescription, type TitleDescription } from '../../domain/title-description.ts';
import { agreementUsage, listAgreements } from '../../store/index.ts';
import { description } from './assignments.ts';
import { type Answer, type Endpoint, endpoint, refused, type ToldProblem } from './endpoint.ts';
import { given, issnNumber, reason, wholeNumber } from './parts.ts';

const one = z.object({ id: wholeNumber(1, Number.MAX_SAFE_INTEGER) });
const key = z.string().min(1).max(200);

function told(problems: readonly (AgreementProblem | PermissionProblem)[]): Answer {
  const status = problems.some(({ type }) => type === 'agreement-unknown')
    ? 404
    : problems.some(({ type }) => type === 'key-used')
      ? 409
      : 422;
  return refused(
    problems.map((problem) => ({ ...problem, sentence: describeAgreementProblem(problem) })),
    status,
  );
}

const list = endpoint({
  method: 'GET',
  path: '/agreements',
  verb: 'read-agreement',
  summary: 'Agreements of the own organisation or centre, with what is used of their quotas and left in their blocks.',
  params: z.object({}),
  async run({ store, actor }) {
    const year = new Date().getUTCFullYear();
    return store.transaction(async (tx): Promise<Answer> => {
      const all = (await listAgreements(tx)).filter(
        ({ centre, organisation }) => refusalOf(actor, 'read-agreement', { centre, organisation }) === undefined,
      );
      const agreements = [];
      for (const agreement of all)
        agreements.push({ ...agreement, usage: await agreementUsage(tx, agreement.id, year) });
      return { ok: true, body: { agreements } };
    });
  },
});

const report = endpoint({
  method: 'GET',
  path: '/agreements/:id/report',
  verb: 'read-agreement',
  summary: 'What was taken, confirmed, is overdue, was sampled and found wrong, and is left, by month.',
  params: one,
  async run({ store, actor, params: { id } }) {
    const result = await store.transaction((tx) => reportAgreement(tx, actor, id));
    return result.ok ? { ok: true, body: result.report } : told([result.problem]);
  },
});

const named = { label: z.string().min(1).max(100), despite: reason.optional() };
const version = z.strictObject({ label: z.string().min(1).max(100).optional(), description });

const take = endpoint({
  method: 'POST',
  path: '/agreements/:id/numbers',
  verb: 'take-provisional',
  summary:
    'Takes provisional numbers under an agreement, for up to a thousand media versions in a call. Each title is judged by itself; the same call with the same key gives the same numbers.',
  params: one,
  body: z.strictObject({
    key,
    titles: z
      .array(
        z.union([
          z.strictObject({ ...named, form: z.unknown() }),
          z.strictObject({ ...named, description }),
          z.strictObject({
            ...named,
            versions: z.array(version).min(1).max(50),
            links: z
              .array(
                z.strictObject({ from: z.string().max(200), kind: z.enum(relationKinds), to: z.string().max(200) }),
              )
              .max(500)
              .optional(),
          }),
        ]),
      )
      .min(1)
      .max(largestCall),
  }),
  async run({ store, actor, params: { id }, body }) {
    const titles: TakeTitle[] = [];
    const problems: ToldProblem[] = [];
    for (const title of body.titles) {
      const { label, despite } = title;
      const common = { label, ...given({ despite }) };
      if ('form' in title) {
        const form = readRequestForm(title.form);
        if (!form.ok) {
          problems.push(Object.assign({ label, sentence: `“${label}” is no form of a request.` }, form.problem));
          continue;
        }
        const read = titlesOfForm(form.form);
        if (read.ok) titles.push({ ...common, ...read.title });
        else {
          for (const problem of read.problems) {
            const sentence = `“${label}”, ${problem.field}: ${problem.type.replaceAll('-', ' ')}.`;
            problems.push(Object.assign({ label, sentence }, problem));
          }
        }
        continue;
      }
      const drafts: TitleDraft[] = [];
      const versions = 'versions' in title ? title.versions : [{ label: 'title', description: title.description }];
      versions.forEach(({ label: own, description }, at) => {
        const read = readDescription(given(description) as TitleDescription);
        const content = read.ok && ({ type: 'description', description: read.description } as const);
        if (content) drafts.push({ label: own ?? String(at + 1), content });
        else if (!read.ok) {
          for (const problem of read.problems) {
            problems.push(Object.assign({ label, sentence: describeDescriptionProblem(problem) }, problem));
          }
        }
      });
      const links = 'links' in title ? title.links : undefined;
      titles.push({ ...common, titles: drafts, ...given({ links }) } as TakeTitle);
    }
    if (problems.length > 0) return refused(problems);
    const result = await takeProvisional(store, actor, { agreement: id, key: body.key, way: 'api', titles });
    if (!result.ok) return told(result.problems);
    const { ok: _ok, rows, ...rest } = result;
    const answered = rows.map((row) =>
      row.ok
        ? row
        : { ...row, problems: row.problems.map((one) => ({ ...one, sentence: describeTakeRowProblem(one) })) },
    );
    return { ok: true, status: result.repeated ? 200 : 201, body: { ...rest, titles: answered } };
  },
});

const confirm = endpoint({
  method: 'POST',
  path: '/agreements/:id/confirmations',
  verb: 'take-provisional',
  summary: 'Confirms up to a thousand numbers that were taken under an agreement, each with the address that shows it.',
  params: one,
  body: z.strictObject({
    key,
    numbers: z
      .array(z.strictObject({ issn: issnNumber, url: z.string().max(2000), published: z.string().max(10) }))
      .min(1)
      .max(largestCall),
  }),
  async run({ store, actor, params: { id }, body }) {
    const numbers = body.numbers.map(({ issn: number, url, published }) => ({
      number,
      published,
      evidence: { type: 'url' as const, url },
    }));
    const result = await confirmUnderAgreement(store, actor, { agreement: id, key: body.key, numbers });
    if (!result.ok) return told(result.problems);
    const { ok: _ok, rows, ...rest } = result;
    const answered = rows.map(({ problems, ...row }) =>
      problems === undefined
        ? row
        : { ...row, problems: problems.map((one) => ({ ...one, sentence: describeConfirmRowProblem(one) })) },
    );
    return { ok: true, body: { ...rest, numbers: answered } };
  },
});

export const agreementEndpoints: readonly Endpoint[] = [list, report, take, confirm];
