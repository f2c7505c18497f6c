/** Where a command writes: standard output, or a file that appears only when it is whole. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { CannotRun, type CommandIo, createOutput, type Output } from './io.ts';
import { reason } from './sources.ts';

export interface Target {
  readonly output: Output;
  /** Puts a whole file in its place, or takes an unfinished one away. */
  finish(whole: boolean): Promise<void>;
}

/** Writes beside the file first: what is broken off never looks like a whole one. */
export async function openTarget(file: string | undefined, io: CommandIo): Promise<Target> {
  if (file === undefined) return { output: createOutput(io.stdout), finish: async () => {} };
  if ((await stat(file).catch(() => undefined))?.isDirectory()) {
    throw new CannotRun(`${file} is a folder. Name a file in it.`);
  }
  const partial = `${file}.part`;
  const stream = createWriteStream(partial);
  await once(stream, 'open').catch((error: unknown) => {
    throw new CannotRun(`${file} cannot be written: ${reason(error)}.`);
  });
  let finished = false;
  return {
    output: createOutput(stream),
    async finish(whole) {
      if (finished) return;
      finished = true;
      stream.end();
      if (!stream.closed) await once(stream, 'close');
      if (whole) await rename(partial, file);
      else await rm(partial, { force: true });
    },
  };
}
