import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frequencies, media, recordStatuses, regularities, resourceTypes, titleScripts } from '@masthead/serial';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { packageFile } from '../root.ts';
import { en } from './en/index.ts';
import { languages } from './languages.ts';
import { type MessageKey, wordsOf } from './words.ts';

const keys = Object.keys(en.messages) as MessageKey[];
type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of the values and tags that a message takes, with what inner messages take. */
function valuesOf(message: string, manner: string): string[] {
  const found = new Set<string>();
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      // Types 0 and 7 are literal text and the `#` of a plural; all others have a name.
      if (node.type !== 0 && node.type !== 7) found.add(node.value);
      if ('children' in node) walk(node.children);
      if ('options' in node) for (const option of Object.values(node.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, manner).getAst());
  return [...found].sort();
}

/** The options of each plural in a message. */
function pluralsOf(message: string, manner: string): string[][] {
  const found: string[][] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      // Type 6 is a plural.
      if (node.type === 6) found.push(Object.keys(node.options));
      if ('children' in node) walk(node.children);
      if ('options' in node) for (const option of Object.values(node.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, manner).getAst());
  return found;
}

describe.each(languages.map((language) => [language.name, language] as const))('%s', (_name, language) => {
  test('every message can be read, and takes the values that the English one takes', () => {
    for (const key of keys) {
      expect(valuesOf(language.messages[key], language.manner), key).toEqual(valuesOf(en.messages[key], en.manner));
    }
  });

  test('has all plural forms that its grammar has', () => {
    const categories = new Intl.PluralRules(language.manner).resolvedOptions().pluralCategories;
    const lacking = keys.flatMap((key) => {
      // `many` of French and Spanish is for millions; where it says the same, `other` does.
      const wanted = categories.filter(
        (category) => category !== 'other' && category !== 'many' && category !== 'zero',
      );
      return pluralsOf(language.messages[key], language.manner)
        .filter((options) => !options.some((name) => name.startsWith('=')))
        .flatMap((options) =>
          wanted.filter((category) => !options.includes(category)).map((name) => `${key}: ${name}`),
        );
    });
    expect(lacking).toEqual([]);
  });

  test('reads in the direction of its script', () => {
    expect(language.dir).toBe(/^(ar|fa|he|ur)\b/.test(language.code) ? 'rtl' : 'ltr');
  });
});

/** Source text of everything that speaks to people, tests aside. */
function sources(names = ['portal', 'view', 'web', 'desk', 'mail']): string {
  const folders = names.map((name) => packageFile(`src/${name}`)).filter((folder) => existsSync(folder));
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n');
}

test('no message is left over', () => {
  // Headings of spreadsheets are understood in every language, and so have their words beside the catalogues.
  const text = sources() + readFileSync(packageFile('src/words/request-vocabulary.ts'), 'utf8');
  const named = new Set([...text.matchAll(/'([a-z]+(?:[.-][a-z-]+)+)'/g)].map((match) => match[1]));
  // `state.${state}` uses every key that begins with `state.`, and ends as the rest of the template does.
  const begun = [...text.matchAll(/`([a-z-]+(?:\.[a-z-]+)*[.-])\$\{[^`}]*\}([^`$]*)`/g)].map(([, head, tail]) => [
    head!,
    tail!,
  ]);
  // A letter is written by its name: `letter.<name>.subject` and what follows it.
  const writers = sources(['actions', 'desk', 'jobs', 'commands']);
  const isWritten = (key: string) => {
    const letter = /^letter\.([a-z-]+)\./.exec(key)?.[1];
    return letter !== undefined && writers.includes(`'${letter}'`);
  };
  const unused = keys.filter(
    (key) =>
      !named.has(key) && !isWritten(key) && !begun.some(([head, tail]) => key.startsWith(head!) && key.endsWith(tail!)),
  );
  expect(unused).toEqual([]);
});

test.each([
  ['frequency', Object.values(frequencies)],
  ['regularity', Object.values(regularities).filter((name) => name !== 'regular')],
  ['type', Object.values(resourceTypes)],
  ['script', Object.values(titleScripts).flatMap(({ name }) => (name === 'no-title-script' ? [] : [name]))],
  ['state', recordStatuses],
  ['medium', media],
])('every %s of the code lists has a word', (prefix, names) => {
  for (const name of names) expect(keys).toContain(`${prefix}.${name}`);
});

test('numbers, dates and lists are in the manner of the language', () => {
  const words = wordsOf(en);
  expect(words.t('search.count', { count: 39391 })).toBe('39,391 titles');
  expect(words.t('search.count', { count: 1 })).toBe('One title');
  expect(words.date('2019-08-16T23:59:59Z')).toBe('16 August 2019');
  expect(words.list(['a', 'b', 'c'])).toBe('a, b and c');
});

test('a language that reads otherwise is one object: German numbers, from the right if it says so', () => {
  const words = wordsOf({ ...en, code: 'x', dir: 'rtl', manner: 'de-DE' });
  expect(words.number(39391)).toBe('39.391');
  expect(words.language.dir).toBe('rtl');
});

/** Letters between tags, and in attributes that are read out, that did not come from the catalogue. */
function hardCoded(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const between = [...code.matchAll(/<(?:[a-z][\w-]*)(?:\s[^<>]*)?>([^<>{}]*\p{L}{2,}[^<>{}]*)<\//gu)].map(
    ([, words]) => words!,
  );
  const spoken = [...code.matchAll(/\s(?:aria-label|title|placeholder|alt|label)="([^"]*\p{L}{2,}[^"]*)"/gu)];
  return [...between, ...spoken.map(([, words]) => words!)].map((words) => words.trim());
}

test('no sentence is hard-coded: what a page says comes from the catalogue', () => {
  const found = ['src/portal', 'src/view', 'src/web', 'src/desk', 'src/mail'].flatMap((folder) =>
    readdirSync(packageFile(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
      .flatMap((name) =>
        hardCoded(readFileSync(join(packageFile(folder), name), 'utf8')).map((words) => `${folder}/${name}: ${words}`),
      ),
  );
  expect(found.filter((line) => !/: (?:CODEN|ISSN|ISSN-L|MARC 21|UNIMARC|OAI-PMH|\d|https?:)/.test(line))).toEqual([]);
});

test('what looks for hard-coded sentences finds one', () => {
  expect(hardCoded('<p class="x">Hello there</p> <b aria-label="Close">{t("x")}</b>')).toEqual([
    'Hello there',
    'Close',
  ]);
});
