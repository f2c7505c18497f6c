/** Which numbers a file has already been about, and with what content: in few bytes, because a file can hold the whole Register. */

export interface Seen {
  /** The position of the first item about this number that was taken, and whether it had this content. */
  find(number: number, hash: string): { readonly position: number; readonly same: boolean } | undefined;
  add(number: number, position: number, hash: string): void;
}

/** Entries up to which a Map is smaller than the tables of all ten million numbers (120 MB). */
const mapLimit = 200_000;
const everyNumber = 10_000_000;

export function createSeen(): Seen {
  let map: Map<number, { position: number; mark: number }> | undefined = new Map();
  let positions = new Uint32Array(0);
  let marks = new Float64Array(0);
  return {
    find(number, hash) {
      const entry = map ? map.get(number) : { position: positions[number]!, mark: marks[number]! };
      return entry && entry.position > 0 ? { position: entry.position, same: entry.mark === markOf(hash) } : undefined;
    },
    add(number, position, hash) {
      const mark = markOf(hash);
      if (map) {
        map.set(number, { position, mark });
        if (map.size <= mapLimit) return;
        positions = new Uint32Array(everyNumber);
        marks = new Float64Array(everyNumber);
        for (const [key, entry] of map) {
          positions[key] = entry.position;
          marks[key] = entry.mark;
        }
        map = undefined;
        return;
      }
      positions[number] = position;
      marks[number] = mark;
    },
  };
}

/** 52 bits of a hexadecimal hash: two different records have the same with a probability of 2⁻⁵². */
function markOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 13), 16);
}
