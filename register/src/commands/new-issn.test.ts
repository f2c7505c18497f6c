import { describe, expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';

describe('masthead new-issn', () => {
  test.each<[string[], string, string, number, string]>([
    [
      ['--old', 'Cast metal times', '--new', 'Cast metal & diecasting times'],
      'major',
      'first-words-added',
      0,
      'a new ISSN',
    ],
    [['--old', 'Saint Paul reporter', '--new', 'St. Paul reporter'], 'minor', 'abbreviation', 0, 'the same ISSN'],
    [['--old', 'A b c d e f g', '--new', 'A b c d e f h'], 'undecided', 'meaning', 1, 'a question'],
    [
      ['--old', 'A b c d e f g', '--new', 'A b c d e f h', '--meaning', 'same'],
      'minor',
      'later-words',
      0,
      'and its answer',
    ],
    [
      ['--old', 'Bulletin', '--new', 'Bulletin', '--old-body', 'Kew', '--new-body', 'Hayden'],
      'major',
      'body-of-generic-title',
      0,
      'another body',
    ],
    [
      ['--old', 'X', '--new', 'X', '--old-medium', 'print', '--new-medium', 'online'],
      'major',
      'medium',
      0,
      'another medium',
    ],
    [['--old', 'X', '--new', 'Y', '--alternates'], 'minor', 'alternating', 0, 'both in turn'],
    [['--old', 'X', '--new', 'Y', '--event', 'merger'], 'major', 'merger', 0, 'a merger'],
  ])('%j: %s by %s, ends with %i (%s)', async (args, answer, rule, code) => {
    const result = await runCommand(['new-issn', ...args]);
    const [first, ...rows] = result.stdout.trimEnd().split('\n');
    expect([first, result.code, result.stderr]).toEqual([answer, code, '']);
    expect(rows.map((row) => row.split('\t')[1])).toContain(rule);
    for (const row of rows) expect(row.split('\t')).toHaveLength(6);
  });

  test('as JSON', async () => {
    const { stdout } = await runCommand([
      'new-issn',
      '--old',
      'Oxen',
      '--new',
      'The Oxen',
      '--language',
      'eng',
      '--format',
      'jsonl',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      old: { title: 'Oxen', language: 'eng' },
      answer: 'minor',
      rules: [{ id: 'function-words', evidence: { new: 'The' } }],
    });
  });

  test.each([
    [['--old', 'X'], 'a title is missing'],
    [['--old', 'X', '--new', ' '], 'a title is empty'],
    [['--old', 'X', '--new', 'Y', '--event', 'wedding'], 'no such event'],
  ])('%j: cannot run (%s)', async (args) => {
    const { code, stdout, stderr } = await runCommand(['new-issn', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });
});
