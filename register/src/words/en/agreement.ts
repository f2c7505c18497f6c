/** English: agreements with publishers, and credits. */
export const agreement = {} as const;
