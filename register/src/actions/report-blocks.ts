/** The block report: of every block what was given out and is left, how fast it goes, when it runs out, and who is to be warned. */
import {
  type BlockGroup,
  type BlockPurpose,
  type BlockUse,
  type BlockWarning,
  forecastOf,
  groupBlocks,
  warningOf,
} from '../domain/block.ts';
import { type BlockQuery, blockUses, type ReadStore } from '../store/index.ts';

export interface BlockReportRow {
  readonly use: BlockUse;
  /** Numbers a month out of this block. */
  readonly rate: number;
  /** When this block and the open ones that stand in for it are used up, at their rate; absent where none was used. */
  readonly runsOut?: Date;
  readonly warning?: BlockWarning;
}

export interface CentreWarning {
  readonly centre: string;
  readonly purpose: BlockPurpose;
  readonly holder?: string;
  readonly warning: BlockWarning;
  readonly free: number;
  readonly runsOut?: Date;
}

export interface BlockReport {
  /** In the order of their numbers. */
  readonly rows: readonly BlockReportRow[];
  readonly warnings: readonly CentreWarning[];
}

export async function reportBlocks(read: ReadStore, query: BlockQuery & { readonly now: Date }): Promise<BlockReport> {
  const uses = await blockUses(read, query);
  const { now } = query;
  const ofBlock = new Map<number, BlockReportRow>();
  const warnings: CentreWarning[] = [];
  for (const group of groupBlocks(uses)) {
    const open = group.uses.filter(({ block }) => block.state === 'open');
    const { runsOut } = forecastOf(open, now);
    const warning = warningOf(group.uses, now);
    if (warning !== undefined) warnings.push(centreWarning(group, open, warning, runsOut));
    for (const use of group.uses) {
      const isOpen = use.block.state === 'open';
      ofBlock.set(use.block.id, {
        use,
        rate: forecastOf([use], now).rate,
        ...(isOpen && runsOut !== undefined && { runsOut }),
        ...(isOpen && warning !== undefined && { warning }),
      });
    }
  }
  return { rows: uses.map(({ block }) => ofBlock.get(block.id)!), warnings };
}

function centreWarning(
  { centre, purpose, holder }: BlockGroup,
  open: readonly BlockUse[],
  warning: BlockWarning,
  runsOut: Date | undefined,
): CentreWarning {
  return {
    centre,
    purpose,
    warning,
    free: open.reduce((sum, { free }) => sum + free, 0),
    ...(holder !== undefined && { holder }),
    ...(runsOut !== undefined && { runsOut }),
  };
}
