/** English sentences for the problems of a word list. */
import type { FileProblem, LtwaProblem, NotAList } from './ltwa-problems.ts';

const kinds: Readonly<Record<NotAList, string>> = {
  html: 'It is a web page, perhaps a login or an error page that was saved in its place.',
  xml: 'It is XML.',
  json: 'It is JSON.',
  pdf: 'It is a PDF.',
  zip: 'It is a spreadsheet (or another packed file): save it as tab-separated or Unicode text first.',
  'old-spreadsheet': 'It is a spreadsheet: save it as tab-separated or Unicode text first.',
  binary: 'It is no text.',
};

/** What is wrong, in one sentence, without the place. */
export function describeLtwaProblem(problem: LtwaProblem): string {
  switch (problem.type) {
    case 'empty-file':
    case 'too-large':
    case 'not-a-list':
      return describeFile(problem);
    case 'before-header':
      return 'The line stands above the header.';
    case 'too-few-columns':
      return `The line has ${problem.columns} of the three cells: word, abbreviation and languages.`;
    case 'no-word':
      return 'There is no word.';
    case 'no-abbreviation':
      return 'There is no abbreviation; a word that is not abbreviated has n.a.';
    case 'unknown-language':
      return `No language is known by ${problem.codes.map((code) => `“${code}”`).join(', ')}.`;
    case 'unreadable-character':
      return problem.character === '?'
        ? 'A letter was lost and a question mark stands for it; export the list as Unicode text.'
        : 'A character cannot be read; the list was damaged when it was converted.';
    case 'misread-encoding':
      return 'UTF-8 was taken for another encoding when the list was converted: one letter became two signs.';
    case 'spreadsheet-error':
      return 'A spreadsheet took the cell for a formula because it begins with a hyphen, and lost it; load the file as text columns.';
    case 'brackets':
      return 'The brackets are neither a note after the word nor optional letters in it.';
    case 'too-long':
      return `A cell has ${problem.length} characters, which no title word has.`;
    case 'repeated':
      return `It says what line ${problem.firstLine} says.`;
    case 'conflict':
      return `Line ${problem.firstLine} abbreviates the same word otherwise (${problem.languages.join(', ')}).`;
    case 'not-of-the-word':
      return 'The letters of the abbreviation do not stand in the word in that order: one of them may be mistyped.';
    case 'digits':
      return 'There are digits in it; perhaps a spreadsheet took a word for a date.';
    case 'language-left-out':
      return `No language is known by ${problem.codes.map((code) => `“${code}”`).join(', ')}; the other languages were taken.`;
    case 'extra-cells':
      return problem.cells === 1
        ? 'One cell more than three was left out.'
        : `${problem.cells} cells more than three were left out.`;
  }
}

function describeFile(problem: FileProblem): string {
  switch (problem.type) {
    case 'empty-file':
      return 'The file is empty.';
    case 'too-large':
      return `The file has ${problem.bytes} bytes; a word list has a few million, and at most ${problem.limit} are read.`;
    case 'not-a-list':
      return `The file is no list of words. ${kinds[problem.what]}`;
  }
}
