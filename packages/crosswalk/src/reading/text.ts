/** Bytes to characters for formats of text: UTF-8 and UTF-16 by their marks, else what an XML declaration says, else UTF-8. */

export interface TextDecoding {
  /** The characters so far; undefined when the bytes are none of the encoding. */
  push(chunk: Uint8Array): string | undefined;
  end(): string | undefined;
}

export function createTextDecoding(): TextDecoding {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let waiting: Uint8Array = new Uint8Array(0);

  function decoderFor(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
    let start = '';
    for (const byte of bytes.subarray(0, 120)) start += String.fromCharCode(byte);
    const label = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1] ?? 'utf-8';
    try {
      return new TextDecoder(label, { fatal: true });
    } catch {
      return new TextDecoder('utf-8', { fatal: true });
    }
  }

  function decode(bytes: Uint8Array, stream: boolean): string | undefined {
    try {
      decoder ??= decoderFor(bytes);
      return decoder.decode(bytes, { stream });
    } catch {
      return undefined;
    }
  }

  return {
    push(chunk) {
      if (decoder !== undefined) return decode(chunk, true);
      const bytes = new Uint8Array(waiting.length + chunk.length);
      bytes.set(waiting);
      bytes.set(chunk, waiting.length);
      waiting = bytes;
      // An XML declaration is within the first bytes.
      if (bytes.length < 120) return '';
      waiting = new Uint8Array(0);
      return decode(bytes, true);
    },
    end() {
      const rest = waiting;
      waiting = new Uint8Array(0);
      return decode(rest, false);
    },
  };
}
