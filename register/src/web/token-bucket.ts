/** A bucket of tokens: `size` at once, then one every `refill` milliseconds. `now` is given, so that it has no clock. */
export function createTokenBucket(size: number, refill: number): (now: number) => boolean {
  let tokens = size;
  let last = 0;
  return (now) => {
    tokens = Math.min(size, tokens + Math.max(0, now - last) / refill);
    last = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
