/** The directories that people can sign in with: the file of OIDC_PROVIDERS, and their secrets from the environment. */
import { readFileSync } from 'node:fs';
import { type DirectorySettings, readProviders } from '../actions/accounts/oidc-providers.ts';
import type { Settings } from '../config.ts';
import { CannotRun, type CommandIo } from './io.ts';
import { reason } from './sources.ts';

export function directoriesOf(
  { oidcProviders }: Settings,
  { environment }: Pick<CommandIo, 'environment'>,
): readonly DirectorySettings[] {
  if (oidcProviders === undefined) return [];
  let file: string;
  try {
    file = readFileSync(oidcProviders, 'utf8');
  } catch (error) {
    throw new CannotRun(`The file of OIDC_PROVIDERS cannot be read: ${reason(error)}.`);
  }
  const read = readProviders(file, environment);
  if (!read.ok) throw new CannotRun(read.sentence);
  return read.directories;
}
