/** The README is the manual: every example in it is run, and every `// =>` in it has to be true. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as bulk from './bulk.ts';
import * as carriers from './carriers.ts';
import * as display from './display.ts';
import * as find from './find.ts';
import * as gtin from './gtin.ts';
import * as core from './index.ts';
import * as openurl from './openurl.ts';
import * as table from './table.ts';

/** Every entry of the package, by what comes after `@masthead/issn` in an import. */
const entries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '': core,
  '/bulk': bulk,
  '/carriers': carriers,
  '/display': display,
  '/find': find,
  '/gtin': gtin,
  '/openurl': openurl,
  '/table': table,
};

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1]!);

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(5);
    expect(readme.match(/\/\/ => /g)?.length).toBeGreaterThan(20);
  });

  it.each(examples.map((code, index) => [index + 1, code] as const))('example %i is true', (_, code) => {
    const exported: Record<string, unknown> = {};
    for (const [, list, entry] of code.matchAll(/^import \{([^}]*)\} from '@masthead\/issn([a-z/]*)';$/gm)) {
      for (const name of list!.split(',').map((part) => part.trim())) {
        expect(entries[entry!]).toHaveProperty(name);
        exported[name] = entries[entry!]![name];
      }
    }
    const names = Object.keys(exported);
    const body = code
      .replace(/^import .*?;$/gms, '')
      .replace(/^(.+?);? \/\/ => (.+)$/gm, (_line, actual, expected) => `check(${actual}, ${expected});`);
    const run = new Function('check', ...names, body);
    run(
      (actual: unknown, expected: unknown) => expect(actual).toEqual(expected),
      ...names.map((name) => exported[name]),
    );
  });

  it('names everything that the package exports', () => {
    for (const entry of Object.values(entries)) for (const name of Object.keys(entry)) expect(readme).toContain(name);
  });

  it('names every problem', () => {
    const files = ['problems.ts', ...Object.keys(entries).map((entry) => `${entry.slice(1) || 'index'}.ts`)];
    const source = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('');
    const types = [...source.matchAll(/type: '([a-z-]+)'/g)].map((match) => match[1]!);
    expect(types.length).toBeGreaterThan(10);
    for (const type of types) expect(readme).toContain(type);
  });
});
