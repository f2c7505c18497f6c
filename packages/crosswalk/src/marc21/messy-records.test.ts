/** Oddities of real records, each with what becomes of it. */
import { describe, expect, it } from 'vitest';
import { recordOf } from '../records.test.help.ts';
import { readMarc21 } from './read.ts';

const own = '=022  \\\\$a0028-0836';
const serial008 = (codes: string) => `=008  190816${codes}`;

const read = (fields: readonly string[], leader?: string) => readMarc21(recordOf([own, ...fields], leader));
const types = (fields: readonly string[], leader?: string) => read(fields, leader).problems.map(({ type }) => type);

describe('022', () => {
  it('says which of two different ISSN-Ls was taken', () => {
    const { serial, problems } = read(['=022  \\\\$l0028-0836', '=022  \\\\$l1476-4687', '=245  10$aX']);
    expect(serial?.issnL).toBe('0028-0836');
    expect(problems).toContainEqual({
      type: 'codes-disagree',
      severity: 'warning',
      tag: '022',
      value: '$l 0028-0836 and 1476-4687',
      taken: '0028-0836',
    });
  });
});

describe('fixed fields', () => {
  it('go without 008', () => {
    const { serial, problems } = read(['=245  10$aX']);
    expect(serial).toMatchObject({ languages: [], countries: [], dates: { status: 'unknown' } });
    expect(problems).toEqual([{ type: 'missing-field', severity: 'warning', tag: '008' }]);
  });

  it('read what there is of a short 008', () => {
    const { serial, problems } = read(['=245  10$aX', serial008('c18699999enk')]);
    expect(serial).toMatchObject({ marcCountry: 'enk', dates: { start: '1869', status: 'current' } });
    expect(problems).toContainEqual({ type: 'short-field', severity: 'warning', tag: '008', length: 18 });
  });

  it.each([
    ['ceased but with the year of the current', 'd18699999enk', { start: '1869', status: 'ceased' }, true],
    ['current but with an end', 'c18692007enk', { start: '1869', status: 'current' }, true],
    ['blanks for unknown digits', 'd199\\2007enk', { start: '199u', end: '2007', status: 'ceased' }, false],
    ['a status of other materials', 's2007\\\\\\\\enk', { start: '2007', status: 'unknown' }, false],
    ['no date at all', 'n\\\\\\\\\\\\\\\\enk', { status: 'unknown' }, false],
    ['fill characters', '|||||||||enk', { status: 'unknown' }, false],
  ])('dates: %s', (_why, codes, dates, disagree) => {
    const { serial, problems } = read([
      '=245  10$aX',
      '=007  ta',
      serial008(`${codes}wr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c`),
    ]);
    expect(serial?.dates).toEqual({ ...dates, numbering: [] });
    expect(problems.some(({ type }) => type === 'codes-disagree')).toBe(disagree);
  });

  it('do not take the codes of a book for those of a serial', () => {
    const { serial } = read(
      ['=245  10$aX', serial008('s19849999enkabcd\\\\\\\\\\\\\\001\\0\\eng\\c')],
      '00000nam a2200000 c 4500',
    );
    expect([serial?.frequency, serial?.regularity, serial?.type, serial?.titleScript]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('find those of a serial in 006 when 008 is for a map or a recording', () => {
    const { serial } = read(['=006  smr\\p\\\\\\\\\\\\\\\\\\\\\\a0', '=245  10$aX'], '00000nes a2200000 c 4500');
    expect([serial?.frequency, serial?.regularity, serial?.titleScript]).toEqual(['m', 'r', 'a']);
  });
});

describe('medium', () => {
  it.each([
    ['007 first', ['=007  ta', '=338  \\\\$bcr'], 'print', undefined],
    [
      'two 007: the one that 338 agrees with',
      ['=007  cu', '=007  ta', '=338  \\\\$avolume'],
      'print',
      'codes-disagree',
    ],
    ['two 007 and nothing else: the first', ['=007  ta', '=007  cr'], 'print', 'codes-disagree'],
    ['no 007: 338', ['=338  \\\\$avolume$bnc'], 'print', 'medium-from-evidence'],
    [
      'no 007 and no 338: 008/23',
      [serial008('c18699999enkwr|p\\o\\\\\\\\\\0\\\\\\a0eng\\c')],
      'online',
      'medium-from-evidence',
    ],
    [
      'electronic, which says not how',
      [serial008('c18699999enkwr|p\\s\\\\\\\\\\0\\\\\\a0eng\\c')],
      undefined,
      undefined,
    ],
    ['nothing', [], undefined, undefined],
  ])('%s', (_why, fields, medium, problem) => {
    const { serial, problems } = read(['=245  10$aX', ...fields]);
    expect(serial?.medium).toBe(medium);
    const found = problems.filter(({ tag }) => tag === '007').map(({ type }) => type);
    expect(found).toEqual(problem === undefined ? [] : [problem]);
  });
});

describe('countries and languages', () => {
  it.each([
    ['alpha-3', '$cGBR', ['GBR'], 0],
    ['alpha-2', '$cgb', ['GBR'], 0],
    ['numeric', '$c826', ['GBR'], 0],
    ['with a continent, as German libraries write it', '$cXA-SE', ['SWE'], 0],
    ['with a province', '$cXA-DE-BY', ['DEU'], 0],
    ['a country that is no more', '$cXA-DDDE', ['DDR'], 0],
    ['a code of MARC', '$aenk', ['GBR'], 0],
    ['both for one country', '$aenk$cGBR', ['GBR'], 0],
    ['a code of the network', '$cZNN$cGBR', ['ZNN', 'GBR'], 1],
    ['nonsense', '$cEngland', [], 1],
  ])('044: %s', (_why, subfields, countries, unknown) => {
    const { serial, problems } = read(['=245  10$aX', `=044  \\\\${subfields}`]);
    expect(serial?.countries).toEqual(countries);
    expect(problems.filter(({ type }) => type === 'unknown-code')).toHaveLength(unknown);
  });

  it.each([
    ['008 first, then 041', 'eng', '=041  0\\$afre$aeng', ['eng', 'fre']],
    ['codes in one subfield', 'mul', '=041  0\\$aengfreger', ['mul', 'eng', 'fre', 'ger']],
    ['another code list is not ISO 639-2', 'eng', '=041  07$ade$2rfc3066', ['eng']],
    ['a code that was never one', 'xyz', '=041  0\\$aeng', ['eng']],
    ['not coded', '|||', '=041  0\\$aeng', ['eng']],
  ])('languages: %s', (_why, code, field, languages) => {
    const { serial } = read(['=245  10$aX', serial008(`c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0${code}\\c`), field]);
    expect(serial?.languages).toEqual(languages);
  });
});

describe('titles', () => {
  it('take the first of several 245, and say so once', () => {
    const fields = ['=245  10$aFirst', '=245  10$aSecond', '=245  10$aThird'];
    expect(read(fields).serial?.titleProper?.text).toBe('First');
    expect(types(fields).filter((type) => type === 'repeated-field')).toHaveLength(1);
  });

  it('are missed, and the record taken all the same', () => {
    const { serial, problems } = read([]);
    expect(serial?.issn).toBe('0028-0836');
    expect(problems).toContainEqual({ type: 'missing-field', severity: 'warning', tag: '245' });
  });

  it('are not missed in a cancelled record', () => {
    expect(types([], '00000das a2200000 c 4500')).toEqual(['missing-field']);
  });

  it.each([
    ['the statement of responsibility is another subfield', '$aNature /$cMacmillan.', 'Nature'],
    ['a subtitle likewise', '$aNature :$ba journal', 'Nature'],
    ['the stop that closes the field', '$aPopulation characteristics.', 'Population characteristics'],
    ['the stop of an abbreviation', '$aJ. am. chem. soc.', 'J. am. chem. soc.'],
    ['an abbreviation and the field’s stop', '$aCurr. biol..', 'Curr. biol.'],
    ['an ellipsis', '$aAnd so on...', 'And so on...'],
    ['initials', '$aThe annals of the U.S.', 'The annals of the U.S.'],
  ])('closing punctuation: %s', (_why, subfields, title) => {
    expect(read([`=245  10${subfields}`], '00000nas a2200000 a 4500').serial?.titleProper?.text).toBe(title);
  });

  it('keep a closing stop where LDR/18 says that punctuation is left out', () => {
    expect(read(['=245  10$aCurr. Biol.']).serial?.titleProper?.text).toBe('Curr. Biol.');
  });
});

describe('880', () => {
  const main = '=245  10$6880-02$aDianzi';
  it.each([
    ['linked both ways', [main, '=880  10$6245-02/{dollar}1$a电子'], '电子', 0],
    ['only the 880 says so, and there is one 245', ['=245  10$aDianzi', '=880  10$6245-01$a电子'], '电子', 0],
    ['before the field it stands for', ['=880  10$6245-02$a电子', main], '电子', 0],
    ['linked to another', [main, '=880  10$6245-07$a电子'], undefined, 1],
    ['without $6', [main, '=880  10$a电子'], undefined, 1],
    ['with a $6 that is no link', [main, '=880  10$6x$a电子'], undefined, 1],
  ])('%s', (_why, fields, original, unpaired) => {
    const { serial, problems } = read(fields);
    expect(serial?.titleProper?.original?.text).toBe(original);
    expect(problems.filter(({ type }) => type === 'unpaired-original')).toHaveLength(unpaired);
  });

  it('stands for its field when there is none', () => {
    expect(read(['=880  10$6245-00/(N$aВестник']).serial?.titleProper).toEqual({ text: 'Вестник', script: 'Cyrl' });
  });
});

describe('records that are gone', () => {
  it.each([
    ['deleted, with the number that replaces it', ['=022  \\\\$a0028-0836$v1476-4687'], 'd', 'cancelled'],
    ['deleted', [], 'd', 'suppressed'],
    ['said in 699', ['=699  9\\$8-- Cancelled'], 'n', 'cancelled'],
    ['deleted, and 699 knows better', ['=699  9\\$8Cancelled'], 'd', 'cancelled'],
    ['deleted, and 699 is behind', ['=699  9\\$8Register'], 'd', 'suppressed'],
    ['free: not reported yet', ['=699  9\\$8Free'], 'n', 'unreported'],
    ['nothing said', [], 'n', 'register'],
    ['a word nobody knows', ['=699  9\\$8Pending'], 'n', 'register'],
  ])('%s', (_why, fields, code, status) => {
    expect(read(fields, `00000${code}as a2200000 c 4500`).serial?.status).toBe(status);
  });
});
