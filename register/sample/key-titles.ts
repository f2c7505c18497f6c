/** Key titles of the sample (ISO 3297:2020, 6): the Register's own where the table has it, else the title proper and the medium. */
import type { KeyTitle, Medium } from '@masthead/serial';
import type { Row, Version } from './table.ts';
import { articleLength, scripted } from './texts.ts';

const mediumWord: Readonly<Record<Medium, string>> = {
  print: 'Print',
  online: 'Online',
  'digital-carrier': 'CD-ROM',
  other: 'Other',
};

export function keyTitleOf(row: Row, version: Version): KeyTitle {
  const given = row.keyTitles.find(({ medium }) => medium === version.medium)?.text;
  const alone = row.versions.length === 1;
  const text = given ?? (alone ? row.title.text : `${row.title.text} (${mediumWord[version.medium]})`);
  const qualifier = / \(([^()]+)\)$/.exec(text)?.[1];
  const original = given === undefined && alone ? row.title.original : undefined;
  return {
    ...scripted({ text, ...(original && { original }) }),
    ...articleLength(text, row.languages),
    ...(qualifier && { qualifier }),
  };
}
