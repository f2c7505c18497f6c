/** `masthead custody`: gives the custody of numbers to another centre (docs/guide/centres-and-blocks.md). */
import { text as textOf } from 'node:stream/consumers';
import { describeIssnProblem, issnToInteger, parseAnyIssn } from '@masthead/issn';
import { describeCustodyProblem } from '../actions/describe-custody-problem.ts';
import { transferCustody } from '../actions/transfer-custody.ts';
import type { Settings } from '../config.ts';
import { systemActor } from '../domain/actor.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count } from './progress.ts';

export interface CustodyOptions {
  readonly from: string;
  readonly to: string;
  readonly all?: boolean;
  readonly reason: string;
  readonly evidence?: string;
}

export async function runCustody(
  given: readonly string[],
  { from, to, all, reason, evidence }: CustodyOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  if (given.length > 0 === (all === true)) {
    throw new CannotRun('Say which numbers: give them, or - for a list on standard input, or --all.');
  }
  const texts = given.length === 1 && given[0] === '-' ? (await textOf(io.stdin)).split(/\s+/) : given;
  const numbers = texts.filter((text) => text !== '').map(numberOf);
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const result = await transferCustody(store, systemActor('masthead custody'), {
      from,
      to,
      reason,
      ...(all !== true && { numbers }),
      ...(evidence !== undefined && { evidence }),
    });
    if (!result.ok) {
      for (const problem of result.problems) say(io, describeCustodyProblem(problem));
      return exitCodes.someWrong;
    }
    const before = result.unchanged === 0 ? '' : `, ${count(result.unchanged)} were there already`;
    say(io, `Centre ${to} has ${count(result.transferred)} numbers of centre ${from} in custody${before}.`);
    return exitCodes.done;
  });
}

function numberOf(text: string): number {
  const parsed = parseAnyIssn(text);
  if (!parsed.ok) throw new CannotRun(`“${text}”: ${describeIssnProblem(parsed.problem)}`);
  return issnToInteger(parsed.issn);
}
