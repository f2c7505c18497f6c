/** A small harvester for tests: asks, follows tokens, and takes answers apart where only their outline matters. */
import type { FastifyInstance } from 'fastify';

export interface Harvested {
  readonly identifier: string;
  readonly datestamp: string;
  readonly deleted: boolean;
  readonly sets: readonly string[];
  /** XML of the metadata; empty in ListIdentifiers and for deleted records. */
  readonly metadata: string;
}

export interface Harvest {
  readonly records: readonly Harvested[];
  readonly pages: number;
  /** Of the first answer: what the next harvest begins from. */
  readonly responseDate: string;
}

/** A whole list: follows resumption tokens to the end. No match is an empty list; any other error is thrown. */
export async function harvest(site: FastifyInstance, query: string): Promise<Harvest> {
  const verb = new URLSearchParams(query).get('verb');
  const records: Harvested[] = [];
  let responseDate = '';
  for (let next = query, pages = 1; ; pages++) {
    const { body } = await site.inject(`/oai?${next}`);
    responseDate ||= tagOf(body, 'responseDate');
    const codes = codesOf(body);
    if (codes.some((code) => code !== 'noRecordsMatch')) throw new Error(`${next}: ${codes.join()}`);
    records.push(...recordsOf(body));
    const token = tagOf(body, 'resumptionToken');
    if (token === '') return { records, pages, responseDate };
    next = `verb=${verb}&resumptionToken=${token}`;
  }
}

export function recordsOf(xml: string): Harvested[] {
  const pattern = /<header([^>]*)>(.*?)<\/header>(?:<metadata>\s*(.*?)\s*<\/metadata>)?/gs;
  return [...xml.matchAll(pattern)].map(([, attributes = '', header = '', metadata = '']) => ({
    identifier: tagOf(header, 'identifier'),
    datestamp: tagOf(header, 'datestamp'),
    deleted: attributes.includes('status="deleted"'),
    sets: [...header.matchAll(/<setSpec>([^<]*)</g)].map(([, set = '']) => set),
    metadata,
  }));
}

/** Codes of the errors in an answer. */
export function codesOf(xml: string): string[] {
  return [...xml.matchAll(/<error code="([^"]+)">/g)].map(([, code = '']) => code);
}

/** Text of the first element of that name; empty when there is none. */
export function tagOf(xml: string, name: string): string {
  return new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
}
