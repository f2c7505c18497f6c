/** Writes to the cataloguers of each centre what waits in their inbox, once a day, where something is overdue or due today. */
import { centresWithWork, enqueueLetter, findAccount, inboxCounts, noteDigest, type Store } from '../../store/index.ts';
import { centreName } from './desk-act.ts';
import { colleaguesOf } from './take-request.ts';

/** The number of letters. `day`: ISO 8601, default today. */
export async function tellCentres(store: Store, { day }: { readonly day?: string } = {}): Promise<number> {
  let letters = 0;
  for (const centre of await centresWithWork(store.read)) {
    letters += await store.transaction(async (tx) => {
      const { states, due, urgent } = await inboxCounts(tx, { centre });
      if (due.overdue + due.today === 0 || !(await noteDigest(tx, centre, day))) return 0;
      const colleagues = await colleaguesOf(tx, centre);
      const name = await centreName(tx, centre);
      for (const { account } of colleagues) {
        const row = await findAccount(tx, account);
        if (row === undefined) continue;
        await enqueueLetter(tx, {
          to: row.email,
          name: row.name,
          language: row.language,
          letter: 'centre-digest',
          values: {
            centre: name,
            waiting: states.get('submitted') ?? 0,
            overdue: due.overdue,
            today: due.today,
            urgent,
          },
          link: '/desk?state=submitted',
        });
      }
      return colleagues.length;
    });
  }
  return letters;
}
