import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { columnsGuide } from './columns-guide.ts';

test('the guide prints the columns as they are', () => {
  const guide = readFileSync(new URL('../../../../docs/guide/bulk-requests.md', import.meta.url), 'utf8');
  expect(guide).toContain(columnsGuide());
});
