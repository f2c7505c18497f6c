/** The worklist from the command line, in one register: what is listed, both sides of a matter, how each is settled. */
import { join } from 'node:path';
import { toMarcJson } from '@masthead/marc';
import { beforeAll, expect, test } from 'vitest';
import { aProvisional, aTitleOf, issn, system, take } from '../../test/build/a-life.ts';
import { type CommandResult, runCommand } from '../../test/build/run-command.ts';
import { embeddedTemplate, scratchFolder } from '../../test/databases.ts';
import { giveBlock } from '../actions/give-block.ts';
import { importForCentre } from '../actions/import-for-centre.ts';
import { proposeCluster } from '../actions/propose-cluster.ts';
import { remindDue } from '../actions/remind-due.ts';
import { seeMatter } from '../actions/see-matter.ts';
import { addMatters, listMatters, openStore, type Store, writeCentres } from '../store/index.ts';
import { matterLines } from './matter-lines.ts';

const folder = join(scratchFolder(), 'data');
const run = (...args: readonly string[]): Promise<CommandResult> =>
  runCommand(['worklist', ...args], { environment: { MASTHEAD_DATA: folder } });
const [one, three, four] = [issn(1), issn(3), issn(4)] as const;
const matters: Record<string, number> = {};
const shown: Record<string, string> = {};

async function send(store: Store, title: string): Promise<void> {
  const text = JSON.stringify(toMarcJson(aTitleOf(1, title, { centre: '7' })));
  const chunks = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  await importForCentre(store, system, '7', [{ name: 'own.json', chunks, format: 'json' }]);
}

/** Once, and not by commands: each of those starts a database. */
beforeAll(async () => {
  const store = await openStore({ dataFolder: folder, template: await embeddedTemplate() });
  await store.transaction((tx) => writeCentres(tx, [{ code: '0' }, { code: '2' }, { code: '7' }]));
  await giveBlock(store, system, { centre: '0', first: '9100-000', last: '9100-009', purpose: 'general' });
  await take(
    store,
    aTitleOf(1, 'First', { centre: '2' }),
    aTitleOf(3, 'Third', { centre: '7', links: [['780', '0', 'First', one]] }),
    aProvisional(4, 'Fourth', { centre: '2', expected: '202001' }),
  );
  await send(store, 'First, mended');
  await proposeCluster(store, system, { kind: 'H', title: 3, reason: 'One journal.' });
  await remindDue(store, system, {});
  const relation = { kind: 'continued-by', issn: three, title: 'Third', stated: 'continues' };
  const reasons = [
    { type: 'title-same', weight: 4 },
    { type: 'country-different', weight: -1 },
  ];
  await store.transaction((tx) =>
    addMatters(tx, [
      { kind: 'relation-proposed', centre: '2', number: 1, other: 3, detail: relation, openedBy: 'test' },
      {
        kind: 'duplicate-likely',
        number: 1,
        other: 3,
        detail: { score: 0.95, medium: 'other', reasons },
        openedBy: 'x',
      },
    ]),
  );
  for (const { id, kind } of await listMatters(store.read, { limit: 10 })) {
    matters[kind] = id;
    const seen = await seeMatter(store.read, system, id);
    shown[kind] = seen.ok ? matterLines(seen).join('\n') : seen.problem.type;
  }
  await store.close();
});

test.each<[string, readonly string[]]>([
  [
    'import-conflict',
    ['The file own.json of centre 7 (record 1)', '- =245  00$aFirst\n+ =245  00$aFirst, mended\n', 'worklist take '],
  ],
  ['relation-proposed', ['says “continues ISSN 0000-0019”', 'does not say “continued by ISSN 0000-0035”', 'accept ']],
  ['cluster-proposed', [`ISSN ${three}: Third (confirmed, centre 7)`, 'Why: One journal.', 'approve ']],
  [
    'duplicate-likely',
    ['(likelihood 0.95)', 'for: the titles are the same\nagainst: different countries', 'two versions'],
  ],
  ['confirmation-due', ['expected by 2020-01-31', 'Reminder 1 was given ', `masthead confirm ${four} --published`]],
])('both sides, and what can be done: %s', (kind, texts) => {
  for (const text of texts) expect(shown[kind]).toContain(text);
  expect(shown[kind]).toContain(`masthead worklist settle ${matters[kind]} --dismiss`);
});

test('what waits is listed for whoever decides', async () => {
  const own = await run('list', '--centre', '2', '--about', one);
  expect([own.code, own.stdout.split('\n').map((line) => line.split('\t')[1])]).toEqual([
    1,
    ['import-conflict', 'relation-proposed', undefined],
  ]);
  const [id, ...cells] = own.stdout.split('\n')[0]!.split('\t');
  expect([id, cells.slice(0, 4)]).toEqual([String(matters['import-conflict']), ['import-conflict', '2', one, '']]);
  const json = (await run('list', '--centre', 'authority', '--kind', 'duplicate-likely', '--format', 'jsonl')).stdout;
  expect(JSON.parse(json)).toMatchObject({ id: matters['duplicate-likely'], number: one, other: three });
  const seven = await run('list', '--as-centre', '7');
  expect([seven.code, seven.stdout, seven.stderr]).toEqual([0, '', 'Nothing waits for a decision.\n']);
});

test('a record is taken by whoever has it in custody, and nobody else', async () => {
  const id = String(matters['import-conflict']);
  const others = await run('take', id, '--as-centre', '7');
  expect([others.code, others.stdout]).toEqual([1, '']);
  expect(others.stderr).toContain('no matter');
  const taken = await run('take', id, '--as-centre', '2');
  expect([taken.code, taken.stdout]).toEqual([0, `${one}\tupdated\t2\n`]);
});

test('a relation is accepted, a cluster approved', async () => {
  expect((await run('accept', String(matters['relation-proposed']), '--as-centre', '2')).code).toBe(0);
  const approved = await run('approve', String(matters['cluster-proposed']), '--reason', 'It is.');
  expect([approved.code, approved.stdout]).toEqual([0, '9100-0009\n']);
});

test('a matter is dismissed with a reason, and shown as it was settled', async () => {
  const due = String(matters['confirmation-due']);
  expect((await run('settle', due, '--dismiss')).stderr).toContain('takes a reason');
  expect((await run('settle', due, '--dismiss', '--reason', 'It is late.')).code).toBe(0);
  expect((await run('show', due)).stdout).toMatch(/Dismissed \S+ by masthead worklist settle: It is late\./);
});

test.each([
  ['no such matter', ['show', '999'], 1, 'no matter 999'],
  ['no such centre', ['list', '--centre', '99'], 2, 'There is no centre 99'],
  ['not said how', ['settle', '1'], 2, '--done, or --dismiss'],
  ['both', ['settle', '1', '--done', '--dismiss'], 2, '--done, or --dismiss'],
  ['no number of a matter', ['take', 'x'], 2, 'whole number'],
])('what does not work ends with a sentence: %s', async (_why, args, code, sentence) => {
  const result = await run(...args);
  expect([result.code, result.stdout]).toEqual([code, '']);
  expect(result.stderr).toContain(sentence);
});
