/** English: second factors, passkeys, sign-in by a centre’s own directory, credentials of programs. */
export const factor = {} as const;
