/** What befalls a command from outside (a full disk, a database that goes away), as sentences. Everything else is a fault of ours and shows its stack. */
import { reason } from './sources.ts';

/** Undefined for what is no trouble of the machine or the database. */
export function describeTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  // SQLSTATE 53: no room, no memory, too many connections; 58: the server's own input and output.
  if (/^(53|58)[0-9A-Z]{3}$/.test(code ?? '')) return `The database cannot go on: ${reason({ message } as Error)}.`;
  // Class 08, and the server going down; pg has no code for a connection that simply ends.
  if (
    /^(08[0-9A-Z]{3}|57P0[1-4])$/.test(code ?? '') ||
    /^Connection terminated/.test(message) ||
    lost.has(code ?? '')
  ) {
    return `The database stopped answering: ${reason({ message } as Error)}. Run the same command again when it is back.`;
  }
  if (syscall === undefined) return undefined;
  if (full.has(code ?? '')) return 'What was to be written cannot be: the disk is full.';
  if (code === 'EIO' || code === 'EROFS') return `What was to be written cannot be: ${reason(error)}.`;
  return undefined;
}

const lost: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH']);
const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
