/** Every letter there is, with values of its kind put in: for translators, administrators and the test that none lacks a word. */
import { IntlMessageFormat } from 'intl-messageformat';
import { wordsFor } from '../words/languages.ts';
import type { MessageKey } from '../words/words.ts';
import { type RenderedLetter, renderLetter } from './render-letter.ts';

/** Names of all letters, in alphabetical order. */
export function letterNames(): string[] {
  return Object.keys(wordsFor('en').language.messages)
    .flatMap((key) => /^letter\.(.+)\.subject$/.exec(key)?.[1] ?? [])
    .sort();
}

/** The letter in a language, as somebody could get it. */
export function sampleLetter(
  letter: string,
  language: string,
  baseUrl = 'https://register.example.org',
): RenderedLetter {
  const values = sampleValues(letter, language);
  return renderLetter({ to: 'ada@example.org', letter, language, values, link: '/' }, baseUrl);
}

/** What reads well in the places of these names; another name stands for itself. */
const samples: Readonly<Record<string, string>> = {
  reference: 'R-7K3M-9QXT-2B',
  title: 'Journal of Examples (Online)',
  issn: '0378-5955',
  email: 'ada@example.org',
  site: 'register.example.org',
  name: 'Ada',
};

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** A value for every place of the letter's messages: numbers where they are counted, the first case where one is chosen. */
export function sampleValues(letter: string, language: string): Record<string, string | number> {
  const { messages, manner } = wordsFor(language).language;
  const values: Record<string, string | number> = {};
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      // 1 is a value as it is, 2 a number, 3 a date, 4 a time, 5 a choice by words, 6 one by count (the types of the ICU parser).
      if (node.type === 1) values[node.value] ??= samples[node.value] ?? `[${node.value}]`;
      if (node.type === 2) values[node.value] = 3;
      if (node.type === 3 || node.type === 4) values[node.value] = Date.UTC(2026, 0, 15, 12);
      if (node.type === 6) values[node.value] = 3;
      if (node.type === 5) values[node.value] = Object.keys(node.options)[0]!;
      if ('children' in node) walk(node.children);
      if ('options' in node) for (const option of Object.values(node.options)) walk(option.value);
    }
  };
  for (const part of ['subject', 'text', 'button']) {
    const message = messages[`letter.${letter}.${part}` as MessageKey];
    if (message !== undefined) walk(new IntlMessageFormat(message, manner).getAst());
  }
  delete values.link;
  return values;
}
