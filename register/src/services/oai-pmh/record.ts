/** A record as the protocol sends it: its header and, unless it is deleted, its metadata in one format (OAI-PMH 2.0, 2.5). */
import { readMarc21 } from '@masthead/crosswalk';
import { type OaiRecord, writeHeader } from './header.ts';
import type { OaiFormat, Repository } from './repository.ts';

export function writeRecord(repository: Repository, record: OaiRecord, { format }: OaiFormat): string {
  const header = writeHeader(repository, record);
  if (record.deleted || !record.record) return `<record>${header}</record>`;
  const { serial } = readMarc21(record.record);
  // Nothing comes into the Register that this cannot be made of.
  if (!serial) throw new Error(`the record of number ${record.number} cannot be read`);
  const written = format.write({ record: record.record, serial }, { baseUri: repository.registerUrl });
  if (!written.ok) throw new Error(`the record of number ${record.number} cannot be written as ${format.name}`);
  return `<record>${header}<metadata>\n${written.data}</metadata></record>`;
}
