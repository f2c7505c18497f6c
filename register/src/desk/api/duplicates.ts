/** What the Register may have already of a resource, over HTTP. */
import { emptyDescription, type Serial } from '@masthead/serial';
import { z } from 'zod';
import { describableOf, findDuplicates } from '../../actions/find-duplicates.ts';
import { describePermissionProblem } from '../../domain/permissions.ts';
import { findRecord } from '../../store/index.ts';
import { type Answer, type Endpoint, endpoint, refused } from './endpoint.ts';
import { issnNumber, issnOf, marcRecord, wholeNumber } from './parts.ts';

const description = z.strictObject({
  title: z.string().min(1).max(2000),
  publisher: z.string().max(500).optional(),
  place: z.string().max(200).optional(),
  country: z.string().length(3).optional(),
  language: z.string().length(3).optional(),
  start: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  medium: z.enum(['print', 'online', 'digital-carrier', 'other']).optional(),
  url: z.string().max(2000).optional(),
  /** Numbers that it bears or bore. */
  issns: z.array(issnNumber).max(20).optional(),
});

const find = endpoint({
  method: 'POST',
  path: '/duplicates',
  verb: 'find-duplicates',
  summary:
    'What the Register may have already of a resource, over every state, ranked with the reasons: asked with a record, a short description, or a number.',
  params: z.object({ limit: wholeNumber(1, 100).default(20) }),
  body: z.union([
    z.strictObject({ record: marcRecord }),
    z.strictObject({ description }),
    z.strictObject({ issn: issnNumber }),
  ]),
  async run({ store, actor, params, body }) {
    const asked = 'issn' in body ? await recordOf(body.issn) : body;
    if (asked === undefined) return unreadable('The number has no record to compare; send a record or a description.');
    const serial = 'record' in asked ? describableOf(asked.record) : described(asked.description);
    if (serial === undefined) return unreadable('Nothing can be read from this record; it needs a title at least.');
    const except = 'issn' in body ? { except: body.issn } : {};
    const answer = await findDuplicates(store.read, actor, serial, { limit: params.limit, ...except });
    if (!answer.ok) return refused([{ ...answer.problem, sentence: describePermissionProblem(answer.problem) }]);
    return { ok: true, body: { duplicates: answer.duplicates } };

    async function recordOf(number: number) {
      const row = await findRecord(store.read, number);
      return row && { record: row.record };
    }
  },
});

export const duplicateEndpoints: readonly Endpoint[] = [find];

const unreadable = (sentence: string): Answer => refused([{ type: 'nothing-to-compare', sentence }]);

function described(given: z.output<typeof description>): Omit<Serial, 'issn'> {
  const { title, publisher, place, country, language, start, medium, url, issns = [] } = given;
  return {
    ...emptyDescription(),
    titleProper: { text: title },
    countries: country === undefined ? [] : [country.toUpperCase()],
    languages: language === undefined ? [] : [language.toLowerCase()],
    ...(medium !== undefined && { medium }),
    dates: { ...(start !== undefined && { start }), status: 'unknown', numbering: [] },
    publications: [
      {
        role: 'latest',
        places: place === undefined ? [] : [{ text: place }],
        publishers: publisher === undefined ? [] : [{ text: publisher }],
      },
    ],
    urls: url === undefined ? [] : [{ url }],
    incorrect: issns.map(issnOf),
  };
}
