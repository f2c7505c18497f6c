/** How a number came to stand where it stands: since when and why it was withdrawn, what is to be used today, when it is expected. */
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import { dataFieldsOf } from '@masthead/marc';
import type { Relation } from '@masthead/serial';
import { isWithdrawn } from '../../domain/number-state.ts';
import { type Withdrawal, withdrawalOf } from '../../domain/withdrawal.ts';
import { findLastReplacements, history, type NumberRow, type ReadStore, type RecordRow } from '../../store/index.ts';

export interface Standing {
  readonly withdrawn?: Withdrawal;
  /** Where the number that replaced it was itself replaced: the one to use today. */
  readonly today?: Issn;
  /** Of a provisional number: the month or year in which publication is planned, as `2027-03` or `2027`. */
  readonly expected?: string;
}

export async function standingOf(read: ReadStore, number: NumberRow, row: RecordRow | undefined): Promise<Standing> {
  if (!isWithdrawn(number.state)) {
    const expected = number.state === 'provisional' && row ? expectedOf(row) : undefined;
    return expected === undefined ? {} : { expected };
  }
  const withdrawn = withdrawalOf(await history(read, number.number), number.state);
  const last = (await findLastReplacements(read, [number.number])).get(number.number);
  return {
    ...(withdrawn && { withdrawn }),
    ...(last !== undefined && last !== number.replacement && { today: issnFromInteger(last) }),
  };
}

function expectedOf({ record }: RecordRow): string | undefined {
  const [field] = dataFieldsOf(record, '263');
  const text = field?.subfields.find(({ code }) => code === 'a')?.value ?? '';
  const match = /^([0-9]{4})(0[1-9]|1[0-2])?/.exec(text);
  return match === null ? undefined : [match[1], match[2]].filter(Boolean).join('-');
}

/** Relations with what is cancelled replaced by what stands in its place today: until its own centre has rewritten the record. */
export async function followRelations(
  read: ReadStore,
  own: Issn,
  relations: readonly Relation[],
): Promise<readonly Relation[]> {
  const numbers = relations.flatMap(({ issn }) => (issn === undefined ? [] : [issnToInteger(issn)]));
  const last = await findLastReplacements(read, numbers);
  if (last.size === 0) return relations;
  const seen = new Set<string>();
  return relations.flatMap((relation) => {
    const to = relation.issn && last.get(issnToInteger(relation.issn));
    const issn = to === undefined ? relation.issn : issnFromInteger(to);
    if (issn === own) return [];
    const key = `${relation.kind} ${issn}`;
    // Two links may lead to one title now.
    if (issn !== undefined && seen.has(key)) return [];
    seen.add(key);
    return [issn === undefined ? relation : { ...relation, issn }];
  });
}
