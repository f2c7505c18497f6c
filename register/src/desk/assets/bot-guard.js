/**
 * Does the work that a form asks for (domain/proof-of-work.ts) while it is filled in. Without scripts the form is taken as well, a few
 * seconds later. SHA-256 is here as FIPS 180-4 has it, since the browser's own is there on https alone and answers one hash at a time.
 */

const round = new Uint32Array(64);
const start = new Uint32Array(8);
(() => {
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) prime = false;
    if (!prime) continue;
    if (found < 8) start[found] = (candidate ** (1 / 2) % 1) * 2 ** 32;
    round[found++] = (candidate ** (1 / 3) % 1) * 2 ** 32;
  }
})();

/** @type {(words: Uint32Array, at: number) => number} */
const get = (words, at) => words[at] ?? 0;
/** @type {(value: number, by: number) => number} */
const turn = (value, by) => (value >>> by) | (value << (32 - by));

/** The first word of the hash of a text of ASCII. @param {string} text */
function firstWord(text) {
  const blocks = ((text.length + 8) >> 6) + 1;
  const words = new Uint32Array(blocks * 16);
  for (let at = 0; at < text.length; at++)
    words[at >> 2] = get(words, at >> 2) | (text.charCodeAt(at) << (24 - (at % 4) * 8));
  words[text.length >> 2] = get(words, text.length >> 2) | (0x80 << (24 - (text.length % 4) * 8));
  words[blocks * 16 - 1] = text.length * 8;
  const state = start.slice();
  const w = new Uint32Array(64);
  for (let block = 0; block < blocks; block++) {
    for (let at = 0; at < 64; at++) {
      const [a, b] = [get(w, at - 15), get(w, at - 2)];
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      w[at] = at < 16 ? get(words, block * 16 + at) : get(w, at - 16) + s0 + get(w, at - 7) + s1;
    }
    const v = state.slice();
    for (let at = 0; at < 64; at++) {
      const [a, e] = [get(v, 0), get(v, 4)];
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = get(v, 7) + s1 + ((e & get(v, 5)) ^ (~e & get(v, 6))) + get(round, at) + get(w, at);
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = s0 + ((a & get(v, 1)) ^ (a & get(v, 2)) ^ (get(v, 1) & get(v, 2)));
      v.copyWithin(1, 0, 7);
      v[4] = get(v, 4) + one;
      v[0] = one + two;
    }
    for (let at = 0; at < 8; at++) state[at] = get(state, at) + get(v, at);
  }
  return get(state, 0);
}

/** @param {HTMLInputElement} input */
function work(input) {
  const proof = input.form?.elements.namedItem('proof');
  const bits = Number(input.value.split('.')[3]);
  if (!(proof instanceof HTMLInputElement) || !(bits <= 24)) return;
  let tried = 0;
  /** Whether the proof is found; tries some. */
  const isDone = () => {
    // A few at a time, so that typing never stutters.
    for (const end = tried + 500; tried < end && proof.value === ''; tried++) {
      const candidate = tried.toString(36);
      if (Math.clz32(firstWord(`${input.value}:${candidate}`)) >= bits) proof.value = candidate;
    }
    return proof.value !== '';
  };
  const go = () => {
    if (!isDone()) setTimeout(go);
  };
  go();
  // Whoever is quicker than the work waits for it.
  input.form?.addEventListener('submit', () => {
    while (!isDone());
  });
}

for (const input of document.querySelectorAll('input[name="guard"]')) work(/** @type {HTMLInputElement} */ (input));
