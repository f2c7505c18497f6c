/**
 * The other end of the links of an assignment: written into records that the actor may correct, proposed to the centre that has the
 * others in custody (ISO 3297:2020, 5.7 and 5.8).
 */
import { readMarc21, writeMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { Relation, Serial } from '@masthead/serial';
import type { Actor } from '../../domain/actor.ts';
import type { Statement } from '../../domain/family.ts';
import { refusalOf } from '../../domain/permissions.ts';
import type { MatterWrite } from '../../domain/worklist.ts';
import { findRecords, type TitleWrite, type Tx } from '../../store/index.ts';
import { prepareTitle } from '../prepare-title.ts';
import type { Underway } from './write.ts';

interface LinkContext {
  /** Key titles of the numbers that are given. */
  readonly titleOf: (number: number) => string | undefined;
  readonly now: Date;
}

interface Told {
  readonly linkedBack: Issn[];
  readonly proposed: { issn: Issn; centre?: string }[];
}

interface LinkedBack {
  readonly writes: readonly TitleWrite[];
  readonly matters: readonly MatterWrite[];
  readonly told: ReadonlyMap<Underway, Told>;
}

export async function linkBack(tx: Tx, all: readonly Underway[], context: LinkContext): Promise<LinkedBack> {
  const writes: TitleWrite[] = [];
  const matters: MatterWrite[] = [];
  const told = new Map(all.map((one): [Underway, Told] => [one, { linkedBack: [], proposed: [] }]));
  const owed = all.flatMap((one) => [...owedBy(one)].map(([number, statements]) => ({ one, number, statements })));
  if (owed.length === 0) return { writes, matters, told };
  const rows = await findRecords(
    tx,
    owed.map(({ number }) => number),
  );
  for (const { one, number, statements } of owed) {
    const row = rows.get(number);
    // A number without a record has nothing to write in; its record will be told when it comes.
    if (row === undefined) continue;
    const { centre } = row;
    const relations = statements.map(({ kind, to }): Relation => {
      const other = one.numbers.get(String(to))!;
      const title = context.titleOf(other);
      return { kind, issn: issnFromInteger(other), ...(title !== undefined && { title }) };
    });
    const issnL = issnLFor(one, number);
    const { linkedBack, proposed } = told.get(one)!;
    if (refusalOf(one.actor, 'correct-record', centre) !== undefined) {
      proposed.push({ issn: issnFromInteger(number), ...(centre !== undefined && { centre }) });
      for (const relation of relations) matters.push(matterOf(one.actor, number, centre, relation, issnL));
      continue;
    }
    const { serial } = readMarc21(row.record);
    if (serial === undefined) continue;
    const record = writeMarc21(withLinks(serial, relations, issnL, context.now), row.record);
    const prepared = prepareTitle(record, { state: row.state, basedOn: row.ordinal, change: one.change });
    if (prepared === undefined) continue;
    const { form, source } = row;
    writes.push({ ...prepared.write, form, ...(source !== undefined && { source }) });
    linkedBack.push(issnFromInteger(number));
  }
  return { writes, matters, told };
}

/** What records of the Register have to say, by their number. */
function owedBy({ plan, known }: Underway): Map<number, Statement[]> {
  const owed = new Map<number, Statement[]>();
  for (const statement of plan.statements) {
    const { of, to } = statement;
    if (typeof of !== 'number' || typeof to === 'number' || known.get(of)?.hasRecord !== true) continue;
    owed.set(of, [...(owed.get(of) ?? []), statement]);
  }
  return owed;
}

/** The ISSN-L that a version gets now that it is not alone any more, when it had none. */
function issnLFor({ plan, known }: Underway, number: number): Issn | undefined {
  const group = plan.groups.find(({ siblings }) => siblings.includes(number));
  if (group === undefined || typeof group.issnL !== 'number' || known.get(number)?.issnL !== undefined)
    return undefined;
  return issnFromInteger(group.issnL);
}

function withLinks(serial: Serial, relations: readonly Relation[], issnL: Issn | undefined, now: Date): Serial {
  const missing = relations.filter(
    ({ kind, issn }) => !serial.relations.some((own) => own.kind === kind && own.issn === issn),
  );
  const modified = now.toISOString().slice(0, 19);
  return {
    ...serial,
    relations: [...serial.relations, ...missing],
    ...(issnL !== undefined && {
      issnL,
      clusters: [
        ...serial.clusters.filter(({ kind }) => kind !== 'L'),
        { kind: 'L', issn: issnL, cancelled: [], incorrect: [] },
      ],
    }),
    recordData: { ...serial.recordData, modified },
  };
}

function matterOf(
  actor: Actor,
  number: number,
  centre: string | undefined,
  { kind, issn, title }: Relation,
  issnL: Issn | undefined,
): MatterWrite {
  return {
    kind: 'relation-proposed',
    number,
    ...(centre !== undefined && { centre }),
    ...(issn !== undefined && { other: Number(issn.replace('-', '').slice(0, 7)) }),
    detail: { kind, issn, ...(title !== undefined && { title }), ...(issnL !== undefined && { issnL }) },
    sameAs: kind,
    openedBy: actor.name,
  };
}
