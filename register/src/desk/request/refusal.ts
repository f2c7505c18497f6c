/** The sentences of what was not done, and what to do instead. */
import type { RequestActionProblem } from '../../actions/requests/asking.ts';
import type { FileProblem } from '../../domain/evidence-file.ts';
import type { MessageKey, Words } from '../../words/words.ts';

const known = new Set([
  'request-unknown',
  'changed-meanwhile',
  'form-not-usable',
  'form-incomplete',
  'evidence-missing',
  'address-not-proved',
  'no-centre',
  'message-empty',
  'message-too-long',
  'too-many-files',
  'address-not-usable',
  'not-possible-now',
  'too-few-credits',
  'file-empty',
  'file-too-large',
  'file-program',
  'file-markup',
  'file-archive',
  'file-macros',
  'file-doubtful',
  'file-unknown',
]);

export function refusalText({ t }: Words, problem: RequestActionProblem | FileProblem): string {
  const type = known.has(problem.type) ? problem.type : 'request-unknown';
  const most = 'most' in problem ? problem.most : 0;
  return t(`request.refusal.${type}` as MessageKey, {
    most: type === 'file-too-large' ? Math.round(most / (1024 * 1024)) : most,
    needed: 'needed' in problem ? problem.needed : 0,
    balance: 'balance' in problem ? problem.balance : 0,
  });
}
