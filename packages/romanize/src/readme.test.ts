/** The README is the manual: every example in it is run, and every `// =>` in it has to be true. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as romanize from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1]!);

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(3);
    expect(readme.match(/\/\/ => /g)?.length).toBeGreaterThan(12);
  });

  it.each(examples.map((code, index) => [index + 1, code] as const))('example %i is true', (_, code) => {
    const names = [...code.matchAll(/^import \{(.*?)\} from '@masthead\/romanize';$/gms)]
      .flatMap((match) => match[1]!.split(','))
      .map((name) => name.trim());
    const exported: Readonly<Record<string, unknown>> = romanize;
    for (const name of names) expect(exported).toHaveProperty(name);
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
    for (const name of Object.keys(romanize)) expect(readme).toContain(name);
  });
});
