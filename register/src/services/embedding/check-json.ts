/** What the embedding checker says, as objects for programs: on the command line a line each, over HTTP in one document. */
import { describeIssnProblem } from '@masthead/issn';
import {
  type EmbeddingFinding,
  type EmbeddingReport,
  helpedBy,
  type JudgedNumber,
  snippetsFor,
} from '../../domain/check-embedding.ts';
import { describeFinding } from './check-sentences.ts';

/** `unknown` to the Register, or no ISSN at all. */
export const stateOf = ({ issn, facts }: JudgedNumber): string => (issn ? (facts?.state ?? 'unknown') : 'invalid');

export function numberToJson(number: JudgedNumber): object {
  const { issn, written, ways, linkingWays, count, places, problem, facts } = number;
  const { title, issnL } = facts ?? {};
  const said = problem && { problem: problem.type, hint: describeIssnProblem(problem) };
  const where = { where: [...ways], issnLWhere: [...linkingWays], count, places };
  return { type: 'number', issn, written, state: stateOf(number), ...where, title, issnL, ...said };
}

export function findingToJson(finding: EmbeddingFinding, format: EmbeddingReport['format'], baseUrl: string): object {
  const paste = pasteFor(finding, format, baseUrl);
  return { ...finding, sentence: describeFinding(finding), ...(paste.length > 0 && { paste }) };
}

/** Where the snippets stand that bring what is missing. */
export function pasteFor(finding: EmbeddingFinding, format: EmbeddingReport['format'], baseUrl: string): string[] {
  const issn = helpedBy(finding);
  if (!issn) return [];
  return snippetsFor(finding, format).map((name) => `${baseUrl}/resource/ISSN/${issn}/embed#${name}`);
}
