/** What the tests of clusters and relations ask of a register. */
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import { giveBlock } from '../../src/actions/give-block.ts';
import { findRecord, type Store, writeCentres } from '../../src/store/index.ts';
import { aField, aRecord, type RecordGiven } from './a-record.ts';
import { takeRecords } from './take-records.ts';

export type TitleGiven = Omit<RecordGiven, 'issn' | 'issnL' | 'links'> & {
  readonly number: number;
  readonly issnL?: number;
  /** 022 $2. */
  readonly centre?: string;
  /** Links as tag, second indicator and number. */
  readonly links?: readonly (readonly [tag: string, ind2: string, number: number])[];
};

export const issnOf = (number: number): Issn => issnFromInteger(number);

/** Takes titles in by an import; with `inTurn` one file each, so that their order in the Register is that of the list. */
export async function takeTitles(store: Store, titles: readonly TitleGiven[], inTurn = false): Promise<void> {
  const records: MarcRecord[] = [];
  for (const { number, issnL, links = [], centre, ...given } of titles) {
    const record = aRecord({
      title: `Title ${number}`,
      ...given,
      issn: issnOf(number),
      ...(issnL !== undefined && { issnL: issnOf(issnL) }),
      links: links.map(([tag, ind2, other]) => [tag, ind2, `Title ${other}`, issnOf(other)]),
    });
    const fields = record.fields.map((field) =>
      field.tag === '022' && 'subfields' in field && centre !== undefined
        ? aField('022', '0 ', ...field.subfields.flatMap(({ code, value }) => [code, value]), '2', centre)
        : field,
    );
    records.push({ ...record, fields });
  }
  if (inTurn) for (const record of records) await takeRecords(store, [record]);
  else await takeRecords(store, records);
}

export async function serialOf(store: Store, number: number): Promise<Serial> {
  const row = await findRecord(store.read, number);
  const serial = row && readMarc21(row.record).serial;
  if (!serial) throw new Error(`${number} has no record`);
  return serial;
}

/** A block of the Authority, from which numbers of clusters come. */
export async function giveAuthorityBlock(store: Store, first: number): Promise<void> {
  await store.transaction((tx) => writeCentres(tx, [{ code: '0' }]));
  const given = await giveBlock(
    store,
    { name: 'test', role: 'system' },
    { centre: '0', first: issnOf(first), size: 20 },
  );
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
}
