/** The Register as somebody asks for it: as of a moment (`asOf`), or as of a position of the ledger (`position`). */
import { type MomentProblem, parseMoment } from '../domain/moment-asked.ts';
import { asOf, earliestSealedAt, positionAt, type ReadStore, sealAt, sealHead } from '../store/index.ts';

export interface AsOfAsked {
  /** As it was written. */
  readonly asOf?: string;
  readonly position?: string;
}

export type AskedAsOf<Read extends ReadStore> =
  /** `moment` is that of the position, not the one that was asked for. */
  | { readonly ok: true; readonly read: Read; readonly position: number; readonly moment: Date }
  | { readonly ok: false; readonly problem: MomentProblem };

export async function askAsOf<Read extends ReadStore>(db: Read, asked: AsOfAsked, now: Date): Promise<AskedAsOf<Read>> {
  const found =
    asked.asOf === undefined ? await byPosition(db, asked.position ?? '') : await byMoment(db, asked.asOf, now);
  if ('type' in found) return { ok: false, problem: found };
  return { ok: true, read: asOf(db, found.position), ...found };
}

interface Found {
  readonly position: number;
  readonly moment: Date;
}

async function byMoment(db: ReadStore, text: string, now: Date): Promise<Found | MomentProblem> {
  const parsed = parseMoment(text, now);
  if (!parsed.ok) return parsed.problem;
  const { moment } = parsed;
  const position = await positionAt(db, moment);
  if (position > 0) return { position, moment };
  const first = await earliestSealedAt(db);
  return { type: 'before-the-first', moment, ...(first && { first }) };
}

async function byPosition(db: ReadStore, text: string): Promise<Found | MomentProblem> {
  const position = Number(text);
  if (!/^[1-9]\d{0,15}$/.test(text) || !Number.isSafeInteger(position)) return { type: 'malformed', text };
  const seal = await sealAt(db, position);
  if (seal?.sealedAt !== undefined) return { position, moment: seal.sealedAt };
  return { type: 'position-ahead', position, head: (await sealHead(db)).position };
}
