/**
 * 007: the medium version (ISO 3297:2020, Annex C; the application profile's Medium vocabulary). A record without 007 shows it by
 * 338 or, when coded as a serial, by 008/23; that is said as an advice.
 */
import { type ControlField, isControlField, isDataField } from '@masthead/marc';
import type { Medium } from '@masthead/serial';
import { type Draft, has008ForSerials, presentValue } from './draft.ts';
import type { Rule } from './rule.ts';

const mediumOf007 = (value: string): Medium | undefined => {
  const category = value.charAt(0);
  if (category === '' || category === ' ' || category === '|') return undefined;
  if (category === 't') return 'print';
  if (category !== 'c') return 'other';
  return value.charAt(1) === 'r' ? 'online' : 'digital-carrier';
};

/** 338 $b, or the English term of $a. */
const mediumOf338 = (carrier: string): Medium => {
  if (carrier === 'cr' || carrier === 'online resource') return 'online';
  if (/^n[bor]$|^nc$|^(?:volume|card|sheet)$/.test(carrier)) return 'print';
  return /^c[a-z]$|^computer /.test(carrier) ? 'digital-carrier' : 'other';
};

/** 008/23, form of item. `s`, electronic, does not say whether online; `|` says nothing. */
const mediumOfForm: Readonly<Record<string, Medium>> = {
  ' ': 'print',
  o: 'online',
  q: 'digital-carrier',
  d: 'print',
  r: 'print',
  a: 'other',
  b: 'other',
  c: 'other',
  f: 'other',
  g: 'other',
  h: 'other',
  i: 'other',
};

const value007: Readonly<Record<Medium, string>> = { print: 'ta', online: 'cr', 'digital-carrier': 'co', other: 'zz' };
/** The shortest 007 that says it. */
export const mediumAs007 = (medium: Medium): ControlField => ({ tag: '007', value: value007[medium] });
const formOf: Readonly<Record<Medium, string>> = { print: ' ', online: 'o', 'digital-carrier': 'q', other: '|' };

export const medium: Rule = {
  tags: ['007', '338'],
  read(field, draft) {
    if (isControlField(field)) {
      const found = field.tag === '007' ? mediumOf007(field.value) : undefined;
      if (found !== undefined) draft.media.push(found);
    } else if (field.tag === '338') {
      const carrier = presentValue(field, 'b') ?? presentValue(field, 'a');
      if (carrier !== undefined) draft.carriers.push(carrier);
    }
  },
  conclude(draft) {
    const first = draft.media[0];
    if (first === undefined) {
      const evidence = fromEvidence(draft);
      if (evidence === undefined) return;
      draft.serial.medium = evidence.medium;
      draft.problems.push({ type: 'medium-from-evidence', severity: 'advice', tag: '007', ...evidence });
      return;
    }
    draft.serial.medium = first;
    if (draft.media.every((each) => each === first)) return;
    const evidence = fromEvidence(draft);
    const agreed = evidence === undefined ? undefined : draft.media.find((each) => each === evidence.medium);
    const taken = agreed ?? first;
    draft.serial.medium = taken;
    const value = draft.media.join(', ');
    draft.problems.push({ type: 'codes-disagree', severity: 'advice', tag: '007', value, taken });
  },
  write(serial, before, editor) {
    if (before !== undefined && before.medium === serial.medium) return;
    const fields: number[] = [];
    editor.base.forEach((field, at) => {
      if (field.tag === '007' && isControlField(field)) fields.push(at);
    });
    const wanted = serial.medium;
    const kept = fields.find((at) => {
      const field = editor.base[at]!;
      return wanted !== undefined && isControlField(field) && mediumOf007(field.value) === wanted;
    });
    for (const at of fields) if (at !== kept) editor.remove(at);
    if (wanted !== undefined && kept === undefined) {
      editor.insert({ tag: '007', value: value007[wanted] }, fields[0]);
    }
    writeEvidence(wanted, editor.context.leader, editor);
  },
  examples: [
    { because: 'text on paper', fields: ['=007  ta'], says: { medium: 'print' } },
    { because: 'an online resource', fields: ['=007  cr'], says: { medium: 'online' } },
    { because: 'an optical disc', fields: ['=007  co'], says: { medium: 'digital-carrier' } },
    { because: 'a microform, or anything else', fields: ['=007  hd'], says: { medium: 'other' }, writes: ['=007  zz'] },
    {
      because: 'without 007 the carrier tells',
      fields: ['=338  \\\\$aonline resource$bcr$2rdacarrier'],
      says: { medium: 'online' },
      writes: ['=007  cr', '=338  \\\\$aonline resource$bcr$2rdacarrier'],
    },
  ],
};

function fromEvidence(draft: Draft): { medium: Medium; evidence: '338' | '008/23' } | undefined {
  const carrier = draft.carriers[0];
  if (carrier !== undefined) return { medium: mediumOf338(carrier), evidence: '338' };
  if (draft.fixed === undefined || !has008ForSerials(draft.leader)) return undefined;
  const form = mediumOfForm[draft.fixed.charAt(23)];
  return form === undefined ? undefined : { medium: form, evidence: '008/23' };
}

const typesOfContent: Readonly<Record<Medium, readonly (readonly [string, string, string, string])[]>> = {
  print: [
    ['337', 'unmediated', 'n', 'rdamedia'],
    ['338', 'volume', 'nc', 'rdacarrier'],
  ],
  online: [
    ['337', 'computer', 'c', 'rdamedia'],
    ['338', 'online resource', 'cr', 'rdacarrier'],
  ],
  'digital-carrier': [
    ['337', 'computer', 'c', 'rdamedia'],
    ['338', 'computer disc', 'cd', 'rdacarrier'],
  ],
  other: [],
};

/** 008/23 and 337 and 338 say the same as 007: they are evidence for those who have no 007. */
function writeEvidence(wanted: Medium | undefined, leader: string, editor: Parameters<Rule['write']>[2]): void {
  if (editor.fresh || (editor.control('008') !== undefined && has008ForSerials(leader))) {
    editor.setFixed(23, wanted === undefined ? '|' : formOf[wanted]);
  }
  editor.base.forEach((field, at) => {
    if (!isDataField(field) || (field.tag !== '338' && field.tag !== '337')) return;
    if (field.tag === '338') {
      const carrier = presentValue(field, 'b') ?? presentValue(field, 'a');
      if (carrier !== undefined && mediumOf338(carrier) === wanted) return;
    }
    editor.remove(at);
  });
  if (wanted === undefined) return;
  const kept = new Set<string>();
  editor.base.forEach((field) => {
    if (field.tag !== '338' || !isDataField(field)) return;
    const carrier = presentValue(field, 'b') ?? presentValue(field, 'a');
    if (carrier !== undefined && mediumOf338(carrier) === wanted) kept.add('338');
  });
  if (editor.fresh) editor.insert(rda('336', 'text', 'txt', 'rdacontent'), undefined);
  for (const [tag, term, code, source] of typesOfContent[wanted]) {
    if (!kept.has(tag)) editor.insert(rda(tag, term, code, source), undefined);
  }
}

function rda(tag: string, term: string, code: string, source: string) {
  return {
    tag,
    ind1: ' ',
    ind2: ' ',
    subfields: [
      { code: 'a', value: term },
      { code: 'b', value: code },
      { code: '2', value: source },
    ],
  };
}
