/** The tables as Kysely sees them (migrations/*.sql is what makes them). */
import type { ColumnType, Generated } from 'kysely';
import type { NumberState } from '../domain/number-state.ts';
import type { RevisionForm } from '../domain/rows.ts';

/** Given and taken as Date; written by the database when left out. */
type Moment = ColumnType<Date, Date | undefined, never>;

export interface Tables {
  readonly centre: {
    code: string;
    name: string | null;
    country: string | null;
    status: Generated<string>;
    profile: string | null;
  };
  readonly number: {
    number: number;
    state: NumberState;
    centre: string | null;
    replacement: number | null;
    first_seen: Moment;
  };
  readonly title: { id: Generated<number>; number: number; ordinal: number };
  readonly title_revision: {
    title: number;
    ordinal: number;
    form: RevisionForm;
    record: string;
    record_hash: Uint8Array;
    source: string | null;
    created: Moment;
  };
  readonly change: {
    id: Generated<number>;
    kind: string;
    number: number;
    state: NumberState;
    replacement: number | null;
    title: number | null;
    ordinal: number | null;
    actor: string;
    reason: string | null;
    evidence: string | null;
    change_set: string | null;
    at: Date;
    digest: Uint8Array;
    detail: string | null;
  };
  readonly unsealed: { change: number; number: number; digest: Uint8Array };
  readonly seal: { position: number; change: number; number: number; sealed_at: Date; hash: Uint8Array };
  readonly seal_head: { id: number; position: number; sealed_at: Date | null; hash: Uint8Array };
  readonly latest: { number: number; position: number; medium: number };
  readonly relation: { number: number; kind: string; other: number };
  readonly cluster: { kind: string; number: number; since: Date | null; approved_by: string | null };
  readonly cluster_member: { member: number; kind: string; cluster: number };
  readonly cluster_former: {
    kind: string;
    number: number;
    moved_to: number | null;
    since: Date | null;
    until: Moment;
    why: string;
    change_set: string | null;
  };
  readonly search: {
    number: number;
    rank: number;
    medium: number;
    country: number;
    status: number;
    decade: number;
    type: number;
    languages: string;
    sort_key: string;
    card: string;
    /** Written as text, matched in SQL, never read. */
    vector: string;
  };
  readonly key_title: {
    number: number;
    normal: string;
    holds: boolean;
    text: string;
    filing: string;
    abbreviated: string | null;
  };
  readonly key_title_fill: { id: number; after: number; done: boolean };
  readonly word_list: {
    id: Generated<number>;
    name: string;
    file_hash: Uint8Array;
    entries_hash: Uint8Array;
    entries: number;
    report: string;
    content: string;
    imported_at: Moment;
    imported_by: string;
  };
  readonly word_list_choice: { id: Generated<number>; list: number | null; chosen_at: Moment; chosen_by: string };
  readonly worklist: {
    id: Generated<number>;
    kind: string;
    centre: string | null;
    number: number;
    other: number | null;
    detail: string;
    matter: string;
    state: string;
    opened: Moment;
    opened_by: string;
    closed: Date | null;
    closed_by: string | null;
    reason: string | null;
  };
  readonly token: {
    id: Generated<number>;
    name: string;
    role: string;
    centre: string | null;
    secret_hash: Uint8Array;
    created: Moment;
    created_by: string;
    expires: Date;
    ended: Date | null;
    ended_by: string | null;
  };
  readonly centre_revision: {
    centre: string;
    ordinal: number;
    data: string;
    actor: string;
    reason: string | null;
    at: Moment;
  };
  readonly number_move: { from_state: string; to_state: string; undo: boolean };
  readonly block_head: { id: number; events: number; hash: Uint8Array };
  readonly block: {
    id: Generated<number>;
    centre: string;
    first: number;
    last: number;
    purpose: string;
    holder: string | null;
    agreement: string | null;
    state: Generated<string>;
    given: Moment;
    given_by: string;
    known_before: number;
  };
  readonly block_event: {
    id: number;
    block: number;
    kind: string;
    centre: string;
    former: string | null;
    actor: string;
    reason: string | null;
    evidence: string | null;
    at: Date;
    hash: Uint8Array;
  };
  readonly free_number: { number: number; block: number };
  readonly note: {
    id: Generated<number>;
    number: number;
    kind: string;
    content: string;
    written_at: Moment;
    written_by: string;
  };
  readonly reminder: { matter: number; ordinal: number; given: Moment; given_by: string };
  readonly organisation: {
    id: Generated<number>;
    kind: string;
    name: string;
    country: string | null;
    website: string | null;
    created: Moment;
    created_by: string;
    ended: Date | null;
    ended_by: string | null;
  };
  readonly account: {
    id: Generated<number>;
    email: string;
    email_key: string;
    name: string;
    language: Generated<string>;
    verified: Date | null;
    password: string | null;
    created: Moment;
    ended: Date | null;
    ended_by: string | null;
    ended_reason: string | null;
  };
  readonly membership: {
    id: Generated<number>;
    account: number;
    role: string;
    centre: string | null;
    organisation: number | null;
    created: Moment;
    created_by: string;
    ended: Date | null;
    ended_by: string | null;
  };
  readonly session: {
    id: Generated<number>;
    account: number;
    secret_hash: Uint8Array;
    way: string;
    second_factor: Date | null;
    agent: Generated<string>;
    created: Moment;
    last_seen: Generated<Date>;
    expires: Date;
    ended: Date | null;
  };
  readonly letter_proof: {
    secret_hash: Uint8Array;
    purpose: string;
    account: number | null;
    email: string;
    data: string | null;
    created: Moment;
    expires: Date;
    used: Date | null;
  };
  readonly attempt: { key: string; since: Date; count: number };
  readonly request: {
    id: Generated<number>;
    reference: string;
    kind: string;
    state: Generated<string>;
    account: number | null;
    organisation: number | null;
    secret_hash: Uint8Array | null;
    centre: string | null;
    routed: string | null;
    assignee: number | null;
    urgent: Generated<boolean>;
    language: Generated<string>;
    form: string;
    version: Generated<number>;
    title: Generated<string>;
    number: number | null;
    batch: string | null;
    agreement: number | null;
    created: Moment;
    changed: Generated<Date>;
    submitted: Date | null;
    due: Date | null;
    decided: Date | null;
    decided_by: string | null;
    decision: string | null;
  };
  readonly request_event: {
    request: number;
    ordinal: number;
    at: Moment;
    kind: string;
    actor: string;
    account: number | null;
    visible: boolean;
    from_state: string | null;
    to_state: string | null;
    data: string | null;
  };
  readonly message: {
    id: Generated<number>;
    request: number;
    at: Moment;
    side: string;
    account: number | null;
    body: string;
    letter: string | null;
  };
  readonly evidence_file: { hash: Uint8Array; size: number; type: string; created: Moment };
  readonly evidence: {
    id: Generated<number>;
    request: number;
    kind: string;
    hash: Uint8Array | null;
    url: string | null;
    name: Generated<string>;
    message: number | null;
    added: Moment;
    added_by: string;
    removed: Date | null;
  };
  readonly request_tag: { request: number; tag: string };
  readonly saved_view: { id: Generated<number>; account: number; name: string; query: string };
  readonly request_check: {
    id: Generated<number>;
    request: number;
    kind: string;
    version: number;
    result: string;
    data: string;
    at: Moment;
  };
  readonly migration: { name: string; hash: string; applied_at: Moment };
}
