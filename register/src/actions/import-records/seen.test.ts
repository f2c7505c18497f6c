import { describe, expect, test } from 'vitest';
import { createSeen } from './seen.ts';

const hash = (value: number) => value.toString(16).padStart(64, 'a');

describe('seen', () => {
  test('a number is seen at the position it was added with, and with its content', () => {
    const seen = createSeen();
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
    expect(seen.find(0, a)).toBeUndefined();
    seen.add(0, 1, a);
    expect(seen.find(0, a)).toEqual({ position: 1, same: true });
    expect(seen.find(0, b)).toEqual({ position: 1, same: false });
  });

  test('nothing is forgotten when the map becomes a table', () => {
    const seen = createSeen();
    const step = 37;
    for (let i = 0; i < 250_000; i++) seen.add(i * step, i + 1, hash(i).split('').reverse().join(''));
    for (const i of [0, 1, 199_999, 200_000, 200_001, 249_999]) {
      expect(seen.find(i * step, hash(i).split('').reverse().join(''))).toEqual({ position: i + 1, same: true });
      expect(seen.find(i * step + 1, hash(i))).toBeUndefined();
    }
    expect(seen.find(9_999_999, hash(1))).toBeUndefined();
  });
});
