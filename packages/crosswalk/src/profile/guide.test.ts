/** The guide to the profile says what the rules say. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { profileGuide } from './write-guide.ts';

const guide = new URL('../../../../docs/guide/profile.md', import.meta.url);

it.skipIf(!existsSync(guide))('docs/guide/profile.md is written from the rules', () => {
  expect(readFileSync(guide, 'utf8'), 'npm run profile-guide writes it anew').toBe(profileGuide());
});

it('has no empty cell where a rule should say something', () => {
  const rows = profileGuide()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(60);
  for (const row of rows) expect(row).not.toMatch(/\| {2}\|/);
});
