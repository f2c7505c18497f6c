/** A centre's own records, sent in over HTTP: each is created, updated, unchanged or rejected, as by an import. */
import { toMarcJson } from '@masthead/marc';
import { z } from 'zod';
import { importForCentre } from '../../actions/import-for-centre.ts';
import type { ImportOutcome } from '../../actions/import-records.ts';
import { describePermissionProblem } from '../../domain/permissions.ts';
import { type Endpoint, endpoint, refused } from './endpoint.ts';
import { marcRecord } from './parts.ts';

const take = endpoint({
  method: 'POST',
  path: '/records',
  verb: 'import-records',
  summary:
    "Takes a centre's own records in. What the centre does not have in custody is not touched and waits on the worklist of whoever has it.",
  params: z.object({ centre: z.string().min(1).max(8).optional() }),
  body: z.strictObject({
    /** What stands as evidence in the ledger, such as the name of the file they come from. */
    name: z.string().min(1).max(200),
    records: z.array(marcRecord).min(1).max(500),
  }),
  async run({ store, actor, params, body }) {
    const centre = params.centre ?? actor.centre;
    if (centre === undefined) {
      const sentence = 'Say whose records these are: ?centre= and the code of the centre.';
      return { ok: false, status: 400, problems: [{ type: 'centre-missing', sentence }] };
    }
    const outcomes: ImportOutcome[] = [];
    const lines = body.records.map((record) => `${JSON.stringify(toMarcJson(record))}\n`);
    const chunks = (async function* () {
      for (const line of lines) yield new TextEncoder().encode(line);
    })();
    const result = await importForCentre(store, actor, centre, [{ name: body.name, chunks, format: 'json' }], {
      onOutcomes: (some) => void outcomes.push(...some),
    });
    if (!result.ok) return refused([{ ...result.problem, sentence: describePermissionProblem(result.problem) }]);
    const { counts, changeSet } = result.summary;
    const told = outcomes.map(({ file: _file, offset: _offset, ...outcome }) => outcome);
    return { ok: true, body: { counts, changeSet, duplicates: result.duplicates, outcomes: told } };
  },
});

export const recordEndpoints: readonly Endpoint[] = [take];
