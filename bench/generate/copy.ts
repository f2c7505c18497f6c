/** COPY out of and into PostgreSQL through one connection of `pg`, which has the messages but no function for them. */
import type pg from 'pg';

/** The parts of `pg`'s connection that COPY needs (lib/connection.js). */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
}

abstract class CopyQuery {
  readonly done: Promise<void>;
  protected settle!: { resolve(): void; reject(cause: Error): void };
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.done = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
  }

  submit(connection: CopyConnection): void {
    connection.query(this.text);
  }
  handleError(cause: Error): void {
    this.settle.reject(cause);
  }
  handleReadyForQuery(): void {
    this.settle.resolve();
  }
  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

class CopyOut extends CopyQuery {
  readonly chunks: Uint8Array[] = [];
  handleCopyData(message: { readonly chunk: Uint8Array }): void {
    // The driver uses its buffer again.
    this.chunks.push(Buffer.from(message.chunk));
  }
  handleCopyInResponse(): void {}
}

class CopyIn extends CopyQuery {
  private readonly blocks: readonly Uint8Array[];
  constructor(text: string, blocks: readonly Uint8Array[]) {
    super(text);
    this.blocks = blocks;
  }
  handleCopyInResponse(connection: CopyConnection): void {
    for (const block of this.blocks) connection.sendCopyFromChunk(block);
    connection.endCopyFrom();
  }
  handleCopyData(): void {}
}

/** Everything that `COPY … TO STDOUT` gives, in blocks of about a megabyte. */
export async function copyOut(client: pg.Client, from: string): Promise<Uint8Array[]> {
  const query = new CopyOut(`COPY ${from} TO STDOUT`);
  client.query(query as unknown as pg.Submittable);
  await query.done;
  const blocks: Uint8Array[] = [];
  let held: Uint8Array[] = [];
  let length = 0;
  for (const chunk of query.chunks) {
    held.push(chunk);
    length += chunk.length;
    if (length < 1024 * 1024) continue;
    blocks.push(Buffer.concat(held));
    held = [];
    length = 0;
  }
  return [...blocks, Buffer.concat(held)];
}

export async function copyIn(client: pg.Client, into: string, blocks: readonly Uint8Array[]): Promise<void> {
  const query = new CopyIn(`COPY ${into} FROM STDIN`, blocks);
  client.query(query as unknown as pg.Submittable);
  await query.done;
}
