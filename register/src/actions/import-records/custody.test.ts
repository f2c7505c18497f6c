import { type Issn, issnToInteger } from '@masthead/issn';
import { describe, expect, test } from 'vitest';
import { aSerial } from '../../../test/build/a-record.ts';
import { deriveFromSerial } from '../../domain/derive.ts';
import type { KnownNumber } from '../../store/index.ts';
import { keepToCustody } from './custody.ts';
import { type Candidate, isCandidate } from './decide.ts';

const [own, theirs, nobodys, reserved] = ['0028-0836', '1476-4687', '0036-8075', '9000-0009'] as Issn[] as [
  Issn,
  Issn,
  Issn,
  Issn,
];
const n = (issn: Issn) => issnToInteger(issn);

const known = new Map<number, KnownNumber>(
  [
    { number: n(own), state: 'register' as const, centre: '7' },
    {
      number: n(theirs),
      state: 'register' as const,
      centre: '2',
      title: { id: 3, ordinal: 4, form: 'record' as const, hash: 'theirs' },
    },
    { number: n(nobodys), state: 'register' as const },
  ].map((each) => [each.number, each]),
);
const knowledge = { centre: '7', known, blocks: new Map([[n(reserved), '7']]) };

function item(issn: Issn, given: { cancelled?: readonly Issn[]; centre?: string; hash?: string } = {}): Candidate {
  const { cancelled = [], centre, hash = 'new' } = given;
  const serial = aSerial({ issn, titleProper: { text: 'Nature' }, ...(centre !== undefined && { centre }) });
  return {
    position: 9,
    offset: 0,
    issn,
    form: 'record',
    titled: true,
    statement: { status: 'register', cancelled: cancelled.map(n), ...(centre !== undefined && { centre }) },
    canonical: { text: '{"leader":"","fields":[]}', hash },
    problems: [],
    derive: () => deriveFromSerial(serial),
  };
}

const keep = (given: Candidate) => keepToCustody('f.mrc', [given], knowledge, 'Ana');

describe('a file of centre 7', () => {
  test.each<[string, Candidate, string[], string | undefined]>([
    ['its own number', item(own), [], undefined],
    ['a new number of its block', item(reserved), [], undefined],
    ["another centre's number", item(theirs), ['in-custody-of-another'], '2'],
    ["another centre's number, saying what the Register has", item(theirs, { hash: 'theirs' }), [], undefined],
    ['a number that no centre has', item(nobodys), ['in-nobodys-custody'], 'authority'],
    ['its own number, given away by 022 $2', item(own, { centre: '2' }), ['names-another-centre'], 'authority'],
    ['another centre cancelled in its favour', item(own, { cancelled: [theirs] }), ['cancels-for-another'], '2'],
    ['a number of its block cancelled', item(own, { cancelled: [reserved] }), [], undefined],
  ])('%s', (_reason, given, problems, desk) => {
    const { items, matters } = keep(given);
    expect(items).toHaveLength(1);
    expect(items[0]!.problems.map(({ type }) => type)).toEqual(problems);
    expect(matters.map(({ centre = 'authority' }) => centre)).toEqual(desk === undefined ? [] : [desk]);
    const refused = items[0]!.problems.some(({ severity }) => severity === 'error');
    expect(isCandidate(items[0]!)).toBe(!refused);
  });

  test('what it may not cancel is not cancelled, and the rest of the record is taken', () => {
    const [kept] = keep(item(own, { cancelled: [theirs, reserved] })).items;
    if (!kept || !isCandidate(kept)) throw new Error('It was refused.');
    expect(kept.statement.cancelled).toEqual([n(reserved)]);
  });

  test('a record that names no centre is of the centre that sent it', () => {
    const [kept] = keep(item(reserved)).items;
    if (!kept || !isCandidate(kept)) throw new Error('It was refused.');
    expect(kept.derive().centre).toBe('7');
  });

  test('the matter holds both sides', () => {
    expect(keep(item(theirs)).matters[0]).toEqual({
      kind: 'import-conflict',
      centre: '2',
      number: n(theirs),
      detail: {
        problem: 'in-custody-of-another',
        from: '7',
        file: 'f.mrc',
        position: 9,
        record: { leader: '', fields: [] },
        revision: '3-4',
      },
      sameAs: 'new',
      openedBy: 'Ana',
    });
  });
});
