/** Opens the register for commands that need none but can ask one which of the likely numbers exist. Loaded only when they do. */
import type { Issn } from '@masthead/issn';
import type { Settings } from '../config.ts';
import { existsAmong } from '../store/index.ts';
import type { CommandIo } from './io.ts';
import { createLog, withRegister } from './open-register.ts';

/** Of the numbers that these texts were probably meant to be, which exist. */
export type AskExisting = (texts: readonly string[]) => Promise<(issn: Issn) => boolean>;

export function withExisting<T>(settings: Settings, io: CommandIo, work: (ask: AskExisting) => Promise<T>): Promise<T> {
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, ({ read }) => work((texts) => existsAmong(read, texts)));
}
