import { join } from 'node:path';
import { Readable } from 'node:stream';
import { checkCharacter, parseAnyIssn, parseIssn } from '@masthead/issn';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';
import { checkLine, checkLineAsJson } from './check.ts';

describe('checkLine', () => {
  test.each([
    ['0028-0836', 'valid', '0028-0836', '', 'canonical'],
    ['00280836', 'valid', '0028-0836', '', 'without its hyphen'],
    ['ISSN 2434-561x', 'valid', '2434-561X', '', 'with prefix, small x'],
    ['urn:issn:0028-0836', 'valid', '0028-0836', '', 'URN'],
    ['https://portal.issn.org/resource/ISSN/0028-0836', 'valid', '0028-0836', '', 'resource URI'],
    ['0028-0837', 'invalid', '', 'wrong-check-digit', 'the last digit is wrong'],
    ['', 'invalid', '', 'empty', 'an empty line is a line too'],
    ['nature', 'invalid', '', expect.any(String), 'a word'],
  ])('%j is %s: %s %s (%s)', (text, verdict, issn, problem) => {
    const { valid, row } = checkLine({ text, cut: false });
    expect(row.endsWith('\n')).toBe(true);
    const columns = row.slice(0, -1).split('\t');
    expect(columns).toHaveLength(5);
    expect(columns.slice(0, 4)).toEqual([text, verdict, issn, problem]);
    expect(valid).toBe(verdict === 'valid');
    expect(columns[4] !== '').toBe(!valid);
  });

  test('the hint for a wrong check digit names the right number', () => {
    expect(checkLine({ text: '0028-0837', cut: false }).row).toContain('0028-0836');
  });

  test.each<[string, string | RegExp, string]>([
    ['0028-0836 ISSN', 'At position 11 stands "I", which does not belong there. Perhaps 0028-0836.', 'prefix behind'],
    ['9770028083002', /13, as in an ISBN \(978, 979\) or in the bar code .* Perhaps 0028-0836\.$/, 'a bar code'],
    ['9783161484100', /here are 13, as in an ISBN/, 'an ISBN: nothing is offered'],
    ['https://doi.org/10.1038/issn.1476-4687', /Perhaps 1476-4687\.$/, 'a DOI that carries one'],
    ['info:ofi/nam:urn:ISSN:0028-0836', /Perhaps 0028-0836\.$/, 'an info URI'],
    ['10.1234/00280836', /does not belong there\.$/, 'a DOI that merely has eight digits carries none'],
  ])('%j is told what to do: %s (%s)', (text, hint) => {
    const said = checkLine({ text, cut: false }).row.trimEnd().split('\t')[4];
    expect(said).toMatch(hint);
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s with a byte order mark is read', async (encoding) => {
    const bytes = Buffer.from('\ufeff0028-0836\r\n1144\u2013875X\r\n', 'utf16le');
    const { code, stdout } = await runCommand(['check', '-'], {
      stdin: encoding === 'utf-16le' ? bytes : bytes.swap16(),
    });
    expect([code, stdout]).toEqual([0, '0028-0836\tvalid\t0028-0836\t\t\n1144\u2013875X\tvalid\t1144-875X\t\t\n']);
  });

  test('tabs and control characters of the input do not move the columns', () => {
    const { row } = checkLine({ text: 'a\tb\u0000c', cut: false });
    expect(row.split('\t')).toHaveLength(5);
    expect(row.startsWith('a b c\tinvalid')).toBe(true);
  });

  test('a line that was cut says so', () => {
    expect(checkLine({ text: '0028-0836', cut: true }).row).toBe(
      '0028-0836…\tinvalid\t\ttoo-long\tThe line is longer than 1000 characters.\n',
    );
  });
});

describe('checkLineAsJson', () => {
  test.each([
    ['ISSN 2434-561x', false, { verdict: 'valid', issn: '2434-561X' }, 'right'],
    [
      '0028-0837',
      false,
      {
        verdict: 'invalid',
        problem: 'wrong-check-digit',
        hint: 'The check digit is 6, not 7: if the other seven digits are right, this is ISSN 0028-0836.',
        likely: ['0028-0836', '0028-8837', '0028-0887'],
      },
      'the likely numbers are data',
    ],
    ['a\tb', false, expect.objectContaining({ verdict: 'invalid', likely: [] }), 'the input keeps its tab'],
    ['0028', true, expect.objectContaining({ problem: 'too-long' }), 'the beginning of a long line'],
  ])('%j, cut %j: %j (%s)', (text, cut, checked) => {
    const { input, ...rest } = checkLineAsJson({ text, cut });
    expect([input, rest]).toEqual([text, checked]);
  });
});

describe('masthead check', () => {
  const digits = fc.stringMatching(/^[0-9]{4}-?[0-9]{3}[0-9Xx]$/);
  const right = fc.nat(9_999_999).map((n) => withCheckCharacter(String(n).padStart(7, '0')));
  const line = fc.oneof(
    right,
    digits,
    fc.tuple(fc.constantFrom('ISSN ', 'e-ISSN: ', ' ', 'urn:issn:'), right).map((parts) => parts.join('')),
    fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n\ufeff]/g, '')),
  );

  test('agrees with parseIssn line by line, rows and JSON alike, however the file is cut up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 50 }),
        async (lines, size) => {
          const bytes = Buffer.from(lines.map((one) => `${one}\n`).join(''));
          const pieces = () =>
            Readable.from(
              Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
                bytes.subarray(i * size, (i + 1) * size),
              ),
            );
          const tsv = await runCommand(['check'], { stdin: pieces() });
          const json = await runCommand(['check', '--format', 'jsonl'], { stdin: pieces() });
          const rows = tsv.stdout.split('\n').slice(0, -1);
          const objects = json.stdout.split('\n').slice(0, -1);
          expect([rows.length, objects.length]).toEqual([lines.length, lines.length]);
          let allValid = true;
          for (const [index, text] of lines.entries()) {
            const [, verdict, issn, problem] = rows[index]!.split('\t');
            const object = JSON.parse(objects[index]!);
            expect(object).toMatchObject({ line: index + 1, input: text, verdict });
            expect([object.issn ?? '', object.problem ?? '']).toEqual([issn, problem]);
            const result = parseAnyIssn(text);
            expect([verdict, issn]).toEqual(result.ok ? ['valid', result.issn] : ['invalid', '']);
            const number = parseIssn(text);
            if (number.ok) expect(issn).toBe(number.issn);
            allValid &&= result.ok;
          }
          expect([tsv.code, json.code]).toEqual(Array(2).fill(allValid ? 0 : 1));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a line of 20 MB costs one short row', async () => {
    const long = Readable.from(Array.from({ length: 320 }, () => Buffer.alloc(65_536, '7')));
    const { code, stdout } = await runCommand(['check'], { stdin: long });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^7{1000}…\tinvalid\t\ttoo-long\t[^\n]+\n$/);
  });

  test('no such format', async () => {
    const { code, stdout, stderr } = await runCommand(['check', '--format', 'csv'], { stdin: '0028-0836\n' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Allowed choices are tsv, jsonl');
  });
});

/** Seven digits with their check character. */
const withCheckCharacter = (seven: string): string => `${seven.slice(0, 4)}-${seven.slice(4)}${checkCharacter(seven)}`;

describe('with a register', () => {
  const environment = { MASTHEAD_DATA: join(scratchFolder(), 'register') };
  beforeAll(async () => {
    const list = 'issn,title\n0317-8471,Annals\n';
    const { code, stderr } = await runCommand(['import', '-'], { environment, stdin: list });
    expect(code, stderr).toBe(0);
  });
  const lines = '\ufeff0317-8417\r\n0317-8471\n\n0028-0837\n1990-1992, no number\n';

  test('the numbers that it has are offered first, and nothing else changes', async () => {
    const without = await runCommand(['check'], { stdin: lines });
    const { code, stdout, stderr } = await runCommand(['check', '--register'], { environment, stdin: lines });
    expect([code, stderr]).toEqual([1, '']);
    expect(without.stdout).toContain('Perhaps 0317-8412 or 0371-8417 or 0317-8471.');
    expect(stdout).toBe(
      without.stdout.replace('0317-8412 or 0371-8417 or 0317-8471', '0317-8471 or 0317-8412 or 0371-8417'),
    );
  });

  test('as JSON lines', async () => {
    const { stdout } = await runCommand(['check', '--register', '--format', 'jsonl'], { environment, stdin: lines });
    expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({ likely: ['0317-8471', '0317-8412', '0371-8417'] });
  });

  test('a barcode of a wrong number', async () => {
    const args = ['barcode', '0317-8417', '--format', 'svg'];
    expect((await runCommand(args)).stderr).toContain('Perhaps 0317-8412');
    const { code, stderr } = await runCommand([...args, '--register'], { environment });
    expect([code, stderr]).toEqual([1, expect.stringContaining('Perhaps 0317-8471')]);
  });
});
