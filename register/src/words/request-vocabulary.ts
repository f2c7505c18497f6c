/** Headings and closed values of a spreadsheet of requests in the words of every language of the interface. */
import { frequencies } from '@masthead/serial';
import type { RequestColumn, RequestList } from '../domain/request-columns.ts';
import { type ColumnSpeaker, createRequestVocabulary } from '../domain/request-columns-words.ts';
import { languages } from './languages.ts';
import { type MessageKey, type Words, wordsOf } from './words.ts';

export function headingOf({ t }: Words, { name, number, medium }: RequestColumn): string {
  return t(`bulk.column.${name}`, {
    ...(number !== undefined && { number }),
    ...(medium !== undefined && { medium: t(`medium.${medium}`) }),
  });
}

/** In words, what a list has as a code. */
export function valueText(words: Words, list: RequestList, code: string): string {
  if (list === 'yes') return words.t(`bulk.yes.${code}` as MessageKey);
  if (list === 'frequency') return words.t(`frequency.${frequencies[code]}` as MessageKey);
  return words.t(`request.${list}.${code}` as MessageKey);
}

const speakerOf = (words: Words): ColumnSpeaker => ({
  heading: (column) => headingOf(words, column),
  value: (list, code) => valueText(words, list, code),
  country: words.country,
  language: words.languageName,
});

export const requestVocabulary = createRequestVocabulary(languages.map((language) => speakerOf(wordsOf(language))));
