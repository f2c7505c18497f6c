import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';
import { packageFile } from '../root.ts';
import { commandGroups } from './groups.ts';

const names = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name!);
const unique = (all: readonly string[]): string[] => [...new Set(all)];

test('every command has its place in the help, and every place a command', async () => {
  const { stdout } = await runCommand(['--help']);
  const help = stdout.slice(0, stdout.indexOf('\nSettings'));
  expect(help).not.toContain('\nCommands:');
  expect(names(help, /^([A-Z].*):$/gm).filter((heading) => heading !== 'Options')).toEqual(
    commandGroups.map(({ heading }) => heading),
  );
  expect(names(help, /^ {2}([a-z][a-z-]*) .*/gm)).toEqual(commandGroups.flatMap(({ commands }) => commands));
});

const guide = packageFile('../docs/guide/commands.md');
const readme = packageFile('../README.md');

test.skipIf(!existsSync(guide))('the guide and the README name the same commands under the same headings', () => {
  const text = readFileSync(guide, 'utf8');
  const end = text.indexOf('\n## ');
  const tables = text.slice(text.indexOf('\n### '), end).split('\n### ').slice(1);
  expect(
    tables.map((table) => ({
      heading: table.split('\n')[0],
      commands: unique(names(table, /^\| `masthead ([a-z][a-z-]*)/gm)),
    })),
  ).toEqual(commandGroups);
  const rows = commandGroups
    .filter(({ heading }) => heading !== 'Help')
    .map(({ heading, commands }) => `| ${heading} | ${commands.map((name) => `\`${name}\``).join(' ')} |`);
  expect(readFileSync(readme, 'utf8')).toContain(rows.join('\n'));
});
