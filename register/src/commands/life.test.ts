/** The life of numbers from the command line, in one register: what is said, what is written to standard output, how each ends. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMarcJson } from '@masthead/marc';
import { beforeAll, expect, test } from 'vitest';
import { aProvisional, aTitleOf, issn } from '../../test/build/a-life.ts';
import { type CommandResult, runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';

/** Each command opens the register anew: a moment on an idle machine, and not on a busy one. */
const longEnough = 300_000;

const folder = scratchFolder();
const environment = { MASTHEAD_DATA: join(folder, 'data') };
const run = (args: readonly string[], stdin = ''): Promise<CommandResult> => runCommand(args, { environment, stdin });
const [one, two, three, four, five] = [issn(1), issn(2), issn(3), issn(4), issn(5)] as const;

beforeAll(async () => {
  const records = [
    aProvisional(1, 'First', { centre: '2', expected: '202001' }),
    aProvisional(2, 'Second', { centre: '2', expected: '202001' }),
    aTitleOf(3, 'Third', { centre: '2' }),
    aTitleOf(4, 'Fourth', { centre: '7', links: [['780', '0', 'Third', three]] }),
    aTitleOf(5, 'Fifth', { centre: '2' }),
  ];
  const file = join(folder, 'records.json');
  writeFileSync(file, records.map((record) => JSON.stringify(toMarcJson(record))).join('\n'));
  expect((await run(['import', file])).code).toBe(0);
}, longEnough);

test(
  'from the due list to the history: confirm, remind, suppress, cancel, correct, undo, note',
  async () => {
    const due = await run(['due']);
    expect(due.stdout).toBe(
      `${one}\t2\t2020-01-31\texpected\t0\t\tremind\tFirst\n${two}\t2\t2020-01-31\texpected\t0\t\tremind\tSecond\n`,
    );
    expect([due.code, due.stderr]).toEqual([
      1,
      '2 provisional numbers are past their day. With --remind, reminders are given.\n',
    ]);

    const seen = ['--published', '2020-01', '--evidence', 'https://journal.example.org/'];
    const confirmed = await run(['confirm', one, three, '9999-9994', ...seen]);
    expect(confirmed.stdout.split('\n').map((line) => line.split('\t').slice(0, 2).join(' '))).toEqual([
      `${one} confirmed`,
      `${three} already`,
      '9999-9994 refused',
      '',
    ]);
    expect([confirmed.code, confirmed.stderr]).toEqual([1, '1 confirmed, 1 were confirmed already, 1 refused.\n']);
    expect(confirmed.stdout).toContain('9999-9994 was never issued');
    const again = await run(['confirm', '--list', '-'], `${one}\t2020\tSeen at the library\n\n`);
    expect([again.code, again.stdout]).toEqual([0, `${one}\talready\t\n`]);

    const reminded = await run(['due', '--remind', '--format', 'jsonl']);
    expect(JSON.parse(reminded.stdout)).toMatchObject({
      issn: two,
      reminders: [{ ordinal: 1, givenBy: 'masthead due' }],
    });
    expect(reminded.stderr).toContain('Reminders given: 1.');
    const early = await run(['suppress', two, '--reason', 'Never published.']);
    expect([early.code, early.stdout]).toEqual([1, '']);
    expect(early.stderr).toContain('1 of 2 reminders were given for ISSN');
    const evidence = ['--evidence', 'The publisher wrote that it will not appear.'];
    const suppressed = await run(['suppress', two, '--reason', 'Never published.', ...evidence, '--as-centre', '2']);
    expect([suppressed.code, suppressed.stdout]).toEqual([0, `suppressed\t${two}\n`]);
    expect((await run(['due'])).code).toBe(0);

    const reason = ['--reason', 'Two numbers for one.'];
    const cancelled = await run(['cancel', three, '--in-favour-of', five, ...reason, '--as-centre', '2']);
    expect(cancelled.stdout).toBe(`cancelled\t${three}\nsurvivor\t${five}\nproposed\t${four}\t7\n`);
    expect(cancelled.stderr).toContain(`masthead undo ${three} --reason`);
    expect((await run(['cancel', three, '--in-favour-of', five, ...reason])).stderr).toContain(
      `ISSN ${three} is cancelled already, in favour of ISSN ${five}.`,
    );

    const undone = await run(['undo', three, '--reason', 'Two journals after all.']);
    expect(undone.stdout).toBe(`${three}\tcancelled\tregister\n${five}\tregister\tregister\n`);
    expect((await run(['undo', '1', '--reason', 'x'])).stderr).toContain('there is nothing to go back to');
  },
  longEnough,
);

test(
  'a record is shown as lines, edited, and taken back with its revision',
  async () => {
    const shown = await run(['correct', five, '--show']);
    expect(shown.stdout).toContain('=245  00$aFifth');
    const [, revision] = /Revision (\d+)/.exec(shown.stderr)!;
    const file = join(folder, 'edited.mrk');
    writeFileSync(file, shown.stdout.replace('=245  00$aFifth', '=245  00$aFifth journal'));
    const why = ['--reason', 'Title page.', '--evidence-file', file];
    expect((await run(['correct', five, '--record', file, ...why])).code).toBe(2);
    const corrected = await run(['correct', five, '--record', file, '--based-on', revision!, ...why]);
    expect([corrected.code, corrected.stdout]).toEqual([0, 'changed\t245\n']);
    const behind = await run(['correct', five, '--set', '245 00$aMine', '--based-on', revision!, ...why]);
    expect([behind.code, behind.stdout]).toEqual([1, 'changed\t=245  00$aFifth journal\n']);
    expect(behind.stderr).toContain('Both of you changed 245');
    const small = await run(['correct', five, '--add', '246 1#$aNo. 5', '--set', '264 31$aRome$bHouse', ...why]);
    expect([small.code, small.stdout]).toEqual([0, 'added\t246\nchanged\t264\n']);
  },
  longEnough,
);

test(
  'notes are written and listed, and end at the own centre',
  async () => {
    expect((await run(['note', five])).stderr).toContain('There is no note');
    expect((await run(['note', five, 'A call with the publisher.'])).code).toBe(0);
    expect(
      (await run(['note', five, '-', '--legal', '--as-centre', '2', '--actor', 'Ana'], 'A claim,\nof May.')).code,
    ).toBe(0);
    const rows = (await run(['note', five])).stdout.trimEnd().split('\n');
    expect(rows.map((row) => row.split('\t').slice(1))).toEqual([
      ['masthead note', 'internal', 'A call with the publisher.'],
      ['Ana', 'legal', 'A claim, of May.'],
    ]);
    const other = await run(['note', five, '--as-centre', '7']);
    expect([other.code, other.stdout]).toEqual([1, '']);
    for (const format of ['json', 'csv', 'turtle']) {
      const { code, stdout } = await run(['export', '--format', format]);
      expect([format, code === 2, stdout.includes(five)]).toEqual([format, false, true]);
      expect(stdout).not.toMatch(/A claim|A call|Ana/);
    }
  },
  longEnough,
);

test.each([
  ['no ISSN', ['suppress', '1234-5678', '--reason', 'x'], '1234-5678:'],
  ['no evidence to confirm with', ['confirm', '0000-0019', '--published', '2026'], 'say what shows it'],
  ['no date', ['confirm', '0000-0019', '--evidence', 'x'], 'say when it was published'],
  ['nothing to confirm', ['confirm'], 'Name a number'],
  ['nothing to correct', ['correct', '0000-0019'], 'Say what to correct'],
  ['no field', ['correct', '0000-0019', '--set', 'Title'], 'cannot be read as a field'],
  ['no tag', ['correct', '0000-0019', '--remove', 'x'], 'names no field'],
  ['no proof', ['correct', '0000-0019', '--remove', '246'], 'Say what shows it'],
  [
    'a file that is not there',
    ['suppress', '0000-0019', '--reason', 'x', '--evidence-file', 'nowhere'],
    'cannot be read',
  ],
  [
    'two kinds of evidence',
    ['suppress', '0000-0019', '--reason', 'x', '--evidence', 'a', '--evidence-file', 'b'],
    'not both',
  ],
])('what cannot run ends with 2 and a sentence: %s', async (_why, args, sentence) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});
