/** `masthead block`: gives, closes, transfers and shows blocks of numbers (docs/guide/centres-and-blocks.md). */
import { changeBlockBy } from '../actions/change-block.ts';
import { describeBlockProblem } from '../actions/describe-block-problem.ts';
import { giveBlock } from '../actions/give-block.ts';
import { reportBlocks } from '../actions/report-blocks.ts';
import type { Settings } from '../config.ts';
import { systemActor } from '../domain/actor.ts';
import { type BlockPurpose, type BlockRow, describeBlockWarning, sizeOf } from '../domain/block.ts';
import { formatSevenDigits, type RangeRequest } from '../domain/number-range.ts';
import { findBlock, listBlockEvents } from '../store/index.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count } from './progress.ts';

export interface ReasonOptions {
  readonly reason: string;
  readonly evidence?: string;
  readonly to?: string;
}

export interface GiveOptions {
  readonly size?: number;
  readonly purpose: BlockPurpose;
  readonly holder?: string;
  readonly agreement?: string;
  readonly overOthers?: boolean;
  readonly reason?: string;
  readonly evidence?: string;
}

const machine = systemActor('masthead block');

export async function runBlockGive(
  where: RangeRequest & { readonly centre: string },
  options: GiveOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const given = await giveBlock(store, machine, { ...where, ...options });
    if (!given.ok) return refused(given.problems.map(describeBlockProblem), io);
    const { block, free, known } = given;
    io.stdout.write(`${block.id}\n`);
    const kept = known === 0 ? '' : `; the Register knows ${count(known)} of them already`;
    say(io, `Block ${block.id} of centre ${block.centre}: ${rangeOf(block)}, ${count(free)} free${kept}.`);
    return exitCodes.done;
  });
}

export async function runBlockChange(
  verb: 'close' | 'reopen' | 'transfer',
  id: number,
  options: ReasonOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const changed = await changeBlockBy[verb](store, machine, { block: id, to: '', ...options });
    if (!changed.ok) return refused(changed.problems.map(describeBlockProblem), io);
    const { block } = changed;
    say(io, `Block ${block.id} (${rangeOf(block)}) is centre ${block.centre}'s and ${block.state}.`);
    return exitCodes.done;
  });
}

export async function runBlockShow(id: number, settings: Settings, io: CommandIo): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn'), replica: true }, async (store) => {
    const block = await findBlock(store.read, id);
    if (block === undefined) throw new CannotRun(describeBlockProblem({ type: 'block-unknown', block: id }));
    const events = await listBlockEvents(store.read, id);
    io.stdout.write(`${JSON.stringify({ ...block, events }, null, 2)}\n`);
    return exitCodes.done;
  });
}

export async function runBlockList(
  what: 'list' | 'report',
  { centre, open, format }: { readonly centre?: string; readonly open?: boolean; readonly format: RowFormat },
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn'), replica: true }, async (store) => {
    const query = { now: new Date(), ...(centre !== undefined && { centre }), ...(open && { state: 'open' as const }) };
    const { rows, warnings } = await reportBlocks(store.read, query);
    const output = createOutput(io.stdout);
    for (const { use, rate, runsOut, warning } of rows) {
      const { block, free, used } = use;
      const { id, first, last, purpose, holder = '', state, given } = block;
      const figures = { size: sizeOf(block), used, free, knownBefore: block.knownBefore };
      if (format === 'jsonl') {
        const forecast = { rate: Number(rate.toFixed(1)), ...(runsOut && { runsOut }), ...(warning && { warning }) };
        await output.write(`${JSON.stringify(what === 'list' ? block : { ...block, ...figures, ...forecast })}\n`);
        continue;
      }
      const named = [id, block.centre, formatSevenDigits(first), formatSevenDigits(last), purpose, holder, state];
      const rest =
        what === 'list'
          ? [given.toISOString()]
          : [...Object.values(figures), rate.toFixed(1), runsOut?.toISOString().slice(0, 10) ?? '', warning ?? ''];
      await output.write(`${[...named, ...rest].join('\t')}\n`);
    }
    await output.flush();
    if (what === 'report') for (const warning of warnings) say(io, describeBlockWarning(warning));
    return exitCodes.done;
  });
}

function refused(sentences: readonly string[], io: CommandIo): ExitCode {
  for (const sentence of sentences) say(io, sentence);
  return exitCodes.someWrong;
}

const rangeOf = (block: BlockRow): string => `${formatSevenDigits(block.first)} to ${formatSevenDigits(block.last)}`;
