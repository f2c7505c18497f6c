/**
 * Blocks: ranges of numbers that a centre gives out (ISO 3297:2020, 5.1 and Annex D), some set aside for one publisher under agreement
 * or for a run of legal deposit; and when one runs out.
 */

export const blockPurposes = ['general', 'publisher', 'legal-deposit'] as const;
export type BlockPurpose = (typeof blockPurposes)[number];

export type BlockState = 'open' | 'closed';

export interface BlockRow {
  readonly id: number;
  /** Code of the centre that gives its numbers out. */
  readonly centre: string;
  /** Seven digits each, both in the block. */
  readonly first: number;
  readonly last: number;
  readonly purpose: BlockPurpose;
  /** The publisher it is set aside for. */
  readonly holder?: string;
  readonly agreement?: string;
  /** Nothing is given out from a closed one. */
  readonly state: BlockState;
  readonly given: Date;
  readonly givenBy: string;
  /** Numbers of its range that the Register knew when it was given. */
  readonly knownBefore: number;
}

export function sizeOf({ first, last }: Pick<BlockRow, 'first' | 'last'>): number {
  return last - first + 1;
}

export const blockEventKinds = ['given', 'closed', 'reopened', 'transferred'] as const;
export type BlockEventKind = (typeof blockEventKinds)[number];

/** What was done to a block: who, when, why, on what evidence. */
export interface BlockEventWrite {
  readonly block: number;
  readonly kind: BlockEventKind;
  /** Whose it is after the event. */
  readonly centre: string;
  /** Whose it was before a transfer. */
  readonly former?: string;
  readonly actor: string;
  readonly reason?: string;
  readonly evidence?: string;
}

export interface BlockEventRow extends BlockEventWrite {
  /** 1 for the first event of all blocks. */
  readonly id: number;
  readonly at: Date;
  /** Lower-case hexadecimal SHA-256 that chains it to the event before it. */
  readonly hash: string;
}

/** What has become of a block's numbers. `free`, `used` and `block.knownBefore` together are its size. */
export interface BlockUse {
  readonly block: BlockRow;
  readonly free: number;
  /** Became known since the block was given, by assignment or by a centre's file. */
  readonly used: number;
  /** Of these, in the window that rates are measured over. */
  readonly usedLately: number;
}

/** Days over which the rate of use is measured: seasons even out. */
export const rateWindow = 365;
/** Days before the end of its numbers from which on a centre is warned: a new block is asked for and given by letter. */
export const warningDays = 90;

const day = 86_400_000;
const daysOfMonth = 365.25 / 12;

export interface Forecast {
  /** Numbers a month. */
  readonly rate: number;
  /** When the last one goes if it goes on like this; absent where nothing was used lately. */
  readonly runsOut?: Date;
}

/** From the use of one block, or of several that serve the same purpose together. */
export function forecastOf(uses: readonly BlockUse[], now: Date): Forecast {
  const free = uses.reduce((sum, use) => sum + use.free, 0);
  const used = uses.reduce((sum, use) => sum + use.usedLately, 0);
  if (uses.length === 0 || used === 0) return { rate: 0 };
  const since = Math.min(...uses.map(({ block }) => block.given.getTime()));
  // A block that was given yesterday says little: a week at least is counted.
  const days = Math.min(rateWindow, Math.max(7, (now.getTime() - since) / day));
  const perDay = used / days;
  // A date has at most so many milliseconds; what lasts for a thousand years does not run out.
  const lasts = Math.min(free / perDay, 365_250);
  return { rate: perDay * daysOfMonth, runsOut: new Date(now.getTime() + lasts * day) };
}

/** `exhausted`: nothing is left. `soon`: the rate of use ends it within ninety days. `few`: not one in twenty is left. */
export type BlockWarning = 'exhausted' | 'soon' | 'few';

export function warningOf(uses: readonly BlockUse[], now: Date): BlockWarning | undefined {
  const open = uses.filter(({ block }) => block.state === 'open');
  if (open.length === 0) return undefined;
  const free = open.reduce((sum, use) => sum + use.free, 0);
  if (free === 0) return 'exhausted';
  const { runsOut } = forecastOf(open, now);
  if (runsOut !== undefined && runsOut.getTime() - now.getTime() < warningDays * day) return 'soon';
  const size = open.reduce((sum, { block }) => sum + sizeOf(block), 0);
  return free * 20 < size ? 'few' : undefined;
}

/** Blocks that serve one purpose of one centre, and stand in for one another. */
export interface BlockGroup {
  readonly centre: string;
  readonly purpose: BlockPurpose;
  readonly holder?: string;
  readonly uses: readonly BlockUse[];
}

export function groupBlocks(uses: readonly BlockUse[]): BlockGroup[] {
  const groups = new Map<string, BlockUse[]>();
  for (const use of uses) {
    const { centre, purpose, holder } = use.block;
    const key = JSON.stringify([centre, purpose, holder]);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()].map((uses) => {
    const { centre, purpose, holder } = uses[0]!.block;
    return { centre, purpose, ...(holder !== undefined && { holder }), uses };
  });
}

/** English, for commands and logs. */
export function describeBlockWarning(warning: {
  readonly centre: string;
  readonly purpose: BlockPurpose;
  readonly holder?: string;
  readonly warning: BlockWarning;
  readonly free: number;
  readonly runsOut?: Date;
}): string {
  const { centre, purpose, holder, free, runsOut } = warning;
  const whose = `Centre ${centre}${purpose === 'general' ? '' : ` (${holder ?? purpose})`}`;
  switch (warning.warning) {
    case 'exhausted':
      return `${whose} has no free number left: give it a block now.`;
    case 'soon':
      return `${whose} has ${free} free numbers left, which last until ${runsOut?.toISOString().slice(0, 10)} at this rate: give it a block.`;
    case 'few':
      return `${whose} has ${free} free numbers left, fewer than one in twenty.`;
  }
}
