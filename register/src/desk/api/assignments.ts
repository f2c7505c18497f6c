/** Numbers for titles over HTTP: one title or a family at once, the same numbers however often the same request is sent. */
import { media, relationKinds } from '@masthead/serial';
import { z } from 'zod';
import type { TitleDraft } from '../../actions/assign-issn/request.ts';
import { type AssignProblem, assignIssn } from '../../actions/assign-issn.ts';
import { describeAssignProblem } from '../../actions/describe-assign-problem.ts';
import { blockPurposes } from '../../domain/block.ts';
import { evidenceToText } from '../../domain/evidence.ts';
import { describeDescriptionProblem, readDescription, type TitleDescription } from '../../domain/title-description.ts';
import { type Endpoint, endpoint, refused, type ToldProblem } from './endpoint.ts';
import { evidence, given, marcRecord, reason, toldProfile } from './parts.ts';

const text = z.string().max(2000);
const texts = z.array(text).max(50);

export const description = z.strictObject({
  title: text.min(1),
  designation: text.optional(),
  section: text.optional(),
  originalTitle: text.optional(),
  keyTitle: text.optional(),
  abbreviatedKeyTitle: text.optional(),
  parallelTitles: texts.optional(),
  variantTitles: texts.optional(),
  medium: z.enum(media),
  country: text.optional(),
  languages: texts.optional(),
  publisher: text.optional(),
  place: text.optional(),
  issuingBodies: texts.optional(),
  start: text.optional(),
  end: text.optional(),
  frequency: text.optional(),
  regularity: text.optional(),
  type: text.optional(),
  urls: texts.optional(),
  udc: text.optional(),
  ddc: text.optional(),
  numbering: text.optional(),
  describedFrom: text.optional(),
});

const named = {
  label: z.string().min(1).max(100),
  edition: text.optional(),
  mediumTerm: text.optional(),
};

const assign = endpoint({
  method: 'POST',
  path: '/assignments',
  verb: 'assign-issn',
  summary:
    'Gives numbers to one title or a family: media, editions, supplement, successor. The same request with the same key gives the same numbers.',
  params: z.object({}),
  body: z.strictObject({
    key: z.string().min(1).max(200),
    centre: z.string().min(1).max(8).optional(),
    state: z.enum(['provisional', 'register']),
    evidence: evidence.optional(),
    block: z.number().int().min(1).optional(),
    purpose: z.enum(blockPurposes).optional(),
    holder: text.optional(),
    request: text.optional(),
    reason: reason.optional(),
    despite: reason.optional(),
    titles: z
      .array(z.union([z.strictObject({ ...named, record: marcRecord }), z.strictObject({ ...named, description })]))
      .min(1)
      .max(100),
    links: z
      .array(z.strictObject({ from: z.string().max(200), kind: z.enum(relationKinds), to: z.string().max(200) }))
      .max(500)
      .optional(),
  }),
  async run({ store, actor, body: { titles, centre: named = actor.centre, evidence: shown, ...rest } }) {
    if (named === undefined) {
      const sentence = 'Say for which centre: its code as `centre`.';
      return { ok: false, status: 400, problems: [{ type: 'centre-missing', sentence }] };
    }
    const drafts: TitleDraft[] = [];
    const problems: ToldProblem[] = [];
    for (const title of titles) {
      const { label, edition, mediumTerm } = title;
      const called = { label, ...given({ edition, mediumTerm }) };
      if ('record' in title) {
        drafts.push({ ...called, content: { type: 'record', record: title.record } });
        continue;
      }
      const read = readDescription(given(title.description) as TitleDescription);
      if (read.ok) drafts.push({ ...called, content: { type: 'description', description: read.description } });
      else {
        for (const problem of read.problems) {
          problems.push({ ...problem, label, sentence: describeDescriptionProblem(problem) } as ToldProblem);
        }
      }
    }
    if (problems.length > 0) return refused(problems);
    const request = {
      ...given(rest),
      centre: named,
      titles: drafts,
      ...(shown !== undefined && { evidence: evidenceToText(shown) }),
    };
    const result = await assignIssn(store, actor, request as Parameters<typeof assignIssn>[2], { sealing: 'wait' });
    if (!result.ok) {
      const told = result.problems.map((problem) => ({ ...problem, sentence: describeAssignProblem(problem) }));
      return refused(told, conflicts(result.problems) ? 409 : 422);
    }
    const { ok: _ok, titles: assigned, ...done } = result;
    const told = assigned.map((title) => ({ ...title, warnings: title.warnings.map(toldProfile) }));
    return { ok: true, status: result.repeated ? 200 : 201, body: { ...done, titles: told } };
  },
});

/** What another request did, not what is wrong with this one. */
function conflicts(problems: readonly AssignProblem[]): boolean {
  return problems.some(({ type }) => type === 'key-used' || type === 'key-title-taken');
}

export const assignmentEndpoints: readonly Endpoint[] = [assign];
