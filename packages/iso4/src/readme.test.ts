/** The README is the manual: every example in it is run, and every `// =>` in it has to be true. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as iso4 from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1]!);
const exported: Readonly<Record<string, unknown>> = iso4;

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(2);
    expect(readme.match(/\/\/ => /g)?.length).toBeGreaterThan(8);
  });

  it.each(examples.map((code, index) => [index + 1, code] as const))('example %i is true', (_, code) => {
    const names = [...code.matchAll(/^import \{(.*?)\} from '@masthead\/iso4';$/gms)]
      .flatMap((match) => match[1]!.split(','))
      .map((name) => name.trim());
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
});
