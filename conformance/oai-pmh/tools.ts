/** Programs from outside that the suites need, and the reason to skip where one is missing. */
import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const missing = {
  perl: succeeds('perl', ['-MHTTP::OAI', '-e', '1'])
    ? undefined
    : 'skipped: the Perl module HTTP::OAI is not installed (libhttp-oai-perl)',
  xmllint: succeeds('xmllint', ['--version']) ? undefined : 'skipped: xmllint is not installed (libxml2-utils)',
};

function succeeds(program: string, options: readonly string[]): boolean {
  return spawnSync(program, options, { stdio: 'ignore' }).status === 0;
}

/** Lines of `harvest.pl`, each taken apart at its tabs. */
export async function harvestWithPerl(baseUrl: string, prefix: string, ...more: string[]): Promise<string[][]> {
  const { stdout } = await run('perl', [here('harvest.pl'), baseUrl, prefix, ...more], { maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

/** What `xmllint` has against a document: that it is not well-formed, or not what `response.rng` allows. Empty when all is well. */
export async function lint(xml: string): Promise<string> {
  const checking = run('xmllint', ['--noout', '--nonet', '--relaxng', here('response.rng'), '-']);
  checking.child.stdin?.end(xml);
  try {
    await checking;
    return '';
  } catch (error) {
    return String((error as { stderr?: string }).stderr ?? error);
  }
}
