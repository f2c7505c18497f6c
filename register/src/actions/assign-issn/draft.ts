/** From what is asked for to the record that is written: MARC 21 by the ISSN profile, with its number, ISSN-L, key title and links. */
import { createHash } from 'node:crypto';
import { readMarc21, writeMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger, parseAnyIssn } from '@masthead/issn';
import { controlValue, type DataField, type Field, isDataField, type MarcRecord } from '@masthead/marc';
import {
  type KeyTitle,
  type KeyTitleBase,
  keyTitleBase,
  keyTitleNormalForm,
  type Relation,
  type Serial,
  scriptOf,
} from '@masthead/serial';
import type { FamilyLink } from '../../domain/family.ts';
import { type KeyTitleRequest, withRecord } from '../../domain/key-title-request.ts';
import { canonicalRecord } from '../../store/index.ts';
import type { AssignProblem, AssignRequest, TitleDraft } from './request.ts';

/** A number that nobody has, for a record that has none yet. */
const noNumber = issnFromInteger(0);

export interface Draft {
  readonly label: string;
  /** The record as it was given, with a number that nobody has in the place of its own. */
  readonly base?: MarcRecord;
  readonly serial: Serial;
  /** What its key title is made of. */
  readonly naming: KeyTitleRequest;
  readonly title: KeyTitleBase;
  /** Given with the record: then no other is looked for. */
  readonly keyTitle?: string;
}

type DraftResult =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly problem: AssignProblem };

export function readDraft({ label, content, edition, mediumTerm }: TitleDraft): DraftResult {
  const refused = (problem: AssignProblem): DraftResult => ({ ok: false, problem });
  let serial: Serial | undefined;
  let base: MarcRecord | undefined;
  if (content.type === 'description') serial = { ...content.description, issn: noNumber };
  else {
    const issn = numberOf(content.record);
    if (issn !== undefined) return refused({ type: 'has-issn', label, issn });
    base = withNumber(content.record);
    serial = readMarc21(base).serial;
  }
  if (serial === undefined) return refused({ type: 'record-not-readable', label });
  if (serial.titleProper === undefined && serial.keyTitle === undefined)
    return refused({ type: 'title-missing', label });
  if (serial.medium === undefined) return refused({ type: 'medium-missing', label });
  const naming = withRecord(
    { title: '', ...(edition !== undefined && { edition }), ...(mediumTerm !== undefined && { mediumTerm }) },
    serial,
  );
  const title = keyTitleBase(naming);
  if (!title.ok) return refused({ type: 'title-not-usable', label, problem: title.problem });
  const keyTitle = serial.keyTitle?.text;
  return {
    ok: true,
    draft: {
      label,
      ...(base && { base }),
      serial,
      naming,
      title: title.base,
      ...(keyTitle !== undefined && { keyTitle }),
    },
  };
}

/** 022 $a of a record, whatever stands there. */
function numberOf({ fields }: MarcRecord): string | undefined {
  for (const field of fields) {
    if (field.tag !== '022' || !isDataField(field)) continue;
    const own = field.subfields.find(({ code, value }) => code === 'a' && value.trim() !== '');
    if (own !== undefined) return own.value.trim();
  }
  return undefined;
}

function withNumber({ leader, fields }: MarcRecord): MarcRecord {
  const at = fields.findIndex((field) => field.tag === '022' && isDataField(field));
  const present = at < 0 ? undefined : (fields[at] as DataField);
  const number: DataField = {
    tag: '022',
    ind1: present?.ind1 ?? ' ',
    ind2: present?.ind2 ?? ' ',
    subfields: [
      { code: 'a', value: noNumber },
      ...(present?.subfields.filter(({ code }) => code !== 'a' && code !== 'l' && code !== '2') ?? []),
    ],
  };
  const others = fields.filter((_field, index) => index !== at);
  return { leader, fields: inserted(others, number) };
}

function inserted(fields: readonly Field[], field: Field): Field[] {
  let at = 0;
  fields.forEach(({ tag }, index) => {
    if (tag <= field.tag) at = index + 1;
  });
  return [...fields.slice(0, at), field, ...fields.slice(at)];
}

/** Links of the request and of its records; what is no label has to be a number. */
export function linksOfRequest({ links = [] }: AssignRequest, drafts: readonly Draft[]): FamilyLink[] {
  const labels = new Set(drafts.map(({ label }) => label));
  const asked = links.map(({ from, kind, to }): FamilyLink => {
    if (labels.has(to)) return { from, kind, to };
    const number = parseAnyIssn(to);
    // What is neither is told as a label that nobody has.
    return { from, kind, to: number.ok ? issnToInteger(number.issn) : to };
  });
  const stated = drafts.flatMap(({ label, serial }) =>
    serial.relations.flatMap(({ kind, issn }): FamilyLink[] =>
      issn === undefined ? [] : [{ from: label, kind, to: issnToInteger(issn) }],
    ),
  );
  return [...asked, ...stated];
}

/** Equal for titles that are called the same. */
export function calledOf({ title }: Draft): string {
  return keyTitleNormalForm(title.text);
}

export interface RecordGiven {
  readonly issn: Issn;
  readonly issnL: Issn;
  readonly state: 'provisional' | 'register';
  readonly centre: string;
  readonly keyTitle: string;
  readonly abbreviated?: string;
  /** What it has to say of others; what it says already is not said twice. */
  readonly relations: readonly Relation[];
  readonly now: Date;
}

export function buildRecord({ base, serial, title }: Draft, given: RecordGiven): MarcRecord {
  const { issn, issnL, state, centre, abbreviated } = given;
  const now = given.now.toISOString();
  const abbreviatedKeyTitle =
    serial.abbreviatedKeyTitle ?? (abbreviated === undefined ? undefined : scripted(abbreviated));
  const wanted: Serial = {
    ...serial,
    issn,
    issnL,
    status: state,
    centre,
    clusters: [{ kind: 'L', issn: issnL, cancelled: [], incorrect: [] }],
    keyTitle: keyTitleOf(given.keyTitle, title, serial.keyTitle),
    ...(abbreviatedKeyTitle && { abbreviatedKeyTitle }),
    relations: relationsOf(serial.relations, given.relations),
    recordData: {
      ...serial.recordData,
      controlNumber: issn,
      controlAgency: 'ISSN',
      created: now.slice(0, 10),
      modified: now.slice(0, 19),
      createdBy: centre,
    },
  };
  const record = writeMarc21(wanted, base);
  return {
    leader: leaderFor(record.leader, state),
    fields: withStatus(withControlNumbers(record.fields, issn, base), state),
  };
}

/** A link by title alone is completed with the number that it has now. */
function relationsOf(stated: readonly Relation[], wanted: readonly Relation[]): Relation[] {
  const all = [...stated];
  for (const relation of wanted) {
    const at = all.findIndex(({ kind, issn }) => kind === relation.kind && issn === relation.issn);
    if (at < 0) all.push(relation);
    else if (all[at]!.title === undefined && relation.title !== undefined)
      all[at] = { ...all[at]!, title: relation.title };
  }
  return all;
}

function scripted(text: string): { text: string; script?: string } {
  const script = scriptOf(text);
  return script === undefined ? { text } : { text, script };
}

function keyTitleOf(text: string, title: KeyTitleBase, given: KeyTitle | undefined): KeyTitle {
  if (given?.text === text) return given;
  const qualifier = text.slice(title.text.length + 2, -1);
  return {
    ...scripted(text),
    ...(title.nonFiling > 0 && { nonFiling: title.nonFiling }),
    ...(qualifier !== '' && { qualifier }),
  };
}

/** 699 $8 says the state also where it could be concluded. */
function withStatus(fields: readonly Field[], state: 'provisional' | 'register'): Field[] {
  const code = { code: '8', value: state === 'provisional' ? 'Provisional' : 'Register' };
  const has = (field: Field, subfield: string): boolean =>
    field.tag === '699' && isDataField(field) && field.subfields.some((one) => one.code === subfield);
  if (fields.some((field) => has(field, '8'))) return [...fields];
  return fields.map((field) =>
    has(field, 'v') && isDataField(field) ? { ...field, subfields: [...field.subfields, code] } : field,
  );
}

/** LDR/05 a new record, LDR/17 prepublication level for what has not been published yet. */
function leaderFor(leader: string, state: 'provisional' | 'register'): string {
  const level = leader.charAt(17);
  const wanted = state === 'provisional' ? '8' : level === '8' ? ' ' : level;
  return `${leader.slice(0, 5)}n${leader.slice(6, 17)}${wanted}${leader.slice(18)}`;
}

/** 035: the number as the Register's own control number, and the number that the record had in the system it came from. */
function withControlNumbers(fields: readonly Field[], issn: Issn, base: MarcRecord | undefined): Field[] {
  const field = (value: string): DataField => ({ tag: '035', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value }] });
  const former = base && controlValue(base, '001')?.trim();
  const agency = base && controlValue(base, '003')?.trim();
  const kept = fields.filter(
    (one) => !(one.tag === '035' && isDataField(one) && /^\(ISSN\)/.test(one.subfields[0]?.value ?? '')),
  );
  const withOwn = inserted(kept, field(`(ISSN)${issn.replace('-', '')}`));
  if (!former || !agency || agency === 'ISSN') return withOwn;
  return inserted(withOwn, field(`(${agency})${former}`));
}

/** SHA-256 of all that is asked for, in lower-case hexadecimal: two requests with one digest are the same. */
export function digestOf(request: AssignRequest): string {
  const { titles, ...rest } = request;
  const said = {
    ...rest,
    titles: titles.map(({ content, ...title }) => ({
      ...title,
      content: content.type === 'record' ? canonicalRecord(content.record).text : content.description,
    })),
  };
  return createHash('sha256').update(JSON.stringify(said, sortedKeys)).digest('hex');
}

/** The order in which properties were written says nothing. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
