/** The core stays small, and what is not used is left out: measured with esbuild as an application would bundle it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Bytes of a module with these lines, bundled and minified for browsers. */
async function sizeOf(contents: string): Promise<{ bytes: number; text: string }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
  });
  return { bytes: outputFiles[0]!.contents.length, text: outputFiles[0]!.text };
}

describe('the size of the bundle', () => {
  it('is under 8,000 bytes for the whole core', async () => {
    const { bytes } = await sizeOf(`export * from './core.ts';`);
    expect(bytes).toBeLessThan(8000);
  });

  it.each([
    [`export { isIssn } from './index.ts';`, 500, 'a check alone'],
    [`export { checkCharacter, issnFromInteger } from './index.ts';`, 1500, 'the check digit'],
    [`export { parseIssn } from './index.ts';`, 5000, 'parsing, without addresses and sentences'],
    [`export { parseIssn, formatWithPrefix, parseAnyIssn } from './index.ts';`, 8000, 'what a form needs'],
    [`export { issnToGtin13 } from './gtin.ts';`, 2000, 'the bar code number'],
  ])('%s: under %i bytes (%s)', async (contents, limit, _why) => {
    expect((await sizeOf(contents)).bytes).toBeLessThan(limit);
  });

  it.each(['core', 'index', 'display', 'carriers', 'openurl', 'gtin', 'find', 'bulk', 'table'])(
    '%s needs nothing of Node',
    async (entry) => {
      const { text } = await sizeOf(`export * from './${entry}.ts';`);
      expect(text).not.toMatch(/\b(?:Buffer|process|require|node:)\b/);
    },
  );
});
