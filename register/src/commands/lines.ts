/** Bytes to lines of text, with a limit: a line of any length costs no more memory than the limit. */

export interface Line {
  readonly text: string;
  /** True when the line was longer than the limit; `text` is then its beginning. */
  readonly cut: boolean;
}

/**
 * Splits UTF-8 at LF or CRLF. A byte order mark at the start is dropped, a last line without its end is a line,
 * and bytes that are no UTF-8 become U+FFFD.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<readonly Line[], void, undefined> {
  const decoder = new TextDecoder();
  let carry = '';
  let cut = false;
  const keep = (part: string) => {
    if (cut) return;
    carry += part;
    if (carry.length > limit + 1) {
      // A copy, so that the short beginning does not hold the whole chunk in memory.
      carry = Buffer.from(carry.slice(0, limit)).toString();
      cut = true;
    }
  };
  const take = (part: string): Line => {
    keep(part);
    let text = carry;
    if (!cut && text.endsWith('\r')) text = text.slice(0, -1);
    const line = { text: text.length > limit ? text.slice(0, limit) : text, cut: cut || text.length > limit };
    carry = '';
    cut = false;
    return line;
  };
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    const lines: Line[] = [];
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      lines.push(take(text.slice(from, to)));
      from = to + 1;
    }
    if (from < text.length) keep(text.slice(from));
    if (lines.length > 0) yield lines;
  }
  keep(decoder.decode());
  if (carry.length > 0 || cut) yield [take('')];
}
