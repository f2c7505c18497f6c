/** Strokes as straight pieces, for where pixels are set one by one. */
import type { PathStep } from './lettering.ts';

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Straight pieces of one curve. A character is 84 high: the largest distance to its curves is a tenth. */
const piecesPerCurve = 12;

export function toSegments(steps: readonly PathStep[]): Segment[] {
  const segments: Segment[] = [];
  let x = 0;
  let y = 0;
  const lineTo = (toX: number, toY: number): void => {
    segments.push([x, y, toX, toY]);
    x = toX;
    y = toY;
  };
  for (const step of steps) {
    if (step[0] === 'C') {
      const startX = x;
      const startY = y;
      for (let piece = 1; piece <= piecesPerCurve; piece++) {
        const t = piece / piecesPerCurve;
        lineTo(along(t, startX, step[1], step[3], step[5]), along(t, startY, step[2], step[4], step[6]));
      }
    } else if (step[0] === 'L') {
      lineTo(step[1], step[2]);
    } else {
      x = step[1];
      y = step[2];
    }
  }
  return segments;
}

/** A cubic Bézier curve at `t`, in one coordinate. */
const along = (t: number, from: number, control1: number, control2: number, to: number): number => {
  const s = 1 - t;
  return s * s * s * from + 3 * s * s * t * control1 + 3 * s * t * t * control2 + t * t * t * to;
};
