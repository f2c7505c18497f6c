/** Why a register could not be opened, as data; the sentences are in describe-problem.ts. */
import { describeStoreProblem } from './describe-problem.ts';

export type StoreProblem =
  | {
      /** Another process holds the folder of the embedded register. */
      readonly type: 'folder-in-use';
      readonly folder: string;
      readonly lockFile: string;
      readonly pid: number;
      readonly host: string;
      /** Whether that host is this one. */
      readonly here: boolean;
      /** ISO 8601. */
      readonly since: string;
      readonly command: string;
    }
  | { readonly type: 'folder-not-usable'; readonly folder: string; readonly cause: string }
  | { readonly type: 'database-unreachable'; readonly address: string; readonly cause: string }
  | { readonly type: 'database-not-usable'; readonly cause: string }
  | { readonly type: 'migration-changed'; readonly name: string }
  | { readonly type: 'migration-unknown'; readonly name: string }
  | { readonly type: 'migrations-pending'; readonly names: readonly string[] };

/** Thrown by `openStore`; its message is the sentence for people. */
export class StoreError extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, options?: ErrorOptions) {
    super(describeStoreProblem(problem), options);
    this.name = 'StoreError';
    this.problem = problem;
  }
}
