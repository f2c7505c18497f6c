/**
 * Which resource a URN names (ISO 3297:2020, E.5; RFC 8254, 4). Case and hyphen do not count; `?+issnl` asks for the cluster. Whether the
 * Register has it is said at the resource's own address.
 */
import { type IssnProblem, parseIssn, parseUrn } from '@masthead/issn';
import type { Target } from './openurl.ts';

export type UrnAnswer =
  | {
      readonly type: 'found';
      readonly target: Target;
      /** Of the query what is for the resource: all but the r-component, without its mark. */
      readonly query: string;
    }
  | { readonly type: 'wrong-number'; readonly text: string; readonly problem: IssnProblem }
  | { readonly type: 'not-a-urn' };

/** `text` is the whole URN, with its components. */
export function readUrn(text: string): UrnAnswer {
  const address = parseUrn(text);
  if (!address.ok && address.problem.type === 'not-a-urn') return { type: 'not-a-urn' };
  if (address.ok) {
    const { issn, kind } = address;
    return { type: 'found', target: { kind, issn }, query: queryOf(text) };
  }
  // Spaces and a prefix have no place in a URN, and what was meant is plain.
  const written = /urn:issn:([^?#/]*)/i.exec(text)?.[1] ?? '';
  const number = parseIssn(written);
  return number.ok
    ? { type: 'found', target: { kind: 'ISSN', issn: number.issn }, query: queryOf(text) }
    : { type: 'wrong-number', text: written, problem: number.problem };
}

/** `?+` begins what is for the resolver, `?=` what is for the resource (RFC 8141, 2.3); a query of the usual kind is for the resource too. */
function queryOf(text: string): string {
  const query = /\?(?!\+)=?([^?#]*)/.exec(text)?.[1] ?? '';
  // It goes into an address again, where nothing but ASCII may stand.
  return query === '' ? '' : `?${query.replace(/[^\x21-\x7e]/gu, encodeURIComponent)}`;
}
