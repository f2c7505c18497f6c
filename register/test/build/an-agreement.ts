/** An agreement for tests: a publisher, its centre with a block set aside, and people on both sides. */
import { moveAgreementBy } from '../../src/actions/agreements/move.ts';
import { writeAgreement } from '../../src/actions/agreements/write.ts';
import { giveBlock } from '../../src/actions/give-block.ts';
import { type Actor, systemActor } from '../../src/domain/actor.ts';
import type { AgreementTerms } from '../../src/domain/agreement.ts';
import { addOrganisation, type Store, writeCentres } from '../../src/store/index.ts';

export const someTerms: AgreementTerms = {
  since: '2020-01-01',
  quotaYear: 5_000,
  quotaOpen: 2_000,
  byApi: true,
  byFile: true,
  sampling: 10,
  errorLimit: 5,
  contactName: 'Grace',
  contactEmail: 'grace@ode.example.org',
  contactLanguage: 'en',
  terms: '',
};

export interface AnAgreement {
  readonly id: number;
  readonly organisation: number;
  readonly block: number;
  /** Owner of the organisation. */
  readonly owner: Actor;
  readonly head: Actor;
}

/** In force, unless `draft`; of centre 7, with a block of `size` numbers from `first` on. */
export async function anAgreement(
  store: Store,
  {
    first = 9_100_000,
    size = 100,
    centre = '7',
    draft = false,
    ...terms
  }: Partial<AgreementTerms> & { first?: number; size?: number; centre?: string; draft?: boolean } = {},
): Promise<AnAgreement> {
  const organisation = await store.transaction(async (tx) => {
    await writeCentres(tx, [{ code: centre, name: `Centre ${centre}`, country: 'FRA' }]);
    return (await addOrganisation(tx, { kind: 'publisher', name: 'Ode Press', country: 'FRA', by: 'test' })).id;
  });
  const given = await giveBlock(store, systemActor('test'), {
    centre,
    first: String(first),
    size,
    purpose: 'publisher',
    holder: 'Ode Press',
  });
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
  const block = given.block.id;
  const head: Actor = { name: `head of ${centre}`, role: 'head', centre };
  const written = await writeAgreement(store, head, {
    organisation,
    centre,
    terms: { ...someTerms, block, ...terms },
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  if (!draft) {
    const moved = await moveAgreementBy(store, head, { id: written.id, move: 'activate' });
    if (!moved.ok) throw new Error(JSON.stringify(moved.problems));
  }
  return { id: written.id, organisation, block, head, owner: { name: 'account 9', role: 'owner', organisation } };
}
