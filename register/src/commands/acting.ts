/** As whom a command acts: on the register's own machine anybody may do anything, and may be held to the rights of a centre instead. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { describeIssnProblem, issnToInteger, parseAnyIssn } from '@masthead/issn';
import type { Command } from 'commander';
import { type Actor, systemActor } from '../domain/actor.ts';
import type { Evidence } from '../domain/evidence.ts';
import { CannotRun, type CommandIo } from './io.ts';
import { reason } from './sources.ts';

export interface ActingOptions {
  readonly actor?: string;
  readonly asCentre?: string;
}

export function actingOptions(command: Command): Command {
  return command
    .option('--actor <name>', 'who does it, as the ledger names it (not set: the command)')
    .option('--as-centre <code>', 'with the rights of this centre only (not set: of the Registration Authority)');
}

/** `name` is what the ledger has when nobody is named. */
export function actorOf({ actor, asCentre }: ActingOptions, name: string): Actor {
  if (asCentre === undefined) return systemActor(actor ?? name);
  return { name: actor ?? `${name} (centre ${asCentre})`, role: 'head', centre: asCentre };
}

/** A number as it is typed, in any spelling. */
export function numberOf(text: string): number {
  const parsed = parseAnyIssn(text);
  if (!parsed.ok) throw new CannotRun(`${text}: ${describeIssnProblem(parsed.problem)}`);
  return issnToInteger(parsed.issn);
}

export interface EvidenceOptions {
  readonly evidence?: string;
  readonly evidenceFile?: string;
}

export function evidenceOptions(command: Command): Command {
  return command
    .option('--evidence <text>', 'what shows it: an address, or a statement of what was seen')
    .option('--evidence-file <file>', 'a file that shows it: its name and SHA-256 are kept, the file is yours to keep');
}

export async function evidenceOf(
  { evidence, evidenceFile }: EvidenceOptions,
  io: CommandIo,
): Promise<Evidence | undefined> {
  if (evidence !== undefined && evidenceFile !== undefined)
    throw new CannotRun('Give --evidence or --evidence-file, not both.');
  if (evidenceFile !== undefined) {
    const file = resolve(io.workingFolder, evidenceFile);
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new CannotRun(`${evidenceFile} cannot be read: ${reason(error)}.`);
    });
    return { type: 'file', name: basename(file), sha256: createHash('sha256').update(bytes).digest('hex') };
  }
  if (evidence === undefined) return undefined;
  return /^https?:\/\//i.test(evidence) ? { type: 'url', url: evidence } : { type: 'statement', text: evidence };
}
