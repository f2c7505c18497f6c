import { describe, expect, it } from 'vitest';
import { firstValidated, haveDifferentMedia, issnLAfterChange, type Version } from './issn-l.ts';

describe('which version is the ISSN-L', () => {
  it.each<[string, Version[], number | undefined]>([
    ['one medium only is its own', [{ number: 5, state: 'register', validated: 9, recorded: 9 }], 5],
    [
      'the first that was validated, whatever its number',
      [
        { number: 5, state: 'register', validated: 30, recorded: 10 },
        { number: 9, state: 'register', validated: 20, recorded: 20 },
      ],
      9,
    ],
    [
      'a provisional one waits behind a validated one',
      [
        { number: 5, state: 'provisional', recorded: 1 },
        { number: 9, state: 'register', validated: 20, recorded: 20 },
      ],
      9,
    ],
    [
      'while none is validated, the first that was assigned',
      [
        { number: 5, state: 'provisional', recorded: 8 },
        { number: 9, state: 'provisional', recorded: 7 },
      ],
      9,
    ],
    [
      'a legacy number was validated long ago',
      [
        { number: 5, state: 'legacy', validated: 3, recorded: 3 },
        { number: 4, state: 'register', validated: 6, recorded: 6 },
      ],
      5,
    ],
    [
      'a withdrawn one stands for nothing, however early it was',
      [
        { number: 5, state: 'cancelled', validated: 1, recorded: 1 },
        { number: 4, state: 'register', validated: 6, recorded: 6 },
      ],
      4,
    ],
    ['none is left', [{ number: 5, state: 'suppressed', recorded: 1 }], undefined],
  ])('%s', (_why, versions, expected) => {
    expect(firstValidated(versions)).toBe(expected);
    expect(firstValidated([...versions].reverse())).toBe(expected);
  });
});

it.each<[string, Parameters<typeof haveDifferentMedia>[0], boolean]>([
  ['print and online', [{ medium: 'print' }, { medium: 'online' }], true],
  ['two printed ones', [{ medium: 'print' }, { medium: 'print' }], false],
  ['one of which the medium is not known', [{ medium: 'print' }, {}], false],
])('versions differ in medium: %s', (_why, versions, expected) => {
  expect(haveDifferentMedia(versions)).toBe(expected);
});

describe('what a major change does to the ISSN-L', () => {
  it.each<[string, Parameters<typeof issnLAfterChange>[0], ReturnType<typeof issnLAfterChange>]>([
    [
      'the printed version changes, the online one goes on: it stays',
      [{ number: 1, followedBy: 3 }, { number: 2 }, { number: 3 }],
      { type: 'stays' },
    ],
    [
      'both change at once: the new titles get one of their own',
      [
        { number: 1, followedBy: 3 },
        { number: 2, followedBy: 4 },
      ],
      { type: 'moves', titles: [3, 4] },
    ],
    [
      'the online one changes years later: now every version has changed',
      [{ number: 1, followedBy: 3 }, { number: 2, followedBy: 4 }, { number: 3 }],
      { type: 'moves', titles: [3, 4] },
    ],
    ['a title with one medium changes', [{ number: 1, followedBy: 2 }], { type: 'moves', titles: [2] }],
    ['nothing changed', [{ number: 1 }, { number: 2 }], { type: 'stays' }],
    ['there is nothing to change', [], { type: 'stays' }],
  ])('%s', (_why, members, expected) => {
    expect(issnLAfterChange(members)).toEqual(expected);
  });
});
