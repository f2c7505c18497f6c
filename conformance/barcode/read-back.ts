/** Barcodes through programs that are not ours: `zbarimg` reads them, `rsvg-convert` and `pdftoppm` make pictures of SVG and PDF. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tools = { zbarimg: 'zbar-tools', 'rsvg-convert': 'librsvg2-bin', pdftoppm: 'poppler-utils' } as const;
export type Tool = keyof typeof tools;

const isInstalled = (tool: Tool): boolean =>
  spawnSync(tool, [tool === 'pdftoppm' ? '-v' : '--version'], { stdio: 'ignore' }).error === undefined;

/** Why a suite is skipped; nothing when it has all its tools. */
export function whySkipped(...needed: readonly Tool[]): string {
  const missing = needed.filter((tool) => !isInstalled(tool));
  if (missing.length === 0) return '';
  return ` (skipped: ${missing.join(', ')} not installed; Debian packages ${missing.map((tool) => tools[tool]).join(', ')})`;
}

/** A picture of a file at so many dots per inch, as PNG. Returns its path. */
export function toPicture(folder: string, name: string, format: 'svg' | 'pdf', data: Uint8Array, dpi: number): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.${format}`);
  const picture = `${file}.png`;
  writeFileSync(file, data);
  if (format === 'svg') run('rsvg-convert', ['-d', String(dpi), '-p', String(dpi), '-o', picture, file]);
  else run('pdftoppm', ['-r', String(dpi), '-png', '-singlefile', file, file]);
  return picture;
}

/** What is read in each picture: `EAN-13 9772049363002` and, if there is one, `EAN-2 05`, sorted. Nothing for one that is not read. */
export function readPictures(files: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>(files.map((file) => [file, []]));
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--xml', '-Sean2.enable', '-Sean5.enable', ...files], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  for (const [, file, symbols] of stdout.matchAll(/<source href='([^']*)'>(.*?)<\/source>/gs)) {
    const texts = [...symbols!.matchAll(/<symbol type='([^']*)'.*?<data><!\[CDATA\[(.*?)\]\]>/gs)];
    found.set(file!, texts.map(([, type, text]) => `${type} ${text}`).sort());
  }
  return found;
}

/** Runs one of the tools; its failure is a bug of ours or of the machine. */
export function run(tool: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
