/** The embedding kit as its page shows it: what belongs together, each snippet with its text or the reason why there is none. Pure. */
import {
  type EmbeddingContext,
  type EmbeddingProblem,
  kit,
  type Snippet,
  type SnippetUse,
  snippetUses,
} from '@masthead/crosswalk';
import type { Embeddable } from '../../domain/embedding.ts';

export interface ShownSnippet {
  readonly name: string;
  readonly language: Snippet['language'];
  readonly text?: string;
  readonly problem?: EmbeddingProblem['type'];
}

export interface SnippetGroup {
  readonly use: SnippetUse;
  readonly snippets: readonly ShownSnippet[];
}

/** Cases that few resources have: where there is nothing to say, nothing is said. */
const onlyWhereTheyApply: readonly EmbeddingProblem['type'][] = ['no-series', 'no-insert', 'no-volume'];

/** `text`, the sheet of all that is shown, is for programs: the page has its parts. */
export function snippetGroups({ serial, siblings }: Embeddable, context: EmbeddingContext): readonly SnippetGroup[] {
  return snippetUses.map((use) => ({
    use,
    snippets: kit
      .filter((snippet) => snippet.use === use && snippet.name !== 'text')
      .map(({ name, language, write }): ShownSnippet => {
        const result = write(serial, siblings, context);
        return result.ok ? { name, language, text: result.text } : { name, language, problem: result.problem.type };
      })
      .filter(({ problem }) => problem === undefined || !onlyWhereTheyApply.includes(problem)),
  }));
}

/** A monographic series has volumes with an ISBN of their own. */
export const hasVolumes = ({ serial }: Embeddable): boolean => serial.type === 'm';
