/** What the pages of agreements read, in a transaction: a replica may not have what was written a moment ago. */
import { readMarc21 } from '@masthead/crosswalk';
import { displayTitle } from '@masthead/serial';
import type { AgreementUsage } from '../../domain/agreement.ts';
import { type PermissionProblem, refusalOf, type Verb } from '../../domain/permissions.ts';
import {
  type AgreementEvent,
  type AgreementRow,
  agreementUsage,
  findAgreement,
  findRecords,
  listAgreementEvents,
  listAgreements,
  type ReadStore,
} from '../../store/index.ts';
import type { Visit } from '../desk.ts';

export interface SeenAgreement {
  readonly agreement: AgreementRow;
  readonly usage: AgreementUsage;
  readonly events: readonly AgreementEvent[];
}

/** The agreement of the address, when it is the visitor's business; there is no telling it from one that does not exist. */
export async function seeAgreement(visit: Visit, verb: Verb): Promise<SeenAgreement | undefined> {
  const id = idOf(visit.params.id);
  if (id === undefined) return undefined;
  return visit.store.transaction(async (tx) => {
    const agreement = await findAgreement(tx, id);
    if (agreement === undefined || !may(visit, verb, agreement)) return undefined;
    return {
      agreement,
      usage: await agreementUsage(tx, id, new Date().getUTCFullYear()),
      events: await listAgreementEvents(tx, id),
    };
  });
}

export async function seeAgreements(visit: Visit, verb: Verb): Promise<Omit<SeenAgreement, 'events'>[]> {
  return visit.store.transaction(async (tx) => {
    const own = (await listAgreements(tx)).filter((agreement) => may(visit, verb, agreement));
    const seen: Omit<SeenAgreement, 'events'>[] = [];
    for (const agreement of own) {
      seen.push({ agreement, usage: await agreementUsage(tx, agreement.id, new Date().getUTCFullYear()) });
    }
    return seen;
  });
}

/** Of publishers' verbs the organisation decides, of centres' the centre: each actor has one of the two. */
function may({ actors }: Visit, verb: Verb, { centre, organisation }: AgreementRow): boolean {
  return actors.some((actor): boolean => {
    const refusal: PermissionProblem | undefined = refusalOf(actor, verb, { centre, organisation });
    return refusal === undefined;
  });
}

export function idOf(text: string | undefined): number | undefined {
  const id = /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : undefined;
  return id;
}

/** Titles as lists show them, by number. */
export async function titlesOf(db: ReadStore, numbers: readonly number[]): Promise<Map<number, string>> {
  const titles = new Map<number, string>();
  const records = await findRecords(db, numbers);
  for (const [number, { record }] of records) {
    const { serial } = readMarc21(record);
    const title = serial && displayTitle(serial);
    if (title !== undefined) titles.set(number, title);
  }
  return titles;
}
