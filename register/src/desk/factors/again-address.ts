/** Where the first factor is asked for again, and back. */
export const againAddress = (next: string): string => `/sign-in/again?${new URLSearchParams({ next })}`;
