/** English: the desk of a centre. */
export const desk = {} as const;
