/** A number as text, always from left to right and never broken; only its figures are tabular, the hyphen keeps its own width. */
import type { Issn } from '@masthead/issn';

interface Props {
  readonly issn: Issn;
  /** Such as `ISSN` or `ISSN-L`. */
  readonly prefix?: string;
}

export function IssnText({ issn, prefix }: Props) {
  return (
    <bdi class="issn" dir="ltr">
      {prefix && <span class="plain">{prefix} </span>}
      {issn.slice(0, 4)}
      <span class="plain">-</span>
      {issn.slice(5)}
    </bdi>
  );
}
