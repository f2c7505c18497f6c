import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/databases.ts';
import { openTarget, writeWhole } from './target.ts';

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const io = {
  environment: {},
  workingFolder: '/',
  stdin: Readable.from([]),
  stdout: nowhere,
  stderr: nowhere,
  stop: new AbortController().signal,
};

test('a file appears when it is whole, and what is broken off leaves the one before', async () => {
  const folder = scratchFolder();
  const file = join(folder, 'out');
  writeFileSync(file, 'before');
  const broken = await openTarget(file, io);
  await broken.output.write('half');
  await broken.output.flush();
  await broken.finish(false);
  expect(readFileSync(file, 'utf8')).toBe('before');
  const whole = await openTarget(file, io);
  await whole.output.write('all');
  await whole.output.flush();
  await whole.finish(true);
  await writeWhole(join(folder, 'second'), Buffer.from('all'));
  expect([readFileSync(file, 'utf8'), readdirSync(folder).sort()]).toEqual(['all', ['out', 'second']]);
});

test.skipIf(process.platform === 'win32')(
  'a pipe is written to and stays a pipe: nothing is put in its place',
  async () => {
    const pipe = join(scratchFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const write of [viaTarget, (data: string) => writeWhole(pipe, Buffer.from(data))]) {
      // Opened for both, so that neither end waits for the other.
      const reader = await open(pipe, 'r+');
      await write('through');
      const { buffer, bytesRead } = await reader.read(Buffer.alloc(20), 0, 20);
      expect(buffer.toString('utf8', 0, bytesRead)).toBe('through');
      await reader.close();
      expect(statSync(pipe).isFIFO()).toBe(true);
    }

    async function viaTarget(data: string): Promise<void> {
      const target = await openTarget(pipe, io);
      await target.output.write(data);
      await target.output.flush();
      await target.finish(true);
    }
  },
);
