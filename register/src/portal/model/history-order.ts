/** The order in which the titles of one history are read: earlier titles before later ones, then by their dates. */

interface Step {
  readonly from: string;
  readonly to: string;
}

interface Member {
  readonly issn: string;
  /** Such as `1998–2004`. */
  readonly dates?: string | undefined;
}

/** What has no dates stands after what has, among titles that nothing else puts in order. */
export function inHistoryOrder<T extends Member>(members: readonly T[], steps: readonly Step[]): T[] {
  const depths = depthsOf(members, steps);
  const keyOf = ({ dates, issn }: T): string => `${dates === undefined ? '1' : `0${dates}`} ${issn}`;
  return [...members].sort((one, other) => {
    const deeper = depths.get(one.issn)! - depths.get(other.issn)!;
    if (deeper !== 0) return deeper;
    return keyOf(one) < keyOf(other) ? -1 : 1;
  });
}

/** How many titles come before each at most. Titles in a circle, which only broken records make, end at some depth all the same. */
function depthsOf(members: readonly Member[], steps: readonly Step[]): Map<string, number> {
  const depths = new Map(members.map(({ issn }) => [issn, 0]));
  for (let round = 0; round < members.length; round++) {
    let changed = false;
    for (const { from, to } of steps) {
      const [before, after] = [depths.get(from), depths.get(to)];
      if (before === undefined || after === undefined || after > before) continue;
      depths.set(to, before + 1);
      changed = true;
    }
    if (!changed) break;
  }
  return depths;
}
