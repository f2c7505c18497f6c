/** The options of each source of cases, as options of `parseIssn`. */
import { displayOptions, type IssnOptions, lenientOptions } from '@masthead/issn';

const plain: IssnOptions = { prefix: 'refused', space: false, otherDashes: false };

/** What a peer takes when its options are left out. */
const peers: readonly (readonly [source: string, options: IssnOptions])[] = [
  // A regular expression: digits, an optional hyphen, x in either case.
  ['validatorjs/validator.js', plain],
  // "^(\d{4})-?(\d{3})([\dX])$"
  ['npm/issn', { ...plain, lowerCaseX: false }],
  // "(?:ISSN )?(\d{4})-(\d{3}[0-9X])"
  ['apache/commons-validator', displayOptions],
];

export function optionsFor(source: string, options: Readonly<Record<string, unknown>> = {}): IssnOptions {
  if (options.mode === 'strict') return displayOptions;
  return {
    ...(peers.find(([peer]) => source.startsWith(peer))?.[1] ?? lenientOptions),
    ...(options.require_hyphen === true ? { hyphen: 'required' } : {}),
    ...(options.case_sensitive === true ? { lowerCaseX: false } : {}),
  };
}
