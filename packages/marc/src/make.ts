/**
 * Makes the data of records for the readers, in the way that costs V8 least. A literal has an allocation site: once its
 * results have lived long anywhere in a program, such as in the batches of an import, V8 puts all of them into its old
 * space, where each dead record keeps all that it holds alive until a full collection. Reading then takes three times as
 * long (measured with bench/iso2709). Results of constructors and of `slice` have no such memory. They are plain objects
 * all the same: their prototype is that of a literal.
 */
import type { MarcProblem } from './problems.ts';
import type { ReadItem } from './reader.ts';
import type { ControlField, DataField, Field, MarcRecord, Subfield } from './record.ts';

type Mutable<Data> = { -readonly [Key in keyof Data]: Data[Key] };
type Maker<Data, Values extends unknown[]> = new (...values: Values) => Data;

function plain<Data, Values extends unknown[]>(
  fill: (this: Mutable<Data>, ...values: Values) => void,
): Maker<Data, Values> {
  fill.prototype = Object.prototype;
  return fill as unknown as Maker<Data, Values>;
}

export const PlainSubfield = plain(function (this: Mutable<Subfield>, code: string, value: string) {
  this.code = code;
  this.value = value;
});

export const PlainControlField = plain(function (this: Mutable<ControlField>, tag: string, value: string) {
  this.tag = tag;
  this.value = value;
});

export const PlainDataField = plain(function (
  this: Mutable<DataField>,
  tag: string,
  ind1: string,
  ind2: string,
  subfields: readonly Subfield[],
) {
  this.tag = tag;
  this.ind1 = ind1;
  this.ind2 = ind2;
  this.subfields = subfields;
});

export const PlainRecord = plain(function (this: Mutable<MarcRecord>, leader: string, fields: readonly Field[]) {
  this.leader = leader;
  this.fields = fields;
});

/** An item with a record. */
export const PlainItem = plain(function (
  this: Mutable<ReadItem>,
  position: number,
  offset: number,
  record: MarcRecord,
  problems: readonly MarcProblem[],
) {
  this.position = position;
  this.offset = offset;
  this.record = record;
  this.problems = problems;
});

const nothing: readonly never[] = [];

/** An empty list to fill. */
export function emptyList<Item>(): Item[] {
  return nothing.slice();
}

/** The list of no problems, which nobody can fill. */
export const noProblems: readonly MarcProblem[] = Object.freeze([]);
