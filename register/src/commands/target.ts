/** Where a command writes: standard output, or a file that appears only when it is whole. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
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
  const there = await stat(file).catch(() => undefined);
  if (there?.isDirectory()) throw new CannotRun(`${file} is a folder. Name a file in it.`);
  // A pipe or a device is written to and stays what it is; a file in its place would be something else.
  const isFile = there === undefined || there.isFile();
  const partial = isFile ? `${file}.part` : file;
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
      if (!isFile) return;
      if (whole) await rename(partial, file);
      else await rm(partial, { force: true });
    },
  };
}

/** The same for what is whole already. */
export async function writeWhole(file: string, data: Uint8Array): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  const isFile = there === undefined || there.isFile();
  const partial = isFile ? `${file}.part` : file;
  try {
    await writeFile(partial, data);
    if (isFile) await rename(partial, file);
  } catch (error) {
    if (isFile) await rm(partial, { force: true });
    throw new CannotRun(`${file} cannot be written: ${reason(error)}.`);
  }
}
