/** Centres, blocks, custody and the check of the Register from the command line. */
import { issnFromInteger } from '@masthead/issn';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { runCommand } from '../../test/build/run-command.ts';
import { embeddedTemplate, scratchFolder } from '../../test/databases.ts';
import { openStore, writeTitles } from '../store/index.ts';

const folder = scratchFolder();
const masthead = (line: string, stdin = '') =>
  runCommand(
    line.match(/'[^']*'|\S+/g)!.map((word) => word.replaceAll("'", '')),
    {
      environment: { MASTHEAD_DATA: folder, LOG_LEVEL: 'fatal' },
      stdin,
    },
  );

beforeAll(async () => {
  const store = await openStore({ dataFolder: folder, template: await embeddedTemplate() });
  await store.transaction((tx) =>
    writeTitles(
      tx,
      [1, 2, 3].map((number) => aTitle(aSerial(number, `Title ${number}`, { centre: '2' }), { centre: '2' })),
    ),
  );
  await store.close();
});

// Every command opens the embedded register anew, so there are few of them and they are given time; the rules are held by the actions' tests.
describe('masthead', { timeout: 120_000 }, () => {
  test('makes centres, gives and transfers blocks', async () => {
    const set = "centre set 7 --name 'ISSN France' --country FRA --languages fre,eng";
    expect(
      await masthead(`${set} --contact 'Ada <ada@example.org>' --agreement 'Ode Press: all imprints' --host ''`),
    ).toMatchObject({ code: 0, stderr: 'Centre 7 (ISSN France) was made.\n' });
    const shown = await masthead('centre list --format jsonl');
    expect(JSON.parse(shown.stdout.split('\n')[1]!)).toMatchObject({
      code: '7',
      languages: ['fre', 'eng'],
      contacts: [{ name: 'Ada', email: 'ada@example.org' }],
      agreements: [{ with: 'Ode Press', about: 'all imprints' }],
    });
    expect(await masthead('block give 7 9000-000 --size 100 --reason first')).toMatchObject({
      code: 0,
      stdout: '1\n',
      stderr: 'Block 1 of centre 7: 9000-000 to 9000-099, 100 free.\n',
    });
    const overlapping = await masthead('block give 2 9000-099 9000-199');
    expect(overlapping).toMatchObject({ code: 1, stdout: '' });
    expect(overlapping.stderr).toContain('meets block 1 of centre 7');
    expect((await masthead('block transfer 1 --to 2 --reason merged')).stderr).toBe(
      "Block 1 (9000-000 to 9000-099) is centre 2's and open.\n",
    );
    expect((await masthead('block report')).stdout).toBe(
      '1\t2\t9000-000\t9000-099\tgeneral\t\topen\t100\t0\t100\t0\t0.0\t\t\n',
    );
    const { events } = JSON.parse((await masthead('block show 1')).stdout);
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(['given', 'transferred']);
  });

  test('transfers custody, and checks the Register', async () => {
    const list = [1, 2].map(issnFromInteger).join('\n');
    expect(await masthead('custody - --from 2 --to 7 --reason moved', list)).toMatchObject({
      code: 0,
      stderr: 'Centre 7 has 2 numbers of centre 2 in custody.\n',
    });
    expect(await masthead('custody --from 2 --to 7 --reason moved')).toMatchObject({ code: 2 });
    const checked = await masthead('register check --only blocks-add-up --only replacements-end');
    expect(checked).toMatchObject({ code: 0, stdout: '' });
    expect(checked.stderr).toContain('The Register is in order.');
  });
});
