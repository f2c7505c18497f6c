/** Differences between records: what a cataloguer would tell, and nothing left untold. */
import type { DataField, Field, MarcRecord } from '@masthead/marc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aField } from '../../test/build/a-record.ts';
import { differences, type FieldDifference, type SubfieldStep } from './record-differences.ts';

const leader = '00000nas a2200000 i 4500';
const record = (...fields: readonly Field[]): MarcRecord => ({ leader, fields });

/** A difference as a line: `245 $a Nature > Natura`. */
function told(difference: FieldDifference): string {
  const { tag } = difference;
  const text = (field: Field): string =>
    'value' in field ? field.value : field.subfields.map(({ code, value }) => `$${code} ${value}`).join(' ');
  switch (difference.type) {
    case 'positions':
      return `${tag} ${difference.positions.map(({ from, before, after }) => `${from}: ${before} > ${after}`).join(', ')}`;
    case 'added':
      return `+${tag} ${text(difference.after)}`;
    case 'removed':
      return `-${tag} ${text(difference.before)}`;
    case 'moved':
      return `${tag} ${difference.from} > ${difference.to}`;
    case 'changed': {
      const { before, after } = difference;
      const [old, fresh] = [before.ind1 + before.ind2, after.ind1 + after.ind2];
      return [tag, ...(old === fresh ? [] : [`${old} > ${fresh}`]), ...difference.subfields.map(toldStep)].join(' ');
    }
  }
}

function toldStep(step: SubfieldStep): string {
  if (step.type === 'changed') return `$${step.code} ${step.before} > ${step.after}`;
  return `${{ same: '', added: '+', removed: '-' }[step.type]}$${step.code} ${step.value}`;
}

describe('as a cataloguer would tell it', () => {
  const title = aField('245', '00', 'a', 'Nature', 'b', 'a journal');
  const rows: readonly (readonly [reason: string, before: MarcRecord, after: MarcRecord, told: readonly string[]])[] = [
    ['nothing changed', record(title), record(title), []],
    [
      'lengths in the leader belong to the encoding',
      { leader: '01234nas a2200337 i 4500', fields: [] },
      { leader, fields: [] },
      [],
    ],
    ['the status in the leader', record(), { leader: leader.replace('nas', 'das'), fields: [] }, ['LDR 5: n > d']],
    [
      'character positions of 008, each run once',
      record({ tag: '008', value: '850101c19869999enk' }),
      record({ tag: '008', value: '850101d19862001enk' }),
      ['008 6: c > d, 11: 9999 > 2001'],
    ],
    [
      'a longer control field',
      record({ tag: '001', value: '12' }),
      record({ tag: '001', value: '123' }),
      ['001 2:  > 3'],
    ],
    [
      'one subfield of a field',
      record(title),
      record(aField('245', '00', 'a', 'Natura', 'b', 'a journal')),
      ['245 $a Nature > Natura $b a journal'],
    ],
    [
      'a subfield that came, and one that went',
      record(title),
      record(aField('245', '00', 'a', 'Nature', 'c', 'Macmillan')),
      ['245 $a Nature -$b a journal +$c Macmillan'],
    ],
    [
      'an indicator alone',
      record(title),
      record(aField('245', '04', 'a', 'Nature', 'b', 'a journal')),
      ['245 00 > 04 $a Nature $b a journal'],
    ],
    [
      'of several fields with a tag the one that is most alike',
      record(aField('246', '1 ', 'a', 'One', 'n', '1'), aField('246', '1 ', 'a', 'Two', 'n', '2')),
      record(
        aField('246', '1 ', 'a', 'New'),
        aField('246', '1 ', 'a', 'Twee', 'n', '2'),
        aField('246', '1 ', 'a', 'One', 'n', '1'),
      ),
      ['+246 $a New', '246 $a Two > Twee $n 2', '246 1 > 0'],
    ],
    [
      'the only field of a tag is the same field, whatever it says',
      record(aField('260', '  ', 'a', 'Paris')),
      record(aField('260', '  ', 'a', 'London')),
      ['260 $a Paris > London'],
    ],
    [
      'one of two places that nothing has in common with the new ones',
      record(aField('650', ' 0', 'a', 'Bees'), aField('650', ' 0', 'a', 'Wasps')),
      record(aField('650', ' 0', 'a', 'Law'), aField('650', ' 0', 'a', 'Art')),
      ['-650 $a Bees', '-650 $a Wasps', '+650 $a Law', '+650 $a Art'],
    ],
    [
      'an original script stays with the field that it stands for',
      record(aField('880', '00', '6', '245-01', 'a', '世界'), aField('880', '  ', '6', '260-02', 'a', '東京')),
      record(aField('880', '  ', '6', '260-02', 'a', '大阪'), aField('880', '00', '6', '245-01', 'a', '世界')),
      ['880 $6 260-02 $a 東京 > 大阪', '880 1 > 0'],
    ],
    [
      'equal fields, one of them less',
      record(aField('500', '  ', 'a', 'x'), aField('500', '  ', 'a', 'x')),
      record(aField('500', '  ', 'a', 'x')),
      ['-500 $a x'],
    ],
    [
      'a field moved to another place',
      record(aField('500', '  ', 'a', 'x'), aField('022', '  ', 'a', 'y'), aField('245', '  ', 'a', 'z')),
      record(aField('022', '  ', 'a', 'y'), aField('245', '  ', 'a', 'z'), aField('500', '  ', 'a', 'x')),
      ['500 0 > 2'],
    ],
  ];
  test.each(rows)('%s', (_, before, after, expected) => {
    expect(differences(before, after).map(told)).toEqual(expected);
  });
});

describe('laws', () => {
  const short = fc.constantFrom('', 'a', 'b', 'ab');
  const subfield = fc.record({ code: fc.constantFrom('a', 'b', '6'), value: short });
  const indicator = fc.constantFrom(' ', '0', '1');
  const field: fc.Arbitrary<Field> = fc.oneof(
    fc.record({ tag: fc.constantFrom('001', '008'), value: short }),
    fc.record({
      tag: fc.constantFrom('245', '246', '880'),
      ind1: indicator,
      ind2: indicator,
      subfields: fc.array(subfield, { maxLength: 5 }),
    }),
  );
  const anyRecord = fc.record({
    leader: fc.constantFrom(leader, leader.replace('nas', 'cas')),
    fields: fc.array(field),
  });

  test('no difference means equal, and equal means no difference', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (before, after) => {
        expect(differences(before, before)).toEqual([]);
        expect(differences(before, after).length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
    );
  });

  test('nothing is left untold: what stayed, with what came and changed, is the record after', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (before, after) => {
        const found = differences(before, after);
        const left = before.fields.map((one) => JSON.stringify(one));
        const take = (one: Field): void => {
          const at = left.indexOf(JSON.stringify(one));
          expect(at).toBeGreaterThanOrEqual(0);
          left.splice(at, 1);
        };
        for (const difference of found) {
          if (difference.type === 'removed') take(difference.before);
          if (difference.type === 'added') left.push(JSON.stringify(difference.after));
          if (difference.type === 'changed') {
            take(difference.before);
            left.push(JSON.stringify(difference.after));
          }
          if (difference.type === 'positions' && difference.tag !== 'LDR') {
            take({ tag: difference.tag, value: difference.before });
            left.push(JSON.stringify({ tag: difference.tag, value: difference.after }));
          }
        }
        expect(left.sort()).toEqual(after.fields.map((one) => JSON.stringify(one)).sort());
      }),
    );
  });

  test('the steps of a changed field give it as it was and as it is', () => {
    fc.assert(
      fc.property(fc.array(subfield), fc.array(subfield), (olds, news) => {
        const of = (subfields: DataField['subfields']): DataField => ({ tag: '245', ind1: '0', ind2: '0', subfields });
        const [difference] = differences(record(of([{ code: 'x', value: '' }, ...olds])), {
          leader,
          fields: [of([{ code: 'x', value: '' }, ...news])],
        });
        if (difference?.type !== 'changed') return;
        const [, ...steps] = difference.subfields;
        const was = steps.flatMap((step) =>
          step.type === 'added' ? [] : [{ code: step.code, value: step.type === 'changed' ? step.before : step.value }],
        );
        const is = steps.flatMap((step) =>
          step.type === 'removed'
            ? []
            : [{ code: step.code, value: step.type === 'changed' ? step.after : step.value }],
        );
        expect(was).toEqual(olds);
        expect(is).toEqual(news);
      }),
    );
  });

  test('a record of many equal tags and one with a field of many subfields are compared without weighing all', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => aField('650', ' 0', 'a', `Subject ${at}`));
    const long = aField('505', '0 ', ...Array.from({ length: 4_000 }, (_, at) => (at % 2 ? `${at}` : 't')));
    const other = { ...long, subfields: long.subfields.toReversed() };
    const found = differences(record(...many, long), record(...many.toReversed(), other));
    expect(found.at(-1)).toMatchObject({ type: 'changed', tag: '505' });
    expect(found).toHaveLength(2_000);
  });
});
