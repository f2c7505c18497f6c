/** English: accounts, signing in, organisations and their members. */
export const account = {} as const;
