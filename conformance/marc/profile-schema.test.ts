/**
 * Every rule of the two JSON Schemas of ISSN+ (`himarc-register`, `himarc-work`): for each a record is made that breaks it, and the profile
 * has to name the field, in the right severity, and to stay silent where the schema has nothing against a value. What differs is named here.
 */
import { describeProfileProblem, type ProfileProblem, validateRecord } from '@masthead/crosswalk';
import { createLineReader, type DataField, type Field, isDataField, type MarcRecord, readAll } from '@masthead/marc';
import { describe, expect, test } from 'vitest';
import { absent, isThere as isSharedThere, readShared } from '../shared.ts';

interface Subfield {
  readonly isRepeatable?: boolean;
  readonly ISSNProfile?: string;
}
interface Indicator {
  readonly enum?: readonly string[];
  readonly const?: string;
}
interface FieldSchema {
  readonly isRepeatable?: boolean;
  readonly properties?: {
    readonly indicator1?: Indicator;
    readonly indicator2?: Indicator;
    readonly subFields?: {
      readonly items?: { readonly properties?: Readonly<Record<string, Subfield>> };
      readonly allOf?: unknown;
      readonly contains?: unknown;
    };
    readonly positions?: unknown;
  };
  readonly items?: FieldSchema;
  readonly definitions?: Readonly<Record<string, unknown>>;
}

const schemaOf = (name: string): Readonly<Record<string, FieldSchema>> =>
  JSON.parse(readShared(`reference/marc/himarc-${name}.schema.json`)).properties.fields.properties;
const folder = 'reference/marc';
const isThere = isSharedThere(folder);

const right = readAll(
  new TextEncoder().encode(
    [
      '=LDR  00000nas\\a2200000\\c\\4500',
      '=001  0028-0836',
      '=003  ISSN',
      '=005  20190817162300.0',
      '=007  ta',
      '=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c',
      '=022  0\\$a0028-0836$l0028-0836$2_2',
      '=044  \\\\$cGBR',
      '=082  04$a505',
      '=210  0\\$aNature$b(Lond.)',
      '=222  \\0$aNature$b(London)',
      '=245  10$aNature',
      '=264  31$aLondon$bSpringer Nature Limited',
      '',
    ].join('\n'),
  ),
  createLineReader(),
)[0]!.record!;

const told = (record: MarcRecord, status: 'register' | 'provisional' = 'register'): ProfileProblem[] =>
  validateRecord(record, { status, today: '2026-11-22' });
const without = (tag: string): Field[] => right.fields.filter((field) => field.tag !== tag);
const recordWith = (...fields: readonly DataField[]): MarcRecord => ({
  ...right,
  fields: [...without(fields[0]!.tag), ...fields].sort((one, other) => (one.tag < other.tag ? -1 : 1)),
});

const blank = (indicator: string): string => (indicator === '\\' ? ' ' : indicator);
const valuesOf = (indicator: Indicator | undefined): readonly string[] =>
  (indicator?.enum ?? (indicator?.const === undefined ? [] : [indicator.const])).map(blank);
const subfieldsOf = (schema: FieldSchema): Readonly<Record<string, Subfield>> =>
  schema.properties?.subFields?.items?.properties ?? {};
const required = (schema: FieldSchema): readonly string[] => {
  const { allOf, contains } = schema.properties?.subFields ?? {};
  return [...JSON.stringify([allOf ?? null, contains ?? null]).matchAll(/"required":\["(.)"\]/g)].map(
    ([, code]) => code!,
  );
};

/** A field that the schema has nothing against. */
function rightField(tag: string, schema: FieldSchema): DataField {
  const own = right.fields.find((field): field is DataField => field.tag === tag && isDataField(field));
  if (own) return own;
  const codes = new Set([
    ...required(schema),
    Object.keys(subfieldsOf(schema)).find((code) => /[a-z]/.test(code)) ?? 'a',
  ]);
  return {
    tag,
    ind1: valuesOf(schema.properties?.indicator1)[0] ?? ' ',
    ind2: valuesOf(schema.properties?.indicator2)[0] ?? ' ',
    subfields: [...codes].map((code) => ({ code, value: 'x' })),
  };
}

/** Fields with tags for local use, of other countries' formats, or of holdings, whose content MARC 21 leaves open. */
const open = new Set([
  '841',
  '842',
  '843',
  '844',
  '845',
  '850',
  '851',
  '852',
  '853',
  '854',
  '855',
  '863',
  '864',
  '865',
  '866',
  '867',
  '868',
  '876',
  '877',
  '878',
  '880',
  '884',
  '885',
  '886',
  '887',
  '950',
]);

/** What MARC 21 has allowed since, or always, beside what the schema of 2022 has. */
const allowedToo = (tag: string, at: 1 | 2, value: string): boolean =>
  // Non-filing characters: the network has control characters for them, others count.
  (/^(?:130|211|214|222|240|241|242|243|245|440|630|730|740|830|840)$/.test(tag) && /[0-9 ]/.test(value)) ||
  // 017 second indicator 8, 046 first indicators, 072 blank, 082 first indicator 7, 510 blank, 856 3 and 4, 883 2: MARC 21 updates.
  ['017', '046', '072', '082', '086', '510', '856', '883'].includes(tag) ||
  // The second indicator of 710 and 711 had a meaning up to 1993.
  (/^71[01]$/.test(tag) && at === 2 && value === '2');

/** Subfields without which the schema refuses a field, and that are asked for in another way. */
const askedOtherwise: Readonly<Record<string, string>> = {
  '022 a': 'by the rule `issn-missing`',
  '533 c': 'an agency is mandatory if applicable: many reproductions have none',
  '776 x': 'by the rule `link-without-number`, an advice: not every version has a number',
  '856 u': 'a persistent identifier ($g) or a dead address ($h) may stand alone since MARC 21 update 35',
};

describe.skipIf(!isThere)(`the JSON Schemas of ISSN+${isThere ? '' : ` (${absent(folder)})`}`, () => {
  const register = isThere ? schemaOf('register') : {};
  const dataFields = Object.entries(register)
    .filter(([tag]) => /^\d{3}$/.test(tag) && tag >= '010' && !open.has(tag))
    .map(([tag, schema]) => [tag, schema.items ?? schema, schema.isRepeatable !== false] as const);

  test('are here', () => {
    if (isThere) expect(dataFields.length).toBeGreaterThan(220);
  });

  test.each(dataFields)('%s: what the schema allows, is not held against the field', (tag, schema) => {
    const form = (problem: ProfileProblem): boolean =>
      problem.tag === tag && /^(?:indicator|subfield|field)-(?:undefined|repeated|unknown|form)$/.test(problem.rule);
    const field = rightField(tag, schema);
    for (const [name, at] of [
      ['indicator1', 1],
      ['indicator2', 2],
    ] as const) {
      for (const value of valuesOf(schema.properties?.[name]))
        expect(told(recordWith({ ...field, [`ind${at}`]: value })).filter(form), `indicator ${at} “${value}”`).toEqual(
          [],
        );
    }
    for (const [code, { isRepeatable }] of Object.entries(subfieldsOf(schema))) {
      if (code === '9') continue;
      const times = isRepeatable === true && !/^(?:710 m)$/.test(`${tag} ${code}`) ? 2 : 1;
      const subfields = [
        ...field.subfields.filter((each) => each.code !== code),
        ...Array.from({ length: times }, () => ({ code, value: '1' })),
      ];
      expect(told(recordWith({ ...field, subfields })).filter(form), `$${code} ${times} times`).toEqual([]);
    }
  });

  test.each(dataFields)('%s: what the schema does not allow, is told and named', (tag, schema, isRepeatable) => {
    const field = rightField(tag, schema);
    const expectTold = (record: MarcRecord, rule: string, place: Partial<ProfileProblem>): void => {
      const found = told(record).find((each) => each.rule === rule && each.tag === tag);
      expect(found, `${rule} of ${tag} ${JSON.stringify(place)}`).toMatchObject(place);
      const sentence = describeProfileProblem(found!);
      expect(sentence.where).toContain(tag);
      expect(sentence.source).toMatch(/\S/);
    };
    for (const [name, at] of [
      ['indicator1', 1],
      ['indicator2', 2],
    ] as const) {
      const allowed = valuesOf(schema.properties?.[name]);
      if (allowed.length === 0) continue;
      const wrong = ['#', ...' 0123456789x'].find(
        (value) => value !== '#' && !allowed.includes(value) && !allowedToo(tag, at, value),
      );
      if (wrong !== undefined)
        expectTold(recordWith({ ...field, [`ind${at}`]: wrong }), 'indicator-undefined', { indicator: at });
    }
    const letters = Object.keys(subfieldsOf(schema));
    if (letters.length > 0) {
      // Capitals are of no MARC 21, and left alone as local.
      const undefinedCode = [...'abcdefghijklmnopqrstuvwxyz'].reverse().find((code) => {
        const record = recordWith({ ...field, subfields: [...field.subfields, { code, value: 'x' }] });
        return (
          !letters.includes(code) &&
          told(record).some((each) => each.rule === 'subfield-undefined' && each.subfield === code)
        );
      });
      const all = [...'abcdefghijklmnopqrstuvwxyz'].filter((code) => !letters.includes(code));
      if (all.length > 3) expect(undefinedCode, `a subfield that ${tag} does not have`).toBeDefined();
    }
    if (!isRepeatable && !['044', '310'].includes(tag)) {
      const twice = recordWith(field, field);
      expectTold(twice, 'field-repeated', {});
    }
    for (const code of required(schema)) {
      if (askedOtherwise[`${tag} ${code}`] !== undefined) continue;
      const left = field.subfields.filter((each) => each.code !== code);
      const subfields = left.length > 0 ? left : [{ code: '6', value: '880-01' }];
      const found = told(recordWith({ ...field, subfields })).find(
        (each) =>
          each.tag === tag && /^(?:subfield-(?:missing|one-of)|issn-missing|link-without-title)$/.test(each.rule),
      );
      expect(found, `${tag} without $${code}`).toBeDefined();
    }
  });

  test.each([
    ['field-missing', '008'],
    ['field-missing', '044'],
    ['field-missing', '222'],
    ['field-missing', '245'],
    ['issn-missing', '022'],
    ['field-group-missing', '082'],
    ['field-group-missing', '264'],
  ])('%s: %s, as an error of a confirmed record', (rule, tag) => {
    const found = told({ ...right, fields: without(tag) }).find((each) => each.rule === rule);
    expect(found?.severity).toBe('error');
  });

  test('the draft schema asks for less: no classification, and no $a in 210, 710, 711 and 720', () => {
    const severities = (record: MarcRecord, rule: string): (string | undefined)[] =>
      (['register', 'provisional'] as const).map(
        (status) => told(record, status).find((each) => each.rule === rule)?.severity,
      );
    expect(severities({ ...right, fields: without('082') }, 'field-group-missing')).toEqual(['error', 'advice']);
    const work = isThere ? schemaOf('work') : {};
    for (const tag of ['210', '710', '711', '720']) {
      expect(required(work[tag]!.items ?? work[tag]!)).toEqual([]);
      const field: DataField = {
        tag,
        ind1: tag === '720' ? ' ' : '0',
        ind2: ' ',
        subfields: [{ code: '6', value: '880-01' }],
      };
      expect(severities(recordWith(field), 'subfield-missing'), tag).toEqual(['error', 'advice']);
    }
  });
});

interface Position {
  readonly enum?: readonly string[];
  readonly codes?: Readonly<Record<string, unknown>>;
  readonly const?: string;
}
interface Positions {
  readonly positions?: { readonly properties?: Readonly<Record<string, Position>> };
}

/** What stands in a definition, by position; those whose values are no list of codes are left out. */
function positionsOf(definition: unknown): [position: string, values: readonly string[]][] {
  const { properties } = definition as { properties: Positions & Readonly<Record<string, Position>> };
  const given = properties.positions?.properties ?? (properties as Readonly<Record<string, Position>>);
  return Object.entries(given).flatMap(([position, { enum: list, codes, const: only }]) => {
    const values = list ?? (only === undefined ? Object.keys(codes ?? {}) : [only]);
    return values.length === 0 ? [] : [[position, values.map((value) => value.replaceAll('#', ' '))]];
  });
}

const put = (text: string, position: string, value: string): string => {
  const [from = 0, to = from] = position.split('-').map(Number);
  // A code of one position that is given for several may stand in each.
  const filled = value.length === to - from + 1 ? value : value.padEnd(to - from + 1, value.length === 1 ? value : ' ');
  return text.slice(0, from) + filled + text.slice(to + 1);
};

describe.skipIf(!isThere)(`coded data of the JSON Schemas${isThere ? '' : ` (${absent(folder)})`}`, () => {
  const register = isThere ? schemaOf('register') : {};
  const serial008 = '190816c18699999enkwr|p       0   a0eng c';
  const definitionsOf = (tag: string) => {
    const schema = register[tag];
    return Object.entries(schema?.definitions ?? {});
  };
  const leaders: Readonly<Record<string, string>> = {
    Music: 'c',
    Maps: 'e',
    'Visual Materials': 'g',
    'Computer Files': 'm',
    'Mixed Materials': 'p',
  };
  const types006: Readonly<Record<string, string>> = { Books: 'a', 'Continuing Resources': 's', ...leaders };

  const rows: [
    tag: string,
    name: string,
    position: string,
    values: readonly string[],
    record: (value: string) => MarcRecord,
  ][] = [];
  if (isThere) {
    for (const [position, values] of positionsOf({ properties: register.LDR!.properties })) {
      if (!['06', '07'].includes(position))
        rows.push([
          'LDR',
          'leader',
          position,
          values,
          (value) => ({ ...right, leader: put(right.leader, position, value) }),
        ]);
    }
    for (const [name, definition] of definitionsOf('008')) {
      if (name === 'Books') continue; // Of a book nothing else is said than that it is one.
      for (const [position, values] of positionsOf(definition)) {
        const type = leaders[name];
        const leader = type === undefined ? right.leader : put(right.leader, '06', type);
        rows.push([
          '008',
          name,
          position,
          values,
          (value) => ({
            leader,
            fields: right.fields.map((field) =>
              field.tag === '008' ? { tag: '008', value: put(serial008, position, value) } : field,
            ),
          }),
        ]);
      }
    }
    for (const [name, definition] of definitionsOf('006')) {
      for (const [position, values] of positionsOf(definition)) {
        rows.push([
          '006',
          name,
          position,
          values,
          (value) => ({
            ...right,
            fields: [
              ...right.fields,
              { tag: '006', value: put(`${types006[name]}${'|'.repeat(17)}`, position, value) },
            ],
          }),
        ]);
      }
    }
    for (const [category, definition] of definitionsOf('007')) {
      for (const [position, values] of positionsOf(definition)) {
        if (position === '00') continue;
        rows.push([
          '007',
          category,
          position,
          values,
          (value) => ({
            ...right,
            fields: [...right.fields, { tag: '007', value: put(`${category}${'|'.repeat(23)}`, position, value) }],
          }),
        ]);
      }
    }
  }

  test.each(rows)('%s of %s, %s', (tag, _name, position, values, record) => {
    const at = (value: string) =>
      told(record(value)).filter(
        (each) =>
          each.tag === tag && /^(?:leader|fixed)-code$/.test(each.rule) && covers(each.position ?? '', position),
      );
    for (const value of values) expect(at(value), `“${value}”`).toEqual([]);
    expect(at('!'), 'a code that is in no list').not.toEqual([]);
  });
});

const covers = (found: string, asked: string): boolean => {
  const [from = 0, to = from] = found.split('-').map(Number);
  const [first = 0] = asked.split('-').map(Number);
  return found !== '' && from <= first && first <= to;
};
