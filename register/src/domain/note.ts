/** Notes on a number that only staff see: what a lawyer wrote, what a telephone call settled. Never shown, exported or harvested. */

export const noteKinds = ['legal', 'internal'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface NoteWrite {
  readonly number: number;
  readonly kind: NoteKind;
  readonly text: string;
  readonly writtenBy: string;
}

export interface NoteRow extends NoteWrite {
  readonly id: number;
  readonly writtenAt: Date;
}

/** In characters. A longer document belongs into a file, which the note names. */
export const longestNote = 20_000;
