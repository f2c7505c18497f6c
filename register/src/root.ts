/** Finds files that the register ships beside its code (SQL, CSS, fonts), alike from the sources and from the compiled program. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the register's package.json, however deep this file lies below it (`src`, or `dist/src` when compiled). */
export const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file of the register's package, such as `packageFile('src/store/migrations')`. */
export function packageFile(path: string): string {
  return join(packageRoot, path);
}

function findPackageRoot(folder: string): string {
  const description = join(folder, 'package.json');
  if (existsSync(description)) {
    const { name } = JSON.parse(readFileSync(description, 'utf8')) as { name?: string };
    if (name === 'masthead') return folder;
  }
  const above = dirname(folder);
  if (above === folder) throw new Error('The package of the register was not found above its own code.');
  return findPackageRoot(above);
}
