import { afterAll, beforeAll, expect, test } from 'vitest';
import { solvedGuard } from '../../../test/build/a-guard.ts';
import { embeddedTemplate } from '../../../test/databases.ts';
import { openStore, type Store } from '../../store/index.ts';
import { guardProblemOf, makeGuard } from './guard-form.ts';
import { createSecretBox, makeSecretKey } from './secret-box.ts';

const secrets = createSecretBox(makeSecretKey());
const made = 1_790_000_000_000;
let store: Store;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
});
afterAll(() => store.close());

const solved = (guard: string) => solvedGuard(`name="guard" value="${guard}"`);
async function problemOf(fields: Record<string, string>, age = 10_000, network?: string): Promise<string | undefined> {
  const form = new URLSearchParams(fields);
  return (await guardProblemOf(store, secrets, { purpose: 'sign-up', form, network }, made + age))?.type;
}

test('work that was done is taken at once, and once', async () => {
  const fields = solved(makeGuard(secrets, 'sign-up', made));
  expect(await problemOf(fields, 10)).toBeUndefined();
  expect(await problemOf(fields, 20)).toBe('guard-expired');
});

test('without work it takes four seconds', async () => {
  const guard = makeGuard(secrets, 'sign-up', made);
  expect(await problemOf({ guard, proof: '' }, 3_999)).toBe('guard-quick');
  expect(await problemOf({ guard, proof: '' }, 4_000)).toBeUndefined();
});

test('without work ten are taken from one network', async () => {
  const problems = [];
  for (let at = 0; at < 11; at++) {
    problems.push(await problemOf({ guard: makeGuard(secrets, 'sign-up', made) }, 5_000, '203.0.113.9'));
  }
  expect(problems).toEqual([...Array(10).fill(undefined), 'guard-too-many']);
});

test.each([
  ['a field that people do not see is filled in', { homepage: 'https://spam.example' }, 'guard-refused'],
  ['no challenge', { guard: '' }, 'guard-expired'],
  ['one of another form', solved(makeGuard(secrets, 'request', made)), 'guard-expired'],
  ['one of three hours ago', solved(makeGuard(secrets, 'sign-up', made - 3 * 60 * 60_000)), 'guard-expired'],
  ['one of tomorrow', solved(makeGuard(secrets, 'sign-up', made + 86_400_000)), 'guard-expired'],
  [
    'one that somebody else signed',
    solved(makeGuard(createSecretBox(makeSecretKey()), 'sign-up', made)),
    'guard-expired',
  ],
  ['one with less work', { guard: makeGuard(secrets, 'sign-up', made).replace('.14.', '.1.') }, 'guard-expired'],
  ['work that is none', { proof: 'zzz' }, 'guard-quick'],
])('refuses %s', async (_why, fields, problem) => {
  const guard = makeGuard(secrets, 'sign-up', made);
  const age = problem === 'guard-quick' ? 100 : 10_000;
  expect(await problemOf({ ...(problem === 'guard-quick' ? { guard } : solved(guard)), ...fields }, age)).toBe(problem);
});
