/** `masthead register check`: checks what must always hold, and puts right what needs nobody's decision. */
import { issnFromInteger } from '@masthead/issn';
import { checkRegister, describeCheckRefusal } from '../actions/check-register.ts';
import type { Settings } from '../config.ts';
import { systemActor } from '../domain/actor.ts';
import { sealCommitted } from '../store/index.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count, formatDuration } from './progress.ts';

export interface RegisterCheckOptions {
  readonly repair?: boolean;
  readonly only?: readonly string[];
}

export async function runRegisterCheck(
  { repair, only }: RegisterCheckOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    await sealCommitted(store);
    const output = createOutput(io.stdout);
    const result = await checkRegister(store, systemActor('masthead register check'), {
      repair: repair === true,
      stop: io.stop,
      ...(only !== undefined && { only }),
      onStart: ({ sentence }) => say(io, sentence),
      onFault: ({ name }, { number, sentence }) =>
        output.write(`${[name, number === undefined ? '' : issnFromInteger(number), sentence].join('\t')}\n`),
    });
    if (!result.ok) throw new CannotRun(describeCheckRefusal(result.problem));
    await output.flush();
    for (const { name, faults, repaired, milliseconds } of result.outcomes) {
      const found =
        faults === 0 ? 'holds' : `${count(faults)} found${repaired > 0 ? `, ${count(repaired)} put right` : ''}`;
      say(io, `${name}: ${found} (${formatDuration(milliseconds / 1000)}).`);
    }
    if (io.stop.aborted) {
      say(io, 'Stopped before the end: what was not looked at may be wrong all the same.');
      return exitCodes.couldNotRun;
    }
    say(io, result.left === 0 ? 'The Register is in order.' : `${count(result.left)} left to put right.`);
    return result.left === 0 ? exitCodes.done : exitCodes.someWrong;
  });
}
