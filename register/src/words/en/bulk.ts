/** English: many requests at once, by spreadsheet or program. */
export const bulk = {} as const;
