/** The header of a record: its identifier, its datestamp, its sets, and whether it is deleted (OAI-PMH 2.0, 2.5 and 2.5.1). */
import { readMarc21 } from '@masthead/crosswalk';
import { issnFromInteger, issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { Medium } from '@masthead/serial';
import { findNumber, findRecord, history } from '../../store/index.ts';
import { formatDatestamp } from './datestamp.ts';
import { formatOaiIdentifier, parseOaiIdentifier } from './identifier.ts';
import type { Repository } from './repository.ts';
import { setOfMedium } from './sets.ts';
import { attributes, textElement } from './xml.ts';

/** One record of the protocol: one number of the Register at its latest change. */
export interface OaiRecord {
  readonly number: number;
  /** The sealing time of its latest change. */
  readonly sealedAt: Date;
  /** Cancelled or suppressed: the number stays for ever, its description does not (deletedRecord `persistent`). */
  readonly deleted: boolean;
  readonly medium?: Medium;
  /** Absent for numbers that never had one; these are records only once they are withdrawn. */
  readonly record?: MarcRecord;
}

export function writeHeader({ identifier }: Repository, { number, sealedAt, deleted, medium }: OaiRecord): string {
  return [
    `<header${attributes({ status: deleted ? 'deleted' : undefined })}>`,
    textElement('identifier', formatOaiIdentifier(identifier, issnFromInteger(number))),
    textElement('datestamp', formatDatestamp(sealedAt)),
    medium ? textElement('setSpec', setOfMedium(medium)) : '',
    '</header>',
  ].join('');
}

/** The record of an identifier. A number that nobody has described and nobody withdrew is none: nothing could be said of it. */
export async function findOaiRecord(repository: Repository, identifier: string): Promise<OaiRecord | undefined> {
  const issn = parseOaiIdentifier(repository.identifier, identifier);
  if (issn === undefined) return undefined;
  const number = issnToInteger(issn);
  const row = await findNumber(repository.read, number);
  if (!row || row.state === 'unreported') return undefined;
  const deleted = row.state === 'cancelled' || row.state === 'suppressed';
  const found = await findRecord(repository.read, number);
  if (!found && !deleted) return undefined;
  // What has no place in the order yet is not there for a harvester, in lists as here: a second later it is.
  const sealedAt = found ? found.sealedAt : (await history(repository.read, number)).at(-1)?.sealedAt;
  if (!sealedAt) return undefined;
  const medium = found && readMarc21(found.record).serial?.medium;
  return { number, sealedAt, deleted, ...(medium && { medium }), ...(found && { record: found.record }) };
}
