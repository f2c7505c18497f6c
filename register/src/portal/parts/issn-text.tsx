/** A number as text, always from left to right and never broken; its hyphen keeps its own width among tabular figures. */
import type { Issn } from '@masthead/issn';

interface Props {
  readonly issn: Issn;
  /** Such as `ISSN` or `ISSN-L`. */
  readonly prefix?: string;
}

export function IssnText({ issn, prefix }: Props) {
  return (
    <bdi class="issn" dir="ltr">
      {prefix && `${prefix} `}
      {issn.slice(0, 4)}
      <span class="hyphen">-</span>
      {issn.slice(5)}
    </bdi>
  );
}
