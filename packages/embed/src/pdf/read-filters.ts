/** The filters of a PDF that older and small producers use for text (ISO 32000-2, 7.4.2 to 7.4.5); each stops at the limit for a part. */
import { limits } from '../limits.ts';
import { damaged, GiveUp } from '../problems.ts';

/** Bytes that grow up to the limit. */
function createSink() {
  let bytes = new Uint8Array(4_096);
  let length = 0;
  const room = (more: number): void => {
    if (length + more > limits.part) throw new GiveUp({ type: 'too-large', what: 'a stream', limit: limits.part });
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  return {
    push(byte: number): void {
      room(1);
      bytes[length++] = byte;
    },
    append(part: Uint8Array): void {
      room(part.length);
      bytes.set(part, length);
      length += part.length;
    },
    done: (): Uint8Array => bytes.subarray(0, length),
  };
}

const isBlank = (byte: number): boolean => byte <= 32;

export function decodeAsciiHex(packed: Uint8Array): Uint8Array {
  const sink = createSink();
  let high: number | undefined;
  for (const byte of packed) {
    if (byte === 0x3e) break;
    if (isBlank(byte)) continue;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) damaged('a stream is not packed as it says');
    if (high === undefined) high = digit;
    else {
      sink.push(high * 16 + digit);
      high = undefined;
    }
  }
  if (high !== undefined) sink.push(high * 16);
  return sink.done();
}

export function decodeAscii85(packed: Uint8Array): Uint8Array {
  const sink = createSink();
  let group: number[] = [];
  const flush = (): void => {
    const size = group.length - 1;
    if (size < 1) return;
    const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
    for (let index = 0; index < size; index++) sink.push(Math.floor(value / 256 ** (3 - index)) & 255);
    group = [];
  };
  for (const byte of packed) {
    if (byte === 0x7e) break;
    if (isBlank(byte)) continue;
    if (byte === 0x7a && group.length === 0) group = [0, 0, 0, 0, 0];
    else if (byte < 0x21 || byte > 0x75) damaged('a stream is not packed as it says');
    else group.push(byte - 0x21);
    if (group.length === 5) flush();
  }
  flush();
  return sink.done();
}

const [clear, end] = [256, 257];

/** With the early change of width that is the default (7.4.4.3). */
export function decodeLzw(packed: Uint8Array, early = 1): Uint8Array {
  const sink = createSink();
  let table: Uint8Array[] = [];
  const reset = (): void => {
    table = Array.from({ length: 258 }, (_, code) => Uint8Array.of(code & 255));
  };
  reset();
  let [bits, count, width] = [0, 0, 9];
  let previous: Uint8Array | undefined;
  for (const byte of packed) {
    bits = ((bits << 8) | byte) & 0xffffff;
    count += 8;
    if (count < width) continue;
    count -= width;
    const code = (bits >> count) & ((1 << width) - 1);
    if (code === end) break;
    if (code === clear) {
      reset();
      width = 9;
      previous = undefined;
      continue;
    }
    const known = table[code];
    if (!known && !(previous && code === table.length)) damaged('a stream is not packed as it says');
    const part = known ?? concat(previous!, previous![0]!);
    sink.append(part);
    if (previous && table.length < 4_096) table.push(concat(previous, part[0]!));
    previous = part;
    width = Math.min(12, Math.max(9, 32 - Math.clz32(table.length + early)));
  }
  return sink.done();
}

function concat(part: Uint8Array, byte: number): Uint8Array {
  const longer = new Uint8Array(part.length + 1);
  longer.set(part);
  longer[part.length] = byte;
  return longer;
}
