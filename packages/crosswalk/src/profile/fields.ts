/**
 * The fields of the ISSN profile as a table that can be read: what each may hold, what has to be there, and how much it matters.
 * Sources: the JSON Schemas of ISSN+ by the ISSN International Centre (CIEPS/json-schema-himarc, `himarc-register` and `himarc-work`, 2022);
 * for 023, 246, 856 and 857 the present MARC 21 Format for Bibliographic Data; for local fields the mapping of the ISSN application profile v2.
 */
import type { Severity } from '../problems.ts';

/** `mandatory`, `applicable` (mandatory if applicable) and `optional` as the schemas say; `local`: of the ISSN network alone; `other`: of MARC 21, not of the profile. */
export type FieldUse = 'mandatory' | 'applicable' | 'optional' | 'local' | 'other';

export interface FieldRule {
  readonly tag: string;
  readonly name: string;
  readonly use: FieldUse;
  readonly repeatable: boolean;
  /** How bad a second one is; the network's own records repeat some. */
  readonly repeated: Severity;
  /** Allowed values, a blank as `#`; empty for a control field, and `any` where nothing is fixed. */
  readonly indicators: readonly [first: string, second: string];
  readonly subfields: ReadonlyMap<string, SubfieldRule>;
  /** At least one of these codes has to be there. */
  readonly oneOf: string;
}

export interface SubfieldRule {
  readonly repeatable: boolean;
  /** How bad it is when it is not there. */
  readonly missing?: Severity;
}

/**
 * Subfields are codes with marks: `*` may be repeated, `!` has to be there, `?` should be there. A code alone may stand once.
 * `/tx` at the end: at least one of $t and $x.
 */
type Row = readonly [
  tag: string,
  name: string,
  use: FieldUse,
  repeat: 'R' | 'NR' | 'NR?',
  ind1: string,
  ind2: string,
  subfields: string,
];

const linking = '4* 6 7 8* a b c d g* h i* k* m n* o* q r* s t? u w* x* y z* /tx';
const series = '4* 6 7 8* a b c d g* h i* m n* o* q s t? w* x* y z* /tx';

// biome-ignore format: a table is read by its columns
const rows: readonly Row[] = [
  ['001', 'Control number: the ISSN', 'mandatory', 'NR', '', '', ''],
  ['003', 'Control number identifier: ISSN', 'mandatory', 'NR', '', '', ''],
  ['005', 'Date and time of latest transaction', 'mandatory', 'NR', '', '', ''],
  ['006', 'Additional material characteristics', 'optional', 'R', '', '', ''],
  ['007', 'Medium', 'mandatory', 'R', '', '', ''],
  ['008', 'Coded data', 'mandatory', 'NR', '', '', ''],
  ['022', 'ISSN', 'mandatory', 'NR', '#01', '#', 'a! l! m* v y* z* 2? 0 1* 6 8*'],
  ['023', 'Cluster ISSN', 'applicable', 'R', '01', '#', 'a y* z* 0 1* 2 6 8* /ayz'],
  ['024', 'Other standard identifier', 'optional', 'R', '0123478', '#01', 'a c d q* z* 2 6 8* 0* 1* /az'],
  ['030', 'CODEN', 'optional', 'R', '#', '#', 'a z* 6 8* /az'],
  ['035', 'System control number', 'optional', 'R', '#', '#', 'a z* 6 8* /az'],
  ['039', 'Transactions (local)', 'local', 'R', 'any', 'any', ''],
  ['041', 'Languages', 'applicable', 'R', '#01', '#7', 'a*! b* c d* e* f* g* h* i* j* k* m* n* p* q* r* t* 2 6 8*'],
  ['042', 'Authentication code', 'optional', 'NR', '#', '#', 'a*!'],
  ['044', 'Country of publication', 'mandatory', 'NR?', '#', '#', 'a* b* c*! 2* 6 8*'],
  ['046', 'Special coded dates', 'optional', 'R', '#123', '#', 'a b c d e j k l m n o p x* z* 2 3 6 8*'],
  ['080', 'Universal Decimal Classification', 'optional', 'R', '#01', '#', 'a! b x* 0* 1* 2 6 8*'],
  ['082', 'Dewey Decimal Classification', 'optional', 'R', '#0127', '#04', 'a*! b* m q 2 6 8*'],
  ['210', 'Abbreviated key title', 'applicable', 'R', '01', '#0', 'a! b 2* 6 8*'],
  ['222', 'Key title', 'mandatory', 'NR', '#', '#0123456789', 'a! b 6 8*'],
  ['245', 'Title proper', 'mandatory', 'NR', '01', '#0123456789', 'a! b c d e f g h k* n* p* s 6 7 8*'],
  ['246', 'Parallel and variant titles', 'applicable', 'R', '0123', '#012345678', 'a! b d e f g* h i n* p* 5 6 7 8*'],
  ['260', 'Publication', 'applicable', 'R', '#23', '#', 'a*? b*? c* d e* f* g* 3 6 8*'],
  ['263', 'Projected publication date', 'applicable', 'NR', '#', '#', 'a! 6 8*'],
  ['264', 'Publication', 'applicable', 'R', '#23', '01234', 'a*? b*? c* 3 6 8*'],
  ['310', 'Current frequency in words', 'optional', 'R', '#', '#', 'a! b 0 1* 2 6 8*'],
  ['321', 'Former frequency in words', 'optional', 'R', '#', '#', 'a! b 0 1* 2 6 8*'],
  ['336', 'Content type', 'optional', 'R', '#', '#', 'a* b* 0* 1* 2? 3 6 8* /ab'],
  ['337', 'Media type', 'optional', 'R', '#', '#', 'a* b* 0* 1* 2? 3 6 8* /ab'],
  ['338', 'Carrier type', 'optional', 'R', '#', '#', 'a* b* 0* 1* 2? 3 6 8* /ab'],
  ['362', 'Dates and numbering', 'optional', 'R', '01', '#', 'a! z 6 8*'],
  ['510', 'Indexed in', 'optional', 'R', '#01234', '#', 'a! b c u* x 3 6 8*'],
  ['533', 'Reproduction note', 'applicable', 'R', '#', '#', 'a? b* c* d e f* m* n* y* 3 5 6 7 8*'],
  ['538', 'System details note', 'optional', 'R', '#', '#', 'a? i u* 3 5 6 8*'],
  ['588', 'Source of description note', 'applicable', 'R', '#01', '#', 'a! 5 6 8*'],
  ['699', 'Status of the record (local)', 'local', 'R', 'any', 'any', ''],
  ['710', 'Issuing body', 'applicable', 'R', '012', '#0123', 'a! b* c* d* e* f g* h i* k* l m n* o p* r s* t u x 0* 1* 2 3 4* 5 6 7* 8*'],
  ['711', 'Meeting that issues it', 'applicable', 'R', '012', '#0123', 'a! c* d* e* f g* h i* j* k* l n* p* q s* t u x 0* 1* 2 3 4* 5 6 7* 8*'],
  ['720', 'Issuing body, name as it stands', 'applicable', 'R', '#12', '#', 'a! e* 0* 1* 4* 6 7* 8*'],
  ['760', 'Main series', 'applicable', 'R', '01', '#8', series],
  ['762', 'Subseries', 'applicable', 'R', '01', '#8', series],
  ['765', 'Original language', 'applicable', 'R', '01', '#8', linking],
  ['767', 'Translation', 'applicable', 'R', '01', '#8', linking],
  ['770', 'Supplement', 'applicable', 'R', '01', '#8', linking],
  ['772', 'Supplement to', 'applicable', 'R', '01', '#08', linking],
  ['775', 'Other edition', 'applicable', 'R', '01', '#8', `e f ${linking}`],
  ['776', 'Other medium', 'applicable', 'R', '01', '#8', linking],
  ['777', 'Issued with', 'applicable', 'R', '01', '#8', linking],
  ['780', 'Earlier title', 'applicable', 'R', '01', '01234567', linking],
  ['785', 'Later title', 'applicable', 'R', '01', '012345678', linking],
  ['787', 'Other relation', 'applicable', 'R', '01', '#8', linking],
  ['856', 'Electronic location and access', 'applicable', 'R', '#012347', '#012348', 'a* b* c* d* e* f* g* h* i* j* k* l* m* n* o p q* r* s* t* u* v* w* x* y* z* 2 3 6 7* 8* /ugha'],
  ['857', 'Electronic archive location', 'optional', 'R', '#147', '#012348', 'b c d e f g* h* l* m* n* q* r* s* t* u* x* y* z* 2 3 5* 6 7* 8* /ughbc'],
  ['880', 'The same in its original script', 'optional', 'R', 'any', 'any', ''],
  ['920', 'Keepers: what is archived (local)', 'local', 'R', 'any', 'any', ''],
  ['926', 'Coordinates (local)', 'local', 'R', 'any', 'any', ''],
  ['953', 'Coordinates (local)', 'local', 'R', 'any', 'any', ''],
  ['962', 'Places in Geonames (local)', 'local', 'R', 'any', 'any', ''],
  ...['981', '982', '983', '984', '985', '986', '987', '989'].map(
    (tag): Row => [tag, 'UDC summary (local)', 'local', 'R', 'any', 'any', ''],
  ),
];

export function subfieldsOf(notation: string): Pick<FieldRule, 'subfields' | 'oneOf'> {
  const subfields = new Map<string, SubfieldRule>();
  let oneOf = '';
  for (const part of notation.split(' ')) {
    if (part === '') continue;
    if (part.startsWith('/')) {
      oneOf = part.slice(1);
      continue;
    }
    const missing = part.includes('!') ? 'error' : part.includes('?') && oneOf === '' ? 'warning' : undefined;
    subfields.set(part.charAt(0), { repeatable: part.includes('*'), ...(missing && { missing }) });
  }
  return { subfields, oneOf };
}

export const fieldRules: readonly FieldRule[] = rows.map(([tag, name, use, repeat, ind1, ind2, subfields]) => ({
  tag,
  name,
  use,
  repeatable: repeat === 'R',
  repeated: repeat === 'NR?' ? 'advice' : 'error',
  indicators: [ind1, ind2],
  ...subfieldsOf(subfields),
}));

export const fieldRulesByTag: ReadonlyMap<string, FieldRule> = new Map(fieldRules.map((rule) => [rule.tag, rule]));

/** At least one field of each group has to be there. */
export const fieldGroups: readonly (readonly [first: string, other: string, name: string])[] = [
  ['080', '082', 'a classification'],
  ['264', '260', 'who publishes it'],
];

/** The Register gives these when it takes a record, so that a record that comes without them is not wrong. */
export const filledByRegister: ReadonlySet<string> = new Set(['001', '003', '005']);
