/**
 * The lock of an embedded register's folder. PGlite takes none of its own, and two processes on one folder silently lose rows that
 * were acknowledged, so the file names who holds the folder and a second process is refused.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from './problems.ts';

export interface FolderLock {
  readonly file: string;
  release(): void;
}

/** Who holds a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  readonly command: string;
  /** Tells this process from an earlier one with the same id: boot and start time by /proc; empty where there is none. */
  readonly process: string;
}

export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, 'register.lock');
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    command: commandLine(),
    process: processIdentity(process.pid) ?? '',
  };
  const text = `${JSON.stringify(mine, undefined, 2)}\n`;
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o750 });
    writeFileSync(draft, text, { flag: 'wx' });
  } catch (cause) {
    throw new StoreError({ type: 'folder-not-usable', folder, cause: messageOf(cause) }, { cause });
  }
  try {
    for (let attempt = 0; ; attempt++) {
      if (createdExclusively(draft, file, text)) break;
      const holder = readHolder(file);
      if (holder === undefined) {
        // Let go between the two steps, or being written just now by one that cannot link: look again.
        if (attempt < 20) await pause(25);
        else rmSync(file, { force: true });
        continue;
      }
      if (isAlive(holder) || attempt > 40) throw inUse(folder, file, holder);
      await takeOver(file, draft, text);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const release = (): void => {
    process.off('exit', release);
    const holder = readHolder(file);
    if (holder?.since === mine.since && holder.pid === mine.pid) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { file, release };
}

/** Puts the whole file in place at once, or finds one there. Some file systems have no links; there it is created, then filled. */
function createdExclusively(draft: string, file: string, text: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    try {
      writeFileSync(file, text, { flag: 'wx' });
      return true;
    } catch (second) {
      if ((second as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw second;
    }
  }
}

/** Replaces a lock whose process is gone. Of several that try, one holds the second lock file and the others look again. */
async function takeOver(file: string, draft: string, text: string): Promise<void> {
  const guard = `${file}.takeover`;
  if (!createdExclusively(draft, guard, text)) {
    const other = readHolder(guard);
    if (other !== undefined && !isAlive(other)) rmSync(guard, { force: true });
    await pause(25);
    return;
  }
  try {
    const holder = readHolder(file);
    if (holder !== undefined && isAlive(holder)) return;
    const aside = `${file}.gone.${process.pid}`;
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  } finally {
    rmSync(guard, { force: true });
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    if (typeof holder.pid !== 'number' || typeof holder.host !== 'string') return undefined;
    return {
      pid: holder.pid,
      host: holder.host,
      since: String(holder.since),
      command: String(holder.command),
      process: String(holder.process ?? ''),
    };
  } catch {
    return undefined;
  }
}

/** Of another machine's process nothing can be known here, so it counts as alive. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (cause) {
    // EPERM: it is there and belongs to somebody else.
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const identity = processIdentity(holder.pid);
  // Ids are used again: the same id with another start is another process.
  return holder.process === '' || identity === undefined || identity === holder.process;
}

/** Boot id and start time (field 22 of /proc/PID/stat, in ticks since boot). */
function processIdentity(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${start}`;
  } catch {
    return undefined;
  }
}

/** As it was typed, without the paths of Node and of the program, and without anything that looks like a password. */
function commandLine(): string {
  const [, script = 'node', ...words] = process.argv;
  const name = script.split(/[\\/]/).at(-1)!;
  const line = [name === 'masthead.js' ? 'masthead' : name, ...words].join(' ').replace(/\/\/[^@\s/]*@/g, '//');
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

function inUse(folder: string, lockFile: string, holder: Holder): StoreError {
  const { pid, host, since, command } = holder;
  return new StoreError({
    type: 'folder-in-use',
    folder,
    lockFile,
    pid,
    host,
    here: host === hostname(),
    since,
    command,
  });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
