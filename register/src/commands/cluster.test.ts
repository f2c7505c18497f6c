/** `masthead cluster` and `masthead relations`, as a cataloguer and the Registration Authority would use them. */
import { beforeAll, expect, test } from 'vitest';
import { giveAuthorityBlock, issnOf, takeTitles } from '../../test/build/clustered-titles.ts';
import { runCommand } from '../../test/build/run-command.ts';
import { embeddedTemplate, scratchFolder } from '../../test/databases.ts';
import { openStore } from '../store/index.ts';

const folder = scratchFolder();
const masthead = (...args: string[]) => runCommand(args, { environment: { MASTHEAD_DATA: folder } });

beforeAll(async () => {
  const store = await openStore({ template: await embeddedTemplate(), dataFolder: folder });
  await takeTitles(store, [
    { number: 100_001, issnL: 100_001, centre: '7' },
    { number: 100_002, issnL: 100_002, centre: '2', links: [['780', '0', 100_001]] },
    { number: 100_003, issnL: 100_002, centre: '7', medium: 'online', links: [['776', '8', 100_002]] },
    { number: 100_009, centre: '7' },
  ]);
  await giveAuthorityBlock(store, 9_100_000);
  await store.close();
});

test('a history is proposed, listed, approved and shown', async () => {
  const proposed = await masthead('cluster', 'propose', issnOf(100_001), '--reason', 'one resource');
  const rows = proposed.stdout.trimEnd().split('\n');
  expect(rows.slice(1)).toEqual([100_001, 100_002, 100_003].map((number) => `member\t${issnOf(number)}`));
  const matter = rows[0]!.split('\t')[1]!;
  expect((await masthead('cluster', 'proposals')).stdout).toMatch(
    new RegExp(`^${matter}\tISSN-H\t.*\tmasthead cluster propose\t.*\tone resource\n$`),
  );
  const refused = await masthead('cluster', 'approve', matter, '--reason', 'x', '--as-centre', '7');
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('may not')]);
  const approved = await masthead('cluster', 'approve', matter, '--reason', 'one resource');
  expect([approved.code, approved.stdout]).toEqual([0, `${issnOf(9_100_000)}\n`]);
  const shown = await masthead('cluster', 'show', `ISSN-H ${issnOf(9_100_000)}`);
  expect(shown.stdout.split('\n')[2]).toBe(`${issnOf(100_003)}\tonline\tregister\tTitle 100003`);
});

test('what cannot be proposed says why', async () => {
  const lone = await masthead('cluster', 'propose', issnOf(100_009));
  expect([lone.code, lone.stderr]).toEqual([1, expect.stringContaining('Nothing precedes or follows')]);
  expect((await masthead('cluster', 'propose', '0000-0001')).code).toBe(2);
});

test('an ISSN-L is moved with a reason', async () => {
  const [from, to] = [issnOf(100_002), issnOf(100_003)];
  const moved = await masthead('cluster', 'move-issn-l', from, to, '--reason', 'online came first');
  expect([moved.code, moved.stdout, moved.stderr]).toEqual([
    0,
    `${from}\n${to}\n`,
    `2 titles are under ISSN-L ${to} now.\n`,
  ]);
});

test('relations are checked; what is missing is written in custody and proposed to other centres, which accept it', async () => {
  const found = await masthead('relations', 'check');
  expect(found.code).toBe(1);
  expect(found.stdout.split('\n').map((line) => line.split('\t').slice(0, 4).join(' '))).toEqual([
    `missing ${issnOf(100_002)} ${issnOf(100_001)} continues`,
    `missing ${issnOf(100_003)} ${issnOf(100_002)} other-medium`,
    `dates ${issnOf(100_002)} ${issnOf(100_001)} continues`,
    `version-titles ${issnOf(100_003)} ${issnOf(100_002)} `,
    '',
  ]);
  const repaired = await masthead('relations', 'check', '--repair', '--as-centre', '7', '--only', 'missing');
  expect(repaired.stderr).toContain('1 were written, 1 proposed to other centres');
  const json = await masthead('relations', 'check', '--only', 'missing', '--format', 'jsonl');
  expect(
    json.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([{ type: 'missing', number: issnOf(100_003), other: issnOf(100_002), kind: 'other-medium' }]);
  const accepted = await masthead('relations', 'accept', '2', '--as-centre', '2');
  expect([accepted.code, accepted.stderr]).toEqual([0, expect.stringContaining(issnOf(100_002))]);
});
