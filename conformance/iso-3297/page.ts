/** `docs/conformance.md` from what a run of the suite found: a clause is held only by tests that ran in it and passed, all of them. */
import type { Clause } from './clauses.ts';

/** A test as it ended. Its title begins with the clause that it is about. */
export interface Outcome {
  /** Name of the file in this folder. */
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
}

export type State = 'held' | 'open' | 'not software';

/** Tests of a clause: those whose first word it is. */
const testsOf = (clause: string, outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(({ title }) => title.startsWith(`${clause} `));

export function stateOf(clause: Clause, outcomes: readonly Outcome[]): State {
  if (clause.notSoftware) return 'not software';
  const tests = testsOf(clause.clause, outcomes);
  return clause.missing === undefined && tests.length > 0 && tests.every(({ passed }) => passed) ? 'held' : 'open';
}

/** The page in Markdown. The same outcomes give the same bytes. */
export function conformancePage(clauses: readonly Clause[], outcomes: readonly Outcome[]): string {
  const table = clauses.map((clause) => {
    return [
      clause.clause,
      clause.level,
      clause.requirement,
      testCell(clause.clause, outcomes),
      stateOf(clause, outcomes),
    ];
  });
  const count = (state: State): number => table.filter((row) => row[4] === state).length;
  const parts = clauses.filter(({ missing }) => missing !== undefined);
  return `# Conformance to ISO 3297:2020

Written by \`npm run conformance -- iso-3297\`; do not edit. Of ${clauses.length} clauses ${count('held')} are held, ${count('open')} are open and ${count('not software')} are not
software. A clause is held only by tests that ran and passed, all of them, in the run that wrote this page. Requirements are in our own words
(\`conformance/iso-3297/clauses.ts\`).

| clause | level | requirement | test | state |
| --- | --- | --- | --- | --- |
${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

## Open though a part is there

${parts.map(({ clause, missing }) => `- **${clause}**: ${missing}.`).join('\n')}
`;
}

/** The tests of a clause, file by file. */
function testCell(clause: string, outcomes: readonly Outcome[]): string {
  const tests = testsOf(clause, outcomes);
  const files = [...new Set(tests.map(({ file }) => file))];
  return files
    .map((file) => {
      const titles = tests
        .filter((test) => test.file === file)
        .map(({ title, passed }) => escaped(title.slice(clause.length + 1)) + (passed ? '' : ' – **did not pass**'));
      return `[${file}](../conformance/iso-3297/${file}): ${titles.join(' · ')}`;
    })
    .join('<br>');
}

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
