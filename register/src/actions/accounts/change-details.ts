/** Changes the name and the language of one's own account. */
import { parseName } from '../../domain/person-name.ts';
import { changeAccount, type Store } from '../../store/index.ts';
import { type AccountResult, refused } from './account-problem.ts';

export async function changeDetails(
  store: Store,
  account: number,
  wish: { readonly name: string; readonly language: string },
  languages: readonly string[],
): Promise<AccountResult> {
  const name = parseName(wish.name);
  if (name === undefined) return refused({ type: 'name-not-usable' });
  if (!languages.includes(wish.language)) return refused({ type: 'language-unknown' });
  await store.transaction((tx) => changeAccount(tx, account, { name, language: wish.language }));
  return { ok: true };
}
