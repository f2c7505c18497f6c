/** What a command is given and what it gives back: streams, a signal to stop, and an exit code. */
import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../config.ts';

/** What a program that calls `masthead` can rely on (docs/guide/commands.md). */
export const exitCodes = {
  /** Everything was done. */
  done: 0,
  /** It ran to its end, and some of what it was given was not right: rejected, invalid, not expressible. */
  someWrong: 1,
  /** It could not run, or was stopped before its end. */
  couldNotRun: 2,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface CommandIo {
  readonly environment: Environment;
  readonly workingFolder: string;
  readonly stdin: Readable;
  /** For data, and for nothing else. */
  readonly stdout: Writable;
  /** For sentences, progress and logs. */
  readonly stderr: Writable;
  /** Aborted by SIGTERM and SIGINT: finish the step in hand, close, say where it stopped. */
  readonly stop: AbortSignal;
}

/** A command that cannot go on, in a sentence for the person who called it. Ends with exit code 2 and no stack. */
export class CannotRun extends Error {}

/** Whoever read our output went away (`masthead check … | head`): no error, there is only no reason to go on. */
export class OutputClosed extends Error {}

/** Writes a sentence to standard error, as a line of its own. */
export function say(io: Pick<CommandIo, 'stderr'>, sentence: string): void {
  io.stderr.write(`${sentence}\n`);
}

export interface Output {
  /** Resolves when the reader has taken enough that more may be written. Throws `OutputClosed` when it went away. */
  write(data: string | Uint8Array): Promise<void>;
  /** Writes what is still held back and waits until the stream has taken all of it. Does not close the stream. */
  flush(): Promise<void>;
}

/** Characters held back before they are written: one write for many lines. */
const blockLength = 64 * 1024;

/** A writer with backpressure over any stream: a slow reader slows the command down instead of filling memory. */
export function createOutput(stream: Writable): Output {
  let held = '';
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' ? new OutputClosed() : error;
  });
  const put = async (data: string | Uint8Array): Promise<void> => {
    if (failure) throw failure;
    if (stream.destroyed) throw new OutputClosed();
    if (!stream.write(data)) {
      await new Promise<void>((resolve) => {
        const go = () => {
          for (const event of ['drain', 'close', 'error']) stream.off(event, go);
          resolve();
        };
        for (const event of ['drain', 'close', 'error']) stream.on(event, go);
        if (failure) go();
      });
    }
    if (failure) throw failure;
  };
  return {
    async write(data) {
      if (typeof data === 'string') {
        held += data;
        if (held.length < blockLength) return;
        const block = held;
        held = '';
        await put(block);
        return;
      }
      if (held) {
        const block = held;
        held = '';
        await put(block);
      }
      await put(data);
    },
    async flush() {
      const block = held;
      held = '';
      if (block) await put(block);
      if (failure) throw failure;
      if (stream.destroyed) throw new OutputClosed();
      await new Promise<void>((resolve, reject) => {
        stream.write('', (error) => (error ? reject(failure ?? error) : resolve()));
      });
    },
  };
}
