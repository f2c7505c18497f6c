/** Remembers what a function of a word gave, up to a bound. */

/** `kept` 0 remembers nothing. Emptied when full: simple, and in real titles the frequent words are back at once. */
export function remembering<Result>(compute: (word: string) => Result, kept: number): (word: string) => Result {
  if (kept === 0) return compute;
  const results = new Map<string, Result>();
  return (word) => {
    const known = results.get(word);
    if (known !== undefined || results.has(word)) return known as Result;
    const result = compute(word);
    if (word.length > 60) return result;
    if (results.size >= kept) results.clear();
    results.set(word, result);
    return result;
  };
}
