import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCentre } from '../../test/build/a-centre.ts';
import { aForm, aRequest } from '../../test/build/a-request.ts';
import { runCommand } from '../../test/build/run-command.ts';
import { embeddedTemplate } from '../../test/databases.ts';
import { openStore } from '../store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'masthead-requests-'));
const environment = { MASTHEAD_DATA: folder };
let reference = '';

beforeAll(async () => {
  const store = await openStore({ dataFolder: folder, template: await embeddedTemplate() });
  await aCentre(store);
  reference = (await aRequest(store, { form: aForm('Journal of\tTabs'), urgent: true })).reference;
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('lists what waits, a line each', async () => {
  const { code, stdout } = await runCommand(['requests', 'list', '--centre', '7'], { environment });
  expect(code).toBe(0);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t')),
  ).toEqual([
    [
      reference,
      'submitted',
      '7',
      'urgent',
      expect.stringMatching(/Z$/),
      expect.stringMatching(/Z$/),
      'Journal of Tabs',
    ],
  ]);
  expect((await runCommand(['requests', 'list', '--state', 'refused'], { environment })).stdout).toBe('');
});

test('shows one as JSON, without what opens a draft', async () => {
  const { stdout } = await runCommand(['requests', 'show', reference.toLowerCase()], { environment });
  expect(JSON.parse(stdout)).toMatchObject({
    reference,
    form: { country: 'FRA' },
    checks: [],
    events: [{ to: 'submitted' }],
  });
  expect(stdout).not.toContain('secretHash');
});

test.each([[['requests', 'list', '--state', 'lost']], [['requests', 'show', 'R-0000-0000-00']]])(
  '%j is refused with a sentence',
  async (args) => {
    const { code, stderr } = await runCommand(args, { environment });
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/There is no (?:state|request) .*\./);
  },
);
