/**
 * Pages of a list, by position in the Register's own order (OAI-PMH 2.0, 3.5). The list ends at the Register's head as it was when
 * the list was begun: what changes meanwhile moves behind it and comes with the next harvest, so every record is in a list
 * once, every page costs the same, and the list has an end.
 */
import type { Medium } from '@masthead/serial';
import { type LatestRow, listLatest, type ReadStore, sealHead } from '../../../store/index.ts';
import { parseDatestamp } from '../datestamp.ts';
import type { OaiRecord } from '../header.ts';
import { findFormat, type OaiFormat, type Repository } from '../repository.ts';
import type { OaiRequest } from '../request.ts';
import { findSet } from '../sets.ts';
import { formatToken, parseToken, type ResumptionToken } from '../token.ts';
import { textElement } from '../xml.ts';
import { type Answer, answered, refused } from './answer.ts';

type ListVerb = ResumptionToken['verb'];

export async function answerList(
  repository: Repository,
  request: OaiRequest,
  verb: ListVerb,
  write: (record: OaiRecord, format: OaiFormat) => string,
): Promise<Answer> {
  const { read, pageSize } = repository;
  const head = (await sealHead(read)).position;
  const given = request.given.get('resumptionToken');
  const place = given === undefined ? beginningOf(request, verb, head) : parseToken(given);
  // A bound beyond the head was frozen by another register, or by this one before it was restored from a copy.
  if (!place || place.verb !== verb || place.until > head) return refused({ type: 'token-unusable' });
  const format = findFormat(repository, place.metadataPrefix);
  if (!format.ok) return refused(given === undefined ? format.problem : { type: 'token-unusable' });
  const set = place.set === undefined ? undefined : findSet(place.set);
  if (place.set !== undefined && !set) return refused({ type: 'nothing-matches' });

  const { rows, hasMore } = await readPage(read, {
    place,
    media: set?.media,
    limit: pageSize,
    records: verb === 'ListRecords',
  });
  const last = rows.at(-1);
  if (!last) return refused({ type: 'nothing-matches' });
  const items = rows.map((row) => write(row, format.format));
  const token = tokenElement(place, hasMore ? { after: last.position, cursor: place.cursor + rows.length } : undefined);
  return answered([...items, ...token].join('\n'));
}

/** Where a list begins that is asked for without a token. */
function beginningOf({ given }: OaiRequest, verb: ListVerb, head: number): ResumptionToken {
  const [from, to, set] = [given.get('from'), given.get('until'), given.get('set')];
  return {
    verb,
    metadataPrefix: given.get('metadataPrefix') ?? '',
    until: head,
    after: 0,
    cursor: 0,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(set !== undefined && { set }),
  };
}

/** Only a list of several pages has tokens; the last of them is empty (3.5). */
function tokenElement(place: ResumptionToken, next: Pick<ResumptionToken, 'after' | 'cursor'> | undefined): string[] {
  if (!next && place.cursor === 0) return [];
  const text = next ? formatToken({ ...place, ...next }) : '';
  return [textElement('resumptionToken', text, { cursor: place.cursor })];
}

interface PageQuery {
  readonly place: ResumptionToken;
  /** Absent: records of all media and of none. */
  readonly media?: readonly Medium[] | undefined;
  readonly limit: number;
  readonly records: boolean;
}

interface Page {
  readonly rows: readonly LatestRow[];
  readonly hasMore: boolean;
}

async function readPage(read: ReadStore, { place, media, limit, records }: PageQuery): Promise<Page> {
  const from = parseDatestamp(place.from ?? '')?.first;
  const to = parseDatestamp(place.to ?? '')?.last;
  const { after, until } = place;
  const query = { after, until, limit, records, includeDeleted: true, ...(from && { from }), ...(to && { to }) };
  // A set of several media is merged from one page of each: more reading, but the same on every page.
  const queries = media ? media.map((medium) => ({ ...query, medium })) : [query];
  const pages = await Promise.all(queries.map((each) => listLatest(read, each)));
  const rows = pages.flatMap((page) => page.rows).sort((one, other) => one.position - other.position);
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit || pages.some((page) => page.next !== undefined) };
}
