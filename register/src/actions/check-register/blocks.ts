/** Invariants of blocks: free, given out and known before make up the block; none meets another; what was done to them is on record. */
import { findBlockFaults, findBrokenBlockEvent, repairFreeNumbers } from '../../store/index.ts';
import type { RegisterCheck } from './register-check.ts';

const sentences = {
  'free-and-known': (block: number, count: number) =>
    `Block ${block}: ${count} of its free numbers are known to the Register and cannot be given out.`,
  lost: (block: number, count: number) => `Block ${block}: ${count} of its numbers are neither free nor known.`,
  outside: (block: number, count: number) => `Block ${block}: ${count} of its free numbers lie outside its range.`,
  overlap: (block: number, count: number) => `Block ${block} shares ${count} numbers with another block.`,
  'not-as-recorded': (block: number) =>
    `Block ${block} is not as its last event left it: somebody wrote past the record.`,
} as const;

const repairable: readonly string[] = ['free-and-known', 'lost'];

const blocksAddUp: RegisterCheck = {
  name: 'blocks-add-up',
  sentence: 'Free numbers, numbers given out and numbers known before make up every block, and no two blocks meet.',
  async run(read, onFault) {
    for (const { block, what, count } of await findBlockFaults(read)) {
      await onFault({ sentence: sentences[what](block, count) });
    }
  },
  async repair(store) {
    const faults = (await findBlockFaults(store.read)).filter(({ what }) => repairable.includes(what));
    for (const block of new Set(faults.map((fault) => fault.block))) {
      await store.transaction((tx) => repairFreeNumbers(tx, block));
    }
    return faults.reduce((sum, { count }) => sum + count, 0);
  },
};

const eventsHold: RegisterCheck = {
  name: 'block-events-hold',
  sentence: 'What was done to blocks stands on record unaltered, one event after the other.',
  async run(read, onFault) {
    const broken = await findBrokenBlockEvent(read);
    if (broken === undefined) return;
    await onFault({
      sentence:
        broken === 'head'
          ? 'Events of blocks are missing at the end, or the head of their chain was altered.'
          : `Event ${broken} of the blocks was altered, or one before it is missing.`,
    });
  },
};

export const blockChecks: readonly RegisterCheck[] = [blocksAddUp, eventsHold];
