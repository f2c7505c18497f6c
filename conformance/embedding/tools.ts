/** Programs by others that read what we write, from Debian's packages; without one its tests skip and say why. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddingFactsOf, type Sibling } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import { emptySerial, type Serial } from '@masthead/serial';

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(program: string, args: readonly string[], input?: string): Answer {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8', timeout: 60_000 });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** Undefined when the program is there, else why its tests are skipped. */
export function missing(program: string, asked: string, debianPackage: string): string | undefined {
  return spawnSync(program, [asked]).error
    ? `${program} is not here; Debian has it in the package ${debianPackage}`
    : undefined;
}

/** Runs with a file that holds the bytes, and takes it away. */
export function withFile<T>(name: string, bytes: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-embedding-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const serial: Serial = {
  ...emptySerial('1063-7710' as Issn),
  issnL: '1063-7710' as Issn,
  medium: 'print',
  titleProper: { text: 'Acoustical physics & <more> — 音響' },
  keyTitle: { text: 'Acoustical physics (Moskva)' },
  abbreviatedKeyTitle: { text: 'Acoust. phys.' },
  languages: ['eng'],
  publications: [{ role: 'latest', places: [], publishers: [{ text: 'Nauka' }] }],
};
export const siblings: readonly Sibling[] = [{ issn: '1562-6865' as Issn, medium: 'online' }];
export const facts = embeddingFactsOf(serial, siblings);
