import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageFile } from '../root.ts';
import { loadAssets } from './assets.ts';

const assets = loadAssets();
const css = assets.files.get(assets.stylesheet)!.body.toString();

describe('the stylesheet', () => {
  test('is one file of less than 40 kB', () => {
    expect(css.length).toBeLessThan(40_000);
  });

  test('fetches nothing but our own fonts, each at an address that holds its hash', () => {
    const addresses = [...css.matchAll(/url\("?([^")]*)"?\)/g)].map((match) => match[1]!);
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect(assets.files.has(address), address).toBe(true);
    expect(css).not.toMatch(/@import|https?:/);
  });

  test('reads from either side: no property says left or right', () => {
    expect(
      css.match(/[^\w-](?:left|right)\b|-(?:left|right)\b|\b(?:margin|padding|border)-(?:top|bottom)\b/g),
    ).toBeNull();
  });

  test('has a place in the layers for every rule of ours', () => {
    const folder = packageFile('src/portal/assets/css');
    const names = readdirSync(folder);
    const layers = /@layer ([a-z, ]+);/.exec(readFileSync(`${folder}/layers.css`, 'utf8'))![1]!.split(', ');
    for (const name of names.filter((file) => file !== 'layers.css')) {
      const text = readFileSync(`${folder}/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      const outside = text.replace(/@layer (\w+) \{[\s\S]*?\n\}/g, (_rule, layer: string) =>
        layers.includes(layer) ? '' : _rule,
      );
      expect(outside.trim(), name).toBe('');
      expect(css, `${name} is not served`).toContain(text.trim().split('\n')[1]!.trim());
    }
  });
});

test('the same content has the same addresses', () => {
  expect([...loadAssets().files.keys()]).toEqual([...assets.files.keys()]);
});
