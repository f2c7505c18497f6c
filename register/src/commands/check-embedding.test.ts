import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';

const folder = scratchFolder();
const environment = { MASTHEAD_DATA: join(folder, 'register'), BASE_URL: 'https://register.example.org' };
const run = (args: readonly string[], more = {}) => runCommand(args, { environment: { ...environment, ...more } });

interface Line {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Checks bytes as a file; the lines of the report as objects. */
async function check(name: string, content: string | Uint8Array): Promise<{ code: number | null; lines: Line[] }> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { code, stdout, stderr } = await run(['check-embedding', file, '--format', 'jsonl']);
  expect(stderr).toBe('');
  return {
    code,
    lines: stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}
const findings = (lines: readonly Line[]) => lines.filter(({ type }) => type !== 'number');

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

const snippet = async (name: string) => (await run(['embed', '0028-0836', '--as', name])).stdout;

describe('what is well, missing and wrong', () => {
  test('an EPUB, into which it was written', async () => {
    const from = join(folder, 'from.epub');
    writeFileSync(from, epub({ 'a.xhtml': strToU8(`<html><body><pre>${await snippet('cover')}</pre></body></html>`) }));
    const to = join(folder, 'to.epub');
    expect((await run(['embed', '0028-0836', '--into', from, '--out', to])).code).toBe(0);
    const { code, stdout } = await run(['check-embedding', to]);
    expect(stdout).toBe(
      'number\t0028-0836\tregister\topf text\tNature\nnumber\t1476-4687\tregister\topf text\tNature\n',
    );
    expect(code).toBe(0);
  });

  test('where to find what to paste, as rows and as JSON lines', async () => {
    const { code, lines } = await check(
      'page.html',
      '<meta name="citation_issn" content="0028-0836"><p>ISSN 0028-0836',
    );
    const page = 'https://register.example.org/resource/ISSN/0028-0836/embed';
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({
      type: 'number',
      state: 'register',
      where: ['meta', 'text'],
      issnLWhere: [],
      count: 2,
    });
    expect(lines[1]).toMatchObject({ type: 'missing-version', paste: [`${page}#masthead`, `${page}#html`] });
    const { stdout } = await run(['check-embedding', join(folder, 'page.html')]);
    const sentence =
      'ISSN 1476-4687 (online), another medium version of ISSN 0028-0836, is neither shown nor embedded.';
    expect(stdout).toContain(`missing-version\t1476-4687\tboth\t\t${sentence}\t${page}#masthead ${page}#html\n`);
  });

  test('a wrong number', async () => {
    const { code, lines } = await check('wrong.html', '<p>ISSN 0028-0837');
    expect([code, lines]).toMatchObject([
      1,
      [{ state: 'invalid', problem: 'wrong-check-digit' }, { type: 'wrong-number' }],
    ]);
  });
});

describe('how it is asked', () => {
  const page = '<meta name="citation_issn" content="0317-8471"><p>ISSN 0317-8471';
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('from standard input', async () => {
    const { code, stdout } = await runCommand(['check-embedding', '-'], { environment, stdin: page });
    expect([code, stdout]).toEqual([0, 'number\t0317-8471\tregister\tmeta text\tAnnals\n']);
  });

  test('several, each named, and one that cannot be checked does not stop the others', async () => {
    const [good, empty, none] = [file('good.html', page), file('empty.html', '<p>A'), join(folder, 'none.html')];
    const { code, stdout, stderr } = await run(['check-embedding', none, good, empty]);
    expect(stdout.split('\n').map((line) => line.split('\t').slice(0, 2))).toEqual([
      [good, 'number'],
      [empty, 'no-issn'],
      [''],
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${none} cannot be read`)]);
    const lines = (await run(['check-embedding', good, empty, '--format', 'jsonl'])).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).document)).toEqual([good, empty]);
  });

  test('as text for people', async () => {
    const well = await run(['check-embedding', file('good.html', page), '--format', 'text']);
    expect([well.code, well.stdout]).toEqual([0, 'ISSN 0317-8471  Annals  (meta, text)\nAll is well.\n\n']);
    const { code, stdout } = await run([
      'check-embedding',
      file('bad.html', '<p>ISSN 0317-8470, ISSN 03178471'),
      '--format',
      'text',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('What to do:\n1. “0317-8470” is not an ISSN.');
    expect(stdout).toContain(
      '2. “03178471” is not how the number is written. Write ISSN 0317-8471.\n   Paste from https',
    );
  });

  test('where a number stands', async () => {
    const { lines } = await check('places.html', `<!doctype html>\n<title>A</title>\n${page}`);
    expect(lines[0]).toMatchObject({
      places: [
        { way: 'meta', line: 3 },
        { way: 'text', line: 3 },
      ],
    });
  });
});

describe('what cannot be checked', () => {
  test.each<[string, string | Uint8Array, RegExp, string]>([
    ['cut.pdf', '%PDF-1.7 and no more', /The file is damaged/, 'a malformed PDF'],
    [
      'picture.png',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0),
      /neither a page nor a PDF nor an EPUB nor an Office/,
      'a picture',
    ],
    [
      'bomb.epub',
      epub({}, new Uint8Array(20_000_000)),
      /has more than 10000000 bytes/,
      'a package document of 20 MB packed into 20 kB',
    ],
  ])('%s ends with 2', async (name, content, sentence) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    const { code, stdout, stderr } = await run(['check-embedding', file]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });

  test('a chapter that is a bomb is said, and the rest is judged', async () => {
    const { code, lines } = await check('chapter.epub', epub({ 'a.xhtml': new Uint8Array(20_000_000) }));
    expect([code, findings(lines).map(({ type }) => type)]).toEqual([1, ['no-issn', 'unread']]);
  });

  test('no such file', async () => {
    expect(await run(['check-embedding', join(folder, 'none')])).toMatchObject({ code: 2, stdout: '' });
  });
});

function epub(files: Record<string, Uint8Array>, opf?: Uint8Array): Uint8Array {
  const container =
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>';
  const document = '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata></metadata></package>';
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'content.opf': opf ?? strToU8(document),
    ...files,
  });
}

describe('an address', () => {
  let server: Server;
  let url = '';
  beforeAll(async () => {
    server = createServer((_, reply) => void reply.setHeader('content-type', 'text/html').end('<p>ISSN 0028-0837'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => void server.close());

  test('that is not public is not fetched', async () => {
    const { code, stdout, stderr } = await run(['check-embedding', url]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('127.0.0.1 is not on the public Internet');
  });

  test('is fetched when the setting allows it', async () => {
    const { code, stdout } = await run(['check-embedding', url], { FETCH_PRIVATE: 'allow' });
    expect([code, stdout.split('\t')[0]]).toEqual([1, 'number']);
  });
});
