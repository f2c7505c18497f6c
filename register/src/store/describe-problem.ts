/** English sentences for what keeps a register from opening: what is the matter, and how to go on. */
import type { StoreProblem } from './problems.ts';

export function describeStoreProblem(problem: StoreProblem): string {
  switch (problem.type) {
    case 'folder-in-use': {
      const where = problem.here ? '' : ` on the machine ${problem.host}`;
      const since = problem.since.slice(0, 19).replace('T', ' ');
      const goOn = problem.here
        ? 'Stop it first, or set DATABASE_URL to a PostgreSQL database, which any number of processes can use at once.'
        : `Stop it there first; if it no longer runs, delete ${problem.lockFile}. Or set DATABASE_URL to a PostgreSQL database.`;
      return `The register in ${problem.folder} is in use by process ${problem.pid}${where} (${problem.command}), since ${since} UTC. ${goOn}`;
    }
    case 'folder-not-usable':
      return `The folder ${problem.folder} cannot hold a register: ${problem.cause}. Set MASTHEAD_DATA to a folder that can be written to.`;
    case 'database-unreachable':
      return `The database at ${problem.address} does not answer: ${problem.cause}. Check DATABASE_URL and that PostgreSQL is running.`;
    case 'database-not-usable':
      return `The database cannot be used: ${problem.cause}. PostgreSQL 15 or later with UTF-8 is needed.`;
    case 'migration-changed':
      return `The migration ${problem.name} has been changed since it was applied to this database. Put the original file back; changes go into a new migration.`;
    case 'migration-unknown':
      return `This database has the migration ${problem.name}, which this version of Masthead does not know. Use the newer version that made it.`;
    case 'migrations-pending':
      return `The database is not up to date (${problem.names.join(', ')}). Run \`masthead migrate\`, then try again.`;
  }
}
