/** Centres and their blocks as data. Who holds a block under which agreement, and who gave it, is not for everybody. */
import type { BlockReportRow, CentreWarning } from '../../actions/report-blocks.ts';
import { sizeOf } from '../../domain/block.ts';
import type { Centre } from '../../domain/centre.ts';
import { formatSevenDigits } from '../../domain/number-range.ts';

export function centreToJson(centre: Centre): object {
  return { id: `http://issn.org/organization/ISSNCenter#${centre.code}`, ...centre };
}

export function blockToJson({ use, rate, runsOut, warning }: BlockReportRow): object {
  const { block, free, used } = use;
  const { id, centre, first, last, purpose, state, given, knownBefore } = block;
  return {
    block: id,
    centre,
    first: formatSevenDigits(first),
    last: formatSevenDigits(last),
    purpose,
    state,
    given: given.toISOString(),
    numbers: sizeOf(block),
    used,
    free,
    knownBefore,
    perMonth: Number(rate.toFixed(1)),
    ...(runsOut && { runsOut: runsOut.toISOString().slice(0, 10) }),
    ...(warning && { warning }),
  };
}

export function warningToJson({ centre, purpose, warning, free, runsOut }: CentreWarning): object {
  return { centre, purpose, warning, free, ...(runsOut && { runsOut: runsOut.toISOString().slice(0, 10) }) };
}
