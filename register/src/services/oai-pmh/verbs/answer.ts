/** What a verb gives back: the content of its element, or what stood in the way. */
import type { OaiProblem } from '../errors.ts';
import type { Repository } from '../repository.ts';
import type { OaiRequest } from '../request.ts';

export type Answer =
  | { readonly ok: true; readonly content: string }
  | { readonly ok: false; readonly problem: OaiProblem };

export type AnswerVerb = (repository: Repository, request: OaiRequest) => Promise<Answer>;

export function answered(content: string): Answer {
  return { ok: true, content };
}

export function refused(problem: OaiProblem): Answer {
  return { ok: false, problem };
}
