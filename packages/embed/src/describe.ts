/** Why a file was left as it is, as an English sentence. */
import type { EmbedProblem, Unreadable } from './problems.ts';

const reasons: Readonly<Record<Unreadable, string>> = {
  font: 'its fonts do not say which letters they show. Make the PDF once more so that text can be copied from it',
  damaged: 'it is damaged. Save the file once more with the program that made it',
  'too-large': 'it is too large when it is unpacked',
  unsupported: 'it is packed in a way that is not read here',
};

export function describeEmbedProblem(problem: EmbedProblem): string {
  switch (problem.type) {
    case 'unknown-format':
      return 'The file is neither a PDF nor an EPUB nor an Office Open XML document.';
    case 'damaged': {
      const place = problem.at === undefined ? '' : `, at byte ${problem.at}`;
      return `The file is damaged: ${problem.what}${place}. Save it once more with the program that made it.`;
    }
    case 'encrypted':
      return 'The file is encrypted, even if it opens without a password. Take the protection off first.';
    case 'signed':
      return 'The file is signed, and a change would break the signature. Write the numbers before it is signed.';
    case 'pdf-a':
      return `The file is PDF/A-${problem.part}, which does not allow these metadata. Write the numbers before it is made PDF/A.`;
    case 'too-large':
      return `The file is not read: ${problem.what} has more than ${problem.limit} bytes.`;
    case 'unsupported':
      return `The file has ${problem.what}, which is not read here.`;
    case 'pages': {
      const { pages, count, why } = problem;
      const more = count > pages.length ? ` and ${count - pages.length} more` : '';
      return `The text of ${count > 1 ? 'pages' : 'page'} ${pages.join(', ')}${more} could not be read, or not all of it: ${reasons[why]}.`;
    }
  }
}
