/**
 * The thread that documents of strangers are read in, one after the other (reading-threads.ts). JavaScript, because a worker thread cannot
 * begin with a TypeScript source; from sources it is told what makes the next import possible.
 * @typedef {{ readonly reader: string, readonly loader?: string }} ThreadData
 * @typedef {{ readonly bytes: Uint8Array, readonly mediaType: string }} Request
 */
import { parentPort, workerData } from 'node:worker_threads';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const { reader, loader } = /** @type {ThreadData} */ (workerData);
if (loader !== undefined) (await import(loader)).register();
const { readDocument } = await import(reader);

port.on('message', (/** @type {Request} */ { bytes, mediaType }) => port.postMessage(readDocument(bytes, mediaType)));
