/** Makes ISO 2709 by hand, right or wrong on purpose, for the tables of the tests. */

const FT = '\x1e';
export const RT = '\x1d';

export interface Shape {
  /** Tag and content (indicators and subfields, `|` for the subfield delimiter), without terminators. */
  readonly fields: readonly (readonly [tag: string, content: string])[];
  /** Leader/05-11, default `nas a22`. */
  readonly status?: string;
  /** Leader/17-23. */
  readonly rest?: string;
  readonly length?: string;
  readonly base?: string;
  /** Changes the directory's text. */
  readonly directory?: (text: string) => string;
  readonly terminator?: string;
}

/** The record in UTF-8. */
export function iso(shape: Shape): Uint8Array {
  return Buffer.from(isoText(shape), 'utf8');
}

/** The record in ISO 8859-1, with lengths of its own (`iso`'s are those of UTF-8). */
export function latin1(shape: Shape): Uint8Array {
  return Buffer.from(
    isoText(shape, (text) => text.length),
    'latin1',
  );
}

export function isoText(shape: Shape, measure: (text: string) => number = Buffer.byteLength): string {
  let directory = '';
  let data = '';
  for (const [tag, content] of shape.fields) {
    const text = content.replaceAll('|', '\x1f') + FT;
    directory += tag + String(measure(text)).padStart(4, '0') + String(measure(data)).padStart(5, '0');
    data += text;
  }
  const changed = shape.directory?.(directory) ?? directory;
  const base = 24 + changed.length + 1;
  const length = base + measure(data) + 1;
  const leader =
    (shape.length ?? String(length).padStart(5, '0')) +
    (shape.status ?? 'nas a22') +
    (shape.base ?? String(base).padStart(5, '0')) +
    (shape.rest ?? '   4500');
  return leader + changed + FT + data + (shape.terminator ?? RT);
}

/** A small record that keeps every rule. */
export const plain: Shape = {
  fields: [
    ['001', '0028-0836'],
    ['022', '  |a0028-0836'],
    ['245', '00|aNature|bweekly'],
  ],
};
