import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMarcJson } from '@masthead/marc';
import { expect, test } from 'vitest';
import { aRecord } from '../../test/build/a-record.ts';
import { runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';

test('numbers, drafts in a file and the whole register are asked for duplicates; a centre takes in its own file', async () => {
  const folder = scratchFolder();
  const environment = { MASTHEAD_DATA: join(folder, 'data') };
  const run = (...args: string[]) => runCommand(args, { environment });
  const write = (name: string, ...records: ReturnType<typeof aRecord>[]) => {
    const file = join(folder, name);
    writeFileSync(file, records.map((record) => JSON.stringify(toMarcJson(record))).join('\n'));
    return file;
  };
  const gallia = { title: 'Gallia prehistorica', publisher: 'CNRS' };
  await run(
    'import',
    write('a.json', aRecord({ ...gallia, issn: '0016-4119' }), aRecord({ ...gallia, issn: '2109-9642' })),
  );
  expect(await run('duplicates', '0016-4119')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /^0016-4119\t2109-9642\t(?:0\.9\d|1\.00)\tsame\tGallia prehistorica\ttitle-same \+11\.\d, /,
    ),
  });
  const draft = write('draft.json', aRecord({ ...gallia, issn: null }), aRecord({ issn: null, title: 'Zoologica' }));
  const drafts = await run('duplicates', '--file', draft, '--least', '0.5', '--format', 'jsonl');
  expect(
    drafts.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { of: 'item 1', issn: '0016-4119' },
    { of: 'item 1', issn: '2109-9642' },
  ]);
  expect((await run('duplicates', '--scan', '--enter')).stderr).toContain('1 pairs of titles are likely');
  expect(await run('duplicates', '--scan', '0016-4119')).toMatchObject({ code: 2 });
  expect(await run('duplicates', '0016-4118')).toMatchObject({ code: 2 });
  expect(await run('duplicates', '0028-0836')).toMatchObject({ code: 2, stderr: expect.stringContaining('no record') });
  expect(await run('import', draft, '--centre', '99')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no centre 99'),
  });
});
