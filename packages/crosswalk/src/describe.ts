/** English sentences for problems of the crosswalk. */
import type { CrosswalkProblem } from './problems.ts';

const evidenceSentences = {
  'control-number': 'the control number says so',
  'assigned-here': 'it is the one with an assigning centre',
  'linking-issn': 'it is its own ISSN-L',
  'not-related': 'the others belong to related resources',
} as const;

const workbookSentences = {
  'too-large': 'The workbook is too large. Save the sheet as CSV and try again.',
  damaged: 'This is not a workbook (XLSX) that can be read.',
  'no-sheet': 'There is nothing in the workbook.',
} as const;

/** What was found, in one English sentence. */
export function describeCrosswalkProblem(problem: CrosswalkProblem): string {
  switch (problem.type) {
    case 'no-issn':
      return 'The record has no ISSN (022 $a).';
    case 'wrong-check-digit':
      return `${quoted(problem.value)} has a wrong check digit; the right one would make it ${problem.meant}, which was not assumed.`;
    case 'not-an-issn':
      return `${quoted(problem.value)} is not an ISSN.`;
    case 'several-issn':
      return `The record has several ISSNs and does not say which is its own: ${problem.taken}, the first, was taken; the others are ${problem.others.join(', ')}.`;
    case 'issn-chosen':
      return `Of several ISSNs ${problem.taken} was taken, because ${evidenceSentences[problem.evidence]}; the others are ${problem.others.join(', ')}.`;
    case 'text-after-issn':
      return `The text ${quoted(problem.text)} stands after the ISSN; it was left out of the number.`;
    case 'missing-field':
      return problem.tag === '245'
        ? 'The record has no title (222, 245 or 210).'
        : `The record has no field ${problem.tag}.`;
    case 'repeated-field':
      return `Field ${problem.tag} may stand only once; the first was read.`;
    case 'short-field':
      return `Field ${problem.tag} has ${problem.length} characters instead of 40.`;
    case 'unknown-code':
      return `${quoted(problem.value)} is not a known ${problem.list} code.`;
    case 'unknown-indicator':
      return `Indicator ${quoted(problem.value)} has no meaning in field ${problem.tag}; it was read as ${problem.taken}.`;
    case 'codes-disagree':
      return `The codes ${quoted(problem.value)} cannot all be right; ${problem.taken} was read.`;
    case 'medium-from-evidence':
      return `The record has no 007; the medium, ${problem.medium}, was read from ${problem.evidence}.`;
    case 'unpaired-original':
      return 'A field in original script (880) is not linked to another field.';
    case 'not-utf8':
      return `The file is not in UTF-8 (byte ${problem.offset}). Save it as UTF-8 and try again.`;
    case 'utf16-odd':
      return 'The file begins as UTF-16 but ends in the middle of a character.';
    case 'no-header':
      return 'The file is empty: it has no line of column names.';
    case 'no-issn-column':
      return `None of the columns holds an ISSN: ${problem.columns.map(quoted).join(', ')}.`;
    case 'repeated-column':
      return `Two columns are named ${quoted(problem.column)}; the first was read.`;
    case 'row-width':
      return `The row has ${problem.found} columns instead of ${problem.expected}.`;
    case 'unclosed-quote':
      return 'A quotation mark opens a cell and none closes it.';
    case 'stray-quote':
      return 'Text follows the quotation mark that closes a cell; it was kept.';
    case 'row-too-long':
      return `The row is longer than ${problem.limit} characters.`;
    case 'nul-byte':
      return 'The row has a NUL character.';
    case 'row-without-issn':
      return 'The row has no ISSN.';
    case 'bad-issn':
      return problem.meant === undefined
        ? `${quoted(problem.value)} in column ${quoted(problem.column)} is not an ISSN.`
        : `${quoted(problem.value)} in column ${quoted(problem.column)} has a wrong check digit; the right one would make it ${problem.meant}, which was not assumed.`;
    case 'unknown-value':
      return `${quoted(problem.value)} in column ${quoted(problem.column)} is not a known ${problem.list}; it was kept in the source.`;
    case 'workbook':
      return workbookSentences[problem.reason];
    case 'not-well-formed':
      return `The file cannot be read from here on: ${problem.reason}.`;
    case 'entry-too-large':
      return `An entry is larger than ${problem.limit} characters.`;
    case 'entry-without-issn':
      return 'Nothing in the entry is an ISSN.';
    case 'not-a-serial':
      return `The entry is ${quoted(problem.kind)}, not a serial; it was passed over.`;
    case 'no-entries':
      return 'There is no entry in the file.';
    case 'same-issn-twice':
      return `The row has ${problem.issn} both for print and for online; one resource was read.`;
  }
}

function quoted(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
}
