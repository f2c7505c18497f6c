/** The formats in which a record can be had, from the table of formats: a row there is a download here, in the group of whom it is for. */
import {
  type Entry,
  type Format,
  type FormatContext,
  type FormatGroup,
  formatGroups,
  formats,
  namesResource,
  writeDocument,
} from '@masthead/crosswalk';
import type { RecordStatus } from '@masthead/serial';

export interface Download {
  /** Names of formats are the same in every language. */
  readonly label: string;
  readonly mediaType: string;
  /** With its full stop. */
  readonly suffix: string;
}

const toDownload = ({ label, mediaTypes, suffix }: Format): Download => ({
  label,
  mediaType: mediaTypes[0]!,
  suffix,
});

export const downloads: readonly Download[] = formats.map(toDownload);

export interface DownloadGroup {
  readonly group: FormatGroup;
  readonly downloads: readonly Download[];
}

/** What can be had of a number in this state: a format that cannot say that a number is withdrawn is not offered for one. */
export function downloadsFor(state: RecordStatus): readonly DownloadGroup[] {
  const offered = formats.filter(({ livingOnly }) => !livingOnly || namesResource(state));
  return formatGroups
    .map((group) => ({
      group,
      downloads: offered.filter((format) => (format.group ?? 'library') === group).map(toDownload),
    }))
    .filter(({ downloads }) => downloads.length > 0);
}

/** The schema.org document of a record, as indexes read it from pages. */
export function schemaOrgOf(entry: Entry, context: FormatContext): unknown {
  const format = formats.find(({ name }) => name === 'schemaorg');
  const result = format && writeDocument(format, entry, context);
  return result?.ok && typeof result.data === 'string' ? JSON.parse(result.data) : undefined;
}
