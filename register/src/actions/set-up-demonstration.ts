/** Gives a register that holds the sample its demonstration centre, with a block of numbers of its own. Done twice, it does nothing more. */
import type { Actor } from '../domain/actor.ts';
import { demonstrationBlock, demonstrationCentre } from '../domain/demonstration.ts';
import { listBlocks, type Store } from '../store/index.ts';
import { giveBlock } from './give-block.ts';
import { writeCentre } from './write-centre.ts';

const reason = 'demonstration, in a part of the number space that the ISSN Network has never issued from';

/** Gives how many numbers are free in the block that was given; undefined: the centre has one already. */
export async function setUpDemonstration(store: Store, actor: Actor): Promise<number | undefined> {
  const { code, ...changes } = demonstrationCentre;
  const { first, last } = demonstrationBlock;
  if ((await listBlocks(store.read, { centre: code })).length > 0) return undefined;
  const written = await writeCentre(store, actor, { code, changes, reason });
  const given = await giveBlock(store, actor, { centre: code, first: String(first), last: String(last), reason });
  if (!written.ok || !given.ok)
    throw new Error(`the demonstration centre could not be set up: ${JSON.stringify([written, given])}`);
  return given.free;
}
