/** `npm run conformance [-- NAME…]`: runs the suites from outside, one folder each, through vitest; all of them without a name. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeConformancePage } from './iso-3297/write-page.ts';

const here = dirname(fileURLToPath(import.meta.url));
const suites = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(', ')}. There are: ${suites.join(', ')}`);
  process.exit(2);
}
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const filters = wanted.map((name) => `conformance/${name}/`);
const folder = mkdtempSync(join(tmpdir(), 'masthead-conformance-'));
const found = join(folder, 'found.json');
const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${found}`];
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', join(here, 'vitest.config.ts'), ...reporters, ...filters],
  { stdio: 'inherit', cwd: dirname(here) },
);
// The page of clauses says what this very run found.
if (wanted.length === 0 || wanted.includes('iso-3297')) writeConformancePage(found);
rmSync(folder, { recursive: true });
process.exit(status ?? 1);
