/** What an address of the writing interface is: the verb behind it, what it takes, and what it answers. One list makes routes and OpenAPI. */
import type { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { EvidenceStore } from '../../domain/evidence-file.ts';
import type { Verb } from '../../domain/permissions.ts';
import type { Store } from '../../store/index.ts';

/** One thing that is wrong: `type` for programs, `sentence` for people; whatever else the problem carries stands beside them. */
export interface ToldProblem {
  readonly type: string;
  readonly sentence: string;
}

export type Answer =
  | { readonly ok: true; readonly status?: 200 | 201; readonly body: unknown }
  | { readonly ok: false; readonly status: 400 | 403 | 404 | 409 | 422; readonly problems: readonly ToldProblem[] };

export interface Call<Params, Body> {
  readonly store: Store;
  readonly evidence: EvidenceStore;
  readonly actor: Actor;
  readonly params: Params;
  readonly body: Body;
}

export interface Endpoint<Params = unknown, Body = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Under `/api`, such as `/assignments` or `/numbers/:issn/confirmation`. */
  readonly path: string;
  /** The right it takes; `permissions.ts` says who has it. The action asks again, with the custody. */
  readonly verb: Verb;
  /** One sentence for the description of the interface. */
  readonly summary: string;
  /** Path and query together. */
  readonly params: z.ZodType<Params>;
  /** Absent: it takes none. */
  readonly body?: z.ZodType<Body>;
  /** Bytes of a body; default 2 MiB. */
  readonly largestBody?: number;
  readonly run: (call: Call<Params, Body>) => Promise<Answer>;
}

/** Keeps the types of parameters and body within one endpoint, and forgets them in the list. */
export function endpoint<Params, Body = undefined>(given: Endpoint<Params, Body>): Endpoint {
  return given as unknown as Endpoint;
}

const forbidden: readonly string[] = ['not-permitted', 'not-in-custody'];

/** Problems of an action with the status they make: 403 when the actor may not, else the one given (default 422, RFC 9110). */
export function refused(problems: readonly ToldProblem[], status: 404 | 409 | 422 = 422): Answer {
  const may = problems.every(({ type }) => !forbidden.includes(type));
  return { ok: false, status: may ? status : 403, problems };
}
