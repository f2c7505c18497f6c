/** Writes `docs/conformance.md` from the file in which vitest says how each test ended. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clauses } from './clauses.ts';
import { conformancePage, type Outcome } from './page.ts';

interface Found {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

const page = fileURLToPath(new URL('../../docs/conformance.md', import.meta.url));

/** `file` is what `--reporter=json` wrote; nothing is written when the run broke off before it did. */
export function writeConformancePage(file: string): void {
  if (!existsSync(file)) return;
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Found;
  const outcomes = testResults
    .filter(({ name }) => name.includes('/conformance/iso-3297/'))
    .flatMap(({ name, assertionResults }) =>
      assertionResults.map(
        ({ title, status }): Outcome => ({ file: basename(name), title, passed: status === 'passed' }),
      ),
    )
    // Files end in the order in which they are done.
    .sort((one, other) => compare(one.file, other.file));
  writeFileSync(page, conformancePage(clauses, outcomes));
  console.log('docs/conformance.md says what this run found.');
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
