/** For tests of what happens to numbers after their assignment: a register of a few titles, actors, and short ways to ask. */

import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger, parseIssn } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import { expect } from 'vitest';
import type { LifeProblem, LifeResult } from '../../src/actions/life/problems.ts';
import { type Actor, systemActor } from '../../src/domain/actor.ts';
import { findNumber, findRecord, type Store, sealCommitted } from '../../src/store/index.ts';
import { aField, aRecord, type RecordGiven } from './a-record.ts';
import { takeRecords } from './take-records.ts';

export const system: Actor = systemActor('test');
/** The head of a centre, who may do there whatever a centre may. */
export const head = (centre: string): Actor => ({ name: `head of ${centre}`, role: 'head', centre });
export const cataloguer = (centre: string): Actor => ({ name: `cataloguer of ${centre}`, role: 'cataloguer', centre });

/** A record in the custody of a centre (022 $2), as the Register has it. */
export function aTitleOf(
  number: number,
  title: string,
  given: Omit<RecordGiven, 'issn' | 'title'> & { readonly centre?: string } = {},
): MarcRecord {
  const { centre, ...rest } = given;
  const record = aRecord({ issn: issnFromInteger(number), title, ...rest });
  return {
    ...record,
    fields: record.fields.map((field) =>
      field.tag === '022' && 'subfields' in field && centre !== undefined
        ? { ...field, subfields: [...field.subfields, { code: '2', value: centre }] }
        : field,
    ),
  };
}

/** A provisional record, made before publication. */
export function aProvisional(
  number: number,
  title: string,
  given: Parameters<typeof aTitleOf>[2] & { expected?: string } = {},
) {
  const { expected, ...rest } = given;
  const record = aTitleOf(number, title, {
    status: 'Provisional',
    ...rest,
    fields: [...(expected === undefined ? [] : [aField('263', '  ', 'a', expected)]), ...(given.fields ?? [])],
  });
  return { ...record, leader: `${record.leader.slice(0, 17)}8${record.leader.slice(18)}` };
}

export async function take(store: Store, ...records: readonly MarcRecord[]): Promise<void> {
  await takeRecords(store, records);
}

/** What an action gave; its problems fail the test. */
export function done<T extends object>(result: LifeResult<T>): T {
  expect(result.ok ? [] : result.problems).toEqual([]);
  return result as unknown as T;
}

export function problemsOf(result: LifeResult<object>): readonly LifeProblem[] {
  return result.ok ? [] : result.problems;
}

export const typesOf = (result: LifeResult<object>): string[] => problemsOf(result).map(({ type }) => type);

export async function stateOf(store: Store, number: number): Promise<string | undefined> {
  return (await findNumber(store.read, number))?.state;
}

/** The record as it stands, read. */
export async function serialOf(store: Store, number: number) {
  const row = await findRecord(store.read, number);
  const { serial } = readMarc21(row!.record);
  return serial!;
}

export async function recordOf(store: Store, number: number): Promise<MarcRecord> {
  return (await findRecord(store.read, number))!.record;
}

/** Positions are there once everything is sealed. */
export async function sealed(store: Store): Promise<void> {
  await sealCommitted(store);
}

export const issn = (number: number): Issn => issnFromInteger(number);
export const integer = (text: string): number => {
  const parsed = parseIssn(text);
  if (!parsed.ok) throw new Error(text);
  return issnToInteger(parsed.issn);
};
