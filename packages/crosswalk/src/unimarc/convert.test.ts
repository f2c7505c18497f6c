/** Whole records from MARC 21 to UNIMARC and back: coded data, scripts, what is kept, what was changed since, and the report. */
import { type MarcRecord, selectMarc, writeLines } from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { readMarc21 } from '../marc21/read.ts';
import { recordOf } from '../records.test.help.ts';
import { marc21ToUnimarc, unimarcToMarc21 } from './convert.ts';
import { describeLoss } from './loss.ts';
import { readUnimarc, writeUnimarc } from './read.ts';

const unimarcLeader = '00000nas  2200000   450 ';
const linesOf = (record: MarcRecord, ...tags: string[]): string[] =>
  writeLines({ leader: record.leader, fields: record.fields.filter(({ tag }) => tags.includes(tag)) })
    .split('\n')
    .slice(1, -2);

const bnr = [
  '=001  000700041',
  '=005  20180613144337.0',
  '=011  \\\\$a1221-7573',
  '=100  \\\\$a20150324b19932004km-y0rumy0103----ba',
  '=101  0\\$arum',
  '=102  \\\\$aRO',
  '=110  \\\\$aafa        ',
  '=200  1\\$a955 Poliția Capitalei$epublicație$bText tipărit$fDirecția',
  '=207  \\0$aAn. 2 (1993), nr. 17 - an. 12 (2004), nr. 254.',
  '=210  \\\\$aBucurești$cDirecția$d1993-2004.',
  '=430  \\0$t055 Poliția Capitalei$x1221-1648',
  '=530  0\\$a955 Poliția Capitalei',
  '=675  \\\\$a351.74(498 Buc.)',
  '=801  \\0$aRO$bNLR',
  '=955  \\\\$aP III 3369',
];

describe('coded data', () => {
  it('of UNIMARC say the same in the leader, 008, 041 and 044', () => {
    const { record } = unimarcToMarc21(recordOf(bnr, unimarcLeader));
    expect(record.leader).toBe('00000nas a2200000 c 4500');
    expect(linesOf(record, '008', '041', '044')).toEqual([
      '=008  150324d19932004rm\\mr|p\\|\\\\\\\\\\|\\\\\\b0rum\\c',
      '=044  \\\\$cROU',
    ]);
  });

  it('of MARC 21 fill 36 characters of 100 and 11 of 110', () => {
    const record = recordOf(['=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c', '=022  \\\\$a0028-0836']);
    expect(linesOf(marc21ToUnimarc(record).record, '100', '101', '102', '110')).toEqual([
      '=100  \\\\$a20190816a18699999   y0   y50      ba',
      '=101  0\\$aeng',
      '=102  \\\\$aGB$cGB-ENG',
      '=110  \\\\$aaca    0   ',
    ]);
  });

  it.each([
    ['weekly, regular, a newspaper', 'cca', 'w', 'r', 'n'],
    ['annual, normalised irregular, a monographic series', 'bkb', 'a', 'n', 'm'],
    ['continuously updated, not known, a database', 'fpu', 'k', 'u', 'd'],
    ['no determinable frequency, irregular, a magazine', 'myy', ' ', 'x', 'g'],
  ])('%s', (_reason, codes, frequency, regularity, type) => {
    const { record } = unimarcToMarc21(recordOf([`=110  \\\\$a${codes}        `, '=200  1\\$aA'], unimarcLeader));
    const fixed = selectMarc(record, '008/18-21')[0]!;
    expect([fixed[0], fixed[1], fixed[3]]).toEqual([frequency, regularity, type]);
  });

  it('tell print from online by 106 and 135', () => {
    const online = unimarcToMarc21(
      recordOf(['=135  \\\\$adr           ', '=200  1\\$aA', '=011  \\\\$a0028-0836'], unimarcLeader),
    );
    expect(selectMarc(online.record, '007')).toEqual(['cr']);
    expect(readMarc21(online.record).serial?.medium).toBe('online');
    const print = unimarcToMarc21(recordOf(['=106  \\\\$ar', '=200  1\\$aA', '=011  \\\\$a0028-0836'], unimarcLeader));
    expect(readMarc21(print.record).serial?.medium).toBe('print');
  });

  it('a field that was kept never says that what we write is in an old character set', () => {
    const { record } = marc21ToUnimarc(unimarcToMarc21(recordOf(bnr, unimarcLeader)).record);
    expect(linesOf(record, '100')).toEqual(['=100  \\\\$a20150324b19932004km-y0rumy50      ba']);
  });
});

describe('what has no place', () => {
  const there = unimarcToMarc21(recordOf(bnr, unimarcLeader));

  it('is kept in 886 and comes back', () => {
    expect(linesOf(there.record, '886')).toContain('=886  2\\$2unimarc$a955$b##$aP III 3369');
    const back = marc21ToUnimarc(there.record);
    expect(linesOf(back.record, '200', '430', '530', '801', '955')).toEqual(
      bnr.filter((line) => /^=(200|430|530|801|955)/.test(line)),
    );
    expect(back.losses).toEqual([]);
  });

  it('is in the report, with a sentence each', () => {
    expect(there.losses.map((loss) => describeLoss(loss, 'marc21'))).toEqual([
      'Field 801 is carried without $a, for which MARC 21 has no place. It is kept in 886.',
      'Field 955 is for local use and means nothing in MARC 21. It is kept in 886.',
      'Field 100 $a has codes at 17-19 that MARC 21 does not have. It is kept in 886.',
    ]);
  });

  it('gives way when the field beside it was changed since', () => {
    const fields = there.record.fields.map((field) =>
      field.tag === '040' && 'subfields' in field ? { ...field, subfields: [{ code: 'a', value: 'BNR' }] } : field,
    );
    const { record, losses } = marc21ToUnimarc({ ...there.record, fields });
    expect(linesOf(record, '801')).toEqual(['=801  \\0$bBNR']);
    expect(losses).toContainEqual({ type: 'changed-since', tag: '801', kept: false });
    expect(losses.map((loss) => describeLoss(loss, 'unimarc'))[0]).toMatch(/has been changed since/);
  });

  it('in coded data gives way alone: the rest of what was kept stays', () => {
    const source = recordOf([...bnr, '=105  \\\\$ay'], unimarcLeader);
    const { record } = unimarcToMarc21(source);
    const fields = record.fields.map((field) =>
      field.tag === '008' && 'value' in field
        ? { tag: '008', value: `${field.value.slice(0, 18)}q${field.value.slice(19)}` }
        : field,
    );
    const back = marc21ToUnimarc({ ...record, fields }).record;
    expect(linesOf(back, '110')).toEqual(['=110  \\\\$aaha        ']);
    expect(linesOf(back, '100', '105')).toEqual(['=100  \\\\$a20150324b19932004km-y0rumy50      ba', '=105  \\\\$ay']);
  });

  it('of MARC 21 is kept the same way in UNIMARC: the status of the Register, Keepers, fixed fields', () => {
    const record = recordOf([
      '=003  ISSN',
      '=022  \\\\$a0028-0836$v1476-4687$27',
      '=699  \\\\$v_1$8-- Register',
      '=920  \\\\$a0028-0836$gPortico',
    ]);
    const there = marc21ToUnimarc(record);
    expect(linesOf(there.record, '011', '802')).toEqual(['=011  \\\\$a0028-0836', '=802  \\\\$a07']);
    expect(there.losses).toEqual(
      [
        { type: 'no-subfield', tag: '022', codes: ['v'], kept: true },
        { type: 'no-field', tag: '003', kept: true },
        { type: 'local-field', tag: '699', kept: true },
        { type: 'local-field', tag: '920', kept: true },
      ].sort((one, other) => (one.tag < other.tag ? -1 : 1)),
    );
    const back = unimarcToMarc21(there.record).record;
    expect(linesOf(back, '003', '008', '022', '699', '920')).toEqual(writeLines(record).trim().split('\n').slice(1));
  });

  it('a field from another format than these two is kept as it is', () => {
    const record = recordOf(['=022  \\\\$a0028-0836', '=886  2\\$2ibermarc$a019$b##$aVG 586-1992']);
    const back = unimarcToMarc21(marc21ToUnimarc(record).record).record;
    expect(linesOf(back, '886')).toEqual(['=886  2\\$2ibermarc$a019$b##$aVG 586-1992']);
  });
});

describe('links by the embedded technique', () => {
  const record = recordOf(
    ['=011  \\\\$a1570-0003', '=200  1\\$aB', '=430  \\1$1001RU1$12001 $aA$1011  $a0003-4398$12101 $cПитер'],
    unimarcLeader,
  );
  it('are read as relations and come back as they were', () => {
    const there = readUnimarc(record);
    expect(there.serial?.relations).toEqual([{ kind: 'continues', title: 'A', issn: '0003-4398' }]);
    expect(there.losses).toContainEqual({ type: 'other-form', tag: '430', kept: true });
    expect(linesOf(marc21ToUnimarc(there.record).record, '430')).toEqual(linesOf(record, '430'));
  });

  it('a $1 with something else in it, as the National Library of Romania has it, is no embedded field', () => {
    const odd = recordOf(['=011  \\\\$a1221-8472', '=200  1\\$aB', '=421  \\0$1000715458$tTârgul'], unimarcLeader);
    expect(linesOf(unimarcToMarc21(odd).record, '770')).toEqual(['=770  1\\$tTârgul']);
  });
});

describe('original scripts', () => {
  const pair = [
    '=022  \\\\$a1000-4149',
    '=245  10$6880-01$aRen kou yu jing ji',
    '=710  2\\$6880-02$aZhongguo ren min da xue',
    '=880  10$6245-01/{dollar}1$a人口与经济',
    '=880  2\\$6710-02/{dollar}1$a中国人民大学',
  ];
  it('stand in 880 in MARC 21 and in a second field of the same tag in UNIMARC', () => {
    const { record } = marc21ToUnimarc(recordOf(pair));
    expect(linesOf(record, '200', '712')).toEqual([
      '=200  1\\$6a01$7ba0yba0y$aRen kou yu jing ji',
      '=200  1\\$6a01$7ea0yea0y$a人口与经济',
      '=712  02$6a02$7ba0yba0y$aZhongguo ren min da xue',
      '=712  02$6a02$7ea0yea0y$a中国人民大学',
    ]);
    expect(linesOf(unimarcToMarc21(record).record, '245', '710', '880')).toEqual(pair.slice(1));
  });

  it('the field in Latin letters is the main one, whichever comes first', () => {
    const record = recordOf(
      ['=011  \\\\$a1000-4149', '=200  1\\$6a01$7ca0yca0y$aНаука', '=200  1\\$6a01$7ba0yba0y$aNauka'],
      unimarcLeader,
    );
    const { serial } = readUnimarc(record);
    expect(serial?.titleProper).toMatchObject({ text: 'Nauka', original: { text: 'Наука' } });
  });

  it('a right-to-left script says so', () => {
    const { record } = marc21ToUnimarc(
      recordOf(['=022  \\\\$a1000-4149', '=245  10$6880-01$aHaaretz', '=880  10$6245-01/(2/r$aהארץ']),
    );
    expect(selectMarc(record, '200$7')).toEqual(['ba0yba0y', 'ha1yha1y']);
  });
});

describe('the number', () => {
  it('the subfields of the ISSN-L can be others', () => {
    const options = { issnL: 'l', cancelledIssnL: 'm' };
    const record = recordOf(['=022  \\\\$a0028-0836$l0028-0836$m1560-1560']);
    const there = marc21ToUnimarc(record, options).record;
    expect(linesOf(there, '011')).toEqual(['=011  \\\\$a0028-0836$l0028-0836$m1560-1560']);
    expect(linesOf(unimarcToMarc21(there, options).record, '022')).toEqual(linesOf(record, '022'));
  });
});

describe('what centres write', () => {
  it('COMARC, which has each code in a subfield of its own, the ISSN in 011 $e and three letters for a country', () => {
    const record = recordOf(
      [
        '=011  0\\$e0353-0329$l0353-0329$m1111-1119',
        '=100  \\\\$bb$c1957$d199?$hslv$lba',
        '=101  0\\$aslv',
        '=102  \\\\$asvn',
        '=110  \\\\$aa$bh$ca',
        '=200  0\\$aKnjižnica',
        '=530  0\\$aKnjižnica$bLjubljana',
      ],
      unimarcLeader,
    );
    const { serial, record: marc21 } = readUnimarc(record);
    expect(serial).toMatchObject({
      issn: '0353-0329',
      issnL: '0353-0329',
      cancelledIssnL: ['1111-1119'],
      countries: ['SVN'],
      marcCountry: 'xv',
      languages: ['slv'],
      dates: { status: 'ceased', start: '1957', end: '199u' },
      frequency: 'q',
      regularity: 'r',
      type: 'p',
      titleScript: 'b',
      keyTitle: { text: 'Knjižnica (Ljubljana)' },
    });
    expect(marc21ToUnimarc(marc21).record.fields).toEqual(record.fields);
  });

  it('Portuguese libraries, which set an article in angle brackets', () => {
    const { serial } = readUnimarc(recordOf(['=011  \\\\$a1120-0006', '=200  1\\$a<O >Século'], unimarcLeader));
    expect(serial?.titleProper).toMatchObject({ text: 'O Século', nonFiling: 2 });
  });

  it('a 100 whose codes have slipped is given back as it was, character sets or not', () => {
    const slipped = '=100  \\\\$a19900101d1985    m    0itac50      ba';
    const back = marc21ToUnimarc(unimarcToMarc21(recordOf([slipped, '=200  1\\$aA'], unimarcLeader)).record);
    expect(linesOf(back.record, '100')).toEqual([slipped]);
  });
});

describe('readUnimarc and writeUnimarc', () => {
  it('a Serial is what the record says, and writing it back changes nothing', () => {
    const record = recordOf(bnr, unimarcLeader);
    const { serial } = readUnimarc(record);
    expect(serial).toMatchObject({
      issn: '1221-7573',
      titleProper: { text: '955 Poliția Capitalei' },
      dates: { status: 'ceased', start: '1993', end: '2004' },
      frequency: 'm',
      type: 'p',
      countries: ['ROU'],
      languages: ['rum'],
      relations: [{ kind: 'continues', title: '055 Poliția Capitalei', issn: '1221-1648' }],
    });
    const written = writeUnimarc(serial!, record);
    expect(written.record).toEqual(marc21ToUnimarc(unimarcToMarc21(record).record).record);
  });

  it('what a Serial changes is changed and all else stays', () => {
    const record = recordOf(bnr, unimarcLeader);
    const { serial } = readUnimarc(record);
    const changed = writeUnimarc({ ...serial!, relations: [] }, record).record;
    expect(linesOf(changed, '430')).toEqual([]);
    expect(linesOf(changed, '200', '210', '955')).toEqual(bnr.filter((line) => /^=(200|210|955)/.test(line)));
  });
});
