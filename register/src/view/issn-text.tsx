/**
 * A number as it is shown: its prefix, a space, two groups of four (ISO 3297, 8.1); always from left to right and never broken. Only its
 * figures are tabular, the hyphen keeps its own width.
 */
import type { Issn } from '@masthead/issn';

interface Props {
  readonly issn: Issn;
  /** `ISSN` unless it is said, such as `ISSN-L`. */
  readonly prefix?: string;
}

export function IssnText({ issn, prefix = 'ISSN' }: Props) {
  return (
    <bdi class="issn" dir="ltr">
      <span class="plain prefix">{prefix} </span>
      {issn.slice(0, 4)}
      <span class="plain">-</span>
      {issn.slice(5)}
    </bdi>
  );
}
