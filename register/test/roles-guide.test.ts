import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roles } from '../src/domain/actor.ts';
import { permissions, verbs } from '../src/domain/permissions.ts';
import { rolesGuide } from '../src/domain/roles-guide.ts';
import { packageFile } from '../src/root.ts';

const file = packageFile('../docs/guide/roles.md');

test.skipIf(!existsSync(file))(
  'docs/guide/roles.md is what the table of permissions says; `npm run roles-guide` writes it',
  () => {
    expect(readFileSync(file, 'utf8')).toBe(rolesGuide());
  },
);

test('every right stands in the guide once, with its scope', () => {
  const lines = rolesGuide().split('\n');
  for (const verb of verbs) {
    const rows = lines.filter((line) => line.includes(`\`${verb}\``));
    expect(rows, verb).toHaveLength(1);
    const scopes = rows[0]!.split('|').map((cell) => cell.trim());
    for (const scope of ['own', 'any'] as const) {
      const having = roles.filter((role) => permissions[verb][role] === scope);
      expect(
        scopes.filter((cell) => cell === scope),
        `${verb} ${scope}`,
      ).toHaveLength(having.length);
    }
  }
});
