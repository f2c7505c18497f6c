/**
 * A barcode as PNG (W3C PNG, third edition): black and white, 13 pixels to a module, so that every edge is the edge of a
 * pixel. The resolution is written into the file, so that it prints at the right size: 1000 dots per inch at magnification 1.
 */
import { zlibSync } from 'fflate';
import type { Barcode, Rectangle } from './draw.ts';
import { type Segment, toSegments } from './flatten.ts';
import { strokeWidth } from './lettering.ts';
import { toMillimetres } from './size.ts';

/** Complete file. The magnification (0.8 to 2) changes the resolution, not the pixels. */
export function barcodeToPng(barcode: Barcode, scale = 1): Uint8Array {
  const { width, height } = barcode;
  const bitmap = new Bitmap(width, height);
  for (const bar of barcode.bars) bitmap.fill(bar);
  for (const segment of toSegments(barcode.strokes)) bitmap.stroke(segment);

  const pixelsPerMetre = Math.round(1000 / toMillimetres(1, scale));
  return join([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', join([uint32(width), uint32(height), Uint8Array.of(1, 0, 0, 0, 0)])),
    chunk('pHYs', join([uint32(pixelsPerMetre), uint32(pixelsPerMetre), Uint8Array.of(1)])),
    chunk('tEXt', ascii(`Title\0${barcode.label}`)),
    chunk('IDAT', zlibSync(bitmap.rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** One bit a pixel, white at first, each row begun by its filter byte: what PNG packs. */
class Bitmap {
  readonly rows: Uint8Array;
  readonly #width: number;
  readonly #height: number;
  readonly #bytesPerRow: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#bytesPerRow = 1 + Math.ceil(width / 8);
    this.rows = new Uint8Array(this.#bytesPerRow * height).fill(0xff);
    for (let y = 0; y < height; y++) this.rows[y * this.#bytesPerRow] = 0;
  }

  /** Whole bytes of a row at a time: a bar has a thousand rows. */
  fill({ x, y, width, height }: Rectangle): void {
    const end = x + width;
    for (let byte = x >> 3; byte <= (end - 1) >> 3; byte++) {
      const from = Math.max(x - 8 * byte, 0);
      const to = Math.min(end - 8 * byte, 8);
      const white = ~((0xff >> from) & (0xff << (8 - to)));
      for (let row = y; row < y + height; row++) this.rows[row * this.#bytesPerRow + 1 + byte]! &= white;
    }
  }

  /** Every pixel whose middle is no further from the line than half a stroke. */
  stroke([x1, y1, x2, y2]: Segment): void {
    const radius = strokeWidth / 2;
    const [dx, dy] = [x2 - x1, y2 - y1];
    const squaredLength = dx * dx + dy * dy;
    for (let row = Math.floor(Math.min(y1, y2) - radius); row <= Math.max(y1, y2) + radius; row++) {
      for (let column = Math.floor(Math.min(x1, x2) - radius); column <= Math.max(x1, x2) + radius; column++) {
        const [px, py] = [column + 0.5 - x1, row + 0.5 - y1];
        const along = squaredLength === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squaredLength));
        const [awayX, awayY] = [px - along * dx, py - along * dy];
        if (awayX * awayX + awayY * awayY <= radius * radius) this.#blacken(column, row);
      }
    }
  }

  #blacken(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.#width || y >= this.#height) return;
    const at = y * this.#bytesPerRow + 1 + (x >> 3);
    this.rows[at]! &= ~(0x80 >> (x & 7));
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const checked = join([ascii(type), data]);
  return join([uint32(data.length), checked, uint32(crc32(checked))]);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

const uint32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
