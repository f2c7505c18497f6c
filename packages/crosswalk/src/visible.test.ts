/** What each class of user may see of a record: the table, the laws, and canaries in every hidden place of every format. */
import { formatIssn, type Issn } from '@masthead/issn';
import type { DataField, Field, MarcRecord } from '@masthead/marc';
import { type RecordStatus, recordStatuses } from '@masthead/serial';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formats, writeDocument } from './formats.ts';
import { linkedDataModels } from './linked-data/policy.ts';
import { readMarc21 } from './marc21/index.ts';
import { hasShared, recordOf, sharedRecords } from './records.test.help.ts';
import {
  isOpenAccess,
  seesRecord,
  showsPlace,
  type UserClass,
  userClasses,
  visibility,
  visibleRecord,
} from './visible.ts';
import { essentialFields, parseFieldTable } from './visible-fields.ts';
import { looksLikeXlsx } from './xlsx/read.ts';

const own = '0028-0836' as Issn;
const free = { policy: visibility.free };
const seen = (record: MarcRecord, status: RecordStatus = 'register'): MarcRecord | undefined =>
  visibleRecord(free, own, status, record);

/** Everything that everybody sees of a record, in one list: who opens more of it says so here. */
const everybodySees = {
  '001': 'whole',
  '003': 'whole',
  '005': 'whole',
  '007': 'whole',
  '008': '00-05 15-17',
  '022': '$2 $a $l $m $v $y $z',
  '023': '0#: $a',
  '039': '$v $y',
  '044': '$c',
  '222': '$a $b',
  '245': '$a $n $p',
  '246': '$a $n $p',
  '699': '$8 $v',
  '776': '$x',
  '856': '$u',
  '857': '$b $c $d $u',
  '920': '$a $b $c $d $e $f $g $h $i $j $k $l $m',
} as const;

describe('the essential data', () => {
  it('are those that this list names', () => {
    const table = Object.fromEntries(
      [...essentialFields]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([tag, { whole, positions, groups }]) => {
          const ranges = [...new Set(positions.map(([first, last]) => `${two(first)}-${two(last)}`))].sort();
          const codes = groups.map(({ ind1, ind2, codes: set }) => {
            const shown = [...set].sort().map((code) => `$${code}`);
            return (ind1 ?? ind2) === undefined ? shown.join(' ') : `${ind1 ?? '#'}${ind2 ?? '#'}: ${shown.join(' ')}`;
          });
          return [tag, [...(whole ? ['whole'] : []), ...ranges, ...codes].join(' ')];
        }),
    );
    expect(table).toEqual(everybodySees);
  });

  it.each(['081', '245 $', '022 $a and $b', '008/1', '245'])('%s is no place', (text) => {
    expect(() => parseFieldTable(text)).toThrow(RangeError);
  });

  it.each([
    ['044 $c', 'country', true],
    ['008/15-17', 'country', true],
    ['007', 'medium', true],
    ['245 $a $n $p', 'title proper', true],
    ['008/35-37', 'language', false],
    ['008/07-10', 'first year', false],
    ['008/15-18', 'half of it is frequency', false],
    ['264 $b', 'publisher', false],
    ['710 $a', 'issuing body', false],
    ['022 $a $0', 'half of it is a link', false],
  ])('%s, %s: %s', (place, _because, shown) => {
    expect(showsPlace(visibility.free, place)).toBe(shown);
    expect(showsPlace(visibility.network, place)).toBe(true);
  });
});

const two = (position: number): string => String(position).padStart(2, '0');

describe('the classes of users', () => {
  const table: Readonly<Record<UserClass, readonly RecordStatus[]>> = {
    free: ['register'],
    publisher: ['register'],
    subscriber: recordStatuses,
    network: recordStatuses,
  };
  const record = recordOf([
    '=005  20200206054800.0',
    '=022  \\\\$a0028-0836',
    '=039  \\9$a202002060548$bVLOAD$y200406091916',
    '=245  00$aNature',
    '=264  31$aLondon$bMacmillan',
    '=710  2\\$aNature Society$0(isni)0000000121032683',
  ]);

  it.each(userClasses.flatMap((name) => recordStatuses.map((status) => [name, status] as const)))(
    '%s, %s',
    (name, status) => {
      const found = visibleRecord({ policy: visibility[name] }, own, status, record);
      expect(found !== undefined).toBe(table[name].includes(status));
    },
  );

  const tagsOf = (found: MarcRecord | undefined): string[] | undefined => found?.fields.map(({ tag }) => tag);

  it('show the essential data, the record, or the record with the transactions of the network', () => {
    expect(tagsOf(seen(record))).toEqual(['005', '022', '039', '245']);
    const subscribed = visibleRecord({ policy: visibility.subscriber }, own, 'register', record);
    expect(tagsOf(subscribed)).toEqual(['005', '022', '039', '245', '264', '710']);
    expect(JSON.stringify(subscribed)).not.toContain('VLOAD');
    // Not a copy: nothing is to be done.
    expect(visibleRecord({ policy: visibility.network }, own, 'register', record)).toBe(record);
  });

  it('a publisher sees the records of her own resources whole, whatever their status', () => {
    const publisher = { policy: visibility.publisher, owns: (issn: Issn) => issn === own };
    expect(visibleRecord(publisher, own, 'provisional', record)).toBe(record);
    expect(visibleRecord(publisher, '1520-6424' as Issn, 'provisional', record)).toBeUndefined();
    expect(seesRecord(publisher, own, 'legacy')).toBe(true);
  });

  it.each([
    ['=510  2\\$aROAD$9facet', true],
    ['=510  2\\$aROAD: the Directory of Open Access scholarly Resources', true],
    ['=856  40$uhttps://example.org/$70', true],
    ['=856  40$uhttps://example.org/$71', false],
    ['=510  2\\$aROADSIDE abstracts', false],
    ['=500  \\\\$aROAD', false],
  ])('%s: open access %s', (line, isOpen) => {
    const with510 = { ...record, fields: [...record.fields, ...recordOf([line]).fields] };
    expect(isOpenAccess(with510)).toBe(isOpen);
    expect(JSON.stringify(seen(with510)).includes('Macmillan')).toBe(isOpen);
    expect(JSON.stringify(seen(with510))).not.toContain('VLOAD');
    expect(seen(with510, 'provisional')).toBeUndefined();
  });
});

describe('what is seen of a record', () => {
  it.each([
    ['=008  190816c18699999enkwr p       0   a0eng  ', '=008  190816|||||||||enk||||||||||||||||||||||'],
    ['=008  190816c', '=008  190816|'],
    ['=022  0\\$a0028-0836$0x$1y', '=022  0\\$a0028-0836'],
    ['=022  \\\\$0x', ''],
    ['=023  0\\$a0028-0836$20', '=023  0\\$a0028-0836'],
    ['=023  1\\$a0028-0836', ''],
    ['=044  \\\\$aenk$cGBR', '=044  \\\\$cGBR'],
    ['=245  00$6880-01$aNature$bits subtitle', '=245  00$6880-01$aNature'],
    ['=880  00$6245-01/(N$aПрирода$bподзаголовок', '=880  00$6245-01/(N$aПрирода'],
    ['=880  31$6264-01$bНаука', ''],
    ['=880  31$bНаука', ''],
    ['=776  0\\$tTitle of the other$x1476-4687', '=776  0\\$x1476-4687'],
    ['=006  m     o  d', ''],
    ['=999  \\\\$aanything', ''],
    ['=FMT  \\\\$aanything', ''],
  ])('%s', (line, left) => {
    const record = recordOf(['=007  ta', line]);
    const other = left === '' ? [] : recordOf([left]).fields;
    expect(seen(record)?.fields).toEqual([{ tag: '007', value: 'ta' }, ...other]);
  });

  it('a medium that hidden fields tell is told by 007', () => {
    const record = recordOf([
      '=001  x',
      '=022  \\\\$a0028-0836',
      '=245  00$aNature',
      '=338  \\\\$aonline resource$bcr',
    ]);
    expect(seen(record)?.fields[1]).toEqual({ tag: '007', value: 'cr' });
  });
});

/** A word that stands nowhere else, by the place that it is in. */
const canary = (at: number): string => `Qzx${String(at).padStart(4, '0')}xzQ`;

const tags = [...Array(1000).keys()].slice(10).map((tag) => String(tag).padStart(3, '0'));
const codes = [...'0123456789abcdefghijklmnopqrstuvwxyz'];

/** A field whose every subfield is a canary, and the canaries that nobody but those with the full data may find. */
const fieldWithCanaries = (tag: string, indicators: string, letters: readonly string[], first: number): DataField => ({
  tag,
  ind1: indicators[0]!,
  ind2: indicators[1]!,
  subfields: letters.map((code, index) => ({ code, value: canary(first + index) })),
});

function hiddenOf(field: DataField, original = field.tag): string[] {
  const said: string | undefined = (everybodySees as Readonly<Record<string, string>>)[original];
  // 023 0# is open, 023 1# is not.
  const isOpen = said !== undefined && (!said.startsWith('0#:') || field.ind1 === '0');
  return field.subfields
    .filter(({ code }) => code !== '6' && !(isOpen && said.includes(`$${code}`)))
    .map(({ value }) => value);
}

const fixedLines = [
  '=001  0028-0836',
  '=007  ta',
  '=022  0\\$a0028-0836$20',
  '=222  \\0$aNature$b(London)',
  '=245  00$aNature',
];
const fixed = recordOf([...fixedLines, '=044  \\\\$cGBR']);

/** What bytes say, packed ones too. */
function bytesOf(data: string | Uint8Array): string {
  if (typeof data === 'string') return data;
  if (!looksLikeXlsx(data)) return strFromU8(data, true);
  return Object.values(unzipSync(data))
    .map((part) => strFromU8(part))
    .join('');
}

/** Every form that a visitor of the policy could be given, as text in which an ASCII word can be looked for. */
function everyForm(record: MarcRecord): [name: string, text: string][] {
  const { serial } = readMarc21(record);
  if (serial === undefined) throw new Error('a number is essential');
  const forms: [string, string][] = [
    ['record', JSON.stringify(record)],
    ['serial', JSON.stringify(serial)],
  ];
  for (const format of formats) {
    // A model says no more than the record that it is made of.
    for (const model of linkedDataModels) {
      const result = writeDocument(format, { record, serial }, { model, baseUri: 'https://register.example.org' });
      if (result.ok) forms.push([`${format.name} ${model}`, bytesOf(result.data)]);
    }
  }
  return forms;
}

const record008 = { tag: '008', value: `190816${'Q'.repeat(9)}enk${'Q'.repeat(22)}` } as const;

describe('canaries in hidden places', () => {
  it('every tag and every code: nothing hidden is in any form', () => {
    for (let from = 0; from < tags.length; from += 110) {
      const fields: DataField[] = tags
        .slice(from, from + 110)
        .filter((tag) => tag !== '022' && tag !== '222' && tag !== '245')
        .map((tag, index) => fieldWithCanaries(tag, '1 ', codes, index * codes.length));
      const hidden = new Set(fields.flatMap((field) => hiddenOf(field)));
      const visible = seen({ ...fixed, fields: [...fixed.fields, ...fields] })!;
      for (const [name, text] of everyForm(visible)) {
        expect(
          found(text).filter((word) => hidden.has(word)),
          `${name} from ${tags[from]}`,
        ).toEqual([]);
      }
    }
  });

  it('finds them where they may be', () => {
    const record = { ...fixed, fields: [...fixed.fields, fieldWithCanaries('264', ' 1', ['a', 'b'], 1)] };
    const forms = everyForm(record).filter(([, text]) => text.includes(canary(2)));
    // The search for canaries would see them in these, packed and binary ones among them.
    const names = forms.map(([name]) => name);
    for (const name of ['marc21 free', 'unimarc free', 'xlsx free', 'turtle full', 'mods free', 'bibtex free']) {
      expect(names).toContain(name);
    }
    expect(everyForm(seen(record)!).filter(([, text]) => text.includes(canary(2)))).toEqual([]);
  });

  const aField = fc.record({
    tag: fc.oneof(
      fc.constantFrom('022', '023', '245', '246', '260', '264', '510', '710', '776', '780', '856', '920'),
      fc.constantFrom(...tags),
    ),
    indicators: fc.tuple(fc.constantFrom(...' 0123'), fc.constantFrom(...' 01234')).map((pair) => pair.join('')),
    letters: fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 5 }),
    isOriginal: fc.boolean(),
  });

  it('in random records', () => {
    fc.assert(
      fc.property(fc.array(aField, { maxLength: 12 }), (drawn) => {
        const hidden = new Set<string>();
        const fields: Field[] = [record008];
        drawn.forEach(({ tag, indicators, letters, isOriginal }, at) => {
          const field = fieldWithCanaries(
            tag,
            indicators,
            letters.filter((code) => code !== '6'),
            at * 10,
          );
          if (field.subfields.length === 0) return;
          for (const word of hiddenOf(field)) hidden.add(word);
          const link = { code: '6', value: `${tag}-0${(at % 9) + 1}` };
          fields.push(isOriginal ? { ...field, tag: '880', subfields: [link, ...field.subfields] } : field);
        });
        const visible = seen({ ...fixed, fields: [...fixed.fields, ...fields] })!;
        for (const [name, text] of everyForm(visible)) {
          expect(
            found(text).filter((word) => hidden.has(word)),
            name,
          ).toEqual([]);
          if (name === 'marc21 free') expect(text).not.toContain('QQ');
        }
      }),
      { numRuns: 60 },
    );
  });
});

const found = (text: string): string[] => text.match(/Qzx\d{4}xzQ/gi)?.map((word) => `Qzx${word.slice(3, 7)}xzQ`) ?? [];

const files = ['serials-138.marcxml', 'title-proper.mrc', 'journals-100.mrc', 'issn-plus-japanese.mrc'];
describe.skipIf(!hasShared)('real records (needs ../shared)', () => {
  const records = hasShared ? sharedRecords(files) : [];

  it('what is essential stays: number, titles, medium, country, addresses', () => {
    let read = 0;
    for (const { record, file, position } of records) {
      const { serial } = readMarc21(record);
      if (serial === undefined) continue;
      read++;
      const visible = visibleRecord(free, serial.issn, 'register', record)!;
      const left = readMarc21(visible).serial!;
      const essence = (of: typeof serial) => [
        formatIssn(of.issn.replace('-', '')),
        of.issnL,
        of.keyTitle?.text,
        of.titleProper?.text,
        of.medium,
        of.marcCountry,
        of.urls.map(({ url }) => url),
        of.centre,
      ];
      expect(essence(left), `${file} ${position}`).toEqual(essence(serial));
      if (!isOpenAccess(record)) expect([left.publications, left.issuingBodies, left.notes]).toEqual([[], [], []]);
    }
    expect(read).toBeGreaterThan(100);
  });

  it('seen twice is seen once', () => {
    for (const { record } of records) {
      const once = seen(record)!;
      expect(seen(once)).toEqual(once);
    }
  });
});
