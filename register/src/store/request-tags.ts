/** Words that a centre puts on requests to find them again; applicants do not see them. */
import { queries, type ReadStore, type Tx } from './handle.ts';

/** Characters of a tag. */
export const longestTag = 50;

/** By request, in the order of the alphabet. */
export async function listTags(
  db: ReadStore,
  requests: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (requests.length === 0) return new Map();
  const rows = await db[queries]
    .selectFrom('request_tag')
    .selectAll()
    .where('request', 'in', [...requests])
    .orderBy('request')
    .orderBy('tag')
    .execute();
  const found = new Map<number, string[]>();
  for (const { request, tag } of rows) found.set(request, [...(found.get(request) ?? []), tag]);
  return found;
}

/** Those in use at a centre, or anywhere. */
export async function tagsInUse(db: ReadStore, centre?: string): Promise<readonly string[]> {
  let query = db[queries]
    .selectFrom('request_tag')
    .innerJoin('request', 'request.id', 'request_tag.request')
    .select('request_tag.tag')
    .distinct()
    .orderBy('request_tag.tag')
    .limit(200);
  if (centre !== undefined) query = query.where('request.centre', '=', centre);
  return (await query.execute()).map(({ tag }) => tag);
}

/** False when it has it already. */
export async function addTag(tx: Tx, request: number, tag: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx[queries]
    .insertInto('request_tag')
    .values({ request, tag })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function removeTag(tx: Tx, request: number, tag: string): Promise<boolean> {
  const { numDeletedRows } = await tx[queries]
    .deleteFrom('request_tag')
    .where('request', '=', request)
    .where('tag', '=', tag)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
