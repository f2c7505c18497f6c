/** Letters that a register in development sends to nobody but this machine: they are kept, and a page shows them. */

export interface LocalLetter {
  /** Names it among the others. */
  readonly id: string;
  readonly at: Date;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
}

export interface LocalLetterContent extends LocalLetter {
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[];
}

export interface Mailbox {
  /** The newest first. */
  list(): Promise<readonly LocalLetter[]>;
  find(id: string): Promise<LocalLetterContent | undefined>;
}
