import { type Issn, isIssn, issnToInteger } from '@masthead/issn';
import type { Serial } from '@masthead/serial';
import { describe, expect, test } from 'vitest';
import { aSerial } from '../../../test/build/a-record.ts';
import { deriveFromSerial } from '../../domain/derive.ts';
import type { NumberState } from '../../domain/number-state.ts';
import type { KnownNumber } from '../../store/index.ts';
import { type Candidate, decideBatch, type RecordBefore } from './decide.ts';
import { createSeen } from './seen.ts';

const nature = '0028-0836';
const online = '1476-4687';
const other = '0036-8075';

const n = (issn: string) => issnToInteger(issn as Issn);

/** The content stands in for the record's text: equal contents are equal records. */
function item(
  issn: string,
  content: string,
  given: Omit<Partial<Serial>, 'issn'> = {},
  more: Partial<Candidate> = {},
): Candidate {
  const serial = aSerial({ issn, titleProper: { text: content }, ...given });
  return {
    position: 1,
    offset: 0,
    issn: issn as Issn,
    form: 'record',
    titled: true,
    serial,
    statement: {
      status: serial.status,
      cancelled: serial.cancelled.filter(isIssn).map(n),
      ...(serial.replacedBy && { replacedBy: n(serial.replacedBy) }),
      ...(serial.issnL && { issnL: n(serial.issnL) }),
    },
    canonical: { text: content, hash: hashOf(content) },
    problems: [],
    derive: () => deriveFromSerial(serial),
    ...more,
  };
}

const row = (issn: string, content: string, given: Partial<Serial> = {}) =>
  item(issn, content, given, { form: 'list' });
const bareRow = (issn: string, issnL?: string) =>
  item(issn, '', { titleProper: undefined, ...(issnL && { issnL: issnL as Issn }) } as Partial<Serial>, {
    form: 'list',
    titled: false,
  });

const hashOf = (content: string) => Buffer.from(content.padEnd(8)).toString('hex').padEnd(64, '0');

function known(issn: string, state: NumberState, content?: string, more: Partial<KnownNumber> = {}): KnownNumber {
  return {
    number: n(issn),
    state,
    ...(content !== undefined && { title: { id: 1, ordinal: 3, form: 'record', hash: hashOf(content) } }),
    ...more,
  };
}

const listed = (issn: string, content: string): KnownNumber => ({
  ...known(issn, 'register'),
  title: { id: 1, ordinal: 3, form: 'list', hash: hashOf(content) },
});

function decide(items: Candidate[], knows: KnownNumber[] = [], records: [string, Serial][] = []) {
  const before = (serial: Serial): RecordBefore => ({
    serial,
    rewrite: (filled) => {
      const text = JSON.stringify(filled);
      return {
        statement: { status: filled.status, cancelled: [] },
        canonical: { text, hash: hashOf(text).slice(0, 64) },
        derive: () => deriveFromSerial(filled),
      };
    },
  });
  return decideBatch(
    'f.mrc',
    items.map((each, index) => ({ ...each, position: index + 1 })),
    {
      known: new Map(knows.map((each) => [each.number, each])),
      records: new Map(records.map(([issn, serial]) => [n(issn), before(serial)])),
      seen: createSeen(),
    },
    { actor: 'import', changeSet: 'set' },
  );
}

const summary = (decision: ReturnType<typeof decide>) =>
  decision.outcomes.map(({ action, problems }) => [action, ...problems.map(({ type }) => type)].join(' '));

describe('one record', () => {
  test.each<[string, Candidate, KnownNumber[], string, { state?: NumberState } | undefined]>([
    ['a number nobody has heard of', item(nature, 'a'), [], 'created', { state: 'register' }],
    [
      'a number only reserved so far',
      item(nature, 'a'),
      [known(nature, 'unreported')],
      'created',
      { state: 'register' },
    ],
    ['the same record again', item(nature, 'a'), [known(nature, 'register', 'a')], 'unchanged', undefined],
    ['another record', item(nature, 'b'), [known(nature, 'register', 'a')], 'updated', { state: 'register' }],
    [
      'a record where there was a row of a list',
      item(nature, 'b'),
      [listed(nature, 'a')],
      'updated',
      { state: 'register' },
    ],
    [
      'provisional becomes confirmed',
      item(nature, 'b'),
      [known(nature, 'provisional', 'a')],
      'updated',
      { state: 'register' },
    ],
    [
      'confirmed does not become provisional again',
      item(nature, 'b', { status: 'provisional' }),
      [known(nature, 'register', 'a')],
      'updated state-kept',
      { state: 'register' },
    ],
    ['a cancelled number', item(nature, 'a'), [known(nature, 'cancelled')], 'rejected cancelled-number', undefined],
    ['a suppressed number', item(nature, 'a'), [known(nature, 'suppressed')], 'rejected suppressed-number', undefined],
    [
      'the record says that it is cancelled',
      item(nature, 'a', { status: 'cancelled', replacedBy: other as Issn }),
      [known(nature, 'register', 'b')],
      'updated',
      { state: 'cancelled' },
    ],
    [
      'the same cancelled record again',
      item(nature, 'a', { status: 'cancelled', replacedBy: other as Issn }),
      [known(nature, 'cancelled', 'a', { replacement: n(other) })],
      'unchanged',
      undefined,
    ],
    [
      'the record says that it is suppressed',
      item(nature, 'a', { status: 'suppressed' }),
      [],
      'created',
      { state: 'suppressed' },
    ],
    [
      'suppressed, and now cancelled in favour of another',
      item(nature, 'b', { status: 'cancelled', replacedBy: other as Issn }),
      [known(nature, 'suppressed', 'a')],
      'updated',
      { state: 'cancelled' },
    ],
  ])('%s', (_reason, candidate, knows, expected, write) => {
    const decision = decide([candidate], knows);
    expect(summary(decision)).toEqual([expected]);
    expect(decision.titles.map(({ state }) => ({ state }))).toEqual(write ? [write] : []);
  });

  test('a new revision names the one it was made from', () => {
    expect(decide([item(nature, 'b')], [known(nature, 'register', 'a')]).titles[0]?.basedOn).toBe(3);
    expect(decide([item(nature, 'b')]).titles[0]?.basedOn).toBeUndefined();
  });

  test('the rejection of a cancelled number names what replaces it', () => {
    const { outcomes } = decide(
      [item(nature, 'a')],
      [known(nature, 'cancelled', undefined, { replacement: n(other) })],
    );
    expect(outcomes[0]?.problems[0]?.sentence).toBe(
      `ISSN ${nature} is cancelled in the Register; use ${other} instead.`,
    );
  });

  test('a cancelled record carries its replacement, and keeps the known one when it names none', () => {
    const cancelled = { status: 'cancelled' as const };
    expect(decide([item(nature, 'a', { ...cancelled, replacedBy: other as Issn })]).titles[0]?.replacement).toBe(
      n(other),
    );
    const knows = [known(nature, 'cancelled', 'b', { replacement: n(other) })];
    expect(decide([item(nature, 'a', cancelled)], knows).titles[0]?.replacement).toBe(n(other));
  });

  test('a change says where it comes from', () => {
    expect(decide([item(nature, 'a')]).titles[0]?.change).toEqual({
      actor: 'import',
      changeSet: 'set',
      evidence: 'f.mrc#1',
    });
  });

  test('search shows the state that the number keeps', () => {
    const decision = decide([item(nature, 'b', { status: 'provisional' })], [known(nature, 'register', 'a')]);
    expect(decision.titles[0]?.search.state).toBe('register');
  });
});

describe('022 $z', () => {
  const withZ = (content: string, ...cancelled: string[]) => item(nature, content, { cancelled });

  test.each<[string, Candidate, KnownNumber[], string, number[]]>([
    ['an unknown number becomes cancelled', withZ('a', other), [], 'created', [n(other)]],
    [
      'a number only reserved becomes cancelled',
      withZ('a', other),
      [known(other, 'unreported')],
      'created',
      [n(other)],
    ],
    [
      'a number with a living title keeps it',
      withZ('a', other),
      [known(other, 'register', 'x')],
      'created cancelled-number-in-use',
      [],
    ],
    [
      'a number cancelled already stays so',
      withZ('a', other),
      [known(other, 'cancelled', undefined, { replacement: n(nature) })],
      'created',
      [],
    ],
    [
      'a number cancelled for another stays so, with a warning',
      withZ('a', other),
      [known(other, 'cancelled', undefined, { replacement: n(online) })],
      'created cancelled-for-another',
      [],
    ],
    [
      'a number whose own record is withdrawn',
      withZ('a', other),
      [known(other, 'suppressed', 'x')],
      'created',
      [n(other)],
    ],
    ['what is no ISSN is no number', withZ('a', '0036-8076', 'none'), [], 'created', []],
    ['its own number', withZ('a', nature), [], 'created', []],
    ['the same twice', withZ('a', other, other), [], 'created', [n(other)]],
    [
      'an unchanged record still warns',
      withZ('a', other),
      [known(nature, 'register', 'a'), known(other, 'register', 'x')],
      'unchanged cancelled-number-in-use',
      [],
    ],
    [
      'a withdrawn record cancels nothing',
      item(nature, 'a', { status: 'suppressed', cancelled: [other] }),
      [],
      'created',
      [],
    ],
  ])('%s', (_reason, candidate, knows, expected, cancels) => {
    const decision = decide([candidate], knows);
    expect(summary(decision)).toEqual([expected]);
    expect(decision.titles.flatMap((title) => [...title.cancels])).toEqual(cancels);
  });
});

describe('items of one batch act on one another in their order', () => {
  test.each<[string, Candidate[], string[], { number: string; cancels: string[] }[]]>([
    [
      'a number cancelled by an earlier item takes no living record',
      [item(nature, 'a', { cancelled: [other] }), item(other, 'b')],
      ['created', 'rejected cancelled-number'],
      [{ number: nature, cancels: [other] }],
    ],
    [
      'a number with an earlier living record is not cancelled',
      [item(other, 'b'), item(nature, 'a', { cancelled: [other] })],
      ['created', 'created cancelled-number-in-use'],
      [
        { number: other, cancels: [] },
        { number: nature, cancels: [] },
      ],
    ],
    [
      "a cancelled number's own cancelled record says all there is to say",
      [
        item(nature, 'a', { cancelled: [other] }),
        item(other, 'b', { status: 'cancelled', replacedBy: nature as Issn }),
      ],
      ['created', 'created'],
      [
        { number: nature, cancels: [] },
        { number: other, cancels: [] },
      ],
    ],
    [
      'the same record twice',
      [item(nature, 'a'), item(nature, 'a')],
      ['created', 'unchanged repeated-in-file'],
      [{ number: nature, cancels: [] }],
    ],
    [
      'two records of one number that differ: the first counts',
      [item(nature, 'a'), item(nature, 'b')],
      ['created', 'rejected issn-repeated'],
      [{ number: nature, cancels: [] }],
    ],
    [
      'a rejected record does not stand in the way of the next one',
      [item(other, 'c', { cancelled: [nature] }), item(nature, 'a'), item(nature, 'b', { status: 'cancelled' })],
      ['created', 'rejected cancelled-number', 'created'],
      [
        { number: other, cancels: [] },
        { number: nature, cancels: [] },
      ],
    ],
  ])('%s', (_reason, items, expected, writes) => {
    const decision = decide(items);
    expect(summary(decision)).toEqual(expected);
    expect(decision.titles.map(({ number, cancels }) => ({ number, cancels }))).toEqual(
      writes.map(({ number, cancels }) => ({ number: n(number), cancels: cancels.map(n) })),
    );
  });

  test('a repetition in a later batch names the first position too', () => {
    const seen = createSeen();
    seen.add(n(nature), 17, hashOf('a'));
    const { outcomes } = decideBatch(
      'f.mrc',
      [item(nature, 'b', {}, { position: 1018 })],
      { known: new Map([[n(nature), known(nature, 'register', 'a')]]), records: new Map(), seen },
      { actor: 'import' },
    );
    expect(outcomes[0]).toMatchObject({ action: 'rejected', problems: [{ type: 'issn-repeated' }] });
    expect(outcomes[0]?.problems[0]?.sentence).toContain('item 17');
  });
});

describe('a row of a list', () => {
  const full = aSerial({
    issn: nature,
    titleProper: { text: 'Nature' },
    publications: [{ role: 'earliest', places: [], publishers: [{ text: 'Macmillan' }] }],
  });

  test.each<[string, Candidate, KnownNumber[], [string, Serial][], string, number]>([
    ['a new number', row(nature, 'a'), [], [], 'created', 1],
    ['the same row again', row(nature, 'a'), [listed(nature, 'a')], [], 'unchanged', 0],
    ['another row replaces it', row(nature, 'b'), [listed(nature, 'a')], [], 'updated', 1],
    [
      'a record that says the same keeps all',
      row(nature, 'Nature'),
      [known(nature, 'register', 'x')],
      [[nature, full]],
      'unchanged',
      0,
    ],
    [
      'a record that differs stays',
      row(nature, 'Natur'),
      [known(nature, 'register', 'x')],
      [[nature, full]],
      'unchanged differs',
      0,
    ],
    [
      'a record that lacks something is filled',
      row(nature, 'Nature', { countries: ['GBR'] }),
      [known(nature, 'register', 'x')],
      [[nature, full]],
      'updated',
      1,
    ],
    ['a cancelled number', row(nature, 'a'), [known(nature, 'cancelled')], [], 'rejected cancelled-number', 0],
    ['without a title, a new number', bareRow(nature), [], [], 'created number-only', 0],
    ['without a title, a known number', bareRow(nature), [known(nature, 'unreported')], [], 'unchanged number-only', 0],
    ['without a title, a number that has one', bareRow(nature), [listed(nature, 'a')], [], 'unchanged', 0],
  ])('%s', (_reason, candidate, knows, records, expected, writes) => {
    const decision = decide([candidate], knows, records);
    expect(summary(decision)).toEqual([expected]);
    expect(decision.titles).toHaveLength(writes);
  });

  test('a filled record stays a record', () => {
    const decision = decide(
      [row(nature, 'Nature', { countries: ['GBR'] })],
      [known(nature, 'register', 'x')],
      [[nature, full]],
    );
    expect(decision.titles[0]).toMatchObject({ form: 'record', basedOn: 3, state: 'register' });
  });

  test('a number without a title is put into its cluster, once', () => {
    const decision = decide([bareRow(online, nature)]);
    expect(decision.numbers).toMatchObject([
      { number: n(online), state: 'unreported', clusters: [{ kind: 'L', number: n(nature) }] },
    ]);
    const again = decide([bareRow(online, nature)], [known(online, 'unreported', undefined, { issnL: n(nature) })]);
    expect(again.numbers).toEqual([]);
    expect(summary(again)).toEqual(['unchanged number-only']);
  });
});
