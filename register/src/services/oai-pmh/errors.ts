/** The one table from what went wrong to the protocol's error codes and a sentence for the harvester's log (OAI-PMH 2.0, 3.6). */

export type OaiProblem =
  | { readonly type: 'verb-missing' }
  | { readonly type: 'verb-repeated' }
  | { readonly type: 'verb-unknown' }
  | { readonly type: 'too-many-arguments'; readonly most: number }
  | { readonly type: 'argument-unknown'; readonly verb: string; readonly name: string }
  | { readonly type: 'argument-repeated'; readonly name: string }
  | { readonly type: 'argument-empty'; readonly name: string }
  | { readonly type: 'argument-too-long'; readonly name: string; readonly most: number }
  | { readonly type: 'argument-missing'; readonly verb: string; readonly name: string }
  | { readonly type: 'argument-not-alone'; readonly name: string }
  | { readonly type: 'argument-malformed'; readonly name: string }
  | { readonly type: 'granularities-differ' }
  | { readonly type: 'from-after-until' }
  | { readonly type: 'prefix-unknown'; readonly prefix: string; readonly known: readonly string[] }
  | { readonly type: 'identifier-unknown' }
  | { readonly type: 'token-unusable' }
  | { readonly type: 'nothing-matches' };

export type OaiErrorCode =
  | 'badVerb'
  | 'badArgument'
  | 'badResumptionToken'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch';

type Table = {
  readonly [T in OaiProblem['type']]: readonly [
    code: OaiErrorCode,
    sentence: (problem: Extract<OaiProblem, { readonly type: T }>) => string,
  ];
};

const verbNames = 'Identify, ListMetadataFormats, ListSets, GetRecord, ListIdentifiers or ListRecords';

/** `noSetHierarchy` and `noMetadataFormats` never happen: the Register has sets, and every record goes out in every format. */
const table: Table = {
  'verb-missing': ['badVerb', () => `The argument verb is missing: it is one of ${verbNames}.`],
  'verb-repeated': ['badVerb', () => 'The argument verb is there more than once.'],
  'verb-unknown': ['badVerb', () => `There is no such verb: it is one of ${verbNames}, written exactly so.`],
  'too-many-arguments': ['badArgument', ({ most }) => `There are more than ${most} arguments.`],
  'argument-unknown': ['badArgument', ({ verb, name }) => `${verb} has no argument ${shown(name)}.`],
  'argument-repeated': ['badArgument', ({ name }) => `The argument ${name} is there more than once.`],
  'argument-empty': ['badArgument', ({ name }) => `The argument ${name} is empty; leave it out.`],
  'argument-too-long': ['badArgument', ({ name, most }) => `The argument ${name} has more than ${most} characters.`],
  'argument-missing': ['badArgument', ({ verb, name }) => `${verb} needs the argument ${name}.`],
  'argument-not-alone': ['badArgument', ({ name }) => `The argument ${name} stands alone; leave out the others.`],
  'argument-malformed': ['badArgument', ({ name }) => `The argument ${name} is not well formed: ${form(name)}.`],
  'granularities-differ': ['badArgument', () => 'The arguments from and until must both be days or both be seconds.'],
  'from-after-until': ['badArgument', () => 'The argument from is later than until.'],
  'prefix-unknown': [
    'cannotDisseminateFormat',
    ({ prefix, known }) => `There is no format ${shown(prefix)} here; there are ${known.join(', ')}.`,
  ],
  'identifier-unknown': ['idDoesNotExist', () => 'This repository has no record with that identifier.'],
  'token-unusable': [
    'badResumptionToken',
    () => 'This repository did not issue that resumptionToken, or no longer reads it. Begin the list anew.',
  ],
  'nothing-matches': ['noRecordsMatch', () => 'No record matches these arguments.'],
};

export interface OaiError {
  readonly code: OaiErrorCode;
  readonly sentence: string;
}

export function toOaiError(problem: OaiProblem): OaiError {
  const [code, sentence] = table[problem.type] as [OaiErrorCode, (problem: OaiProblem) => string];
  return { code, sentence: sentence(problem) };
}

function form(name: string): string {
  if (name === 'from' || name === 'until') return 'write a day as YYYY-MM-DD or a second as YYYY-MM-DDThh:mm:ssZ';
  return name === 'identifier' ? 'an identifier is a URI' : 'it has characters that do not belong there';
}

/** Text from outside, short enough for a log. */
function shown(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
