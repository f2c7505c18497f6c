/** English sentences for the problems of a record: where it is, what is wrong, what to do. */
import type { ProfileProblem } from './problems.ts';
import { profileRules } from './rules.ts';
import { type RuleId, sentences } from './sentences.ts';

export interface ProfileSentence {
  /** `022 $a`, `008/06`, `780, second and third`. */
  readonly where: string;
  readonly wrong: string;
  readonly mend: string;
  /** Clause of the standard or field of the manual. */
  readonly source: string;
}

/** The longest text that is quoted. */
const longest = 80;

export function describeProfileProblem(problem: ProfileProblem): ProfileSentence {
  const { wrong, mend } = sentences[problem.rule];
  return {
    where: placeOfProblem(problem),
    wrong: filled(wrong, problem),
    mend: filled(mend, problem),
    source: sourceOf(problem),
  };
}

const sourceById = new Map<RuleId, string>(profileRules.map(({ id, source }) => [id, source]));

function sourceOf({ rule, tag }: ProfileProblem): string {
  const manual = tag === 'LDR' ? 'leader' : tag;
  const isLocal = manual.startsWith('9') || manual === '699' || manual === '039';
  return sourceById.get(rule) ?? (isLocal ? `ISSN profile ${manual}` : `ISSN profile and MARC 21, ${manual}`);
}

function placeOfProblem({ tag, subfield, position, indicator, occurrences }: ProfileProblem): string {
  const name = tag === 'LDR' ? 'leader' : tag;
  const part =
    position !== undefined
      ? `/${position}`
      : subfield !== undefined
        ? ` $${subfield}`
        : indicator !== undefined
          ? `, indicator ${indicator}`
          : '';
  const which =
    occurrences === undefined || (occurrences.length === 1 && occurrences[0] === 1) ? '' : `, ${numbers(occurrences)}`;
  return name + part + which;
}

/** `no. 2`, `no. 1, 3 and 4`, and of many the first five. */
function numbers(occurrences: readonly number[]): string {
  const shown = occurrences.slice(0, 5);
  const more = occurrences.length - shown.length;
  if (more > 0) return `no. ${shown.join(', ')} and ${more} more`;
  const last = shown.at(-1)!;
  return shown.length === 1 ? `no. ${last}` : `no. ${shown.slice(0, -1).join(', ')} and ${last}`;
}

function filled(template: string, problem: ProfileProblem): string {
  return template.replace(/\{(found|expected|tag|subfield|position|indicator)\}/g, (_, name: keyof ProfileProblem) => {
    const value = String(problem[name] ?? '');
    const text = name === 'subfield' ? `$${value}` : value;
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  });
}
