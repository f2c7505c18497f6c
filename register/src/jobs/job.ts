/** What a job is: work that the clock asks for, safe to run twice, done by one server at a time (docs/decisions/0032-mail-and-jobs.md). */

import type { EvidenceStore } from '../domain/evidence-file.ts';
import type { PageReader } from '../domain/page-read.ts';
import type { SendingSettings } from '../mail/sending.ts';
import type { Store } from '../store/index.ts';

export interface Job {
  /** Such as `send-letters`: of its lease, its log and `masthead jobs run`. */
  readonly name: string;
  /** What it does, in a sentence for whoever runs the register. */
  readonly does: string;
  /** Seconds from the end of one run to the next. */
  readonly every: number;
  /** Does what there is to do now; the answer is of how many things. It throws when it failed: then it is run again later. */
  run(store: Store, context: JobContext): Promise<number>;
}

export interface JobContext {
  /** Where readers find this register, without a slash at the end. */
  readonly baseUrl: string;
  readonly log: JobLog;
  /** Aborted when the server stops: a long job ends after the step in hand. */
  readonly stop: AbortSignal;
  /** How letters are sent; absent: they wait. */
  readonly sending?: SendingSettings;
  /** Reads a page of the Web for a check, within the limits of docs/decisions/0014; absent: no address is asked. */
  readonly readPage?: PageReader;
  /** Where files lie that people send. */
  readonly evidence?: EvidenceStore;
}

/** A pino logger fits. */
export interface JobLog {
  info(data: object, sentence: string): void;
  warn(data: object, sentence: string): void;
}
