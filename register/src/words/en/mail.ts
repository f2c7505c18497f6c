/** English: letters: their frame, the outbox and what comes back. */
export const mail = {} as const;
