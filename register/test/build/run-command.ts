/** Runs `masthead` for tests: in this process, or as a process of its own where signals and pipes are the matter. */
import { type ChildProcess, spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { runMasthead } from '../../src/commands/program.ts';
import type { Environment } from '../../src/config.ts';
import { packageFile } from '../../src/root.ts';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Environment;
  readonly stdin?: string | Uint8Array | Readable;
  readonly stop?: AbortSignal;
  /** Called with what is written to standard error, as it is written. */
  readonly onStderr?: (text: string) => void;
}

/** In this process: no compiling, no starting. */
export async function runCommand(args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const collect = (into: Buffer[], told?: (text: string) => void) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        into.push(Buffer.from(chunk));
        told?.(chunk.toString());
        done();
      },
    });
  const { stdin = '' } = options;
  const code = await runMasthead(args, {
    environment: options.environment ?? {},
    workingFolder: process.cwd(),
    stdin: stdin instanceof Readable ? stdin : Readable.from(stdin.length === 0 ? [] : [Buffer.from(stdin)]),
    stdout: collect(out),
    stderr: collect(err, options.onStderr),
    stop: options.stop ?? new AbortController().signal,
  });
  return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

export interface SpawnedCommand {
  readonly child: ChildProcess;
  /** Ends when the process has. */
  readonly ended: Promise<CommandResult>;
  /** Ends when standard output or error has shown this. */
  shows(pattern: RegExp): Promise<RegExpExecArray>;
}

/** A process of its own, from the sources. Its environment holds PATH and what is given, nothing else. */
export function spawnCommand(args: readonly string[], environment: Environment = {}): SpawnedCommand {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', packageFile('src/main.ts'), ...args],
    {
      cwd: packageFile('..'),
      env: { PATH: process.env.PATH, TSX_TSCONFIG_PATH: packageFile('tsconfig.json'), ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  // A test that fails half-way leaves no server behind.
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  let stdout = '';
  let stderr = '';
  const watchers = new Set<() => void>();
  const tell = () => {
    for (const watch of watchers) watch();
  };
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    tell();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    tell();
  });
  child.stdin.on('error', () => {});
  const ended = new Promise<CommandResult>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
      tell();
    });
  });
  return {
    child,
    ended,
    shows: (pattern) =>
      new Promise((resolve, reject) => {
        const watch = () => {
          const found = pattern.exec(stdout) ?? pattern.exec(stderr);
          if (found) resolve(found);
          else if (child.exitCode !== null) reject(new Error(`It ended without ${pattern}:\n${stdout}\n${stderr}`));
          else return;
          watchers.delete(watch);
        };
        watchers.add(watch);
        watch();
      }),
  };
}
