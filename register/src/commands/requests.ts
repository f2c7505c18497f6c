/** `masthead requests`: what waits for centres, and one request with its checks, for whoever runs the register (docs/guide/desk.md). */
import type { Settings } from '../config.ts';
import { type RequestState, requestStates } from '../domain/request-state.ts';
import { findRequest, type InboxKey, latestChecks, listEvents, listInbox } from '../store/index.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes } from './io.ts';
import { createLog, withRegister } from './open-register.ts';

export interface RequestsListOptions {
  readonly centre?: string;
  readonly state?: string;
}

const rowsAtOnce = 500;

/** Separated by tabs: reference, state, centre, urgent, sent, due, title. */
export async function runRequestsList(
  { centre, state = 'submitted' }: RequestsListOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  if (!requestStates.includes(state as RequestState))
    throw new CannotRun(`There is no state ${state}. There are: ${requestStates.join(', ')}.`);
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const output = createOutput(io.stdout);
    const query = { states: [state as RequestState], ...(centre !== undefined && { centre }) };
    for (let after: InboxKey | undefined; ; ) {
      const page = await listInbox(store.read, query, { limit: rowsAtOnce, ...(after && { after }) });
      for (const { request } of page.rows) {
        const { reference, urgent, submitted, due, title } = request;
        const cells = [reference, request.state, request.centre, urgent ? 'urgent' : '', submitted, due, title];
        await output.write(`${cells.map(cellOf).join('\t')}\n`);
      }
      after = page.rows.at(-1)?.key;
      if (!page.after || after === undefined) break;
    }
    await output.flush();
    return exitCodes.done;
  });
}

/** One JSON object: the request as it stands, what its checks found, and what happened. */
export async function runRequestsShow(reference: string, settings: Settings, io: CommandIo): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const request = await findRequest(store.read, reference);
    if (request === undefined) throw new CannotRun(`There is no request ${reference}.`);
    const { id, secretHash: _secret, content: _content, ...shown } = request;
    const checks = (await latestChecks(store.read, [id])).get(id) ?? [];
    const output = createOutput(io.stdout);
    await output.write(
      `${JSON.stringify({ ...shown, checks, events: await listEvents(store.read, id) }, undefined, 2)}\n`,
    );
    await output.flush();
    return exitCodes.done;
  });
}

function cellOf(value: string | Date | undefined): string {
  if (value instanceof Date) return value.toISOString();
  return (value ?? '').replace(/\s+/g, ' ');
}
