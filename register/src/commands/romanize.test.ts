import { describe, expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';

describe('masthead romanize', () => {
  test.each<[string[], string, number, string]>([
    [['Вестник Академии'], 'Vestnik Akademii\n', 0, 'one text'],
    [['Ψυχολογία', '--standard', 'iso843-2'], 'Psychología\n', 0, 'by the standard that is named'],
    [['Vestnik', '--back', '--standard', 'iso9'], 'Вестник\n', 0, 'and back'],
    [['bhāṣā', '--back', '--standard', 'iso15919', '--script', 'Beng'], 'ভাষা\n', 0, 'into one of several scripts'],
    [['北京', '--language', 'chi'], 'běi jīng\n', 0, 'Chinese, by a reader'],
    [['北京'], '北京\n', 1, 'which is not asked unless the language is said'],
    [['--', '-'], '', 0, 'no line of input'],
  ])('%j: %j, ends with %i (%s)', async (args, stdout, code) => {
    expect(await runCommand(['romanize', ...args])).toEqual({ code, stdout, stderr: '' });
  });

  test('lines of standard input, one for one: text, Romanized, what stays', async () => {
    const { code, stdout } = await runCommand(['romanize'], { stdin: 'Наука\r\nNature\n\nかな 漢\tx' });
    expect(stdout).toBe('Наука\tNauka\t\nNature\tNature\t\n\t\t\nかな 漢 x\tkana 漢 x\t漢\n');
    expect(code).toBe(1);
  });

  test('as JSON lines, with choices and limits', async () => {
    const { stdout } = await runCommand(['romanize', 'نور', '--format', 'jsonl']);
    expect(JSON.parse(stdout)).toMatchObject({ input: 'نور', text: 'nwr', choices: [{ alternatives: ['ū'] }] });
  });

  test.each([
    [['x', '--standard', 'iso1'], 'There is no standard iso1.', 'no such standard'],
    [['x', '--back'], 'Say by which standard', 'back, but from what'],
    [['x', '--back', '--standard', 'iso3602'], 'cannot be turned back', 'not reversible'],
  ])('%j: cannot run, %s (%s)', async (args, sentence) => {
    const { code, stdout, stderr } = await runCommand(['romanize', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });
});
