/** The table of columns as docs/guide/bulk-requests.md prints it; a test holds that the two are the same. */
import { listOf, requestColumns, requestLists } from '../../domain/request-columns.ts';
import { wordsFor } from '../../words/languages.ts';
import { headingOf } from '../../words/request-vocabulary.ts';
import { exampleText } from './template.ts';

export function columnsGuide(): string {
  const words = wordsFor('en');
  const rows = requestColumns.map((column) => {
    const { key, kind, element, needed } = column;
    const list = listOf(kind);
    const holds = list === undefined ? kind : `one of: ${requestLists[list].join(', ')}`;
    return `| ${headingOf(words, column)}${needed ? ' *' : ''} | \`${key}\` | ${element || ''} | ${holds} | ${exampleText(words, column)} |`;
  });
  return ['| heading | key | C.1 | holds | example |', '|---|---|---|---|---|', ...rows].join('\n');
}
