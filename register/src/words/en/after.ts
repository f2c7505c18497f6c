/** English: what follows a number: titles held, certificates, claims, changes, transfers, appeals. */
export const after = {} as const;
