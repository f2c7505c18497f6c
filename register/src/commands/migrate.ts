/** `masthead migrate`: brings the tables of the register up to this version. */
import type { Settings } from '../config.ts';
import { type CommandIo, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';

export async function runMigrate(settings: Settings, io: CommandIo): Promise<ExitCode> {
  const log = createLog(settings, io, 'info');
  await withRegister(settings, { log, migrate: 'apply' }, async (store) => {
    const where = store.kind === 'embedded' ? `in ${settings.data}` : 'at DATABASE_URL';
    say(io, `The register ${where} is up to date.`);
  });
  return exitCodes.done;
}
