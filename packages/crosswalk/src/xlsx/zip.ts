/** A ZIP archive that is written in one pass (APPNOTE 6.3.3, data descriptors): parts are deflated as they come, nothing is kept but the directory. */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipWriter {
  /** A whole part at once. */
  add(name: string, text: string): void;
  /** A part whose text comes piece by piece; the one before must be ended. */
  begin(name: string): void;
  push(text: string): void;
  endPart(): void;
  end(): void;
  /** What was written since it was last asked. */
  take(): Uint8Array;
}

/** The first day that a ZIP can tell: the same content gives the same bytes. */
const mtime = new Date(1980, 0, 1, 12);

export function createZipWriter(): ZipWriter {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) chunks.push(chunk);
  });
  let part: ZipDeflate | undefined;
  return {
    add(name, text) {
      const stored = new ZipPassThrough(name);
      stored.mtime = mtime;
      zip.add(stored);
      stored.push(strToU8(text), true);
    },
    begin(name) {
      part = new ZipDeflate(name, { level: 6 });
      part.mtime = mtime;
      zip.add(part);
    },
    push: (text) => part?.push(strToU8(text)),
    endPart: () => part?.push(new Uint8Array(0), true),
    end: () => zip.end(),
    take() {
      const whole = joinedBytes(chunks);
      chunks.length = 0;
      return whole;
    },
  };
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
