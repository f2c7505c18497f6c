/** The README is the manual: every example in it is run, and every `// =>` in it has to be true. */
import { readFileSync } from 'node:fs';
import * as crosswalk from '@masthead/crosswalk';
import * as serial from '@masthead/serial';
import { describe, expect, it } from 'vitest';
import * as embed from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1]!);
const packages: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { crosswalk, embed, serial };

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(readme.match(/\/\/ => /g)?.length).toBeGreaterThan(2);
  });

  it.each(examples.map((code, index) => [index + 1, code] as const))('example %i is true', (_, code) => {
    const imported = new Map<string, unknown>();
    for (const [, names, from] of code.matchAll(/^import \{(.*?)\} from '@masthead\/(\w+)';$/gms)) {
      for (const name of names!.split(',').map((each) => each.trim())) {
        expect(packages[from!]).toHaveProperty(name);
        imported.set(name, packages[from!]![name]);
      }
    }
    const body = code
      .replace(/^import .*?;$/gms, '')
      .replace(/^(.+?);? \/\/ => (.+)$/gm, (_line, actual, expected) => `check(${actual}, ${expected});`);
    const run = new Function('check', ...imported.keys(), body);
    run((actual: unknown, expected: unknown) => expect(actual).toEqual(expected), ...imported.values());
  });

  it('names everything that the package exports', () => {
    for (const name of Object.keys(embed)) expect(readme).toContain(name);
  });

  it('has every format in its table', () => {
    for (const { name } of embed.embedFormats) expect(readme).toContain(`\n| \`${name}\` |`);
  });
});
