/** How a file of titles may be written. */
export const assignFormats = ['csv', 'xlsx', 'marc21', 'marcxml', 'json', 'text', 'unimarc', 'unimarcxml'] as const;
export type AssignFormat = (typeof assignFormats)[number];
