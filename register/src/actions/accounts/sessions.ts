/** The sessions of an account, seen and ended by whose they are. */
import type { Person, Session } from '../../domain/person.ts';
import { endSessions, listSessions, type Store } from '../../store/index.ts';

export const sessionsOf = (store: Store, { account }: Person): Promise<Session[]> =>
  store.transaction((tx) => listSessions(tx, account.id));

/** One, or all but this one; the number of those that ended. A session of somebody else is none of hers. */
export const endSessionsOf = (store: Store, { account, session }: Person, one?: number): Promise<number> =>
  store.transaction((tx) => endSessions(tx, account.id, one === undefined ? { except: session.id } : { only: one }));
