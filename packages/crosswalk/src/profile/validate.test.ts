/** Every rule of the profile bites on a record that breaks it, and leaves one alone that does not; nothing throws. */
import { existsSync, readFileSync } from 'node:fs';
import { createIso2709Reader, readAll } from '@masthead/marc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messyRecords } from '../records.test.help.ts';
import { describeProfileProblem } from './describe.ts';
import { recordWith } from './records.test.help.ts';
import { profileRules } from './rules.ts';
import { type RuleId, sentences } from './sentences.ts';
import { validateRecord } from './validate.ts';

const rulesOf = (record: Parameters<typeof validateRecord>[0], options = {}): RuleId[] =>
  validateRecord(record, options).map(({ rule }) => rule);

/** `rule` is broken by the record with `wrong`, and not by the one with `right`. */
const fieldCases: readonly (readonly [
  rule: RuleId,
  because: string,
  wrong: readonly string[],
  right: readonly string[],
])[] = [
  [
    'leader-code',
    'leader/17 has a code that is not there',
    ['=LDR  00000nas\\a2200000xc\\4500'],
    ['=LDR  00000nas\\a22000007c\\4500'],
  ],
  ['field-missing', '044 is mandatory', ['-044'], ['=044  \\\\$cGBR']],
  ['field-filled', 'the Register gives 001', ['-001'], ['=001  0028-0836']],
  ['field-group-missing', 'neither UDC nor Dewey', ['-082'], ['-082', '=080  \\\\$a5']],
  ['field-group-missing', 'no publisher', ['-264'], ['-264', '=260  3\\$aLondon$bSpringer']],
  ['field-repeated', 'two titles proper', ['=245  10$aNature', '=245  10$aNature'], ['=245  10$aNature']],
  [
    'field-unknown',
    'a tag that MARC 21 does not have',
    ['=246  3\\$aA', '=248  3\\$aA'],
    ['=246  3\\$aA', '=249  3\\$aA'],
  ],
  [
    'fixed-length',
    '008 of 39 characters',
    ['=008  190816c18699999enkwr|p\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    ['=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  ],
  [
    'fixed-code',
    'frequency y',
    ['=008  190816c18699999enkyr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    ['=008  190816c18699999enkmr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  ],
  [
    'fixed-code',
    'a year that is half coded',
    ['=008  190816c18||9999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    ['=008  190816c18uu9999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  ],
  [
    'subfield-one-of',
    '023 that names no number',
    ['=023  0\\$20'],
    ['=023  0\\$a0028-0836$20', '=023  0\\$z1560-1560'],
  ],
  ['fixed-code', 'a category that 007 does not have', ['=007  xa'], ['=007  ta']],
  ['fixed-code', 'a designation that its category does not have', ['=007  ca', '=007  tx'], ['=007  ta', '=007  cr']],
  [
    'fixed-code',
    '006 of a map with a projection of no map',
    ['=006  e||||qq|||||||||||'],
    ['=006  e||||az|a|||||||||'],
  ],
  ['fixed-length', '006 cut short', ['=006  s'], ['=006  s|||||||||||||||||']],
  [
    'leader-code',
    'an entry map of another format',
    ['=LDR  00000nas\\a2200000\\c\\45e0'],
    ['=LDR  00000nas\\a2200000\\c\\4500'],
  ],
  ['subfield-undefined', 'a field beyond the profile', ['=300  \\\\$av.$x1'], ['=300  \\\\$av.$c25 cm$9local$8x']],
  ['indicator-undefined', 'a field beyond the profile', ['=650  \\9$aPhysics'], ['=650  \\0$aPhysics']],
  ['field-repeated', 'a main entry twice', ['=110  2\\$aIFLA', '=110  2\\$aICA'], ['=110  2\\$aIFLA']],
  ['indicator-undefined', '246 with second indicator 9', ['=246  39$aNature weekly'], ['=246  38$aNature weekly']],
  [
    'indicator-undefined',
    '780 has no blank second indicator',
    ['=780  0\\$tNotes$x0424-8368'],
    ['=780  07$tNotes$x0424-8368'],
  ],
  ['subfield-missing', '022 without ISSN-L', ['=022  0\\$a0028-0836$2_2'], ['=022  0\\$a0028-0836$l0028-0836$2_2']],
  ['subfield-one-of', 'a link to nothing', ['=787  0\\$iSee also:'], ['=787  0\\$tScience$x0036-8075']],
  ['subfield-repeated', 'two $a in 222', ['=222  \\0$aNature$aNature$b(London)'], ['=222  \\0$aNature$b(London)']],
  [
    'subfield-undefined',
    '222 has no $c',
    ['=222  \\0$aNature$b(London)$cweekly'],
    ['=222  \\0$aNature$b(London)$9local'],
  ],
  ['subfield-empty', 'nothing in $b', ['=264  31$aLondon$b'], ['=264  31$aLondon$bSpringer']],
];

describe('a record that is right', () => {
  it('has no problems', () => {
    expect(validateRecord(recordWith(), { today: '2026-11-22' })).toEqual([]);
  });
});

describe('fields by themselves', () => {
  it.each(fieldCases)('%s: %s', (rule, _because, wrong, right) => {
    expect(rulesOf(recordWith(...wrong))).toContain(rule);
    expect(rulesOf(recordWith(...right))).not.toContain(rule);
  });

  it('field-form: 245 without subfields', () => {
    const record = recordWith('-245');
    const broken = { ...record, fields: [...record.fields, { tag: '245', value: 'Nature' }] };
    expect(rulesOf(broken)).toContain('field-form');
    expect(rulesOf(recordWith())).not.toContain('field-form');
  });

  it('leader-length: a leader cut short', () => {
    expect(rulesOf({ ...recordWith(), leader: '00000nas' })).toContain('leader-length');
  });

  it('a second 022 for an incorrect number is one too many, and nothing else is asked of it', () => {
    const record = recordWith('=022  0\\$a0028-0836$l0028-0836$2_2', '=022  \\\\$y1476-4687');
    expect(rulesOf(record)).toEqual(['field-repeated']);
  });

  it('not-marc21: a UNIMARC record gets this problem and no other', () => {
    const unimarc = {
      leader: '00000nas  2200000   450 ',
      fields: [
        { tag: '011', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '0028-0836' }] },
        { tag: '100', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '20190816a18699999u  y0engy50      ba' }] },
        { tag: '200', ind1: '1', ind2: ' ', subfields: [{ code: 'a', value: 'Nature' }] },
      ],
    };
    expect(rulesOf(unimarc)).toEqual(['not-marc21']);
  });
});

describe('rules across fields', () => {
  it.each(profileRules.map((rule) => [rule.id, rule] as const))('%s', (id, { wrong, right, severity, source }) => {
    const found = validateRecord(recordWith(...wrong)).filter(({ rule }) => rule === id);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.severity).toBe(severity);
    expect(describeProfileProblem(found[0]!).source).toBe(source);
    expect(rulesOf(recordWith(...right))).not.toContain(id);
  });

  it('has every sentence told by some test', () => {
    const told = new Set<string>([...profileRules.map(({ id }) => id), ...fieldCases.map(([rule]) => rule)]);
    for (const rule of ['field-form', 'leader-length', 'not-marc21']) told.add(rule);
    expect(Object.keys(sentences).filter((rule) => !told.has(rule))).toEqual([]);
  });
});

describe('the status of the record', () => {
  const bare = [
    '=LDR  00000das\\a2200000\\c\\4500',
    ...['007', '008', '044', '082', '210', '222', '245', '264', '776'].map((tag) => `-${tag}`),
  ];

  it.each([
    ['register', 'error'],
    ['provisional', 'advice'],
    ['legacy', 'advice'],
  ] as const)('%s: a missing classification is of severity %s', (status, severity) => {
    const found = validateRecord(recordWith('-082'), { status });
    expect(found.find(({ rule }) => rule === 'field-group-missing')?.severity).toBe(severity);
  });

  it('provisional: an issuing body may lack its name, and what the Register does not read is never more than advice', () => {
    const severity = (status: 'register' | 'provisional') =>
      validateRecord(recordWith('=710  2\\$6880-00'), { status }).find(({ tag }) => tag === '710')?.severity;
    expect([severity('register'), severity('provisional')]).toEqual(['error', 'advice']);
    expect(validateRecord(recordWith('=650  \\9$aPhysics$q')).map((problem) => problem.severity)).toEqual([
      'advice',
      'advice',
      'advice',
    ]);
  });

  it.each(['suppressed', 'unreported'] as const)('%s: nothing but the number is asked for', (status) => {
    expect(validateRecord(recordWith(...bare), { status }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('cancelled: only its replacement is missing', () => {
    const problems = validateRecord(recordWith(...bare), { status: 'cancelled' });
    expect(problems.map(({ rule }) => rule)).toEqual(['cancelled-without-replacement']);
  });

  it('is read from the record when it is not given', () => {
    expect(rulesOf(recordWith(...bare, '=699  9\\$8Suppressed'))).toEqual([]);
    const prepublication = recordWith('-082', '=LDR  00000nas\\a22000008c\\4500', '=263  \\\\$a202701');
    expect(validateRecord(prepublication).map(({ severity }) => severity)).toEqual(['advice']);
  });
});

describe('what is told', () => {
  it('says once what is wrong with many fields, and names them', () => {
    const links = ['=787  0\\$tOne', '=787  0\\$tTwo', '=787  0\\$tThree'];
    const [problem, ...others] = validateRecord(recordWith(...links));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'link-without-number', tag: '787', occurrences: [1, 2, 3] });
    expect(describeProfileProblem(problem!).where).toBe('787 $x, no. 1, 2 and 3');
  });

  it('puts the worst first, then goes by tag', () => {
    const problems = validateRecord(
      recordWith('=245  10$aScience', '-044', '=022  0\\$a0028-0836$2nowhere', '=787  0\\$tOne'),
    );
    expect(problems.map(({ severity, tag }) => `${severity} ${tag}`)).toEqual([
      'error 022',
      'error 044',
      'warning 022',
      'warning 222',
      'advice 787',
    ]);
  });

  it('says of a book that it is one, and not that its codes are not those of serials', () => {
    const book = recordWith(
      '=LDR  00000nam\\a2200000\\c\\4500',
      '=008  190816s1990\\\\\\\\enk\\\\\\\\\\\\\\\\\\\\\\000\\0\\eng\\d',
      '-222',
      '-044',
    );
    expect(rulesOf(book)).toEqual(['leader-level']);
  });

  it('has no placeholder left in any sentence', () => {
    for (const { wrong } of profileRules) {
      for (const problem of validateRecord(recordWith(...wrong))) {
        const told = describeProfileProblem(problem);
        expect(`${told.wrong} ${told.mend}`).not.toMatch(/[{}]|undefined|“”/);
        expect(told.where).toMatch(/^(?:leader|[0-9]{3})/);
      }
    }
  });

  it('finds years that have not come yet when it knows the day', () => {
    const record = recordWith('=008  190816c20399999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c');
    expect(rulesOf(record)).toEqual([]);
    expect(rulesOf(record, { today: '2026-11-22' })).toEqual(['date-impossible']);
  });
});

describe('any record', () => {
  it('is judged without throwing, and always in the same way', () => {
    fc.assert(
      fc.property(messyRecords, (record) => {
        const problems = validateRecord(record);
        expect(validateRecord(record)).toEqual(problems);
        for (const problem of problems) expect(describeProfileProblem(problem).wrong).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it('gets more problems, never fewer errors, when a mandatory field is taken away', () => {
    fc.assert(
      fc.property(fc.constantFrom('007', '008', '022', '044', '222', '245'), (tag) => {
        const errors = validateRecord(recordWith(`-${tag}`)).filter(({ severity }) => severity === 'error');
        expect(errors.map((each) => each.tag)).toContain(tag);
      }),
    );
  });
});

const sample = new URL('../../../../register/sample/sample.mrc', import.meta.url);

describe.skipIf(!existsSync(sample))('the sample register', () => {
  it('has no errors', () => {
    const found = readAll(readFileSync(sample), createIso2709Reader()).flatMap(({ record, position }) =>
      record === undefined
        ? []
        : validateRecord(record)
            .filter(({ severity }) => severity === 'error')
            .map((problem) => [position, problem]),
    );
    expect(found).toEqual([]);
  });
});
