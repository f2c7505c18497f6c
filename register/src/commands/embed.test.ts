import { existsSync, linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kit } from '@masthead/crosswalk';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';

const folder = scratchFolder();
const environment = { MASTHEAD_DATA: join(folder, 'register') };
const embed = (args: readonly string[], stdin = '') => runCommand(['embed', ...args], { environment, stdin });

const list = [
  'issn,issn_l,title,medium,publisher,language',
  '0028-0836,0028-0836,Nature,print,Macmillan,eng',
  '1476-4687,0028-0836,Nature,online,Macmillan,eng',
  '0317-8471,,Annals,print,AIP,eng',
].join('\n');

beforeAll(async () => {
  const { code, stderr } = await runCommand(['import', '-'], { environment, stdin: list });
  expect(code, stderr).toBe(0);
});

describe('one number', () => {
  test('with its other media, in any spelling', async () => {
    const shown = 'ISSN 0028-0836 (Print)\nISSN 1476-4687 (Online)\nISSN-L 0028-0836\n';
    expect(await embed(['urn:issn:00280836', '--as', 'cover'])).toEqual({ code: 0, stdout: shown, stderr: '' });
    expect(await embed(['ISSN en ligne : 0028-0836', '--as', 'cover'])).toEqual({ code: 0, stdout: shown, stderr: '' });
  });

  test('a volume of a series with its ISBN', async () => {
    const args = ['0317-8471', '--as', 'volume', '--volume', 'Optics', '--isbn', '978-1-4073-1652-9'];
    const { stdout } = await embed(args);
    expect(stdout).toBe('Optics ISBN 978-1-4073-1652-9\nAnnals ISSN 0317-8471\n');
  });

  test.each([
    [['0028-0837', '--as', 'cover'], 1, /check/, 'a wrong check digit'],
    [['0317-8417', '--as', 'cover'], 1, /Perhaps 0317-8471 or 0317-8412 or /, 'those of the register come first'],
    [['2049-3630', '--as', 'cover'], 1, /This register has no ISSN 2049-3630/, 'not in the register'],
    [['0028-0836', '--as', 'series'], 1, /ISSN 0028-0836: The record names no main series/, 'nothing to say'],
    [['0028-0836', '--as', 'volume', '--isbn', '1'], 1, /Title and ISBN/, 'half of what it needs'],
    [['0028-0836', '--as', 'nothing'], 2, /Allowed choices are text, cover/, 'no such snippet'],
    [['0028-0836'], 2, /--as/, 'which one?'],
    [['0028-0836', '--into', 'a.pdf'], 2, /--out/, 'nothing is written over'],
    [
      ['0028-0836', '--into', 'a.pdf', '--as', 'xmp', '--out', 'b.pdf'],
      2,
      /leave --as out/,
      'the file says what it takes',
    ],
    [['0028-0836', '--into', 'nowhere.pdf', '--out', 'b.pdf'], 2, /nowhere.pdf cannot be read/, 'no such file'],
    [['-', '--into', 'a.pdf', '--out', 'b.pdf'], 2, /one ISSN/, 'a list has no one file'],
  ])('%j ends with %i: %s (%s)', async (args, code, sentence, _reason) => {
    const result = await embed(args);
    expect([result.code, result.stdout]).toEqual([code, '']);
    expect(result.stderr).toMatch(sentence);
  });
});

describe('into a file', () => {
  test('what is no PDF, EPUB or Office document is refused, and nothing is written', async () => {
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    writeFileSync(from, '%PDF-1.7 and no more');
    const { code, stderr } = await embed(['0028-0836', '--into', from, '--out', to]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${from}: The file is damaged: it does not say where its objects are`);
    expect(existsSync(to)).toBe(false);
  });

  test('the file that is read is never written over, by whatever name it is called', async () => {
    const from = join(folder, 'same.epub');
    writeFileSync(from, anEpub());
    symlinkSync(from, join(folder, 'symbolic.epub'));
    linkSync(from, join(folder, 'hard.epub'));
    for (const name of ['same.epub', 'symbolic.epub', 'hard.epub', `../${folder.split('/').at(-1)}/same.epub`]) {
      const { code, stderr } = await embed(['0028-0836', '--into', from, '--out', join(folder, name)]);
      expect([code, stderr], name).toEqual([2, expect.stringContaining('is the file that is read')]);
    }
    expect(readFileSync(from)).toEqual(Buffer.from(anEpub()));
  });

  test('from standard input to standard output, with nothing beside it', async () => {
    const pdf = aPdf();
    const { code, stdout, stderr } = await embed(['0028-0836', '--into', '-', '--out', '-'], pdf);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.startsWith(pdf)).toBe(true);
    expect(stdout).toContain('<prism:eIssn>1476-4687</prism:eIssn>');
    expect(await embed(['0028-0836', '--into', '-', '--out', '-'], 'no file')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('standard input: The file is neither'),
    });
  });

  test('what never ends is not read', async () => {
    const { code, stderr } = await embed(['0028-0836', '--into', '/dev/zero', '--out', join(folder, 'zero.pdf')]);
    expect([code, stderr]).toEqual([2, '/dev/zero is not a file. Name one.\n']);
  });

  test('an EPUB gets the numbers, and the one that was read stays as it was', async () => {
    const [from, to] = [join(folder, 'a.epub'), join(folder, 'b.epub')];
    const before = anEpub();
    writeFileSync(from, before);
    const { code, stderr } = await embed(['0028-0836', '--into', from, '--out', to]);
    expect([code, stderr]).toEqual([0, `ISSN 0028-0836 is in ${to}.\n`]);
    const opf = strFromU8(unzipSync(readFileSync(to))['content.opf'] ?? new Uint8Array());
    expect(opf).toContain('urn:issn:1476-4687');
    expect(readFileSync(from)).toEqual(Buffer.from(before));
  });
});

function aPdf(): string {
  let text = '%PDF-1.4\n';
  const offsets = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'].map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 3\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size 3 /Root 1 0 R >>\n`;
  return `${text}${table}startxref\n${text.length}\n%%EOF\n`;
}

/** As small as one can be. */
const anEpub = (): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>',
    ),
    'content.opf': strToU8('<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/></package>'),
  });

describe('a list', () => {
  test('a table has its header once, and what is wrong does not stop it', async () => {
    const { code, stdout, stderr } = await embed(['-', '--as', 'kbart'], '0028-0836\n\n1234-5678\nISSN 0317-8471\n');
    const lines = stdout.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([1, 3]);
    expect(lines.map((line) => line.split('\t')[0])).toEqual(['publication_title', 'Nature', 'Annals']);
    expect(stderr).toMatch(/^Line 3: The check digit/);
  });

  test('a long one comes in its order, as if each had been asked for alone', async () => {
    const numbers = ['0028-0836', '0028-0837'];
    const alone: Awaited<ReturnType<typeof embed>>[] = [];
    for (const number of numbers) alone.push(await embed([number, '--as', 'cover']));
    const length = 1_203;
    const at = (line: number) => alone[line % numbers.length]!;
    const { code, stdout, stderr } = await embed(
      ['-', '--as', 'cover'],
      Array.from({ length }, (_, line) => `${numbers[line % numbers.length]}\n`).join(''),
    );
    const lines = Array.from({ length }, (_, line) => line);
    const right = lines.filter((line) => at(line).code === 0);
    expect(code).toBe(1);
    expect(stdout).toBe(right.map((line) => at(line).stdout).join('\n'));
    expect(stderr).toBe(
      lines
        .filter((line) => at(line).code === 1)
        .map((line) => `Line ${line + 1}: ${at(line).stderr}`)
        .join(''),
    );
  });
});

test('--help names every row of the kit', async () => {
  const { stdout } = await embed(['--help']);
  for (const { name } of kit) expect(stdout).toContain(`"${name}"`);
});
