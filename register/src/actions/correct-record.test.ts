/** Correcting: with proof, from a known revision, and never what other verbs are for. */
import type { Field, MarcRecord } from '@masthead/marc';
import { expect, test } from 'vitest';
import {
  aTitleOf,
  cataloguer,
  done,
  head,
  issn,
  problemsOf,
  recordOf,
  sealed,
  serialOf,
  stateOf,
  system,
  take,
  typesOf,
} from '../../test/build/a-life.ts';
import { aField } from '../../test/build/a-record.ts';
import { eachDatabase } from '../../test/databases.ts';
import type { FieldEdit } from '../domain/field-edits.ts';
import { findKeyTitleHolders, findRecord, history, type Store, searchTitles } from '../store/index.ts';
import { type CorrectRequest, correctRecord } from './correct-record.ts';
import { describeLifeProblem } from './describe-life-problem.ts';

const proof = { type: 'url', url: 'https://journal.example.org/imprint' } as const;
const now = new Date('2026-11-22T12:00:00Z');
const said = { proof, reason: 'The imprint says so.', now };
const publisher: FieldEdit = { type: 'replace', field: aField('264', '31', 'a', 'Paris', 'b', 'Another house') };
const edit = (store: Store, edits: readonly FieldEdit[], more: Partial<CorrectRequest> = {}) =>
  correctRecord(store, system, { number: 1, basedOn: 1, correction: { edits }, ...said, ...more });
const replace = (record: MarcRecord, tag: string, ...fields: Field[]): MarcRecord => {
  const at = record.fields.findIndex((field) => field.tag === tag);
  const rest = record.fields.filter((field) => field.tag !== tag);
  return { ...record, fields: [...rest.slice(0, at), ...fields, ...rest.slice(at)] };
};

eachDatabase((_, open) => {
  test('single fields: the record, its search and the ledger say the new, and the rest stays', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal', { centre: '2', url: 'https://old.example.org/' }));
    const before = await recordOf(store, 1);
    const edits: FieldEdit[] = [
      publisher,
      { type: 'add', field: aField('246', '1 ', 'a', 'The journal') },
      { type: 'remove', tag: '856' },
    ];
    const request = { number: 1, basedOn: 1, correction: { edits }, ...said };
    const corrected = done(await correctRecord(store, cataloguer('2'), request));
    expect(corrected).toMatchObject({ issn: issn(1), ordinal: 2 });
    expect(corrected.differences.map(({ type, tag }) => `${type} ${tag}`)).toEqual([
      'added 246',
      'changed 264',
      'removed 856',
    ]);
    const after = await recordOf(store, 1);
    expect(after.fields.map(({ tag }) => tag)).toEqual([
      '001',
      '005',
      '007',
      '008',
      '022',
      '044',
      '222',
      '245',
      '246',
      '264',
    ]);
    expect(after.fields.filter(({ tag }) => tag === '022')).toEqual(before.fields.filter(({ tag }) => tag === '022'));
    const { hits } = await searchTitles(store.read, { text: 'journal', limit: 5 });
    expect(hits[0]?.publisher).toBe('Another house');
    await sealed(store);
    expect((await history(store.read, 1)).at(-1)).toMatchObject({
      kind: 'record-corrected',
      actor: 'cataloguer of 2',
      reason: said.reason,
      evidence: proof.url,
      ordinal: 2,
    });
  });

  test('a whole record: what it does not have of the number’s own is kept', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal', { status: 'Legacy' }));
    const wanted = await recordOf(store, 1);
    const bare = { ...wanted, fields: wanted.fields.filter(({ tag }) => tag !== '001' && tag !== '699') };
    const record = replace(bare, '264', aField('264', '31', 'a', 'Paris', 'b', 'Another house'));
    done(await correctRecord(store, system, { number: 1, basedOn: 1, correction: { record }, ...said }));
    const after = await recordOf(store, 1);
    expect(after.fields.map(({ tag }) => tag).filter((tag) => tag === '001' || tag === '699')).toEqual(['001', '699']);
    expect(await stateOf(store, 1)).toBe('legacy');
  });

  test('what a correction leaves alone is refused by name', async () => {
    const store = await open();
    const own = aTitleOf(1, 'Journal', {
      centre: '2',
      issnL: issn(1),
      fields: [aField('699', '9 ', 'v', '2', '8', 'Register')],
    });
    await take(store, own);
    const numbers = (...pairs: string[]) => replace(own, '022', aField('022', '0 ', ...pairs));
    const rows: readonly (readonly [what: string, record: MarcRecord])[] = [
      ['number', numbers('a', issn(2), 'l', issn(1), '2', '2')],
      ['control-number', replace(own, '001', { tag: '001', value: issn(2) })],
      ['creating-centre', replace(own, '699', aField('699', '9 ', 'v', '7', '8', 'Register'))],
      ['centre', numbers('a', issn(1), 'l', issn(1), '2', '7')],
      ['status', replace(own, '699', aField('699', '9 ', 'v', '2', '8', 'Provisional'))],
      ['status', { ...own, leader: `${own.leader.slice(0, 5)}d${own.leader.slice(6)}` }],
      ['issn-l', numbers('a', issn(1), 'l', issn(3), '2', '2')],
      ['issn-l', { ...own, fields: [...own.fields, aField('023', '1 ', 'a', issn(8))] }],
      ['former-issn-l', numbers('a', issn(1), 'l', issn(1), 'm', issn(3), '2', '2')],
      ['replacement', numbers('a', issn(1), 'l', issn(1), 'v', issn(3), '2', '2')],
      ['cancelled-numbers', numbers('a', issn(1), 'l', issn(1), 'z', issn(3), '2', '2')],
    ];
    for (const [what, record] of rows) {
      const result = await correctRecord(store, system, { number: 1, basedOn: 1, correction: { record }, ...said });
      const problems = problemsOf(result);
      expect([what, problems]).toMatchObject([what, expect.arrayContaining([expect.objectContaining({ what })])]);
      expect(describeLifeProblem(problems[0]!)).toMatch(/^A correction does not change /);
    }
    // An incorrect number that was printed is description, and may be corrected.
    const printed = numbers('a', issn(1), 'l', issn(1), 'y', '1234-5678', '2', '2');
    done(await correctRecord(store, system, { number: 1, basedOn: 1, correction: { record: printed }, ...said }));
  });

  test('the status changes when that is allowed, by the ways there are', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal', { status: 'Legacy' }));
    const status = (text: string): FieldEdit => ({ type: 'replace', field: aField('699', '  ', '8', text) });
    const gone = await edit(store, [status('Suppressed')], { allowStatus: true });
    expect(problemsOf(gone)).toMatchObject([{ type: 'fixed-field', what: 'status' }]);
    expect(typesOf(await edit(store, [status('Provisional')], { allowStatus: true }))).toEqual(['wrong-state']);
    done(await edit(store, [status('Register')], { allowStatus: true }));
    expect([await stateOf(store, 1), (await serialOf(store, 1)).status]).toEqual(['register', 'register']);
  });

  test('somebody wrote in between: nothing is written, and the answer has what changed', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal', { centre: '2' }));
    const request = { number: 1, basedOn: 1, ...said };
    done(await correctRecord(store, head('2'), { ...request, correction: { edits: [publisher] } }));
    const mine: FieldEdit = { type: 'replace', field: aField('264', '31', 'a', 'Rome', 'b', 'Mine') };
    const both = await correctRecord(store, system, { ...request, correction: { edits: [mine] } });
    expect(problemsOf(both)).toMatchObject([
      { type: 'changed-meanwhile', basedOn: 1, current: 2, by: 'head of 2', both: ['264'], theirs: [{ tag: '264' }] },
    ]);
    expect(describeLifeProblem(problemsOf(both)[0]!)).toContain('Both of you changed 264');
    const other: FieldEdit = { type: 'add', field: aField('246', '1 ', 'a', 'Mine') };
    const apart = await correctRecord(store, system, { ...request, correction: { edits: [other] } });
    expect(problemsOf(apart)).toMatchObject([{ type: 'changed-meanwhile', both: [] }]);
    expect((await serialOf(store, 1)).publications[0]?.publishers[0]?.text).toBe('Another house');
    done(await correctRecord(store, system, { ...request, basedOn: 2, correction: { edits: [other] } }));
    expect(
      typesOf(await correctRecord(store, system, { ...request, basedOn: 9, correction: { edits: [other] } })),
    ).toEqual(['revision-unknown']);
  });

  test('two at the same moment: one writes, the other is told what', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal'));
    const results = await Promise.all(
      ['One', 'Other'].map((name) => edit(store, [{ type: 'add', field: aField('246', '1 ', 'a', name) }])),
    );
    expect(results.flatMap(typesOf)).toEqual(['changed-meanwhile']);
    const [problem] = results.flatMap(problemsOf);
    expect(problem).toMatchObject({ theirs: [{ type: 'added', tag: '246' }] });
  });

  test('a key title is claimed: a free one is taken, another’s is refused and named', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal'), aTitleOf(2, 'Nature'));
    const title = (text: string): FieldEdit => ({ type: 'replace', field: aField('222', '  ', 'a', text) });
    expect(problemsOf(await edit(store, [title('Nature')]))).toEqual([
      { type: 'key-title-taken', issn: issn(1), keyTitle: 'Nature', holder: issn(2) },
    ]);
    expect((await findRecord(store.read, 1))?.ordinal).toBe(1);
    done(await edit(store, [title('Journal of nature')]));
    const holders = await findKeyTitleHolders(store.read, ['journalofnature', 'journal']);
    expect([holders.get('journalofnature')?.number, holders.has('journal')]).toEqual([1, false]);
  });

  test('a record that came in with another’s key title may be corrected in everything else', async () => {
    const store = await open();
    await take(store, aTitleOf(2, 'Nature'));
    await take(store, aTitleOf(1, 'Nature'));
    done(await edit(store, [publisher]));
  });

  test('errors that a correction makes are refused; those that were there are named and stay', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal'));
    const wrong = await edit(store, [{ type: 'replace', field: aField('044', '  ', 'a', 'enk') }]);
    expect(problemsOf(wrong)).toMatchObject([{ type: 'profile', problems: [{ severity: 'error', tag: '044' }] }]);
    expect(describeLifeProblem(problemsOf(wrong)[0]!)).toContain('044');
    const { left } = done(await edit(store, [publisher]));
    expect(left.map(({ rule }) => rule)).toContain('field-group-missing');
  });

  test('a link is stated from its other end too: in custody at once, elsewhere when its centre agrees', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal', { centre: '2' }), aTitleOf(2, 'Later', { centre: '2' }));
    await take(store, aTitleOf(3, 'Supplement', { centre: '7' }));
    const edits: FieldEdit[] = [
      { type: 'add', field: aField('785', '00', 't', 'Later', 'x', issn(2)) },
      { type: 'add', field: aField('770', '0 ', 't', 'Supplement', 'x', issn(3)) },
      { type: 'add', field: aField('787', '0 ', 't', 'Nobody', 'x', issn(99)) },
    ];
    const request = { number: 1, basedOn: 1, correction: { edits }, ...said };
    const { relations } = done(await correctRecord(store, head('2'), request));
    expect(relations.map(({ to, outcome, obstacle }) => [to, outcome, obstacle])).toEqual(
      expect.arrayContaining([
        [2, 'written', undefined],
        [3, 'proposed', undefined],
        [99, 'reported', 'unknown'],
      ]),
    );
    expect((await serialOf(store, 2)).relations).toMatchObject([{ kind: 'continues', issn: issn(1) }]);
    expect((await serialOf(store, 3)).relations).toEqual([]);
  });

  test('edits that cannot be made are refused', async () => {
    const store = await open();
    const fields = ['One', 'Two'].map((text) => aField('246', '1 ', 'a', text));
    await take(store, aTitleOf(1, 'Journal', { fields }));
    const same = aField('246', '1 ', 'a', 'Two');
    const rows: readonly (readonly [why: string, edit: FieldEdit, type: string])[] = [
      ['a field that is not there', { type: 'remove', tag: '856' }, 'field-missing'],
      ['which of several is not said', { type: 'remove', tag: '246' }, 'field-missing'],
      ['one too many', { type: 'remove', tag: '246', occurrence: 3 }, 'field-missing'],
      ['nothing changes', { type: 'replace', field: same, occurrence: 2 }, 'nothing-to-correct'],
      [
        'a link with itself',
        { type: 'add', field: { tag: '780', ind1: '0', ind2: '0', subfields: [{ code: 'x', value: issn(1) }] } },
        'link-to-itself',
      ],
      ['the number itself goes', { type: 'remove', tag: '022' }, 'unreadable'],
    ];
    for (const [why, one, type] of rows) {
      const result = await edit(store, [one]);
      expect([why, ...typesOf(result)]).toEqual([why, type]);
      expect(describeLifeProblem(problemsOf(result)[0]!)).toMatch(/[.]$/);
    }
  });

  test('what is withdrawn may be described better, and stays withdrawn', async () => {
    const store = await open();
    await take(store, aTitleOf(2, 'Stays'));
    await take(store, aTitleOf(1, 'Goes', { status: 'Cancelled', recordStatus: 'd', replacedBy: issn(2) }));
    done(await edit(store, [publisher]));
    expect(await serialOf(store, 1)).toMatchObject({ status: 'cancelled', replacedBy: issn(2) });
    expect(await findRecord(store.read, 1)).toMatchObject({ state: 'cancelled', replacement: 2, ordinal: 2 });
  });

  test('who may, on what proof and why', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal', { centre: '2' }));
    const request = { number: 1, basedOn: 1, correction: { edits: [publisher] }, ...said };
    expect(typesOf(await correctRecord(store, head('7'), request))).toEqual(['not-in-custody']);
    expect(typesOf(await correctRecord(store, system, { ...request, number: 9 }))).toEqual(['never-issued']);
    expect(typesOf(await correctRecord(store, system, { ...request, reason: '' }))).toEqual(['reason-missing']);
    const empty = { type: 'statement', text: '' } as const;
    expect(typesOf(await correctRecord(store, system, { ...request, proof: empty }))).toEqual(['evidence-unusable']);
    expect((await findRecord(store.read, 1))?.ordinal).toBe(1);
  });
});
