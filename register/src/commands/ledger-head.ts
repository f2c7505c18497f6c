/** `masthead ledger head | sign | keygen`: where the ledger stands, signed so that anybody can prove it later. */
import { createLedgerKey, ledgerHead, signHead } from '../actions/sign-head.ts';
import type { Settings } from '../config.ts';
import { systemActor } from '../domain/actor.ts';
import { sealCommitted } from '../store/index.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { openTarget } from './target.ts';

export async function runLedgerHead(settings: Settings, io: CommandIo): Promise<ExitCode> {
  const head = await withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    await sealCommitted(store);
    return ledgerHead(store.read);
  });
  io.stdout.write(`${JSON.stringify(head, null, 2)}\n`);
  return exitCodes.done;
}

export async function runLedgerSign(out: string | undefined, settings: Settings, io: CommandIo): Promise<ExitCode> {
  const { ledgerKey } = settings;
  if (ledgerKey === undefined) {
    throw new CannotRun('There is no key to sign with. Make one with `masthead ledger keygen` and set LEDGER_KEY.');
  }
  const head = await withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    await sealCommitted(store);
    const request = { key: ledgerKey, register: settings.baseUrl, at: new Date() };
    const result = await signHead(store.read, systemActor(), request);
    if (!result.ok)
      throw new CannotRun('The key in LEDGER_KEY cannot be read. Make one with `masthead ledger keygen`.');
    return result.head;
  });
  const target = await openTarget(out, io);
  try {
    await target.output.write(`${JSON.stringify(head, null, 2)}\n`);
    await target.output.flush();
  } catch (error) {
    await target.finish(false);
    throw error;
  }
  await target.finish(true);
  if (out !== undefined) say(io, `The head at position ${head.position} was signed and written to ${out}.`);
  return exitCodes.done;
}

export function runLedgerKeygen(io: CommandIo): ExitCode {
  const { key, publicKey } = createLedgerKey();
  io.stdout.write(`LEDGER_KEY=${key}\n`);
  say(io, 'Keep this line secret: who has it can sign heads in the name of this register.');
  say(io, `The public key that belongs to it: ${publicKey}`);
  return exitCodes.done;
}
