/** One snippet of the embedding kit for a number, as text for programs (ISO 3297:2020, 9). */
import { type EmbeddingContext, type Snippet, snippetByName } from '@masthead/crosswalk';
import { issnToInteger, parseIssn } from '@masthead/issn';
import { embeddableOf } from '../../domain/embedding.ts';
import { findVersions, type ReadStore } from '../../store/index.ts';
import { likelyFor } from './check.ts';
import { type SnippetProblem, toProblemDocument } from './errors.ts';

export { type SnippetProblem, toProblemDocument };

export type SnippetAnswer =
  | { readonly ok: true; readonly snippet: Snippet; readonly text: string }
  | { readonly ok: false; readonly problem: SnippetProblem };

/** `numberText` and `name` as they stand in the address. */
export async function findSnippet(
  read: ReadStore,
  numberText: string,
  name: string,
  context: EmbeddingContext = {},
): Promise<SnippetAnswer> {
  const number = parseIssn(numberText);
  if (!number.ok) {
    const likely = (await likelyFor(read, [numberText])).get(numberText) ?? [];
    return refused({ type: 'wrong-number', problem: number.problem, likely });
  }
  const snippet = snippetByName(name);
  if (!snippet) return refused({ type: 'unknown-snippet', name });
  const versions = await findVersions(read, issnToInteger(number.issn));
  if (!versions) return refused({ type: 'unknown-number', issn: number.issn });
  const { serial, siblings } = embeddableOf(versions.number, versions.issnL, versions.records);
  const result = snippet.write(serial, siblings, context);
  return result.ok ? { ok: true, snippet, text: result.text } : refused(result.problem);
}

const refused = (problem: SnippetProblem): SnippetAnswer => ({ ok: false, problem });
