/** How to cite a resource: one line in the order of ISO 690, and the names of it that programs use. */
import { formatResourceUri, formatUrn, formatWithPrefix } from '@masthead/issn';
import { displayTitle, type Serial } from '@masthead/serial';
import type { Words } from '../../words/words.ts';
import { yearsOf } from './record.ts';

export interface Citation {
  readonly text: string;
  readonly uri: string;
  readonly urn: string;
}

export function citationOf(serial: Serial, words: Words): Citation {
  const stage =
    serial.publications.find(({ role }) => role === 'latest') ??
    serial.publications.find(({ role }) => role === 'earliest') ??
    serial.publications[0];
  const placed = [stage?.places[0]?.text, stage?.publishers[0]?.text].filter(Boolean).join(': ');
  const imprint = [placed || undefined, yearsOf(serial, words)].filter(Boolean).join(', ');
  const medium =
    serial.medium === undefined || serial.medium === 'print' ? '' : ` [${words.t(`medium.${serial.medium}`)}]`;
  const parts = [`${displayTitle(serial)}${medium}`, imprint, formatWithPrefix(serial.issn)];
  return {
    text: parts.filter((part) => part !== '').join('. '),
    uri: formatResourceUri(serial.issn),
    urn: formatUrn(serial.issn),
  };
}
