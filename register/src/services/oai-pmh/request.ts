/** Reads the arguments of a request: one verb with what it may and must have, or all that is wrong (OAI-PMH 2.0, 3.1.1, 3.6, 4). */
import { type Datestamp, parseDatestamp } from './datestamp.ts';
import type { OaiProblem } from './errors.ts';
import { isUri } from './identifier.ts';

interface VerbRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** May stand alone in place of all others. */
  readonly exclusive?: 'resumptionToken';
}

const listRule: VerbRule = {
  required: ['metadataPrefix'],
  optional: ['from', 'until', 'set'],
  exclusive: 'resumptionToken',
};

export const verbs = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: [], exclusive: 'resumptionToken' },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: listRule,
  ListRecords: listRule,
} as const satisfies Record<string, VerbRule>;

export type Verb = keyof typeof verbs;

/** Arguments as they came, in their order; the same name may come twice. */
export type RawArguments = readonly (readonly [name: string, value: string])[];

export interface Selection {
  readonly metadataPrefix: string;
  readonly from?: Datestamp;
  readonly until?: Datestamp;
  readonly set?: string;
}

/** A request whose form is right. Whether there is such a record, prefix or set is for its verb to say. */
export interface OaiRequest {
  readonly verb: Verb;
  /** Every argument but the verb, each once. */
  readonly given: ReadonlyMap<string, string>;
  readonly from?: Datestamp;
  readonly until?: Datestamp;
}

export type OaiRequestResult =
  | { readonly ok: true; readonly request: OaiRequest }
  | { readonly ok: false; readonly problems: readonly OaiProblem[] };

/** Characters in one value. Our own tokens have under 250, identifiers under 300. */
const maxLength = 1_000;
/** Arguments in one request. The longest that is right has five. */
const maxArguments = 20;

export function readRequest(raw: RawArguments): OaiRequestResult {
  const named = raw.filter(([name]) => name === 'verb').map(([, value]) => value);
  const [verb] = named;
  if (verb === undefined) return refused([{ type: 'verb-missing' }]);
  if (named.length > 1) return refused([{ type: 'verb-repeated' }]);
  if (!isVerb(verb)) return refused([{ type: 'verb-unknown' }]);
  if (raw.length > maxArguments) return refused([{ type: 'too-many-arguments', most: maxArguments }]);

  const problems: OaiProblem[] = [];
  const given = new Map<string, string>();
  const rule: VerbRule = verbs[verb];
  const known = [...rule.required, ...rule.optional, ...(rule.exclusive ? [rule.exclusive] : [])];
  for (const [name, value] of raw) {
    if (name === 'verb') continue;
    if (!known.includes(name)) problems.push({ type: 'argument-unknown', verb, name });
    else if (given.has(name)) problems.push({ type: 'argument-repeated', name });
    else if (value === '') problems.push({ type: 'argument-empty', name });
    else if (value.length > maxLength) problems.push({ type: 'argument-too-long', name, most: maxLength });
    if (known.includes(name)) given.set(name, value);
  }
  if (rule.exclusive && given.has(rule.exclusive)) {
    if (given.size > 1) problems.push({ type: 'argument-not-alone', name: rule.exclusive });
  } else {
    for (const name of rule.required) if (!given.has(name)) problems.push({ type: 'argument-missing', verb, name });
  }
  if (problems.length) return refused(problems);

  for (const [name, value] of given) {
    if (!(forms[name]?.(value) ?? true)) problems.push({ type: 'argument-malformed', name });
  }
  const from = parseDatestamp(given.get('from') ?? '');
  const until = parseDatestamp(given.get('until') ?? '');
  if (from && until) {
    if (from.granularity !== until.granularity) problems.push({ type: 'granularities-differ' });
    else if (from.first > until.last) problems.push({ type: 'from-after-until' });
  }
  if (problems.length) return refused(problems);
  return { ok: true, request: { verb, given, ...(from && { from }), ...(until && { until }) } };
}

/** What a value must look like (patterns of OAI-PMH.xsd). */
const forms: Readonly<Record<string, (value: string) => boolean>> = {
  identifier: isUri,
  from: (value) => parseDatestamp(value) !== undefined,
  until: (value) => parseDatestamp(value) !== undefined,
  metadataPrefix: (value) => /^[A-Za-z0-9\-_.!~*'()]+$/.test(value),
  set: (value) => /^[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*$/.test(value),
};

function isVerb(text: string): text is Verb {
  return Object.hasOwn(verbs, text);
}

function refused(problems: readonly OaiProblem[]): OaiRequestResult {
  return { ok: false, problems };
}
