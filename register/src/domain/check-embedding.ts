/**
 * Judges what a file shows and embeds by what the Register knows (ISO 3297:2020, 8 and 9): are the numbers right, do they name a
 * resource, and are all medium versions and the ISSN-L there (8.6, 9.2).
 */
import { namesResource, type Sibling } from '@masthead/crosswalk';
import type { EmbedProblem } from '@masthead/embed';
import type { Issn } from '@masthead/issn';
import type { NumberState } from './number-state.ts';
import { isEmbedded, type Sighting, type Sightings } from './sightings.ts';

/** What the Register says of a number. */
export interface NumberFacts {
  readonly issn: Issn;
  readonly state: NumberState;
  readonly replacedBy?: Issn;
  readonly issnL?: Issn;
  readonly title?: string;
  /** The number itself, and the other medium versions that name a resource. */
  readonly versions: readonly Sibling[];
}

/** Where something has to be added. */
export type Where = 'shown' | 'embedded' | 'both';

export type EmbeddingFinding =
  | { readonly type: 'no-issn' }
  | { readonly type: 'wrong-number'; readonly written: string; readonly likely: readonly Issn[] }
  | { readonly type: 'unknown-number'; readonly issn: Issn }
  | { readonly type: 'withdrawn'; readonly issn: Issn; readonly state: NumberState; readonly replacedBy?: Issn }
  /** It is shown, but with nothing before it that says what it is (8.1). */
  | { readonly type: 'no-prefix'; readonly issn: Issn }
  /** It is shown otherwise than with its hyphen and a capital X (4.1, 8.1). */
  | { readonly type: 'wrong-form'; readonly issn: Issn; readonly written: string }
  /** A medium version of the title `of` is not there. */
  | {
      readonly type: 'missing-version';
      readonly issn: Issn;
      readonly medium?: Sibling['medium'];
      readonly of: Issn;
      readonly where: Where;
    }
  | { readonly type: 'missing-issn-l'; readonly issn: Issn; readonly of: Issn; readonly where: Where }
  /** Nothing is embedded and numbers of many titles are shown, so that it is not known which is the document's own. */
  | { readonly type: 'several-titles'; readonly count: number }
  /** A part of the file that could not be read. */
  | { readonly type: 'unread'; readonly problem: EmbedProblem }
  | { readonly type: 'too-many'; readonly judged: number; readonly left: number };

export interface JudgedNumber extends Sighting {
  /** Undefined for a number that the Register has never held, and for a wrong one. */
  readonly facts?: NumberFacts;
}

export interface EmbeddingReport {
  readonly format: 'html' | 'text' | 'pdf' | 'epub' | 'ooxml';
  readonly numbers: readonly JudgedNumber[];
  readonly findings: readonly EmbeddingFinding[];
}

export interface ToJudge {
  readonly format: EmbeddingReport['format'];
  readonly unread: readonly EmbedProblem[];
  readonly sightings: Sightings;
  readonly facts: ReadonlyMap<Issn, NumberFacts>;
  /** Likely numbers for a wrong one, those that exist first. */
  readonly likely: ReadonlyMap<string, readonly Issn[]>;
}

/** Different numbers for which the Register is asked; a page that has more is a list, and no publication. */
export const mostJudged = 100;

/** Titles that a document without embedded numbers may show as its own; with more, some are only mentioned. */
const mostShownTitles = 3;

export function judgeEmbedding({ format, unread, sightings, facts, likely }: ToJudge): EmbeddingReport {
  const judged = sightings.list.slice(0, mostJudged);
  const numbers = judged.map((sighting): JudgedNumber => {
    const known = sighting.issn && facts.get(sighting.issn);
    return { ...sighting, ...(known && { facts: known }) };
  });
  const left = sightings.list.length - judged.length + sightings.more;
  const findings: EmbeddingFinding[] = [
    ...(numbers.length === 0 ? [{ type: 'no-issn' } as const] : []),
    ...numbers.flatMap((number) => numberFindings(number, likely)),
    ...titleFindings(numbers, sightings.bare, { shown: unread.length === 0, embedded: format !== 'text' }),
    ...unread.map((problem) => ({ type: 'unread', problem }) as const),
    ...(left > 0 ? [{ type: 'too-many', judged: judged.length, left } as const] : []),
  ];
  return { format, numbers, findings: inOrder(findings) };
}

function numberFindings(
  { written, issn, facts, misshapen }: JudgedNumber,
  likely: ToJudge['likely'],
): EmbeddingFinding[] {
  if (!issn) return [{ type: 'wrong-number', written, likely: likely.get(written) ?? [] }];
  if (!facts) return [{ type: 'unknown-number', issn }];
  const { state, replacedBy } = facts;
  if (!namesResource(state)) return [{ type: 'withdrawn', issn, state, ...(replacedBy && { replacedBy }) }];
  return misshapen === undefined ? [] : [{ type: 'wrong-form', issn, written: misshapen }];
}

/** Which kinds of places can be asked for: text that could not be read may show what is missed. */
interface Askable {
  readonly shown: boolean;
  readonly embedded: boolean;
}

function titleFindings(
  numbers: readonly JudgedNumber[],
  bare: Sightings['bare'],
  askable: Askable,
): EmbeddingFinding[] {
  const titles = new Map<Issn, NumberFacts>();
  const embedded = new Set<Issn>();
  for (const { facts, ways } of numbers) {
    if (!facts || !namesResource(facts.state)) continue;
    const title = facts.issnL ?? facts.issn;
    if (!titles.has(title)) titles.set(title, facts);
    if ([...ways].some(isEmbedded)) embedded.add(title);
  }
  // What is embedded says what the document is; what is only shown may be cited.
  const own = embedded.size > 0 ? [...embedded] : [...titles.keys()];
  if (embedded.size === 0 && own.length > mostShownTitles) return [{ type: 'several-titles', count: own.length }];
  const seen = new Map(numbers.flatMap((number) => (number.issn ? [[number.issn, number] as const] : [])));
  return own.flatMap((title) => missingOf(titles.get(title)!, seen, bare, askable));
}

function missingOf(
  facts: NumberFacts,
  seen: ReadonlyMap<Issn, JudgedNumber>,
  bare: Sightings['bare'],
  askable: Askable,
): readonly EmbeddingFinding[] {
  const { issn: of, issnL, versions } = facts;
  const findings: EmbeddingFinding[] = [];
  for (const { issn, medium } of versions) {
    // A number that is there and only has no prefix is not missed a second time.
    const isBare = askable.shown && bare.has(issn) && !seen.get(issn)?.ways.has('text');
    if (isBare) findings.push({ type: 'no-prefix', issn });
    const where = missingFrom(seen.get(issn)?.ways, isBare ? { ...askable, shown: false } : askable);
    if (where) findings.push({ type: 'missing-version', issn, ...(medium && { medium }), of, where });
  }
  const where = issnL && missingFrom(seen.get(issnL)?.linkingWays, askable);
  if (issnL && where) findings.push({ type: 'missing-issn-l', issn: issnL, of, where });
  return findings;
}

function missingFrom(ways: Sighting['ways'] = new Set(), askable: Askable): Where | undefined {
  const shown = askable.shown && !ways.has('text');
  const embedded = askable.embedded && ![...ways].some(isEmbedded);
  if (shown && embedded) return 'both';
  return shown ? 'shown' : embedded ? 'embedded' : undefined;
}

/** From what misleads to what is only missing, so that the first is what to do first. */
const order: readonly EmbeddingFinding['type'][] = [
  'wrong-number',
  'withdrawn',
  'unknown-number',
  'no-issn',
  'several-titles',
  'no-prefix',
  'wrong-form',
  'missing-version',
  'missing-issn-l',
  'unread',
  'too-many',
];
const inOrder = (findings: readonly EmbeddingFinding[]): EmbeddingFinding[] =>
  [...findings].sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));

/** The number whose snippets help. */
export const helpedBy = (finding: EmbeddingFinding): Issn | undefined =>
  'of' in finding
    ? finding.of
    : finding.type === 'no-prefix' || finding.type === 'wrong-form'
      ? finding.issn
      : undefined;

/** The snippets of the kit that bring what a finding misses: the one to show, and the one for this kind of file. */
export function snippetsFor(finding: EmbeddingFinding, format: EmbeddingReport['format']): readonly string[] {
  if (finding.type === 'no-prefix' || finding.type === 'wrong-form') return ['masthead'];
  if (finding.type !== 'missing-version' && finding.type !== 'missing-issn-l') return [];
  const file = { html: 'html', text: 'html', pdf: 'xmp', epub: 'opf', ooxml: 'ooxml' }[format];
  return [...(finding.where === 'embedded' ? [] : ['masthead']), ...(finding.where === 'shown' ? [] : [file])];
}
