/** The README is the manual: every example in it is run, and every `// =>` in it has to be true. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as marc from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1]!);
const exported: Readonly<Record<string, unknown>> = marc;
const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(5);
    expect(readme.match(/\/\/ => /g)?.length).toBeGreaterThan(20);
  });

  it.each(examples.map((code, index) => [index + 1, code] as const))('example %i is true', async (_, code) => {
    const names = [...code.matchAll(/^import \{(.*?)\} from '@masthead\/marc';$/gms)]
      .flatMap((match) => match[1]!.split(','))
      .map((name) => name.trim());
    for (const name of names) expect(exported).toHaveProperty(name);
    const body = code
      .replace(/^import .*?;$/gms, '')
      .replace(/^(.+?);? \/\/ => (.+)$/gm, (_line, actual, expected) => `check(${actual}, ${expected});`);
    await new AsyncFunction('check', ...names, body)(
      (actual: unknown, expected: unknown) => expect(actual).toEqual(expected),
      ...names.map((name) => exported[name]),
    );
  });

  it('names everything that the package exports', () => {
    for (const name of Object.keys(marc)) expect(readme).toContain(name);
  });

  it('names every problem', () => {
    const source = readFileSync(new URL('./problems.ts', import.meta.url), 'utf8');
    const types = [...source.matchAll(/type: '([a-z0-9-]+)'/g)].map((match) => match[1]!);
    expect(types.length).toBeGreaterThan(50);
    for (const type of types) expect(readme).toContain(`\`${type}\``);
  });
});
