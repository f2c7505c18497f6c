/** English: asking for an ISSN, step by step. */
export const request = {} as const;
