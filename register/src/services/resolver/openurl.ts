/**
 * What an OpenURL leads to (ISO 3297:2020, E.1 and E.4; ANSI/NISO Z39.88): the numbers that it names as the Register knows them, and the
 * one resource that they all belong to, as its ISSN-L where it has several medium versions.
 */
import { type Issn, type IssnProblem, issnFromInteger, issnToInteger, likelyIssns } from '@masthead/issn';
import { type OpenUrlKey, type OpenUrlResult, parseOpenUrl, parseOpenUrlXml } from '@masthead/issn/openurl';
import { existsAmong, findClusterOf, findNumbers, type ReadStore } from '../../store/index.ts';

export interface Target {
  readonly kind: 'ISSN' | 'ISSN-L';
  readonly issn: Issn;
}

export interface UnderstoodNumber {
  readonly key: OpenUrlKey;
  readonly issn: Issn;
  /** Absent when the Register has never held the number. */
  readonly target?: Target;
  /** The number that stands in the place of this one, which is cancelled. */
  readonly replacedBy?: Issn;
}

export interface WrongValue {
  readonly key: OpenUrlKey;
  readonly value: string;
  readonly problem: IssnProblem;
  /** Numbers that were probably meant, those of the Register first. */
  readonly likely: readonly Issn[];
}

export interface Understood {
  readonly numbers: readonly UnderstoodNumber[];
  readonly wrong: readonly WrongValue[];
  /** Title of the journal, for a search when no number helps. */
  readonly title?: string;
}

export type OpenUrlAnswer =
  | { readonly type: 'found'; readonly target: Target }
  /** Without any key that is looked at: somebody wants to know what this is. */
  | { readonly type: 'nothing-asked' }
  | { readonly type: 'no-resource' | 'several-resources'; readonly understood: Understood };

/** Numbers of one request that are looked up. */
const mostNumbers = 20;
const longestTitle = 300;
const mostLikely = 3;

export async function resolveOpenUrl(read: ReadStore, query: URLSearchParams): Promise<OpenUrlAnswer> {
  const found = readRequest(query);
  const title = titleOf(query);
  if (found.issns.length + found.problems.length === 0 && title === undefined && query.size === 0) {
    return { type: 'nothing-asked' };
  }
  const numbers = await lookUp(read, found.issns.slice(0, mostNumbers));
  const targets = new Map(numbers.flatMap(({ target }) => (target ? [[`${target.kind} ${target.issn}`, target]] : [])));
  const [target] = targets.values();
  if (target && targets.size === 1) return { type: 'found', target };
  const wrong: WrongValue[] = [];
  for (const problem of found.problems.slice(0, mostNumbers)) {
    wrong.push({ ...problem, likely: await likelyFor(read, problem.value) });
  }
  const understood: Understood = { numbers, wrong, ...(title !== undefined && { title }) };
  return { type: target ? 'several-resources' : 'no-resource', understood };
}

/** Keys and values, and the ContextObject in XML if one is there by value (Z39.88, 12.1). What is named by reference is not fetched. */
function readRequest(query: URLSearchParams): OpenUrlResult {
  const byKey = parseOpenUrl(query.toString());
  const contexts = query.getAll('url_ctx_val').map((value) => {
    const text = value.trimStart();
    return text.startsWith('<') ? parseOpenUrlXml(text) : parseOpenUrl(text);
  });
  const all = [byKey, ...contexts];
  return { issns: all.flatMap(({ issns }) => issns), problems: all.flatMap(({ problems }) => problems) };
}

function titleOf(query: URLSearchParams): string | undefined {
  const titles = ['rft.jtitle', 'rft.title', 'jtitle', 'title'].map((key) => query.get(key)?.trim());
  return titles.find((title) => title !== undefined && title !== '')?.slice(0, longestTitle);
}

async function lookUp(read: ReadStore, issns: OpenUrlResult['issns']): Promise<UnderstoodNumber[]> {
  const rows = await findNumbers(read, [...new Set(issns.map(({ issn }) => issnToInteger(issn)))]);
  const found: UnderstoodNumber[] = [];
  for (const { issn, key, linking } of issns) {
    const row = rows.get(issnToInteger(issn));
    if (!row) {
      found.push({ key, issn });
      continue;
    }
    const number = row.replacement ?? row.number;
    found.push({
      key,
      issn,
      target: await targetOf(read, number, linking === true),
      ...(row.replacement !== undefined && { replacedBy: issnFromInteger(row.replacement) }),
    });
  }
  return found;
}

/** The cluster where there is more in it than this number, or it was asked for: E.1 wants no medium preferred. */
async function targetOf(read: ReadStore, number: number, linking: boolean): Promise<Target> {
  const cluster = await findClusterOf(read, 'L', number);
  return cluster && (linking || cluster.members.length > 1)
    ? { kind: 'ISSN-L', issn: issnFromInteger(cluster.cluster) }
    : { kind: 'ISSN', issn: issnFromInteger(number) };
}

async function likelyFor(read: ReadStore, value: string): Promise<readonly Issn[]> {
  return likelyIssns(value, { exists: await existsAmong(read, [value]) }).slice(0, mostLikely);
}
