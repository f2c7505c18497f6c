/** Gives a centre a range of numbers to give out (ISO 3297:2020, 11 and Annex D): no number is ever in two blocks. */
import type { Actor } from '../domain/actor.ts';
import { type BlockPurpose, type BlockRow, sizeOf } from '../domain/block.ts';
import { parseRange, type RangeProblem, type RangeRequest } from '../domain/number-range.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { addBlock, findOverlap, knownInRange, listCentres, type Store } from '../store/index.ts';

export interface GiveBlockRequest extends RangeRequest {
  /** Code of a centre that the Register has. */
  readonly centre: string;
  /** Default: `general`. */
  readonly purpose?: BlockPurpose;
  /** For `publisher`: whom it is set aside for. */
  readonly holder?: string;
  /** The agreement that says so: its name, number or address. */
  readonly agreement?: string;
  readonly reason?: string;
  readonly evidence?: string;
  /** Gives the rest of a range in which numbers are in another centre's custody; without it such a range is refused. */
  readonly overOthers?: boolean;
}

export type GiveBlockProblem =
  | PermissionProblem
  | RangeProblem
  | { readonly type: 'centre-unknown'; readonly centre: string }
  | { readonly type: 'centre-not-active'; readonly centre: string; readonly status: string }
  /** Purpose `publisher` needs a holder, and no other purpose has one. */
  | { readonly type: 'holder-missing' }
  | { readonly type: 'holder-needless'; readonly purpose: BlockPurpose }
  | {
      readonly type: 'block-overlap';
      readonly block: number;
      readonly centre: string;
      readonly first: number;
      readonly last: number;
    }
  /** Numbers of the range are in the custody of other centres: `counts` says of whom and how many. */
  | {
      readonly type: 'numbers-of-others';
      readonly counts: readonly { readonly centre: string; readonly count: number }[];
    }
  /** The Register knows every number of the range. */
  | { readonly type: 'nothing-free' };

export type GiveBlockResult =
  /** `known`: numbers of the range that the Register knew, which are not free. */
  | { readonly ok: true; readonly block: BlockRow; readonly free: number; readonly known: number }
  | { readonly ok: false; readonly problems: readonly GiveBlockProblem[] };

export async function giveBlock(store: Store, actor: Actor, request: GiveBlockRequest): Promise<GiveBlockResult> {
  const { centre, purpose = 'general', holder, agreement, reason, evidence, overOthers = false } = request;
  const refusal = refusalOf(actor, 'give-block', centre);
  if (refusal !== undefined) return { ok: false, problems: [refusal] };
  const parsed = parseRange(request);
  const problems: GiveBlockProblem[] = parsed.ok ? [] : [...parsed.problems];
  if (purpose === 'publisher' && (holder ?? '') === '') problems.push({ type: 'holder-missing' });
  if (purpose !== 'publisher' && holder !== undefined) problems.push({ type: 'holder-needless', purpose });
  if (!parsed.ok || problems.length > 0) return { ok: false, problems };
  const { range } = parsed;
  const giving = store.transaction(async (tx): Promise<GiveBlockResult> => {
    const known = (await listCentres(tx)).find(({ code }) => code === centre);
    if (known === undefined) return { ok: false, problems: [{ type: 'centre-unknown', centre }] };
    if (known.status !== undefined && known.status !== 'active') {
      return { ok: false, problems: [{ type: 'centre-not-active', centre, status: known.status }] };
    }
    const overlap = await findOverlap(tx, range);
    if (overlap !== undefined) {
      const { id: block, centre: theirs, first, last } = overlap;
      return { ok: false, problems: [{ type: 'block-overlap', block, centre: theirs, first, last }] };
    }
    const { count, centres } = await knownInRange(tx, range);
    const counts = [...centres].flatMap(([code, count]) =>
      code === null || code === centre ? [] : [{ centre: code, count }],
    );
    if (counts.length > 0 && !overOthers) return { ok: false, problems: [{ type: 'numbers-of-others', counts }] };
    if (count === sizeOf(range)) return { ok: false, problems: [{ type: 'nothing-free' }] };
    const block = await addBlock(tx, {
      ...range,
      centre,
      purpose,
      ...(holder !== undefined && { holder }),
      ...(agreement !== undefined && { agreement }),
      ...(reason !== undefined && { reason }),
      ...(evidence !== undefined && { evidence }),
      actor: actor.name,
    });
    return { ok: true, block, free: sizeOf(range) - block.knownBefore, known: block.knownBefore };
  });
  return giving.catch(async (cause: { code?: string; constraint?: string }) => {
    // Another gave an overlapping block between our look and our writing: now it can be seen and named.
    if (cause.code !== '23P01' || cause.constraint !== 'block_overlap') throw cause;
    return giveBlock(store, actor, request);
  });
}
