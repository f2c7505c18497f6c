/** `masthead token`: credentials for programs that write over HTTP (docs/guide/writing-interface.md). */
import { createToken, retireToken } from '../actions/create-token.ts';
import { describeTokenProblem } from '../actions/describe-token-problem.ts';
import type { Settings } from '../config.ts';
import { type Role, systemActor } from '../domain/actor.ts';
import { listTokens } from '../store/index.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';

export interface TokenCommandOptions {
  readonly name: string;
  readonly role: string;
  readonly centre?: string;
  readonly days: number;
}

const machine = systemActor('masthead token');

export async function runTokenCreate(
  options: TokenCommandOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { name, role, centre, days } = options;
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const request = { name, role: role as Role, days, ...(centre !== undefined && { centre }) };
    const made = await createToken(store, machine, request);
    if (!made.ok) throw new CannotRun(describeTokenProblem(made.problem));
    io.stdout.write(`${made.secret}\n`);
    const until = made.expires.toISOString().slice(0, 10);
    say(
      io,
      `Made for ${name}, until ${until}. This is the only time it is shown: send it as "Authorization: Bearer …".`,
    );
    return exitCodes.done;
  });
}

/** Separated by tabs: name, role, centre, created, by whom, until, whether it is in use. */
export async function runTokenList(settings: Settings, io: CommandIo): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn'), replica: true }, async (store) => {
    const output = createOutput(io.stdout);
    const now = Date.now();
    for (const { name, role, centre = '', created, createdBy, expires, ended } of await listTokens(store.read)) {
      const state = ended !== undefined ? 'ended' : expires.getTime() <= now ? 'expired' : 'in use';
      const cells = [name, role, centre, created.toISOString(), createdBy, expires.toISOString(), state];
      await output.write(`${cells.join('\t')}\n`);
    }
    await output.flush();
    return exitCodes.done;
  });
}

export async function runTokenEnd(name: string, settings: Settings, io: CommandIo): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const ended = await retireToken(store, machine, name);
    if (!ended.ok) throw new CannotRun(describeTokenProblem(ended.problem));
    say(io, `The credentials of ${name} open nothing any more.`);
    return exitCodes.done;
  });
}
