import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jobs } from '../jobs/jobs.ts';
import { packageFile } from '../root.ts';
import { languages } from '../words/languages.ts';
import { renderLetter } from './render-letter.ts';
import { letterNames, sampleLetter } from './sample-letters.ts';

const sources = readdirSync(packageFile('src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith('words'))
  .map((name) => readFileSync(join(packageFile('src'), name), 'utf8'))
  .join('\n');

describe.each(languages.map((language) => [language.name, language] as const))('%s', (_name, language) => {
  test.each(letterNames())('%s has everything to be sent', (name) => {
    const { subject, text, html } = sampleLetter(name, language.code);
    expect([...subject].length).toBeGreaterThanOrEqual(3);
    expect([...subject].length).toBeLessThanOrEqual(150);
    // Nothing of the message's grammar is left, and no value is missing.
    expect(`${subject}\n${text}`).not.toMatch(/\{[a-z]|undefined|\uE000/);
    for (const line of text.split('\n')) {
      if (!/https?:/.test(line)) expect([...line.replace(/\p{Cf}/gu, '')].length, line).toBeLessThanOrEqual(78);
    }
    expect(html).toContain(`<html lang="${language.code}" dir="${language.dir}">`);
    expect(html).not.toMatch(/<(img|script|link|iframe)\b|url\(/);
  });
});

test('every letter that the code names has its words', () => {
  const named = new Set([...sources.matchAll(/\bletter: '([a-z][a-z0-9.-]*)'/g)].map(([, name]) => name!));
  expect([...named].filter((name) => !letterNames().includes(name))).toEqual([]);
});

describe('values', () => {
  const base = 'https://register.example.org';
  const letter = { to: 'ada@example.org', language: 'en', letter: 'mail-test', link: '/' };

  test('are escaped in HTML and never become elements or links', () => {
    const { html, text } = renderLetter(
      { ...letter, values: { site: '<a href="https://evil.example">x</a>&amp;' } },
      base,
    );
    expect(html).not.toContain('evil.example">x</a>');
    expect(html).toContain('&#60;a href=&#34;https://evil.example&#34;&#62;x&#60;/a&#62;&#38;amp;');
    expect(text.replace(/\s+/g, ' ')).toContain('<a href="https://evil.example">x</a>&amp;');
  });

  test('cannot stand in for the link, nor begin a paragraph', () => {
    const { html } = renderLetter({ ...letter, values: { site: 'a\n\nb \uE000 c' } }, base);
    expect(html).toContain('runs a b  c'.replace('  ', ' '));
    expect(html.match(/class="button"/g)).toHaveLength(1);
  });

  test('in Latin letters keep their order in Arabic sentences', () => {
    const { text, subject } = renderLetter(
      { ...letter, language: 'ar', values: { site: 'register.example.org' } },
      base,
    );
    expect(subject).toContain('\u2068register.example.org\u2069');
    expect(text).toContain('\u2068register.example.org\u2069');
  });

  test('that turn the direction of what follows are taken out', () => {
    const { text } = renderLetter({ ...letter, values: { site: 'a\u202Egnp.exe\u2067b' } }, base);
    expect(text).toContain('agnp.exeb');
  });

  test('a letter in a language that is not spoken here is English', () => {
    expect(renderLetter({ ...letter, language: 'xx', values: { site: 'x' } }, base).html).toContain('lang="en"');
  });

  test('a value that is missing is found before anything is sent', () => {
    expect(() => renderLetter({ ...letter, values: {} }, base)).toThrow(/site/);
  });
});

const guide = packageFile('../docs/guide/mail.md');

test.skipIf(!existsSync(guide))('the guide names no letter and no job that is gone', () => {
  const text = readFileSync(guide, 'utf8');
  const tables = text.slice(text.indexOf('| job |'));
  const known = new Set([...letterNames(), ...jobs.map(({ name }) => name)]);
  const named = [...tables.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
