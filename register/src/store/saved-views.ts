/** Questions to the inbox that a cataloguer keeps under a name. */
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface SavedView {
  readonly id: number;
  readonly name: string;
  /** As the address of the inbox has it, without the question mark. */
  readonly query: string;
}

export async function listSavedViews(db: ReadStore, account: number): Promise<readonly SavedView[]> {
  return db[queries]
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('account', '=', account)
    .orderBy('name')
    .execute();
}

/** One of the same name is replaced. */
export async function keepView(tx: Tx, account: number, view: Omit<SavedView, 'id'>): Promise<void> {
  await tx[queries]
    .insertInto('saved_view')
    .values({ account, ...view })
    .onConflict((conflict) => conflict.columns(['account', 'name']).doUpdateSet({ query: view.query }))
    .execute();
}

/** False when it is not hers. */
export async function dropView(tx: Tx, account: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await tx[queries]
    .deleteFrom('saved_view')
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
