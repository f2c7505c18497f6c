import { issnFromInteger, issnToInteger, parseIssn } from '@masthead/issn';
import { type MarcRecord, toMarcJson } from '@masthead/marc';
import { describe, expect, test } from 'vitest';
import { aField, aRecord } from '../../test/build/a-record.ts';
import { eachDatabase } from '../../test/databases.ts';
import {
  findClusterOf,
  findNumber,
  findRecord,
  history,
  listKeyTitleConflicts,
  loadForImport,
  type Store,
  sealCommitted,
  sealHead,
  verifyLedger,
} from '../store/index.ts';
import { type ImportOptions, type ImportOutcome, type ImportSource, importRecords } from './import-records.ts';

const [nature, natureOnline, science, lancet, cell] = ['0028-0836', '1476-4687', '0036-8075', '0140-6736', '0092-8674'];

const n = (text: string) => {
  const result = parseIssn(text);
  if (!result.ok) throw new Error(`${text} is no ISSN`);
  return issnToInteger(result.issn);
};

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const records = (...list: readonly MarcRecord[]): ImportSource => ({
  name: 'records',
  chunks: oneChunk(list.map((record) => JSON.stringify(toMarcJson(record))).join('\n')),
});
const list = (...lines: readonly string[]): ImportSource => ({ name: 'list', chunks: oneChunk(lines.join('\n')) });

async function take(store: Store, source: ImportSource | ImportSource[], options: Partial<ImportOptions> = {}) {
  const outcomes: ImportOutcome[] = [];
  const summary = await importRecords(store, [source].flat(), {
    actor: 'test',
    ...options,
    onOutcomes: async (some) => {
      outcomes.push(...some);
      await options.onOutcomes?.(some);
    },
  });
  await sealCommitted(store);
  return {
    summary,
    outcomes,
    said: outcomes.map(({ action, problems }) =>
      [action, ...problems.filter(({ severity }) => severity === 'error').map(({ type }) => type)].join(' '),
    ),
  };
}

const problemsOf = (outcomes: readonly ImportOutcome[]) =>
  outcomes.flatMap(({ problems }) => problems.map(({ type }) => type));

eachDatabase((name, open) => {
  describe('what becomes of records', () => {
    test('a key title that another number has: the record is taken, and the collision told', async () => {
      const store = await open();
      const { outcomes } = await take(store, records(aRecord(), aRecord({ issn: science, title: 'NATURE' })));
      expect(outcomes.map(({ action, problems }) => [action, problems.map(({ type }) => type)])).toEqual([
        ['created', []],
        ['created', ['key-title-taken']],
      ]);
      expect(outcomes[1]!.problems[0]!.sentence).toContain(nature);
      expect((await findRecord(store.read, n(science)))?.ordinal).toBe(1);
      expect(await listKeyTitleConflicts(store.read, { limit: 5 })).toEqual([
        { number: n(science), text: 'NATURE', holder: { number: n(nature), text: 'Nature' } },
      ]);
      expect((await take(store, records(aRecord({ issn: science, title: 'Science' })))).outcomes[0]!.problems).toEqual(
        [],
      );
      expect(await listKeyTitleConflicts(store.read, { limit: 5 })).toEqual([]);
    });

    test('new, the same, another one', async () => {
      const store = await open();
      expect((await take(store, records(aRecord(), aRecord({ issn: science, title: 'Science' })))).said).toEqual([
        'created',
        'created',
      ]);
      const head = await sealHead(store.read);
      expect((await take(store, records(aRecord(), aRecord({ issn: science, title: 'Science' })))).said).toEqual([
        'unchanged',
        'unchanged',
      ]);
      expect(await sealHead(store.read)).toEqual(head);
      expect((await take(store, records(aRecord({ publisher: 'Macmillan' })))).said).toEqual(['updated']);
      const record = await findRecord(store.read, n(nature!));
      expect(record).toMatchObject({ ordinal: 2, form: 'record', state: 'register' });
    });

    test('a change says who made it and from what', async () => {
      const store = await open();
      const { summary } = await take(store, records(aRecord()), { actor: 'clerk', reason: 'first load' });
      expect(await history(store.read, n(nature!))).toMatchObject([
        {
          kind: 'title-created',
          actor: 'clerk',
          reason: 'first load',
          evidence: 'records#1',
          changeSet: summary.changeSet,
        },
      ]);
    });

    test.each<[string, MarcRecord, string, string]>([
      ['no 022 $a', aRecord({ issn: null }), 'rejected no-issn', ''],
      ['only 022 $y', aRecord({ issn: null, incorrect: [nature!] }), 'rejected no-issn', ''],
      ['a wrong check digit', aRecord({ issn: '0028-0837' }), 'rejected wrong-check-digit', '0028-0836'],
      [
        'U+0000 in a title',
        aRecord({ fields: [aField('246', '1 ', 'a', 'a\u0000b')] }),
        'rejected character-not-storable',
        'U+0000',
      ],
      [
        'half a surrogate pair',
        aRecord({ fields: [aField('246', '1 ', 'a', 'a\ud800b')] }),
        'rejected character-not-storable',
        'U+D800',
      ],
    ])('%s does not keep the others from being taken', async (_reason, bad, expected, sentence) => {
      const store = await open();
      const { said, outcomes } = await take(
        store,
        records(aRecord({ issn: science, title: 'Science' }), bad, aRecord({ issn: lancet, title: 'Lancet' })),
      );
      expect(said).toEqual(['created', expected, 'created']);
      expect(outcomes[1]?.problems.map((problem) => problem.sentence).join(' ')).toContain(sentence);
      expect(outcomes.map(({ position }) => position)).toEqual([1, 2, 3]);
    });

    test('a record that only the database refuses is found in its batch and rejected alone', async () => {
      const store = await open();
      // More distinct words than a tsvector has room for.
      const word = (index: number) => `${'щ'.repeat(190)}${String(index).padStart(4, '0')}`;
      const fields = Array.from({ length: 3500 }, (_, index) => aField('246', '1 ', 'a', word(index)));
      const many = [nature, science, lancet, cell].map((issn) => aRecord({ issn: issn!, title: `Title ${issn}` }));
      const { said, summary } = await take(
        store,
        records(...many.slice(0, 2), aRecord({ issn: natureOnline!, fields }), ...many.slice(2)),
      );
      expect(said).toEqual(['created', 'created', 'rejected not-storable', 'created', 'created']);
      expect(summary.counts).toEqual({ created: 4, updated: 0, unchanged: 0, rejected: 1 });
      expect(await findNumber(store.read, n(natureOnline!))).toBeUndefined();
    });

    test('a file of nothing gives nothing, a file of anything is one rejected item', async () => {
      const store = await open();
      expect((await take(store, list(''))).outcomes).toEqual([]);
      expect((await take(store, list('Dear Sir,', 'please find enclosed'))).said).toEqual(['rejected unknown-format']);
    });
  });

  describe('numbers', () => {
    test('022 $l puts the number into a cluster, and its ISSN-L is recorded', async () => {
      const store = await open();
      await take(store, records(aRecord({ issn: natureOnline!, issnL: nature! })));
      expect(await findClusterOf(store.read, 'L', n(natureOnline!))).toMatchObject({
        cluster: n(nature!),
        members: [n(natureOnline!)],
      });
      expect(await findNumber(store.read, n(nature!))).toMatchObject({ state: 'unreported' });
      expect((await take(store, records(aRecord({ issnL: nature! })))).said).toEqual(['created']);
      expect(await findNumber(store.read, n(nature!))).toMatchObject({ state: 'register' });
    });

    test('a record without $l leaves the number where it is', async () => {
      const store = await open();
      await take(store, records(aRecord({ issn: natureOnline!, issnL: nature! })));
      await take(store, records(aRecord({ issn: natureOnline!, publisher: 'Another' })));
      expect((await findClusterOf(store.read, 'L', n(natureOnline!)))?.cluster).toBe(n(nature!));
    });

    test('a number in $z without a title becomes cancelled, and takes no record any more', async () => {
      const store = await open();
      await take(store, records(aRecord({ cancelled: [science!] })));
      expect(await findNumber(store.read, n(science!))).toMatchObject({ state: 'cancelled', replacement: n(nature!) });
      const { said, outcomes } = await take(store, records(aRecord({ issn: science })));
      expect(said).toEqual(['rejected cancelled-number']);
      expect(outcomes[0]?.problems.at(-1)?.sentence).toContain(nature);
    });

    test('a number in $z with a living title keeps it', async () => {
      const store = await open();
      const { outcomes } = await take(store, records(aRecord({ issn: science }), aRecord({ cancelled: [science!] })));
      expect(problemsOf(outcomes)).toContain('cancelled-number-in-use');
      expect(await findNumber(store.read, n(science!))).toMatchObject({ state: 'register' });
    });

    test('a record that says it is cancelled or suppressed, and the same again', async () => {
      const store = await open();
      const cancelled = aRecord({ issn: science, recordStatus: 'd', replacedBy: nature });
      const suppressed = aRecord({ issn: lancet, recordStatus: 'd' });
      expect((await take(store, records(cancelled, suppressed))).said).toEqual(['created', 'created']);
      expect(await findNumber(store.read, n(science!))).toMatchObject({ state: 'cancelled', replacement: n(nature!) });
      expect(await findNumber(store.read, n(lancet!))).toMatchObject({ state: 'suppressed' });
      expect((await take(store, records(cancelled, suppressed))).said).toEqual(['unchanged', 'unchanged']);
    });

    test('a cancelled number and its own cancelled record in one batch, in both orders', async () => {
      const keeps = aRecord({ cancelled: [science!] });
      const own = aRecord({ issn: science, recordStatus: 'd', replacedBy: nature });
      for (const both of [
        [keeps, own],
        [own, keeps],
      ]) {
        const store = await open();
        expect((await take(store, records(...both))).said).toEqual(['created', 'created']);
        expect(await findNumber(store.read, n(science!))).toMatchObject({
          state: 'cancelled',
          replacement: n(nature!),
        });
        expect((await take(store, records(...both))).said).toEqual(['unchanged', 'unchanged']);
      }
    });
  });

  describe('lists', () => {
    test('a row creates, the same row changes nothing, another replaces it', async () => {
      const store = await open();
      expect((await take(store, list('issn,title', `${nature},Nature`))).said).toEqual(['created']);
      expect((await take(store, list('issn,title', `${nature},Nature`))).said).toEqual(['unchanged']);
      expect((await take(store, list('issn,title', `${nature},Natur`))).said).toEqual(['updated']);
    });

    test('a record replaces a row; a row then fills what the record lacks, once, and contradicts nothing', async () => {
      const store = await open();
      await take(store, list('issn,title', `${nature},Natur`));
      expect((await take(store, records(aRecord()))).said).toEqual(['updated']);
      const again = list('issn,title,url', `${nature},Natur,https://www.nature.example.org/`);
      const { said, outcomes } = await take(store, again);
      expect(said).toEqual(['updated']);
      expect(problemsOf(outcomes)).toEqual(['differs']);
      const record = await findRecord(store.read, n(nature!));
      expect(record?.form).toBe('record');
      expect(JSON.stringify(record?.record)).toContain('https://www.nature.example.org/');
      expect(JSON.stringify(record?.record)).not.toContain('"Natur"');
      const once = await take(store, list('issn,title,url', `${nature},Natur,https://www.nature.example.org/`));
      expect(once.said).toEqual(['unchanged']);
      expect(problemsOf(once.outcomes)).toEqual(['differs']);
    });

    test('a row without a title records the number alone', async () => {
      const store = await open();
      const rows = ['issn\ttitle\tpublisher\tissn_l', `${natureOnline}\t\t\t${nature}`];
      const { said, outcomes } = await take(store, list(...rows));
      expect([said, problemsOf(outcomes)]).toEqual([['created'], ['number-only']]);
      expect(await findNumber(store.read, n(natureOnline!))).toMatchObject({ state: 'unreported' });
      expect(await findRecord(store.read, n(natureOnline!))).toBeUndefined();
      expect((await findClusterOf(store.read, 'L', n(natureOnline!)))?.cluster).toBe(n(nature!));
      expect((await take(store, list(...rows))).said).toEqual(['unchanged']);
    });

    test('a row with a print and an online number gives two descriptions', async () => {
      const store = await open();
      const { outcomes } = await take(
        store,
        list(
          'Journal title,Journal ISSN (print version),Journal EISSN (online version)',
          `Nature,${nature},${natureOnline}`,
        ),
      );
      expect(outcomes.map(({ position, issn, action }) => [position, issn, action])).toEqual([
        [1, nature, 'created'],
        [1, natureOnline, 'created'],
      ]);
    });

    test('columns that nothing recognised are kept', async () => {
      const store = await open();
      await take(store, list('issn,title,Shelf mark', `${nature},Nature,"Q 1, N2"`));
      expect((await findRecord(store.read, n(nature!)))?.source).toContain('Q 1, N2');
    });
  });

  describe('a large file', () => {
    const some = Array.from({ length: 250 }, (_, index) => {
      const issn = issnFromInteger(1_234_000 + index);
      return aRecord({ issn, title: `Journal number ${index}` });
    });
    const withRepeats = [
      ...some,
      some[3]!,
      aRecord({ issn: issnFromInteger(1_234_003), title: 'Another' }),
      ...some.slice(100, 110),
    ];

    test.each([1, 7, 1000])('gives the same outcomes in batches of %i', async (batch) => {
      const store = await open();
      const { said, summary } = await take(store, records(...withRepeats), { batch });
      expect(said).toEqual([
        ...some.map(() => 'created'),
        'unchanged',
        'rejected issn-repeated',
        ...some.slice(100, 110).map(() => 'unchanged'),
      ]);
      expect(summary.counts).toEqual({ created: 250, updated: 0, unchanged: 11, rejected: 1 });
      expect((await sealHead(store.read)).position).toBe(250);
    });

    test('stops after the batch under way when it is asked to, says where, and goes on when it is run again', async () => {
      const store = await open();
      const stop = new AbortController();
      const first = await take(store, records(...some), {
        batch: 50,
        stop: stop.signal,
        onOutcomes: (outcomes) => {
          if (outcomes.at(-1)!.position >= 100) stop.abort();
        },
      });
      const reached = first.summary.stopped?.position ?? 0;
      expect(reached).toBeGreaterThanOrEqual(100);
      expect(reached).toBeLessThan(250);
      expect(first.summary.counts.created).toBe(reached);
      const second = await take(store, records(...some), { batch: 50 });
      expect(second.summary.stopped).toBeUndefined();
      expect(second.summary.counts).toEqual({ created: 250 - reached, updated: 0, unchanged: reached, rejected: 0 });
    });

    test('what was committed stays when the file breaks off', async () => {
      const store = await open();
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield new TextEncoder().encode(
          some
            .slice(0, 120)
            .map((record) => JSON.stringify(toMarcJson(record)))
            .join('\n'),
        );
        throw new Error('The cable was pulled.');
      }
      await expect(take(store, { name: 'broken', chunks: broken(), format: 'json' }, { batch: 50 })).rejects.toThrow(
        'cable',
      );
      const known = await loadForImport(
        store.read,
        some.map((_, index) => 1_234_000 + index),
      );
      // The last one may have been on its way.
      expect(known.size).toBeGreaterThanOrEqual(119);
    });

    test('two imports at once lose nothing and count nothing twice', async () => {
      const store = await open();
      const other = some.map((record, index) =>
        index % 2 === 0 ? record : aRecord({ issn: issnFromInteger(1_234_000 + index), title: `Changed ${index}` }),
      );
      const [a, b] = await Promise.all([
        take(store, records(...some), { batch: 20 }),
        take(store, records(...other.toReversed()), { batch: 20 }),
      ]);
      const total = (action: 'created' | 'rejected') => a.summary.counts[action] + b.summary.counts[action];
      expect([total('created'), total('rejected')]).toEqual([250, 0]);
      const updates = a.summary.counts.updated + b.summary.counts.updated;
      expect(updates).toBe(125);
      expect((await sealHead(store.read)).position).toBe(250 + updates);
      expect((await verifyLedger(store.read)).problems).toEqual([]);
    }, 60_000);
  });

  test(`${name}: several files in one run`, async () => {
    const store = await open();
    const { outcomes, said } = await take(store, [
      records(aRecord()),
      { ...records(aRecord({ publisher: 'Another' })), name: 'second' },
    ]);
    expect(said).toEqual(['created', 'updated']);
    expect(outcomes.map(({ file, position }) => [file, position])).toEqual([
      ['records', 1],
      ['second', 1],
    ]);
  });
});
