/** The formats in which a record can be had, from the table of formats: a row there is a download here. */
import { type Entry, type Format, type FormatContext, formats, writeDocument } from '@masthead/crosswalk';

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

/** The schema.org document of a record, as indexes read it from pages. */
export function schemaOrgOf(entry: Entry, context: FormatContext): unknown {
  const format = formats.find(({ name }) => name === 'schemaorg');
  const result = format && writeDocument(format, entry, context);
  return result?.ok && typeof result.data === 'string' ? JSON.parse(result.data) : undefined;
}
