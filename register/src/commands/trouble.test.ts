import { expect, test } from 'vitest';
import { describeTrouble } from './trouble.ts';

const withCode = (message: string, code?: string, syscall?: string) =>
  Object.assign(new Error(message), code && { code }, syscall && { syscall });

test.each([
  [
    withCode('could not extend file "base/5/16589": No space left on device', '53100'),
    /^The database cannot go on: .*No space left on device\.$/,
  ],
  [
    withCode('terminating connection due to administrator command', '57P01'),
    /^The database stopped answering: terminating connection/,
  ],
  [withCode('Connection terminated unexpectedly'), /^The database stopped answering/],
  [withCode('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED', 'connect'), /^The database stopped answering/],
  [withCode('ENOSPC: no space left on device, write', 'ENOSPC', 'write'), /the disk is full/],
])('%s has a sentence', (error, sentence) => {
  expect(describeTrouble(error)).toMatch(sentence);
});

test.each([
  [new TypeError('x is not a function'), 'a mistake in the program'],
  [withCode('duplicate key', '23505'), 'a constraint that our own code should have kept'],
  [withCode('EPERM: operation not permitted, kill', 'EPERM', 'kill'), 'five capital letters are no SQLSTATE'],
  ['text', 'not even an error'],
] as const)('%s has none: %s', (error: unknown, _why: string) => {
  expect(describeTrouble(error)).toBeUndefined();
});
