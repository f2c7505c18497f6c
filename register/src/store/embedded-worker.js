/**
 * The thread that PGlite runs in. It blocks its thread while it works, so the thread is not the one that answers people.
 * JavaScript, because tests run from TypeScript sources and a worker thread cannot.
 * @typedef {{ folder?: string, template?: string }} WorkerSettings
 * @typedef {{ id: number, kind: 'query' | 'dump' | 'close', text?: string, parameters?: unknown[] }} Request
 */
import { existsSync, openAsBlob, renameSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const settings = /** @type {WorkerSettings} */ (workerData);

async function open() {
  const { folder, template } = settings;
  const options = template === undefined ? {} : { loadDataDir: await openAsBlob(template) };
  if (folder === undefined) return PGlite.create(options);
  if (!existsSync(folder)) {
    // Made beside its place and then renamed: a first start that is cut off leaves nothing half made.
    const draft = `${folder}.starting`;
    rmSync(draft, { recursive: true, force: true });
    const first = await PGlite.create(draft, options);
    await first.close();
    renameSync(draft, folder);
  }
  return PGlite.create(folder);
}

/** @param {PGlite} database @param {Request} request */
async function answer(database, request) {
  switch (request.kind) {
    case 'query': {
      const { text = '', parameters = [] } = request;
      // As `pg` does: without parameters a text may hold several statements, and the last one's result counts.
      const result =
        parameters.length > 0 ? await database.query(text, parameters) : (await database.exec(text)).at(-1);
      if (result === undefined) return { rows: [], rowCount: 0, command: '' };
      // An INSERT counts in affectedRows, a SELECT in its rows.
      return { rows: result.rows, rowCount: result.affectedRows || result.rows.length, command: result.command };
    }
    case 'dump':
      return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer());
    case 'close':
      await database.close();
      return undefined;
  }
}

/** @param {unknown} cause */
function plainError(cause) {
  const error = /** @type {Error & Record<string, unknown>} */ (
    cause instanceof Error ? cause : new Error(String(cause))
  );
  const { message, code, detail, constraint, table, column, hint, severity } = error;
  return { message, code, detail, constraint, table, column, hint, severity };
}

try {
  const database = await open();
  port.on('message', async (/** @type {Request} */ request) => {
    try {
      port.postMessage({ id: request.id, result: await answer(database, request) });
    } catch (cause) {
      port.postMessage({ id: request.id, error: plainError(cause) });
    }
    if (request.kind === 'close') port.close();
  });
  port.postMessage({ ready: true });
} catch (cause) {
  port.postMessage({ ready: false, error: plainError(cause) });
  port.close();
}
