/** Progress of long work on standard error: a line redrawn on a terminal, a line every few seconds elsewhere. */
import type { Writable } from 'node:stream';

export interface ProgressState {
  readonly items: number;
  /** Bytes done and bytes in all; the total is absent when a pipe is read. */
  readonly bytes: number;
  readonly totalBytes?: number;
  /** What is at work, such as a file's name. */
  readonly what: string;
}

export interface Progress {
  update(state: ProgressState): void;
  /** Takes the line away from a terminal, so that sentences stand alone. */
  clear(): void;
}

/** Milliseconds between two lines, on a terminal and elsewhere. */
const pause = { terminal: 200, elsewhere: 5000 };

export function createProgress(stream: Writable & { isTTY?: boolean; columns?: number }, now: () => number): Progress {
  const terminal = stream.isTTY === true;
  const start = now();
  let last = terminal ? start - pause.terminal : start;
  let drawn = false;
  return {
    update(state) {
      const time = now();
      if (time - last < (terminal ? pause.terminal : pause.elsewhere)) return;
      last = time;
      const line = formatProgress(state, (time - start) / 1000);
      if (terminal) stream.write(`\r\u001b[2K${line.slice(0, (stream.columns ?? 100) - 1)}`);
      else stream.write(`${line}\n`);
      drawn = true;
    },
    clear() {
      if (terminal && drawn) stream.write('\r\u001b[2K');
      drawn = false;
    },
  };
}

/** One line: what, how many, how fast, how much is done and how long it will still take. */
export function formatProgress(state: ProgressState, seconds: number): string {
  const parts = [`${state.what}: ${count(state.items)} records`];
  if (seconds > 0.5) parts.push(`${count(Math.round(state.items / seconds))} records/s`);
  if (state.totalBytes !== undefined && state.totalBytes > 0) {
    const share = Math.min(1, state.bytes / state.totalBytes);
    parts.push(`${Math.floor(share * 100)}%`);
    if (share > 0.01 && share < 1 && seconds > 0.5)
      parts.push(`${formatDuration((seconds * (1 - share)) / share)} left`);
  }
  return parts.join(', ');
}

/** Such as `12 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

const english = new Intl.NumberFormat('en');

/** Such as `39,391`. */
export function count(value: number): string {
  return english.format(value);
}
