/** A window on a stream of bytes: grows at the end, is consumed at the front, copies each byte about once. */

export class ByteQueue {
  /** Valid from `start` to `end`. Do not keep: its content moves. */
  bytes: Uint8Array = empty;
  start = 0;
  end = 0;
  /** Offset in the whole input of `bytes[0]`. */
  base = 0;

  /** Whether `bytes` is the caller's chunk, which must not be written to nor kept. */
  #borrowed = false;

  get length(): number {
    return this.end - this.start;
  }

  /** Offset in the whole input of the first byte that is not consumed. */
  get offset(): number {
    return this.base + this.start;
  }

  /** Adds a chunk. While the queue is empty the chunk itself is used, until `settle`. */
  append(chunk: Uint8Array): void {
    if (this.length === 0) {
      this.base = this.offset;
      // A view without methods of its own: a Node `Buffer` takes longer to cut and to read.
      this.bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
      this.start = 0;
      this.end = chunk.length;
      this.#borrowed = true;
      return;
    }
    this.#makeRoom(chunk.length);
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
  }

  /** To be called before control goes back to the caller: keeps what is left in memory of its own. */
  settle(): void {
    if (this.#borrowed) this.#makeRoom(0);
  }

  #makeRoom(more: number): void {
    const length = this.length;
    if (!this.#borrowed && this.end + more <= this.bytes.length) return;
    if (!this.#borrowed && length + more <= this.bytes.length && this.start >= length) {
      this.bytes.copyWithin(0, this.start, this.end);
    } else {
      const grown = new Uint8Array(Math.max(1024, (length + more) * 2));
      grown.set(this.bytes.subarray(this.start, this.end));
      this.bytes = grown;
      this.#borrowed = false;
    }
    this.base += this.start;
    this.start = 0;
    this.end = length;
  }
}

const empty = new Uint8Array(0);
